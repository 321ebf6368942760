"""첫 점까지를 늘 접두어로 보았어요."""


def strip_prefix(state_dict, prefix="module."):
    return {key.split(".", 1)[-1]: value for key, value in state_dict.items()}
