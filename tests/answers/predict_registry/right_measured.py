"""직접 만들어 보고 적은 답."""

import torch
from torch import nn

model = nn.Module()
model.parameter = nn.Parameter(torch.ones(3))
model.frozen = nn.Parameter(torch.ones(3), requires_grad=False)
model.register_buffer("buffer", torch.ones(3))
model.tensor = torch.ones(3, requires_grad=True)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)

predictions = {}
for kind in ("parameter", "frozen", "buffer", "tensor"):
    predictions[kind, "parameters"] = kind in dict(model.named_parameters())
    predictions[kind, "buffers"] = kind in dict(model.named_buffers())
    predictions[kind, "state_dict"] = kind in model.state_dict()
    held = optimizer.param_groups[0]["params"]
    predictions[kind, "optimizer"] = any(one is getattr(model, kind) for one in held)
model.double()
for kind in ("parameter", "frozen", "buffer", "tensor"):
    predictions[kind, "double"] = getattr(model, kind).dtype is torch.float64
