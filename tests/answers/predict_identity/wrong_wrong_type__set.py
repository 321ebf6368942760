"""쌍점 대신 쉼표를 적어 집합이 되었어요."""
predictions = {"same", True, "shape", (2, 64)}
