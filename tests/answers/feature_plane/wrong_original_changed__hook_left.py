import torch


def feature_plane(model, x):
    seen = []
    model.fc.register_forward_pre_hook(lambda module, inputs: seen.append(inputs[0].detach()))
    modes = {module: module.training for module in model.modules()}
    model.eval()(x)
    for module, mode in modes.items():
        module.training = mode
    features = seen[-1]
    centered = features - features.mean(0)
    u, s, vh = torch.linalg.svd(centered, full_matrices=False)
    return centered @ vh[:2].T
