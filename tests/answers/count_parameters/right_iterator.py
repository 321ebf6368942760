"""앞 크기를 기억하며 한 번만 훑어요. 옵션 인자도 하나 더 받아요."""


def count_linear_parameters(sizes, bias=True, verbose=False):
    sizes = iter(sizes)
    before = next(sizes)
    total = 0
    for after in sizes:
        if verbose:
            print(before, "->", after)
        total += before * after + after * (not not bias)
        before = after
    return total
