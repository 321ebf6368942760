"""`assign=True`로 불러와 매개변수 객체가 바뀌었어요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    matching = {k: v for k, v in state_dict.items() if k in own and v.shape == own[k].shape}
    model.load_state_dict(matching, strict=False, assign=True)
    return sorted(matching), sorted(set(state_dict) - set(matching))
