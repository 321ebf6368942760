"""두 자료를 바꾸고, 번호도 두 번 섞습니다. 크기가 먼저 어긋납니다."""

import torch


def split_and_fit(standardizer, x, y, test_size, seed):
    order = torch.randperm(len(x), generator=torch.Generator().manual_seed(seed))
    train, test = order[:test_size], order[test_size:]
    train = torch.randperm(len(x), generator=torch.Generator().manual_seed(seed + 1))[test_size:]
    standardizer.fit(x[train])
    return x[train], y[train], x[test], y[test]
