"""`.data`에 받은 텐서를 그대로 넣어 메모리를 같이 써요."""


def load_matching(model, state_dict):
    own = model.state_dict(keep_vars=True)
    loaded = []
    for name, value in state_dict.items():
        if name in own and own[name].shape == value.shape:
            own[name].data = value
            loaded.append(name)
    return sorted(loaded), sorted(set(state_dict) - set(loaded))
