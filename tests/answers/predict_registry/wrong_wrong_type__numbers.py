"""1과 0으로 적은 답."""

predictions = {
    ("parameter", "parameters"): 1,
    ("parameter", "buffers"): 0,
    ("parameter", "state_dict"): 1,
    ("parameter", "double"): 1,
    ("parameter", "optimizer"): 1,
    ("frozen", "parameters"): 1,
    ("frozen", "buffers"): 0,
    ("frozen", "state_dict"): 1,
    ("frozen", "double"): 1,
    ("frozen", "optimizer"): 1,
    ("buffer", "parameters"): 0,
    ("buffer", "buffers"): 1,
    ("buffer", "state_dict"): 1,
    ("buffer", "double"): 1,
    ("buffer", "optimizer"): 0,
    ("tensor", "parameters"): 0,
    ("tensor", "buffers"): 0,
    ("tensor", "state_dict"): 0,
    ("tensor", "double"): 0,
    ("tensor", "optimizer"): 0,
}
