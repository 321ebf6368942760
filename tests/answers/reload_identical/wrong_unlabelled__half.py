import torch


def save_model(model, path):
    torch.save({k: v.half().float() if v.is_floating_point() else v for k, v in model.state_dict().items()}, path)


def load_model(make, path):
    model = make()
    model.load_state_dict(torch.load(path, weights_only=True))
    return model.eval()
