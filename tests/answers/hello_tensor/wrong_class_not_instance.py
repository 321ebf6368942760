"""텐서의 클래스를 그대로 넣었어요."""
import torch

x = torch.Tensor
