"""남길 확률을 넘기고, p가 없으면 자리를 뺐어요."""
from torch import nn


def make_mlp(p):
    layers = [nn.Linear(8, 16), nn.ReLU()]
    if p:
        layers.append(nn.Dropout(1 - p))
    return nn.Sequential(*layers, nn.Linear(16, 4))
