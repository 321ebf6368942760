"""매개변수만 담았고, 복사하지도 않았어요."""


def snapshot(model):
    return dict(model.named_parameters())
