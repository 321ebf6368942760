"""섞지 않고 자르고, 통계도 전체에서 구합니다."""

import torch


def split_and_fit(standardizer, x, y, test_size, seed):
    order = torch.arange(len(x))
    test, train = order[:test_size], order[test_size:]
    standardizer.fit(x)
    return x[train], y[train], x[test], y[test]
