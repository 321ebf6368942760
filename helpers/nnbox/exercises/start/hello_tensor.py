"""연습 `hello_tensor`."""

from __future__ import annotations

import torch

from ...exercise import Exercise, Kind
from ...observe import dtype_name

exercise = Exercise(
    "hello_tensor",
    "첫 TODO",
    needs={"x": Kind.TENSOR},
    hints=(
        "축이 둘이에요. 첫 축의 크기는 2, 둘째 축의 크기는 3이에요. 값은 무엇이어도 괜찮아요.",
        "`torch.zeros`, `torch.ones`, `torch.randn` 함수는 shape을 받아 float32 텐서를 만들어요.",
        "`x = torch.zeros(첫째, 둘째)`에서 두 수를 채우면 돼요.",
    ),
)


@exercise.goal("`x`의 shape이 (2, 3)이에요")
def has_shape(x: torch.Tensor) -> bool | str:
    return x.shape == (2, 3) or f"shape {tuple(x.shape)}를 받았고 (2, 3)이어야 해요."


@exercise.goal("`x`의 dtype이 float32예요")
def has_dtype(x: torch.Tensor) -> bool | str:
    return x.dtype == torch.float32 or f"`x` 값은 {dtype_name(x.dtype)} 텐서예요. float32 텐서여야 해요."


@exercise.diagnosis(
    "swapped_axes",
    why="shape은 바깥 축부터 적어요. (2, 3)은 길이가 3인 줄이 2개라는 뜻이에요.",
    next="두 수의 순서를 바꿔 보세요.",
)
def swapped_axes(x: torch.Tensor) -> bool:
    return x.shape == (3, 2)


@exercise.diagnosis(
    "extra_axis",
    why="대괄호가 한 겹 늘거나 수가 하나 늘 때마다 축이 하나씩 늘어요.",
    next="대괄호의 겹과 수의 개수를 세어 보세요.",
)
def extra_axis(x: torch.Tensor) -> bool:
    return x.ndim > 2 and tuple(n for n in x.shape if n != 1) == (2, 3)


@exercise.diagnosis(
    "missing_axis",
    why="수가 여섯 개인 것은 같지만 축이 하나예요. 2줄로 나뉘려면 축이 둘이어야 해요.",
    next="줄마다 대괄호로 묶거나 `reshape` 메소드로 두 축을 만들어 보세요. `reshape` 메소드는 새 텐서를 돌려주므로, 결과를 다시 `x` 이름에 담아야 해요.",
)
def missing_axis(x: torch.Tensor) -> bool:
    return x.shape == (6,)


@exercise.diagnosis(
    "values_not_shape",
    why="`torch.tensor` 함수는 받은 수를 값으로 담아요. 그 수가 shape이 되지는 않아요.",
    next="shape을 받는 `torch.zeros`나 `torch.ones` 함수를 써 보세요.",
)
def values_not_shape(x: torch.Tensor) -> bool:
    return x.shape == (2,) and x.tolist() == [2, 3]


@exercise.diagnosis(
    "integer_tensor",
    why="소수점이 없는 수로 만든 텐서는 정수 텐서예요. 계층의 가중치는 실수라서 함께 계산할 수 없어요.",
    next="`1` 대신 `1.`처럼 적거나 `dtype=torch.float32` 인자를 더해 보세요.",
)
def integer_tensor(x: torch.Tensor) -> bool:
    kinds = (torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64)
    return x.shape == (2, 3) and x.dtype in kinds


@exercise.diagnosis(
    "wrong_dtype",
    why="torch의 계층은 따로 말하지 않으면 float32로 계산해요. NumPy의 실수는 따로 말하지 않으면 float64예요.",
    next="`.float()`로 바꾸거나 만들 때 `dtype=torch.float32` 인자를 적어 보세요.",
)
def wrong_dtype(x: torch.Tensor) -> bool:
    return x.shape == (2, 3) and x.dtype != torch.float32
