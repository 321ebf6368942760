"""`items()`를 깊게 복사해 list로 돌려주었어요."""
import copy


def snapshot(model):
    return copy.deepcopy(list(model.state_dict().items()))
