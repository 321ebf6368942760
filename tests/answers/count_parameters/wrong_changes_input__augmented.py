"""`+=`로 받은 목록의 끝에 하나를 더해요."""


def count_linear_parameters(sizes, bias=True):
    sizes += [0]
    return sum(sizes[i] * sizes[i + 1] + (sizes[i + 1] if bias else 0) for i in range(len(sizes) - 1))
