"""거듭 나오면 모두 뗐고, `prefix` 인자도 쓰지 않았어요."""


def strip_prefix(state_dict, prefix="module."):
    result = {}
    for key, value in state_dict.items():
        while key.startswith("module."):
            key = key[7:]
        result[key] = value
    return result
