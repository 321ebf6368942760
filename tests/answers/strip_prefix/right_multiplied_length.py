"""접두어가 있는지를 0과 1로 세어 자를 길이를 정해요."""


def strip_prefix(state_dict, prefix="module."):
    return {key[len(prefix) * (key.find(prefix) == 0) :]: value for key, value in state_dict.items()}
