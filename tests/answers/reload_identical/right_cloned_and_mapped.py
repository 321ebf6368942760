import torch


def save_model(model, path):
    state = {name: value.detach().cpu().clone() for name, value in model.state_dict().items()}
    with open(path, "wb") as file:
        torch.save(state, file)


def load_model(make, path):
    with open(path, "rb") as file:
        state = torch.load(file, map_location="cpu", weights_only=True)
    model = make().train(False)
    model.load_state_dict(state, strict=True)
    return model
