"""-1이 섞여도 곱만 14면 되는 줄 알았어요."""
in_features = 5
leading_shape = (-1, -14)
