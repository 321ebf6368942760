"""목록에 담긴 Parameter는 등록된다고 생각했어요."""
predictions = {
    "parameter": True,
    "tensor": False,
    "tracked": False,
    "layer": True,
    "python_list": False,
    "module_list": True,
    "loose": True,
    "scaled": False,
    "relu": False,
    "still": True,
}
