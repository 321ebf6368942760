"""직접 실행해서 얻은 값을 그대로 담았어요."""
import torch
from torch import nn

x = torch.randn(2, 64)
leaf = torch.randn(2, 64, requires_grad=True)
model = nn.Sequential(nn.Linear(3, 64), nn.ReLU(), nn.Linear(64, 1), nn.Identity())
with_dropout = nn.Sequential(nn.Linear(8, 16), nn.Dropout(0.5), nn.Linear(16, 4))
with_identity = nn.Sequential(nn.Linear(8, 16), nn.Identity(), nn.Linear(16, 4))
without = nn.Sequential(nn.Linear(8, 16), nn.Linear(16, 4))
predictions = {
    "same": nn.Identity()(x) is x,
    "shape": nn.Identity(64, 10)(x).shape,
    "grad_fn": nn.Identity()(leaf).grad_fn is not None,
    "slice": model[:2](torch.randn(2, 3)).shape,
    "replaced": list(with_identity.state_dict()) == list(with_dropout.state_dict()),
    "deleted": list(without.state_dict()) == list(with_dropout.state_dict()),
}
