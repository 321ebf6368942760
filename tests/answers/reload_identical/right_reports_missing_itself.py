import torch


def save_model(model, path):
    torch.save(dict(model.state_dict()), str(path))
    return path


def load_model(make, path):
    fresh = make()
    result = fresh.load_state_dict(torch.load(str(path), weights_only=True), strict=False)
    if result.missing_keys or result.unexpected_keys:
        raise KeyError(f"이름이 맞지 않습니다: {result}")
    fresh.eval()
    return fresh
