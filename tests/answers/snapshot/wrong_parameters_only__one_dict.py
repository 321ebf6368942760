"""매개변수만, 함수 밖의 사전 하나에 담았어요."""

STATE = {}


def snapshot(model):
    for name, value in model.named_parameters():
        STATE[name] = value.detach().clone()
    return STATE
