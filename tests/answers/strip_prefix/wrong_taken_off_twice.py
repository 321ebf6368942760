"""접두어로 시작하는 동안 거듭 잘랐어요."""


def strip_prefix(state_dict, prefix="module."):
    result = {}
    for key, value in state_dict.items():
        while prefix and key.startswith(prefix):
            key = key[len(prefix):]
        result[key] = value
    return result
