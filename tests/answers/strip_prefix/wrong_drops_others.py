"""접두어가 없는 키는 버렸어요."""


def strip_prefix(state_dict, prefix="module."):
    return {k[len(prefix):]: v for k, v in state_dict.items() if k.startswith(prefix)}
