"""등록되는 이름의 집합을 적었어요."""
predictions = {"parameter", "layer", "module_list", "still"}
