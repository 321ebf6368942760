"""새 dict에 담으면서 받은 dict에서는 꺼내 버렸어요."""


def strip_prefix(state_dict, prefix="module."):
    result = {}
    while state_dict:
        key, value = state_dict.popitem()
        result[key.removeprefix(prefix)] = value
    return result
