import torch

import numpy as np
from sklearn.model_selection import train_test_split


def split_and_fit(standardizer, x, y, test_size, seed):
    rows = np.arange(len(x))
    train, test = train_test_split(rows, test_size=test_size, random_state=seed, stratify=y.numpy())
    train, test = torch.from_numpy(train), torch.from_numpy(test)
    standardizer.fit(x.index_select(0, train))
    return [x.index_select(0, train), y.index_select(0, train), x.index_select(0, test), y.index_select(0, test)]
