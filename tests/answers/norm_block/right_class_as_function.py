"""nn.Sequential을 물려받은 make_block 클래스예요."""
from torch import nn


class make_block(nn.Sequential):
    def __init__(self, features, norm=nn.Identity):
        super().__init__(nn.Linear(features, features, bias=True), norm(features), nn.ReLU())
