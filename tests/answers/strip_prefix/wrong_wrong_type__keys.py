"""바꾼 이름만 list로 돌려주었어요."""


def strip_prefix(state_dict, prefix="module."):
    return [key.removeprefix(prefix) for key in state_dict]
