"""연습 `lazy_setup`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from unittest import mock

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet
from ..common import is_whole

exercise = Exercise(
    "lazy_setup",
    "Lazy 모델 준비하기",
    needs={"build": Kind.FUNCTION},
    hints=(
        "가중치는 첫 호출에서 생겨요. 옵티마이저에 넘기기 전에 `sample`로 한 번 불러야 해요. 그 한 번이 BatchNorm을 건드리지 않게 하려면 어떤 모드여야 할까요?",
        "`model.eval()`로 바꾸고 `torch.no_grad()` 안에서 `model(sample)`을 부른 다음, `model.train()`으로 되돌리세요.",
        "`model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))`를 만들고, "
        "한 번 부른 뒤에 `torch.optim.SGD(model.parameters(), lr=0.1)`을 만드세요.",
    ),
)


class _Built:
    """`build(sample)`의 결과와, 그동안 만들어진 LazyLinear."""

    def __init__(self, build: Callable[..., Any], features: int, rows: int = 6) -> None:
        self.sample = torch.randn(rows, features)
        kept = self.sample.clone()
        self.lazies: list[nn.Module] = []
        original = nn.LazyLinear.__init__

        def recording(layer: nn.Module, *args: Any, **kwargs: Any) -> None:
            self.lazies.append(layer)
            original(layer, *args, **kwargs)

        with mock.patch.object(nn.LazyLinear, "__init__", recording):
            pair = observe.call(build, self.sample)
        if pair is None:
            raise Unmet(
                "missing_return",
                "`build` 호출이 `None`을 돌려주었어요.",
                "만든 모델과 옵티마이저는 `return`이 있어야 밖으로 나와요.",
                "`return model, optimizer`로 끝나는지 살펴보세요.",
            )
        if not isinstance(pair, (tuple, list)) or len(pair) != 2:
            raise Unmet(
                "wrong_type",
                f"`build` 호출의 결과는 {observe.it_is(pair)}.",
                "모델과 옵티마이저 둘을 이 순서로 돌려주어야 해요.",
                "`return model, optimizer`로 끝나는지 살펴보세요.",
            )
        if not observe.same(self.sample, kept):
            raise Unmet(
                "changes_input",
                "`sample`의 값이 호출하기 전과 달라요.",
                "이름이 `_`로 끝나는 연산과 `+=`는 받은 텐서를 바꿔요.",
                "새 텐서를 돌려주는 연산으로 바꿔 보세요.",
            )
        self.model, self.optimizer = pair

    def norms(self) -> dict[str, nn.Module]:
        """이름 → BatchNorm1d."""
        found = observe.modules(self.model).items()
        return {name: one for name, one in found if isinstance(one, nn.BatchNorm1d)}

    def moved_norms(self) -> dict[str, nn.Module]:
        """통계가 처음과 다른 BatchNorm1d."""
        return {name: norm for name, norm in self.norms().items() if not _statistics_are_new(norm)}

    def held(self) -> set[int]:
        """옵티마이저가 붙든 매개변수의 id."""
        return {id(one) for group in self.optimizer.param_groups for one in group["params"]}


def _statistics_are_new(norm: nn.Module) -> bool:
    if norm.running_mean is None:
        return True
    return (
        not norm.running_mean.any()
        and bool((norm.running_var == 1).all())
        and (norm.num_batches_tracked is None or norm.num_batches_tracked == 0)
    )


@exercise.goal("(Sequential 모델, 옵티마이저) 둘을 돌려줘요")
def returns_pair(build: Callable[..., Any]) -> bool | str:
    built = _Built(build, 6)
    if not isinstance(built.model, nn.Sequential):
        return f"첫째 값이 {observe.it_is(built.model)}. `nn.Sequential`이어야 해요."
    return isinstance(built.optimizer, torch.optim.Optimizer) or (
        f"둘째 값이 {observe.it_is(built.optimizer)}. 옵티마이저여야 해요."
    )


@exercise.goal("LazyLinear로 시작한 계층과 BatchNorm1d가 들어 있어요")
def has_the_layers(build: Callable[..., Any]) -> bool | str:
    built = _Built(build, 6)
    inside = {id(one) for one in observe.modules(built.model).values()}
    if not any(id(layer) in inside for layer in built.lazies):
        return "모델 안에 `nn.LazyLinear`로 시작한 계층이 없어요."
    return bool(built.norms()) or "모델 안에 `nn.BatchNorm1d`가 없어요."


@exercise.goal("가중치가 모두 만들어졌고, `sample`의 F가 얼마여도 돼요")
def materialised(build: Callable[..., Any]) -> bool | str:
    for features in (6, 3, 17, 4):
        built = _Built(build, features)
        for name, parameter in observe.parameters(built.model).items():
            if nn.parameter.is_lazy(parameter):
                return f"`{name}` 가중치가 아직 만들어지지 않았어요."
        output = observe.tensor_from(built.model, torch.randn(5, features))
        if output.shape != (5, 4):
            return f"shape이 (5, {features})인 입력의 결과가 {tuple(output.shape)}예요. (5, 4)여야 해요."
    return True


@exercise.goal("모델이 학습 모드로 돌아와요")
def in_train_mode(build: Callable[..., Any]) -> bool | str:
    found = observe.modules(_Built(build, 6).model)
    still = [name or "model" for name, one in found.items() if not one.training]
    return not still or f"`{still[0]}` 모듈이 평가 모드예요."


@exercise.goal("BatchNorm의 통계가 처음 그대로예요")
def statistics_untouched(build: Callable[..., Any]) -> bool | str:
    for rows in (6, 2):
        moved = _Built(build, 6, rows).moved_norms()
        if moved:
            name, norm = next(iter(moved.items()))
            return f"`{name}` 계층의 `num_batches_tracked` 값이 {int(norm.num_batches_tracked or 0)}예요."
    return True


@exercise.goal("옵티마이저가 모든 매개변수를 갖고 있어요")
def optimizer_holds_all(build: Callable[..., Any]) -> bool | str:
    built = _Built(build, 6)
    held = built.held()
    missing = [name for name, one in observe.parameters(built.model).items() if id(one) not in held]
    return not missing or f"`{missing[0]}` 매개변수가 옵티마이저에 없어요."


@exercise.goal("한 걸음 학습하면 변화도를 받은 매개변수가 움직여요")
def a_step_moves(build: Callable[..., Any]) -> bool | str:
    built = _Built(build, 6)
    before = {name: one.detach().clone() for name, one in observe.parameters(built.model).items()}
    output = observe.tensor_from(built.model, torch.randn(16, 6))
    observe.backward(output)
    reached = [
        name for name, one in observe.parameters(built.model).items() if one.grad is not None and one.grad.abs().max() > 1e-6
    ]
    silent = [name for name, one in observe.parameters(built.model).items() if one.grad is None]
    if silent:
        return f"`{silent[0]}` 매개변수에 변화도가 오지 않았어요."
    observe.call(built.optimizer.step)
    after = observe.parameters(built.model)
    still = [name for name in reached if observe.same(after[name], before[name])]
    return not still or f"`{still[0]}` 매개변수가 움직이지 않았어요."


@exercise.diagnosis(
    "lazy_out_as_in",
    why="`nn.LazyLinear`는 나가는 수만 받아요. 둘째 인자는 `bias`예요. 들어오는 수는 첫 호출에서 알아내요.",
    next="`nn.LazyLinear(나가는 수)`처럼 수를 하나만 넣어 보세요.",
)
def lazy_out_as_in(build: Callable[..., Any], error: Any) -> bool:
    with mock.patch.object(nn.LazyLinear, "__init__", autospec=True) as spy:
        spy.side_effect = lambda layer, *args, **kwargs: nn.Module.__init__(layer)
        try:
            observe.call(build, torch.randn(6, 6))
        except observe.LearnerRaised:
            pass
    return any(len(used.args) > 2 and is_whole(used.args[2]) or "in_features" in used.kwargs for used in spy.call_args_list)


@exercise.diagnosis(
    "still_lazy",
    why="Lazy 계층은 첫 호출에서 가중치를 만들어요. 한 번도 부르지 않으면 shape이 없는 채로 남아요. "
    "`forward`를 바로 부르는 것도 호출이 아니에요.",
    next="돌려주기 전에 `model(sample)`로 한 번 불러 보세요.",
)
def lazy_model_still_lazy(build: Callable[..., Any]) -> bool:
    model = _Built(build, 6).model
    return any(nn.parameter.is_lazy(one) for one in observe.parameters(model).values())


@exercise.diagnosis(
    "dry_run_in_inference_mode",
    saw="`{found}` 매개변수가 추론 모드에서 만들어진 텐서예요.",
    why="`torch.inference_mode()` 안에서 생긴 가중치는 오류도 없이 변화도를 받지 못해요.",
    next="`torch.no_grad()`로 바꿔 보세요.",
)
def dry_run_in_inference_mode(build: Callable[..., Any]) -> Any:
    found = observe.parameters(_Built(build, 6).model)
    made = [name for name, one in found.items() if one.is_inference()]
    return made and {"found": made[0]}


@exercise.diagnosis(
    "left_in_eval",
    why="`eval()`로 바꾼 모드는 되돌릴 때까지 남아요. 이대로 학습하면 BatchNorm과 드롭아웃이 제 일을 하지 않아요.",
    next="한 번 부른 다음 `model.train()`을 불러 보세요.",
)
def left_in_eval(build: Callable[..., Any]) -> bool:
    return not all(one.training for one in observe.modules(_Built(build, 6).model).values())


@exercise.diagnosis(
    "dry_run_in_train",
    why="학습 모드에서 부르면 BatchNorm이 그 입력의 평균과 분산을 통계에 섞어요. `no_grad`는 이것을 막지 않아요.",
    next="부르기 전에 `model.eval()`, 부른 다음에 `model.train()`을 넣어 보세요.",
)
def dry_run_in_train(build: Callable[..., Any]) -> bool:
    return bool(_Built(build, 6).moved_norms())


@exercise.diagnosis(
    "optimizer_before_parameters",
    why="옵티마이저는 만들어질 때 받은 매개변수만 움직여요. 그 뒤에 생기거나 더해진 것은 몰라요.",
    next="모델을 다 만든 다음에 `model.parameters()`를 넘겨 옵티마이저를 만드세요.",
)
def optimizer_before_parameters(build: Callable[..., Any]) -> bool:
    built = _Built(build, 6)
    return not {id(one) for one in observe.parameters(built.model).values()} <= built.held()


@exercise.diagnosis(
    "frozen",
    saw="`{found}` 매개변수의 `requires_grad` 값이 `False`예요.",
    why="`requires_grad`가 꺼진 매개변수는 변화도를 받지 않아서 움직이지 않아요.",
    next="`requires_grad`를 끄는 줄을 찾아보세요.",
)
def lazy_frozen(build: Callable[..., Any]) -> Any:
    found = observe.parameters(_Built(build, 6).model)
    still = [name for name, one in found.items() if not one.requires_grad]
    return still and {"found": still[0]}


@exercise.diagnosis(
    "hard_coded",
    saw="F가 6일 때는 되는데 다른 F에서는 되지 않아요.",
    why="들어오는 수를 코드에 적어 두면 `sample`이 바뀔 때 맞지 않아요.",
    next="첫 계층을 `nn.LazyLinear`로 두고 `sample`이 정하게 하세요.",
)
def lazy_hard_coded(build: Callable[..., Any], error: Any) -> bool:
    observe.tensor_from(_Built(build, 6).model, torch.randn(5, 6))
    try:
        observe.tensor_from(_Built(build, 17).model, torch.randn(5, 17))
    except observe.LearnerRaised:
        return True
    return False
