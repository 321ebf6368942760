"""복사본을 모델의 버퍼로도 넣어 두었어요. 모델의 `state_dict`가 달라져요."""
import copy


def snapshot(model):
    state = copy.deepcopy(model.state_dict())
    for name, value in state.items():
        model.register_buffer("best_" + name.replace(".", "_"), value)
    return state
