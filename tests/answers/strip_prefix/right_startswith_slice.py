"""`startswith`로 보고 앞에서 잘라 내는 방법."""


def strip_prefix(state_dict, prefix="module."):
    result = {}
    for key, value in state_dict.items():
        if key.startswith(prefix):
            key = key[len(prefix):]
        result[key] = value
    return result
