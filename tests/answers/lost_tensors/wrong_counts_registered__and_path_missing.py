"""길을 빼고, 등록된 것까지 셉니다. 모델이 하나뿐인 첫 목표에서는 등록된 것이 먼저 드러납니다."""

import torch


def lost_tensors(model):
    found = []
    for path, module in model.named_modules():
        for name, value in {**vars(module), **module._parameters, **module._buffers}.items():
            if isinstance(value, torch.Tensor):
                found.append(name)
    return found
