"""대괄호를 한 겹 더 씌웠어요."""
import torch

x = torch.tensor([[[1., 2., 3.], [4., 5., 6.]]])
