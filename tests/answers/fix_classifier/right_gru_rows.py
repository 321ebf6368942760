"""28행을 차례로 읽고 마지막 상태로 분류해요."""

from torch import nn


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = nn.GRU(28, 16, batch_first=True)
        self.fc = nn.Linear(16, 10)

    def forward(self, x):
        rows = x.squeeze(1).float() / 255
        _, state = self.rnn(rows)
        return self.fc(state[0])
