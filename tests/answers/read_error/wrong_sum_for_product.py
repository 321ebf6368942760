"""곱이 아니라 합이 14가 되게 나눴어요."""
in_features = 5
leading_shape = (7, 7)
