"""맞는 텐서를 모아 한 번에 옮기는 방법."""
import torch


def load_matching(model, state_dict):
    own = model.state_dict()
    loaded = sorted(
        name for name in own.keys() & state_dict.keys()
        if own[name].shape == state_dict[name].shape
    )
    if loaded:
        sources = [state_dict[name].detach() for name in loaded]
        torch._foreach_copy_([own[name] for name in loaded], sources)
    return loaded, sorted(state_dict.keys() - set(loaded))
