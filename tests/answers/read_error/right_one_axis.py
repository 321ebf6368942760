"""축 하나짜리 튜플이에요."""
in_features = 5
leading_shape = (14,)
