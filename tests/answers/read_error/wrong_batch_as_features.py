"""첫 숫자 14를 입력 크기로 읽었어요."""
in_features = 14
leading_shape = (2, 7)
