"""불러온 다음 `model.eval()`까지 불렀어요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    matching = {k: v for k, v in state_dict.items() if k in own and v.shape == own[k].shape}
    model.load_state_dict(matching, strict=False)
    model.eval()
    return sorted(matching), sorted(set(state_dict) - set(matching))
