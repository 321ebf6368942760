"""마지막 축 4까지 앞쪽 축에 넣었어요."""
in_features = 5
leading_shape = (14, 4)
