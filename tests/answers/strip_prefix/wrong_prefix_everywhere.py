"""`replace`로 모든 곳의 `module.`을 지웠어요."""


def strip_prefix(state_dict, prefix="module."):
    return {key.replace(prefix, ""): value for key, value in state_dict.items()}
