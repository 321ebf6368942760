"""numpy 배열과 텐서를 같은 것으로 봤어요."""
import numpy as np

x = np.zeros((2, 3), dtype=np.float32)
