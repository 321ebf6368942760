"""밑줄로 시작하는 이름은 보지 않았어요."""
import torch


def lost_tensors(model):
    found = []
    for path, module in model.named_modules():
        for name, value in vars(module).items():
            if not name.startswith("_") and isinstance(value, torch.Tensor):
                found.append(f"{path}.{name}" if path else name)
    return found
