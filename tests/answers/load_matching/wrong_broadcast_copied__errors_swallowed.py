"""오류가 나지 않으면 옮긴 것으로 보았고, 건너뛴 키는 모델에서 찾았어요."""


def load_matching(model, state_dict):
    own, loaded = model.state_dict(), []
    for name, value in state_dict.items():
        try:
            own[name].copy_(value)
            loaded.append(name)
        except (KeyError, RuntimeError):
            pass
    return loaded, [name for name in own if name not in loaded]
