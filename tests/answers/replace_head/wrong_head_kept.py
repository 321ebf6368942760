"""out_features만 고치면 크기가 바뀐다고 생각했어요."""
import torch


def replace_head(model, num_classes, lr):
    model.requires_grad_(False)
    model.fc.out_features = num_classes
    model.fc.requires_grad_(True)
    return model, torch.optim.SGD(model.fc.parameters(), lr=lr)
