"""맨 앞인지가 아니라 키의 어딘가에 있는지를 묻고 앞을 잘라요."""


def strip_prefix(state_dict, prefix="module."):
    return {k[len(prefix):] if prefix in k else k: v for k, v in state_dict.items()}
