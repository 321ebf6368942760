from torch import nn


class WineBlock(nn.Module):
    def __init__(self, width, p):
        super().__init__()
        self.fc1 = nn.Linear(width, width)
        self.fc2 = nn.Linear(width, width)
        self.drop = nn.Dropout(p=p)
        self.act = nn.ReLU()

    def forward(self, x):
        return self.act(self.fc2(self.act(self.drop(self.fc1(x)))).add(x))
