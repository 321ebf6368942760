import torch


def save_model(model, path):
    was_training = model.training
    model.eval()
    torch.save(model.state_dict(), path)
    model.train(was_training)


def load_model(make, path):
    model = make()
    model.load_state_dict(torch.load(path, weights_only=True, mmap=False), assign=True)
    model.requires_grad_(True)
    return model.eval()
