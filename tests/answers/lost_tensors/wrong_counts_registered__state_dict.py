def lost_tensors(model):
    return list(model.state_dict())
