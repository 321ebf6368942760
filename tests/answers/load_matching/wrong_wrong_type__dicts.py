"""이름이 아니라 텐서가 든 dict 두 개를 돌려주었어요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    loaded = {k: v for k, v in state_dict.items() if k in own and v.shape == own[k].shape}
    skipped = {k: v for k, v in state_dict.items() if k not in loaded}
    model.load_state_dict(loaded, strict=False)
    return loaded, skipped
