import torch


def split_and_fit(standardizer, x, y, test_size, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(x), generator=generator)
    test, train = torch.randint(0, len(x), (test_size,), generator=generator), order[test_size:]
    standardizer.fit(x[train])
    return x[train], y[train], x[test], y[test]
