"""받은 사전의 키를 정렬한 차례로 다시 넣어요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    for k in sorted(state_dict):
        state_dict[k] = state_dict.pop(k)
    matching = {k: v for k, v in state_dict.items() if k in own and own[k].shape == v.shape}
    model.load_state_dict(matching, strict=False)
    return list(matching), [k for k in state_dict if k not in matching]
