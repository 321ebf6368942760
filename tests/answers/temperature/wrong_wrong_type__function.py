"""모듈이 아니라 함수를 썼어요."""
import torch


def Temperature(logits, initial=1.0):
    log_temperature = torch.log(torch.tensor(float(initial)))
    return logits / torch.exp(log_temperature)
