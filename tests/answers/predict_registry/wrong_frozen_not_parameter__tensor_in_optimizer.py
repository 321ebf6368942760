"""동결하면 매개변수가 아니라고 보았고, 보통 텐서도 옵티마이저가 받는다고 보았어요."""

predictions = {
    ("parameter", "parameters"): True,
    ("parameter", "buffers"): False,
    ("parameter", "state_dict"): True,
    ("parameter", "double"): True,
    ("parameter", "optimizer"): True,
    ("frozen", "parameters"): False,
    ("frozen", "buffers"): False,
    ("frozen", "state_dict"): True,
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
    ("tensor", "optimizer"): True,
}
