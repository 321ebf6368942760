"""접두어가 있는지 보지 않고 모든 키를 잘랐어요."""


def strip_prefix(state_dict, prefix="module."):
    return {key[len(prefix):]: value for key, value in state_dict.items()}
