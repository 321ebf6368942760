"""순서를 지키는 `OrderedDict`로 만드는 방법."""
from collections import OrderedDict


def strip_prefix(state_dict, prefix="module."):
    n = len(prefix)
    return OrderedDict(
        (key[n:] if key[:n] == prefix else key, value) for key, value in state_dict.items()
    )
