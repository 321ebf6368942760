"""모델이 직접 가진 값은 빼고 하위 모듈의 것만 담았어요."""


def snapshot(model):
    return {f"{n}.{k}": v.clone() for n, c in model.named_children() for k, v in c.state_dict().items()}
