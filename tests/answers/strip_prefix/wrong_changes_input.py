"""받은 dict에서 바로 이름을 바꾸었어요."""


def strip_prefix(state_dict, prefix="module."):
    for key in list(state_dict):
        if key.startswith(prefix):
            state_dict[key[len(prefix):]] = state_dict.pop(key)
    return state_dict
