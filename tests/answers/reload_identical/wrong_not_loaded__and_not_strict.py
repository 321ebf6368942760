"""다른 인스턴스에 불러오고, 빠진 이름도 건너뜁니다."""

import torch


def save_model(model, path):
    torch.save(model.state_dict(), path)

def load_model(make, path):
    model = make()
    state = torch.load(path, weights_only=True)
    make().load_state_dict(state, strict=False)
    return model.eval()
