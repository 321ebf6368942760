"""모듈을 하나씩 돌며 `.data`를 바꾸는 방법. 이미 옮긴 것은 건너뛰어요."""
import copy

from torch import nn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.decay = float(decay)
        self.shadow = copy.deepcopy(model)
        for p in self.shadow.parameters():
            p.requires_grad_(False)

    def update(self, model):
        done = set()
        for mine, theirs in zip(self.shadow.modules(), model.modules()):
            for name, p in mine.named_parameters(recurse=False):
                if id(p) in done:
                    continue
                done.add(id(p))
                new = theirs.get_parameter(name).data
                p.data = self.decay * p.data + (1 - self.decay) * new
            for name, b in theirs.named_buffers(recurse=False):
                setattr(mine, name, b.detach().clone())
