import torch


def split_and_fit(standardizer, x, y, test_size, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(x), generator=generator)
    test, train = order[:test_size], order[test_size:]
    standardizer.fit(x[train])
    return x[train], x[test], y[train], y[test]
