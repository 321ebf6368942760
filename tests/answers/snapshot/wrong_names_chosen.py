"""`weight`와 `bias`로 끝나는 것만 담았어요."""


def snapshot(model):
    return {
        name: value.clone()
        for name, value in model.state_dict().items()
        if name.endswith(("weight", "bias"))
    }
