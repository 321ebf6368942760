"""버퍼도 매개변수의 하나라고 생각했어요."""

predictions = {
    ("parameter", "parameters"): True,
    ("parameter", "buffers"): False,
    ("parameter", "state_dict"): True,
    ("parameter", "double"): True,
    ("parameter", "optimizer"): True,
    ("frozen", "parameters"): True,
    ("frozen", "buffers"): False,
    ("frozen", "state_dict"): True,
    ("frozen", "double"): True,
    ("frozen", "optimizer"): True,
    ("buffer", "parameters"): True,
    ("buffer", "buffers"): True,
    ("buffer", "state_dict"): True,
    ("buffer", "double"): True,
    ("buffer", "optimizer"): True,
    ("tensor", "parameters"): False,
    ("tensor", "buffers"): False,
    ("tensor", "state_dict"): False,
    ("tensor", "double"): False,
    ("tensor", "optimizer"): False,
}
