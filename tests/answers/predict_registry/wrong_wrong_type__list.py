"""질문 없이 답만 늘어놓았어요."""

predictions = [True, False, True, True, True]
