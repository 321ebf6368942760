"""dict를 돌면서 키를 바꾸어 오류가 나요."""


def strip_prefix(state_dict, prefix="module."):
    result = dict(state_dict)
    for key in result:
        if key.startswith(prefix):
            result[key[len(prefix):]] = result[key]
            del result[key]
    return result
