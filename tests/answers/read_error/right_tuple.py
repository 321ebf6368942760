"""14 = 2 × 7로 나눴어요."""
in_features = 5
leading_shape = (2, 7)
