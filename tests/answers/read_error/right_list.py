"""리스트로 적었어요."""
in_features = 5
leading_shape = [7, 2]
