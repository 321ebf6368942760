"""등록된 목록에서 마지막 것을 뺐어요."""
import copy


def to_feature_extractor(model):
    extractor = copy.deepcopy(model)
    extractor._modules.pop("fc")
    return extractor
