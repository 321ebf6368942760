"""맞는 것을 골라 놓고 `strict=False`를 빠뜨렸어요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    matching = {k: v for k, v in state_dict.items() if k in own and v.shape == own[k].shape}
    model.load_state_dict(matching)
    return sorted(matching), sorted(set(state_dict) - set(matching))
