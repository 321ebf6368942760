"""받은 리스트에서 하나씩 빼며 셌어요."""


def count_linear_parameters(sizes, bias=True):
    total = 0
    while len(sizes) > 1:
        a = sizes.pop(0)
        total += a * sizes[0] + (sizes[0] if bias else 0)
    return total
