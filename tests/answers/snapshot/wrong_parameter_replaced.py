"""복사한 것을 모델에 `assign=True`로 불러와서 모델의 매개변수가 바뀌었어요."""
import copy


def snapshot(model):
    model.load_state_dict(copy.deepcopy(model.state_dict()), assign=True)
    return copy.deepcopy(model.state_dict())
