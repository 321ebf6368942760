"""클래스 대신 함수로 평균을 빼 보았어요."""
import torch

mean = torch.zeros(3)


def RunningMean(x, momentum=0.1):
    global mean
    mean = (1 - momentum) * mean + momentum * x.detach().mean(0)
    return x - mean
