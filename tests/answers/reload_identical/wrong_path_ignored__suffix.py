"""확장자를 늘 `.pt`로 바꾸어서, 다른 확장자를 주면 엉뚱한 자리에 저장해요."""

from pathlib import Path

import torch


def save_model(model, path):
    torch.save(model.state_dict(), Path(path).with_suffix(".pt"))


def load_model(make, path):
    model = make()
    model.load_state_dict(torch.load(Path(path).with_suffix(".pt"), weights_only=True))
    return model.eval()
