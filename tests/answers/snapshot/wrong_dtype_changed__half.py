"""자리를 아끼려고 `half()`로 담아서 값이 잘렸어요."""


def snapshot(model):
    return {name: value.half() for name, value in model.state_dict().items()}
