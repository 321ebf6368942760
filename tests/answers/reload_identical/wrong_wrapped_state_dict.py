import torch


def save_model(model, path):
    torch.save({"model": model.state_dict()}, path)


def load_model(make, path):
    model = make()
    model.load_state_dict(torch.load(path, weights_only=True)["model"])
    return model.eval()
