"""`module.`의 길이 7을 적어 두었어요."""


def strip_prefix(state_dict, prefix="module."):
    return {k[7:] if k.startswith(prefix) else k: v for k, v in state_dict.items()}
