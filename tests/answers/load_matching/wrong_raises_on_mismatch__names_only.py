"""이름만 비교하고 shape은 비교하지 않았어요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    matching = {k: v for k, v in state_dict.items() if k in own}
    model.load_state_dict(matching, strict=False)
    return sorted(matching), sorted(set(state_dict) - set(matching))
