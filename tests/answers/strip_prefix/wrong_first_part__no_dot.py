"""첫 점 앞을 언제나 떼다가, 점이 없는 키에서 오류가 나요."""


def strip_prefix(state_dict, prefix="module."):
    return {key[key.index(".") + 1 :]: value for key, value in state_dict.items()}
