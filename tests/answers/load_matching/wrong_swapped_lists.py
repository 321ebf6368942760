"""건너뛴 것을 먼저 돌려주었어요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    matching = {k: v for k, v in state_dict.items() if k in own and v.shape == own[k].shape}
    model.load_state_dict(matching, strict=False)
    return sorted(set(state_dict) - set(matching)), sorted(matching)
