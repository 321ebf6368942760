"""in_features도 글자로 적었어요."""
in_features = "5"
leading_shape = (2, 7)
