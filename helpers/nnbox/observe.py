"""학습자가 만든 것을 들여다봅니다. 학습자의 코드를 부르는 일은 모두 이 파일을 거칩니다.

이 파일의 함수는 학습자의 코드가 낸 예외를 `LearnerRaised`로 감쌉니다. 그래서 채점 코드의
잘못과 섞이지 않습니다.
"""

from __future__ import annotations

import copy as copying
import functools
import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import torch
from torch import nn

from .memory import LARGEST_TENSOR
from .time_limit import TooSlow


class LearnerRaised(Exception):
    """학습자의 코드가 예외를 냈습니다. `error`가 그 예외입니다."""

    def __init__(self, error: BaseException) -> None:
        super().__init__(error)
        self.error = error


class Unmet(Exception):
    """목표에 못 미쳤고, 그 까닭까지 압니다."""

    def __init__(self, label: str | None, saw: str, why: str = "", next: str = "") -> None:
        super().__init__(saw)
        self.label, self.saw, self.why, self.next = label, saw, why, next


def touching(function: Callable[..., Any]) -> Callable[..., Any]:
    """학습자의 코드를 부르는 함수에 붙입니다. 그 안의 예외는 `LearnerRaised`가 됩니다."""

    @functools.wraps(function)
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        try:
            return function(*args, **kwargs)
        except (LearnerRaised, Unmet):
            raise
        except (KeyboardInterrupt, TooSlow):
            raise
        except BaseException as error:  # sys.exit()도 여기에서 멈춥니다.
            raise LearnerRaised(error) from None

    return wrapped


# 부르기


@touching
def call(function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """`function(*args, **kwargs)`."""
    return function(*args, **kwargs)


def make(factory: Callable[..., Any], *args: Any, **kwargs: Any) -> nn.Module:
    """클래스를 불러 새 모듈을 만듭니다.

    Raises:
        Unmet: 돌려준 값이 Module이 아닐 때(`missing_return`, `wrong_type`).
    """
    module = returned(factory, *args, **kwargs)
    if not is_module(module):
        raise Unmet(
            "wrong_type",
            f"`{name_of(factory)}` 호출의 결과는 {it_is(module)}. Module이 아니에요.",
            "`nn.Module` 클래스를 상속한 클래스만 계층을 등록하고 `module(x)`로 부를 수 있어요.",
            "`class 이름(nn.Module):`으로 시작하는지 살펴보세요.",
        )
    refuse_meta(module)
    return module


def returned(function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """`function`을 불러 `None`이 아닌 값을 받습니다.

    Raises:
        Unmet: `None`을 돌려주었을 때(`missing_return`).
    """
    value = call(function, *args, **kwargs)
    if value is None:
        raise Unmet(
            "missing_return",
            f"`{name_of(function)}` 호출이 `None` 값을 돌려주었어요.",
            "`return` 문이 없는 함수는 `None` 값을 돌려줘요. 계산은 했어도 결과가 밖으로 나오지 않아요.",
            "계산한 값을 `return`으로 돌려주는지 살펴보세요.",
        )
    return value


def tensor_from(function: Callable[..., Any], *args: Any, **kwargs: Any) -> torch.Tensor:
    """`function`을 불러 텐서를 받습니다. 받은 인자를 바꾸었는지도 봅니다.

    Raises:
        Unmet: 텐서가 아니거나(`missing_return`, `wrong_type`) 인자를 바꾸었을 때(`changes_input`).
    """
    given = [value for value in (*args, *kwargs.values()) if is_a(value, torch.Tensor)]
    before = [(value.detach().clone(), value.requires_grad) for value in given]
    output = returned(function, *args, **kwargs)
    if not is_a(output, torch.Tensor):
        raise Unmet(
            "wrong_type",
            f"돌려준 것이 텐서가 아니라 {it_is(output)}.",
            "다음 계산이 이어받을 수 있는 것은 텐서예요.",
            "`return` 뒤의 값이 텐서인지 살펴보세요.",
        )
    output = plain(output)
    refuse_unreadable(output, f"돌려준 것은 {it_is(output)}.")
    for value, (content, requires_grad) in zip(given, before):
        # 텐서를 제자리에서 바꾸면 `requires_grad`도 따라 달라질 수 있으므로 값을 먼저 봅니다.
        if not same(value, content):
            raise Unmet(
                "changes_input",
                "호출하기 전과 후에 입력 텐서의 값이 달라요.",
                "`x[...] = 값` 대입, `+=` 연산, 이름이 `_`로 끝나는 메소드는 새 텐서를 만들지 않고 받은 텐서를 바꿔요.",
                "같은 일을 하면서 새 텐서를 돌려주는 연산으로 바꿔 보세요.",
            )
        if value.requires_grad != requires_grad:
            raise Unmet(
                "changes_input",
                "호출하기 전과 후에 입력 텐서의 `requires_grad` 값이 달라요.",
                "`requires_grad_()` 메소드는 새 텐서를 만들지 않고 받은 텐서의 설정을 바꿔요. 부른 쪽의 텐서도 함께 바뀌어요.",
                "그 메소드를 부르는 줄을 빼 보세요.",
            )
    return output


# 알아보기


def is_a(value: Any, kinds: type | tuple[type, ...]) -> bool:
    """`isinstance`와 같되, 학습자가 바꾼 `__class__`나 `__getattribute__`를 부르지 않습니다."""
    return issubclass(type(value), kinds)


def is_module(value: Any) -> bool:
    """Module 인스턴스인가."""
    return is_a(value, nn.Module)


def is_class(value: Any) -> bool:
    """클래스인가."""
    return is_a(value, type)


@touching
def is_callable(value: Any) -> bool:
    """부를 수 있는가."""
    return callable(value)


@touching
def name_of(value: Any) -> str:
    """함수나 클래스의 이름, 나머지는 그 타입의 이름."""
    if is_a(value, (type, types.FunctionType, types.BuiltinFunctionType)):
        return value.__name__
    if is_a(value, types.MethodType):
        return value.__func__.__name__
    return type(value).__name__


def describe(value: Any) -> str:
    """값이 무엇인지 한국어 명사로. 학습자의 `__repr__`은 부르지 않습니다."""
    if value is None or value is ...:
        return f"`{value!r}` 값".replace("Ellipsis", "...")
    if is_a(value, type):
        # 메타클래스가 바꾼 `__name__`을 부르지 않습니다.
        return f"`{of_class(value, '__name__')}` 클래스"
    if is_a(value, torch.Tensor):
        value = plain(value)
        if nn.parameter.is_lazy(value) or value.is_nested:
            return "shape이 정해지지 않은 텐서"
        return f"shape이 {tuple(value.shape)}인 {dtype_name(value.dtype)} 텐서"
    # Python은 아주 긴 정수를 글로 바꾸지 않으므로 길이보다 크기를 먼저 봅니다.
    if type(value) is int and abs(value) >= 10**30:
        return "아주 큰 수"
    if any(type(value) is kind for kind in (bool, int, float, str)) and len(repr(value)) < 40:
        return f"`{value!r}` {'문자열' if type(value) is str else '값'}"
    if is_a(value, types.FunctionType):
        return f"`{value.__name__}` 함수"
    return f"`{type(value).__name__}` 객체"


def plain(tensor: torch.Tensor) -> torch.Tensor:
    """텐서의 하위 클래스를 보통 텐서로. 하위 클래스가 바꾼 메소드는 부르지 않습니다. 연산 그래프는 이어집니다."""
    if type(tensor) in (torch.Tensor, nn.Parameter) or nn.parameter.is_lazy(tensor):
        return tensor
    with torch._C.DisableTorchFunctionSubclass():
        return torch.Tensor.as_subclass(tensor, torch.Tensor)


def refuse_unreadable(tensor: torch.Tensor, saw: str) -> None:
    """값을 읽을 수 없는 텐서를 거절합니다.

    Raises:
        Unmet: 메타 장치에 있거나(`meta_device`), 아직 만들어지지 않았거나(`still_lazy`),
            희소, 중첩, 양자화 텐서일 때(`wrong_type`).
    """
    if nn.parameter.is_lazy(tensor):
        raise Unmet(
            "still_lazy", saw, "Lazy 계층의 가중치에는 첫 호출 전까지 shape도 값도 없어요.", "계층을 먼저 한 번 불러 보세요."
        )
    if tensor.device.type == "meta":
        why = "meta 장치의 텐서에는 shape만 있고 값이 없어요."
        raise Unmet("meta_device", f"{saw} meta 장치에 있어요.", why, '`device="meta"` 인자를 빼고 다시 만들어 보세요.')
    if tensor.layout is not torch.strided or tensor.is_nested or tensor.is_quantized:
        why = "여기에는 모든 칸에 값이 있는 보통 텐서가 있어야 해요."
        raise Unmet("wrong_type", f"{saw} 그런데 희소, 중첩, 양자화 텐서 가운데 하나예요.", why, "보통 텐서로 바꾸어 보세요.")


def of_class(cls: type, name: str) -> Any:
    """클래스의 속성. 메타클래스가 바꾼 `__getattribute__`는 부르지 않습니다."""
    return type.__getattribute__(cls, name)


def it_is(value: Any) -> str:
    """`describe`에 이에요나 예요를 붙입니다."""
    noun = describe(value)
    closed = (ord(noun[-1]) - ord("가")) % 28 != 0
    return noun + ("이에요" if closed else "예요")


def dtype_name(dtype: torch.dtype) -> str:
    """`torch.float32` → `float32`."""
    return str(dtype).removeprefix("torch.")


@touching
def same(first: torch.Tensor, second: torch.Tensor) -> bool:
    """shape, dtype, 값이 모두 같은가. NaN끼리는 같다고 보고, meta 장치에서는 값을 보지 않습니다."""
    if (first.shape, first.dtype, first.device) != (second.shape, second.dtype, second.device):
        return False
    if first.is_meta:
        return True
    first, second = first.detach(), second.detach()
    missing = first.isnan()
    return torch.equal(missing, second.isnan()) and torch.equal(first[~missing], second[~missing])


@touching
def close(first: torch.Tensor, second: torch.Tensor, tolerance: float = 1e-4) -> bool:
    """shape이 같고 값이 계산 오차 안에서 같은가. dtype은 보지 않습니다.

    큰 수를 더하고 빼서 0에 가까워진 값에는 큰 수의 오차가 남습니다. 그래서 가장 큰 값에 견준 오차도 봐줍니다.
    """
    if first.shape != second.shape:
        return False
    first, second = first.detach().double(), second.detach().double()
    finite = second[second.isfinite()].abs()
    scale = max(1.0, finite.max().item()) if len(finite) else 1.0
    return torch.allclose(first, second, rtol=tolerance, atol=tolerance / 10 * scale)


def refuse_meta(module: nn.Module) -> None:
    """메타 장치에 있는 모듈을 거절합니다.

    Raises:
        Unmet: 매개변수나 버퍼가 메타 장치에 있을 때(`meta_device`).
    """
    for name, tensor in {**parameters(module), **buffers(module)}.items():
        if tensor.device.type == "meta":
            raise Unmet(
                "meta_device",
                f"`{name}` 텐서가 meta 장치에 있어요.",
                "meta 장치의 텐서에는 shape만 있고 값이 없어서 계산할 수 없어요.",
                '`device="meta"` 인자를 빼고 다시 만들어 보세요.',
            )


# 등록된 것 읽기


@touching
def parameters(module: nn.Module) -> dict[str, nn.Parameter]:
    """`named_parameters()`. 같은 텐서는 한 번만 나옵니다."""
    return dict(nn.Module.named_parameters(module))


@touching
def buffers(module: nn.Module) -> dict[str, torch.Tensor]:
    """`named_buffers()`."""
    return dict(nn.Module.named_buffers(module))


@touching
def modules(module: nn.Module) -> dict[str, nn.Module]:
    """`named_modules()`. 빈 이름은 모듈 자신입니다."""
    return dict(nn.Module.named_modules(module))


@touching
def children(module: nn.Module) -> dict[str, nn.Module]:
    """`named_children()`."""
    return dict(nn.Module.named_children(module))


@touching
def state(module: nn.Module) -> dict[str, torch.Tensor]:
    """`state_dict()`의 복사본. 나중의 학습에 변하지 않습니다."""
    return {
        key: value.detach().clone() if is_a(value, torch.Tensor) else copying.deepcopy(value)
        for key, value in module.state_dict().items()
    }


@touching
def load(module: nn.Module, state_dict: Mapping[str, Any]) -> None:
    """`load_state_dict(state_dict)`, 이름과 크기가 모두 맞아야 합니다."""
    module.load_state_dict(dict(state_dict))


@touching
def attributes(module: nn.Module) -> dict[str, Any]:
    """인스턴스에 있는, Module 자신의 것이 아닌 속성."""
    own = vars(nn.Module())
    return {name: value for name, value in vars(module).items() if name not in own}


@touching
def attribute(value: Any, name: str, default: Any = None) -> Any:
    """`value.name`, 없으면 `default`."""
    return getattr(value, name, default)


@touching
def train(module: nn.Module, mode: bool = True) -> nn.Module:
    """학습 모드(`True`)나 평가 모드(`False`)로 바꿉니다."""
    return module.train(mode)


def step_changes(module: nn.Module, *inputs: torch.Tensor) -> dict[str, bool]:
    """SGD를 한 걸음 걷고, 매개변수마다 값이 달라졌는지 돌려줍니다.

    손실은 출력과 무작위 텐서를 곱한 합입니다. 출력이 여러 방향으로 밀려서, 대칭인 손실처럼
    변화도가 0으로 지워지지 않습니다.
    """
    before = {name: value.detach().clone() for name, value in parameters(module).items()}
    output = tensor_from(module, *inputs)
    backward(output)
    with torch.no_grad():
        for value in parameters(module).values():
            if value.grad is not None and value.requires_grad:
                value -= 0.5 * value.grad
    return {name: not same(value, before[name]) for name, value in parameters(module).items()}


def backward(output: torch.Tensor) -> None:
    """무작위 가중합의 변화도를 채웁니다."""
    call((output * torch.randn_like(output)).sum().backward)


# 복사하기


def copies(values: Mapping[str, Any]) -> dict[str, Any]:
    """채점이 마음대로 써도 되는 복사본. 함수와 클래스는 그대로입니다."""
    return {name: copy(value) for name, value in values.items()}


@touching
def copy(value: Any) -> Any:
    """깊은 복사본을 CPU에 만듭니다. 연산 그래프에 걸린 텐서는 값만 복사합니다.

    Raises:
        Unmet: 너무 커서 복사할 수 없을 때(`too_large`).
    """
    memo: dict[int, Any] = {}
    for tensor in _tensors(value):
        if tensor.device.type != "meta" and tensor.untyped_storage().nbytes() > 4 * LARGEST_TENSOR:
            raise Unmet(
                "too_large",
                f"shape이 {tuple(tensor.shape)}인 텐서가 있어요.",
                "이렇게 큰 텐서는 복사해서 살펴볼 수 없어요.",
                "크기를 정하는 인자를 다시 살펴보세요.",
            )
        if not tensor.is_leaf:
            memo[id(tensor)] = tensor.detach().clone()
    duplicate = copying.deepcopy(value, memo)
    if is_a(duplicate, torch.Tensor):
        duplicate = plain(duplicate)
    if is_module(duplicate) or is_a(duplicate, torch.Tensor):
        devices = {tensor.device.type for tensor in _tensors(duplicate)}
        if not devices <= {"cpu", "meta"}:
            return duplicate.to("cpu")
    return duplicate


def _tensors(value: Any) -> Iterator[torch.Tensor]:
    """값 안에서 만날 수 있는 텐서: 모듈의 속성, 목록과 사전의 한 겹 안."""
    if is_a(value, torch.Tensor):
        if not torch.nn.parameter.is_lazy(value):
            yield value
    elif is_a(value, nn.Module):
        for module in nn.Module.modules(value):
            for held in vars(module).values():
                yield from _tensors_in(held)
    else:
        yield from _tensors_in(value)


def _tensors_in(held: Any) -> Iterator[torch.Tensor]:
    if is_a(held, Mapping):
        items: Iterable[Any] = held.values()
    elif is_a(held, (list, tuple, set)):
        items = held
    else:
        items = (held,)
    for item in items:
        if is_a(item, torch.Tensor):
            yield from _tensors(item)
