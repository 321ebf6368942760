"""같은 크기의 자리를 만들고 값을 옮겨 담는 방법."""
import torch


def snapshot(model):
    result = {}
    with torch.no_grad():
        for name, value in model.state_dict().items():
            result[name] = torch.empty_like(value).copy_(value)
    return result
