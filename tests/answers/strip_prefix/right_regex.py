"""정규 표현식으로 맨 앞만 한 번 지우는 방법. 텐서는 복사해요."""
import re


def strip_prefix(state_dict, prefix="module."):
    pattern = re.compile(r"\A" + re.escape(prefix))
    return {pattern.sub("", key, count=1): value.clone() for key, value in state_dict.items()}
