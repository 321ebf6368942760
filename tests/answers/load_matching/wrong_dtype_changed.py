"""`.data`에 복사본을 대입해서 dtype까지 받은 것으로 바뀌었어요."""


def load_matching(model, state_dict):
    own = model.state_dict(keep_vars=True)
    loaded = sorted(k for k, v in state_dict.items() if k in own and own[k].shape == v.shape)
    for name in loaded:
        own[name].data = state_dict[name].clone()
    return loaded, sorted(set(state_dict) - set(loaded))
