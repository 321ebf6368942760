"""`state_dict()`가 복사본을 주는 줄 알았어요."""


def snapshot(model):
    return model.state_dict()
