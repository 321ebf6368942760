"""맨 앞이 아니라 맨 뒤에서 떼었어요."""


def strip_prefix(state_dict, prefix="module."):
    return {key.removesuffix(prefix): value for key, value in state_dict.items()}
