def lost_tensors(model):
    return ["standardizer.mean", "standardizer.std"]
