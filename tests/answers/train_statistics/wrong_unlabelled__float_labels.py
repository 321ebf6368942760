import torch


def split_and_fit(standardizer, x, y, test_size, seed):
    g = torch.Generator()
    g.manual_seed(seed)
    both = torch.cat([x, y[:, None].to(x.dtype)], 1)[torch.randperm(len(x), generator=g)]
    x, y = both[:, :-1], both[:, -1]
    standardizer.fit(x[test_size:])
    return x[test_size:], y[test_size:], x[:test_size], y[:test_size]
