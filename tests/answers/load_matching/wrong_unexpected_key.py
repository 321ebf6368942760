"""모델에 없는 이름도 바로 꺼내 `KeyError`가 나요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    loaded, skipped = [], []
    for name, value in state_dict.items():
        if own[name].shape == value.shape:
            own[name].copy_(value)
            loaded.append(name)
        else:
            skipped.append(name)
    return sorted(loaded), sorted(skipped)
