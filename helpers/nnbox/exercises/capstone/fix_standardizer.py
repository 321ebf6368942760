"""연습 `fix_standardizer`."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ..buffer._state import diagnose_buffers, float_buffers
from ..diagnoses import diagnose_module
from ..probes import uninitialised
from ._wine import columns, fit, standardizes

BUFFERS = ("mean", "std")

exercise = Exercise(
    "fix_standardizer",
    "표준화 고치기",
    needs={"Standardizer": Kind.CLASS},
    seconds=20.0,
    hints=(
        "`fit`, `forward` 두 메소드는 고칠 것이 없어요. 두 텐서를 처음 담는 곳을 보세요.",
        "레슨 4의 `register_buffer` 메소드는 이름과 텐서를 받아요. 버퍼로 등록한 이름에 새 텐서를 대입하면 여전히 버퍼예요.",
        '`self.mean = ...` 줄을 `self.register_buffer("mean", torch.zeros(num_features))`로 바꾸고, `std`도 똑같이 바꾸세요.',
    ),
)


def _fitted(factory: Any, x: torch.Tensor) -> nn.Module:
    module = observe.make(factory, x.shape[1])
    fit(module, x)
    return module


@exercise.goal("`fit`에 넣은 자료의 통계로 표준화해요")
def uses_statistics(Standardizer: Any) -> bool | str:
    for rows, features in ((40, 5), (6, 6), (25, 13)):
        x, given = columns(rows, features), columns(8, features)
        module = observe.make(Standardizer, features)
        if not observe.close(observe.tensor_from(module, given), given):
            return "`fit` 메소드를 부르기 전인데 입력이 그대로 나오지 않아요. 처음 값은 평균 0, 표준편차 1이에요."
        other = observe.make(Standardizer, features)
        fit(module, columns(rows, features))
        fit(module, x)
        if not observe.close(observe.tensor_from(other, given), given):
            return (
                "한 인스턴스에서 `fit` 메소드를 불렀더니 다른 인스턴스의 결과도 달라졌어요. 두 인스턴스가 같은 텐서를 함께 써요."
            )
        if not standardizes(module, x, given):
            return f"shape이 {(rows, features)}인 자료로 `fit` 메소드를 불렀는데, 결과가 그 자료의 통계로 표준화한 값과 달라요."
    return True


@exercise.goal("값이 모두 같은 열이 있어도 결과가 유한해요")
def constant_column(Standardizer: Any) -> bool | str:
    x = columns(12, 4)
    x[:, 1] = 7.0
    finite = observe.tensor_from(_fitted(Standardizer, x), x).isfinite().all()
    return bool(finite) or "값이 모두 7인 열을 표준화했더니 nan이나 inf가 나왔어요."


@exercise.goal("새 인스턴스에 `state_dict` 사전을 옮기면 같은 결과예요")
def reloads(Standardizer: Any) -> bool | str:
    x = columns(30, 5)
    fitted, fresh = _fitted(Standardizer, x), observe.make(Standardizer, 5)
    observe.load(fresh, observe.state(fitted))
    before, after = observe.tensor_from(fitted, x), observe.tensor_from(fresh, x)
    return observe.close(before, after) or (
        f"첫 칸이 {before[0, 0].item():.3g}였는데, 새 인스턴스에 옮긴 뒤에는 {after[0, 0].item():.3g}예요."
    )


@exercise.goal("`mean`, `std` 두 값이 학습하지 않는 버퍼예요")
def statistics_are_buffers(Standardizer: Any) -> bool | str:
    for module in (observe.make(Standardizer, 5), _fitted(Standardizer, columns(9, 5))):
        outcome = float_buffers(module, {name: (5,) for name in BUFFERS})
        if outcome is not True:
            return outcome
        if found := list(observe.parameters(module)):
            return f"`{found[0]}` 값이 `named_parameters()`에 있어요."
    return True


@exercise.goal("`.double()` 메소드를 부르면 통계도 함께 옮겨져요")
def follows_double(Standardizer: Any) -> bool | str:
    x = columns(20, 5)
    for before in (True, False):
        module = observe.make(Standardizer, 5)
        if before:
            fit(module, x)
        observe.call(module.double)
        if not before:
            fit(module, x.double())
        output = observe.tensor_from(module, x.double())
        kinds = {name: value.dtype for name, value in observe.buffers(module).items() if value.is_floating_point()}
        if odd := [name for name, dtype in kinds.items() if dtype != torch.float64]:
            return f"`.double()` 메소드를 불렀는데 `{odd[0]}` 버퍼의 dtype이 `{observe.dtype_name(kinds[odd[0]])}`예요."
        if output.dtype != torch.float64:
            return f"float64 입력의 결과가 `{observe.dtype_name(output.dtype)}`예요."
    return True


@exercise.goal("입력까지 변화도가 흘러요")
def gradient_flows(Standardizer: Any) -> bool | str:
    x = columns(10, 4).requires_grad_()
    output = observe.tensor_from(_fitted(Standardizer, x.detach()), x)
    if output.requires_grad:
        observe.backward(output)
    return x.grad is not None or "입력까지 변화도가 오지 않았어요."


@exercise.diagnosis(
    "initial_value",
    saw="새 인스턴스의 `{name}` 값이 {found}에서 시작해요.",
    why="`fit` 메소드를 부르기 전의 표준화는 아무것도 바꾸지 않아야 해요. "
    "0을 빼고 1로 나누면 그렇게 돼요. 0으로 나누면 nan이나 inf가 나와요.",
    next="두 텐서의 처음 값을 살펴보세요. 평균은 0, 표준편차는 1에서 시작해요.",
    goals=(uses_statistics,),
)
def initial_value(Standardizer: Any, error: BaseException | None) -> Any:
    # 빈 메모리는 0이나 1과 다를 때가 많지만, 그것은 다른 실수입니다.
    if error is not None or uninitialised(lambda: observe.make(Standardizer, 4)):
        return False
    module = observe.make(Standardizer, 4)
    for name, start in zip(BUFFERS, (0.0, 1.0)):
        held = observe.attribute(module, name)
        if bool((held != start).any()):
            return {"name": name, "found": f"{held.flatten()[0].item():.4g}"}
    return False


@exercise.diagnosis(
    "made_on_first_call",
    saw="새 인스턴스에는 `{found}` 값이 없고, `fit` 메소드를 부른 뒤에야 생겨요.",
    why="저장한 것을 불러올 새 인스턴스는 `fit` 메소드를 부르지 않아요. 담을 자리가 처음부터 없으면 불러올 수도, 계산할 수도 없어요.",
    next="`__init__`에서 평균은 0, 표준편차는 1로 등록해 두고, `fit`에서는 그 값을 바꾸세요.",
    goals=(uses_statistics,),
)
def made_in_fit(Standardizer: Any, error: BaseException | None) -> Any:
    if not isinstance(error, AttributeError):
        return False
    fresh, fitted = observe.make(Standardizer, 5), _fitted(Standardizer, columns(9, 5))
    late = [
        name for name in BUFFERS if observe.attribute(fresh, name, ...) is ... and observe.attribute(fitted, name, ...) is not ...
    ]
    return late and {"found": late[0]}


@exercise.diagnosis(
    "changed_too_much",
    why="고칠 것은 두 텐서를 담는 방법뿐이에요. `fit`, `forward` 두 메소드의 식은 처음부터 옳아요.",
    next="`fit`, `forward` 두 메소드를 처음 코드와 나란히 놓고 비교해 보세요.",
    goals=(uses_statistics,),
)
def changed_too_much(Standardizer: Any, error: BaseException | None) -> bool:
    # 담는 방법은 묻지 않습니다. 처음 값이 맞고 오류도 없는데 통계를 쓰지 않으면, 식이 달라진 것입니다.
    module, x = observe.make(Standardizer, 5), columns(9, 5)
    kept = all(observe.same(observe.attribute(module, name), torch.full((5,), start)) for name, start in zip(BUFFERS, (0.0, 1.0)))
    steady = observe.same(observe.tensor_from(module, x), observe.tensor_from(module, x))
    return error is None and kept and steady and uses_statistics(Standardizer) is not True


@exercise.diagnosis(
    "parameter_not_buffer",
    why="`nn.Parameter`로 담은 이름은 매개변수의 자리가 되어서, `fit` 메소드가 구한 보통 텐서를 대입할 수 없어요. "
    "매개변수는 옵티마이저에도 들어가요. 배우지 않는 값의 자리는 버퍼예요.",
    next="`nn.Parameter` 대신 `register_buffer`로 등록해 보세요. 버퍼에는 새 텐서를 대입해도 돼요.",
    goals=(uses_statistics,),
)
def assigned_to_parameter(error: BaseException | None) -> bool:
    return "as parameter" in str(error)


@exercise.diagnosis(
    "buffer_overwritten_by_none",
    saw="새 인스턴스의 `{found}` 버퍼에 텐서가 아니라 `None` 값이 들어 있어요.",
    why="`register_buffer`의 둘째 인자로 `None` 값을 주거나, 그 메소드가 돌려준 `None` 값을 같은 이름에 대입하면 버퍼가 비어요. "
    "빈 버퍼는 저장되지도 않고, 계산에 쓸 수도 없어요.",
    next="등록하는 줄의 둘째 인자가 텐서인지, 왼쪽에 `=` 기호가 없는지 보세요.",
    goals=(uses_statistics,),
)
def buffer_is_none(Standardizer: Any, error: BaseException | None) -> Any:
    held = observe.make(Standardizer, 4)._buffers
    empty = [name for name in BUFFERS if held.get(name, ...) is None]
    return "NoneType" in str(error) and empty and {"found": empty[0]}


diagnose_buffers(
    exercise,
    "Standardizer",
    lambda cls: cls(4),
    BUFFERS,
    goals=(uses_statistics, reloads, statistics_are_buffers, follows_double),
    saved=(reloads, statistics_are_buffers),
)


@exercise.diagnosis(
    "division_by_zero",
    why="값이 모두 같은 열의 표준편차는 0이에요. 0으로 나누면 nan이나 inf가 돼요.",
    next="주어진 코드가 `std`에 더하던 아주 작은 수가 남아 있는지 보세요.",
    goals=(constant_column,),
)
def division_by_zero(Standardizer: Any) -> bool:
    return constant_column(Standardizer) is not True


diagnose_module(exercise, "Standardizer", lambda cls: cls(4), lambda: columns(6, 4), skip=("python_list_of_layers", "frozen"))
