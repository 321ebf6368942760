"""메시지에 있는 대로 글자로 적었어요."""
in_features = 5
leading_shape = "2x7"
