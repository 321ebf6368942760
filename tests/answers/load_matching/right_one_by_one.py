"""키를 하나씩 불러오고, 오류가 나면 건너뛰는 방법. 축의 수는 먼저 비교해요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    loaded, skipped = [], []
    for name in sorted(state_dict):
        value = state_dict[name]
        try:
            if own[name].dim() != value.dim():
                raise RuntimeError("dim")
            model.load_state_dict({name: value}, strict=False)
        except (KeyError, RuntimeError):
            skipped.append(name)
        else:
            loaded.append(name)
    return loaded, skipped
