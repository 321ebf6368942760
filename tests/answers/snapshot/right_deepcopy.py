"""`state_dict`를 통째로 깊게 복사하는 방법."""
import copy


def snapshot(model):
    return copy.deepcopy(model.state_dict())
