"""이름만 새로 만들어 값과 짝짓는 방법."""


def strip_prefix(state_dict, prefix="module."):
    names = [k.replace(prefix, "", 1) if k.startswith(prefix) else k for k in state_dict]
    return dict(zip(names, state_dict.values()))
