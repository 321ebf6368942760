import torch


def save_model(model, path):
    torch.save(model.state_dict(), path)


made = []


def load_model(make, path):
    if not made:
        made.append(make())
    try:
        made[0].load_state_dict(torch.load(path, weights_only=True))
    except RuntimeError:
        made[0] = make()
        made[0].load_state_dict(torch.load(path, weights_only=True))
    return made[0].eval()
