"""원소의 수가 같으면 `view`로 맞추어 넣었어요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    loaded, skipped = [], []
    for name, value in state_dict.items():
        if name in own and own[name].numel() == value.numel():
            own[name].copy_(value.view(own[name].shape))
            loaded.append(name)
        else:
            skipped.append(name)
    return sorted(loaded), sorted(skipped)
