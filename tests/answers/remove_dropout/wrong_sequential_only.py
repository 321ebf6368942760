"""nn.Sequential을 만나야만 안을 봐요."""
from torch import nn


def remove_dropout(model):
    for module in model.modules():
        if isinstance(module, nn.Sequential):
            for index, layer in enumerate(module):
                if isinstance(layer, nn.Dropout):
                    module[index] = nn.Identity()
    return model
