"""dict에도 `clone`이 있는 줄 알았어요."""


def snapshot(model):
    return model.state_dict().clone()
