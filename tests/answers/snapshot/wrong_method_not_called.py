"""`state_dict` 뒤에 괄호를 안 붙였어요."""


def snapshot(model):
    return {name: value.clone() for name, value in model.state_dict.items()}
