import torch


def split_and_fit(standardizer, x, y, test_size, seed):
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(x), generator=generator)
    train, test = torch.arange(len(x) - test_size), torch.arange(len(x) - test_size, len(x))
    standardizer.fit(x[train])
    return x[train], y[train], x[test], y[test]
