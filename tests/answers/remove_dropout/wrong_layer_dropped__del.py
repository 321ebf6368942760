"""번호로 지울 수 있는 곳에서는 지우고, 나머지만 바꿨어요."""
from torch import nn


def remove_dropout(model):
    for module in list(model.modules()):
        if isinstance(module, (nn.Sequential, nn.ModuleList)):
            for i in reversed(range(len(module))):
                if isinstance(module[i], nn.Dropout):
                    del module[i]
        for name, child in module.named_children():
            if isinstance(child, nn.Dropout):
                setattr(module, name, nn.Identity())
    return model
