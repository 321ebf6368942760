"""shape이 있으면 텐서인 줄 알았어요. NumPy 배열도 들어가요."""


def lost_tensors(model):
    return [f"{p}.{k}" if p else k for p, m in model.named_modules() for k, v in vars(m).items() if hasattr(v, "shape")]
