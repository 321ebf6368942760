"""안쪽 계층의 매개변수는 바깥 모듈의 것이 아니라고 생각했어요."""
predictions = {
    "parameter": True,
    "tensor": False,
    "tracked": False,
    "layer": False,
    "python_list": False,
    "module_list": False,
    "loose": False,
    "scaled": False,
    "relu": False,
    "still": True,
}
