"""입력의 마지막 축 4를 계층의 in_features로 읽었어요."""
in_features = 4
leading_shape = (2, 7)
