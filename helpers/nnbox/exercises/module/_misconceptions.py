"""이 레슨의 연습이 함께 쓰는 진단: 등록, 초기화, 연산 그래프에서 생기는 오해."""

from __future__ import annotations

import contextlib
import types
from collections.abc import Callable, Mapping
from typing import Any

import torch
import torch.nn.functional as F
from torch import nn

from ... import observe
from ...exercise import Exercise
from ...observe import LearnerRaised, Unmet
from ..diagnoses import Example, Goals, Make, diagnose_module, diagnosing
from ..probes import (
    cut_from_graph,
    emptied_by_init,
    influences,
    items_of,
    outside_name,
    outside_weights,
    plain_tensors,
    recorded,
    unmoved,
    without_gradient,
)

MODES = {True: "", False: "평가 모드에서는 "}
"""학습 모드와 평가 모드에서 차례로 볼 때, 본 것 앞에 적을 말."""


def diagnose_class(
    exercise: Exercise,
    name: str,
    make: Make,
    example: Example,
    skip: tuple[str, ...] = (),
    *,
    goals: Goals = (),
    leading: Goals = (),
    registered: Goals,
    computed: Goals = (),
    learned: Goals,
) -> None:
    """Module 클래스를 쓰는 연습에 흔한 오해를 더합니다.

    오해마다 그것이 까닭일 수 있는 목표에 못 미쳤을 때만 봅니다.

    Args:
        exercise: 연습.
        name: 학습자가 정의하는 클래스의 이름.
        make: 클래스를 받아 인스턴스를 만드는 함수.
        example: 인스턴스에 넣을 2차원 입력을 만드는 함수.
        skip: 이 연습에서는 나올 수 없거나 실수가 아니어서 더하지 않을 이름표.
        goals: 어느 목표의 까닭도 될 수 있는 오해를 볼 목표. 비면 모든 목표입니다.
        leading: 앞에 축이 더 있는 입력을 넣는 목표.
        registered: 무엇이 등록되는지, 저장한 값이 옮겨지는지 보는 목표.
        computed: 등록된 것으로 결과를 계산하는지 보는 목표.
        learned: 변화도가 이르고 값이 움직이는지 보는 목표.
    """
    not_held = (
        "python_list_of_layers", "still_lazy", "parameter_then_op", "plain_tensor_not_parameter", "buffer_not_parameter",
        "made_on_first_call",
    )  # fmt: skip
    not_used = ("layer_made_in_forward", "parameter_replaced", "global_layer", "class_attribute", "unused_parameter")
    where = {
        **dict.fromkeys(not_held, registered),
        **dict.fromkeys(not_used, (*registered, *computed, *learned)),
        "frozen": learned,
        "breaks_graph": learned,
    }
    add = diagnosing(exercise, name, skip, where, goals)

    @add(
        "wrong_type",
        saw=f"`{name}` 자리에 `def`로 만든 함수가 있어요.",
        why="함수에는 매개변수를 담아 둘 곳이 없어요. 클래스라야 인스턴스마다 자기 가중치를 갖고 학습해요.",
        next=f"`class {name}(nn.Module):`으로 시작하는 클래스를 써 보세요.",
    )
    def function_not_class(cls: Any, error: BaseException | None) -> bool:
        if error is None or not observe.is_a(cls, types.FunctionType):
            return False
        # 모듈을 만들어 돌려주는 함수는 클래스처럼 쓸 수 있습니다.
        with recorded(nn.Module) as made, contextlib.suppress(LearnerRaised, Unmet):
            observe.call(make, cls)
        return not made

    @add(
        "missing_super_init",
        why="`super` 자체는 부모가 아니에요. `super()`라고 불러야 부모 클래스를 가리켜요.",
        next="`super` 뒤와 `__init__` 뒤, 두 곳 모두에 괄호를 적어 보세요.",
    )
    def super_not_called(cls: Any, error: BaseException | None) -> bool:
        return "descriptor '__init__' of 'super' object" in str(error)

    @add(
        "super_init_late",
        saw="`super().__init__()` 호출이 `{found}` 속성을 담는 줄보다 뒤에 있어요.",
        why="`nn.Module`의 초기화는 등록할 자리를 텅 빈 새것으로 만들어요. "
        "그 전에는 담을 곳이 없고, 담은 뒤에 다시 부르면 담은 것이 모두 사라져요.",
        next="`super().__init__()` 호출을 `__init__`의 첫 줄에 한 번만 적어 보세요.",
    )
    def super_init_late(cls: Any, error: BaseException | None) -> Any:
        found = emptied_by_init(lambda: make(cls))
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
        found = [key for key, value in plain_tensors(observe.make(make, cls)).items() if value.grad_fn is not None]
        return found and {"found": found[0]}

    @add(
        "plain_tensor_not_parameter",
        saw="`{found}` 속성은 보통 텐서예요. `named_parameters()`에 없어요.",
        why="모듈은 `nn.Parameter`만 매개변수로 등록해요. `requires_grad=True` 인자는 변화도를 받겠다는 뜻이고 등록과는 달라요.",
        next="`nn.Parameter(...)`로 감싸 보세요.",
    )
    def plain_tensor(cls: Any, error: BaseException | None) -> Any:
        held = plain_tensors(observe.make(make, cls))
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

    flattened = {
        "why": "`flatten()`이나 `view(-1, …)` 호출은 앞의 축을 하나로 합쳐요. 어디까지가 표본 하나인지 알 수 없게 돼요.",
        "next": "마지막 축만 쓰고 앞의 축은 그대로 두세요. 펼치는 줄을 빼 보세요.",
    }

    @add("flattened_batch", **flattened)
    def flattened_to_one_axis(cls: Any, error: BaseException | None) -> bool:
        if "(1x" not in str(error):
            return False
        x = example()
        try:
            observe.tensor_from(observe.make(make, cls), x)
        except LearnerRaised as raised:
            return f"(1x{x.numel()} and" in str(raised.error)
        return False

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

    diagnose_module(exercise, name, make, example, skip, where, goals)

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
        "값을 그대로 두고 연산 그래프만 끊어요. 변화도가 그 앞으로 거슬러 가지 못해요.",
        next="끊는 연산을 빼고 텐서끼리 바로 계산해 보세요.",
    )
    def breaks_graph(cls: Any, error: BaseException | None) -> Any:
        found = cut_from_graph(observe.make(make, cls), example())
        return found and {"found": "입력 텐서" if found == "x" else f"`{found}` 매개변수"}

    @add(
        "global_layer",
        saw="`forward`에서 쓰는 `{found}` 계층이 클래스 밖에 있어요.",
        why="모듈은 `self`의 속성에 담긴 것만 등록해요. 클래스 밖의 가중치는 저장되지도 학습되지도 않아요.",
        next="계층을 `__init__`에서 만들어 `self`의 속성에 담아 보세요.",
    )
    def global_layer(cls: Any, error: BaseException | None) -> Any:
        found = outside_name(cls.forward, outside_weights(observe.make(make, cls), example()))
        return found and {"found": found}

    @add(
        "class_attribute",
        saw="`{found}` 값은 인스턴스가 아니라 클래스의 속성이에요. `named_parameters()`에 없어요.",
        why="클래스의 본문에 적은 값은 하나뿐이라 모든 인스턴스가 함께 써요. 모듈은 `self`의 속성에 담긴 것만 등록해요.",
        next="`__init__`에서 만들어 `self`의 속성에 담아 보세요.",
    )
    def class_attribute(cls: Any, error: BaseException | None) -> Any:
        module = observe.make(make, cls)
        registered = {id(one) for one in observe.parameters(module).values()}
        for owner in type(module).__mro__:
            for name, value in vars(owner).items():
                if any(id(one) not in registered for item in (value, *items_of(value)) for one in weights_of(item)):
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

        def used(key: str) -> bool:
            return any(influences(observe.train(module, mode), key, x) for mode in (True, False))

        found = [key for key in without_gradient(module, x) if not used(key)]
        return found and {"found": found[0]}

    if not leading:
        return

    @exercise.diagnosis("flattened_batch", **flattened, goals=leading)
    def flattened_to_two_axes(error: BaseException | None, **answers: Any) -> bool:
        x = torch.randn(2, 3, example().shape[-1])
        return error is None and observe.tensor_from(observe.make(make, answers[name]), x).shape[:-1] == (6,)


def diagnose_arguments(exercise: Exercise, name: str, *arguments: str) -> None:
    """`__init__`이 문제에 적힌 인자의 이름을 받지 않는 실수를 더합니다. 다른 진단보다 먼저 부릅니다."""

    @exercise.diagnosis(
        "argument_name",
        saw=f"`{name}` 클래스를 만들 때 `{{found}}` 이름의 인자를 넣었는데 받지 않았어요.",
        why="인자의 이름을 적어 부르는 코드도 있어서, `__init__`의 인자 이름은 문제에 적힌 것과 같아야 해요.",
        next="`def __init__(self, ...)` 줄의 인자 이름을 하나씩 살펴보세요.",
    )
    def argument_name(error: BaseException | None, **answers: Any) -> Any:
        # `__init__`을 적지 않았거나 이름을 잘못 적었으면, 인자를 거절한 것은 `nn.Module`입니다.
        if answers[name].__init__ is nn.Module.__init__:
            return False
        found = [one for one in arguments if f"{name}.__init__() got an unexpected keyword argument '{one}'" in str(error)]
        return found and {"found": found[0]}


def _works(module: nn.Module, x: torch.Tensor) -> bool:
    try:
        observe.tensor_from(module, x)
    except (LearnerRaised, Unmet):
        return False
    return True


def loose_weights(module: nn.Module) -> list[torch.Tensor]:
    """등록되지 않은 가중치: 속성이나 목록에 담긴 2차원 텐서와, 목록에 담긴 모듈의 매개변수."""
    registered = {id(value) for value in observe.parameters(module).values()}
    found = list(plain_tensors(module).values())
    for one in observe.modules(module).values():
        found += (item for value in observe.attributes(one).values() for item in items_of(value))
    return [value for item in found for value in weights_of(item) if id(value) not in registered]


def weights_of(value: Any) -> list[torch.Tensor]:
    """모듈이면 그 매개변수, 매개변수나 2차원 텐서면 그것 자신, 아니면 빈 목록."""
    if observe.is_module(value):
        return list(observe.parameters(value).values())
    weight = observe.is_a(value, nn.Parameter) or (observe.is_a(value, torch.Tensor) and value.ndim == 2)
    return [value] if weight else []


def follows_parameters(module: nn.Module, x: torch.Tensor) -> bool:
    """매개변수를 모두 작게 줄이면 출력이 입력을 따라 달라지는 폭도 줄어드는가."""

    def spread() -> float:
        return observe.tensor_from(module, x).detach().std(0).max().item()

    before = spread()
    with torch.no_grad():
        for value in observe.parameters(module).values():
            value.mul_(1e-3)
    return spread() <= 0.1 * before + 1e-6


def own_buffers(module: nn.Module) -> dict[str, torch.Tensor]:
    """torch가 만든 계층의 것이 아닌, 학습자의 모듈에 등록된 실수 버퍼."""
    return {
        key: value
        for one in observe.modules(module).values()
        if not type(one).__module__.startswith("torch.")
        for key, value in nn.Module.named_buffers(one, recurse=False)
        if value.is_floating_point()
    }


def refuse_overlapping(module: nn.Module) -> None:
    """`expand`로 늘인 매개변수는 칸 여럿이 메모리 한 칸을 가리켜, 칸마다 다른 값을 적을 수 없습니다."""
    for name, value in observe.parameters(module).items():
        if nn.parameter.is_lazy(value):
            continue
        if any(step == 0 and size > 1 for step, size in zip(value.stride(), value.shape)):
            raise Unmet(
                "expanded_parameter",
                f"`{name}` 매개변수의 여러 칸이 메모리 한 칸을 함께 써요.",
                "`expand` 메소드는 값을 베끼지 않고 한 칸을 여러 칸처럼 보여 줘요. "
                "옵티마이저도 `load_state_dict` 메소드도 그런 텐서에는 칸마다 다른 값을 적지 못해요.",
                "`expand` 호출을 빼고, 처음부터 필요한 shape으로 텐서를 만들어 보세요.",
            )


def with_random_values(module: nn.Module, zeros_only: bool = True) -> nn.Module:
    """0에서 시작한 매개변수는 앞의 계산을 가리므로 무작위 값으로 채웁니다. `zeros_only`가 거짓이면 모두 채웁니다."""
    refuse_overlapping(module)
    with torch.no_grad():
        for name, value in observe.parameters(module).items():
            # 직교처럼 제약을 둔 가중치는 아무 값이나 담을 수 없습니다.
            if nn.parameter.is_lazy(value) or "parametrizations" in name:
                continue
            if not (zeros_only and value.any()):
                value.normal_(0, 0.5)
    return module


def moves_to_a_fresh_instance(make: Callable[[], nn.Module], *inputs: torch.Tensor) -> bool:
    """한 인스턴스의 `state_dict`를 다른 새 인스턴스에 옮기면 같은 결과를 내는가."""
    first, second = (observe.train(make(), False) for _ in range(2))
    refuse_overlapping(second)
    observe.load(second, observe.state(first))
    return all(observe.close(observe.tensor_from(first, x), observe.tensor_from(second, x)) for x in inputs)


def agrees(module: nn.Module, x: torch.Tensor, expected: torch.Tensor, differs: str) -> bool | str:
    """두 모드에서 모두 `module(x)`의 결과가 `expected`이면 `True`, 아니면 본 것. `differs`는 값이 다를 때의 말입니다."""
    for mode, words in MODES.items():
        output = observe.tensor_from(observe.train(module, mode), x)
        if output.shape != expected.shape:
            return f"{words}shape이 {tuple(x.shape)}인 입력의 결과가 {tuple(expected.shape)} 대신 {tuple(output.shape)} 꼴이에요."
        if not observe.close(output, expected):
            return f"{words}shape이 {tuple(x.shape)}인 {differs}"
    return True


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
    """학습해서 모든 매개변수가 움직이면 `True`, 아니면 본 것."""
    usable = methods_work(module)
    if usable is not True:
        return usable
    held = observe.parameters(module)
    still = unmoved(module, x, steps=3)
    if [id(value) for value in held.values()] != [id(value) for value in observe.parameters(module).values()]:
        return "한 번 부르고 나면 `named_parameters()`에 다른 객체가 들어 있어요. 옵티마이저가 붙든 것은 옛 객체예요."
    return not still or f"`{still[0]}` 매개변수가 학습한 뒤에도 그대로예요."


def is_linear(module: nn.Module) -> bool:
    """`nn.Linear`이거나, 직접 만들었지만 같은 매개변수로 같은 계산을 하는 계층인가."""
    if isinstance(module, nn.Linear):
        return True
    found = observe.parameters(module)
    if set(found) - {"bias"} != {"weight"} or observe.children(module) or found["weight"].ndim != 2:
        return False
    x = torch.randn(4, found["weight"].shape[1])
    try:
        return observe.close(observe.tensor_from(module, x), F.linear(x, found["weight"], found.get("bias")))
    except (LearnerRaised, Unmet):
        return False


def named_shapes(module: nn.Module) -> Mapping[str, tuple[int, ...]]:
    """매개변수의 이름 → shape. Lazy 매개변수의 shape은 비어 있습니다."""
    return {name: () if nn.parameter.is_lazy(value) else tuple(value.shape) for name, value in observe.parameters(module).items()}
