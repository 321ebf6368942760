"""받은 리스트를 복사한 뒤에 하나씩 빼요."""


def count_linear_parameters(sizes, bias=True):
    sizes = list(sizes)
    total = 0
    while len(sizes) > 1:
        out = sizes.pop()
        total += sizes[-1] * out
        if bias:
            total += out
    return total
