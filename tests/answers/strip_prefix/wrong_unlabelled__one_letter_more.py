"""접두어보다 한 글자를 더 잘라요."""


def strip_prefix(state_dict, prefix="module."):
    return {k[len(prefix) + 1:] if k.startswith(prefix) else k: v for k, v in state_dict.items()}
