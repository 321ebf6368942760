"""매개변수만 저장하면 되는 줄 알았어요. 버퍼가 빠져요."""


def snapshot(model):
    return {name: p.detach().clone() for name, p in model.named_parameters()}
