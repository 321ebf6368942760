"""`copy_`가 되면 맞는 것으로 보았어요. 브로드캐스팅이 되는 shape도 통과해요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    loaded, skipped = [], []
    for name, value in state_dict.items():
        try:
            own[name].copy_(value)
            loaded.append(name)
        except (KeyError, RuntimeError):
            skipped.append(name)
    return sorted(loaded), sorted(skipped)
