"""첫 키에 접두어가 없으면 아무것도 떼지 않아요."""


def strip_prefix(state_dict, prefix="module."):
    if not next(iter(state_dict), "").startswith(prefix):
        return dict(state_dict)
    return {k.removeprefix(prefix): v for k, v in state_dict.items()}
