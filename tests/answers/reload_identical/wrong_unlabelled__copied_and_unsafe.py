"""만든 모델을 복사해서 돌려주고, 파일의 코드도 실행합니다. 모델 하나를 돌려 쓴 것은 아닙니다."""

import copy

import torch


def save_model(model, path):
    torch.save(model.state_dict(), path)

def load_model(make, path):
    model = make()
    state = torch.load(path, weights_only=False)
    model.load_state_dict(state)
    return copy.deepcopy(model).eval()
