"""묻지 않은 것까지 적었어요."""
predictions = dict(same=True, shape=(2, 64), grad_fn=False, slice=(2, 64), replaced=True, deleted=False, memo="끝")
