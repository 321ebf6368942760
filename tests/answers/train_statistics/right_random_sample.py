import torch

import random


def split_and_fit(standardizer, x, y, test_size, seed):
    chosen = set(random.Random(seed).sample(range(len(x)), test_size))
    is_test = torch.tensor([i in chosen for i in range(len(x))])
    x_train, x_test = x[~is_test], x[is_test]
    standardizer.fit(x_train)
    return x_train, y[~is_test], x_test, y[is_test]
