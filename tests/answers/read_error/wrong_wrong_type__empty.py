"""앞쪽 축이 없다고 생각했어요."""
in_features = 5
leading_shape = ()
