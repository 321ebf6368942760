"""아직 아무것도 떼지 않고 그대로 돌려줬어요."""


def to_feature_extractor(model):
    return model
