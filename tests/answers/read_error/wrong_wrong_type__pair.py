"""두 숫자를 함께 적었어요."""
in_features = (5, 3)
leading_shape = (2, 7)
