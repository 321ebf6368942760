"""출력만 하고 돌려주지 않았어요."""


def count_linear_parameters(sizes, bias=True):
    total = sum(a * b + b * bias for a, b in zip(sizes, sizes[1:]))
    print(total)
