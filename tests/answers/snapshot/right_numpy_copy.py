"""NumPy 배열로 복사했다가 텐서로 되돌리는 방법."""
import torch


def snapshot(model):
    arrays = {name: value.cpu().numpy().copy() for name, value in model.state_dict().items()}
    return {name: torch.from_numpy(array) for name, array in arrays.items()}
