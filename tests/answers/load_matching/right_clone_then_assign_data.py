"""복사본을 `.data`에 넣는 방법. 매개변수 객체는 그대로이고 메모리도 따로예요."""


def load_matching(model, state_dict):
    own = model.state_dict(keep_vars=True)
    loaded = []
    for name, value in state_dict.items():
        if name in own and own[name].shape == value.shape:
            own[name].data[...] = value.detach().clone()
            loaded.append(name)
    loaded.sort()
    return loaded, sorted(set(state_dict).difference(loaded))
