"""짝을 맞추지 않고, `fit` 메소드도 부르지 않습니다."""

import torch


def split_and_fit(standardizer, x, y, test_size, seed):
    order = torch.randperm(len(x), generator=torch.Generator().manual_seed(seed))
    test, train = order[:test_size], order[test_size:]
    return x[train], y[:len(train)], x[test], y[len(train):]
