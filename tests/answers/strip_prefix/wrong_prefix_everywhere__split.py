"""접두어로 나눈 마지막 조각을 이름으로 썼어요."""


def strip_prefix(state_dict, prefix="module."):
    return {key.split(prefix)[-1]: value for key, value in state_dict.items()}
