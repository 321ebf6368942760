"""이 레슨의 연습이 함께 쓰는 진단: 등록, 초기화, 연산 그래프에서 생기는 오해."""

from __future__ import annotations

import contextlib
import types
from collections.abc import Callable, Mapping
from typing import Any
from unittest import mock

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise
from ...observe import LearnerRaised, Unmet
from ..common import Example, Make, diagnose_module, influences, items_of, recorded, uninitialised, without_gradient


def diagnose_class(exercise: Exercise, name: str, make: Make, example: Example, skip: tuple[str, ...] = ()) -> None:
    """Module 클래스를 쓰는 연습에 흔한 오해를 더합니다.

    Args:
        exercise: 연습.
        name: 학습자가 정의하는 클래스의 이름.
        make: 클래스를 받아 인스턴스를 만드는 함수.
        example: 인스턴스에 넣을 2차원 입력을 만드는 함수.
        skip: 이 연습에서는 나올 수 없거나 실수가 아니어서 더하지 않을 이름표.
    """

    def add(label: str, why: str, next: str, saw: str = "") -> Callable[..., Any]:
        def decorate(test: Callable[[Any, BaseException | None], Any]) -> Callable[..., Any]:
            if label not in skip:
                exercise.diagnosis(label, saw=saw, why=why, next=next)(lambda error, **answers: test(answers[name], error))
            return test

        return decorate

    @add(
        "wrong_type",
        saw=f"`{name}` 자리에 `def`로 만든 함수가 있어요.",
        why="함수에는 매개변수를 담아 둘 곳이 없어요. 클래스라야 인스턴스마다 자기 가중치를 갖고 학습해요.",
        next=f"`class {name}(nn.Module):`으로 시작하는 클래스를 써 보세요.",
    )
    def function_not_class(cls: Any, error: BaseException | None) -> bool:
        return error is not None and observe.is_a(cls, types.FunctionType)

    @add(
        "missing_super_init",
        why="`super` 자체는 부모가 아니에요. `super()`라고 불러야 부모 클래스를 가리켜요.",
        next="`super` 뒤와 `__init__` 뒤, 두 곳 모두에 괄호를 적어 보세요.",
    )
    def super_not_called(cls: Any, error: BaseException | None) -> bool:
        return "descriptor '__init__' of 'super' object" in str(error)

    @add(
        "super_init_late",
        saw="`super().__init__()` 줄에 이르렀을 때 이미 `{found}` 속성이 있었어요.",
        why="`nn.Module`의 초기화는 등록할 자리를 텅 빈 새것으로 만들어요. "
        "그 전에는 담을 곳이 없고, 담은 뒤에 다시 부르면 담은 것이 모두 사라져요.",
        next="`super().__init__()` 호출을 `__init__`의 첫 줄에 한 번만 적어 보세요.",
    )
    def super_init_late(cls: Any, error: BaseException | None) -> Any:
        found = held_before_init(lambda: make(cls))
        return found and {"found": found[0]}

    @add(
        "class_not_instance",
        saw="`self.{found}` 속성에 인스턴스가 아니라 클래스가 들어 있어요.",
        why="클래스는 설계도예요. 괄호를 붙여 불러야 계층이 생겨요.",
        next="클래스 이름 뒤에 괄호를 붙이고, 필요한 인자를 넣어 보세요.",
    )
    def class_in_attribute(cls: Any, error: BaseException | None) -> Any:
        module = observe.make(make, cls)
        held = [
            key for key, value in observe.attributes(module).items() if observe.is_class(value) and issubclass(value, nn.Module)
        ]
        return held and not _works(module, example()) and {"found": held[0]}

    @add(
        "still_lazy",
        saw="`{found}` 매개변수에 아직 shape도 값도 없어요.",
        why="Lazy 계층은 처음 불릴 때 가중치를 만들어요. 그 전에는 옵티마이저도, `state_dict`도 쓸 값이 없어요.",
        next="들어오는 수를 이미 알고 있으니 `nn.Linear(들어오는 수, 나가는 수)`로 적어 보세요.",
    )
    def still_lazy(cls: Any, error: BaseException | None) -> Any:
        found = observe.parameters(observe.make(make, cls))
        lazy = [key for key, value in found.items() if nn.parameter.is_lazy(value)]
        return lazy and {"found": lazy[0]}

    @add(
        "module_list_called",
        why="`nn.ModuleList` 객체는 계층을 등록하고 담아 둘 뿐이에요. 어떤 순서로 부를지는 몰라서 `forward` 메소드가 없어요.",
        next="`for`로 하나씩 꺼내 부르세요. 순서대로 부르기만 한다면 `nn.Sequential`도 돼요.",
    )
    def module_list_called(cls: Any, error: BaseException | None) -> bool:
        return 'Module [ModuleList] is missing the required "forward"' in str(error)

    @add(
        "parameter_then_op",
        saw="`{found}` 속성은 매개변수가 아니라 매개변수로 계산한 결과예요. `grad_fn` 값이 있어요.",
        why="`nn.Parameter(...)`에 `* 0.1`이나 `.T` 연산을 하면 새 텐서가 나와요. "
        "모듈에 등록되는 것은 `nn.Parameter` 자체뿐이에요.",
        next="계산을 먼저 끝내고 마지막에 `nn.Parameter(...)`로 감싸거나, 계산을 `forward`로 옮겨 보세요.",
    )
    def parameter_then_op(cls: Any, error: BaseException | None) -> Any:
        found = [key for key, value in unregistered_tensors(observe.make(make, cls)).items() if value.grad_fn is not None]
        return found and {"found": found[0]}

    @add(
        "plain_tensor_not_parameter",
        saw="`{found}` 속성은 보통 텐서예요. `named_parameters()`에 없어요.",
        why="모듈은 `nn.Parameter`만 매개변수로 등록해요. `requires_grad=True` 인자는 변화도를 받겠다는 뜻이고 등록과는 달라요.",
        next="`nn.Parameter(...)`로 감싸 보세요.",
    )
    def plain_tensor(cls: Any, error: BaseException | None) -> Any:
        held = unregistered_tensors(observe.make(make, cls))
        found = [key for key, value in held.items() if value.grad_fn is None and value.is_floating_point()]
        return found and {"found": found[0]}

    @add(
        "buffer_not_parameter",
        saw="`{found}` 텐서가 매개변수가 아니라 버퍼로 등록되어 있어요.",
        why="버퍼는 저장되지만 학습하지 않는 값의 자리예요. `parameters()`에 나오지 않아서 옵티마이저가 받지 못해요.",
        next="학습할 값이라면 `nn.Parameter`로 감싸 속성에 담아 보세요.",
    )
    def buffer_not_parameter(cls: Any, error: BaseException | None) -> Any:
        found = own_buffers(observe.make(make, cls))
        return found and {"found": next(iter(found))}

    @add(
        "flattened_batch",
        why="`flatten()`이나 `view(-1, …)` 호출은 앞의 축을 하나로 합쳐요. 어디까지가 표본 하나인지 알 수 없게 돼요.",
        next="마지막 축만 쓰고 앞의 축은 그대로 두세요. 펼치는 줄을 빼 보세요.",
    )
    def flattened_batch(cls: Any, error: BaseException | None) -> bool:
        x = torch.randn(2, 3, example().shape[-1])
        try:
            return observe.tensor_from(observe.make(make, cls), x).shape[:-1] == (6,)
        except LearnerRaised as raised:
            return f"(1x{x.numel()} and" in str(raised.error)

    @add(
        "parameter_replaced",
        saw="`{found}` 매개변수가 부르기 전과 다른 객체예요.",
        why="`forward` 안에서 새 `nn.Parameter` 객체를 담으면 옵티마이저가 붙든 것은 버려진 옛 객체예요. 배운 것이 남지 않아요.",
        next="`forward`에서는 매개변수를 읽기만 하고, 계산한 값은 보통 변수에 담아 보세요.",
    )
    def parameter_replaced(cls: Any, error: BaseException | None) -> Any:
        module = observe.make(make, cls)
        before = observe.parameters(module)
        # 계층째로 새로 만들었다면 `layer_made_in_forward`가 말할 일입니다.
        with recorded(nn.Module) as made:
            observe.tensor_from(module, example())
        after = observe.parameters(module)
        found = [key for key, value in before.items() if key in after and after[key] is not value]
        return found and not made and {"found": found[0]}

    diagnose_module(exercise, name, make, example, skip)

    @add(
        "made_on_first_call",
        saw="만든 직후에는 없던 `{found}` 매개변수가 한 번 부른 뒤에 생겼어요.",
        why="옵티마이저는 만들어질 때 있던 매개변수만 받아요. 나중에 생긴 것은 저장한 값을 불러올 때도 자리가 없어요.",
        next="계층과 매개변수는 `__init__`에서 모두 만들어 보세요.",
    )
    def made_on_first_call(cls: Any, error: BaseException | None) -> Any:
        module = observe.make(make, cls)
        before = observe.parameters(module)
        observe.tensor_from(module, example())
        found = [key for key in observe.parameters(module) if key not in before]
        return found and {"found": found[0]}

    @add(
        "breaks_graph",
        saw="출력이 {found}에 따라 달라지는데 변화도가 거기에 이르지 않아요.",
        why="`.data`, `.detach()`, `.item()`, `float()`, `math.exp()`, `torch.no_grad()` 같은 코드는 "
        "값을 그대로 두고 연산 그래프만 끊어요. "
        "그래서 오류 없이 학습이 멈춰요.",
        next="끊는 연산을 빼고 텐서끼리 바로 계산해 보세요.",
    )
    def breaks_graph(cls: Any, error: BaseException | None) -> Any:
        found = cut_from_graph(observe.make(make, cls), example())
        return found and {"found": found}

    @add(
        "global_layer",
        saw="`forward`에서 쓰는 `{found}` 계층이 클래스 밖에 있어요.",
        why="모듈은 `self`의 속성에 담긴 것만 등록해요. 클래스 밖의 가중치는 저장되지도 학습되지도 않아요.",
        next="계층을 `__init__`에서 만들어 `self`의 속성에 담아 보세요.",
    )
    def global_layer(cls: Any, error: BaseException | None) -> Any:
        registered = {id(one) for one in observe.parameters(observe.make(make, cls)).values()}
        forward = cls.forward
        for name in forward.__code__.co_names:
            value = forward.__globals__.get(name)
            held = observe.parameters(value).values() if observe.is_module(value) else (value,)
            if any(observe.is_a(one, nn.Parameter) and id(one) not in registered for one in held):
                return {"found": name}
        return False

    @add(
        "unused_parameter",
        saw="`{found}` 매개변수는 값을 바꾸어도 결과가 그대로예요.",
        why="만들어 속성에 담은 매개변수는 쓰지 않아도 등록돼요. `forward`의 계산에 쓰이지 않으면 변화도를 받지 못해요.",
        next="필요한 매개변수라면 `forward`에서 쓰이는 줄까지 값을 따라가 보고, 아니라면 만드는 줄을 지우세요.",
    )
    def unused_parameter(cls: Any, error: BaseException | None) -> Any:
        module, x = observe.make(make, cls), example()
        found = [key for key in without_gradient(module, x) if not influences(module, key, x)]
        return found and {"found": found[0]}


def diagnose_arguments(exercise: Exercise, name: str, *arguments: str) -> None:
    """`__init__`이 문제에 적힌 인자의 이름을 받지 않는 실수를 더합니다. 다른 진단보다 먼저 부릅니다."""

    @exercise.diagnosis(
        "argument_name",
        saw=f"`{name}` 클래스를 만들 때 `{{found}}` 이름의 인자를 넣었는데 받지 않았어요.",
        why="인자의 이름을 적어 부르는 코드도 있어서, `__init__`의 인자 이름은 문제에 적힌 것과 같아야 해요.",
        next="`def __init__(self, ...)` 줄의 인자 이름을 하나씩 살펴보세요.",
    )
    def argument_name(error: BaseException | None) -> Any:
        found = [one for one in arguments if f"{name}.__init__() got an unexpected keyword argument '{one}'" in str(error)]
        return found and {"found": found[0]}


def _works(module: nn.Module, x: torch.Tensor) -> bool:
    try:
        observe.tensor_from(module, x)
    except (LearnerRaised, Unmet):
        return False
    return True


def held_before_init(build: Callable[[], Any]) -> list[str]:
    """`Module.__init__`이 불릴 때 이미 담겨 있던 매개변수와 모듈의 이름.

    초기화하기 전의 대입은 원래 오류입니다. 순서를 끝까지 볼 수 있게 여기서는 넘어가 줍니다.
    """
    found: list[str] = []
    original_init, original_setattr = nn.Module.__init__, nn.Module.__setattr__

    def recording_init(module: nn.Module, *args: Any, **kwargs: Any) -> None:
        held = vars(module)
        for table in (held, *(held.get(key, {}) for key in ("_parameters", "_modules", "_buffers"))):
            found.extend(key for key, value in table.items() if observe.is_a(value, (nn.Parameter, nn.Module)))
        original_init(module, *args, **kwargs)

    def lenient_setattr(module: nn.Module, name: str, value: Any) -> None:
        setter = original_setattr if "_modules" in vars(module) else object.__setattr__
        setter(module, name, value)

    with (
        mock.patch.object(nn.Module, "__init__", recording_init),
        mock.patch.object(nn.Module, "__setattr__", lenient_setattr),
    ):
        with contextlib.suppress(LearnerRaised):
            observe.call(build)
    return found


def unregistered_tensors(module: nn.Module) -> dict[str, torch.Tensor]:
    """등록되지 않은 채 속성에 담긴 텐서. 목록의 속은 보지 않습니다."""
    return {
        key: value
        for one in observe.modules(module).values()
        for key, value in observe.attributes(one).items()
        if observe.is_a(value, torch.Tensor)
    }


def loose_weights(module: nn.Module) -> list[torch.Tensor]:
    """등록되지 않은 가중치: 속성이나 목록에 담긴 2차원 텐서와, 목록에 담긴 모듈의 매개변수."""
    registered = {id(value) for value in observe.parameters(module).values()}
    found = list(unregistered_tensors(module).values())
    for one in observe.modules(module).values():
        for item in (item for value in observe.attributes(one).values() for item in items_of(value)):
            found += observe.parameters(item).values() if observe.is_module(item) else [item]
    tensors = [value for value in found if observe.is_a(value, torch.Tensor) and id(value) not in registered]
    return [value for value in tensors if value.ndim == 2 or observe.is_a(value, nn.Parameter)]


def own_buffers(module: nn.Module) -> dict[str, torch.Tensor]:
    """torch가 만든 계층의 것이 아닌, 학습자의 모듈에 등록된 실수 버퍼."""
    return {
        key: value
        for one in observe.modules(module).values()
        if not type(one).__module__.startswith("torch.")
        for key, value in nn.Module.named_buffers(one, recurse=False)
        if value.is_floating_point()
    }


def cut_from_graph(module: nn.Module, x: torch.Tensor) -> str:
    """출력에는 쓰이는데 변화도를 받지 못하는 것을 말로. 없으면 빈 문자열."""
    observe.train(module, False)
    x = x.clone().requires_grad_()
    before = observe.tensor_from(module, x)
    if before.requires_grad:
        observe.backward(before)
    learning = {key: value for key, value in observe.parameters(module).items() if value.requires_grad}
    inputs = {"입력 `x` 값": x, **{f"`{key}` 매개변수": value for key, value in learning.items()}}
    for words, value in inputs.items():
        if value.grad is not None:
            continue
        kept = value.detach().clone()
        with torch.no_grad():
            value += torch.randn_like(value)
        after = observe.tensor_from(module, x)
        with torch.no_grad():
            value.copy_(kept)
        if not observe.close(before, after):
            return words
    return ""


def refuse_empty_memory(make: Callable[[], nn.Module]) -> None:
    """값을 정하지 않은 매개변수가 있는 모듈을 거절합니다.

    Raises:
        Unmet: `torch.empty`가 준 메모리가 그대로 남아 있을 때(`uninitialised_memory`).
    """
    if found := uninitialised(make):
        raise Unmet(
            "uninitialised_memory",
            f"`{found[0]}` 텐서에 값을 넣지 않은 칸이 있어요.",
            "`torch.empty` 함수는 메모리만 빌리고 값을 넣지 않아요. 먼저 쓰던 값이 남아서 무엇이 나올지 몰라요.",
            "가중치는 `torch.randn`으로, 편향은 `torch.zeros`로 만들어 보세요.",
        )


def with_random_biases(module: nn.Module) -> nn.Module:
    """0에서 시작한 편향은 더했는지 알 수 없으므로 무작위 값을 넣습니다."""
    with torch.no_grad():
        for name, value in observe.parameters(module).items():
            if name.endswith("bias") and not nn.parameter.is_lazy(value):
                value.copy_(torch.randn(value.shape))
    return module


def moves_to_a_fresh_instance(make: Callable[[], nn.Module], *inputs: torch.Tensor) -> bool:
    """한 인스턴스의 `state_dict`를 다른 새 인스턴스에 옮기면 같은 결과를 내는가."""
    first, second = (observe.train(make(), False) for _ in range(2))
    observe.load(second, observe.state(first))
    return all(observe.close(observe.tensor_from(first, x), observe.tensor_from(second, x)) for x in inputs)


def methods_work(module: nn.Module) -> bool | str:
    """Module의 메소드를 부를 수 있고, 등록된 것을 그대로 돌려주면 `True`, 아니면 본 것."""
    real = {"modules": observe.modules(module), "parameters": observe.parameters(module), "children": observe.children(module)}
    for name, registered in real.items():
        found = observe.call(lambda name=name: list(getattr(module, name)()))
        if {id(one) for one in found} != {id(one) for one in registered.values()}:
            return f"`{name}()` 메소드를 불렀는데 등록된 것과 다른 것이 나왔어요."
    observe.call(lambda: module.eval().train().state_dict())
    return True


def motionless(module: nn.Module, x: torch.Tensor) -> bool | str:
    """한 걸음 학습해서 모든 매개변수가 움직이면 `True`, 아니면 본 것."""
    usable = methods_work(module)
    if usable is not True:
        return usable
    held = observe.parameters(module)
    changes = observe.step_changes(module, x)
    if [id(value) for value in held.values()] != [id(value) for value in observe.parameters(module).values()]:
        return "한 번 부르고 나면 `named_parameters()`에 다른 객체가 들어 있어요. 옵티마이저가 붙든 것은 옛 객체예요."
    still = [name for name, moved in changes.items() if not moved]
    return not still or f"`{still[0]}` 매개변수가 한 걸음 학습한 뒤에도 그대로예요."


def named_shapes(module: nn.Module) -> Mapping[str, tuple[int, ...]]:
    """매개변수의 이름 → shape. Lazy 매개변수의 shape은 비어 있습니다."""
    return {name: () if nn.parameter.is_lazy(value) else tuple(value.shape) for name, value in observe.parameters(module).items()}
