"""크기가 1인 축을 빼고 shape을 견주었어요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    good = {k: v.reshape(own[k].shape) for k, v in state_dict.items() if k in own and own[k].squeeze().shape == v.squeeze().shape}
    model.load_state_dict(good, strict=False)
    return sorted(good), sorted(set(state_dict) - set(good))
