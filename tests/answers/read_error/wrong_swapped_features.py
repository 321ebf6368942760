"""5x3을 (out, in)으로 읽었어요."""
in_features = 3
leading_shape = (2, 7)
