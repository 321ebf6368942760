"""numpy의 기본 dtype인 float64가 따라왔어요."""
import numpy as np
import torch

x = torch.from_numpy(np.ones((2, 3)))
