"""dict로 묶지 않고 (이름, 텐서) 쌍의 list를 돌려주었어요."""


def strip_prefix(state_dict, prefix="module."):
    return [(key.removeprefix(prefix), value) for key, value in state_dict.items()]
