"""받은 dict에서 안 맞는 키를 지우고 불러왔어요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    skipped = []
    for name in list(state_dict):
        if name not in own or own[name].shape != state_dict[name].shape:
            state_dict.pop(name)
            skipped.append(name)
    model.load_state_dict(state_dict, strict=False)
    return sorted(state_dict), sorted(skipped)
