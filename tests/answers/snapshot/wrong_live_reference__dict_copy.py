"""dict의 `copy`가 텐서까지 복사하는 줄 알았어요."""


def snapshot(model):
    return model.state_dict().copy()
