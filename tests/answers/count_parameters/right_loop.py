"""번호로 돌며 하나씩 더해요. True는 1로 셈해요."""


def count_linear_parameters(sizes, bias=True):
    total = 0
    for i in range(len(sizes) - 1):
        total += (sizes[i] + bool(bias)) * sizes[i + 1]
    return total
