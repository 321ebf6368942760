import torch


def save_model(model, path):
    path.parent.mkdir(exist_ok=True)
    torch.save(model.state_dict(), path)


def load_model(make, path):
    model = make()
    model.load_state_dict(torch.load(path, weights_only=True))
    return model.eval()
