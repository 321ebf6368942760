"""뒤집지 않고, 텐서를 참과 거짓으로 묻습니다. 먼저 난 오류는 곱하는 줄의 것입니다."""


def manual_linear(x, weight, bias=None):
    output = x @ weight
    if bias:
        output = output + bias
    return output
