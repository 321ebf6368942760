"""저장되는 것은 매개변수뿐이라고 생각했어요."""

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
    ("buffer", "parameters"): False,
    ("buffer", "buffers"): True,
    ("buffer", "state_dict"): False,
    ("buffer", "double"): True,
    ("buffer", "optimizer"): False,
    ("tensor", "parameters"): False,
    ("tensor", "buffers"): False,
    ("tensor", "state_dict"): False,
    ("tensor", "double"): False,
    ("tensor", "optimizer"): False,
}
