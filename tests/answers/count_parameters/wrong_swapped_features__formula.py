"""편향이 입력 쪽에 붙는다고 생각했어요."""


def count_linear_parameters(sizes, bias=True):
    total = 0
    for i in range(1, len(sizes)):
        total += sizes[i - 1] * sizes[i]
        if bias:
            total += sizes[i - 1]
    return total
