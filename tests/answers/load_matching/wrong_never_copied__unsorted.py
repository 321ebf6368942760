"""모델의 복사본에 옮겼고, 목록도 정렬하지 않았어요."""
import copy


def load_matching(model, state_dict):
    own, loaded = copy.deepcopy(model).state_dict(), []
    for name, value in state_dict.items():
        if name in own and own[name].shape == value.shape:
            own[name].copy_(value)
            loaded.append(name)
    return loaded, [name for name in state_dict if name not in loaded]
