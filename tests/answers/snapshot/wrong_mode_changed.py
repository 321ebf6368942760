"""스냅숏을 뜨고 학습을 이어 가려고 `train()`을 불렀어요. 평가 모드였던 모델도 학습 모드가 돼요."""
import copy


def snapshot(model):
    best = copy.deepcopy(model.state_dict())
    model.train()
    return best
