"""중괄호로 묶었어요. 집합에는 순서가 없어요."""
in_features = 5
leading_shape = {2, 7}
