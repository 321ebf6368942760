"""정규 표현식에서 점이 아무 글자나 뜻한다는 것을 잊었어요."""
import re


def strip_prefix(state_dict, prefix="module."):
    return {re.sub("^" + prefix, "", key): value for key, value in state_dict.items()}
