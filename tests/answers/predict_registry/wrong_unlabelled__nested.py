"""튜플 대신 사전 안의 사전으로 적었어요."""

predictions = {
    "parameter": {"parameters": True, "buffers": False, "state_dict": True, "double": True, "optimizer": True},
}
