"""연습 `standardizer`."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ..diagnoses import diagnose_module
from ..probes import empty_memory_shown
from ._state import NO_LAYERS, buffer_of, diagnose_buffers, doubled, float_buffers, made, numbers_of, output_of

exercise = Exercise(
    "standardizer",
    "표준화하는 계층",
    needs={"Standardizer": Kind.CLASS},
    hints=(
        "배우지 않지만 저장해야 하는 값이 둘 있어요. `fit` 메소드는 그 둘을 새로 담고, `forward` 메소드는 담긴 값을 쓰기만 해요.",
        "`x.mean(0)` 값과 `x.std(0)` 값은 열마다 구해요. 값이 모두 같은 열의 표준편차는 0이니, 나누기 전에 아주 작은 수를 더하거나 "
        "`clamp(min=...)`로 막으세요.",
        "`fit`에서 `self.mean = x.mean(0)`, `self.std = x.std(0)`로 담고, `forward`에서 "
        "`(x - self.mean) / (self.std + 1e-8)` 값을 돌려주세요.",
    ),
)


def _data(rows: int, features: int) -> torch.Tensor:
    """열마다 중심과 퍼진 정도가 다른 자료. 퍼진 정도가 1보다 커서, 옳은 eps는 결과에 드러나지 않습니다."""
    noise = torch.randn(rows, features)
    if rows > 1:
        noise = (noise - noise.mean(0)) / noise.std(0)
    return noise * (1.5 + 2 * torch.rand(features)) + 3 * torch.randn(features)


def _fitted(factory: Any, x: torch.Tensor) -> nn.Module:
    module = observe.make(factory, x.shape[1])
    _fit(module, x)
    return module


def _fit(module: nn.Module, x: torch.Tensor) -> None:
    before = x.clone()
    observe.call(lambda: module.fit(x))
    if not observe.same(x, before):
        raise observe.Unmet(
            "changes_input",
            "`fit` 메소드를 부르기 전과 후에 `x` 값이 달라요.",
            "`x[...] = 값` 대입, `-=` 연산, 이름이 `_`로 끝나는 메소드는 받은 텐서를 바꿔요. 통계를 구한 자료가 망가져요.",
            "새 텐서를 만드는 연산으로 바꿔 보세요.",
        )


def _expected(x: torch.Tensor, fitted_on: torch.Tensor) -> list[torch.Tensor]:
    """표준화한 값. 분산을 N으로 나눈 것과 N - 1로 나눈 것 둘 다 옳습니다."""
    mean = fitted_on.mean(0)
    return [(x - mean) / fitted_on.std(0, correction=correction) for correction in (1, 0)]


def _standardizes(module: nn.Module, x: torch.Tensor, fitted_on: torch.Tensor) -> bool | str:
    output = output_of(module, x)
    if output.shape != x.shape:
        return f"shape이 {tuple(x.shape)}인 `x` 값을 넣었더니 결과의 shape이 {tuple(output.shape)}예요."
    return any(observe.close(output, one) for one in _expected(x, fitted_on)) or (
        "결과가 `fit`에 넣은 자료로 계산한 `(x - mean) / std` 값과 달라요."
    )


@exercise.goal("`mean`, `std` 버퍼가 0과 1로 시작해요")
def starts_at_zero_and_one(Standardizer: Any) -> bool | str:
    for features in (4, 1, 6):
        with empty_memory_shown():
            module = made(Standardizer, num_features=features)
        outcome = float_buffers(module, {"mean": (features,), "std": (features,)})
        if outcome is not True:
            return outcome
        found = observe.buffers(module)
        for name, start in (("mean", 0.0), ("std", 1.0)):
            if not observe.close(found[name], torch.full((features,), start)):
                return f"`{name}` 버퍼의 처음 값이 {numbers_of(found[name])}이에요. 모두 {start:g}이어야 해요."
    return True


@exercise.goal("`fit(x)` 호출이 열마다의 평균과 표준편차를 담아요")
def fit_keeps_statistics(Standardizer: Any) -> bool | str:
    for rows, features, mode in ((7, 4, True), (4, 4, True), (2, 3, True), (9, 1, True), (5, 4, False)):
        x = _data(rows, features)
        if rows > 4:
            x[1] = x[0]  # 같은 줄이 있어도 줄마다 셉니다.
        module = observe.train(observe.make(Standardizer, features), mode)
        _fit(module, x)
        outcome = float_buffers(module, {"mean": (features,), "std": (features,)})
        if outcome is not True:
            return outcome
        mean, std = (observe.buffers(module)[name] for name in ("mean", "std"))
        if not observe.close(mean, x.mean(0)):
            when = "" if mode else "평가 모드에서 `fit` 메소드를 불렀더니 "
            return f"{when}`mean` 버퍼의 값이 {numbers_of(mean)}이에요. 열마다의 평균은 {numbers_of(x.mean(0))}이에요."
        if not any(observe.close(std, x.std(0, correction=correction)) for correction in (1, 0)):
            return f"`std` 버퍼의 값이 {numbers_of(std)}이에요. 열마다의 표준편차는 {numbers_of(x.std(0))}이에요."
    return True


@exercise.goal("`forward(x)` 호출이 `(x - mean) / std` 값을 돌려줘요")
def forward_standardizes(Standardizer: Any) -> bool | str:
    unfitted, x = observe.make(Standardizer, 3), _data(5, 3)
    if not observe.close(output_of(unfitted, x), x):
        return "`fit` 메소드를 부르기 전에는 `mean` 버퍼가 0, `std` 버퍼가 1이라서 `x` 값이 그대로 나와야 해요."
    for rows, features in ((7, 4), (4, 4), (2, 3)):
        x = _data(rows, features)
        module = _fitted(Standardizer, x)
        for mode in (True, False):
            observe.train(module, mode)
            for one in (x, _data(5, features), _data(1, features)):
                outcome = _standardizes(module, one, x)
                if outcome is not True:
                    return outcome if mode else f"평가 모드에서 불렀어요. {outcome}"
    return True


@exercise.goal("더한 작은 수(eps)가 1e-6보다 크지 않아요")
def small_eps(Standardizer: Any) -> bool | str:
    divisor, fitted_on = _divisor(Standardizer)
    gaps = [(divisor - fitted_on.std(0, correction=correction)).abs().max() for correction in (1, 0)]
    if min(gaps) >= 2.5e-6:
        return f"나눈 수가 표준편차와 {min(gaps):.2g}만큼 달라요."
    divisor, fitted_on = _divisor(Standardizer, SMALL)
    std = fitted_on.std(0)
    if divisor[0] > 1.1 * std[1] and (divisor[1] / divisor[0] - 1).abs() < 1e-6:
        return (
            f"표준편차가 {std[0].item():.2g}인 열과 {std[1].item():.2g}인 열에서 나눈 수가 똑같이 {divisor[0].item():.2g}이에요."
        )
    # eps를 분산에 더해도 옳아서, 작은 열에서는 나눈 수가 1e-3까지 커질 수 있습니다.
    wrong = ((divisor < 0.97 * std) | (divisor > 1.02 * (std**2 + 1e-6).sqrt())).nonzero()
    return len(wrong) == 0 or (f"표준편차가 {std[wrong[0]].item():.2g}인 열에서 나눈 수가 {divisor[wrong[0]].item():.2g}이에요.")


SMALL = (3e-6, 5e-6, 1e-3, 1.0)


def _divisor(factory: Any, spread: tuple[float, ...] = (1.0, 2.0, 4.0)) -> tuple[torch.Tensor, torch.Tensor]:
    """`forward`가 열마다 나눈 수와 `fit`에 넣은 자료. 작은 차이를 보려고 float64로 잽니다."""
    noise = torch.randn(50, len(spread), dtype=torch.float64)
    fitted_on = (noise - noise.mean(0)) / noise.std(0) * torch.tensor(spread, dtype=torch.float64)
    module = doubled(observe.make(factory, len(spread)))
    _fit(module, fitted_on)
    output = output_of(module, fitted_on.mean(0, keepdim=True) + 4)
    return 4 / output[0].detach(), fitted_on


@exercise.goal("값이 모두 같은 열에서도 유한한 값이 나와요")
def constant_column(Standardizer: Any) -> bool | str:
    for value in (0.0, 2.5, torch.randn(()).item()):
        for rows in (2, 8):
            x = _data(rows, 3)
            x[:, 1] = value
            module = _fitted(Standardizer, x)
            for one in (x, x + 1):
                output = output_of(module, one)
                if not output.isfinite().all():
                    return f"한 열이 모두 {value:.4g}인 자료에서 결과에 {numbers_of(output[:, 1])} 값이 나왔어요."
                if (output[:, 1] < 0).any() and one is not x:
                    return (
                        f"한 열이 모두 {value:.4g}인 자료에서, 그 열에 평균보다 1만큼 큰 값을 넣었더니 {numbers_of(output[:, 1])} 값이 "
                        "나왔어요. 평균보다 큰 값이 음수가 되면 안 돼요."
                    )
                if not _others_right(output, one, x):
                    return f"한 열이 모두 {value:.4g}인 자료에서, 다른 열의 결과가 `(x - mean) / std` 값과 달라요."
            # 평균이 반올림되는 값이거나, `F.batch_norm`처럼 곱하고 나서 빼면 결과가 정확히 0은 아닙니다.
            centred = output_of(module, x)[:, 1]
            if value in (0.0, 2.5) and (centred.abs() > 0.5).any():
                return (
                    f"한 열이 모두 {value:.4g}인 자료를 그대로 넣었더니 그 열의 결과가 {numbers_of(centred)}이에요. "
                    "평균과 같은 값은 0이 되어야 해요."
                )
    x = torch.full((4, 3), 2.5)
    output = output_of(_fitted(Standardizer, x), x)
    return bool((output.abs() <= 0.5).all()) or (
        f"모든 열이 2.5인 자료를 그대로 넣었더니 결과에 {numbers_of(output[0])} 값이 나왔어요. 평균과 같은 값은 0이 되어야 해요."
    )


def _others_right(output: torch.Tensor, x: torch.Tensor, fitted_on: torch.Tensor) -> bool:
    """가운데 열을 뺀 나머지가 표준화되었는가."""
    others = [0, 2]
    return output.shape == x.shape and any(
        observe.close(output[:, others], one) for one in _expected(x[:, others], fitted_on[:, others])
    )


@exercise.goal("두 번째 `fit` 호출이 첫 번째를 대신해요")
def second_fit_replaces(Standardizer: Any) -> bool | str:
    first, second = _data(7, 3), _data(5, 3)
    module = _fitted(Standardizer, first)
    _fit(module, second)
    outcome = _standardizes(module, first, second)
    return outcome is True or "`fit` 메소드를 두 번 불렀더니, 두 번째 자료만으로 계산한 값과 달라요."


@exercise.goal("`state_dict` 사전을 불러온 인스턴스가 같은 값을 내요")
def survives_saving(Standardizer: Any) -> bool | str:
    x = _data(7, 4)
    module, fresh, used = _fitted(Standardizer, x), observe.make(Standardizer, 4), _fitted(Standardizer, _data(5, 4))
    expected = output_of(module, x)
    output_of(used, x)
    for other in (fresh, used):
        observe.load(other, observe.state(module))
        if not observe.close(output_of(other, x), expected):
            if other is used:
                return (
                    "이미 쓰던 인스턴스에 `state_dict` 사전을 불러왔는데 결과가 달라요. 불러온 버퍼 말고 전에 담아 둔 값을 써요."
                )
            return "`state_dict` 사전을 새 인스턴스에 옮겼는데 결과가 달라요. 결과를 정하는 값 가운데 저장되지 않은 것이 있어요."
    return True


@exercise.goal("`.double()`에 따라 바뀌어요")
def follows_double(Standardizer: Any) -> bool | str:
    x = _data(7, 4)
    module = _fitted(Standardizer, x)
    doubled(module)
    refitted = doubled(observe.make(Standardizer, 4))
    _fit(refitted, x.double())
    for one, when in ((module, "메소드를 불렀는데"), (refitted, "메소드를 부르고 `float64` 자료로 `fit` 메소드를 불렀는데")):
        for name, value in observe.buffers(one).items():
            if value.is_floating_point() and value.dtype != torch.float64:
                return f"`.double()` {when} `{name}` 버퍼의 dtype이 `{observe.dtype_name(value.dtype)}`예요."
    mean = buffer_of(refitted, "mean")
    if not observe.close(mean, x.double().mean(0)):
        return (
            "`.double()` 메소드를 부르고 `fit` 메소드를 불렀더니 "
            f"`mean` 버퍼의 값이 {numbers_of(mean)}이에요. 열마다의 평균은 {numbers_of(x.mean(0))}이에요."
        )
    return _standardizes(module, x.double(), x.double())


@exercise.goal("변화도가 `x`에 이르러요")
def gradient_reaches_x(Standardizer: Any) -> bool | str:
    x = _data(7, 4)
    module = _fitted(Standardizer, x)
    x.requires_grad_()
    output = output_of(module, x)
    if not output.requires_grad:
        return "결과가 연산 그래프에서 끊겨 있어요. `requires_grad` 값이 `False`예요."
    direction = torch.randn_like(output)
    observe.call(output.backward, direction)
    wanted = [direction / x.detach().std(0, correction=correction) for correction in (1, 0)]
    if x.grad is None:
        return "역전파한 뒤에 `x.grad` 값이 `None`이에요."
    return any(observe.close(x.grad, one) for one in wanted) or "`x.grad` 값이 `1 / std` 값을 곱한 값과 달라요."


diagnose_buffers(exercise, "Standardizer", lambda cls: cls(4), ("mean", "std"), goals=(starts_at_zero_and_one,))


@exercise.diagnosis(
    "hard_coded",
    saw="`num_features` 값이 4일 때와 6일 때 버퍼의 shape이 같아요.",
    why="열이 몇 개인지는 부르는 쪽이 정해요. 코드에 적힌 수는 그 수일 때만 맞아요.",
    next="`__init__` 메소드가 받은 `num_features`로 버퍼를 만드세요.",
    goals=(starts_at_zero_and_one,),
)
def size_hard_coded(Standardizer: Any, error: Any) -> bool:
    four, six = (observe.buffers(observe.make(Standardizer, features)) for features in (4, 6))
    return error is None and any(four[name].ndim == 1 and four[name].shape == six[name].shape for name in ("mean", "std"))


@exercise.diagnosis(
    "keepdim",
    saw="`fit` 메소드를 불렀더니 `{found}` 버퍼의 shape이 (4,)에서 (1, 4)가 되었어요.",
    why="`keepdim=True` 인자는 줄인 축을 크기 1로 남겨요. 계산은 되지만 버퍼의 shape이 처음과 달라져서, 새 인스턴스가 "
    "불러오지 못해요.",
    next="`keepdim` 값을 빼고 다시 해 보세요.",
    goals=(fit_keeps_statistics,),
)
def keepdim(Standardizer: Any) -> Any:
    first = observe.buffers(observe.make(Standardizer, 4))
    found = observe.buffers(_fitted(Standardizer, _data(7, 4)))
    kept = [name for name in ("mean", "std") if first[name].shape == (4,) and found[name].shape == (1, 4)]
    return kept and {"found": kept[0]}


@exercise.diagnosis(
    "wrong_axis",
    why="(N, F) 자료에서 축 0이 표본, 축 1이 열이에요. 열마다 하나씩 구하려면 표본의 축을 줄여야 해요. "
    "축을 적지 않으면 모든 수에서 하나만 나와요.",
    next="줄일 축의 번호를 적어 보세요. 결과의 shape은 (F,)예요.",
    goals=(fit_keeps_statistics,),
)
def standardizer_wrong_axis(Standardizer: Any) -> bool:
    x = _data(4, 4)
    module = _fitted(Standardizer, x)
    mean, std = buffer_of(module, "mean"), buffer_of(module, "std")
    if not observe.close(mean, x.mean(0)):
        return any(observe.close(mean, one) for one in (x.mean(1), x.mean(), x.mean().expand(4)))
    return any(
        observe.close(std, one)
        for correction in (1, 0)
        for one in (x.std(1, correction=correction), x.std(correction=correction), x.std(correction=correction).expand(4))
    )


@exercise.diagnosis(
    "variance",
    saw="`std` 버퍼의 값이 열마다의 분산과 같아요.",
    why="표준편차는 분산의 제곱근이에요. 분산으로 나누면 열마다 퍼진 정도가 1이 되지 않아요.",
    next="`var` 대신 `std` 메소드를 쓰거나 제곱근을 구해 보세요.",
    goals=(fit_keeps_statistics,),
)
def variance(Standardizer: Any) -> bool:
    x = _data(7, 4)
    std = buffer_of(_fitted(Standardizer, x), "std")
    return any(observe.close(std, x.var(0, correction=correction)) for correction in (1, 0))


@exercise.diagnosis(
    "batch_statistics",
    saw="결과가 `fit`에 넣은 자료가 아니라, 지금 들어온 배치의 평균과 표준편차로 계산한 값과 같아요.",
    why="`forward` 메소드는 담아 둔 통계를 써야 해요. 그래야 한 줄만 들어와도, 다른 자료가 들어와도 같은 자로 재요.",
    next="`forward`에서 통계를 계산하거나 `fit` 메소드를 부르는 줄을 빼고, 담아 둔 `self.mean` 값과 `self.std` 값을 쓰세요.",
    goals=(forward_standardizes,),
)
def batch_statistics(Standardizer: Any, error: Any) -> bool:
    x = _data(5, 3)
    output = output_of(_fitted(Standardizer, _data(7, 3)), x)
    return error is None and any(observe.close(output, one) for one in _expected(x, x))


@exercise.diagnosis(
    "division_by_zero",
    why="값이 모두 같은 열의 표준편차는 0이에요. 0 / 0은 nan, 다른 수 / 0은 inf예요. "
    "1e-50처럼 너무 작은 수는 float32에서 0이 돼요.",
    next="나누기 전에 1e-8 같은 작은 수를 더하거나 `clamp(min=...)`로 0을 막아 보세요.",
    goals=(constant_column,),
)
def division_by_zero(Standardizer: Any) -> bool:
    x = torch.full((6, 2), 2.0)
    output = output_of(_fitted(Standardizer, x), torch.tensor([[2.0, 3.0]]))
    return not output.isfinite().all()


@exercise.diagnosis(
    "one_column_decides_all",
    saw="값이 모두 같은 열이 하나 있으면, 다른 열까지 표준편차로 나누지 않아요.",
    why="`all()`이나 `any()` 메소드는 모든 열을 답 하나로 묶어요. 그 답으로 갈라지면 열 하나 때문에 모든 열이 바뀌어요.",
    next="열마다 따로 고르는 연산을 써 보세요.",
    goals=(constant_column,),
)
def one_column_decides_all(Standardizer: Any) -> bool:
    x = _data(7, 3)
    if _standardizes(_fitted(Standardizer, x), x, x) is not True:
        return False
    x[:, 1] = 2.5
    output = output_of(_fitted(Standardizer, x), x)
    return observe.close(output[:, [0, 2]], (x - x.mean(0))[:, [0, 2]])


@exercise.diagnosis(
    "large_eps",
    saw="나눈 수가 표준편차보다 {eps:.2g}만큼 커요.",
    why="0을 막으려고 더하는 수가 크면 모든 열의 결과가 작아져요. 퍼진 정도가 작은 열일수록 많이 어긋나요.",
    next="더하는 수를 1e-6이나 그보다 작게 해 보세요.",
    goals=(
        forward_standardizes,
        small_eps,
    ),
)
def large_eps(Standardizer: Any, error: Any) -> Any:
    if error is not None:
        return False
    divisor, fitted_on = _divisor(Standardizer)
    for correction in (1, 0):
        std = fitted_on.std(0, correction=correction)
        for added in (divisor - std, divisor**2 - std**2):
            if added.min() > 1.5e-6 and (added.max() - added.min()) < 0.1 * added.min():
                return {"eps": (divisor - std).max().item()}
    return False


@exercise.diagnosis(
    "large_floor",
    saw="표준편차가 {first:.2g}인 열과 {second:.2g}인 열에서 나눈 수가 똑같이 {floor:.2g}이에요.",
    why="0을 막으려고 둔 가장 작은 값이 크면, 퍼진 정도가 그보다 작은 열이 모두 같은 수로 나뉘어요.",
    next="표준편차에 두는 가장 작은 값을 1e-6이나 그보다 작게 해 보세요.",
    goals=(
        forward_standardizes,
        small_eps,
    ),
)
def large_floor(Standardizer: Any, error: Any) -> Any:
    divisor, fitted_on = _divisor(Standardizer, SMALL)
    std, floor = fitted_on.std(0), divisor[0].item()
    floored = (divisor[1] / divisor[0] - 1).abs() < 1e-6 and 1.1 * std[1] < floor < 0.9 * std[-1]
    return error is None and bool(floored) and {"first": std[0].item(), "second": std[1].item(), "floor": floor}


@exercise.diagnosis(
    "first_fit_remains",
    why="첫 번째 `fit`의 흔적이 두 번째 뒤에도 남아 있어요. `fit` 메소드는 받은 자료만으로 통계를 정해야 해요.",
    next="`fit` 메소드가 전에 담은 값을 읽는 줄이 있는지 찾아보세요.",
    goals=(second_fit_replaces,),
)
def first_fit_remains(Standardizer: Any) -> bool:
    first, second = _data(7, 3), _data(5, 3)
    module = _fitted(Standardizer, first)
    if _standardizes(module, second, first) is not True:
        return False
    _fit(module, second)
    return _standardizes(module, first, second) is not True


@exercise.diagnosis(
    "state_not_saved",
    saw="두 인스턴스의 버퍼는 모두 같은데 `{found}` 속성의 값이 달라요.",
    why="`state_dict()`에는 매개변수와 버퍼만 들어가요. Python의 bool이나 수는 저장되지 않아서, 불러온 인스턴스는 "
    "처음 값을 갖고 있어요.",
    next="그 속성 없이도 계산되게 하거나, 텐서로 만들어 버퍼로 등록해 보세요.",
    goals=(survives_saving,),
)
def state_not_saved(Standardizer: Any) -> Any:
    module, fresh = _fitted(Standardizer, _data(7, 4)), observe.make(Standardizer, 4)
    observe.load(fresh, observe.state(module))
    mine, theirs = observe.attributes(module), observe.attributes(fresh)
    differ = [name for name, value in mine.items() if type(value) in (bool, int, float) and theirs.get(name) != value]
    return differ and {"found": differ[0]}


@exercise.diagnosis(
    "breaks_graph",
    why="`forward` 메소드를 `torch.no_grad()`로 감싸거나 `.detach()` 메소드를 쓰면, 앞의 계층으로 변화도가 거슬러 가지 못해요. "
    "통계를 담는 `fit` 메소드는 그래도 돼요.",
    next="`forward`에서 연산 그래프를 끊는 줄을 빼 보세요.",
    goals=(gradient_reaches_x,),
)
def standardizer_breaks_graph(Standardizer: Any) -> bool:
    x = _data(7, 4)
    return not output_of(_fitted(Standardizer, x), x.clone().requires_grad_()).requires_grad


diagnose_module(exercise, "Standardizer", lambda cls: cls(4), lambda: _data(5, 4), skip=NO_LAYERS)
