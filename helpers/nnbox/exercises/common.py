"""여러 연습이 함께 쓰는 진단: 모듈을 만들 때 자주 하는 실수."""

from __future__ import annotations

import numbers
import re
from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import nn

from .. import observe
from ..exercise import Exercise

Make = Callable[[Any], nn.Module]
Example = Callable[[], torch.Tensor]


def diagnose_module(exercise: Exercise, name: str, make: Make, example: Example, skip: tuple[str, ...] = ()) -> None:
    """클래스를 쓰는 연습에 모듈의 흔한 실수를 더합니다.

    Args:
        exercise: 연습.
        name: 학습자가 정의하는 클래스의 이름.
        make: 클래스를 받아 인스턴스를 만드는 함수.
        example: 인스턴스에 넣을 입력을 만드는 함수.
        skip: 이 연습에서는 실수가 아니어서 더하지 않을 이름표.
    """

    def evidence(test: Callable[[Any, BaseException | None], Any]) -> Callable[..., Any]:
        return lambda error, **answers: test(answers[name], error)

    def add(label: str, why: str, next: str, saw: str = "") -> Callable[..., Any]:
        if label in skip:
            return lambda test: test
        return lambda test: exercise.diagnosis(label, saw=saw, why=why, next=next)(evidence(test))

    @add(
        "init_misspelt",
        saw="`{found}` 메소드가 있어요. `__init__` 메소드는 없어요.",
        why="Python이 인스턴스를 만들 때 부르는 이름은 밑줄이 앞뒤로 둘씩인 `__init__` 하나뿐이에요.",
        next="밑줄의 수와 철자를 고쳐 보세요.",
    )
    def init_misspelt(cls: Any, error: BaseException | None) -> Any:
        for own in map(own_methods, classes_in(cls)):
            near = [key for key in own if re.fullmatch(r"_*(init|int|inti|ini|inint)_*", key) and key != "__init__"]
            if near and "__init__" not in own:
                return {"found": near[0]}
        return False

    @add(
        "forward_misspelt",
        saw="`forward` 메소드가 없어요.{found}",
        why="`module(x)`는 안에서 `forward`라는 이름의 메소드를 찾아 불러요.",
        next="철자와 들여쓰기를 보세요. `forward`는 `__init__`과 같은 깊이에 있어야 해요.",
    )
    def forward_misspelt(cls: Any, error: BaseException | None) -> Any:
        without = [one for one in classes_in(cls) if one.forward is nn.Module.forward]
        if not without:
            return False
        others = [key for key in own_methods(without[0]) if not key.startswith("__")]
        near = [key for key in others if "for" in key or "ward" in key or "fow" in key]
        return {"found": f" 비슷한 이름 `{near[0]}` 메소드는 있어요." if near else ""}

    @add(
        "missing_super_init",
        why="`nn.Module`의 초기화가 매개변수와 하위 모듈을 담을 자리를 만들어요. 그보다 먼저 계층을 담을 수는 없어요.",
        next="`__init__`의 첫 줄에 `super().__init__()`을 괄호까지 적어 보세요.",
    )
    def missing_super_init(cls: Any, error: BaseException | None) -> bool:
        text = f"{error}"
        return "before Module.__init__() call" in text or bool(
            re.search(r"has no attribute '_(parameters|buffers|modules|forward_hooks|backward_hooks)'", text)
        )

    @add(
        "shadows_module_api",
        saw="`self.{found}` 이름에 다른 값을 담았어요.",
        why="`{found}` 이름은 `nn.Module`의 메소드예요. 같은 이름의 속성이 메소드를 가려서 부를 수 없게 돼요.",
        next="속성의 이름을 바꿔 보세요.",
    )
    def shadows_module_api(cls: Any, error: BaseException | None) -> Any:
        module = observe.call(make, cls)
        held = {**vars(module), **module._modules, **module._parameters, **module._buffers}
        hidden = [key for key in MODULE_METHODS if key in held]
        return hidden and {"found": hidden[0]}

    @add(
        "python_list_of_layers",
        saw="`self.{found}` 속성이 계층을 담은 Python 목록이나 사전이에요.",
        why="`nn.Module`은 보통 목록과 사전의 속을 들여다보지 않아요. "
        "그래서 그 안의 가중치는 등록되지도, 저장되지도, 학습되지도 않아요.",
        next="`nn.ModuleList`나 `nn.ModuleDict`에 담아 보세요.",
    )
    def python_list_of_layers(cls: Any, error: BaseException | None) -> Any:
        for module in observe.modules(observe.make(make, cls)).values():
            for key, value in observe.attributes(module).items():
                if any(isinstance(item, (nn.Module, nn.Parameter)) for item in items_of(value)):
                    return {"found": key}
        return False

    @add(
        "layer_made_in_forward",
        saw="같은 입력을 두 번 넣었더니 결과가 서로 달라요.",
        why="`forward` 안에서 계층을 만들면 부를 때마다 새 가중치가 생겨요. 배운 것이 남지 않아요.",
        next="계층은 `__init__`에서 한 번만 만들고, `forward`에서는 쓰기만 하세요.",
    )
    def layer_made_in_forward(cls: Any, error: BaseException | None) -> bool:
        module = observe.train(observe.make(make, cls), False)
        x = example()
        return not observe.close(observe.tensor_from(module, x), observe.tensor_from(module, x))

    @add(
        "frozen",
        saw="`{found}` 매개변수의 `requires_grad` 값이 `False`예요.",
        why="`requires_grad`가 꺼진 매개변수는 변화도를 받지 않아서 값이 그대로 남아요.",
        next="`requires_grad=False`나 `requires_grad_(False)`가 있는 줄을 찾아보세요.",
    )
    def frozen(cls: Any, error: BaseException | None) -> Any:
        found = observe.parameters(observe.make(make, cls))
        still = [key for key, value in found.items() if not value.requires_grad]
        return still and {"found": still[0]}


def classes_in(answer: Any) -> list[type]:
    """답이 클래스면 그 클래스, 함수면 그 함수가 쓰는, 학습자가 만든 Module 하위 클래스."""
    if isinstance(answer, type):
        return [answer]
    used = [answer.__globals__.get(name) for name in answer.__code__.co_names]
    modules = [one for one in used if isinstance(one, type) and issubclass(one, nn.Module)]
    return [one for one in modules if not one.__module__.startswith("torch.")]


def own_methods(cls: Any) -> dict[str, Any]:
    """클래스의 본문에 적힌 함수."""
    return {key: value for key, value in vars(cls).items() if callable(value)}


def items_of(value: Any) -> list[Any]:
    """보통 목록, 튜플, 사전의 속. 다른 값이면 빈 목록."""
    if isinstance(value, Mapping) and not isinstance(value, nn.Module):
        return list(value.values())
    return list(value) if isinstance(value, (list, tuple, set)) else []


MODULE_METHODS = (
    "modules", "parameters", "children", "buffers", "forward", "train", "eval", "apply",
    "state_dict", "load_state_dict", "named_parameters", "named_modules", "to", "type", "half",
    "float", "double",
)  # fmt: skip


def is_whole(value: Any) -> bool:
    """정수인가. `True`와 `False`는 아닙니다."""
    return observe.is_a(value, numbers.Integral) and not observe.is_a(value, bool)
