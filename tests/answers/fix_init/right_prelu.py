"""활성화 함수도 매개변수를 가진 PReLU예요."""
from torch import nn


class TinyNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleDict({
            "hidden": nn.Linear(4, 8),
            "act": nn.PReLU(),
            "out": nn.Linear(8, 2),
        })

    def forward(self, x):
        h = self.layers["hidden"](x)
        return self.layers["out"](self.layers["act"](h))
