"""`strict=False`의 오류를 잡고 모두 건너뛴 것으로 적었어요."""


def load_matching(model, state_dict):
    loaded, skipped = [], sorted(state_dict)
    try:
        missing, unexpected = model.load_state_dict(state_dict, strict=False)
        skipped = sorted(unexpected)
        loaded = sorted(set(state_dict) - set(unexpected))
    except RuntimeError as error:
        print("불러오지 못했어요:", error)
    return loaded, skipped
