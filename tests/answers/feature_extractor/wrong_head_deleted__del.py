"""머리를 지우면 앞부분만 남는다고 생각했어요."""
import copy


def to_feature_extractor(model):
    extractor = copy.deepcopy(model)
    del extractor.fc
    return extractor
