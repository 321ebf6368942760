"""값으로 자리를 찾아요. 같은 크기가 다시 나오면 늘 첫 자리가 나와요."""


def count_linear_parameters(sizes, bias=True):
    total = 0
    for size in sizes[:-1]:
        following = sizes[sizes.index(size) + 1]
        total += size * following + (following if bias else 0)
    return total
