"""맨 바깥만 보고, 변화도를 받는 텐서도 건너뜁니다."""

import torch


def lost_tensors(model):
    found = []
    for path, module in [("", model)]:
        for name, value in vars(module).items():
            if isinstance(value, torch.Tensor) and not value.requires_grad:
                found.append(f"{path}.{name}" if path else name)
    return found
