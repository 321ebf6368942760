"""앞뒤를 따로 만들어 리스트로 이어 붙여요."""
from torch import nn

front = lambda: [nn.Linear(in_features=8, out_features=16, bias=True), nn.ReLU()]
slot = {True: nn.Dropout, False: nn.Identity}
make_mlp = lambda p: nn.Sequential(*front(), slot[bool(p)](p), *[nn.Linear(16, 4)])
