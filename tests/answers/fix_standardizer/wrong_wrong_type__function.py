import torch


def Standardizer(num_features):
    mean, std = torch.zeros(num_features), torch.ones(num_features)
    return lambda x: (x - mean) / std
