"""계층마다 센 값을 리스트로 돌려줬어요."""


def count_linear_parameters(sizes, bias=True):
    return [a * b + (b if bias else 0) for a, b in zip(sizes, sizes[1:])]
