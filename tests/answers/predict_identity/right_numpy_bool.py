"""NumPy의 참과 거짓을 적었어요."""
import numpy as np

predictions = {
    "same": np.bool_(True),
    "shape": (2, 64),
    "grad_fn": np.bool_(False),
    "slice": (2, 64),
    "replaced": True,
    "deleted": False,
}
