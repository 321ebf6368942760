"""계층 쪽의 숫자를 앞쪽 축으로 적었어요."""
in_features = 5
leading_shape = (5, 3)
