"""매개변수만 옮겼고, 원소의 수만 견주었어요."""


def load_matching(model, state_dict):
    own, loaded = dict(model.named_parameters()), []
    for name, value in state_dict.items():
        if name in own and own[name].numel() == value.numel():
            own[name].data.copy_(value.reshape(own[name].shape))
            loaded.append(name)
    return sorted(loaded), sorted(set(state_dict) - set(loaded))
