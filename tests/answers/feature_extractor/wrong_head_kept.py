"""fc가 받은 것이 아니라 낸 것을 돌려줘요."""
import copy


def to_feature_extractor(model):
    extractor = copy.deepcopy(model)
    extractor.fc.register_forward_hook(lambda module, args, output: output)
    return extractor
