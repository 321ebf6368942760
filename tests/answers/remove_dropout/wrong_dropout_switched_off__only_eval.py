"""평가 모드로 바꾸면 드롭아웃이 없어진다고 생각했어요."""



def remove_dropout(model):
    model.eval()
    return model
