"""numpy 배열을 float32로 만들어서 가져와요."""
import numpy as np
import torch

x = torch.from_numpy(np.ones((2, 3), dtype=np.float32))
