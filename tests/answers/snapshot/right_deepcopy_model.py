"""모델을 복사하고 그 복사본의 `state_dict`를 돌려주는 방법."""
from copy import deepcopy


def snapshot(model):
    return deepcopy(model).state_dict()
