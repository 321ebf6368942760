"""두 목록을 이름 있는 튜플로 돌려주는 방법."""
from collections import namedtuple


Result = namedtuple("Result", "loaded skipped")


def load_matching(model, state_dict):
    own = model.state_dict()
    matching = {k: v.clone() for k, v in state_dict.items() if k in own and own[k].size() == v.size()}
    info = model.load_state_dict(matching, strict=False)
    assert not info.unexpected_keys
    return Result(sorted(matching), sorted(k for k in state_dict if k not in matching))
