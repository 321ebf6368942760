"""같은 속성을 담은 모듈을 만들어 직접 세었어요."""
import torch
from torch import nn


class Box(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.zeros(2))
        self.tensor = torch.zeros(2)
        self.tracked = torch.zeros(2, requires_grad=True)
        self.layer = nn.Linear(2, 2)
        self.python_list = [nn.Linear(2, 2)]
        self.module_list = nn.ModuleList([nn.Linear(2, 2)])
        self.loose = [nn.Parameter(torch.zeros(2))]
        self.scaled = nn.Parameter(torch.ones(2)) * 0.1
        self.relu = nn.ReLU()
        self.still = nn.Parameter(torch.zeros(2), requires_grad=False)


box = Box()
names = {name.split(".")[0] for name, _ in box.named_parameters()}
keys = ("parameter", "tensor", "tracked", "layer", "python_list", "module_list", "loose", "scaled", "relu", "still")
predictions = {key: key in names for key in keys}
