import torch


def save_model(model, path):
    torch.save({"epoch": 60, "state_dict": model.state_dict()}, path)


def load_model(make, path):
    model = make()
    model.load_state_dict(torch.load(path, weights_only=True)["state_dict"])
    return model.eval()
