"""같은 짝을 하나로 합쳐요. 크기가 같아도 다른 계층이에요."""


def count_linear_parameters(sizes, bias=True):
    pairs = set(zip(sizes, sizes[1:]))
    return sum(a * b + (b if bias else 0) for a, b in pairs)
