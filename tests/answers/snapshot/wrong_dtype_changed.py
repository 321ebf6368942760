"""모두 float32로 바꾸어 담아서, float64 모델의 값이 잘렸어요."""


def snapshot(model):
    return {name: value.clone().float() for name, value in model.state_dict().items()}
