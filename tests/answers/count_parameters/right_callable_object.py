"""함수처럼 부르는 객체를 만들어요."""


class Count:
    def __call__(self, sizes, bias=True):
        return sum((a + bool(bias)) * b for a, b in zip(sizes, sizes[1:]))


count_linear_parameters = Count()
