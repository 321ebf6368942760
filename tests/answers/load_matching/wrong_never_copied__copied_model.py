"""모델의 복사본에 불러오고, 받은 모델은 그대로 두어요."""
import copy


def load_matching(model, state_dict):
    model = copy.deepcopy(model)
    own = model.state_dict()
    matching = {k: v for k, v in state_dict.items() if k in own and own[k].shape == v.shape}
    model.load_state_dict(matching, strict=False)
    return sorted(matching), sorted(set(state_dict) - set(matching))
