"""빠진 키를 받은 dict에 채워 `strict=True`로 불러왔어요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    given = set(state_dict)
    loaded = sorted(k for k in given if k in own and own[k].shape == state_dict[k].shape)
    for name in own:
        if name not in loaded:
            state_dict[name] = own[name]
    for name in given - set(own):
        del state_dict[name]
    model.load_state_dict(state_dict)
    return loaded, sorted(given - set(loaded))
