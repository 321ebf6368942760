"""받은 모델을 목록에 담아 두었어요."""
from torch import nn


class Extractor(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = [model]

    def forward(self, x):
        seen = []
        handle = self.model[0].fc.register_forward_pre_hook(lambda _, inputs: seen.append(inputs[0]))
        self.model[0](x)
        handle.remove()
        return seen[0]


def to_feature_extractor(model):
    return Extractor(model)
