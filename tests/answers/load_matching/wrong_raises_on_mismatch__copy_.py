"""shape을 묻지 않고 `copy_`로 옮겼고, 건너뛴 키는 모델에서 찾았어요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    loaded = [name for name in state_dict if name in own]
    for name in loaded:
        own[name].copy_(state_dict[name])
    return loaded, [name for name in own if name not in loaded]
