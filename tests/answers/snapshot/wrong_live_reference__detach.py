"""`detach`하면 모델과 떨어지는 줄 알았어요."""


def snapshot(model):
    return {name: value.detach() for name, value in model.state_dict().items()}
