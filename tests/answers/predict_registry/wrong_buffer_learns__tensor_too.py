"""버퍼와 보통 텐서가 모두 매개변수에 나온다고 보았어요."""

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
    ("buffer", "optimizer"): False,
    ("tensor", "parameters"): True,
    ("tensor", "buffers"): False,
    ("tensor", "state_dict"): False,
    ("tensor", "double"): False,
    ("tensor", "optimizer"): False,
}
