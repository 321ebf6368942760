"""`lstrip`이 글자가 아니라 문자열을 지우는 줄 알았어요."""


def strip_prefix(state_dict, prefix="module."):
    return {key.lstrip(prefix): value for key, value in state_dict.items()}
