"""연습 `norm_block`."""

from __future__ import annotations

import ast
import contextlib
import inspect
import re
import textwrap
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import torch
import torch.nn.functional as F
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import LearnerRaised, Unmet
from ..diagnoses import diagnose_weights
from ..probes import recorded, refuse_uninitialised
from ._modules import built, refilled, refuse_shared, usable

Make = Callable[..., Any]

exercise = Exercise(
    "norm_block",
    "정규화를 골라 끼우는 블록",
    needs={"make_block": Kind.FUNCTION},
    hints=(
        "`norm` 인자는 계층이 아니라 계층을 만드는 것이에요. 무엇을 넣어 불러야 계층이 나오나요?",
        "`nn.Identity`도 수를 하나 받아 주니, 다른 것과 똑같이 `norm(features)`로 부르면 돼요. 그래서 `if` 문이 필요 없어요.",
        "`nn.Sequential`에 `nn.Linear(features, features)`, `norm(features)`, `nn.ReLU()` 계층을 차례로 넣으세요.",
    ),
)


class Scale(nn.Module):
    """채점에 쓰는 정규화. 순서가 바뀌면 값이 달라지고, 매개변수가 있습니다."""

    def __init__(self, size: int) -> None:
        super().__init__()
        signs = torch.tensor([1.0, -1.0]).repeat(size)[:size]
        self.gain = nn.Parameter((torch.rand(size) + 0.5) * signs)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x * self.gain + 0.1


@dataclass(eq=False)
class Recorder:
    """`norm` 자리에 넣어, 무엇을 받아 무엇을 만들었는지 적는 함수."""

    kind: Callable[..., nn.Module]
    made: list[nn.Module] = field(default_factory=list)

    def __call__(self, size: int) -> nn.Module:
        self.made.append(self.kind(size))
        return self.made[-1]


KNOWN = {"nn.Identity": nn.Identity, "nn.BatchNorm1d": nn.BatchNorm1d, "nn.LayerNorm": nn.LayerNorm}


def _block(make_block: Make, features: int, norm: Callable[..., nn.Module]) -> nn.Module:
    """새 블록. Lazy 계층이 있으면 가중치가 생기도록 평가 모드로 한 번 부릅니다."""
    block = observe.train(built(make_block, features=features, norm=norm), False)
    observe.tensor_from(block, torch.zeros(2, features))
    return observe.train(block)


def _shapes_for(kind: Any, features: int) -> list[tuple[int, ...]]:
    if kind is nn.BatchNorm1d:
        return [(7, features), (features, features)]
    return [(7, features), (features, features), (features,), (2, 3, features)]


def _linear_of(block: nn.Module, *norms: nn.Module) -> list[torch.Tensor]:
    """정규화의 것을 뺀 매개변수. 가중치가 먼저입니다."""
    theirs = {id(one) for norm in norms for one in observe.parameters(norm).values()}
    mine = [one for one in observe.parameters(block).values() if id(one) not in theirs]
    return sorted(mine, key=lambda one: -one.ndim)


def _linear_shapes(make_block: Make, features: int, kind: Callable[..., nn.Module]) -> list[tuple[int, ...]]:
    """`norm` 자리에 `kind`를 넘긴 블록에서, 정규화의 것을 뺀 매개변수의 shape."""
    norm = Recorder(kind)
    block = _block(make_block, features, norm if kind is Scale else kind)
    theirs = norm.made or [one for one in observe.modules(block).values() if isinstance(one, kind)]
    return [tuple(one.shape) for one in _linear_of(block, *theirs)]


def _norms_inside(block: nn.Module, norm: Recorder) -> list[nn.Module]:
    """블록에 등록된, `norm`이 만든 계층."""
    return [one for one in observe.modules(block).values() if any(one is made for made in norm.made)]


def _reference(block: nn.Module, norm: nn.Module, x: torch.Tensor, mode: bool = True) -> torch.Tensor:
    weight, bias = _linear_of(block, norm)
    # 블록이 안의 계층의 모드를 바꾸어 두었어도, 바깥의 모드대로 계산합니다.
    norm = observe.train(observe.copy(norm), mode)
    return norm(F.linear(x, weight, bias)).relu()


@exercise.goal("`nn.Identity`, `nn.BatchNorm1d`, `nn.LayerNorm` 클래스를 모두 받아요")
def known_norms(make_block: Make) -> bool | str:
    for features in (16, 5):
        for name, norm in KNOWN.items():
            block = _block(make_block, features, norm)
            for shape in _shapes_for(norm, features):
                output = observe.tensor_from(block, torch.randn(shape))
                if output.shape != shape:
                    return (
                        f"`norm={name}`일 때 shape이 {shape}인 입력의 결과가 {tuple(output.shape)}예요. shape은 그대로여야 해요."
                    )
    return True


@exercise.goal("함수로 준 `norm`도 `norm(features)`로 불러요")
def any_callable(make_block: Make) -> bool | str:
    for features in (6, 3):
        norm = Recorder(Scale)
        output = observe.tensor_from(_block(make_block, features, norm), torch.randn(4, features))
        if not norm.made:
            return "`norm` 인자로 준 함수를 한 번도 부르지 않았어요."
        if output.shape != (4, features):
            return f"shape이 {(4, features)}인 입력의 결과가 {tuple(output.shape)}예요. shape은 그대로여야 해요."
    return True


@exercise.goal("`norm(features)` 호출이 만든 계층이 블록 안에 있어요")
def norm_is_inside(make_block: Make) -> bool | str:
    for name, kind in KNOWN.items():
        inside = observe.modules(_block(make_block, 6, kind)).values()
        if not any(isinstance(one, kind) for one in inside):
            return f"`norm={name}`일 때 블록 안에 `{name}` 계층이 없어요."
    norm = Recorder(Scale)
    return (
        bool(_norms_inside(_block(make_block, 6, norm), norm)) or "`norm(features)` 호출이 만든 계층이 블록에 등록되지 않았어요."
    )


@exercise.goal("Linear의 가중치와 편향이 등록돼요")
def linear_registered(make_block: Make) -> bool | str:
    for features in (6, 3, 16):
        wanted = [(features, features), (features,)]
        for name, kind in {**KNOWN, "함수": Scale}.items():
            found = _linear_shapes(make_block, features, kind)
            if found != wanted:
                return (
                    f"`features={features}`, `norm={name}`일 때 `norm(features)` 계층의 것을 뺀 매개변수의 shape: {found}. "
                    f"있어야 할 것: {wanted}."
                )
    norm = Recorder(Scale)
    refuse_shared("make_block", _block(make_block, 6, norm), _block(make_block, 6, norm))
    refuse_uninitialised(lambda: _block(make_block, 6, nn.Identity))
    return True


@exercise.goal("Linear, `norm(features)`, ReLU를 차례로 지난 값이에요")
def value(make_block: Make) -> bool | str:
    for kind in (Scale, nn.Identity, nn.LayerNorm, nn.BatchNorm1d):
        for features in (6, 16):
            for mode in (True, False):
                norm = Recorder(kind)
                built(make_block, features, norm)
                if any(not one.training for one in norm.made):
                    return "새로 만든 블록 안에서 `norm(features)` 계층이 평가 모드예요."
                norm = Recorder(kind)
                block = observe.train(refilled(_block(make_block, features, norm)), mode)
                inside = _norms_inside(block, norm)
                if len(inside) != 1:
                    return f"`norm(features)` 호출이 만든 계층이 블록 안에 {len(inside)}개예요. 하나여야 해요."
                for shape in _shapes_for(kind, features):
                    # 값이 커야 ReLU와 ReLU6의 차이도 드러납니다.
                    x = 10 * torch.randn(shape)
                    if not observe.close(observe.tensor_from(block, x), _reference(block, inside[0], x, mode)):
                        return "값이 Linear, `norm(features)`, ReLU를 차례로 계산한 값과 달라요."
    return True


@exercise.goal("한 걸음 학습하면 모든 매개변수가 움직여요")
def learns(make_block: Make) -> bool | str:
    for kind in (nn.Identity, Scale):
        block = refilled(usable(_block(make_block, 6, kind)))
        x = torch.randn(64, 6, requires_grad=True)
        changed = observe.step_changes(block, x)
        if still := [name for name, moved in changed.items() if not moved]:
            return f"`{still[0]}` 매개변수가 움직이지 않았어요."
        if x.grad is None:
            return "입력까지 변화도가 오지 않았어요."
    return True


@exercise.goal("`norm` 인자가 무엇인지 `if`로 묻지 않아요")
def no_branches(make_block: Make) -> bool:
    for condition in _conditions(make_block):
        if any(isinstance(one, ast.Name) and one.id == "norm" for one in ast.walk(condition)):
            raise Unmet(
                "branch_on_norm",
                f"`norm` 인자가 무엇인지에 따라 코드가 갈라져요. 조건은 `{ast.unparse(condition)}` 부분이에요.",
                "`nn.Identity`도 다른 것과 똑같이 `norm(features)`로 부를 수 있어요. 그래서 받는 쪽에는 갈래가 필요 없어요.",
                "갈래를 지우고, 어떤 `norm` 인자든 똑같이 불러 보세요.",
            )
    return True


def _conditions(make_block: Make) -> list[ast.expr]:
    """함수나 `__init__`, 거기서 이름으로 부르는 노트북의 함수나 클래스에 적힌 갈래의 조건.

    예외만 내는 갈래는 세지 않고, 코드를 읽을 수 없으면 없다고 봅니다.
    """
    found: list[ast.expr] = []
    waiting, seen = [make_block], set()
    while waiting:
        one = waiting.pop()
        function = inspect.unwrap(one.__init__ if observe.is_class(one) else one)
        function = function.__func__ if inspect.ismethod(function) else function
        if not inspect.isfunction(function) or function in seen:
            continue
        seen.add(function)
        try:
            tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
        except (OSError, TypeError, SyntaxError):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.IfExp) or (isinstance(node, ast.If) and not isinstance(node.body[0], ast.Raise)):
                found.append(node.test)
            elif isinstance(node, ast.Match):
                found.append(node.subject)
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                called = function.__globals__.get(node.func.id)
                if (inspect.isfunction(called) or observe.is_class(called)) and called.__module__ == function.__module__:
                    waiting.append(called)
    return found


def _compared(make_block: Make, wrong: Callable[[torch.Tensor, torch.Tensor, torch.Tensor, nn.Module], torch.Tensor]) -> bool:
    """블록의 값이 `wrong(x, 가중치, 편향, 정규화)`와 같은가."""
    norm = Recorder(Scale)
    block = _block(make_block, 6, norm)
    x = torch.randn(32, 6)
    return observe.close(observe.tensor_from(block, x), wrong(x, *_linear_of(block, norm.made[-1]), norm.made[-1]))


@exercise.diagnosis(
    "bias_missing",
    why="`bias=False`로 만든 계층에는 편향이 없어요. `norm` 인자가 무엇이든 Linear에는 편향이 있어야 해요. "
    "`nn.Identity`처럼 편향을 대신해 주지 못하는 것도 있어요.",
    next="`nn.Linear`에 적은 `bias` 인자를 살펴보세요.",
    goals=(linear_registered,),
)
def bias_missing(make_block: Make) -> bool:
    return any(_linear_shapes(make_block, 6, kind) == [(6, 6)] for kind in (*KNOWN.values(), Scale))


@exercise.diagnosis(
    "activation_missing",
    saw="결과에 음수가 있어요. Linear와 `norm(features)`만 지난 값과 같아요.",
    why="블록의 마지막은 ReLU예요. ReLU를 지난 값은 0보다 작을 수 없어요.",
    next="마지막 계층이 무엇인지 살펴보세요.",
    goals=(value,),
)
def block_activation_missing(make_block: Make) -> bool:
    return _compared(make_block, lambda x, weight, bias, norm: norm(F.linear(x, weight, bias)))


@exercise.diagnosis(
    "activation_added",
    saw="`norm(features)` 앞에서도 ReLU를 한 값과 같아요.",
    why="정규화가 받을 값에서 음수가 먼저 지워져요. ReLU는 마지막에 한 번이면 돼요.",
    next="Linear와 `norm(features)` 사이를 살펴보세요.",
    goals=(value,),
)
def block_activation_added(make_block: Make) -> bool:
    return _compared(make_block, lambda x, weight, bias, norm: norm(F.linear(x, weight, bias).relu()).relu())


@exercise.diagnosis(
    "norm_repeated",
    saw="`norm(features)` 호출이 만든 계층이 블록 안에 {found}개예요. 하나여야 해요.",
    why="부를 때마다 새 계층이 하나씩 생겨요. 블록에는 정규화가 한 번만 들어가요.",
    next="`norm(features)` 호출이 몇 번 있는지 세어 보세요.",
    goals=(value,),
)
def norm_repeated(make_block: Make) -> Any:
    norm = Recorder(Scale)
    found = len(_norms_inside(_block(make_block, 6, norm), norm))
    return found > 1 and {"found": found}


@exercise.diagnosis(
    "norm_repeated",
    saw="블록을 한 번 불렀는데 `norm(features)` 계층은 {found}번 불렸어요.",
    why="정규화한 값을 또 정규화하면 처음과 다른 값이 돼요. 블록에서는 정규화를 한 번만 지나요.",
    next="`forward`에서 정규화를 부르는 곳이 몇 군데인지 세어 보세요.",
    goals=(value,),
)
def norm_called_again(make_block: Make) -> Any:
    norm = Recorder(Scale)
    block = _block(make_block, 6, norm)
    calls: list[bool] = []
    norm.made[-1].register_forward_hook(lambda *_: calls.append(True))
    observe.tensor_from(block, torch.randn(4, 6))
    return len(calls) > 1 and {"found": len(calls)}


@exercise.diagnosis(
    "left_in_eval",
    saw="`norm(features)` 계층이 평가 모드로 바뀌어 있어요.",
    why="평가 모드의 BatchNorm은 배치의 통계 대신 모아 둔 통계를 써요. 어느 모드로 쓸지는 블록을 쓰는 쪽이 정해요.",
    next="`eval()` 메소드를 부르는 줄을 찾아보세요.",
    goals=(value,),
)
def left_in_eval(make_block: Make) -> bool:
    norm = Recorder(nn.BatchNorm1d)
    block = built(make_block, 6, norm)
    fresh = norm.made[-1].training
    observe.tensor_from(observe.train(block), torch.randn(4, 6))
    return not (fresh and norm.made[-1].training)


@exercise.diagnosis(
    "norm_extra_argument",
    saw="`norm({found})` 꼴로 불렀어요.",
    why="`norm` 인자는 수 하나만 받는 함수일 수도 있어요. 인자의 이름도, 둘째 인자도 계층마다 달라요.",
    next="`features` 값 하나만, 이름 없이 넘겨 보세요.",
    goals=(known_norms, any_callable),
)
def norm_extra_argument(make_block: Make, error: Any) -> Any:
    calls: list[tuple[tuple[Any, ...], dict[str, Any]]] = []

    def norm(*args: Any, **kwargs: Any) -> nn.Module:
        calls.append((args, kwargs))
        return nn.Identity()

    built(make_block, 6, norm)
    args, kwargs = calls[0]
    given = [*args, *kwargs.values()]
    used = any(observe.is_a(one, int) and one == 6 for one in given)
    refused = "argument" in str(error) and (kwargs or len(args) > 1)
    return used and refused and {"found": ", ".join(["..."] * len(args) + [f"{key}=..." for key in kwargs])}


@exercise.diagnosis(
    "wrong_type",
    saw="`norm` 인자에 정수가 아니라 `{found}` 객체를 넘겼어요.",
    why="`nn.LayerNorm` 클래스는 목록이나 튜플도 받지만, `norm` 인자는 정수 하나만 받는 함수일 수도 있어요.",
    next="`features` 값을 바꾸거나 담지 말고 그대로 넘겨 보세요.",
    goals=(known_norms, any_callable),
)
def not_an_integer(make_block: Make) -> Any:
    given: list[Any] = []

    def norm(size: Any) -> nn.Module:
        given.append(size)
        return nn.Identity()

    built(make_block, 6, norm)
    return bool(given) and not observe.is_a(given[0], int) and {"found": type(given[0]).__name__}


@exercise.diagnosis(
    "norm_argument_missing",
    saw="`norm()` 꼴로, 아무것도 넣지 않고 불렀어요.",
    why="`nn.Identity` 계층은 인자를 받지 않아도 되지만, 다른 정규화는 수가 몇 개 들어오는지 알아야 만들 수 있어요.",
    next="`norm` 뒤의 괄호에 무엇이 들어가야 할지 살펴보세요.",
    goals=(known_norms, any_callable),
)
def norm_argument_missing(make_block: Make, error: Any) -> bool:
    calls: list[tuple[Any, ...]] = []

    def norm(*args: Any, **kwargs: Any) -> nn.Module:
        calls.append((*args, *kwargs))
        return nn.Identity()

    with contextlib.suppress(LearnerRaised):
        built(make_block, 6, norm)
    return () in calls and bool(re.search("required positional argument|int is not a Module subclass", str(error)))


@exercise.diagnosis(
    "norm_misplaced",
    saw="`norm(features)`의 자리가 달라요. {found} 계산한 값과 같아요.",
    why="계층은 적은 차례대로 계산해요. 같은 계층이라도 차례가 바뀌면 값이 달라져요.",
    next="Linear, `norm(features)`, ReLU의 차례를 살펴보세요.",
    goals=(value,),
)
def norm_misplaced(make_block: Make) -> Any:
    if _compared(make_block, lambda x, weight, bias, norm: F.linear(norm(x), weight, bias).relu()):
        return {"found": "Linear보다 먼저"}
    if _compared(make_block, lambda x, weight, bias, norm: norm(F.linear(x, weight, bias).relu())):
        return {"found": "ReLU보다 나중에"}
    return False


@exercise.diagnosis(
    "layer_dropped",
    why="`nn.Identity`도 자리를 차지하는 계층이에요. 빼면 그 뒤의 번호가 당겨져서, "
    "어떤 `norm` 인자를 쓰느냐에 따라 자리의 이름이 달라져요.",
    next="`norm` 인자가 무엇이든 똑같이 `norm(features)`로 불러 넣어 보세요.",
    goals=(any_callable, norm_is_inside),
)
def norm_dropped(make_block: Make) -> bool:
    x = torch.randn(32, 6)
    called: list[bool] = []
    with recorded(nn.Identity) as made:
        block = _block(make_block, 6, nn.Identity)
        before = list(made)
        # 만들고도 블록에 넣지 않은 계층은 불리지 않습니다.
        for one in before:
            one.instance.register_forward_hook(lambda *_: called.append(True))
        output = observe.tensor_from(block, x)
    return not called and len(made) == len(before) and observe.close(output, F.linear(x, *_linear_of(block)).relu())


@exercise.diagnosis(
    "class_not_instance",
    saw="`norm` 인자를 부르지 않고 그대로 계층의 자리에 담았어요.",
    why="`norm` 자리에는 계층이 아니라 계층을 만드는 클래스나 함수가 들어와요. 불러야 계층이 나와요.",
    next="`norm` 뒤에 괄호를 붙이고 수를 하나 넣어 불러 보세요.",
)
def norm_not_called(make_block: Make, error: Any) -> bool:
    try:
        observe.call(make_block, 6, Scale)
    except LearnerRaised as raised:
        return "Scale is not a Module subclass" in str(raised.error) and "is not a Module subclass" in str(error)
    return False


diagnose_weights(
    exercise,
    "make_block",
    lambda make_block: make_block(6, nn.LayerNorm),
    lambda: torch.randn(4, 6),
    registering=(linear_registered,),
    inside=(norm_is_inside,),
    learning=(learns,),
)


@exercise.diagnosis(
    "hard_coded",
    saw="`features=16`, `norm={norm}`일 때는 되는데, 다른 `features`나 다른 `norm`에서는 되지 않아요.",
    why="`norm` 인자는 수 하나를 받아 계층을 만드는 것이면 무엇이든 될 수 있어요. "
    "코드에 적어 둔 수나 클래스, 클래스의 이름에 기대면 다른 것을 받지 못해요.",
    next="받은 `norm`에 받은 `features` 인자를 넣어 `norm(features)`로 불러 보세요.",
)
def block_hard_coded(make_block: Make) -> Any:
    right = [name for name, kind in KNOWN.items() if _is_right(make_block, 16, kind, kind)]
    other = Recorder(Scale)
    wrong = not _is_right(make_block, 6, other, Scale) or any(not _is_right(make_block, 6, one, one) for one in KNOWN.values())
    return right and wrong and {"norm": right[0]}


def _is_right(make_block: Make, features: int, norm: Callable[..., nn.Module], kind: type) -> bool:
    try:
        block = _block(make_block, features, norm)
        inside = next(one for one in observe.modules(block).values() if isinstance(one, kind))
        x = torch.randn(32, features)
        return observe.close(observe.tensor_from(block, x), _reference(block, inside, x))
    except (observe.LearnerRaised, observe.Unmet, StopIteration, ValueError):
        return False
