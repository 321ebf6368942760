"""연습 `wine_block`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ..diagnoses import diagnose_weights
from ..probes import unmoved
from ._wine import HIDDEN, dropped_share, hidden_of, set_values

exercise = Exercise(
    "wine_block",
    "드롭아웃이 있는 잔차 블록",
    needs={"WineBlock": Kind.CLASS},
    hints=(
        "레슨 2의 잔차 블록에서 지름길은 늘 `x` 자신이고, 두 Linear 사이에 자리가 하나 더 있어요.",
        "`p` 값이 0이면 `nn.Identity()` 계층을, 아니면 "
        "`nn.Dropout(p)` 계층을 같은 이름에 담으세요. 자리의 이름이 같으니 키도 같아요.",
        "`hidden = self.dropout(torch.relu(self.fc1(x)))` 다음에 `return torch.relu(self.fc2(hidden) + x)`예요.",
    ),
)

LINEARS = ("fc1.weight", "fc1.bias", "fc2.weight", "fc2.bias")


def _block(factory: Any, width: int, p: float, training: bool = False) -> nn.Module:
    # 노트북처럼 처음부터 float64로 만든 계층도 받습니다.
    return observe.train(observe.call(observe.make(factory, width, p).float), training)


@exercise.goal("`fc1`, `fc2` 두 계층이 등록되고, 입력을 바꾸지 않고 같은 shape의 결과를 내요")
def shapes(WineBlock: Any) -> bool | str:
    for width in (5, 8):
        for p in (0, 0.5):
            block = _block(WineBlock, width, p)
            found = {name: tuple(one.shape) for name, one in observe.parameters(block).items() if not nn.parameter.is_lazy(one)}
            expected = dict(zip(LINEARS, [(width, width), (width,)] * 2))
            if found != expected:
                extra = ", ".join(f"`{name}` {shape}" for name, shape in found.items()) or "하나도 없어요"
                return (
                    f"`WineBlock({width}, {p})`에 등록된 매개변수: {extra}. `fc1`, `fc2` 두 계층의 가중치와 편향이 있어야 해요."
                )
            for shape in ((width,), (3, width), (width, width), (2, 3, width)):
                output = observe.tensor_from(block, torch.randn(shape))
                if output.shape != shape:
                    return f"shape이 {shape}인 입력의 결과가 {tuple(output.shape)}예요. 그대로여야 해요."
    return True


@exercise.goal("평가 모드의 값이 `relu(fc2(relu(fc1(x))) + x)`예요")
def value(WineBlock: Any) -> bool | str:
    for width in (5, 8):
        for p in (0, 0.5):
            block, x = _block(WineBlock, width, p), torch.randn(32, width)
            if not observe.close(observe.tensor_from(block, x), _formula(block, x)):
                return f"`p={p}`인 블록의 값이 식과 달라요."
    return True


def _formula(block: nn.Module, x: torch.Tensor, inner: bool = True, outer: bool = True, shortcut: bool = True) -> torch.Tensor:
    """매개변수만 꺼내어 따로 계산한 값. 인자를 끄면 그만큼 빠진 값입니다."""
    w1, b1, w2, b2 = (observe.parameters(block)[name].detach() for name in LINEARS)
    hidden = x @ w1.T + b1
    hidden = (hidden.relu() if inner else hidden) @ w2.T + b2
    hidden = hidden + x if shortcut else hidden
    return hidden.relu() if outer else hidden


@exercise.goal("`fc2` 계층을 0으로 두면 블록이 `relu(x)` 값과 같아요")
def zeroed(WineBlock: Any) -> bool | str:
    for training in (False, True):
        block, x = _block(WineBlock, 6, 0.5, training), torch.randn(20, 6)
        set_values(block, fc2_weight=0.0, fc2_bias=0.0)
        if not observe.close(observe.tensor_from(block, x), x.relu()):
            mode = "학습" if training else "평가"
            return f"`fc2`의 가중치와 편향이 모두 0인데, {mode} 모드의 값이 `relu(x)` 값과 달라요."
    return True


@exercise.goal("학습 모드에서 `p`만큼 꺼지고, `p` 값이 0이면 아무것도 꺼지지 않아요")
def drops(WineBlock: Any) -> bool | str:
    for p in (0, 0.1, 0.3, 0.5, 0.8):
        rate = _dropped(WineBlock, p)
        if abs(rate - p) > 0.05:
            return f"`p={p}`인 블록이 학습 모드에서 은닉값의 {rate:.0%}를 껐어요."
        if _dropped(WineBlock, p, training=False):
            return "평가 모드인데 은닉값이 꺼졌어요."
        first, second = _hidden(WineBlock, p)
        if p and bool((first == first[0]).all()):
            return f"`p={p}`인 블록이 모든 줄에서 같은 자리를 껐어요. 값마다 따로 꺼져야 해요."
        if p and bool((first == first[:, :1]).all()):
            return f"`p={p}`인 블록이 한 줄을 통째로 끄거나 통째로 남겼어요. 값마다 따로 꺼져야 해요."
        if p and observe.same(first, second):
            return f"`p={p}`인 블록이 부를 때마다 같은 자리를 껐어요."
        if not observe.close(first[first != 0].mean(), torch.tensor(1 / (1 - p))):
            left = first[first != 0].mean().item()
            return f"`p={p}`인 블록의 은닉값이 1이었는데, 꺼지지 않고 남은 값이 {left:.3g}예요. `dropout`에서는 {1 / (1 - p):.3g}예요."
    elsewhere = not _drops_between(WineBlock) or _drops_input(WineBlock)
    return not elsewhere or "학습 모드에서 `fc1`, `fc2` 두 계층의 사이가 아닌 곳도 꺼져요."


def _drops_between(factory: Any) -> bool:
    """은닉값이 아닌 것은 꺼지지 않는가. `fc2`가 은닉값을 보지 않으면 결과에 무작위가 남지 않습니다."""
    block, x = _block(factory, 40, 0.5, True), torch.randn(50, 40)
    set_values(block, fc2_weight=0.0, fc2_bias=1.0)
    return observe.close(observe.tensor_from(block, x), (x + 1).relu())


def _drops_input(factory: Any) -> bool:
    """`fc1`이 받는 값도 꺼지는가. 은닉값이 모두 그 값들의 합이면, 꺼지지 않은 은닉값은 줄이 달라도 같아야 합니다."""
    block, x = _block(factory, 40, 0.5, True), torch.ones(50, 40)
    set_values(block, fc1_weight=1.0, fc1_bias=0.0, fc2_weight=torch.eye(40), fc2_bias=0.0)
    kept = (observe.tensor_from(block, x) - x).max(1).values
    kept = kept[kept > 1e-3]
    return not observe.close(kept, kept[:1].expand_as(kept))


def _dropped(factory: Any, p: float, training: bool = True) -> float:
    """`fc1` 다음의 값이 0이 된 비율."""
    return dropped_share(_hidden(factory, p, training)[0])


def _hidden(factory: Any, p: float, training: bool = True) -> list[torch.Tensor]:
    """한 블록을 두 번 불러 얻은, `fc2`가 받는 값."""
    block = _block(factory, HIDDEN, p, training)
    return [hidden_of(block) for _ in range(2)]


@exercise.goal("키가 `p`에 따라 달라지지 않아요")
def same_keys(WineBlock: Any) -> bool | str:
    with_dropout, without = (set(observe.state(_block(WineBlock, 4, p))) for p in (0.5, 0))
    return with_dropout == without or f"`p` 값이 0.5일 때와 0일 때 키가 달라요: `{sorted(with_dropout ^ without)[0]}`."


@exercise.goal("학습하면 네 매개변수가 모두 움직이고, `.double()`로도 계산해요")
def learns(WineBlock: Any) -> bool | str:
    for p in (0, 0.5):
        block, x = _block(WineBlock, 8, p, True), torch.randn(64, 8, requires_grad=True)
        if still := unmoved(block, x, steps=2):
            return f"`p={p}`일 때 `{still[0]}` 매개변수가 움직이지 않았어요."
        if x.grad is None or not _whole_gradient(WineBlock, p):
            return f"`p={p}`일 때 입력이 받은 변화도가 식의 것과 달라요."
        block = observe.call(_block(WineBlock, 8, p).double)
        x = torch.randn(4, 8, dtype=torch.float64)
        output = observe.tensor_from(block, x)
        if output.dtype != torch.float64:
            return f"float64 입력의 결과가 `{observe.dtype_name(output.dtype)}`예요."
        if not observe.close(output, _formula(block, x), 1e-9):
            return "`.double()` 메소드를 부른 뒤의 값이 식과 달라요."
    return True


def _whole_gradient(factory: Any, p: float) -> bool:
    """입력이 받는 변화도가 식의 것과 같은가. 지름길만 끊겨도 달라집니다."""
    block, x = _block(factory, 8, p), torch.randn(16, 8, requires_grad=True)
    direction = torch.randn(16, 8)
    (expected,) = torch.autograd.grad((_formula(block, x) * direction).sum(), x)
    output = observe.tensor_from(block, x)
    if output.requires_grad:
        observe.call((output * direction).sum().backward)
    return x.grad is not None and observe.close(x.grad, expected)


def _equals(factory: Any, formula: Callable[[nn.Module, torch.Tensor], torch.Tensor]) -> bool:
    block, x = _block(factory, 6, 0.5), torch.randn(32, 6)
    return observe.close(observe.tensor_from(block, x), formula(block, x))


@exercise.diagnosis(
    "dropout_in_eval",
    saw="평가 모드인데 같은 입력의 결과가 부를 때마다 달라요.",
    why="`F.dropout`의 `training` 인자는 기본값이 `True`예요. "
    "`nn.Dropout` 클래스를 `forward`에서 새로 만들어도 늘 학습 모드예요.",
    next="드롭아웃을 `__init__`에서 `self`에 담아 두세요.",
    goals=(value, drops),
)
def dropout_in_eval(WineBlock: Any) -> bool:
    first, second = _hidden(WineBlock, 0.5, training=False)
    return _dropped(WineBlock, 0.5, training=False) > 0.1 and not observe.same(first, second)


@exercise.diagnosis(
    "dropout_missing",
    saw="`p=0.5`인데 학습 모드에서도 아무것도 꺼지지 않아요.",
    why="`nn.Identity` 클래스는 `p` 인자를 받아도 무시해요. 드롭아웃을 만들기만 하고 부르지 않아도 아무 일이 일어나지 않아요.",
    next="`p` 값이 있을 때 무엇을 담는지, `forward`에서 그것을 부르는지 보세요.",
    goals=(drops,),
)
def dropout_missing(WineBlock: Any) -> bool:
    block, x = _block(WineBlock, 40, 0.5, True), torch.randn(8, 40)
    return observe.close(observe.tensor_from(block, x), observe.tensor_from(observe.train(block, False), x))


@exercise.diagnosis(
    "mask_made_once",
    saw="`p=0.5`인 블록을 학습 모드에서 두 번 불렀는데, 꺼진 자리가 똑같아요.",
    why="끌 자리를 `__init__`에서 한 번만 정하거나 늘 같은 `manual_seed`로 뽑으면 언제나 같은 값이 꺼져요. "
    "그 값들은 배우지 못하고, 나머지는 꺼져 볼 일이 없어요.",
    next="끌 자리를 `forward`에서 부를 때마다 새로 뽑거나 `nn.Dropout` 계층에 맡기세요.",
    goals=(drops,),
)
def mask_made_once(WineBlock: Any) -> bool:
    first, second = _hidden(WineBlock, 0.5)
    return bool((first == 0).any()) and observe.same(first, second)


@exercise.diagnosis(
    "dropout_unscaled",
    saw="`p=0.5`인 블록이 은닉값의 절반을 끄고, 남은 절반은 그대로 두었어요.",
    why="끄기만 하면 `fc2` 계층이 받는 값의 합이 학습할 때만 작아져요. "
    "`nn.Dropout` 계층은 남은 값을 `1 - p`로 나누어 키워서 평가 모드와 평균을 맞춰요.",
    next="남은 값을 `1 - p`로 나누거나 `nn.Dropout` 계층에 맡기세요.",
    goals=(drops,),
)
def dropout_unscaled(WineBlock: Any) -> bool:
    hidden = _hidden(WineBlock, 0.5)[0]
    rate = (hidden == 0).double().mean().item()
    return abs(rate - 0.5) < 0.05 and bool(((hidden == 0) | (hidden == 1)).all())


@exercise.diagnosis(
    "keep_probability",
    why="`nn.Dropout(p)`의 `p` 인자는 남길 확률이 아니라 끌 확률이에요.",
    next="`1 - p`로 바꾸는 곳이 있는지 살펴보세요.",
    goals=(drops,),
)
def keep_probability(WineBlock: Any) -> bool:
    return abs(_dropped(WineBlock, 0.3) - 0.7) < 0.05


@exercise.diagnosis(
    "hard_coded",
    saw="`p` 자리에 0.3을 주었는데 은닉값의 절반이 꺼졌어요.",
    why="받은 `p` 인자가 아니라 코드에 적어 둔 수를 쓰고 있어요.",
    next="`nn.Dropout`에 `p` 인자를 그대로 넘기세요.",
    goals=(drops,),
)
def p_hard_coded(WineBlock: Any) -> bool:
    return all(abs(_dropped(WineBlock, p) - 0.5) < 0.05 for p in (0.3, 0.5, 0.3, 0.5))


@exercise.diagnosis(
    "layer_dropped",
    why="`p`에 따라 계층이 있다가 없어지면 그 뒤의 이름이 달라져요. 저장한 파일을 `p` 값이 다른 모델에 불러올 수 없어요.",
    next="자리를 비우지 말고, 아무것도 하지 않는 계층을 두세요.",
    goals=(same_keys,),
)
def layer_dropped(WineBlock: Any) -> bool:
    return same_keys(WineBlock) is not True


@exercise.diagnosis(
    "relu_before_add",
    saw="`relu` 연산을 먼저 하고 `x` 값을 더한 값과 같아요.",
    why="마지막 `relu` 연산은 더한 다음이에요. 먼저 하면 블록이 `x` 값을 줄이는 일을 할 수 없어요.",
    next="`+` 연산과 마지막 `relu` 가운데 무엇이 먼저인지 살펴보세요.",
    goals=(value,),
)
def relu_before_add(WineBlock: Any) -> bool:
    return _equals(WineBlock, lambda block, x: _formula(block, x, shortcut=False) + x)


@exercise.diagnosis(
    "activation_missing",
    saw="{found} `relu` 연산이 빠진 값과 같아요.",
    why="식에는 `relu` 연산이 두 번 있어요. `fc1` 다음에 한 번, 더한 다음에 한 번이에요.",
    next="`forward`에서 `relu` 연산을 몇 번 부르는지 세어 보세요.",
    goals=(value,),
)
def block_activation_missing(WineBlock: Any) -> Any:
    if _equals(WineBlock, lambda block, x: _formula(block, x, outer=False)):
        return {"found": "더한 다음의"}
    return _equals(WineBlock, lambda block, x: _formula(block, x, inner=False)) and {"found": "`fc1` 다음의"}


@exercise.diagnosis(
    "shortcut_unused",
    saw="`x` 값을 더하지 않은 값과 같아요.",
    why="지름길이 없으면 블록을 여럿 쌓았을 때 처음 값이 건너갈 길이 없어요.",
    next="`fc2`의 결과에 `x` 값을 더하는지 살펴보세요.",
    goals=(value,),
)
def shortcut_unused(WineBlock: Any) -> bool:
    return _equals(WineBlock, lambda block, x: _formula(block, x, shortcut=False))


@exercise.diagnosis(
    "dropout_misplaced",
    saw="평가 모드에서는 식과 같은데, 학습 모드에서는 `fc1`, `fc2` 두 계층의 사이가 아닌 곳이 꺼져요.",
    why="드롭아웃이 끄는 것은 `fc1` 다음의 값뿐이에요. 지름길이나 블록의 처음, 끝에 있으면 `x` 값까지 지우고, "
    "`fc2` 다음에 있으면 블록이 더할 값을 지워요.",
    next="드롭아웃을 부르는 줄이 모두 `fc1`, `fc2` 두 계층의 사이에 있는지 보세요.",
    goals=(zeroed, drops),
)
def dropout_misplaced(WineBlock: Any) -> bool:
    return value(WineBlock) is True and (not _drops_between(WineBlock) or _drops_input(WineBlock))


@exercise.diagnosis(
    "shared_layer",
    saw="`fc1`, `fc2` 두 이름에 같은 계층이 담겨 있어요.",
    why="같은 계층을 두 번 쓰면 가중치도 하나예요. 한쪽이 배우면 다른 쪽도 따라 바뀌어요.",
    next="계층마다 `nn.Linear(...)` 인스턴스를 따로 만드세요.",
    goals=(shapes,),
)
def shared_layer(WineBlock: Any) -> bool:
    block = _block(WineBlock, 6, 0.5)
    return observe.attribute(block, "fc1", 1) is observe.attribute(block, "fc2", 2)


@exercise.diagnosis(
    "class_not_instance",
    saw="`{found}` 속성이 인스턴스가 아니라 클래스예요.",
    why="클래스에 텐서를 넣어 부르면 계산하는 것이 아니라 새 인스턴스를 만들어요. 클래스는 계층으로 등록되지도 않아요.",
    next="클래스 이름 뒤에 괄호를 붙여 인스턴스를 담아 보세요.",
)
def slot_is_class(WineBlock: Any, error: BaseException | None) -> Any:
    for p in (0, 0.5):
        for name, held in observe.attributes(_block(WineBlock, 4, p)).items():
            if observe.is_class(held) and f"must be Tensor, not {held.__name__}" in str(error):
                return {"found": name}
    return False


diagnose_weights(
    exercise,
    "WineBlock",
    lambda cls: cls(6, 0.5),
    lambda: torch.randn(4, 6),
    registering=(shapes,),
    learning=(learns,),
)


@exercise.diagnosis(
    "breaks_graph",
    saw="값은 식과 같은데, 입력이 받은 변화도는 식의 것과 달라요.",
    why="`.data`, `.detach()`, `torch.no_grad()` 코드를 지나면 연산 그래프가 끊겨요. "
    "길이 둘이면 한쪽만 끊겨도 변화도가 달라져요.",
    next="`fc2`로 가는 길과 지름길에서 그래프를 끊는 줄을 찾아보세요.",
    goals=(learns,),
)
def gradient_differs(WineBlock: Any) -> bool:
    return value(WineBlock) is True and not _whole_gradient(WineBlock, 0.5)
