"""모드를 되돌리면서 평가 모드였던 하위 모듈까지 학습 모드로 바꾸어요."""
import copy


def snapshot(model):
    was = model.training
    model.eval()
    best = copy.deepcopy(model.state_dict())
    model.train(was)
    return best
