"""한 줄로 이은 벡터에서 빼고 다시 나누어 담아요."""
from torch.nn.utils import parameters_to_vector, vector_to_parameters
import torch


def sgd_step(parameters, lr):
    params = [p for p in parameters if p.grad is not None]
    if params:
        values = parameters_to_vector(params).detach()
        grads = parameters_to_vector([p.grad for p in params])
        vector_to_parameters(values - lr * grads, params)
    for p in params:
        p.grad = torch.zeros_like(p)
