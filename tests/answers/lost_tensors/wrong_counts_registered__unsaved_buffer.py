"""`state_dict()`에 없는 것을 모두 모아, 저장하지 않기로 정한 버퍼까지 담습니다."""

import torch


def lost_tensors(model):
    saved = set(model.state_dict())
    names = []
    for path, module in model.named_modules():
        for name in dir(module):
            key = f"{path}.{name}" if path else name
            if isinstance(getattr(module, name), torch.Tensor) and key not in saved:
                names.append(key)
    return tuple(sorted(names))
