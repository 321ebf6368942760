"""오류 메시지에서 숫자를 꺼내요."""
import re

message = "mat1 and mat2 shapes cannot be multiplied (14x4 and 5x3)"
rows, last, in_features, out_features = map(int, re.findall(r"(\d+)", message)[2:])
leading_shape = [rows]
