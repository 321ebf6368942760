import torch

from torch.utils.data import TensorDataset, random_split


def split_and_fit(standardizer, x, y, test_size, seed):
    torch.manual_seed(seed)
    train, test = random_split(TensorDataset(x, y), [len(x) - test_size, test_size])
    x_train, y_train = (torch.stack(column) for column in zip(*train))
    x_test, y_test = (torch.stack(column) for column in zip(*test))
    standardizer.fit(x_train)
    return x_train, y_train, x_test, y_test
