"""사전이 아니라 등록되는 이름의 목록을 적었어요."""
predictions = ["parameter", "layer", "module_list", "still"]
