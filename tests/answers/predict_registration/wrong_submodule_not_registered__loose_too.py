"""`nn.ModuleList`도, Parameter를 담은 목록도 거꾸로 적었어요."""

predictions = {
    "parameter": True,
    "tensor": False,
    "tracked": False,
    "layer": True,
    "python_list": False,
    "module_list": False,
    "loose": True,
    "scaled": False,
    "relu": False,
    "still": True,
}
