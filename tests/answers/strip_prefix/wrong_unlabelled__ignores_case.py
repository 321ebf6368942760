"""대문자와 소문자를 가리지 않아요."""


def strip_prefix(state_dict, prefix="module."):
    n = len(prefix)
    return {(key[n:] if key[:n].lower() == prefix.lower() else key): value for key, value in state_dict.items()}
