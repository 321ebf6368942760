"""`str.removeprefix`를 쓰는 방법."""


def strip_prefix(state_dict, prefix="module."):
    return {key.removeprefix(prefix): value for key, value in state_dict.items()}
