"""None을 넣으면 건너뛴다고 생각했어요."""
import copy


def to_feature_extractor(model):
    extractor = copy.deepcopy(model)
    extractor.fc = None
    return extractor
