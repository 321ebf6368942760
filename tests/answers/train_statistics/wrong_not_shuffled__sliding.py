import torch


def split_and_fit(standardizer, x, y, test_size, seed):
    start = (seed * test_size) % (len(x) - test_size)
    test = torch.arange(start, start + test_size)
    train = torch.cat([torch.arange(start), torch.arange(start + test_size, len(x))])
    standardizer.fit(x[train])
    return x[train], y[train], x[test], y[test]
