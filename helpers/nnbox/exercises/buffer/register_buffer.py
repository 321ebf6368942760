"""연습 `register_buffer`."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ..diagnoses import diagnose_module
from ..probes import empty_memory_shown
from ._state import diagnose_buffers, doubled, made, numbers_of

exercise = Exercise(
    "register_buffer",
    "버퍼 등록하기",
    needs={"BufferModel": Kind.CLASS},
    hints=(
        "세 값의 내용은 같아요. 다른 것은 모듈에 어떻게 알리느냐예요. 버퍼는 대입이 아니라 메소드를 불러서 등록해요.",
        "`self.register_buffer`의 첫 인자는 이름(문자열), 둘째 인자는 텐서예요. 돌려주는 값은 쓰지 않아요.",
        '`self.register_buffer("buffer", torch.tensor([7.0]))` 한 줄이면 돼요.',
    ),
)


@exercise.goal("인스턴스를 만들고 `parameters()` 목록을 부를 수 있어요")
def makes(BufferModel: Any) -> bool:
    made(BufferModel)
    return True


@exercise.goal("`parameter` 값이 학습할 매개변수로 등록돼요")
def parameter_registered(BufferModel: Any) -> bool | str:
    found = observe.parameters(observe.make(BufferModel))
    if "parameter" not in found:
        return "`named_parameters()`에 `parameter` 이름이 없어요."
    return found["parameter"].requires_grad or "`parameter` 매개변수의 `requires_grad` 값이 `False`예요."


@exercise.goal("`buffer` 값이 버퍼로 등록돼요")
def buffer_registered(BufferModel: Any) -> bool | str:
    return "buffer" in observe.buffers(observe.make(BufferModel)) or "`named_buffers()`에 `buffer` 이름이 없어요."


@exercise.goal("`tensor` 값은 등록되지 않은 보통 텐서예요")
def tensor_unregistered(BufferModel: Any) -> bool | str:
    module = observe.make(BufferModel)
    if "tensor" in {**observe.parameters(module), **observe.buffers(module)}:
        return "`tensor` 값까지 등록되어 있어요."
    value = observe.attribute(module, "tensor")
    return isinstance(value, torch.Tensor) or f"`tensor` 속성은 {observe.it_is(value)}. 텐서가 있어야 해요."


@exercise.goal("셋 다 실수 `[7.]`이에요")
def all_seven(BufferModel: Any) -> bool | str:
    for name, value in _values(BufferModel).items():
        if not value.is_floating_point():
            return f"`{name}` 값의 dtype이 `{observe.dtype_name(value.dtype)}`예요. 실수여야 해요."
        if value.shape != (1,):
            return f"`{name}` 값의 shape이 {tuple(value.shape)}예요. (1,)이어야 해요."
        if observe.call(value.item) != 7:
            return f"`{name}` 값이 {numbers_of(value)}이에요. [7.]이어야 해요."
    return True


def _values(factory: Any) -> dict[str, torch.Tensor]:
    with empty_memory_shown():
        module = observe.make(factory)
    return {name: observe.attribute(module, name) for name in ("parameter", "tensor", "buffer")}


@exercise.goal("`state_dict()`의 키가 차례로 `parameter`, `buffer`예요")
def exact_keys(BufferModel: Any) -> bool | str:
    keys = list(observe.state(observe.make(BufferModel)))
    return keys == ["parameter", "buffer"] or f"`state_dict()`의 키가 {keys}예요."


@exercise.goal("저장한 것을 새 인스턴스가 불러오고, `.double()`에 함께 바뀌어요")
def saved_and_moved(BufferModel: Any) -> bool | str:
    first, second = observe.make(BufferModel), observe.make(BufferModel)
    with torch.no_grad():
        for value in (*observe.parameters(first).values(), *observe.buffers(first).values()):
            if value.is_floating_point():
                value.copy_(torch.rand_like(value))
    state = observe.state(first)
    observe.load(second, state)
    for name, value in observe.state(second).items():
        if not observe.same(value, state[name]):
            return f"불러온 뒤에 `{name}` 값이 저장한 값과 달라요."
    return _doubled(second)


def _doubled(module: nn.Module) -> bool | str:
    for name, value in observe.state(doubled(module)).items():
        if value.dtype != torch.float64:
            return f"`.double()` 메소드를 불렀는데 `{name}` 값의 dtype이 `{observe.dtype_name(value.dtype)}`예요."
    return True


@exercise.goal("학습 한 걸음에 `buffer` 값은 움직이지 않아요")
def buffer_stays(BufferModel: Any) -> bool | str:
    module = observe.make(BufferModel)
    buffer = observe.buffers(module)["buffer"]
    if buffer.requires_grad:
        return "`buffer` 버퍼의 `requires_grad` 값이 `True`예요. 학습하지 않는 값이어야 해요."
    return not _moves_along(module) or "`parameter` 값을 제자리에서 바꾸었더니 `buffer` 값도 함께 달라졌어요."


def _moves_along(module: nn.Module) -> bool:
    """매개변수를 제자리에서 옮기면 버퍼도 달라지는가."""
    parameter, buffer = observe.parameters(module)["parameter"], observe.buffers(module)["buffer"]
    if observe.attribute(module, "tensor") is buffer:
        # 텐서 하나로 셋을 만든 것은 받아들입니다.
        return False
    before = buffer.detach().clone()
    observe.call(parameter.data.zero_)
    return not observe.same(buffer, before)


@exercise.diagnosis(
    "buffer_is_parameter",
    saw="`buffer` 버퍼에 `nn.Parameter` 객체가 들어 있어요.",
    why="버퍼는 학습하지 않는 값을 두는 곳이에요. 버퍼로 등록해도 `nn.Parameter` 객체는 변화도를 기록해요. "
    "`parameter` 값을 그대로 등록했다면 텐서는 하나라서, 옵티마이저가 함께 움직여요.",
    next="버퍼에 넣을 텐서는 `nn.Parameter`로 감싸지 말고 따로 만들어 보세요.",
    goals=(buffer_stays,),
)
def buffer_is_parameter(BufferModel: Any) -> bool:
    return isinstance(observe.buffers(observe.make(BufferModel)).get("buffer"), nn.Parameter)


@exercise.diagnosis(
    "shares_memory",
    saw="`parameter` 값을 제자리에서 바꾸었더니 `buffer` 값도 함께 달라졌어요.",
    why="`nn.Parameter(텐서)` 호출과 `.data` 속성, `.detach()` 메소드는 값을 복사하지 않아요. 같은 메모리를 보는 텐서라서 한쪽을 제자리에서 바꾸면 다른 쪽도 바뀌어요.",
    next="버퍼에 넣을 텐서는 따로 만들어 보세요.",
    goals=(buffer_stays,),
)
def shares_memory(BufferModel: Any) -> bool:
    module = observe.make(BufferModel)
    registered = "parameter" in observe.parameters(module) and "buffer" in observe.buffers(module)
    return registered and _moves_along(module)


@exercise.diagnosis(
    "uninitialised_size",
    saw="`{found}` 값의 shape이 (7,)이고, 속의 값은 정해져 있지 않아요.",
    why="`torch.Tensor(7)` 호출은 값 7이 아니라 원소가 7개인 자리를 만들어요. 속에는 메모리에 있던 아무 값이나 들어 있어요.",
    next="`torch.tensor([7.])`처럼 소문자 `tensor`에 값을 목록으로 넣어 보세요.",
    goals=(all_seven,),
)
def uninitialised_size(BufferModel: Any) -> Any:
    found = [name for name, value in _values(BufferModel).items() if value.shape == (7,) and value.isnan().all()]
    return found and {"found": found[0]}


@exercise.diagnosis(
    "integer_tensor",
    saw="{found}",
    why="소수점 없이 `[7]`이라고 적으면 int64 텐서예요. 정수 텐서는 변화도를 가질 수 없어서 매개변수가 되지 못하고, 버퍼로는 등록돼도 소수를 담지 못해요.",
    next="`[7.]`처럼 소수점을 찍어 보세요.",
    goals=(
        makes,
        all_seven,
    ),
)
def integer_seven(BufferModel: Any, error: Any) -> Any:
    if error is not None:
        found = "정수 텐서가 변화도를 기록하게 하려 했어요."
        return "Only Tensors of floating point" in str(error) and {"found": found}
    dtypes = [(name, value.dtype) for name, value in _values(BufferModel).items() if not value.is_floating_point()]
    return dtypes and {"found": f"`{dtypes[0][0]}` 값의 dtype이 `{observe.dtype_name(dtypes[0][1])}`예요."}


@exercise.diagnosis(
    "zero_dim",
    saw="`{found}` 값의 shape이 ()예요.",
    why="`torch.tensor(7.)`로 만들면 축이 없는 텐서예요. 대괄호가 있어야 축 하나에 원소 하나인 텐서가 돼요.",
    next="`[7.]`처럼 대괄호로 감싸 보세요.",
    goals=(all_seven,),
)
def zero_dim(BufferModel: Any) -> Any:
    found = [name for name, value in _values(BufferModel).items() if value.shape == ()]
    return found and {"found": found[0]}


@exercise.diagnosis(
    "buffer_not_parameter",
    saw="`parameter` 이름이 `named_parameters()` 목록이 아니라 `named_buffers()`에 있어요.",
    why="버퍼는 저장되고 옮겨지지만 배우지 않아요. `parameters()`에 나오지 않아서 옵티마이저가 받지 못해요.",
    next="배울 값은 `nn.Parameter`로 감싸 대입해 보세요.",
    goals=(parameter_registered,),
)
def buffer_not_parameter(BufferModel: Any) -> bool:
    return "parameter" in observe.buffers(observe.make(BufferModel))


@exercise.diagnosis(
    "tensor_registered",
    why="`tensor` 값은 등록하지 않은 채로 두어야 셋의 차이를 볼 수 있어요.",
    next="`tensor` 값은 `self.tensor = ...`으로 대입만 해 보세요.",
    goals=(tensor_unregistered,),
)
def tensor_registered(BufferModel: Any) -> bool:
    module = observe.make(BufferModel)
    return "tensor" in {**observe.parameters(module), **observe.buffers(module)}


diagnose_buffers(
    exercise,
    "BufferModel",
    lambda cls: cls(),
    ("buffer",),
    goals=(buffer_registered, all_seven),
    skip=("integer_tensor", "argument_not_kept"),
    saved=(exact_keys,),
)


@exercise.diagnosis(
    "parameter_then_op",
    saw="`parameter` 값은 `nn.Parameter` 객체가 아니라 계산의 결과로 나온 텐서예요.",
    why="`nn.Parameter(...)`에 무엇을 곱하거나 `.to(...)`까지 부르면, 남는 것은 매개변수가 아니라 그 결과예요. 등록되지 않아요.",
    next="계산을 먼저 끝내고 마지막에 `nn.Parameter(...)`로 감싸 보세요.",
    goals=(parameter_registered,),
)
def parameter_then_op(BufferModel: Any) -> bool:
    value = observe.attribute(observe.make(BufferModel), "parameter")
    return isinstance(value, torch.Tensor) and value.grad_fn is not None


@exercise.diagnosis(
    "plain_tensor_not_parameter",
    saw="`parameter` 값은 텐서이지만 `named_parameters()`에는 없어요.",
    why="보통 텐서는 대입해도 등록되지 않아요. `requires_grad=True` 인자는 변화도를 기록하라는 뜻이고, 등록하라는 뜻이 아니에요.",
    next="`nn.Parameter(...)`로 감싸 대입해 보세요.",
    goals=(parameter_registered,),
)
def plain_tensor_not_parameter(BufferModel: Any) -> bool:
    module = observe.make(BufferModel)
    return isinstance(observe.attributes(module).get("parameter"), torch.Tensor)


@exercise.diagnosis(
    "frozen",
    why="`requires_grad` 값이 꺼진 매개변수는 변화도를 받지 않아서 값이 그대로 남아요.",
    next="`requires_grad=False`나 `requires_grad_(False)` 호출이 있는 줄을 찾아보세요.",
    goals=(parameter_registered,),
)
def frozen(BufferModel: Any) -> bool:
    found = observe.parameters(observe.make(BufferModel))
    return "parameter" in found and not found["parameter"].requires_grad


@exercise.diagnosis(
    "other_name",
    saw="`{found}` 이름의 버퍼는 있어요. `buffer` 이름의 버퍼는 없어요.",
    why="`register_buffer`의 첫 인자가 `state_dict()`의 키가 돼요. 글자 하나만 달라도 다른 키예요.",
    next="첫 인자를 `buffer`, 글자 그대로 적어 보세요.",
    goals=(buffer_registered,),
)
def other_name(BufferModel: Any) -> Any:
    found = observe.buffers(observe.make(BufferModel))
    others = [name for name in found if "." not in name]
    return others and "buffer" not in found and {"found": others[0]}


diagnose_module(
    exercise,
    "BufferModel",
    lambda cls: cls(),
    lambda: torch.randn(1),
    skip=("forward_misspelt", "frozen", "layer_made_in_forward", "python_list_of_layers"),
)
