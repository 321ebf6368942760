"""조건식의 괄호를 빠뜨려서 편향이 없으면 가중치까지 0이에요."""


def count_linear_parameters(sizes, bias=True):
    return sum(a * b + b if bias else 0 for a, b in zip(sizes, sizes[1:]))
