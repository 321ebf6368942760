"""첫 계층을 세고 나머지는 다시 부탁해요."""


def count_linear_parameters(sizes, bias=True):
    if len(sizes) < 2:
        return 0
    first = sizes[0] * sizes[1] + int(bias) * sizes[1]
    return first + count_linear_parameters(sizes[1:], bias)
