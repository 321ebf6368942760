def lost_tensors(model):
    return [f"{p}.{n}" if p else n for p, m in model.named_modules() for n in ("mean", "std") if n in vars(m)]
