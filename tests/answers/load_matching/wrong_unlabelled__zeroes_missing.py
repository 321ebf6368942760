"""받은 사전에 없거나 맞지 않는 값을 0으로 지워요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    matching = {k: v for k, v in state_dict.items() if k in own and own[k].shape == v.shape}
    for k in own:
        if k not in matching:
            own[k].zero_()
    model.load_state_dict(matching, strict=False)
    return sorted(matching), sorted(set(state_dict) - set(matching))
