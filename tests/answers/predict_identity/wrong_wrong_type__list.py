"""답을 차례대로 리스트에 담았어요."""
predictions = [True, (2, 64), False, (2, 64), True, False]
