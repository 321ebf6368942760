"""torch의 `AveragedModel`에 맡기고 그 안의 모델을 `shadow`로 쓰는 방법."""
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn


class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        self.averaged = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(decay))
        self.averaged.n_averaged.fill_(1)
        self.shadow = self.averaged.module
        self.shadow.requires_grad_(False)

    def update(self, model):
        self.averaged.update_parameters(model)
