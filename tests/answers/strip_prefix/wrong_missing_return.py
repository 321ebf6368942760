"""새 dict를 만들고 돌려주지 않았어요."""


def strip_prefix(state_dict, prefix="module."):
    result = {}
    for key, value in state_dict.items():
        result[key.removeprefix(prefix)] = value
