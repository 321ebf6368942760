"""표에서 만든 답."""

QUESTIONS = ("parameters", "buffers", "state_dict", "double", "optimizer")
TABLE = {"parameter": "TFTTT", "frozen": "TFTTT", "buffer": "FTTTF", "tensor": "FFFFF"}
predictions = {
    (kind, question): letter == "T"
    for kind, row in TABLE.items()
    for question, letter in zip(QUESTIONS, row)
}
