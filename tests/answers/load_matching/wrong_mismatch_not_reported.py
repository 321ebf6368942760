"""모델에 없는 이름만 적고, shape이 다른 것은 빠뜨렸어요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    loaded, skipped = [], []
    for name, value in state_dict.items():
        if name not in own:
            skipped.append(name)
        elif own[name].shape == value.shape:
            own[name].copy_(value)
            loaded.append(name)
    return sorted(loaded), sorted(skipped)
