"""접두어가 없으면 받은 dict를 그대로 돌려주었어요."""


def strip_prefix(state_dict, prefix="module."):
    if not any(key.startswith(prefix) for key in state_dict):
        return state_dict
    return {key.removeprefix(prefix): value for key, value in state_dict.items()}
