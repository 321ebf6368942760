import torch


def split_and_fit(standardizer, x, y, test_size, seed):
    order = torch.randperm(len(x), generator=torch.Generator().manual_seed(seed))
    test, train = order[:test_size], order[test_size:]
    standardizer.fit(x[train])
    return x[train], y[train], standardizer(x[test]), y[test]
