"""5x3에서 앞의 5가 in_features이고, 행은 14개예요."""
in_features = 5
leading_shape = 14
