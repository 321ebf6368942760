"""Sequential의 하위 클래스로 만들고, 부르기 전에 훅으로 dtype을 바꿔요."""

from torch import nn


class Classifier(nn.Sequential):
    def __init__(self):
        super().__init__(nn.Flatten(), nn.Linear(784, 32), nn.Tanh(), nn.Linear(32, 10))
        self.register_forward_pre_hook(lambda module, args: (args[0].float(),))
