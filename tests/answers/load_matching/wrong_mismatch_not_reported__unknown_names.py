"""모델에 없는 이름은 어느 목록에도 넣지 않아요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    loaded, skipped = [], []
    for k, v in own.items():
        if k in state_dict:
            if v.shape == state_dict[k].shape:
                v.copy_(state_dict[k])
                loaded.append(k)
            else:
                skipped.append(k)
    return sorted(loaded), sorted(skipped)
