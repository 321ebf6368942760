"""스냅숏을 뜨면서 모델의 `.grad`를 지웠어요."""
import copy


def snapshot(model):
    model.zero_grad()
    return copy.deepcopy(model.state_dict())
