"""모델에만 있는 이름을 건너뛴 것으로 적었어요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    matching = {k: v for k, v in state_dict.items() if k in own and v.shape == own[k].shape}
    missing, unexpected = model.load_state_dict(matching, strict=False)
    return sorted(matching), sorted(missing)
