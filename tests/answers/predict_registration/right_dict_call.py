"""dict(...)에 이름을 붙여 적었어요."""
predictions = dict(
    layer=True,
    loose=False,
    module_list=True,
    parameter=True,
    python_list=False,
    relu=False,
    scaled=False,
    still=True,
    tensor=False,
    tracked=False,
)
