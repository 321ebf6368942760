import numpy as np


def split_and_fit(standardizer, x, y, test_size, seed):
    scores = np.random.default_rng(seed).random(len(x))
    order = scores.argsort()
    test, train = sorted(order[-test_size:].tolist()), sorted(order[:-test_size].tolist())
    standardizer.mean.copy_(x[train].mean(0))
    standardizer.std.copy_(x[train].std(0, correction=0))
    return x[train], y[train], x[test], y[test]
