"""연습 `lazy_setup`."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Any
from unittest import mock

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet
from ..probes import lazy_given_in_features, recorded, take_step, weighted_loss

exercise = Exercise(
    "lazy_setup",
    "Lazy 모델 준비하기",
    needs={"build": Kind.FUNCTION},
    # 첫 옵티마이저를 만들 때 torch가 불러오는 것이 많아 느린 컴퓨터에서는 몇 초가 걸립니다.
    seconds=30.0,
    hints=(
        "가중치는 첫 호출에서 생겨요. 돌려주기 전에 `sample` 값으로 한 번 불러야 해요. "
        "그 한 번이 BatchNorm을 건드리지 않게 하려면 어떤 모드여야 할까요?",
        "`model.eval()`로 바꾸고 `torch.no_grad()` 안에서 `model(sample)`로 한 번 부른 다음, `model.train()`으로 되돌리세요.",
        "`model = nn.Sequential(nn.LazyLinear(16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 4))` 줄을 만들고, "
        "한 번 부른 뒤에 `torch.optim.SGD(model.parameters(), lr=0.1)` 옵티마이저를 만드세요.",
    ),
)


_BEGAN_LAZY = "_nnbox_began_lazy"


@contextlib.contextmanager
def _lazy_beginnings_marked() -> Iterator[None]:
    """블록 안에서 첫 호출을 맞은 LazyLinear에 표시를 남깁니다. 표시는 복사본에도 남습니다."""
    original = nn.LazyLinear.initialize_parameters

    def marking(layer: nn.LazyLinear, *args: Any, **kwargs: Any) -> None:
        vars(layer)[_BEGAN_LAZY] = True
        original(layer, *args, **kwargs)

    with mock.patch.object(nn.LazyLinear, "initialize_parameters", marking):
        yield


def _began_lazy(module: nn.Module) -> bool:
    return isinstance(module, nn.LazyLinear) or _BEGAN_LAZY in vars(module)


class _Built:
    """`build(sample)`의 결과와, 그동안 만들어진 모듈과 옵티마이저."""

    def __init__(self, build: Callable[..., Any], features: int, rows: int = 8) -> None:
        self.sample = torch.randn(rows, features)
        kept = self.sample.clone()
        with _lazy_beginnings_marked(), recorded(nn.Module) as made, recorded(torch.optim.Optimizer) as optimizers:
            pair = observe.call(build, self.sample)
        self.births = {id(one.instance): one.order for one in (*made, *optimizers)}
        if pair is None:
            raise Unmet(
                "missing_return",
                "`build` 호출이 `None` 값을 돌려주었어요.",
                "만든 모델과 옵티마이저는 `return` 문이 있어야 밖으로 나와요.",
                "`return model, optimizer`로 끝나는지 살펴보세요.",
            )
        items = observe.call(list, pair) if observe.is_a(pair, (tuple, list)) else []
        if len(items) != 2:
            raise Unmet(
                "wrong_type",
                f"`build` 호출의 결과는 {observe.it_is(pair)}.",
                "모델과 옵티마이저 둘을 이 순서로 돌려주어야 해요.",
                "`return model, optimizer`로 끝나는지 살펴보세요.",
            )
        if not observe.same(self.sample, kept) or self.sample.requires_grad:
            raise Unmet(
                "changes_input",
                "`sample` 텐서가 호출하기 전과 달라요.",
                "이름이 `_`로 끝나는 연산과 `+=` 연산은 받은 텐서를 바꿔요.",
                "새 텐서를 돌려주는 연산으로 바꿔 보세요.",
            )
        self.model, self.optimizer = items

    def lazies(self) -> list[nn.Module]:
        """LazyLinear로 시작한 계층."""
        return [one for one in observe.modules(self.model).values() if _began_lazy(one)]

    def norms(self) -> dict[str, nn.Module]:
        """이름 → BatchNorm1d."""
        found = observe.modules(self.model).items()
        return {name: one for name, one in found if isinstance(one, (nn.BatchNorm1d, nn.LazyBatchNorm1d))}

    def moved_norms(self) -> dict[str, nn.Module]:
        """통계가 처음과 다른 BatchNorm1d."""
        return {name: norm for name, norm in self.norms().items() if not _statistics_are_new(norm)}

    def lazy(self) -> list[str]:
        """아직 만들어지지 않은 매개변수와 버퍼의 이름."""
        held = {**observe.parameters(self.model), **observe.buffers(self.model)}
        return [name for name, one in held.items() if nn.parameter.is_lazy(one)]

    def missing(self) -> dict[str, nn.Module]:
        """옵티마이저에 없는 매개변수의 이름 → 그것을 가진 모듈."""
        held = {id(one) for group in self.optimizer.param_groups for one in group["params"]}
        owners = observe.modules(self.model)
        found = observe.parameters(self.model).items()
        return {name: owners[name.rpartition(".")[0]] for name, one in found if id(one) not in held}


def _statistics_are_new(norm: nn.Module) -> bool:
    if norm.running_mean is None:
        return True
    return (
        not norm.running_mean.any()
        and bool((norm.running_var == 1).all())
        and (norm.num_batches_tracked is None or norm.num_batches_tracked == 0)
    )


@exercise.goal("(Sequential 모델, 옵티마이저) 둘을 돌려줘요")
def returns_pair(build: Callable[..., Any]) -> bool:
    built = _Built(build, 6)
    if not observe.is_a(built.model, nn.Sequential):
        raise _misplaced("첫째", built.model, "`nn.Sequential` 모델")
    if not observe.is_a(built.optimizer, torch.optim.Optimizer):
        raise _misplaced("둘째", built.optimizer, "`torch.optim`의 옵티마이저")
    observe.refuse_meta(built.model)
    return True


def _misplaced(place: str, value: Any, wanted: str) -> Unmet:
    saw = f"{place} 값은 {observe.it_is(value)}. {wanted}, 이것이 있어야 할 자리예요."
    if observe.is_class(value):
        why = "클래스는 설계도예요. 괄호를 붙여 불러야 인스턴스가 생겨요."
        return Unmet("class_not_instance", saw, why, "이름 뒤에 괄호를 붙이고 필요한 인자를 넣어 보세요.")
    if observe.is_a(value, torch.Tensor):
        why = "모델에 입력을 넣은 결과예요. 결과에는 가중치도 모드도 없어요."
        return Unmet("called_too_early", saw, why, "부른 결과가 아니라 모델 자체를 돌려주세요.")
    why = "받는 쪽은 `model, optimizer = build(sample)` 순서로 나누어 써요."
    return Unmet("wrong_type", saw, why, "`return` 뒤에 적은 두 값의 타입과 순서를 보세요.")


@exercise.goal("LazyLinear로 시작한 계층과 BatchNorm1d가 들어 있어요")
def has_the_layers(build: Callable[..., Any]) -> bool | str:
    built = _Built(build, 6)
    if not built.lazies():
        return "모델 안에 `nn.LazyLinear`로 시작한 계층이 없어요."
    return bool(built.norms()) or "모델 안에 `nn.BatchNorm1d` 계층이 없어요."


@exercise.goal("가중치가 모두 만들어졌고, `sample`의 F가 얼마여도 돼요")
def materialised(build: Callable[..., Any]) -> bool | str:
    for features in (6, 3, 17, 4):
        built = _Built(build, features)
        if lazy := built.lazy():
            return f"`{lazy[0]}` 텐서가 아직 만들어지지 않았어요."
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
            if norm.num_batches_tracked:
                return f"`{name}` 계층의 `num_batches_tracked` 값이 {int(norm.num_batches_tracked)}예요."
            key, start = ("running_mean", 0) if norm.running_mean.any() else ("running_var", 1)
            return f"`{name}` 계층의 `{key}` 값이 처음의 값 {start}에서 달라졌어요."
    return True


@exercise.goal("옵티마이저가 모든 매개변수를 갖고 있어요")
def optimizer_holds_all(build: Callable[..., Any]) -> bool | str:
    missing = _Built(build, 6).missing()
    return not missing or f"`{next(iter(missing))}` 매개변수가 옵티마이저에 없어요."


@exercise.goal("한 걸음 학습하면 변화도를 받은 매개변수가 움직여요")
def a_step_moves(build: Callable[..., Any]) -> bool | str:
    built = _Built(build, 6)
    before = {name: one.detach().clone() for name, one in observe.parameters(built.model).items()}
    # 학습률이 아주 작아도 float32에서 보이도록 변화도를 키웁니다.
    loss = weighted_loss(built.model, torch.randn(16, 6), torch.randn(16, 4) * 1e3)
    loss()
    gradients = {name: one.grad for name, one in observe.parameters(built.model).items()}
    if silent := [name for name, gradient in gradients.items() if gradient is None]:
        return f"`{silent[0]}` 매개변수에 변화도가 오지 않았어요."
    # BatchNorm 바로 앞의 편향이 받는 것은 0이나 계산 오차뿐입니다.
    largest = max(gradient.abs().max() for gradient in gradients.values())
    reached = [name for name, gradient in gradients.items() if gradient.abs().max() > 1e-4 * largest]
    take_step(built.optimizer, loss)
    after = observe.parameters(built.model)
    still = [name for name in reached if observe.same(after[name], before[name])]
    return not still or f"`{still[0]}` 매개변수가 움직이지 않았어요."


@exercise.diagnosis(
    "still_lazy",
    why="Lazy 계층은 첫 호출에서 가중치를 만들어요. 한 번도 부르지 않으면 shape이 없는 채로 남아요. "
    "`forward` 메소드를 바로 부르는 것도 호출이 아니에요.",
    next="돌려주기 전에 `model(sample)`로 한 번 불러 보세요.",
    goals=(materialised,),
)
def lazy_model_still_lazy(build: Callable[..., Any]) -> bool:
    return bool(_Built(build, 6).lazy())


@exercise.diagnosis(
    "lazy_out_as_in",
    why="`nn.LazyLinear` 계층은 나가는 수만 받아요. 둘째 인자는 `bias`예요. 들어오는 수는 첫 호출에서 알아내요.",
    next="`nn.LazyLinear(나가는 수)`처럼 수를 하나만 넣어 보세요.",
    goals=(returns_pair, materialised),
)
def lazy_out_as_in(build: Callable[..., Any], error: Any) -> bool:
    if isinstance(error, (NameError, AttributeError)):
        return False
    with recorded(nn.LazyLinear) as made, contextlib.suppress(observe.LearnerRaised):
        observe.call(build, torch.randn(8, 6))
    return lazy_given_in_features(made)


@exercise.diagnosis(
    "lazy_missing",
    why="`nn.Linear(수, …)`로 시작하려면 들어오는 수를 미리 알아야 해요. 이 연습은 그 수를 첫 호출이 정하게 해 보는 자리예요.",
    next="입력을 받는 계층을 `nn.LazyLinear`로 바꿔 보세요.",
    goals=(has_the_layers,),
)
def lazy_missing(build: Callable[..., Any]) -> bool:
    built = _Built(build, 6)
    linears = [one for one in observe.modules(built.model).values() if isinstance(one, nn.Linear)]
    return not built.lazies() and bool(linears) and all(id(one) in built.births for one in linears)


@exercise.diagnosis(
    "wrong_out_features",
    why="나가는 수는 마지막 계층이 정해요. 이 모델은 네 가지를 가려내야 해요.",
    next="마지막 계층의 나가는 수를 보세요.",
    goals=(materialised,),
)
def wrong_out_features(build: Callable[..., Any]) -> bool:
    output = observe.tensor_from(_Built(build, 6).model, torch.randn(5, 6))
    return output.ndim == 2 and output.shape[1] != 4


@exercise.diagnosis(
    "shared_model",
    saw="`build` 함수를 두 번 불렀더니 두 모델이 같은 `{found}` 매개변수를 썼어요.",
    why="`build` 바깥에서 만든 모델은 하나뿐이에요. 첫 호출에서 입력의 크기가 정해져서, F가 다른 `sample`에는 쓸 수 없어요.",
    next="모델을 만드는 줄을 `build` 안으로 옮겨 보세요.",
    goals=(has_the_layers, materialised),
)
def shared_model(build: Callable[..., Any]) -> Any:
    first, second = (observe.parameters(_Built(build, 6).model) for _ in range(2))
    ids = {id(one) for one in first.values()}
    shared = [name for name, one in second.items() if id(one) in ids]
    return shared and {"found": shared[0]}


@exercise.diagnosis(
    "norm_missing",
    why="통계를 가진 계층이 없으면 첫 호출이 무엇을 바꾸는지도 볼 수 없어요.",
    next="계층 사이에 BatchNorm1d를 하나 두고, 그 통계가 처음 그대로인지 보세요.",
    goals=(has_the_layers,),
)
def norm_missing(build: Callable[..., Any]) -> bool:
    built = _Built(build, 6)
    return bool(built.lazies()) and not built.norms()


@exercise.diagnosis(
    "batch_as_features",
    saw="표본이 {rows}개인 `sample` 텐서를 주었더니 LazyLinear의 `in_features` 값도 {rows}, 같은 수가 되었어요.",
    why="LazyLinear는 처음 들어온 텐서의 마지막 축을 보고 `in_features` 값을 정해요. 뒤집은 텐서의 마지막 축은 표본의 수예요.",
    next="`sample` 텐서를 (N, F) 그대로 넣어 보세요.",
    goals=(materialised,),
)
def batch_as_features(build: Callable[..., Any]) -> Any:
    sizes = [_first_sizes(build, 6, rows) for rows in (9, 13)]
    return sizes == [{9}, {13}] and {"rows": 13}


def _first_sizes(build: Callable[..., Any], features: int, rows: int) -> set[int]:
    """입력을 받은 LazyLinear의 `in_features`. 그 앞에 다른 Linear가 없는 것만 봅니다."""
    built = _Built(build, features, rows)
    linears = [one for one in observe.modules(built.model).values() if isinstance(one, nn.Linear)]
    return {one.in_features for one in linears[:1] if _began_lazy(one)}


@exercise.diagnosis(
    "hard_coded",
    saw="F가 6이어도 17이어도 첫 계층의 `in_features` 값이 {found}, 그대로예요.",
    why="코드에 적어 둔 수로 첫 호출을 하면, `sample` 텐서가 바뀔 때 맞지 않아요.",
    next="`sample` 텐서로, 또는 `sample.shape[1]`개짜리 입력으로 불러 보세요.",
    goals=(materialised,),
)
def lazy_hard_coded(build: Callable[..., Any]) -> Any:
    first, second = (_first_sizes(build, features, 8) for features in (6, 17))
    return len(first) == 1 and first == second and {"found": first.pop()}


@exercise.diagnosis(
    "dry_run_in_inference_mode",
    saw="`{found}` 매개변수가 추론 모드에서 만들어진 텐서예요.",
    why="`torch.inference_mode()` 안에서 생긴 가중치는 오류도 없이 변화도를 받지 못해요.",
    next="`torch.no_grad()`로 바꿔 보세요.",
    goals=(materialised, a_step_moves),
)
def dry_run_in_inference_mode(build: Callable[..., Any]) -> Any:
    found = observe.parameters(_Built(build, 6).model)
    made = [name for name, one in found.items() if one.is_inference()]
    return made and {"found": made[0]}


@exercise.diagnosis(
    "left_in_eval",
    why="`eval()`로 바꾼 모드는 되돌릴 때까지 남아요. 이대로 학습하면 BatchNorm과 드롭아웃이 제 일을 하지 않아요.",
    next="한 번 부른 다음 `model.train()`으로 되돌려 보세요.",
    goals=(in_train_mode,),
)
def left_in_eval(build: Callable[..., Any]) -> bool:
    return not all(one.training for one in observe.modules(_Built(build, 6).model).values())


@exercise.diagnosis(
    "dry_run_in_train",
    why="학습 모드에서 부르면 BatchNorm이 그 입력의 평균과 분산을 통계에 섞어요. 표본이 하나뿐이면 분산을 구하지 못해 "
    "오류가 나요. `no_grad` 블록은 이것을 막지 않아요.",
    next="부르기 전에 `model.eval()`, 부른 다음에 `model.train()` 호출을 넣어 보세요.",
)
def dry_run_in_train(build: Callable[..., Any], error: Any) -> bool:
    if error is not None:
        return "Expected more than 1 value per channel" in str(error)
    earlier = (has_the_layers, materialised, in_train_mode)
    return all(goal(build) is True for goal in earlier) and bool(_Built(build, 6).moved_norms())


@exercise.diagnosis(
    "parameters_left_out",
    why="옵티마이저를 만들 때 이 매개변수는 이미 있었는데 넘기지 않았어요. 옵티마이저는 받은 것만 움직여요.",
    next="`model.parameters()`처럼 모델 전체의 매개변수를 넘겼는지 보세요.",
    goals=(optimizer_holds_all,),
)
def parameters_left_out(build: Callable[..., Any]) -> bool:
    return any(_left_out_later(build, later=False))


@exercise.diagnosis(
    "optimizer_before_parameters",
    why="옵티마이저는 만들어질 때 받은 매개변수만 움직여요. 그 뒤에 만든 계층은 몰라요.",
    next="모델을 다 만든 다음에 `model.parameters()` 결과를 넘겨 옵티마이저를 만드세요.",
    goals=(optimizer_holds_all,),
)
def optimizer_before_parameters(build: Callable[..., Any]) -> bool:
    return any(_left_out_later(build, later=True))


def _left_out_later(build: Callable[..., Any], later: bool) -> list[bool]:
    """옵티마이저에 없는 매개변수마다, 그 계층이 옵티마이저보다 나중에(`later`) 만들어졌는지."""
    built = _Built(build, 6)
    made = built.births[id(built.optimizer)]
    return [(built.births[id(owner)] > made) == later for owner in built.missing().values()]


@exercise.diagnosis(
    "frozen",
    saw="`{found}` 매개변수의 `requires_grad` 값이 `False`예요.",
    why="`requires_grad` 값이 꺼진 매개변수는 변화도를 받지 않아서 움직이지 않아요.",
    next="`requires_grad` 값을 끄는 줄을 찾아보세요.",
    goals=(a_step_moves,),
)
def lazy_frozen(build: Callable[..., Any]) -> Any:
    found = observe.parameters(_Built(build, 6).model)
    still = [name for name, one in found.items() if not one.requires_grad]
    return still and {"found": still[0]}


@exercise.diagnosis(
    "zero_learning_rate",
    saw="옵티마이저의 학습률이 0이에요.",
    why="한 걸음의 크기는 학습률에 비례해요. 0이면 변화도가 있어도 움직이지 않아요.",
    next="`lr` 값을 0보다 크게 적어 보세요.",
    goals=(a_step_moves,),
)
def zero_learning_rate(build: Callable[..., Any]) -> bool:
    return any(group["lr"] == 0 for group in _Built(build, 6).optimizer.param_groups)
