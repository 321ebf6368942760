"""`partition`으로 나누고, 앞이 비어 있을 때만 뒤를 써요."""


def strip_prefix(state_dict, prefix="module."):
    result = {}
    for key, value in state_dict.items():
        head, middle, tail = key.partition(prefix)
        result[tail if middle and not head else key] = value
    return result
