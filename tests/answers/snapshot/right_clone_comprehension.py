"""텐서마다 `clone`한 dict를 새로 만드는 방법."""


def snapshot(model):
    return {name: value.clone() for name, value in model.state_dict().items()}
