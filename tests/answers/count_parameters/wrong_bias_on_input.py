"""입력 크기에도 편향이 있다고 셌어요."""


def count_linear_parameters(sizes, bias=True):
    total = sum(a * b for a, b in zip(sizes, sizes[1:]))
    if bias:
        total += sum(sizes)
    return total
