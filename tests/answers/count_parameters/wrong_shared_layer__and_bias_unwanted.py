"""겹친 짝을 지우고, `bias` 값도 보지 않습니다."""


def count_linear_parameters(sizes, bias=True):
    total = 0
    for a, b in set(zip(sizes, sizes[1:])):
        total += a * b + b
    return total
