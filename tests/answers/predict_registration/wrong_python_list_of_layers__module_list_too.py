"""Python 목록과 `nn.ModuleList`를 거꾸로 알았어요."""

predictions = {
    "parameter": True,
    "tensor": False,
    "tracked": False,
    "layer": True,
    "python_list": True,
    "module_list": False,
    "loose": False,
    "scaled": False,
    "relu": False,
    "still": True,
}
