"""연습 `sgd_step`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import torch
from torch import nn
from torch.utils._python_dispatch import TorchDispatchMode

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import LearnerRaised, Unmet

exercise = Exercise(
    "sgd_step",
    "손으로 걷는 한 걸음",
    needs={"sgd_step": Kind.FUNCTION},
    hints=(
        "매개변수마다 `p.grad` 값을 보고 `p` 값을 제자리에서 바꿔요. 변화도가 없는 매개변수는 건너뛰어요.",
        "`with torch.no_grad():` 안에서 `p -= ...`처럼 빼면 같은 객체의 값만 바뀌어요. "
        "`p = p - ...` 코드는 새 텐서를 만들 뿐이에요. "
        "다 쓴 변화도는 `p.grad = None`으로 지워요.",
        "`for p in parameters:` 반복문에서, "
        "`if p.grad is not None:`일 때 `p -= lr * p.grad`, `p.grad = None` 두 줄을 차례로 적으세요.",
    ),
)

SHAPES = ((3, 4), (3,), (2, 3, 2), ())
Step = Callable[..., Any]


class _Walk:
    """매개변수 몇 개로 `sgd_step`을 한 번 부르고 전과 후를 견줍니다."""

    def __init__(self, step: Step, count: int = 2, lr: float = 0.3, without: tuple[int, ...] = (), given: Any = list) -> None:
        self.lr = lr
        self.parameters = [nn.Parameter(torch.randn(SHAPES[i % len(SHAPES)])) for i in range(count)]
        for index, one in enumerate(self.parameters):
            one.grad = None if index in without else torch.randn_like(one)
        self.before = [one.detach().clone() for one in self.parameters]
        self.grads = [None if one.grad is None else one.grad.clone() for one in self.parameters]
        observe.call(step, given(self.parameters), lr)

    def moved_by(self, formula: Callable[[torch.Tensor, torch.Tensor], torch.Tensor]) -> bool:
        """변화도가 있던 매개변수가 모두 `formula(전의 값, 변화도)`가 되었는가."""
        held = [one for one in zip(self.parameters, self.before, self.grads) if one[2] is not None]
        return all(observe.close(now, formula(before, grad)) for now, before, grad in held)

    def right(self) -> bool:
        """SGD 한 걸음의 값인가. 변화도가 없던 것은 그대로여야 합니다."""
        still = zip(self.parameters, self.before, self.grads)
        return self.moved_by(lambda p, g: p - self.lr * g) and all(
            observe.same(now, before) for now, before, grad in still if grad is None
        )

    def still(self) -> bool:
        """움직인 매개변수가 하나도 없는가."""
        return all(observe.same(now, before) for now, before in zip(self.parameters, self.before))

    def kept_gradients(self) -> bool:
        """0이 아닌 변화도가 남아 있는가."""
        return any(one.grad is not None and bool(one.grad.any()) for one in self.parameters)


def _generator(parameters: list[nn.Parameter]) -> Any:
    return (one for one in parameters)


@exercise.goal("매개변수가 `p - lr * p.grad` 값이 돼요")
def moves(sgd_step: Step) -> bool | str:
    for lr in (0.3, 0.1, 1.5):
        walk = _Walk(sgd_step, lr=lr)
        if walk.still():
            return "부르기 전과 후에 매개변수의 값이 똑같아요."
        if not walk.right():
            return f"lr이 {lr}일 때, 매개변수가 `p - lr * p.grad` 값이 되지 않았어요."
    # 합이 0이거나, 0인 칸이 있거나, 아주 작아도 변화도는 변화도입니다. 0뿐인 변화도 다음의 매개변수도 움직여야 합니다.
    for size, lr in ((1.0, 0.3), (1e-5, 3e4)):
        before, grad = torch.randn(3), torch.tensor([size, 0.0, -size])
        flat, named = nn.Parameter(before.clone()), nn.Parameter(before.clone())
        flat.grad, named.grad = torch.zeros(3), grad.clone()
        observe.call(sgd_step, parameters=[flat, named], lr=lr)
        if not (observe.close(flat, before) and observe.close(named, before - lr * grad)):
            return (
                f"변화도가 [0, 0, 0]과 [{size:g}, 0, -{size:g}]인 두 매개변수를 넘겼더니, "
                "`p - lr * p.grad` 값이 되지 않은 것이 있어요."
            )
    return True


@exercise.goal("매개변수가 하나여도, 여럿이어도 돼요")
def any_number(sgd_step: Step) -> bool | str:
    for count in (1, 3, 5):
        if not _Walk(sgd_step, count).right():
            return f"매개변수가 {count}개일 때, `p - lr * p.grad` 값이 되지 않은 것이 있어요."
    return True


@exercise.goal("변화도가 `None`인 매개변수는 그대로 두고 다음으로 넘어가요")
def skips_none(sgd_step: Step) -> bool | str:
    for without in ((1,), (0,), (2,), (0, 2)):
        if not _Walk(sgd_step, 3, without=without).right():
            return "변화도가 `None`인 매개변수가 섞이면 나머지도 `p - lr * p.grad` 값이 되지 않아요."
    frozen, trained = nn.Parameter(torch.randn(3), requires_grad=False), nn.Parameter(torch.randn(3))
    trained.grad = torch.randn(3)
    observe.call(sgd_step, [frozen, trained], 0.3)
    return not frozen.requires_grad or "변화도를 받지 않게 해 둔 매개변수의 `requires_grad` 값이 `True`로 바뀌었어요."


@exercise.goal("`model.parameters()` 같은 제너레이터도 받아요")
def takes_a_generator(sgd_step: Step) -> bool | str:
    return _Walk(sgd_step, 3, given=_generator).right() or "제너레이터를 넘기면 `p - lr * p.grad` 값이 되지 않아요."


@exercise.goal("쓴 변화도를 지워요")
def clears(sgd_step: Step) -> bool | str:
    for given in (list, _generator):
        walk = _Walk(sgd_step, 3, without=(1,), given=given)
        if walk.kept_gradients():
            words = "목록을" if given is list else "제너레이터를"
            return f"{words} 넘겨 `sgd_step` 함수를 부른 뒤에도 `p.grad` 값이 남아 있어요."
    return True


@exercise.goal("같은 매개변수 객체가 남고, 계속 학습할 수 있어요")
def same_objects(sgd_step: Step) -> bool | str:
    given: list[list[nn.Parameter]] = []
    walk = _Walk(sgd_step, 3, given=lambda parameters: given.append(list(parameters)) or given[0])
    if [id(one) for one in given[0]] != [id(one) for one in walk.parameters]:
        raise Unmet(
            "changes_input",
            f"매개변수 3개를 담은 목록을 넘겼는데, 부른 뒤의 목록에는 {len(given[0])}개가 있어요."
            if len(given[0]) != 3
            else "부른 뒤에는 넘긴 목록에 다른 객체가 담겨 있어요.",
            "목록을 바꾸면 부른 쪽이 가진 목록도 함께 바뀌어요. 다음 걸음에는 그 목록을 쓸 수 없어요.",
            "`pop`이나 `clear` 같은 메소드로 목록을 바꾸지 말고, `for`로 하나씩 꺼내 보세요.",
        )
    if not torch.is_grad_enabled():
        raise Unmet(
            "grad_mode_left_off",
            "`sgd_step` 함수가 끝난 뒤에도 변화도를 기록하지 않는 상태예요.",
            "`torch.set_grad_enabled(False)` 호출은 다시 켤 때까지 모든 계산에 이어져요. "
            "다음 걸음의 `backward()` 호출이 거슬러 갈 길이 없어요.",
            "`with torch.no_grad():` 블록 안에서 값을 바꿔 보세요. 블록이 끝나면 저절로 돌아와요.",
        )
    model = nn.Sequential(nn.Linear(4, 5), nn.Tanh(), nn.Linear(5, 2))
    twin = nn.Sequential(nn.Linear(4, 5), nn.Tanh(), nn.Linear(5, 2))
    twin.load_state_dict(model.state_dict())
    optimizer, objects = torch.optim.SGD(twin.parameters(), lr=0.2), list(model.parameters())
    for _ in range(3):
        x = torch.randn(6, 4)
        for one in (model, twin):
            observe.call(lambda one=one, x=x: one(x).square().sum().backward())
        observe.call(sgd_step, parameters=model.parameters(), lr=0.2)
        optimizer.step()
        optimizer.zero_grad()
        if not all(one.requires_grad and one.is_leaf for one in objects):
            return "부른 뒤에 매개변수의 `requires_grad` 값이 `False`로 바뀌었어요."
    same = all(observe.close(mine, other) for mine, other in zip(model.parameters(), twin.parameters()))
    return same or "세 걸음을 걸었더니 `torch.optim.SGD`로 걸은 값과 달라요."


def _fails(sgd_step: Step, *args: Any, **options: Any) -> bool:
    try:
        return not _Walk(sgd_step, *args, **options).right()
    except (LearnerRaised, Unmet):
        return True


class _Computed(TorchDispatchMode):
    """블록 안의 연산이 새로 만든 텐서를 모읍니다."""

    def __init__(self) -> None:
        super().__init__()
        self.tensors: list[torch.Tensor] = []

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        result = func(*args, **(kwargs or {}))
        if observe.is_a(result, torch.Tensor):
            self.tensors.append(result.detach().clone())
        return result


@exercise.diagnosis(
    "parameter_replaced",
    saw="`p - lr * p.grad` 값을 계산했는데, 받은 매개변수의 값은 그대로예요.",
    why="`p = p - ...` 코드는 새 텐서를 만들어 `p`라는 이름을 거기로 옮길 뿐이에요. 모델이 가진 매개변수는 옛 객체 그대로예요.",
    next="같은 객체의 값을 바꾸는 `p -= ...`나 `p.copy_(...)` 메소드를 `torch.no_grad()` 안에서 써 보세요.",
    goals=(moves,),
)
def parameter_replaced(sgd_step: Step) -> bool:
    with _Computed() as seen:
        walk = _Walk(sgd_step, 1)
    wanted = walk.before[0] - walk.lr * walk.grads[0]
    return walk.still() and any(observe.close(one, wanted) for one in seen.tensors)


@exercise.diagnosis(
    "cleared_too_early",
    saw="매개변수의 값은 그대로인데 변화도는 지워졌어요.",
    why="변화도를 먼저 0이나 `None`으로 바꾸면, 뺄 것이 남지 않아요. "
    "`zero_grad()`만 부르고 `step()` 호출을 빠뜨려도 이렇게 돼요.",
    next="값을 먼저 바꾸고, 그다음에 변화도를 지우세요.",
    goals=(moves,),
)
def cleared_too_early(sgd_step: Step) -> bool:
    # 학습률을 정수로 깎아 0이 된 것과 가르려고 1보다 큰 학습률로도 봅니다.
    walks = [_Walk(sgd_step, lr=lr) for lr in (0.3, 1.5)]
    return all(walk.still() and not walk.kept_gradients() for walk in walks)


@exercise.diagnosis(
    "cleared_too_early",
    saw="쓰기 전에 `p.grad` 값을 지웠어요.",
    why="지운 뒤의 `p.grad` 값은 `None`이에요. `None` 값은 곱하거나 뺄 수 없어요.",
    next="값을 바꾸는 줄과 변화도를 지우는 줄의 순서를 바꿔 보세요.",
    goals=(moves,),
)
def cleared_before_use(sgd_step: Step) -> bool:
    one = nn.Parameter(torch.randn(3))
    one.grad, before = torch.randn(3), one.detach().clone()
    try:
        observe.call(sgd_step, [one], 0.3)
    except LearnerRaised as raised:
        return "NoneType" in str(raised.error) and one.grad is None and observe.same(one.detach(), before)
    return False


@exercise.diagnosis(
    "ascent",
    saw="매개변수가 `p + lr * p.grad` 값이 되었어요.",
    why="변화도는 손실이 커지는 방향이에요. 더하면 손실이 커져요.",
    next="부호를 바꿔 보세요.",
    goals=(moves,),
)
def ascent(sgd_step: Step) -> bool:
    return _Walk(sgd_step).moved_by(lambda p, g: p + 0.3 * g)


@exercise.diagnosis(
    "lr_missing",
    saw="매개변수가 `p - p.grad` 값이 되었어요.",
    why="학습률을 곱하지 않으면 걸음이 너무 커서 손실이 튈 수 있어요.",
    next="`p.grad`에 `lr` 값을 곱해 보세요.",
    goals=(moves,),
)
def lr_missing(sgd_step: Step) -> bool:
    return _Walk(sgd_step).moved_by(lambda p, g: p - g)


@exercise.diagnosis(
    "weight_decay",
    saw="매개변수가 `p - lr * (p.grad + p)` 값이 되었어요.",
    why="매개변수 자신까지 빼면 값이 걸음마다 줄어요. 그것은 다른 방법(weight decay)이에요.",
    next="변화도에 `lr` 값을 곱한 것만 빼 보세요.",
    goals=(moves,),
)
def weight_decay(sgd_step: Step) -> bool:
    return _Walk(sgd_step).moved_by(lambda p, g: p - 0.3 * (g + p))


@exercise.diagnosis(
    "not_plain_sgd",
    saw="변화도의 크기와 상관없이 모든 칸이 lr만큼 움직였어요.",
    why="Adam의 첫 걸음이 이렇게 움직여요. SGD는 변화도가 클수록 크게 움직여요.",
    next="`lr * p.grad` 값을 그대로 빼 보세요.",
    goals=(moves,),
)
def not_plain_sgd(sgd_step: Step) -> bool:
    return _Walk(sgd_step).moved_by(lambda p, g: p - 0.3 * g.sign())


@exercise.diagnosis(
    "hard_coded",
    saw="{found}",
    why="인자로 받는 것을 코드에 적어 두면 다른 값이 왔을 때 맞지 않아요.",
    next="학습률은 인자 `lr`에서 얻고, 매개변수는 `for`로 하나씩 꺼내 보세요.",
    goals=(moves, any_number),
)
def hard_coded(sgd_step: Step) -> Any:
    walks = [_Walk(sgd_step, 2, lr) for lr in (0.3, 1.5)]
    for guess in (0.1, 0.01, 0.001, 1e-4, 0.5):
        if all(walk.moved_by(lambda p, g, guess=guess: p - guess * g) for walk in walks):
            return {"found": f"lr을 0.3으로 주어도 1.5로 주어도 {guess}배만큼 움직여요."}
    works = not _fails(sgd_step, 2)
    return works and _fails(sgd_step, 3) and _fails(sgd_step, 5) and {"found": "매개변수가 2개일 때만 돼요."}


@exercise.diagnosis(
    "none_gradient",
    saw="변화도가 모두 있으면 되는데, `p.grad` 값이 `None`인 매개변수가 있으면 오류가 나요.",
    why="손실을 계산하는 데 쓰이지 않은 매개변수의 `p.grad` 값은 `None`이에요. `None` 값은 곱하거나 뺄 수 없어요.",
    next="`p.grad is None`이면 건너뛰세요.",
    goals=(skips_none,),
)
def none_gradient(sgd_step: Step, error: Any) -> bool:
    return "NoneType" in str(error) and not _fails(sgd_step, 3)


@exercise.diagnosis(
    "stops_at_none",
    saw="변화도가 `None`인 매개변수를 만나면 그 뒤의 매개변수가 움직이지 않아요.",
    why="`break`나 `return` 문은 반복을 끝내요. 반복문을 통째로 감싼 `try` 문도 오류가 나면 반복을 끝내요. "
    "한 번만 건너뛰는 것은 `continue`예요.",
    next="`None`일 때 무엇을 하는지 살펴보세요.",
    goals=(skips_none,),
)
def stops_at_none(sgd_step: Step) -> bool:
    walk = _Walk(sgd_step, 3, without=(0,))
    return walk.still() and not _fails(sgd_step, 3)


@exercise.diagnosis(
    "stops_early",
    saw="첫 매개변수만 움직이고 나머지는 그대로예요.",
    why="반복문 안의 `return` 문은 첫 바퀴에서 함수를 끝내요.",
    next="`return`의 자리와 들여쓰기를 살펴보세요.",
    goals=(moves, any_number),
)
def stops_early(sgd_step: Step) -> bool:
    walk = _Walk(sgd_step, 3)
    moved = [not observe.same(now, before) for now, before in zip(walk.parameters, walk.before)]
    return moved == [True, False, False]


@exercise.diagnosis(
    "model_expected",
    why="이 함수가 받는 것은 모델이 아니라 `model.parameters()`에서 나오는 매개변수들이에요.",
    next="받은 것을 바로 `for`로 돌아 보세요.",
)
def model_expected(error: Any) -> bool:
    return "has no attribute 'parameters'" in str(error)


@exercise.diagnosis(
    "zero_grad_on_parameter",
    why="`zero_grad()` 메소드는 옵티마이저와 모듈에 있어요. 매개변수 하나하나에는 없어요.",
    next="`p.grad = None`이나 `p.grad.zero_()`로 지워 보세요.",
)
def zero_grad_on_parameter(error: Any) -> bool:
    return bool(re.search(r"'(Parameter|Tensor)' object has no attribute 'zero_grad'", str(error)))


@exercise.diagnosis(
    "generator_not_list",
    saw="목록을 넘기면 되는데 제너레이터를 넘기면 오류가 나요.",
    why="`model.parameters()`의 결과는 목록이 아니라 제너레이터예요. 길이를 묻거나 번호로 꺼낼 수 없어요.",
    next="`for p in parameters:`로 하나씩 꺼내 보세요.",
    goals=(takes_a_generator,),
)
def generator_not_list(sgd_step: Step, error: Any) -> bool:
    return error is not None and not _fails(sgd_step, 3) and _fails(sgd_step, 3, given=_generator)


@exercise.diagnosis(
    "generator_exhausted",
    why="제너레이터는 한 번 돌고 나면 비어요. 두 번째 반복문은 아무것도 하지 않아요.",
    next="한 반복문에서 두 일을 모두 하거나, 먼저 `list(parameters)`로 바꿔 보세요.",
    goals=(takes_a_generator, clears),
)
def generator_exhausted(sgd_step: Step) -> bool:
    listed, generated = _Walk(sgd_step, 3), _Walk(sgd_step, 3, given=_generator)
    if not generated.right():
        return listed.right()
    return generated.kept_gradients() and not listed.kept_gradients()


@exercise.diagnosis(
    "gradient_kept",
    why="`backward()` 호출은 `.grad`에 새 변화도를 더해요. 지우지 않으면 다음 걸음에 지난 걸음의 변화도가 섞여요.",
    next="값을 바꾼 다음 `p.grad = None`이나 `p.grad.zero_()`로 지워 보세요. 괄호도 살펴보세요.",
    goals=(clears,),
)
def gradient_kept(sgd_step: Step) -> bool:
    walk = _Walk(sgd_step)
    return walk.right() and walk.kept_gradients()


@exercise.diagnosis(
    "frozen",
    saw="부른 뒤에 매개변수의 `requires_grad` 값이 `False`예요.",
    why="`requires_grad` 값을 끈 채로 두면 다음 걸음에서 변화도를 받지 못해요.",
    next="`requires_grad` 값을 건드리지 말고 `torch.no_grad()` 안에서 값을 바꿔 보세요.",
    goals=(same_objects,),
)
def frozen(sgd_step: Step) -> bool:
    return any(not one.requires_grad for one in _Walk(sgd_step).parameters)
