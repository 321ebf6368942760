"""한 번만 지우면 맨 앞만 지워지는 줄 알았어요."""


def strip_prefix(state_dict, prefix="module."):
    return {key.replace(prefix, "", 1): value for key, value in state_dict.items()}
