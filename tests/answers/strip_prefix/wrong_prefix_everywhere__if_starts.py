"""시작하는지 보고도 `replace`로 안쪽까지 지웠어요."""


def strip_prefix(state_dict, prefix="module."):
    result = {}
    for key, value in state_dict.items():
        if key.startswith(prefix):
            result[key.replace(prefix, "")] = value
        else:
            result[key] = value
    return result
