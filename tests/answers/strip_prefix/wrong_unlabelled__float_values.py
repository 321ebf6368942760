"""이름만 바꾸지 않고 값의 dtype까지 float32로 바꾸어요."""


def strip_prefix(state_dict, prefix="module."):
    return {k.removeprefix(prefix): v.float() for k, v in state_dict.items()}
