"""마지막 번호에서 다음 크기가 없어요."""


def count_linear_parameters(sizes, bias=True):
    total = 0
    for i in range(len(sizes)):
        total += sizes[i] * sizes[i + 1]
        if bias:
            total += sizes[i + 1]
    return total
