"""버퍼와 state_dict를 다루는 연습이 함께 쓰는 것."""

from __future__ import annotations

import contextlib
import inspect
import types
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from unittest import mock

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise
from ...observe import Unmet
from ..diagnoses import Goals, Make, diagnosing
from ..probes import emptied_by_init, empty_memory_shown

# 채점에 쓰는 모델


class Sample(nn.Module):
    """여러 가지가 섞인 모델: 동결한 매개변수, 실수와 정수 버퍼, 저장하지 않는 버퍼.

    `tied`이면 매개변수 하나가 이름을 둘 가집니다.
    """

    def __init__(self, width: int, *, tied: bool = False) -> None:
        super().__init__()
        self.body = nn.Sequential(nn.Linear(5, width), nn.BatchNorm1d(width), nn.ReLU())
        self.head = nn.Linear(width, 3)
        self.scale = nn.Parameter(torch.rand(()) + 0.5)
        self.offset = nn.Parameter(torch.randn(3), requires_grad=False)
        if tied:
            self.again = self.body[0].weight
        self.register_buffer("centre", torch.randn(5))
        self.register_buffer("steps", torch.tensor(3))
        self.register_buffer("cache", torch.randn(2), persistent=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.scale * self.head(self.body(x - self.centre)) + self.offset


def move(model: nn.Module) -> None:
    """학습이 하는 것처럼 모든 매개변수와 버퍼를 제자리에서 바꿉니다."""
    with torch.no_grad():
        for value in (*model.parameters(), *model.buffers()):
            value.add_(torch.rand_like(value) + 0.5 if value.is_floating_point() else 1)


def with_gradients(model: nn.Module) -> nn.Module:
    """역전파를 막 끝낸 것처럼 `.grad`를 채운 그 모델."""
    for value in model.parameters():
        if value.requires_grad:
            value.grad = torch.rand_like(value) + 0.5
    return model


def facts(model: nn.Module) -> dict[str, Any]:
    """모델에서 값이 아닌 것: 모드, `requires_grad`, 매개변수 객체와 그 `.grad`, 등록된 이름."""
    parameters = dict(model.named_parameters(remove_duplicate=False))
    return {
        "modes": {name: one.training for name, one in model.named_modules()},
        "grads": {name: one.requires_grad for name, one in parameters.items()},
        "objects": parameters,
        "gradients": {name: one.grad.clone() for name, one in parameters.items() if one.grad is not None},
        "names": (list(model.state_dict()), [name for name, _ in model.named_buffers()]),
        "attributes": [
            f"{prefix}.{name}".lstrip(".") for prefix, one in model.named_modules() for name in observe.attributes(one)
        ],
    }


def changed_fact(model: nn.Module, before: Mapping[str, Any]) -> Unmet | None:
    """`facts`가 그 사이에 달라졌으면 무엇이 달라졌는지."""
    after = facts(model)
    for name, mode in before["modes"].items():
        if after["modes"].get(name) != mode:
            modes = {True: "학습 모드", False: "평가 모드"}
            return Unmet(
                "left_in_eval" if mode else "mode_changed",
                f"`{name or 'model'}` 모듈이 {modes[mode]}였는데 {modes[not mode]}가 되었어요.",
                "드롭아웃과 BatchNorm은 모드에 따라 다르게 계산해요. 부르고 난 뒤의 학습이 달라져요.",
                "`eval()`이나 `train()` 메소드를 부르는 줄이 있는지 찾아보세요.",
            )
    for name, flag in before["grads"].items():
        if after["grads"].get(name) != flag:
            return Unmet(
                "frozen" if flag else "unfrozen",
                f"`{name}` 매개변수의 `requires_grad` 값이 {flag}에서 {not flag}로 바뀌었어요.",
                "받은 모델의 매개변수가 배우는지 아닌지는 이 함수가 정할 일이 아니에요.",
                "`requires_grad` 값을 바꾸는 줄이 있는지 찾아보세요.",
            )
    for name, value in before["objects"].items():
        if name in after["objects"] and after["objects"][name] is not value:
            return Unmet(
                "parameter_replaced",
                f"받은 모델의 `{name}` 매개변수가 다른 객체로 바뀌었어요.",
                "옵티마이저는 만들 때 받은 매개변수 객체를 기억해요. 새 객체로 바꾸면 옵티마이저는 옛것을 고치고, 모델은 배우지 않아요. "
                "`assign=True`도 객체를 바꿔요.",
                "받은 모델의 매개변수에 대입하거나 모델에 불러오는 줄이 있는지 찾아보세요.",
            )
    for name, value in before["gradients"].items():
        if name not in after["gradients"] or not torch.equal(after["gradients"][name], value):
            return Unmet(
                "gradients_cleared",
                f"받은 모델의 `{name}` 매개변수에 있던 `.grad` 값이 지워지거나 달라졌어요.",
                "`backward()` 호출과 `step()` 사이에 불러도 학습은 그대로여야 해요. `.grad` 값이 사라지면 그 걸음에서 배우지 못해요.",
                "받은 모델에 `zero_grad()` 메소드를 부르거나 `.grad`에 대입하는 줄이 있는지 찾아보세요.",
            )
    if after["names"] != before["names"]:
        return Unmet(
            "changes_input",
            "받은 모델에 등록된 이름이 달라졌어요.",
            "모델에 버퍼나 매개변수를 더하면 `state_dict()`의 키도 늘어요. 그러면 전에 저장한 파일을 읽지 못해요.",
            "결과는 모델이 아니라 따로 만든 값에 담아 보세요.",
        )
    if added := [name for name in after["attributes"] if name not in before["attributes"]]:
        return Unmet(
            "changes_input",
            f"받은 모델에 `{added[0]}` 속성이 새로 생겼어요.",
            "받은 모델은 부른 쪽의 것이에요. 속성을 더하면 모델을 복사하거나 통째로 저장할 때 함께 따라가요.",
            "결과는 모델이 아니라 따로 만든 값에 담아 보세요.",
        )
    return None


def changed_dict(before: Mapping[str, Any], after: Mapping[str, Any]) -> str | None:
    """받은 사전의 키나 그 자리의 객체가 그 사이에 달라졌으면 무엇이 달라졌는지."""
    if lost := [name for name in before if name not in after]:
        count = "" if len(before) == len(after) else f" {len(before)}개였던 키가 지금은 {len(after)}개예요."
        return f"부르고 나니 받은 사전에서 `{lost[0]}` 키가 사라졌어요.{count}"
    if added := [name for name in after if name not in before]:
        return f"부르고 나니 받은 사전에 `{added[0]}` 키가 생겼어요. {len(before)}개였던 키가 지금은 {len(after)}개예요."
    if replaced := [name for name in before if after[name] is not before[name]]:
        return f"부르고 나니 받은 사전의 `{replaced[0]}` 자리에 다른 텐서가 들어 있어요."
    return None if list(before) == list(after) else "부르고 나니 받은 사전에 든 키의 차례가 달라졌어요."


# 지켜보기


@contextlib.contextmanager
def _registered_buffers() -> Iterator[list[str]]:
    """블록 안에서 텐서를 넘겨 등록한 버퍼의 이름."""
    names: list[str] = []
    original = nn.Module.register_buffer

    def recording(module: nn.Module, name: str, tensor: Any, *args: Any, **kwargs: Any) -> None:
        original(module, name, tensor, *args, **kwargs)
        if tensor is not None:
            names.append(name)

    with mock.patch.object(nn.Module, "register_buffer", recording):
        yield names


# 만들기와 돌려받기


def made(factory: Callable[..., Any], *args: Any, **kwargs: Any) -> nn.Module:
    """새 인스턴스. Module의 메소드를 가린 속성이 있으면 여기에서 드러납니다."""
    module = observe.make(factory, *args, **kwargs)
    observe.call(lambda: (list(module.parameters()), list(module.buffers())))
    return module


def state_dict_from(function: Callable[..., Any], *args: Any, **kwargs: Any) -> dict[str, torch.Tensor]:
    """`function`이 돌려준 state_dict를 보통 사전으로.

    Raises:
        Unmet: `None`이거나(`missing_return`) 이름과 텐서를 짝지은 사전이 아닐 때(`wrong_type`).
    """
    value = observe.returned(function, *args, **kwargs)
    wrong = value
    if observe.call(isinstance, value, Mapping):
        content = observe.call(dict, value)
        odd = [item for pair in content.items() for item, kind in zip(pair, (str, torch.Tensor)) if not observe.is_a(item, kind)]
        if not odd:
            return content
        wrong = odd[0]
    subject = "돌려준 것이" if wrong is value else "돌려준 사전에 든 것 하나가"
    raise Unmet(
        "wrong_type",
        f"{subject} {observe.it_is(wrong)}.",
        "state_dict는 이름(문자열)과 텐서를 짝지은 사전이에요. 그래야 `load_state_dict` 메소드가 이름으로 자리를 찾고, 텐서의 값을 거기에 옮겨요.",
        "`{이름: 텐서}` 꼴의 사전 하나를 돌려주는지 살펴보세요.",
    )


def output_of(module: nn.Module, x: torch.Tensor) -> torch.Tensor:
    """`module(x)`. 값을 읽을 수 있고 dtype이 `x`와 같은 텐서여야 합니다.

    Raises:
        Unmet: 값이 없거나 다른 방식으로 담긴 텐서이거나(`wrong_type`) dtype이 다를 때(`dtype_changed`).
    """
    output = observe.tensor_from(module, x)
    if output.device != x.device or output.layout != torch.strided or output.is_nested:
        raise Unmet(
            "wrong_type",
            f"결과가 `{output.device}` 장치에 있는 `{output.layout}` 텐서예요.",
            "입력과 같은 장치에 있는 보통 텐서라야 다음 계산이 이어받을 수 있어요.",
            "`.to(...)`나 `to_sparse()` 메소드를 부르는 줄이 있는지 찾아보세요.",
        )
    if output.dtype != x.dtype:
        raise Unmet(
            "dtype_changed",
            f"`{observe.dtype_name(x.dtype)}` 입력을 넣었더니 `{observe.dtype_name(output.dtype)}` 결과가 나왔어요.",
            "dtype이 다른 텐서를 함께 계산하면 결과는 더 큰 쪽의 dtype이고, `.float()` 메소드는 언제나 float32를 내놓아요. "
            "다음 계층의 dtype과 어긋나면 오류가 나요.",
            "버퍼와 결과의 dtype을 바꾸는 줄이 있는지 찾아보세요.",
        )
    return output


def doubled(module: nn.Module) -> nn.Module:
    """`.double()`을 부른 그 모듈."""
    observe.call(lambda: module.double())
    return module


# 견주고 읽기


def buffer_of(module: nn.Module, name: str) -> torch.Tensor:
    """등록된 버퍼.

    Raises:
        Unmet: 그 이름의 버퍼가 없을 때.
    """
    found = observe.buffers(module)
    if name not in found:
        raise Unmet(None, f"`named_buffers()`에 `{name}` 이름이 없어요.")
    return found[name]


def float_buffers(module: nn.Module, sizes: Mapping[str, tuple[int, ...]]) -> bool | str:
    """이름마다 그 shape의 실수 버퍼가 등록되고 저장되는가."""
    registered, saved = observe.buffers(module), observe.state(module)
    for name, size in sizes.items():
        if name not in registered:
            return f"`named_buffers()`에 `{name}` 이름이 없어요."
        if name not in saved:
            return f"`state_dict()`에 `{name}` 이름이 없어요."
        if registered[name].shape != size:
            return f"`{name}` 버퍼의 shape이 {tuple(registered[name].shape)}예요. {size}여야 해요."
        if not registered[name].is_floating_point():
            return f"`{name}` 버퍼에 `{observe.dtype_name(registered[name].dtype)}` 값이 들어 있어요. 실수를 담아야 해요."
    return True


def numbers_of(tensor: torch.Tensor) -> str:
    """텐서의 앞쪽 수 몇 개를 짧은 글로."""
    values = [f"{value:.4g}" for value in tensor.detach().flatten()[:4].tolist()]
    return "[" + ", ".join(values) + (", …]" if tensor.numel() > 4 else "]")


NO_LAYERS = ("frozen", "layer_made_in_forward", "python_list_of_layers")
"""매개변수도 계층도 없는 모듈의 연습에서 `diagnose_module`의 `skip`에 넣을 이름표."""


def diagnose_buffers(
    exercise: Exercise,
    name: str,
    make: Make,
    buffers: tuple[str, ...],
    goals: Goals,
    skip: tuple[str, ...] = (),
    saved: Goals = (),
) -> None:
    """클래스를 쓰는 연습에 버퍼의 흔한 실수를 더합니다.

    Args:
        exercise: 연습.
        name: 학습자가 정의하는 클래스의 이름.
        make: 클래스를 받아 인스턴스를 만드는 함수.
        buffers: 있어야 하는 버퍼의 이름.
        goals: 버퍼의 모습을 보는 목표.
        skip: 이 연습에서는 실수가 아니거나 일어나지 않아서 더하지 않을 이름표.
        saved: 저장되는지를 다른 목표가 보면 그 목표.
    """
    shown = (
        "buffer_overwritten_by_none", "parameter_not_buffer", "integer_tensor", "uninitialised_memory", "plain_tensor_not_buffer",
    )  # fmt: skip
    where = {**dict.fromkeys(shown, goals), "not_persistent": saved or goals}
    add = diagnosing(exercise, name, skip, where)

    def add_shown(label: str, **texts: str) -> Callable[..., Any]:
        # 버퍼의 모습은 목표를 보는 중에 난 오류의 까닭이 아닙니다. 그래서 오류가 없을 때만 봅니다.
        return lambda evidence: add(label, **texts)(lambda cls, error: error is None and evidence(cls, error))

    def first(names: Any) -> Any:
        return next((dict(found=one) for one in buffers if one in names), False)

    @add(
        "wrong_type",
        saw="`" + name + "` 자리에 있는 것은 {found}.",
        why="인스턴스마다 버퍼를 따로 갖고, 저장하고, 옮기려면 `nn.Module`의 하위 클래스여야 해요.",
        next="`class 이름(nn.Module):`으로 시작하는 클래스를 만들어 보세요.",
    )
    def function_for_class(cls: Any, error: BaseException | None) -> Any:
        return error is not None and isinstance(cls, types.FunctionType) and {"found": observe.it_is(cls)}

    @add(
        "super_init_late",
        saw="`super().__init__()` 호출이 `{found}` 값을 등록하는 줄보다 뒤에 있어요.",
        why="`super().__init__()` 호출은 등록할 자리를 빈 채로 새로 만들어요. 그 전에 담은 것은 사라지거나 오류가 나요. "
        "두 번 불러도 마찬가지예요.",
        next="`super().__init__()` 호출은 첫 줄에 한 번만 두세요.",
    )
    def super_init_late(cls: Any, error: BaseException | None) -> Any:
        found = emptied_by_init(lambda: make(cls))
        return found and {"found": found[0]}

    @add(
        "registered_twice",
        why="`self.이름 = ...`으로 이미 있는 이름은 다시 등록할 수 없어요. "
        "같은 이름이 두 곳에 있으면 어느 것을 쓸지 알 수 없기 때문이에요.",
        next="먼저 대입한 줄을 지우고, 그 값을 등록하는 줄에 바로 넣어 보세요.",
    )
    def registered_twice(cls: Any, error: BaseException | None) -> bool:
        return isinstance(error, KeyError) and "already exists" in str(error)

    @add(
        "swapped_arguments",
        why="`register_buffer`의 첫 인자는 이름(문자열)이고, 둘째 인자가 텐서예요.",
        next="두 인자의 차례를 바꿔 보세요.",
    )
    def swapped_arguments(cls: Any, error: BaseException | None) -> bool:
        return "name should be a string" in str(error)

    @add(
        "number_not_tensor",
        why="버퍼에는 텐서만 담을 수 있어요. Python의 수나 리스트는 장치도 dtype도 없어서 모듈과 함께 옮길 수 없어요.",
        next="`torch.zeros(...)`나 `torch.tensor([...])`로 텐서를 만들어 등록해 보세요.",
    )
    def number_not_tensor(cls: Any, error: BaseException | None) -> bool:
        text = str(error)
        return "torch Tensor or None required" in text or "'float' object has no attribute 'detach'" in text

    @add(
        "argument_not_kept",
        why="`__init__` 메소드가 받은 인자는 `__init__` 메소드가 끝나면 사라져요. 다른 메소드에서 쓰려면 `self`에 담아 두어야 해요.",
        next="`self.이름 = 이름`으로 담아 두고, 쓸 때도 앞에 `self.` 글자를 붙여 보세요.",
    )
    def argument_not_kept(cls: Any, error: BaseException | None) -> bool:
        return isinstance(error, NameError) and error.name in inspect.signature(cls.__init__).parameters

    @add_shown(
        "buffer_overwritten_by_none",
        saw="`{found}` 이름으로 텐서를 등록했는데, 지금 그 자리의 값은 `None`이에요.",
        why="`register_buffer` 메소드는 등록만 하고 `None` 값을 돌려줘요. `self.이름 = self.register_buffer(...)` 줄은 방금 등록한 버퍼를 "
        "`None`으로 덮어써요. 오류는 나지 않아요.",
        next="등록하는 줄에서 `=` 기호와 그 왼쪽을 지워 보세요.",
    )
    def buffer_overwritten_by_none(cls: Any, error: BaseException | None) -> Any:
        with _registered_buffers() as registered:
            module = observe.make(make, cls)
        return first([one for one in registered if module._buffers.get(one, ...) is None])

    @add_shown(
        "parameter_not_buffer",
        saw="`{found}` 이름이 `named_buffers()` 목록이 아니라 `named_parameters()`에 있어요.",
        why="매개변수는 `requires_grad=False`여도 `parameters()`에 나와서 옵티마이저에 들어가고, 매개변수의 수에도 들어가요. "
        "배우지 않는 값의 자리는 버퍼예요.",
        next="`nn.Parameter` 대신 `register_buffer`로 등록해 보세요.",
    )
    def parameter_not_buffer(cls: Any, error: BaseException | None) -> Any:
        return first(observe.parameters(observe.make(make, cls)))

    @add_shown(
        "not_persistent",
        saw="`{found}` 버퍼는 있는데 `state_dict()`에는 없어요.",
        why="`persistent=False`로 등록한 버퍼는 모듈과 함께 옮겨지기만 하고 저장되지 않아요. "
        "저장한 것을 불러온 모델은 이 값을 몰라요.",
        next="`persistent` 인자를 살펴보세요.",
    )
    def not_persistent(cls: Any, error: BaseException | None) -> Any:
        return first(observe.make(make, cls)._non_persistent_buffers_set)

    @add_shown(
        "integer_tensor",
        saw="`{found}` 버퍼의 dtype이 정수예요.",
        why="소수점 없는 수로 만든 텐서는 int64예요. 정수 텐서에는 소수를 담을 수 없고, `copy_`로 넣으면 소수점 아래가 잘려요.",
        next="`0.`이나 `7.`처럼 소수점을 찍거나 `torch.zeros`, `torch.ones` 함수를 쓰세요.",
    )
    def integer_tensor(cls: Any, error: BaseException | None) -> Any:
        found = observe.buffers(observe.make(make, cls))
        return first([one for one, value in found.items() if not value.is_floating_point()])

    @add_shown(
        "uninitialised_memory",
        saw="`{found}` 버퍼의 처음 값이 정해져 있지 않아요.",
        why="`torch.empty(n)`이나 `torch.Tensor(n)` 호출은 자리만 잡아요. "
        "속에는 그 메모리에 있던 아무 값이나 들어 있어서 0으로 보일 때도 있어요.",
        next="`torch.zeros`나 `torch.ones`처럼 값을 정해서 만드세요.",
    )
    def uninitialised_memory(cls: Any, error: BaseException | None) -> Any:
        with empty_memory_shown():
            found = observe.buffers(observe.make(make, cls))
        return first([one for one, value in found.items() if value.isnan().any()])

    @add_shown(
        "plain_tensor_not_buffer",
        saw="`{found}` 값은 텐서이지만 `named_buffers()`에는 없어요.",
        why="등록하지 않은 이름에 `self.이름 = 텐서`로 담으면 보통 속성일 뿐이에요. `state_dict()`에 들어가지 않고, `.to()`나 `.double()`에도 "
        "따라가지 않아요.",
        next="같은 텐서를 `register_buffer`로 등록해 보세요.",
    )
    def plain_tensor_not_buffer(cls: Any, error: BaseException | None) -> Any:
        module = observe.make(make, cls)
        return first([one for one, value in observe.attributes(module).items() if isinstance(value, torch.Tensor)])
