"""두 목록의 자리를 바꾸었고, 모델을 평가 모드로 바꾸었어요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    loaded = [name for name, value in state_dict.items() if name in own and own[name].shape == value.shape]
    model.load_state_dict({name: state_dict[name] for name in loaded}, strict=False)
    model.eval()
    return sorted(set(state_dict) - set(loaded)), sorted(loaded)
