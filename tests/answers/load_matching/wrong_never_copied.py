"""`state_dict()`로 받은 dict만 고치면 모델도 바뀌는 줄 알았어요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    matching = {k: v for k, v in state_dict.items() if k in own and v.shape == own[k].shape}
    own.update(matching)
    return sorted(matching), sorted(set(state_dict) - set(matching))
