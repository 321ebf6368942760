"""`strict=False`면 크기가 달라도 넘어가는 줄 알았어요."""


def load_matching(model, state_dict):
    missing, unexpected = model.load_state_dict(state_dict, strict=False)
    loaded = [name for name in state_dict if name not in unexpected]
    return sorted(loaded), sorted(unexpected)
