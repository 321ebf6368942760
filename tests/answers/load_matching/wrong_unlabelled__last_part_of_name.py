"""이름의 마지막 부분만 같아도 맞는 것으로 봐요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    loaded, skipped = [], []
    for key, value in state_dict.items():
        hits = [name for name in own if name == key or name.split(".")[-1] == key]
        if hits and own[hits[0]].shape == value.shape:
            own[hits[0]].copy_(value)
            loaded.append(key)
        else:
            skipped.append(key)
    return sorted(loaded), sorted(skipped)
