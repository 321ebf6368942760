"""`keep_vars=True`로 모델의 텐서를 직접 받아 `.data`에 써 넣는 방법."""
import torch


def load_matching(model, state_dict):
    targets = dict(model.state_dict(keep_vars=True))
    report = {True: [], False: []}
    for name, value in sorted(state_dict.items()):
        target = targets.get(name)
        fits = target is not None and torch.is_tensor(value) and target.shape == value.shape
        if fits:
            target.data.copy_(value.data)
        report[fits].append(name)
    return report[True], report[False]
