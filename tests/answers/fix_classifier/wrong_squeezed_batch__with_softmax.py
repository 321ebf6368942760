"""한 장일 때 배치 축이 사라지고, 끝에 softmax까지 붙였어요. 먼저 걸린 것은 앞의 실수예요."""
import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(784, 64)
        self.output = nn.Linear(64, 10)

    def forward(self, images):
        x = images.squeeze().flatten(1).float()
        x = torch.relu(self.hidden(x))
        return torch.softmax(self.output(x), 1)
