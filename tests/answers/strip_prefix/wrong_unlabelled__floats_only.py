"""정수 텐서를 빠뜨려요. 접두어가 없는 키를 버리는 것과는 달라요."""


def strip_prefix(state_dict, prefix="module."):
    return {k.removeprefix(prefix): v for k, v in state_dict.items() if v.is_floating_point()}
