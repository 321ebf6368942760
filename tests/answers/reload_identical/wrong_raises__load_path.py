import torch


def save_model(model, path):
    torch.save(model.state_dict(), path)


def load_model(make, path):
    model = make()
    model.load_state_dict(path)
    return model.eval()
