"""이 레슨의 연습이 함께 쓰는 것: 함수가 돌려준 모듈 받기, 모듈 안에서 자주 하는 실수."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import torch
from torch import nn

from ... import observe
from ...observe import Unmet
from ..diagnoses import CLASS_ADVICE, held_classes


def built(function: Callable[..., Any], *args: Any, **kwargs: Any) -> nn.Module:
    """함수를 불러 모듈을 받습니다.

    Raises:
        Unmet: 돌려준 것이 모듈이 아닐 때(`missing_return`, `class_not_instance`,
            `called_too_early`, `wrong_type`).
    """
    return returned_module(observe.name_of(function), returned(function, *args, **kwargs))


def returned(function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """함수를 불러 `None`이 아닌 값을 받습니다.

    Raises:
        Unmet: 함수가 아니라 모델이거나(`wrong_type`), 결과가 `None`일 때(`missing_return`).
    """
    if observe.is_module(function):
        raise Unmet(
            "wrong_type",
            f"함수가 있을 자리에 {observe.describe(function)}, 이미 만든 모델이 있어요.",
            "채점할 때 인자를 바꿔 가며 여러 번 불러요. 그러려면 모델을 만드는 함수가 있어야 해요.",
            "`def`로 함수를 만들고, 그 안에서 모델을 만들어 돌려주세요.",
        )
    return observe.returned(function, *args, **kwargs)


def returned_module(name: str, value: Any) -> nn.Module:
    """`name` 호출이 돌려준 값이 모듈인지 보고 그대로 돌려줍니다.

    Raises:
        Unmet: 모듈이 아닐 때(`class_not_instance`, `called_too_early`, `wrong_type`).
    """
    saw = f"`{name}` 호출의 결과는 {observe.it_is(value)}."
    if observe.is_class(value):
        raise Unmet(
            "class_not_instance",
            saw,
            "클래스는 설계도예요. 괄호를 붙여 불러야 가중치를 가진 인스턴스가 생겨요.",
            "`return` 뒤에 괄호가 빠지지 않았는지 살펴보세요.",
        )
    if observe.is_a(value, torch.Tensor):
        raise Unmet(
            "called_too_early",
            saw,
            "모델에 입력을 넣은 결과예요. 여기에는 넣기 전의 모델이 있어야 해요.",
            "`return` 뒤에서 입력을 넣는 괄호를 빼 보세요.",
        )
    if not observe.is_module(value):
        raise Unmet(
            "wrong_type",
            saw,
            "돌려줄 것은 `nn.Module`의 인스턴스 하나예요. 그래야 부르고, 저장하고, 학습할 수 있어요.",
            "`return` 뒤의 값을 `print(type(...))`으로 찍어 보세요.",
        )
    if isinstance(value, (nn.ModuleList, nn.ModuleDict)) and type(value).forward is nn.Module.forward:
        raise Unmet(
            "wrong_type",
            saw,
            "계층을 담아 등록하기만 하고, 차례로 불러 주지는 않아요. `forward` 메소드가 없어요.",
            "담은 차례대로 불러 주는 것은 `nn.Sequential`이에요.",
        )
    observe.refuse_meta(value)
    return value


def result_of(module: nn.Module, *inputs: torch.Tensor) -> torch.Tensor:
    """`module(*inputs)`의 텐서. 모듈이 나왔는데 클래스를 담은 속성이 있으면 그렇다고 말합니다.

    Raises:
        Unmet: `observe.tensor_from`과 같고, `class_not_instance`가 더 있습니다.
    """
    try:
        return observe.tensor_from(module, *inputs)
    except Unmet as unmet:
        found = held_classes(module) if unmet.label == "wrong_type" else []
        if not found:
            raise
        raise Unmet("class_not_instance", f"`{found[0][0]}` 속성이 인스턴스가 아니라 클래스예요.", *CLASS_ADVICE) from None


def slots(module: nn.Module, prefix: str = "", above: tuple[int, ...] = ()) -> Iterator[tuple[str, Any]]:
    """모듈이 등록되는 자리의 이름과 거기 있는 것. `None`도, 모듈이 아닌 것도 나옵니다."""
    above = (*above, id(module))
    for name, held in vars(module).get("_modules", {}).items():
        # `setattr`에 넘긴 점이 든 이름은 안쪽의 자리가 아니라, 이름에 점이 든 자식입니다.
        name = f"'{name}'" if "." in name else name
        yield prefix + name, held
        if observe.is_module(held) and id(held) not in above:
            yield from slots(held, f"{prefix}{name}.", above)


def usable(module: nn.Module) -> nn.Module:
    """옵티마이저와 다른 코드가 부르는 메소드를 불러 보고, 모듈을 그대로 돌려줍니다."""
    observe.call(lambda: [*module.parameters(), *module.modules(), *module.children()])
    return module


def refilled(module: nn.Module) -> nn.Module:
    """모두 0인 매개변수를 무작위 값으로 채우고 모듈을 그대로 돌려줍니다.

    0으로 시작하는 가중치는 계산의 차이를 가리고 앞 계층의 변화도를 막습니다. 그렇게 시작하는 것도 맞은 답입니다.
    """
    with torch.no_grad():
        for one in observe.parameters(module).values():
            if not one.any():
                one.normal_(0, 0.2)
    return module


def refuse_shared(name: str, first: nn.Module, second: nn.Module) -> None:
    """`name`을 두 번 불러 받은 두 모듈이 매개변수를 나누어 가지면 거절합니다.

    Raises:
        Unmet: 함께 가진 매개변수가 있을 때(`shared_layer`).
    """
    theirs = {id(one) for one in observe.parameters(second).values()}
    if both := [key for key, one in observe.parameters(first).items() if id(one) in theirs]:
        raise Unmet(
            "shared_layer",
            f"`{name}` 호출을 두 번 했더니, 받은 두 모듈이 `{both[0]}` 매개변수 하나를 함께 갖고 있어요.",
            "한 번 만든 계층을 담아 두고 다시 쓰면 가중치도 하나예요. 한쪽을 학습하면 다른 쪽의 값도 바뀌어요.",
            "부를 때마다 계층을 새로 만드는지, 바깥에 담아 둔 것을 꺼내 쓰는지 살펴보세요.",
        )


CHANGED = {
    "module": ("자리", "의 계층이 다른 것으로 바뀌었어요."),
    "mode": ("모듈", "의 `training` 값이 바뀌었어요."),
    "hook": ("모듈", "의 훅이 달라졌어요."),
    "attribute": ("모듈", "의 속성이 달라졌어요."),
    "order": ("모듈", " 안에 담긴 것의 차례가 바뀌었어요."),
    "tensor": ("텐서", "가 다른 객체로 바뀌었어요."),
    "value": ("텐서", "의 값이 바뀌었어요."),
    "requires_grad": ("텐서", "의 `requires_grad` 설정이 바뀌었어요."),
    "grad": ("텐서", "의 `.grad` 값이 바뀌었어요."),
}


def change_seen(model: nn.Module, change: tuple[str, str]) -> str:
    """`differences`가 찾은 하나를 한국어 문장으로."""
    what, name = change
    kind, seen = CHANGED[what]
    return f"`{type(model).__name__}` 모델" + (f"의 `{name}` {kind}" if name else "") + seen


def plain_sequential_instead_of(model: nn.Module, made: Any) -> bool:
    """`model`의 자식을 보통 `nn.Sequential`로 다시 이었는가."""
    return type(made) is nn.Sequential and type(model) is not nn.Sequential
