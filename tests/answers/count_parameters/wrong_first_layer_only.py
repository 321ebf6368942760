"""return을 for 안에 들여 써서 첫 계층만 셌어요."""


def count_linear_parameters(sizes, bias=True):
    total = 0
    for a, b in zip(sizes, sizes[1:]):
        total += a * b + (b if bias else 0)
        return total
