"""모델의 `state_dict`에 맞는 것을 덮어쓰고 모두 불러오는 방법."""


def load_matching(model, state_dict):
    merged = model.state_dict()
    loaded = []
    for name in sorted(state_dict):
        if name in merged and merged[name].size() == state_dict[name].size():
            merged[name] = state_dict[name]
            loaded.append(name)
    model.load_state_dict(merged)
    skipped = [name for name in sorted(state_dict) if name not in loaded]
    return loaded, skipped
