"""이름에 lambda를 붙였어요. 부르는 방법은 같아요."""

from operator import mul

count_linear_parameters = lambda sizes, bias=True: (
    sum(map(mul, sizes[:-1], sizes[1:])) + (sum(sizes) - sizes[0]) * (1 if bias else 0)
)
