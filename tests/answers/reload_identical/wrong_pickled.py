import pickle


def save_model(model, path):
    with open(path, "wb") as file:
        pickle.dump(model.state_dict(), file)


def load_model(make, path):
    model = make()
    with open(path, "rb") as file:
        model.load_state_dict(pickle.load(file))
    return model.eval()
