"""이 레슨의 연습이 함께 쓰는 것: 함수가 돌려준 모듈 받기, 모듈 안에서 자주 하는 실수."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator
from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise
from ...observe import LearnerRaised, Unmet
from ..diagnoses import Example, Make, diagnose_module
from ..probes import cut_from_graph, emptied_by_init, plain_tensors, recorded, weights_as_buffers


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
        raise Unmet("class_not_instance", f"`{found[0][0]}` 속성이 인스턴스가 아니라 클래스예요.", *_CLASS_ADVICE) from None


_CLASS_ADVICE = (
    "클래스에 텐서를 넣어 부르면 계산하는 것이 아니라 새 인스턴스를 만들어요. 클래스는 계층으로 등록되지도 않아요.",
    "클래스 이름 뒤에 괄호를 붙여 인스턴스를 담아 보세요.",
)


def held_classes(module: nn.Module) -> list[tuple[str, type]]:
    """속성에 담긴 Module의 클래스: (속성의 이름, 클래스)."""
    held = (item for one in observe.modules(module).values() for item in observe.attributes(one).items())
    return [(name, value) for name, value in held if isinstance(value, type) and issubclass(value, nn.Module)]


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
    "module": "{place} 자리의 계층이 다른 것으로 바뀌었어요.",
    "mode": "{place} 모듈의 `training` 값이 바뀌었어요.",
    "hook": "{place} 모듈의 훅이 달라졌어요.",
    "attribute": "{place} 모듈의 속성이 달라졌어요.",
    "tensor": "{place} 텐서가 다른 객체로 바뀌었어요.",
    "value": "{place} 텐서의 값이 바뀌었어요.",
    "requires_grad": "{place} 텐서의 `requires_grad` 설정이 바뀌었어요.",
    "grad": "{place} 텐서의 `.grad` 값이 바뀌었어요.",
}


def change_seen(model: nn.Module, change: tuple[str, str]) -> str:
    """`differences`가 찾은 하나를 한국어 문장으로."""
    what, name = change
    return CHANGED[what].format(place=f"`{type(model).__name__}` 모델의 `{name or 'model'}`")


def plain_sequential_instead_of(model: nn.Module, made: Any) -> bool:
    """`model`의 자식을 보통 `nn.Sequential`로 다시 이었는가."""
    return type(made) is nn.Sequential and type(model) is not nn.Sequential


def diagnose_wiring(
    exercise: Exercise,
    name: str,
    make: Make,
    example: Example,
    *,
    registering: tuple[Callable[..., Any], ...],
    learning: tuple[Callable[..., Any], ...],
    inside: tuple[Callable[..., Any], ...] = (),
    skip: tuple[str, ...] = (),
) -> None:
    """`diagnose_module`에 더해, 계층을 담고 잇다가 하는 실수를 봅니다.

    Args:
        exercise: 연습.
        name: 학습자가 정의하는 함수나 클래스의 이름.
        make: 그 함수나 클래스를 받아 모듈을 만드는 함수.
        example: 모듈에 넣을 입력을 만드는 함수.
        registering: 매개변수가 등록되었는지 보는 목표. 등록되지 않은 텐서는 이 목표에서만 까닭이 됩니다.
        learning: 학습을 보는 목표. 얼린 매개변수와 끊긴 그래프는 이 목표에서만 까닭이 됩니다.
        inside: 계층이 안에 있는지 보는 목표. `forward`에서 만든 계층은 `registering`과 이 목표에서만 까닭이 됩니다.
        skip: 이 연습에서는 실수가 아니어서 더하지 않을 이름표.
    """

    def add(label: str, why: str, next: str, saw: str = "", goals: tuple[Callable[..., Any], ...] = ()) -> Callable[..., Any]:
        if label in skip:
            return lambda test: test
        return lambda test: exercise.diagnosis(label, saw=saw, why=why, next=next, goals=goals)(
            lambda error, **answers: test(answers[name], error)
        )

    @add("class_not_instance", saw="{found} 인스턴스가 아니라 클래스예요.", why=_CLASS_ADVICE[0], next=_CLASS_ADVICE[1])
    def class_not_instance(answer: Any, error: BaseException | None) -> Any:
        text = r"(?:cannot assign ')?(torch\.nn\.modules[\w.]+)(?:' as child module| is not a Module subclass)"
        if refused := re.search(text, str(error)):
            return {"found": f"계층으로 담으려던 `{refused[1].rpartition('.')[2]}` 값은"}
        module = observe.call(make, answer)
        for found, cls in held_classes(module):
            # 클래스를 담아 두었다가 제대로 불러 쓰는 코드도 있어서, 텐서를 넣어 불렀는지 봅니다.
            with recorded(cls) as made, contextlib.suppress(LearnerRaised, Unmet):
                observe.tensor_from(module, example())
            if any(observe.is_a(given, torch.Tensor) for one in made for given in one.args):
                return {"found": f"`{found}` 속성이"}
        return False

    @add(
        "super_init_late",
        saw="`super().__init__()` 호출보다 먼저 `{found}` 계층이 담겨 있었어요.",
        why="`nn.Module`의 초기화는 계층을 담을 자리를 새로 만들어요. 그래서 먼저 담은 것은 사라지거나, 아예 담기지 않아요.",
        next="`super().__init__()` 줄은 `__init__`의 첫 줄에 하나만 두세요.",
    )
    def super_init_late(answer: Any, error: BaseException | None) -> Any:
        found = emptied_by_init(lambda: make(answer))
        return found and {"found": found[0]}

    @add(
        "parameter_then_op",
        saw="`{found}` 값은 매개변수가 아니라 계산의 결과로 나온 텐서예요.",
        why="`nn.Parameter(...)`로 감싼 뒤에 계산하면, 담기는 것은 매개변수가 아니라 그 결과예요. 그래서 등록되지 않아요.",
        next="계산을 먼저 끝내고, 마지막에 `nn.Parameter(...)`로 감싸 보세요.",
        goals=registering,
    )
    def parameter_then_op(answer: Any, error: BaseException | None) -> Any:
        found = [key for key, one in plain_tensors(observe.make(make, answer)).items() if not one.is_leaf]
        return found and error is None and {"found": found[0]}

    @add(
        "plain_tensor_not_parameter",
        saw="`{found}` 값은 보통 텐서예요. `named_parameters()`에 없어요.",
        why="보통 텐서는 `requires_grad=True`여도 등록되지 않아요. 저장되지도, 옵티마이저에 넘어가지도 않아요.",
        next="학습할 값은 `nn.Parameter(...)`로 감싸거나 `nn.Linear`에 맡기세요.",
        goals=registering,
    )
    def plain_tensor_not_parameter(answer: Any, error: BaseException | None) -> Any:
        first, second = (plain_tensors(observe.make(make, answer)) for _ in range(2))
        # 늘 같은 값으로 시작하는 텐서는 학습할 값이 아니라 상수일 수 있습니다.
        found = [
            key
            for key, one in first.items()
            if one.is_floating_point() and (one.requires_grad or key in second and not observe.same(one, second[key]))
        ]
        return found and error is None and {"found": found[0]}

    @add(
        "buffer_not_parameter",
        saw="`{found}` 값은 무작위로 시작하는 버퍼예요. `named_parameters()`에 없어요.",
        why="버퍼는 저장되고 함께 옮겨지지만 학습되지는 않아요.",
        next="학습할 값은 `nn.Parameter(...)`로 감싸거나 `nn.Linear`에 맡기세요.",
        goals=registering,
    )
    def buffer_not_parameter(answer: Any, error: BaseException | None) -> Any:
        found = weights_as_buffers(lambda: observe.make(make, answer), example())
        return found and error is None and {"found": found[0]}

    @add(
        "layer_made_in_forward",
        saw="부르는 동안 `{found}` 계층을 새로 만들었어요.",
        why="`forward`에서 만든 계층은 부를 때마다 새 가중치로 시작해요. 등록되지 않아서 배운 것도 남지 않아요.",
        next="계층은 `__init__`에서 한 번만 만들고, `forward`에서는 쓰기만 하세요.",
        goals=(*inside, *registering),
    )
    def layer_made_in_forward(answer: Any, error: BaseException | None) -> Any:
        module, x = observe.make(make, answer), example()
        with recorded(nn.Module) as made:
            observe.tensor_from(module, x)
        learning = [type(one.instance).__name__ for one in made if observe.parameters(one.instance)]
        return learning and {"found": learning[0]}

    diagnose_module(exercise, name, make, example, (*skip, "frozen", "layer_made_in_forward"))

    @add(
        "frozen",
        saw="`{found}` 매개변수의 `requires_grad` 값이 `False`예요.",
        why="`requires_grad` 값이 꺼진 매개변수는 변화도를 받지 않아서 값이 그대로 남아요.",
        next="`requires_grad=False`나 `requires_grad_(False)` 호출이 있는 줄을 찾아보세요.",
        goals=learning,
    )
    def frozen(answer: Any, error: BaseException | None) -> Any:
        found = [key for key, one in observe.parameters(observe.make(make, answer)).items() if not one.requires_grad]
        return found and {"found": found[0]}

    @add(
        "breaks_graph",
        saw="`{found}` 값을 바꾸면 결과가 달라지는데, `{found}.grad` 값은 `None`이에요.",
        why="`.data`, `.detach()`, `torch.no_grad()` 블록을 지나면 연산 그래프가 끊겨요. "
        "값은 흘러도 변화도는 거슬러 오지 못해요.",
        next="결과가 나오는 길에서 그래프를 끊는 줄을 찾아보세요.",
        goals=learning,
    )
    def breaks_graph(answer: Any, error: BaseException | None) -> Any:
        found = cut_from_graph(observe.make(make, answer), example())
        return found and {"found": found}
