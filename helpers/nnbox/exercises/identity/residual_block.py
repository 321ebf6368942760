"""연습 `residual_block`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import LearnerRaised, Unmet
from ..diagnoses import diagnose_weights
from ..probes import recorded, refuse_uninitialised
from ._modules import refilled, refuse_shared, result_of, usable

exercise = Exercise(
    "residual_block",
    "지름길이 있는 블록",
    needs={"ResidualBlock": Kind.CLASS},
    hints=(
        "더하려면 두 텐서의 크기가 같아야 해요. 들어온 크기와 나가는 크기가 같을 때와 다를 때, 지름길은 각각 무엇이어야 할까요?",
        "`__init__`에서 두 크기가 같으면 `nn.Identity()`, 다르면 `nn.Linear(in_features, out_features)` 계층을 "
        "`self.shortcut`에 담으세요. `forward` 메소드는 어느 쪽인지 몰라도 돼요.",
        "`forward` 메소드는 `h = self.fc2(torch.relu(self.fc1(x)))` 다음에 `return torch.relu(h + self.shortcut(x))`예요.",
    ),
)

SIZES = ((8, 16), (5, 3), (6, 6), (4, 4), (1, 7), (6, 3))


def _block(cls: Any, in_features: int, out_features: int) -> nn.Module:
    """새 블록. Lazy 계층이 있으면 가중치가 생기도록 한 번 부릅니다."""
    block = observe.make(cls, in_features=in_features, out_features=out_features)
    if any(map(nn.parameter.is_lazy, observe.parameters(block).values())):
        _output(block, torch.zeros(2, in_features))
    return block


def _part(block: nn.Module, name: str) -> Any:
    return observe.attribute(block, name)


def _size(value: Any) -> tuple[int, int] | None:
    """Linear라면 (들어오는 수, 나가는 수)."""
    if not isinstance(value, nn.Linear) or nn.parameter.is_lazy(value.weight):
        return None
    return value.weight.shape[1], value.weight.shape[0]


@exercise.goal("`fc1` 계층은 in→out, `fc2` 계층은 out→out인 Linear예요")
def two_linears(ResidualBlock: Any) -> bool | str:
    for fan_in, fan_out in SIZES:
        block = _block(ResidualBlock, fan_in, fan_out)
        for name, wanted in (("fc1", (fan_in, fan_out)), ("fc2", (fan_out, fan_out))):
            layer = _part(block, name)
            size = _size(layer)
            if size is None:
                return f"`self.{name}` 속성이 {observe.it_is(layer)}. `nn.Linear`여야 해요."
            if size != wanted:
                return (
                    f"`ResidualBlock({fan_in}, {fan_out})`의 `{name}` 계층이 {size[0]}개를 받아 {size[1]}개를 내놓아요. "
                    f"{wanted[0]}개를 받아 {wanted[1]}개를 내놓아야 해요."
                )
            if layer.bias is None:
                return f"`{name}` 계층에 편향이 없어요."
        refuse_uninitialised(lambda sizes=(fan_in, fan_out): _block(ResidualBlock, *sizes))
    return True


def _misfit(cls: Any) -> tuple[int, int, Any] | None:
    """맞지 않는 첫 지름길: (들어오는 수, 나가는 수, 거기 있는 것)."""
    # 큰 수 둘은 값이 같아도 서로 다른 객체일 수 있어서, `is`로 견주면 여기에서 드러납니다.
    for fan_in, fan_out in (*SIZES, (300, int("300"))):
        shortcut = _part(_block(cls, fan_in, fan_out), "shortcut")
        fits = isinstance(shortcut, nn.Identity) if fan_in == fan_out else _size(shortcut) == (fan_in, fan_out)
        if not fits:
            return fan_in, fan_out, shortcut
    return None


@exercise.goal("`shortcut` 계층은 크기가 같으면 Identity, 다르면 Linear예요")
def right_shortcut(ResidualBlock: Any) -> bool | str:
    misfit = _misfit(ResidualBlock)
    if misfit is None:
        return True
    fan_in, fan_out, shortcut = misfit
    place = f"`ResidualBlock({fan_in}, {fan_out})`의 `shortcut` 속성은 {observe.it_is(shortcut)}."
    if fan_in == fan_out:
        return f"{place} `nn.Identity`여야 해요."
    if _size(shortcut) is None:
        return f"{place} `nn.Linear`여야 해요."
    return f"{place} {fan_in}개를 받아 {fan_out}개를 내놓아야 해요."


def _output(block: nn.Module, x: torch.Tensor) -> torch.Tensor:
    try:
        return result_of(block, x)
    except Unmet as unmet:
        if unmet.label != "changes_input" or not isinstance(_part(block, "shortcut"), nn.Identity):
            raise
        raise Unmet(
            "inplace_shortcut",
            unmet.saw,
            "`nn.Identity` 계층은 복사하지 않고 `x` 자체를 돌려줘요. "
            "그래서 지름길의 값에 `+=`나 `relu_` 메소드를 쓰면 `x` 텐서가 바뀌어요.",
            "`+=` 연산을 `+`로, 이름이 `_`로 끝나는 연산과 `inplace=True` 설정을 새 텐서를 만드는 것으로 바꿔 보세요.",
        ) from None


def _parts_value(block: nn.Module, x: torch.Tensor) -> torch.Tensor:
    return (block.fc2(block.fc1(x).relu()) + block.shortcut(x)).relu()


@exercise.goal("`relu(fc2(relu(fc1(x))) + shortcut(x))` 값을 내고, `x` 값은 바꾸지 않아요")
def value(ResidualBlock: Any) -> bool | str:
    for fan_in, fan_out in SIZES:
        for mode in (True, False):
            block = observe.train(refilled(_block(ResidualBlock, fan_in, fan_out)), mode)
            # 값이 커야 ReLU와 ReLU6의 차이도 드러납니다.
            x = 10 * torch.randn(9, fan_in)
            output = _output(block, x)
            if output.shape != (9, fan_out):
                return (
                    f"`ResidualBlock({fan_in}, {fan_out})`에 shape이 (9, {fan_in})인 입력을 넣었더니 "
                    f"{tuple(output.shape)}가 나왔어요. (9, {fan_out})이어야 해요."
                )
            if not observe.close(output, _parts_value(block, x)):
                return f"`ResidualBlock({fan_in}, {fan_out})`의 값이 식대로 계산한 값과 달라요."
    return True


@exercise.goal("앞에 축이 없거나 둘이어도 돼요")
def any_leading_axes(ResidualBlock: Any) -> bool | str:
    for fan_in, fan_out in ((5, 3), (6, 6)):
        block = refilled(_block(ResidualBlock, fan_in, fan_out))
        for shape in ((fan_in,), (2, 3, fan_in), (fan_out, fan_in), (1, fan_in)):
            x = torch.randn(shape)
            if not observe.close(_output(block, x), _parts_value(block, x)):
                return f"shape이 {shape}인 입력의 값이 식대로 계산한 값과 달라요."
    return True


@exercise.goal("세 계층이 저마다 등록되어, 새 인스턴스에 옮겨져요")
def own_weights(ResidualBlock: Any) -> bool | str:
    for fan_in, fan_out in ((5, 3), (6, 6)):
        first, second = (observe.train(_block(ResidualBlock, fan_in, fan_out), False) for _ in range(2))
        wanted = sum(len(observe.parameters(_part(first, name))) for name in ("fc1", "fc2", "shortcut"))
        held = observe.parameters(first)
        if len(held) != wanted:
            return f"`ResidualBlock({fan_in}, {fan_out})`의 매개변수가 {len(held)}개예요. {wanted}개여야 해요."
        refuse_shared("ResidualBlock", first, second)
        observe.load(second, observe.state(first))
        x = torch.randn(4, fan_in)
        if not observe.close(_output(first, x), _output(second, x)):
            return "새 인스턴스에 `state_dict` 사전을 옮겼는데 결과가 달라요. 등록되지 않은 가중치가 있어요."
    return True


@exercise.goal("변화도가 지름길로도 흐르고, 한 걸음에 모든 매개변수가 움직여요")
def learns(ResidualBlock: Any) -> bool | str:
    for fan_in, fan_out in ((5, 3), (6, 6)):
        block = refilled(usable(_block(ResidualBlock, fan_in, fan_out)))
        x = torch.randn(64, fan_in)
        here, there = x.clone().requires_grad_(), x.clone().requires_grad_()
        output = _output(block, here)
        direction = torch.randn(output.shape)
        observe.call((output * direction).sum().backward)
        (_parts_value(block, there) * direction).sum().backward()
        if here.grad is None or not observe.close(here.grad, there.grad):
            return "입력의 변화도가 식대로 계산한 것과 달라요."
        changed = observe.step_changes(refilled(_block(ResidualBlock, fan_in, fan_out)), x)
        if still := [name for name, moved in changed.items() if not moved]:
            return f"`{still[0]}` 매개변수가 움직이지 않았어요."
    return True


@exercise.diagnosis(
    "bias_missing",
    why="`bias=False`로 만든 계층에는 편향이 없어요. 편향이 있어도 없어도 되는 것은 `shortcut`뿐이에요.",
    next="`fc1` 계층과 `fc2` 계층을 만드는 줄의 `bias` 인자를 살펴보세요.",
    goals=(two_linears,),
)
def bias_missing(ResidualBlock: Any) -> bool:
    fan_in, fan_out = SIZES[0]
    block = _block(ResidualBlock, fan_in, fan_out)
    for name, wanted in (("fc1", (fan_in, fan_out)), ("fc2", (fan_out, fan_out))):
        if _size(_part(block, name)) != wanted:
            return False
        if _part(block, name).bias is None:
            return True
    return False


@exercise.diagnosis(
    "swapped_features",
    why="`nn.Linear(들어오는 수, 나가는 수)` 순서예요. 블록이 내놓는 수는 `out_features`예요.",
    next="두 인자의 순서를 바꿔 보세요.",
    goals=(two_linears,),
)
def swapped_features(ResidualBlock: Any) -> bool:
    return _size(_part(_block(ResidualBlock, 5, 3), "fc1")) == (3, 5)


@exercise.diagnosis(
    "hard_coded",
    saw="`ResidualBlock(8, 16)` 블록은 되는데, 다른 크기를 넣어도 계층의 크기가 8과 16이에요.",
    why="받은 인자가 아니라 코드에 적어 둔 수를 쓰고 있어요.",
    next="수를 `in_features` 인자와 `out_features` 인자로 바꿔 보세요.",
    goals=(two_linears,),
)
def sizes_hard_coded(ResidualBlock: Any) -> bool:
    return _size(_part(_block(ResidualBlock, 5, 3), "fc1")) == (8, 16)


@exercise.diagnosis(
    "identity_resizes",
    why="`nn.Identity(5, 3)`처럼 두 크기를 넣어도, `nn.Identity` 계층은 인자를 모두 무시하고 받은 것을 그대로 돌려줘요. "
    "크기를 바꾸지 못해요.",
    next="크기가 다를 때는 `nn.Linear(in_features, out_features)` 계층을 지름길에 두세요.",
    goals=(right_shortcut,),
)
def identity_resizes(ResidualBlock: Any) -> bool:
    with recorded(nn.Identity) as identities:
        shortcut = _part(_block(ResidualBlock, 5, 3), "shortcut")
    return isinstance(shortcut, nn.Identity) and (5, 3) in [one.args for one in identities]


@exercise.diagnosis(
    "shortcut_not_projected",
    why="`x` 텐서가 Identity를 지나면 `in_features`개 그대로라서, `fc2` 계층이 내놓은 `out_features`개와 더할 수 없어요. "
    "지름길에 크기를 바꿀 계층이 있어야 해요.",
    next="크기가 다를 때는 `nn.Linear(in_features, out_features)` 계층을 지름길에 두세요.",
    goals=(right_shortcut,),
)
def shortcut_not_projected(ResidualBlock: Any) -> bool:
    fan_in, fan_out, shortcut = _misfit(ResidualBlock)
    return fan_in != fan_out and isinstance(shortcut, nn.Identity)


@exercise.diagnosis(
    "shortcut_always_projected",
    why="크기가 같은데 Linear를 지나면 들어온 값이 그대로 지나가지 못해요. 지름길의 쓸모는 아무것도 하지 않는 데 있어요.",
    next="두 크기가 같을 때는 `nn.Identity()` 계층을 지름길에 두세요.",
    goals=(right_shortcut,),
)
def shortcut_always_projected(ResidualBlock: Any) -> bool:
    fan_in, fan_out, shortcut = _misfit(ResidualBlock)
    return fan_in == fan_out != 300 and isinstance(shortcut, nn.Linear)


@exercise.diagnosis(
    "compared_by_identity",
    saw="`ResidualBlock(300, 300)`의 두 300이 같은 객체면 `shortcut` 속성이 Identity이고, 다른 객체면 Identity가 아니에요.",
    why="`is` 연산은 값이 같은지가 아니라 같은 객체인지를 물어요. 큰 수 둘은 값이 같아도 서로 다른 객체일 수 있어요.",
    next="두 수의 값이 같은지 묻는 연산으로 바꿔 보세요.",
    goals=(right_shortcut,),
)
def compared_by_identity(ResidualBlock: Any) -> bool:
    fan_in, fan_out, _ = _misfit(ResidualBlock)
    same = _part(_block(ResidualBlock, fan_in, fan_in), "shortcut")
    return fan_in == fan_out == 300 and isinstance(same, nn.Identity)


@exercise.diagnosis(
    "shared_layer",
    saw="두 이름 `{first}`, `{second}`에 같은 계층이 담겨 있어요.",
    why="같은 계층을 두 곳에서 쓰면 가중치도 하나예요. 한쪽이 배우면 다른 쪽도 따라 바뀌어요.",
    next="계층마다 `nn.Linear(...)` 호출로 따로 만드세요.",
    goals=(two_linears, own_weights),
)
def shared_layer(ResidualBlock: Any) -> Any:
    for sizes in ((5, 3), (6, 6)):
        block = _block(ResidualBlock, *sizes)
        parts = {name: _part(block, name) for name in ("fc1", "fc2", "shortcut")}
        for first, second in (("fc1", "fc2"), ("fc1", "shortcut"), ("fc2", "shortcut")):
            if parts[first] is not None and parts[first] is parts[second]:
                return {"first": first, "second": second}
    return False


def _equals(cls: Any, formula: Callable[[nn.Module, torch.Tensor], torch.Tensor], sizes: tuple[int, int] = SIZES[0]) -> bool:
    """`sizes` 크기인 블록의 값이 `formula`대로 계산한 값과 같은가."""
    fan_in, fan_out = sizes
    block = refilled(_block(cls, fan_in, fan_out))
    x = 10 * torch.randn(32, fan_in)
    return observe.close(_output(block, x), formula(block, x))


@exercise.diagnosis(
    "relu_before_add",
    saw="`relu` 함수를 먼저 하고 지름길을 더한 값과 같아요.",
    why="마지막 `relu` 함수는 더한 다음이에요. 먼저 하면 `fc2` 계층이 음수를 내놓아 지름길의 값을 줄이는 일을 할 수 없어요.",
    next="`+` 연산과 마지막 `relu` 가운데 무엇이 먼저인지 살펴보세요.",
    goals=(value,),
)
def relu_before_add(ResidualBlock: Any) -> bool:
    return _equals(ResidualBlock, lambda b, x: b.fc2(b.fc1(x).relu()).relu() + b.shortcut(x))


@exercise.diagnosis(
    "activation_added",
    saw="더하기 전에 `relu` 함수를 한 번 더 한 값과 같아요.",
    why="`fc2`의 음수가 먼저 지워지면 지름길의 값을 줄이는 일을 할 수 없어요.",
    next="`fc2`의 결과를 더하기 전에 무엇을 하는지 살펴보세요.",
    goals=(value,),
)
def block_activation_added(ResidualBlock: Any) -> bool:
    return _equals(ResidualBlock, lambda b, x: (b.fc2(b.fc1(x).relu()).relu() + b.shortcut(x)).relu())


@exercise.diagnosis(
    "activation_missing",
    saw="{found} `relu` 함수가 빠진 값과 같아요.",
    why="식에는 `relu` 함수가 두 번 있어요. `fc1` 다음에 한 번, 더한 다음에 한 번이에요.",
    next="`forward`에서 `relu` 함수를 몇 번 부르는지 세어 보세요.",
    goals=(value,),
)
def block_activation_missing(ResidualBlock: Any) -> Any:
    if _equals(ResidualBlock, lambda b, x: b.fc2(b.fc1(x).relu()) + b.shortcut(x)):
        return {"found": "더한 다음의"}
    return _equals(ResidualBlock, lambda b, x: (b.fc2(b.fc1(x)) + b.shortcut(x)).relu()) and {"found": "`fc1` 다음의"}


@exercise.diagnosis(
    "shortcut_misplaced",
    saw="`fc2`에 들어가기 전에 지름길을 더한 값과 같아요.",
    why="지름길은 두 계층 `fc1`, `fc2` 둘 다 건너뛰어, 블록의 끝에서 만나요.",
    next="괄호가 어디에서 닫히는지 살펴보세요.",
    goals=(value,),
)
def shortcut_misplaced(ResidualBlock: Any) -> bool:
    return _equals(ResidualBlock, lambda b, x: b.fc2(b.fc1(x).relu() + b.shortcut(x)).relu())


@exercise.diagnosis(
    "input_overwritten",
    saw="지름길에 들어간 것이 받은 `x` 텐서가 아니라 `{found}` 계층을 지난 값이에요.",
    why="지름길은 처음 받은 `x` 텐서를 끝으로 건네요. `x = ...`로 같은 이름에 다시 담으면 처음 받은 것을 부를 이름이 없어져요.",
    next="계층을 지난 값은 `h`처럼 다른 이름에 담아 보세요.",
    goals=(value,),
)
def input_overwritten(ResidualBlock: Any) -> Any:
    received = {"fc1": lambda b, x: b.fc1(x).relu(), "fc2": lambda b, x: b.fc2(b.fc1(x).relu())}
    for name, value_of in received.items():
        if _equals(ResidualBlock, lambda b, x, of=value_of: (b.fc2(b.fc1(x).relu()) + b.shortcut(of(b, x))).relu(), (6, 6)):
            return {"found": name}
    return False


diagnose_weights(
    exercise,
    "ResidualBlock",
    lambda cls: cls(5, 3),
    lambda: torch.randn(4, 5),
    registering=(two_linears, right_shortcut, own_weights),
    learning=(learns,),
)


@exercise.diagnosis(
    "class_not_instance",
    saw="크기가 같을 때 `shortcut` 속성이 인스턴스가 아니라 클래스예요.",
    why="클래스에 텐서를 넣어 부르면 계산하는 것이 아니라 새 인스턴스를 만들어요. 클래스는 계층으로 등록되지도 않아요.",
    next="클래스 이름 뒤에 괄호를 붙여 인스턴스를 담아 보세요.",
    goals=(right_shortcut,),
)
def shortcut_is_class(ResidualBlock: Any) -> bool:
    fan_in, fan_out, shortcut = _misfit(ResidualBlock)
    return fan_in == fan_out and observe.is_class(shortcut)


@exercise.diagnosis(
    "wrong_type",
    why="지름길에는 `nn.Identity`나 `nn.Linear`의 인스턴스를 두기로 했어요. 그러면 `forward` 메소드가 어느 쪽인지 묻지 않고 "
    "`self.shortcut(x)`로 부를 수 있어요.",
    next="`self.shortcut`에 무엇을 담는지, 크기가 같을 때와 다를 때를 나누어 살펴보세요.",
    goals=(right_shortcut,),
)
def shortcut_wrong_type(ResidualBlock: Any) -> bool:
    _, _, shortcut = _misfit(ResidualBlock)
    return not isinstance(shortcut, (nn.Linear, nn.Identity))


@exercise.diagnosis(
    "matrix_only",
    why="축이 둘인 입력만 받는 코드가 있어요. `nn.Linear` 계층은 마지막 축만 보니, 앞의 축이 몇 개인지 몰라도 돼요.",
    next="`x.shape` 값을 나누어 받거나 2차원에서만 되는 연산을 쓰는 줄을 찾아보세요.",
    goals=(any_leading_axes,),
)
def matrix_only(ResidualBlock: Any) -> bool:
    block = _block(ResidualBlock, 5, 3)
    x = torch.randn(4, 5)
    if not observe.close(_output(block, x), _parts_value(block, x)):
        return False
    try:
        _output(block, torch.randn(2, 4, 5))
    except LearnerRaised:
        return True
    return False


@exercise.diagnosis(
    "shortcut_unused",
    saw="블록을 부르는 동안 `self.shortcut` 계층이 한 번도 불리지 않았어요.",
    why="만들기만 하고 부르지 않으면 들어온 값이 지름길로 건너가지 못해요. `x` 텐서를 바로 더하면 크기가 다를 때 더할 수 없어요.",
    next="`forward`에서 `self.shortcut(x)` 결과를 더하는지 살펴보세요.",
    goals=(value,),
)
def shortcut_unused(ResidualBlock: Any, error: Any) -> bool:
    block = _block(ResidualBlock, 6, 6)
    called: list[bool] = []
    block.shortcut.register_forward_hook(lambda *_: called.append(True))
    _output(block, torch.randn(4, 6))
    return not called and (error is None or "must match the size" in str(error))
