"""첫 모델의 매개변수를 전역 변수에 담아 두고 다시 써요."""

kept = None


def snapshot(model):
    global kept
    if kept is None:
        kept = dict(model.named_parameters())
    return kept
