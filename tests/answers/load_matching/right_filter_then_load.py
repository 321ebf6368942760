"""맞는 것만 골라 `strict=False`로 불러오는 방법."""


def load_matching(model, state_dict):
    own = model.state_dict()
    matching = {k: v for k, v in state_dict.items() if k in own and v.shape == own[k].shape}
    model.load_state_dict(matching, strict=False)
    return sorted(matching), sorted(set(state_dict) - set(matching))
