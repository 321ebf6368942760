"""크기가 1인 축이 섞여도 행의 수는 같아요."""
in_features = 5
leading_shape = (1, 2, 1, 7)
