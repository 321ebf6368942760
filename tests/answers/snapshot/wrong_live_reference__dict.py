"""`dict(...)`로 새로 만들면 충분하다고 생각했어요."""


def snapshot(model):
    best = dict(model.state_dict())
    return best
