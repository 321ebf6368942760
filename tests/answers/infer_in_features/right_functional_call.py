"""매개변수와 버퍼의 복사본을 끼워서, 모드를 바꾸지 않고 불러요."""

import math

import torch
from torch.func import functional_call


def infer_in_features(features, input_shape):
    state = {name: p.detach().clone() for name, p in features.named_parameters()}
    state.update({name: b.clone() for name, b in features.named_buffers()})
    with torch.random.fork_rng(), torch.no_grad():
        out = functional_call(features, state, (torch.randn(2, *input_shape),))
    return math.prod(out.shape[1:])
