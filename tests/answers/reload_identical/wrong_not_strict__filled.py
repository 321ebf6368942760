import torch


def save_model(model, path):
    torch.save(model.state_dict(), path)


def load_model(make, path):
    model = make()
    state = torch.load(path, weights_only=True)
    model.load_state_dict({**model.state_dict(), **state})
    return model.eval()
