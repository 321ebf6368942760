import torch


def save_model(model, path):
    torch.save(model.float().state_dict(), path)


def load_model(make, path):
    model = make()
    model.load_state_dict(torch.load(path, weights_only=True))
    return model.eval()
