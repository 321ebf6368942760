"""`OrderedDict`에 하나씩 담는 방법."""
from collections import OrderedDict


def snapshot(model):
    saved = OrderedDict()
    for name, value in model.state_dict().items():
        saved[name] = value.detach().cpu().clone()
    return saved
