"""x를 세로 벡터로 세워 가중치를 왼쪽에서 곱해요."""


def manual_linear(x, weight, bias=None):
    out = (weight @ x.unsqueeze(-1)).squeeze(-1)
    return out if bias is None else bias + out
