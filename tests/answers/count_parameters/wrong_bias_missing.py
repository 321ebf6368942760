"""가중치만 셌어요."""


def count_linear_parameters(sizes, bias=True):
    total = 0
    for a, b in zip(sizes, sizes[1:]):
        total += a * b
    return total
