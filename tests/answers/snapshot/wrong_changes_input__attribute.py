"""스냅숏을 받은 모델의 속성에도 담아요."""
import copy


def snapshot(model):
    model.best = copy.deepcopy(model.state_dict())
    return model.best
