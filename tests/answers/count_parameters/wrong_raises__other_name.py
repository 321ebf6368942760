"""인자의 이름을 바꿔 적었어요."""


def count_linear_parameters(layer_sizes, use_bias=True):
    total = 0
    for a, b in zip(layer_sizes, layer_sizes[1:]):
        total += a * b + (b if use_bias else 0)
    return total
