"""오류가 나면 아무것도 안 바뀐다고 생각해 모두 건너뛰었다고 적었어요."""


def load_matching(model, state_dict):
    try:
        model.load_state_dict(state_dict)
    except RuntimeError:
        return [], sorted(state_dict)
    return sorted(state_dict), []
