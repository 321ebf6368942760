"""배우지 않는 매개변수는 저장되지 않는 줄 알았어요."""

predictions = {
    ("parameter", "parameters"): True,
    ("parameter", "buffers"): False,
    ("parameter", "state_dict"): True,
    ("parameter", "double"): True,
    ("parameter", "optimizer"): True,
    ("frozen", "parameters"): True,
    ("frozen", "buffers"): False,
    ("frozen", "state_dict"): False,
    ("frozen", "double"): True,
    ("frozen", "optimizer"): True,
    ("buffer", "parameters"): False,
    ("buffer", "buffers"): True,
    ("buffer", "state_dict"): True,
    ("buffer", "double"): True,
    ("buffer", "optimizer"): False,
    ("tensor", "parameters"): False,
    ("tensor", "buffers"): False,
    ("tensor", "state_dict"): False,
    ("tensor", "double"): False,
    ("tensor", "optimizer"): False,
}
