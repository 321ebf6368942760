"""접두어가 없는 키가 하나라도 있으면 아무것도 떼지 않았어요."""


def strip_prefix(state_dict, prefix="module."):
    if not all(key.startswith(prefix) for key in state_dict):
        return dict(state_dict)
    return {key.removeprefix(prefix): value for key, value in state_dict.items()}
