"""나눗셈을 썼더니 float이 됐어요."""
in_features = 5
leading_shape = (2, 14 / 2)
