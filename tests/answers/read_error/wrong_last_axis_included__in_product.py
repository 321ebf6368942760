"""마지막 축까지 곱해서 14가 되게 했어요."""
in_features = 5
leading_shape = (2, 7, 5)
