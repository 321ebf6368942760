"""이름 없이 텐서만 list에 담았어요."""


def snapshot(model):
    return [value.clone() for value in model.state_dict().values()]
