"""state_dict를 assign=True로 다시 불러왔어요."""
from torch import nn


def remove_dropout(model):
    state = {key: value.clone() for key, value in model.state_dict().items()}
    for name, module in list(model.named_modules()):
        if isinstance(module, nn.Dropout):
            model.set_submodule(name, nn.Identity())
    model.load_state_dict(state, assign=True)
    return model
