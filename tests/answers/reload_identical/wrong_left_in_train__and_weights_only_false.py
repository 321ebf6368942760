"""평가 모드로 바꾸지 않고, 파일의 코드도 실행합니다."""

import torch


def save_model(model, path):
    torch.save(model.state_dict(), path)

def load_model(make, path):
    model = make()
    state = torch.load(path, weights_only=False)
    model.load_state_dict(state)
    return model
