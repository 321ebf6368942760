"""torch의 함수를 복사한 dict에 쓰는 방법."""
from torch.nn.modules.utils import consume_prefix_in_state_dict_if_present


def strip_prefix(state_dict, prefix="module."):
    result = dict(state_dict)
    consume_prefix_in_state_dict_if_present(result, prefix)
    return result
