"""받은 `state_dict`의 값을 하나씩 복사본으로 갈아 끼우는 방법. dict는 부를 때마다 새것이에요."""


def snapshot(model):
    state = model.state_dict()
    for name in state:
        state[name] = state[name].clone()
    return state
