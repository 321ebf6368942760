"""매개변수만 복사하고 버퍼는 그대로 두었어요."""


def snapshot(model):
    state = model.state_dict()
    for name, parameter in model.named_parameters():
        state[name] = parameter.detach().clone()
    return state
