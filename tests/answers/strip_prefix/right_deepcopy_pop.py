"""깊게 복사한 것에서 이름을 바꾸는 방법."""
import copy


def strip_prefix(state_dict, prefix="module."):
    result = copy.deepcopy(state_dict)
    for key in list(result):
        if key.startswith(prefix) and prefix:
            result[key[len(prefix):]] = result.pop(key)
    return result
