"""이름이 맞지 않으면 접두어를 떼고 다시 찾아요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    loaded, skipped = [], []
    for k, v in state_dict.items():
        name = k if k in own else k.removeprefix("module.")
        if name in own and own[name].shape == v.shape:
            own[name].copy_(v)
            loaded.append(k)
        else:
            skipped.append(k)
    return sorted(loaded), sorted(skipped)
