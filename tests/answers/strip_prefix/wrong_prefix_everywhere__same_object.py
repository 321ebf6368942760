"""뗄 것이 없으면 받은 사전을 돌려주고, 있으면 어디에 있든 지워요."""


def strip_prefix(state_dict, prefix="module."):
    if not any(key.startswith(prefix) for key in state_dict):
        return state_dict
    return {key.replace(prefix, ""): value for key, value in state_dict.items()}
