"""첫 글자만 같아도 접두어로 보았어요."""


def strip_prefix(state_dict, prefix="module."):
    return {(key[len(prefix) :] if key[0] == prefix[0] else key): value for key, value in state_dict.items()}
