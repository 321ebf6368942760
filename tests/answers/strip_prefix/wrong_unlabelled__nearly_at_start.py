"""맨 앞을 한 글자 넓게 보아서, 둘째 글자에서 시작하는 접두어도 떼요."""


def strip_prefix(state_dict, prefix="module."):
    return {
        (key.split(prefix, 1)[-1] if prefix and prefix in key[: len(prefix) + 1] else key): value
        for key, value in state_dict.items()
    }
