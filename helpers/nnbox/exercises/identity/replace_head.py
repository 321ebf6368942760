"""연습 `replace_head`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
import torch.nn.functional as F
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet
from ..probes import differences, photograph, recorded, refuse_uninitialised, take_step, weighted_loss
from ._modules import change_seen, plain_sequential_instead_of, returned, returned_module, slots
from ._pretrained import Pictures, Table, pretrained

Replace = Callable[..., Any]

exercise = Exercise(
    "replace_head",
    "머리 갈아 끼우기 (도전)",
    needs={"replace_head": Kind.FUNCTION},
    # 첫 옵티마이저를 만들 때 torch가 불러오는 것이 많아 느린 컴퓨터에서는 몇 초가 걸립니다.
    seconds=30.0,
    hints=(
        "동결은 언제 있는 매개변수에 걸릴까요? 옵티마이저는 언제 있는 매개변수를 받을까요? 할 일 셋의 순서를 정해 보세요.",
        "`model.requires_grad_(False)` 호출은 모든 매개변수를 동결해요. 새 머리의 들어오는 수는 옛 머리의 `in_features`예요. "
        "옵티마이저에는 `model.fc.parameters()`만 넘기세요.",
        "`model.fc = nn.Linear(model.fc.in_features, num_classes)` 다음에 "
        "`optimizer = torch.optim.SGD(model.fc.parameters(), lr=lr)`, 마지막 줄은 `return model, optimizer`예요.",
    ),
)


@dataclass
class Replaced:
    """`replace_head`를 부른 결과와, 부르기 전의 모델."""

    given: nn.Module
    width: int
    model: nn.Module
    optimizer: torch.optim.Optimizer

    @property
    def head(self) -> Any:
        """새 `fc`, 없으면 `None`."""
        return self.model._modules.get("fc")

    def body(self) -> dict[str, nn.Parameter]:
        """머리의 것이 아닌 매개변수."""
        head = {id(one) for one in observe.parameters(self.head).values()} if observe.is_module(self.head) else set()
        return {name: one for name, one in observe.parameters(self.model).items() if id(one) not in head}

    def optimized(self) -> set[int]:
        """옵티마이저가 붙든 매개변수의 id."""
        return {id(one) for group in self.optimizer.param_groups for one in group["params"]}


def _replaced(replace_head: Replace, model: nn.Module, num_classes: int = 4, lr: float = 0.1) -> Replaced:
    width = model.fc.in_features
    pair = returned(replace_head, model, num_classes=num_classes, lr=lr)
    if not observe.is_a(pair, (tuple, list)) or len(pair) != 2:
        raise Unmet(
            "wrong_type",
            f"`replace_head` 호출의 결과는 {observe.it_is(pair)}.",
            "모델과 옵티마이저 둘을 이 순서로 돌려주어야 해요.",
            "`return model, optimizer`로 끝나는지 살펴보세요.",
        )
    first, second = pair
    if observe.is_a(first, torch.optim.Optimizer):
        raise Unmet(
            "wrong_type",
            f"첫째 값이 {observe.it_is(first)}. 모델이 먼저예요.",
            "받는 쪽은 `model, optimizer = replace_head(...)`로 차례를 믿고 나누어 담아요.",
            "돌려주는 두 값의 차례를 살펴보세요.",
        )
    first = returned_module("replace_head", first)
    if observe.is_class(second):
        raise Unmet(
            "class_not_instance",
            f"둘째 값이 {observe.it_is(second)}. 인스턴스가 아니에요.",
            "옵티마이저는 매개변수와 학습률을 넣어 불러야 만들어져요.",
            "클래스 이름 뒤에 괄호를 붙이고, 새 머리의 매개변수와 `lr` 값을 넣어 보세요.",
        )
    if not observe.is_a(second, torch.optim.Optimizer):
        raise Unmet(
            "wrong_type",
            f"둘째 값이 {observe.it_is(second)}. 옵티마이저가 아니에요.",
            "매개변수를 움직이는 `step()` 메소드는 옵티마이저에 있어요.",
            "`torch.optim.SGD(...)`로 만든 것을 돌려주세요.",
        )
    return Replaced(model, width, first, second)


def _all_replaced(replace_head: Replace) -> list[Replaced]:
    return [_replaced(replace_head, model) for model in pretrained()]


def _name(made: Replaced) -> str:
    return f"`{type(made.given).__name__}` 모델"


@exercise.goal("(모델, 옵티마이저) 둘을 돌려주고, 모델은 받은 것이에요")
def returns_the_model(replace_head: Replace) -> bool | str:
    for made in _all_replaced(replace_head):
        if made.model is not made.given:
            return f"첫째 값이 받은 모델이 아니라 다른 {observe.it_is(made.model)}."
    return True


@exercise.goal("`fc` 계층은 크기가 맞고 편향이 있는 새 Linear예요")
def new_head(replace_head: Replace) -> bool | str:
    refuse_uninitialised(lambda: _plain_head(replace_head))
    for choose in (lambda fc: 4, lambda fc: 2, lambda fc: fc.out_features, lambda fc: fc.in_features):
        for model in pretrained():
            old, num_classes = model.fc, choose(model.fc)
            theirs = list(old.parameters())
            made = _replaced(replace_head, model, num_classes)
            head = made.head
            if not isinstance(head, nn.Linear):
                return f"`fc` 자리에 있는 것은 {observe.it_is(head)}. `nn.Linear`여야 해요."
            if nn.parameter.is_lazy(head.weight):
                return f"{_name(made)}의 새 `fc` 계층에 아직 가중치가 없어요."
            if head is old:
                return f"{_name(made)}의 `fc` 계층이 받을 때의 그 계층 그대로예요."
            shape = tuple(head.weight.shape)
            if shape != (num_classes, made.width):
                return (
                    f"{_name(made)}의 `fc` 계층은 {shape[1]}개를 받아 {shape[0]}개를 내놓아요. "
                    f"{made.width}개를 받아 {num_classes}개를 내놓아야 해요."
                )
            if head.bias is None:
                return f"{_name(made)}의 새 `fc`에 편향이 없어요."
            if kept := [name for name, one in observe.parameters(head).items() if any(one is each for each in theirs)]:
                return f"{_name(made)}의 새 `fc` 계층이 옛 머리의 `{kept[0]}` 매개변수를 그대로 갖고 있어요."
            x = torch.randn(7, made.width)
            if not observe.close(observe.tensor_from(head, x), F.linear(x, head.weight, head.bias)):
                return "새 `fc`의 결과가 입력에 가중치를 곱하고 편향을 더한 값과 달라요."
    return True


@exercise.goal("새 머리는 학습하고, 나머지는 모두 동결되어 있어요")
def only_head_learns(replace_head: Replace) -> bool | str:
    for made in _all_replaced(replace_head):
        for name, one in observe.parameters(made.head).items():
            if not one.requires_grad:
                return f"새 머리의 `fc.{name}` 매개변수까지 동결되어 있어요."
        if free := [name for name, one in made.body().items() if one.requires_grad]:
            return f"{_name(made)}의 `{free[0]}` 매개변수가 동결되지 않았어요."
    return True


@exercise.goal("옵티마이저가 새 머리의 매개변수만, 학습률 `lr`로 갖고 있어요")
def optimizer_holds_head(replace_head: Replace) -> bool | str:
    for lr in (0.1, 0.03, 0.5, 1e-4):
        for model in pretrained():
            made = _replaced(replace_head, model, lr=lr)
            wanted = {id(one): f"fc.{name}" for name, one in observe.parameters(made.head).items()}
            if missing := [name for key, name in wanted.items() if key not in made.optimized()]:
                return f"`{missing[0]}` 매개변수가 옵티마이저에 없어요."
            if extra := len(made.optimized() - set(wanted)):
                return f"옵티마이저에 새 머리의 것이 아닌 매개변수가 {extra}개 더 있어요."
            if wrong := [group["lr"] for group in made.optimizer.param_groups if group["lr"] != lr]:
                return f"`lr={lr}` 값을 넘겼는데 옵티마이저의 학습률은 {wrong[0]}예요."
    return True


@exercise.goal("몸통의 값과 모드가 그대로예요")
def body_kept(replace_head: Replace) -> bool | str:
    for model in pretrained():
        if changes := _changes(replace_head, model):
            return change_seen(model, changes[0])
    return True


def _first_change(replace_head: Replace) -> str:
    """몸통에서 달라져 목표가 멈춘 것."""
    return next(changes[0][0] for model in pretrained() if (changes := _changes(replace_head, model)))


def _plain_head(replace_head: Replace) -> nn.Module:
    """새 머리. 모듈이 아니면 빈 모듈이라서, 그것은 목표에 맡깁니다."""
    head = _table(replace_head).head
    return head if observe.is_module(head) else nn.Identity()


def _changes(replace_head: Replace, model: nn.Module) -> list[tuple[str, str]]:
    """몸통에서 달라진 것. 동결하며 바꾸는 설정과 변화도, 새로 더한 것은 세지 않습니다."""
    before, held = photograph(model), _attributes(model)
    made = _replaced(replace_head, model).model
    after, now = photograph(made), _attributes(made)
    changes = [one for one in differences(before, after) if one in before]
    # 매개변수를 바꾼 것은 계층을 바꾼 것보다 먼저 말합니다.
    found = [one for kinds in (("mode", "hook", "tensor", "value"), ("module",)) for one in changes if one[0] in kinds]
    found += [("attribute", name) for (name, key), value in held.items() if now.get((name, key)) is not value]
    return [(what, name) for what, name in found if name.split(".")[0] != "fc"]


def _attributes(model: nn.Module) -> dict[tuple[str, str], Any]:
    """모듈마다 담긴 속성: (모듈의 이름, 속성의 이름) → 값."""
    return {(name, key): value for name, one in observe.modules(model).items() for key, value in observe.attributes(one).items()}


@exercise.goal("한 걸음 학습하면 머리만 움직여요")
def a_step_moves_the_head(replace_head: Replace) -> bool | str:
    for model in pretrained():
        made = _replaced(replace_head, model, num_classes=4)
        x = model.example()
        before = {name: one.detach().clone() for name, one in observe.parameters(made.model).items()}
        weights = torch.arange(1.0, 1 + len(x) * 4).view(len(x), 4)
        take_step(made.optimizer, weighted_loss(made.model, x, weights))
        for name, one in observe.parameters(made.model).items():
            moved = not observe.same(one, before[name])
            if moved != name.startswith("fc."):
                return f"{_name(made)}의 `{name}` 매개변수가 {'움직였어요' if moved else '움직이지 않았어요'}."
    return True


def _table(replace_head: Replace, width: int = 12, num_classes: int = 4, lr: float = 0.1) -> Replaced:
    return _replaced(replace_head, Table(width, 3, bias=True), num_classes, lr)


@exercise.diagnosis(
    "children_cut",
    saw="돌려준 것이 받은 모델이 아니라, 자식을 다시 이은 `nn.Sequential`이에요.",
    why="자식만 모으면 `forward` 메소드가 그 사이에서 하던 일이 사라져요.",
    next="새로 잇지 말고, 받은 모델의 `fc` 자리에 새 머리를 담아 보세요.",
    goals=(returns_the_model,),
)
def children_cut(replace_head: Replace) -> bool:
    made = _table(replace_head)
    return plain_sequential_instead_of(made.given, made.model)


@exercise.diagnosis(
    "copy_returned",
    why="복사본은 가중치까지 새것이에요. 여기에서는 받은 모델을 제자리에서 바꾸기로 했어요.",
    next="복사하지 말고 받은 모델을 바꾼 다음, 그 모델을 돌려주세요.",
    goals=(returns_the_model,),
)
def copy_returned(replace_head: Replace) -> bool:
    made = _table(replace_head)
    return made.model is not made.given and isinstance(made.model, Table)


@exercise.diagnosis(
    "class_not_instance",
    saw="`fc` 자리에 `nn.Linear` 클래스를 담으려 했어요. 인스턴스가 아니에요.",
    why="클래스는 설계도예요. 괄호를 붙여 불러야 가중치를 가진 인스턴스가 생겨요.",
    next="만들어 둔 새 머리를 담았는지 살펴보세요.",
)
def class_not_instance(error: Any) -> bool:
    return "torch.nn.modules.linear.Linear' as child module" in str(error)


@exercise.diagnosis(
    "head_deleted",
    saw="`fc` 자리가 없어졌어요. 그런데 `forward` 메소드는 여전히 `self.fc` 계층을 불러요.",
    why="다른 이름으로 머리를 만들어도 `forward`의 코드는 그대로예요.",
    next="지우지 말고, 같은 이름 `fc`에 새 머리를 담으세요.",
    goals=(new_head,),
)
def head_deleted(replace_head: Replace) -> bool:
    return _table(replace_head).head is None


@exercise.diagnosis(
    "wrong_attribute",
    saw="`{found}` 이름의 자식이 새로 생겼고, `fc` 계층은 받을 때 그대로예요.",
    why="없던 이름에 담으면 갈아 끼우는 것이 아니라 새 자식이 하나 더 생겨요. "
    "`forward` 메소드는 그 이름을 부르지 않아요. 오류도 나지 않아요.",
    next="`forward`의 마지막 줄이 부르는 이름이 무엇인지 보세요.",
    goals=(new_head,),
)
def wrong_attribute(replace_head: Replace) -> Any:
    model = Table(12, 3)
    old, names = model.fc, list(model._modules)
    made = _replaced(replace_head, model)
    added = [name for name in made.model._modules if name not in names]
    return added and made.head is old and {"found": added[0]}


@exercise.diagnosis(
    "head_kept",
    why="`out_features` 같은 속성은 만들 때의 수를 적어 둔 것이에요. 그 수를 고쳐도 가중치의 shape은 그대로예요.",
    next="새 `nn.Linear` 인스턴스를 만들어 `fc` 자리에 담으세요.",
    goals=(new_head,),
)
def head_kept(replace_head: Replace) -> bool:
    return _keeps_weight(replace_head) if _keeps_head(replace_head, 4) else _copies_head(replace_head)


def _keeps_head(replace_head: Replace, num_classes: int) -> bool:
    model = Table(12, 3, bias=True)
    old = model.fc
    return _replaced(replace_head, model, num_classes).head is old


def _keeps_weight(replace_head: Replace) -> bool:
    model = Table(12, 3, bias=True)
    old = model.fc.weight
    return _replaced(replace_head, model).head.weight is old


def _copies_head(replace_head: Replace) -> bool:
    model = Table(12, 3, bias=True)
    old = model.fc.weight.detach().clone()
    head = _replaced(replace_head, model).head
    return head.out_features != 3 and observe.same(head.weight, old)


@exercise.diagnosis(
    "head_refilled",
    saw="매개변수는 새것인데, `fc` 계층은 받을 때의 그 계층이에요.",
    why="옛 계층에 새 매개변수만 담으면 `out_features` 같은 속성은 따로 고쳐야 하고, 옛 계층을 쓰던 다른 코드까지 바뀌어요.",
    next="새 `nn.Linear` 인스턴스를 만들어 `fc` 자리에 담으세요.",
    goals=(returns_the_model, new_head),
)
def head_refilled(replace_head: Replace, error: Any) -> bool:
    # 편향이 없던 옛 머리는 편향을 잘라 담다가 예외가 납니다.
    if error is not None and "'NoneType' object" not in str(error):
        return False
    return _keeps_head(replace_head, 4) and not _keeps_weight(replace_head)


@exercise.diagnosis(
    "identity_resizes",
    saw="`fc` 자리에 `nn.Identity` 계층이 있어요. 두 크기를 넣었지만 결과의 마지막 축은 {width} 그대로예요.",
    why="`nn.Identity` 계층은 만들 때 받은 인자를 모두 무시하고, 들어온 텐서를 그대로 돌려줘요. 배울 매개변수도 없어요.",
    next="크기를 바꾸고 학습하는 머리는 `nn.Linear`로 만드세요.",
    goals=(new_head,),
)
def identity_resizes(replace_head: Replace) -> Any:
    with recorded(nn.Identity) as identities:
        made = _table(replace_head)
    return isinstance(made.head, nn.Identity) and (12, 4) in [one.args for one in identities] and {"width": made.width}


@exercise.diagnosis(
    "wrong_type",
    why="`fc` 자리에는 Linear 하나가 있어야 해요. 그래야 다음에 또 갈아 끼울 때 `model.fc.in_features` 값을 볼 수 있어요.",
    next="옛 머리 뒤에 붙이지 말고, 옛 머리가 받던 수를 받는 새 Linear로 바꿔 보세요.",
    goals=(new_head,),
)
def head_wrong_type(replace_head: Replace) -> bool:
    return not isinstance(_table(replace_head).head, nn.Linear)


@exercise.diagnosis(
    "still_lazy",
    why="`nn.LazyLinear` 계층의 가중치는 처음 불릴 때 생겨요. 동결도, 옵티마이저도 아직 없는 가중치를 셈에 넣지 못해요.",
    next="들어오는 수는 옛 머리가 이미 알고 있어요. 그 수로 새 머리를 만들어 보세요.",
    goals=(new_head,),
)
def head_still_lazy(replace_head: Replace) -> bool:
    return nn.parameter.is_lazy(_table(replace_head).head.weight)


@exercise.diagnosis(
    "swapped_features",
    why="`nn.Linear(들어오는 수, 나가는 수)` 순서예요. 들어오는 수는 몸통이 내놓는 수예요.",
    next="두 인자의 순서를 바꿔 보세요.",
    goals=(new_head,),
)
def swapped_features(replace_head: Replace) -> bool:
    return _table(replace_head).head.weight.shape == (12, 4)


@exercise.diagnosis(
    "old_output_width",
    why="새 머리가 받는 것은 옛 머리가 내놓던 수가 아니라 받던 수예요.",
    next="옛 `fc`의 두 속성 `in_features`, `out_features` 가운데 어느 쪽이 몸통과 이어지는지 보세요.",
    goals=(new_head,),
)
def old_output_width(replace_head: Replace) -> bool:
    return _table(replace_head).head.weight.shape == (4, 3)


@exercise.diagnosis(
    "bias_missing",
    why="옛 머리에 편향이 없었더라도 새 머리에는 편향이 있어야 해요. `bias=False`로 만들면 편향이 없어요.",
    next="새 `nn.Linear`에 적은 `bias` 인자를 살펴보세요.",
    goals=(new_head,),
)
def bias_missing(replace_head: Replace) -> bool:
    head = _replaced(replace_head, Table(12, 3, bias=False)).head
    return head.weight.shape == (4, 12) and head.bias is None


@exercise.diagnosis(
    "head_reused",
    saw="`num_classes` 값이 옛 머리의 `out_features` 값과 같으면 옛 머리가 그대로 남아요.",
    why="크기가 같아도 옛 머리에는 옛 일을 배운 가중치가 있어요. 새로 배울 머리는 새 가중치에서 시작해요.",
    next="`num_classes` 값이 얼마든 새 머리를 만드는지 살펴보세요.",
    goals=(new_head,),
)
def head_reused(replace_head: Replace) -> bool:
    return _keeps_head(replace_head, 3)


@exercise.diagnosis(
    "head_skipped",
    saw="`num_classes` 값이 옛 머리의 `in_features` 값과 같으면 `fc` 자리에 `nn.Identity` 계층이 와요.",
    why="크기가 같아도 머리는 배우는 계층이에요. `nn.Identity` 계층에는 배울 매개변수가 없어요.",
    next="`num_classes` 값이 얼마든 새 Linear를 만드는지 살펴보세요.",
    goals=(new_head,),
)
def head_skipped(replace_head: Replace) -> bool:
    heads = [_table(replace_head, num_classes=num_classes).head for num_classes in (12, 4)]
    return isinstance(heads[0], nn.Identity) and isinstance(heads[1], nn.Linear)


@exercise.diagnosis(
    "hard_coded",
    saw="새 머리의 `{found}` 값이 모델이나 인자를 바꾸어도 늘 같아요.",
    why="받은 것이 아니라 코드에 적어 둔 수나 기본값을 쓰고 있어요.",
    next="`num_classes` 인자와 옛 머리의 `in_features` 값을 모두 쓰는지 살펴보세요.",
    goals=(new_head,),
)
def head_hard_coded(replace_head: Replace) -> Any:
    one, other = _table(replace_head, 12, 4).head, _table(replace_head, 20, 6).head
    same = [name for name in ("in_features", "out_features") if getattr(one, name) == getattr(other, name)]
    return same and {"found": same[0]}


@exercise.diagnosis(
    "frozen",
    why="새 머리는 가중치도 편향도 모두 배워야 해요. 동결은 그 줄을 실행할 때 있는 매개변수에만 걸려요.",
    next="동결하는 줄이 새 머리의 매개변수에도 닿는지 살펴보세요.",
    goals=(only_head_learns,),
)
def head_frozen(replace_head: Replace) -> bool:
    return any(not one.requires_grad for one in observe.parameters(_table(replace_head).head).values())


@exercise.diagnosis(
    "head_not_optimized",
    why="옵티마이저는 만들어질 때 받은 매개변수만 움직여요. 그 뒤에 새로 만든 것은 이름이 같아도 다른 객체예요.",
    next="새 머리를 다 만든 다음에, `model.fc.parameters()` 결과를 넘겨 옵티마이저를 만드세요.",
    goals=(optimizer_holds_head,),
)
def head_not_optimized(replace_head: Replace) -> bool:
    made = _table(replace_head)
    return not {id(one) for one in observe.parameters(made.head).values()} <= made.optimized()


@exercise.diagnosis(
    "too_many_replaced",
    saw="몸통 안쪽에 있는 `{found}` 자리의 계층까지 바뀌었어요.",
    why="몸통의 모듈에도 `fc`라는 이름이 있을 수 있어요. 머리는 모델이 바로 가진 `fc` 하나예요.",
    next="안쪽의 모듈까지 돌지 말고, 모델의 `fc` 자리만 바꿔 보세요.",
    goals=(only_head_learns, body_kept),
)
def too_many_replaced(replace_head: Replace) -> Any:
    model = Pictures(16, 10)
    inner = model.gate.fc
    made = _replaced(replace_head, model)
    replaced = made.model is model and dict(slots(model))["gate.fc"] is not inner
    others = [name for name, one in made.body().items() if one.requires_grad and not name.startswith("gate.fc.")]
    return replaced and not others and {"found": "gate.fc"}


@exercise.diagnosis(
    "requires_grad_attribute",
    saw="모델에 `requires_grad`라는 속성이 새로 생겼고, 매개변수는 동결되지 않았어요.",
    why="`model.requires_grad = False` 줄은 모듈에 속성을 하나 더할 뿐이에요. 매개변수의 `requires_grad` 값은 그대로예요.",
    next="`_`로 끝나는 `requires_grad_(False)` 메소드를 부르거나, 매개변수마다 값을 바꾸세요.",
    goals=(only_head_learns,),
)
def requires_grad_attribute(replace_head: Replace) -> bool:
    made = [_replaced(replace_head, model) for model in pretrained()]
    return all("requires_grad" in vars(one.model) and any(p.requires_grad for p in one.body().values()) for one in made)


@exercise.diagnosis(
    "body_not_frozen",
    why="동결은 매개변수마다 `requires_grad` 설정을 끄는 일이고, 옵티마이저에 무엇을 넘기는지는 따로예요. 둘 다 해야 해요. "
    "몸통에는 `fc1`처럼 이름이 비슷한 계층도, 모델이 바로 가진 매개변수도 있어요.",
    next="새 머리를 달기 전에 모든 매개변수를 동결하고, 옵티마이저에는 새 머리의 것만 넘기세요.",
    goals=(only_head_learns, optimizer_holds_head),
)
def body_not_frozen(replace_head: Replace) -> bool:
    for model in [Table(12, 3), *pretrained()]:
        made = _replaced(replace_head, model)
        if any(one.requires_grad or id(one) in made.optimized() for one in made.body().values()):
            return True
    return False


@exercise.diagnosis(
    "hard_coded",
    saw="`lr` 인자를 바꾸어도 옵티마이저의 학습률은 {found} 그대로예요.",
    why="받은 것이 아니라 코드에 적어 둔 수나 기본값을 쓰고 있어요.",
    next="옵티마이저를 만들 때 `lr` 인자를 넘기는지 살펴보세요.",
    goals=(optimizer_holds_head,),
)
def learning_rate_hard_coded(replace_head: Replace) -> Any:
    rates = {_table(replace_head, lr=lr).optimizer.param_groups[0]["lr"] for lr in (0.1, 0.03)}
    return len(rates) == 1 and {"found": rates.pop()}


@exercise.diagnosis(
    "left_in_eval",
    why="동결과 모드는 다른 일이에요. "
    "`requires_grad` 설정은 학습할지를, `eval()` 메소드는 드롭아웃과 BatchNorm이 어떻게 일할지를 정해요.",
    next="`eval()` 메소드를 부르는 줄을 찾아보세요.",
    goals=(body_kept,),
)
def left_in_eval(replace_head: Replace) -> bool:
    return not _table(replace_head).model.training and _first_change(replace_head) == "mode"


@exercise.diagnosis(
    "body_changed",
    why="배운 것은 몸통의 가중치에 있어요. 동결은 값을 지키는 일이지 지우는 일이 아니에요.",
    next="몸통의 매개변수에 값을 쓰는 줄을 찾아보세요.",
    goals=(body_kept,),
)
def body_changed(replace_head: Replace) -> bool:
    return _first_change(replace_head) == "value"


@exercise.diagnosis(
    "breaks_graph",
    saw="모델의 결과에 연산 그래프가 없어요.",
    why="새 머리의 결과를 `.detach()`하거나 `torch.no_grad()` 안에서 계산하면, 머리의 매개변수까지 변화도가 오지 못해요.",
    next="몸통을 지키는 것은 동결이면 충분해요. 그래프를 끊는 줄을 빼 보세요.",
    goals=(a_step_moves_the_head,),
)
def head_breaks_graph(replace_head: Replace) -> bool:
    made = _table(replace_head)
    return not observe.tensor_from(made.model, made.given.example()).requires_grad


@exercise.diagnosis(
    "misspelt_in_features",
    why="`nn.Linear` 계층이 받는 수는 `in_features`에, 내놓는 수는 `out_features`에 적혀 있어요.",
    next="끝의 `s`까지 적었는지 보세요.",
)
def misspelt(error: Any) -> bool:
    return "'Linear' object has no attribute 'in" in str(error)


@exercise.diagnosis(
    "hooks_changed",
    why="훅은 모델을 쓰는 쪽이 걸어 둔 것이에요. 사라져도 오류가 나지 않아서 알아차리기 어려워요.",
    next="`fc` 자리와 동결 말고는 건드리지 않는지 살펴보세요.",
    goals=(body_kept,),
)
def hooks_changed(replace_head: Replace) -> bool:
    return _first_change(replace_head) == "hook"


@exercise.diagnosis(
    "parameter_replaced",
    why="값이 같아도 다른 객체예요. 이 모델로 만들어 둔 옵티마이저나 다른 모델은 여전히 옛 텐서를 붙들고 있어요.",
    next="몸통의 텐서를 새로 담는 줄을 찾아보세요.",
    goals=(body_kept,),
)
def parameter_replaced(replace_head: Replace) -> bool:
    return _first_change(replace_head) == "tensor"
