"""값이 안 바뀌게 하려고 모델의 매개변수를 동결했어요."""
import copy


def snapshot(model):
    for parameter in model.parameters():
        parameter.requires_grad_(False)
    return copy.deepcopy(model.state_dict())
