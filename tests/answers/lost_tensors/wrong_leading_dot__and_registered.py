"""앞의 점을 남기고, 등록된 것까지 셉니다."""

import torch


def lost_tensors(model):
    found = []
    for path, module in model.named_modules():
        for name, value in {**vars(module), **module._parameters, **module._buffers}.items():
            if isinstance(value, torch.Tensor):
                found.append(f"{path}.{name}")
    return found
