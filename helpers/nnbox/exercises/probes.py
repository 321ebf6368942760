"""작성한 모듈을 조사하는 도구: 무엇이 등록되었고, 무엇이 결과를 바꾸고, 무엇이 변화도를 받는지."""

from __future__ import annotations

import contextlib
import inspect
import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from unittest import mock

import torch
import torch.nn.functional as F
from torch import nn

from .. import observe
from ..observe import LearnerRaised, Unmet
from .values import is_whole


def holds_weights(value: Any) -> bool:
    """매개변수이거나, 매개변수를 가진 모듈인가."""
    if observe.is_module(value):
        return bool(observe.parameters(value))
    return observe.is_a(value, nn.Parameter)


def items_of(value: Any) -> list[Any]:
    """보통 목록, 튜플, 사전의 속. 다른 값이면 빈 목록."""
    if isinstance(value, Mapping) and not isinstance(value, nn.Module):
        return list(value.values())
    return list(value) if isinstance(value, (list, tuple, set)) else []


ACTIVATIONS: Mapping[str, Callable[[torch.Tensor], torch.Tensor]] = {
    "relu": F.relu,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "softmax": lambda x: F.softmax(x, dim=-1),
    "log_softmax": lambda x: F.log_softmax(x, dim=-1),
    "gelu": F.gelu,
    "silu": F.silu,
    "elu": F.elu,
    "leaky_relu": F.leaky_relu,
    "softplus": F.softplus,
}


def activation_between(output: torch.Tensor, linear: torch.Tensor) -> str | None:
    """`output`이 `linear`를 활성화 함수에 넣은 값이면 그 함수의 이름."""
    if observe.close(output, linear):
        return None
    return next((name for name, function in ACTIVATIONS.items() if observe.close(output, function(linear.detach()))), None)


@contextlib.contextmanager
def empty_memory_shown() -> Iterator[None]:
    """블록 안에서는 `torch.empty`가 준 빈 메모리가 NaN으로 차 있습니다."""
    before = torch.get_deterministic_debug_mode()
    torch.use_deterministic_algorithms(True, warn_only=True)
    try:
        yield
    finally:
        torch.set_deterministic_debug_mode(before)


def uninitialised(make: Callable[[], nn.Module]) -> list[str]:
    """값을 정하지 않은 메모리가 남은 매개변수와 버퍼의 이름."""
    with empty_memory_shown():
        module = make()
    held = {**observe.parameters(module), **observe.buffers(module)}
    return [name for name, one in held.items() if not nn.parameter.is_lazy(one) and one.isnan().any()]


@dataclass(frozen=True)
class Made:
    """`__init__` 호출 하나: 누구를, 어떤 인자로, 몇 번째로, 그때 이미 무엇이 등록되어 있었는지."""

    instance: Any
    args: tuple[Any, ...]
    kwargs: Mapping[str, Any]
    held: tuple[str, ...]
    order: int


_ORDER = itertools.count()


@contextlib.contextmanager
def recorded(cls: type) -> Iterator[list[Made]]:
    """블록 안에서 `cls.__init__`이 불릴 때마다 적습니다. 하위 클래스가 부르는 것도 적습니다."""
    made: list[Made] = []
    original = cls.__init__

    def recording(instance: Any, *args: Any, **kwargs: Any) -> None:
        tables = (vars(instance).get(key, {}) for key in ("_parameters", "_modules", "_buffers"))
        made.append(Made(instance, args, kwargs, tuple(key for table in tables for key in table), next(_ORDER)))
        original(instance, *args, **kwargs)

    with mock.patch.object(cls, "__init__", recording):
        yield made


def lazy_given_in_features(made: list[Made]) -> bool:
    """LazyLinear의 둘째 자리(`bias`)에 수를 넣었는가."""
    return any(len(one.args) > 1 and is_whole(one.args[1]) or "in_features" in one.kwargs for one in made)


def influences(module: nn.Module, name: str, *inputs: torch.Tensor) -> bool:
    """등록된 텐서 `name`의 값을 바꾸면 결과도 달라지는가. 모듈의 값은 그대로 둡니다."""
    held = {**observe.parameters(module), **observe.buffers(module)}
    numbers, original = torch.get_rng_state(), held[name].detach()
    changed = original + torch.randn_like(original) * (0.1 + original.abs().mean())

    def output(values: Mapping[str, torch.Tensor]) -> torch.Tensor:
        torch.set_rng_state(numbers)
        return observe.call(torch.func.functional_call, module, dict(values), inputs)

    before, after = output({name: original}), output({name: changed})
    return not observe.close(before, after)


def unmoved(module: nn.Module, *inputs: torch.Tensor, steps: int) -> list[str]:
    """`steps`걸음을 학습해도 값이 그대로인 매개변수의 이름.

    0에서 시작한 계층은 앞 계층의 첫 변화도를 0으로 만듭니다. 흠이 아니므로 여러 걸음을 기다립니다.
    """
    changes = dict.fromkeys(observe.parameters(module), False)
    for _ in range(steps):
        moved = observe.step_changes(module, *inputs)
        changes = {name: changes.get(name, False) or moved[name] for name in moved}
        for value in observe.parameters(module).values():
            value.grad = None
        if all(changes.values()):
            break
    return [name for name, moved in changes.items() if not moved]


def weighted_loss(module: nn.Module, x: torch.Tensor, weights: torch.Tensor) -> Callable[[], torch.Tensor]:
    """부를 때마다 변화도를 새로 채우고 손실을 돌려주는 함수. 손실은 출력에 `weights`를 곱해 더한 값입니다."""

    def loss() -> torch.Tensor:
        for one in observe.parameters(module).values():
            one.grad = None
        total = (observe.tensor_from(module, x) * weights).sum()
        if total.requires_grad:
            observe.call(total.backward)
        return total

    return loss


def take_step(optimizer: torch.optim.Optimizer, loss: Callable[[], torch.Tensor]) -> None:
    """옵티마이저로 한 걸음 걷습니다. `loss`는 변화도를 채우고 손실을 돌려줍니다.

    `step`에 함수를 넘기는 것은 손실을 여러 번 구하는 `LBFGS`뿐입니다.
    """
    if isinstance(optimizer, torch.optim.LBFGS):
        observe.call(optimizer.step, loss)
    else:
        observe.call(loss)
        observe.call(optimizer.step)


def unlearned(module: nn.Module, *inputs: torch.Tensor) -> list[str]:
    """학습하지 못하는 매개변수의 이름.

    0에서 시작한 계층은 앞 계층의 변화도를 0으로 만들고, BatchNorm 바로 앞의 편향은 결과에 닿지 않아
    변화도가 늘 0입니다. 둘 다 흠이 아니므로, 몇 걸음을 걷고도 0이면서 결과를 바꾸는 것만 셉니다.
    """
    waiting = observe.parameters(module)
    for _ in range(3):
        for one in observe.parameters(module).values():
            one.grad = None
        output = observe.tensor_from(module, *inputs)
        if not output.requires_grad:
            return list(waiting)
        observe.backward(output)
        waiting = {name: one for name, one in waiting.items() if one.grad is None or not one.grad.any()}
        if not waiting:
            return []
        with torch.no_grad():
            for one in observe.parameters(module).values():
                if one.grad is not None and one.grad.any():
                    one -= 0.01 * one.grad / one.grad.abs().max()
    return [name for name, one in waiting.items() if one.grad is None or influences(module, name, *inputs)]


def unregistered(module: nn.Module) -> dict[str, torch.Tensor]:
    """변화도를 받는데 등록되지 않은 텐서: 속성, 클래스의 속성, 목록과 사전, 그 안의 계층까지."""
    registered = {id(one) for one in observe.parameters(module).values()}
    found: dict[str, torch.Tensor] = {}

    def look(name: str, value: Any) -> None:
        tensors = observe.parameters(value).values() if observe.is_module(value) else (value,)
        for one in tensors:
            if observe.is_a(one, torch.Tensor) and one.requires_grad and id(one) not in registered:
                found.setdefault(name, one)

    for one in observe.modules(module).values():
        spaces = [observe.attributes(one)]
        spaces += [vars(cls) for cls in type(one).__mro__ if not cls.__module__.startswith(("torch.", "builtins"))]
        for space in spaces:
            for name, value in space.items():
                for item in (value, *items_of(value)):
                    look(name, item)
    return found


def weights_as_buffers(make: Callable[[], nn.Module], *inputs: torch.Tensor) -> list[str]:
    """무작위로 시작해서 결과를 정하는데, 매개변수가 아니라 버퍼로 등록된 텐서의 이름.

    새 인스턴스마다 값이 다르면 무작위로 시작한 것입니다. 평균이나 마스크처럼 정해진 값으로 시작한
    버퍼와, BatchNorm의 통계는 세지 않습니다.
    """
    first, second = (observe.train(make(), False) for _ in range(2))
    others = observe.buffers(second)
    found = []
    for prefix, owner in observe.modules(first).items():
        if isinstance(owner, nn.modules.batchnorm._NormBase):
            continue
        for key, one in owner._buffers.items():
            name = f"{prefix}.{key}" if prefix else key
            random = one is not None and one.is_floating_point() and name in others and not observe.same(one, others[name])
            if random and influences(first, name, *inputs):
                found.append(name)
    return found


def photograph(module: nn.Module) -> dict[tuple[str, str], Any]:
    """모듈에 남을 수 있는 흔적: (무엇, 이름) → 값. 두 장을 `differences`로 견줍니다."""
    photo: dict[tuple[str, str], Any] = {}
    for name, one in observe.modules(module).items():
        held = observe.attributes(one)
        photo["module", name] = [one, type(one)]
        photo["mode", name] = one.training
        photo["hook", name] = [hook for key, hooks in vars(one).items() if key.endswith("hooks") for hook in hooks.values()]
        photo["attribute", name] = [*held, *held.values()]
    for name, one in {**observe.parameters(module), **observe.buffers(module)}.items():
        photo["tensor", name] = [one]
        photo["value", name] = one.detach().clone()
        photo["requires_grad", name] = one.requires_grad
        photo["grad", name] = None if one.grad is None else one.grad.detach().clone()
    return photo


def differences(before: Mapping[tuple[str, str], Any], after: Mapping[tuple[str, str], Any]) -> list[tuple[str, str]]:
    """두 사진에서 서로 다른 자리. 한쪽에만 있는 것도 셉니다."""
    return [key for key in {**before, **after} if not (key in before and key in after and _alike(before[key], after[key]))]


def _alike(first: Any, second: Any) -> bool:
    if isinstance(first, torch.Tensor) and isinstance(second, torch.Tensor):
        return observe.same(first, second)
    if isinstance(first, list):
        return len(first) == len(second) and all(a is b or (type(a) is str and a == b) for a, b in zip(first, second))
    return first is second


def plain_tensors(module: nn.Module) -> dict[str, torch.Tensor]:
    """등록되지 않은 채 속성에 담긴 텐서."""
    held = (item for one in observe.modules(module).values() for item in observe.attributes(one).items())
    return {name: value for name, value in held if observe.is_a(value, torch.Tensor)}


def without_gradient(module: nn.Module, *inputs: torch.Tensor) -> list[str]:
    """`requires_grad`가 켜져 있는데 역전파한 뒤에도 `.grad`가 `None`인 매개변수의 이름."""
    output = observe.tensor_from(module, *inputs)
    if output.requires_grad:
        observe.backward(output)
    return [name for name, one in observe.parameters(module).items() if one.requires_grad and one.grad is None]


def outside_weights(module: nn.Module, *inputs: torch.Tensor) -> list[torch.Tensor]:
    """결과의 연산 그래프가 닿는데 매개변수로 등록되지 않은 텐서. 클래스 밖의 가중치가 이렇게 드러납니다."""
    registered = {id(value) for value in observe.parameters(module).values()}
    pending, seen, found = [observe.tensor_from(module, *inputs).grad_fn], set(), []
    while pending:
        node = pending.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        leaf = getattr(node, "variable", None)
        if leaf is not None and id(leaf) not in registered:
            found.append(leaf)
        pending += [one for one, _ in node.next_functions]
    return found


def outside_name(forward: Callable[..., Any], outside: list[torch.Tensor]) -> str:
    """`forward`가 쓰는 전역 변수, 바깥 함수의 변수, 기본값 가운데 `outside`의 텐서를 가진 것의 이름. 없으면 빈 문자열."""
    wanted = {id(one) for one in outside}
    used = inspect.getclosurevars(forward)
    defaults = {name: one.default for name, one in inspect.signature(forward).parameters.items()}
    for name, value in {**used.globals, **used.nonlocals, **defaults}.items():
        held = observe.parameters(value).values() if observe.is_module(value) else (value,)
        if any(id(one) in wanted for one in held):
            return name
    return ""


def cut_from_graph(module: nn.Module, x: torch.Tensor) -> str:
    """평가 모드에서 결과를 바꾸는데도 변화도가 닿지 않는 매개변수의 이름. 입력이면 `x`, 없으면 빈 문자열."""
    observe.train(module, False)
    x = x.clone().requires_grad_()
    before = observe.tensor_from(module, x)
    if before.requires_grad:
        observe.backward(before)
    learning = {name: value for name, value in observe.parameters(module).items() if value.requires_grad}
    for name, value in {**learning, "x": x}.items():
        if value.grad is not None:
            continue
        kept = value.detach().clone()
        with torch.no_grad():
            value += torch.randn_like(value)
            after = observe.tensor_from(module, x)
            value.copy_(kept)
        if not observe.close(before, after):
            return name
    return ""


def refuse_uninitialised(make: Callable[[], nn.Module]) -> None:
    """`torch.empty`의 빈 메모리가 남은 모듈을 거절합니다.

    Raises:
        Unmet: 값을 정하지 않은 텐서가 있을 때(`uninitialised_memory`).
    """
    if found := uninitialised(make):
        raise Unmet(
            "uninitialised_memory",
            f"`{found[0]}` 텐서에 값을 정하지 않은 메모리가 그대로 들어 있어요.",
            "`torch.empty(...)` 호출은 자리만 빌려요. 그 자리에 남아 있던 값이 무엇일지는 아무도 몰라요.",
            "`torch.randn`이나 `torch.zeros`로 만들거나, `nn.init`의 함수로 값을 채워 보세요.",
        )


def emptied_by_init(build: Callable[[], Any]) -> list[str]:
    """`Module.__init__`이 불릴 때 이미 담겨 있던 매개변수, 버퍼, 모듈의 이름. 그 초기화가 모두 비웁니다.

    초기화하기 전에 담는 것은 원래 오류입니다. 나중에라도 초기화를 부르는지 볼 수 있게 여기서는 넘어가 줍니다.
    """
    found: list[str] = []
    original_init, original_setattr = nn.Module.__init__, nn.Module.__setattr__
    original_register = nn.Module.register_buffer

    def prepared(module: nn.Module) -> None:
        if "_modules" not in vars(module):
            original_init(module)

    def recording_init(module: nn.Module, *args: Any, **kwargs: Any) -> None:
        found.extend(key for table in ("_parameters", "_buffers", "_modules") for key in vars(module).get(table, ()))
        original_init(module, *args, **kwargs)

    def lenient_setattr(module: nn.Module, name: str, value: Any) -> None:
        if isinstance(value, (torch.Tensor, nn.Module)):
            prepared(module)
        original_setattr(module, name, value)

    def lenient_register(module: nn.Module, *args: Any, **kwargs: Any) -> None:
        prepared(module)
        original_register(module, *args, **kwargs)

    lenient = {"__init__": recording_init, "__setattr__": lenient_setattr, "register_buffer": lenient_register}
    with mock.patch.multiple(nn.Module, **lenient), contextlib.suppress(LearnerRaised):
        observe.call(build)
    return found
