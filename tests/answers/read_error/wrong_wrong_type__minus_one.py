"""view에 쓰듯이 -1을 적었어요."""
in_features = 5
leading_shape = (-1,)
