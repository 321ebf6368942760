"""i를 늘리는 줄을 빠뜨려서 끝나지 않아요."""


def count_linear_parameters(sizes, bias=True):
    total, i = 0, 0
    while i < len(sizes) - 1:
        total += sizes[i] * sizes[i + 1]
        if bias:
            total += sizes[i + 1]
    return total
