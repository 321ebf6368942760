"""`cpu()`가 늘 복사하는 줄 알았어요."""


def snapshot(model):
    return {name: value.data.cpu() for name, value in model.state_dict().items()}
