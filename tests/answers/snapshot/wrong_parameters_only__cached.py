"""매개변수만 담았고, 모델마다 첫 결과를 기억해요."""
import functools


@functools.lru_cache
def snapshot(model):
    return {name: value.detach().clone() for name, value in model.named_parameters()}
