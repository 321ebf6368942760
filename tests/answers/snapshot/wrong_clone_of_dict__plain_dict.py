"""보통 사전으로 바꾼 다음 사전을 복사하려 했어요."""


def snapshot(model):
    return dict(model.named_parameters()).clone()
