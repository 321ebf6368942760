"""연습 `remove_dropout`."""

from __future__ import annotations

import contextlib
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import LearnerRaised
from ..probes import differences, photograph
from ._modules import change_seen, plain_sequential_instead_of, returned, returned_module, slots

Remove = Callable[..., Any]

exercise = Exercise(
    "remove_dropout",
    "드롭아웃을 Identity로",
    needs={"remove_dropout": Kind.FUNCTION},
    hints=(
        "모듈 안에 모듈이 있고, 그 안에 또 모듈이 있어요. 바로 아래의 자식만 보면 안쪽의 드롭아웃이 남아요.",
        "`named_children()`으로 이름과 자식을 함께 얻고, 드롭아웃이면 `setattr`로 그 이름에 `nn.Identity()` 계층을 담으세요. "
        "드롭아웃이 아니면 그 자식에 같은 함수를 다시 부르세요.",
        "`for name, child in model.named_children():` 안에서 `isinstance(child, nn.Dropout)`이면 "
        "`setattr(model, name, nn.Identity())`, 아니면 `remove_dropout(child)`예요. 끝에서 받은 모델을 돌려주세요.",
    ),
)


class Tower(nn.Module):
    """채점에 쓰는 모델. 드롭아웃이 깊이가 다른 여섯 곳에 있고, 이름도 확률도 제각각입니다."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = nn.Sequential(nn.Linear(6, 8), nn.Dropout(0.1), nn.ReLU())
        self.blocks = nn.ModuleList([Block(8), Block(8)])
        self.regularise = nn.Dropout(0.3)
        self.fc = nn.Linear(8, 3)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = self.stem(x)
        for block in self.blocks:
            x = x + block(x)
        return self.fc(self.regularise(x))


class Block(nn.Module):
    def __init__(self, features: int) -> None:
        super().__init__()
        inner = nn.Sequential(nn.Linear(features, features), nn.ReLU(), nn.Dropout(0.5), nn.Linear(features, features))
        self.body = nn.Sequential(nn.BatchNorm1d(features), inner)
        self.drop = nn.Dropout(0.2)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.drop(self.body(x))


def _example() -> nn.Module:
    return nn.Sequential(nn.Linear(6, 8), nn.ReLU(), nn.Dropout(0.5), nn.Linear(8, 3))


def _flat(p: float = 0.4) -> nn.Module:
    return nn.Sequential(nn.Linear(6, 8), nn.Dropout(p), nn.ReLU(), nn.Dropout(p), nn.Linear(8, 3))


def _models() -> list[nn.Module]:
    tower = Tower()
    tower.blocks[1].eval()
    tower.stem[0].weight.requires_grad_(False)
    x = torch.randn(5, 6)
    tower(x).sum().backward()
    tower.register_forward_hook(_watch)
    return [_example(), _flat(), _flat(0.0), _wrapped(), _lookalikes(), tower, Tower().eval()]


def _watch(*_: object) -> None:
    """아무것도 바꾸지 않는 훅."""


def _wrapped() -> nn.Module:
    """자식이 하나뿐인 모듈 안의 드롭아웃."""
    return nn.Sequential(nn.Linear(6, 3), nn.Sequential(nn.Dropout(0.5)))


def _lookalikes() -> nn.Module:
    """이름에 drop이 들었지만 드롭아웃이 아닌 계층과, 이름이 다른 드롭아웃."""
    layers = {"backdrop": nn.Linear(6, 8), "droplet": nn.ReLU(), "noise": nn.Dropout(0.5), "fc": nn.Linear(8, 3)}
    return nn.Sequential(OrderedDict(layers))


def _shown() -> nn.Module:
    """문제에 보기로 든 모델."""
    body = nn.Sequential(nn.Linear(8, 8), nn.Dropout(0.2))
    return nn.Sequential(OrderedDict(body=body, drop=nn.Dropout(0.5), head=nn.Linear(8, 3)))


def _dropouts(model: nn.Module) -> list[str]:
    return [name for name, one in slots(model) if observe.is_a(one, nn.Dropout)]


def _removed(remove: Remove, model: nn.Module) -> nn.Module:
    made = returned(remove, model)
    # 받은 모델이면 자리에 무엇이 들어 있을지 몰라서, 이름으로 들여다보는 것은 목표에 맡깁니다.
    return model if made is model else returned_module(observe.name_of(remove), made)


def _where(name: str, model: nn.Module) -> str:
    return f"`{type(model).__name__}` 모델의 `{name}`"


@exercise.goal("받은 모델을 그대로 돌려줘요")
def returns_the_model(remove_dropout: Remove) -> bool | str:
    for model in _models():
        made = _removed(remove_dropout, model)
        if made is not model:
            return f"받은 모델이 아니라 다른 {observe.it_is(made)}."
    return True


@exercise.goal("바로 아래의 드롭아웃이 Identity예요")
def shallow(remove_dropout: Remove) -> bool | str:
    return _all_identity(remove_dropout, lambda name: "." not in name)


@exercise.goal("깊은 곳의 드롭아웃도 Identity예요")
def deep(remove_dropout: Remove) -> bool | str:
    return _all_identity(remove_dropout, lambda name: "." in name)


def _all_identity(remove: Remove, wanted: Callable[[str], bool]) -> bool | str:
    left = _left(remove, wanted)
    if left is None:
        return True
    model, name, held = left
    if held is _GONE:
        return f"{_where(name, model)} 자리가 없어졌어요."
    return f"{_where(name, model)} 자리에 있는 것은 {observe.it_is(held)}."


_GONE = object()


def _left(remove: Remove, wanted: Callable[[str], bool]) -> tuple[nn.Module, str, Any] | None:
    """`wanted`인 드롭아웃 자리 가운데 Identity가 아닌 첫 자리: (모델, 이름, 거기 있는 것). 자리가 없으면 `_GONE`."""
    for model in _models():
        names = [name for name in _dropouts(model) if wanted(name)]
        now = dict(slots(_removed(remove, model)))
        for name in names:
            if not observe.is_a(held := now.get(name, _GONE), nn.Identity):
                return model, name, held
    return None


def _held_instead(remove: Remove) -> Any:
    """목표가 멈춘 드롭아웃 자리에 있는 것. 얕은 곳을 먼저 봅니다. 모두 Identity면 `None`."""
    left = _left(remove, lambda name: "." not in name) or _left(remove, lambda name: "." in name)
    return left and left[2]


@exercise.goal("모듈의 이름과 `state_dict`의 키가 그대로예요")
def names_kept(remove_dropout: Remove) -> bool | str:
    for model in _models():
        names, keys = list(dict(model.named_modules())), list(model.state_dict())
        made = _removed(remove_dropout, model)
        for what, before, after in (
            ("모듈", names, list(observe.modules(made))),
            ("키", keys, list(observe.state(made))),
        ):
            if gone := [name for name in before if name not in after]:
                return f"`{type(model).__name__}` 모델에서 `{gone[0]}` {what} 이름이 없어졌어요."
            if added := [name for name in after if name not in before]:
                return f"`{type(model).__name__}` 모델에 `{added[0]}` {what} 이름이 새로 생겼어요."
            if before != after:
                return f"`{type(model).__name__}` 모델에서 {what} 이름의 차례가 바뀌었어요."
    return True


@exercise.goal("드롭아웃 말고는 아무것도 바뀌지 않아요")
def the_rest_kept(remove_dropout: Remove) -> bool | str:
    for model in _models():
        if changes := _changes(remove_dropout, model):
            return change_seen(model, changes[0])
    return True


def _changes(remove: Remove, model: nn.Module) -> list[tuple[str, str]]:
    """드롭아웃 자리 말고 달라진 것. 새 속성을 적어 두는 것은 모델이 하는 일을 바꾸지 않아 세지 않습니다."""
    removed, before = set(_dropouts(model)), photograph(model)
    changes = differences(before, photograph(_removed(remove, model)))
    return [(what, name) for what, name in changes if what != "attribute" and name not in removed]


def _first_change(remove: Remove) -> tuple[str, str]:
    """목표가 멈춘 변화."""
    return next(changes[0] for model in _models() if (changes := _changes(remove, model)))


@exercise.goal("학습 모드에서도 같은 입력에 같은 값이 나와요")
def deterministic(remove_dropout: Remove) -> bool | str:
    for model in _models():
        made = _removed(remove_dropout, model)
        x = torch.randn(5, 6)
        first, second = (observe.tensor_from(observe.train(made), x) for _ in range(2))
        if not observe.close(first, second):
            return "학습 모드에서 같은 입력의 결과가 부를 때마다 달라요."
    return True


@exercise.diagnosis(
    "children_cut",
    saw="돌려준 것이 받은 모델이 아니라, 자식을 다시 이은 `nn.Sequential`이에요.",
    why="자식만 모으면 `forward`에 적힌 것, 곧 무엇을 어떤 차례로 부르고 더하는지가 사라져요.",
    next="새로 잇지 말고, 받은 모델의 그 자리만 바꿔 보세요.",
    goals=(returns_the_model,),
)
def children_cut(remove_dropout: Remove) -> bool:
    tower = Tower()
    return plain_sequential_instead_of(tower, _removed(remove_dropout, tower))


@exercise.diagnosis(
    "copy_returned",
    why="`copy.deepcopy`로 만든 것은 가중치까지 새것이에요. 받은 모델을 붙들고 있는 옵티마이저는 그것을 몰라요.",
    next="복사하지 말고 받은 모델을 바꾼 다음, 그 모델을 돌려주세요.",
    goals=(returns_the_model,),
)
def copy_returned(remove_dropout: Remove) -> bool:
    model = Tower()
    made = _removed(remove_dropout, model)
    return made is not model and isinstance(made, Tower)


@exercise.diagnosis(
    "child_returned",
    saw="받은 모델이 아니라, 그 안의 자식을 돌려주었어요.",
    why="`return` 문은 그 자리에서 함수를 끝내요. 안쪽을 부른 결과를 바로 돌려주면 바깥의 나머지는 보지 못해요.",
    next="안쪽은 부르기만 하고, 반복문이 다 끝난 다음에 받은 모델을 돌려주세요.",
    goals=(returns_the_model,),
)
def child_returned(remove_dropout: Remove) -> bool:
    model = Tower()
    inside = {id(one) for one in model.modules()} - {id(model)}
    return id(_removed(remove_dropout, model)) in inside


@exercise.diagnosis(
    "class_not_instance",
    saw="드롭아웃 자리에 `nn.Identity` 클래스를 담으려 했어요. 인스턴스가 아니에요.",
    why="괄호 없이 적은 `nn.Identity` 이름은 클래스를 가리켜요. 괄호를 붙여 불러야 자리에 담을 인스턴스가 생겨요.",
    next="`nn.Identity` 뒤에 괄호를 붙여 보세요.",
)
def class_not_instance(remove_dropout: Remove, error: Any) -> bool:
    if "linear.Identity' as child module" in str(error):
        return True
    return any(observe.is_class(one) for _, one in slots(_removed(remove_dropout, _example())))


@exercise.diagnosis(
    "variable_as_attribute",
    saw="`{found}` 이름의 자식을 새로 만드는 줄이 있어요. 같은 이름의 변수도 있어요.",
    why="점 뒤에 적은 `{found}` 글자는 변수에 든 이름이 아니라 그 글자 그대로의 이름이에요. 그래서 드롭아웃 자리가 아니라 새 자식에 담겨요.",
    next="이름이 변수에 들어 있으면 `setattr(모듈, {found}, nn.Identity())`처럼 담아 보세요.",
    goals=(returns_the_model, shallow, deep),
)
def variable_as_attribute(remove_dropout: Remove) -> Any:
    added: list[str] = []

    class Watched(nn.Sequential):
        def __setattr__(self, name: str, value: Any) -> None:
            if isinstance(value, nn.Module):
                added.append(name)
            super().__setattr__(name, value)

    model = Watched(nn.Linear(3, 3), nn.Dropout(0.5))
    with contextlib.suppress(LearnerRaised):
        observe.call(remove_dropout, model)
    code = getattr(remove_dropout, "__code__", None)
    found = [name for name in added if code and name in code.co_names and name in code.co_varnames]
    return found and {"found": found[0]}


@exercise.diagnosis(
    "wrong_attribute",
    saw="`{found}` 이름의 자식이 새로 생겼어요. 드롭아웃은 그 자리에 그대로 있어요.",
    why="`setattr(model, name, ...)`의 이름은 바로 아래 자식의 이름이에요. 없는 이름이면 새 자식이 생기고, "
    "점이 든 이름이라고 해서 안쪽으로 들어가지 않아요. 오류도 나지 않아요.",
    next="드롭아웃을 바로 품고 있는 모듈에, 그 모듈이 부르는 이름으로 담아 보세요.",
    goals=(shallow, deep),
)
def wrong_attribute(remove_dropout: Remove) -> Any:
    for model in (Tower(), _example()):
        children, places = list(model._modules), dict(slots(model))
        made = _removed(remove_dropout, model)
        added = [name for name in made._modules if name not in children] or [
            name for name in dict(slots(made)) if name not in places
        ]
        if added and _dropouts(made):
            return {"found": added[0]}
    return False


@exercise.diagnosis(
    "layer_dropped",
    why="자리를 지우거나 `None` 값을 담으면 이름이 사라져요. "
    "`nn.Sequential`에서 지우면 뒤의 번호까지 당겨져서 저장해 둔 가중치와 맞지 않아요.",
    next="자리를 없애지 말고, 그 자리에 `nn.Identity()` 계층을 담아 보세요.",
    goals=(shallow, deep, names_kept),
)
def layer_dropped(remove_dropout: Remove) -> bool:
    if observe.is_a(_held_instead(remove_dropout), nn.Dropout):
        return False
    for model in (_example(), Tower()):
        before = list(dict(slots(model)))
        now = dict(slots(_removed(remove_dropout, model)))
        if any(now.get(name) is None for name in before):
            return True
    return False


@exercise.diagnosis(
    "left_in_eval",
    saw="`{found}` 모듈이 학습 모드였는데 평가 모드가 되었어요.",
    why="`eval()` 메소드는 안의 모듈까지 모두 평가 모드로 바꿔요. BatchNorm도 배치의 통계를 쓰지 않게 돼요.",
    next="모드를 바꾸는 줄을 빼 보세요.",
    goals=(the_rest_kept,),
)
def left_in_eval(remove_dropout: Remove) -> Any:
    what, name = _first_change(remove_dropout)
    made = _removed(remove_dropout, Tower())
    off = [name for name, one in observe.modules(made).items() if not one.training and name not in _dropouts(Tower())]
    return what == "mode" and off and {"found": off[0] or "model"}


@exercise.diagnosis(
    "dropout_switched_off",
    saw="드롭아웃이 남아 있고, {found} 바뀌어 있어요.",
    why="드롭아웃을 끈 것이지 바꾼 것이 아니에요. 확률이나 모드는 나중에 다시 바뀔 수 있어요.",
    next="드롭아웃 자리에 `nn.Identity()` 계층을 담아 보세요.",
    goals=(shallow, deep),
)
def dropout_switched_off(remove_dropout: Remove) -> Any:
    left = [one for _, one in slots(_removed(remove_dropout, _example())) if observe.is_a(one, nn.Dropout)]
    if left and left[0].p == 0:
        return {"found": "확률 `p` 값만 0으로"}
    return bool(left) and not left[0].training and {"found": "모드만 평가 모드로"}


@exercise.diagnosis(
    "forward_overridden",
    saw="드롭아웃은 그 자리에 있고, 그 인스턴스의 `forward` 메소드만 바뀌어 있어요.",
    why="타입은 여전히 `nn.Dropout`이에요. 모델을 찍어 보아도, 드롭아웃을 찾는 코드로 찾아도 드롭아웃이 나와요.",
    next="`forward` 메소드를 덮어쓰는 대신, 그 자리에 `nn.Identity()` 계층을 담아 보세요.",
    goals=(shallow, deep),
)
def forward_overridden(remove_dropout: Remove) -> bool:
    held = slots(_removed(remove_dropout, _example()))
    return any(observe.is_a(one, nn.Dropout) and "forward" in vars(one) for _, one in held)


@exercise.diagnosis(
    "nothing_replaced",
    saw="돌려준 모델의 드롭아웃이 하나도 바뀌지 않았어요.",
    why="바꾸는 줄이 한 번도 실행되지 않았거나, 새 계층을 모델의 자리가 아닌 곳에 담았어요. "
    "반복문의 변수에 담으면 이름표만 옮겨 붙고, 복사본을 고치면 받은 모델은 그대로예요.",
    next="바꾸는 줄까지 실행되는지, 그 앞이나 반복문 안에 `return` 문이 없는지 보세요. "
    "실행된다면 `setattr`처럼 받은 모델의 어떤 이름인지까지 적어 담는지 보세요.",
    goals=(shallow, deep),
)
def nothing_replaced(remove_dropout: Remove) -> bool:
    before = [_dropouts(model) for model in _models()]
    return [_dropouts(_removed(remove_dropout, model)) for model in _models()] == before


def _is_cleared(remove: Remove, model: nn.Module) -> bool:
    try:
        return not _dropouts(_removed(remove, model))
    except LearnerRaised:
        return False


@exercise.diagnosis(
    "first_only",
    saw="나란히 있는 드롭아웃 둘 가운데 하나만 바뀌었어요.",
    why="반복문 안의 `return` 문은 함수를, `break` 문은 반복을 그 자리에서 끝내요. 나머지 자식은 보지 못해요.",
    next="반복문이 마지막 자식까지 도는지, 중간에 끝내는 줄과 그 들여쓰기를 살펴보세요.",
    goals=(shallow, deep),
)
def first_only(remove_dropout: Remove) -> bool:
    return _is_cleared(remove_dropout, _example()) and len(_dropouts(_removed(remove_dropout, _flat(0.5)))) == 1


class _Named(nn.Module):
    """이름이 `name`인 드롭아웃 하나를 바로 품은 모듈."""

    def __init__(self, name: str, p: float) -> None:
        super().__init__()
        self.add_module(name, nn.Dropout(p))


def _nested() -> nn.Module:
    """여덟 겹 안에 드롭아웃이 있는 모듈. 이름은 모두 다릅니다."""
    inside: nn.Module = _Named("noise", 0.5)
    for depth in range(8):
        outside = nn.Module()
        outside.add_module(f"level{depth}", inside)
        outside.add_module(f"act{depth}", nn.ReLU())
        inside = outside
    return inside


@exercise.diagnosis(
    "zero_probability_kept",
    saw="확률이 0.4인 드롭아웃은 바뀌는데, 확률이 0인 드롭아웃은 남아 있어요.",
    why="확률 `p` 값은 나중에 바꿀 수 있는 속성이에요. 지금 0이어도 그 자리에 있는 것은 드롭아웃이에요.",
    next="바꿀 것을 고르는 조건에 타입 말고 다른 것이 있는지 살펴보세요.",
    goals=(shallow, deep),
)
def zero_probability_kept(remove_dropout: Remove) -> bool:
    return _is_cleared(remove_dropout, _flat(0.4)) and not _is_cleared(remove_dropout, _flat(0.0))


@exercise.diagnosis(
    "hard_coded",
    saw="문제에 보기로 든 모델에서는 바뀌는데, 이름과 짜임이 다른 모델에서는 예외가 나요.",
    why="`model.drop`이나 `model.body[1]` 같은 자리는 그 모델에만 있어요. 받을 모델의 이름은 미리 알 수 없어요.",
    next="`named_children()`으로 이름을 얻고, 드롭아웃인지 타입을 물어보세요.",
)
def shown_model_only(remove_dropout: Remove, error: Any) -> bool:
    return isinstance(error, AttributeError) and _is_cleared(remove_dropout, _shown())


@exercise.diagnosis(
    "hard_coded",
    saw="{found}에서는 바뀌는데, 같은 깊이의 다른 드롭아웃은 남아 있어요.",
    why="이름도, 번호도, 확률도 모델마다 달라요. 모든 드롭아웃에 통하는 것은 그 타입이에요.",
    next="`isinstance(child, nn.Dropout)`으로 찾아보세요.",
    goals=(shallow, deep),
)
def dropout_hard_coded(remove_dropout: Remove) -> Any:
    flat = [nn.Linear(6, 8), nn.Dropout(0.5), nn.ReLU(), nn.Linear(8, 3)]
    probes = {
        "이름이 drop으로 시작하는 것": (_Named("drop", 0.3), _Named("noise", 0.3)),
        "확률이 0.5인 것": (_Named("noise", 0.5), _Named("noise", 0.1)),
        "번호가 2인 것": (_example(), nn.Sequential(*flat)),
    }
    for found, (one, other) in probes.items():
        if _is_cleared(remove_dropout, one) and not _is_cleared(remove_dropout, other):
            return {"found": found}
    return False


@exercise.diagnosis(
    "sequential_only",
    saw="`nn.Sequential` 안의 드롭아웃은 바뀌는데, 다른 모듈이 바로 가진 드롭아웃은 남아 있어요.",
    why="드롭아웃을 품는 것은 `nn.Sequential`만이 아니에요. `self.drop = nn.Dropout(...)`처럼 속성에 담은 것도 자식이에요.",
    next="`named_children()` 메소드는 어떤 모듈에서든 자식의 이름과 자식을 보여 줘요.",
    goals=(shallow, deep),
)
def sequential_only(remove_dropout: Remove) -> bool:
    inside = all(_is_cleared(remove_dropout, model) for model in (_flat(), _example(), _wrapped()))
    return inside and bool(_dropouts(_removed(remove_dropout, _Named("drop", 0.5))))


@exercise.diagnosis(
    "top_level_only",
    why="`children()` 메소드와 `named_children()` 메소드는 바로 아래만 보여 줘요. "
    "반복문을 몇 겹 더해도 그보다 깊은 모델이 있어요. "
    "드롭아웃을 품는 것이 `nn.Sequential`만도 아니에요.",
    next="자식이 드롭아웃이 아니면, 그 자식에 같은 함수를 다시 불러 보세요.",
    goals=(deep,),
)
def top_level_only(remove_dropout: Remove) -> bool:
    left = _dropouts(_removed(remove_dropout, Tower()))
    shallow_only = bool(left) and all("." in name for name in left)
    return shallow_only and _is_cleared(remove_dropout, _flat()) and not _is_cleared(remove_dropout, _nested())


@exercise.diagnosis(
    "single_child_skipped",
    saw="자식이 하나뿐인 모듈 안의 드롭아웃이 남아 있어요.",
    why="안에 자식이 몇 개든 드롭아웃이 있을 수 있어요. 하나뿐인 자식이 바로 드롭아웃일 수도 있어요.",
    next="안쪽을 볼지 말지 정하는 조건을 살펴보세요.",
    goals=(shallow, deep),
)
def single_child_skipped(remove_dropout: Remove) -> bool:
    return _is_cleared(remove_dropout, Tower()) and not _is_cleared(remove_dropout, _wrapped())


@exercise.diagnosis(
    "order_changed",
    why="자리를 지우고 다시 담으면 맨 뒤로 가요. `nn.Sequential` 계층은 담긴 차례대로 부르고, 번호도 그 차례로 세요.",
    next="지우지 말고, 있는 이름에 바로 담아 보세요.",
    goals=(names_kept,),
)
def order_changed(remove_dropout: Remove) -> bool:
    model = _example()
    before = list(model._modules)
    after = list(_removed(remove_dropout, model)._modules)
    return before != after and sorted(before) == sorted(after)


@exercise.diagnosis(
    "wrong_type",
    why="그 자리에는 `nn.Identity`의 인스턴스를 담기로 했어요. 하는 일이 같아도, 나중에 찾아내는 코드는 그 이름으로 찾아요.",
    next="`nn.Identity()` 계층을 담아 보세요.",
    goals=(shallow, deep),
)
def not_identity(remove_dropout: Remove) -> bool:
    held = _held_instead(remove_dropout)
    return held not in (None, _GONE) and not observe.is_a(held, nn.Dropout)


@exercise.diagnosis(
    "shared_layer",
    saw="`nn.Identity` 하나를 여러 자리에 담았어요.",
    why="`named_modules()` 메소드는 같은 객체를 한 번만 보여 줘요. 그래서 둘째 자리부터 이름이 사라져요.",
    next="자리마다 `nn.Identity()` 계층을 새로 만들어 보세요.",
    goals=(names_kept,),
)
def shared_identity(remove_dropout: Remove) -> bool:
    held = [id(one) for _, one in slots(_removed(remove_dropout, Tower())) if observe.is_a(one, nn.Identity)]
    return len(set(held)) < len(held)


@exercise.diagnosis(
    "too_many_replaced",
    saw="드롭아웃이 아닌 `{found}` 계층까지 Identity로 바뀌었어요.",
    why="`{found}` 계층은 하는 일이 있어서, 사라지면 결과가 달라져요. 매개변수가 없는 계층도 마찬가지예요.",
    next="Identity로 바꿀 것을 고르는 조건을 살펴보세요.",
    goals=(names_kept, the_rest_kept),
)
def too_many_replaced(remove_dropout: Remove) -> Any:
    for model in (Tower(), _lookalikes()):
        before = {name: type(one).__name__ for name, one in slots(model) if not observe.is_a(one, nn.Dropout)}
        now = dict(slots(_removed(remove_dropout, model)))
        if wrong := [kind for name, kind in before.items() if observe.is_a(now.get(name), nn.Identity)]:
            return {"found": wrong[0]}
    return False


@exercise.diagnosis(
    "parameter_replaced",
    why="값은 같아도 다른 객체예요. 이 모델로 만든 옵티마이저는 옛 매개변수를 붙들고 있어서, 새것은 학습되지 않아요.",
    next="자식을 복사하지 말고, 받은 모델의 자식 안에서 바꿔 보세요.",
    goals=(the_rest_kept,),
)
def parameter_replaced(remove_dropout: Remove) -> bool:
    model = Tower()
    before = {id(one) for one in model.parameters()}
    replaced = {id(one) for one in observe.parameters(_removed(remove_dropout, model)).values()} != before
    return replaced and _first_change(remove_dropout)[0] in ("module", "tensor")


@exercise.diagnosis(
    "mode_changed",
    why="`train()` 메소드는 안의 모듈까지 모두 학습 모드로 바꿔요. 동결하려고 평가 모드로 둔 곳이 있었다면 함께 풀려요.",
    next="모드를 바꾸는 줄을 빼 보세요.",
    goals=(the_rest_kept,),
)
def mode_changed(remove_dropout: Remove) -> bool:
    trained = all(one.training for one in observe.modules(_removed(remove_dropout, Tower().eval())).values())
    return trained and _first_change(remove_dropout)[0] == "mode"


@exercise.diagnosis(
    "frozen",
    why="`requires_grad` 설정은 그 매개변수를 학습할지를 정해요. 드롭아웃을 없애는 일과는 따로예요.",
    next="`requires_grad` 설정을 바꾸는 줄을 빼 보세요.",
    goals=(the_rest_kept,),
)
def frozen(remove_dropout: Remove) -> bool:
    return _first_change(remove_dropout)[0] == "requires_grad"


@exercise.diagnosis(
    "gradients_cleared",
    why="받은 모델은 학습하는 도중일 수 있어요. 모아 둔 변화도가 사라지면 다음 `step()` 호출의 결과가 달라져요.",
    next="변화도를 지우는 줄을 빼 보세요.",
    goals=(the_rest_kept,),
)
def gradients_cleared(remove_dropout: Remove) -> bool:
    return _first_change(remove_dropout)[0] == "grad"


@exercise.diagnosis(
    "hooks_changed",
    why="훅은 모델을 쓰는 쪽이 걸어 둔 것이에요. 사라져도 오류가 나지 않아서 알아차리기 어려워요.",
    next="드롭아웃 자리 말고는 건드리지 않는지 살펴보세요.",
    goals=(the_rest_kept,),
)
def hooks_changed(remove_dropout: Remove) -> bool:
    return _first_change(remove_dropout)[0] == "hook"
