"""연습 `running_mean`."""

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
    "running_mean",
    "따라가는 평균",
    needs={"RunningMean": Kind.CLASS},
    hints=(
        "학습 모드인지는 모듈이 스스로 알아요. 평균을 섞는 일은 연산 그래프 밖에서, 빼는 일은 안에서 해요.",
        "`self.training` 값이 참일 때만 `with torch.no_grad():` 안에서 `self.mean` 값을 바꾸세요. "
        "`x.mean(0)` 값이 열마다의 평균이에요.",
        "`self.mean = (1 - self.momentum) * self.mean + self.momentum * x.mean(0)` 줄을 `torch.no_grad()` 안에 두고, "
        "그 밖에서 `x - self.mean` 값을 돌려주세요.",
    ),
)


def _batch(rows: int, features: int) -> torch.Tensor:
    return torch.randn(rows, features) + 2 * torch.rand(features) + 1


def _trained(factory: Any, x: torch.Tensor, *momentum: float) -> tuple[nn.Module, torch.Tensor]:
    """`x`를 학습 모드에서 한 번 지난 모듈과 그 결과."""
    module = observe.train(observe.make(factory, x.shape[1], *momentum))
    return module, output_of(module, x)


def _mean(module: nn.Module) -> torch.Tensor:
    return buffer_of(module, "mean").detach().clone()


@exercise.goal("`mean` 값이 0으로 시작하는 버퍼예요")
def starts_at_zero(RunningMean: Any) -> bool | str:
    for features in (3, 1, 5):
        with empty_memory_shown():
            module = made(RunningMean, num_features=features)
        outcome = float_buffers(module, {"mean": (features,)})
        if outcome is not True:
            return outcome
        if not observe.close(_mean(module), torch.zeros(features)):
            return f"`mean` 버퍼의 처음 값이 {numbers_of(_mean(module))}이에요. 모두 0이어야 해요."
    return True


@exercise.goal("학습 모드에서 평균이 `momentum`만큼 새 값으로 옮겨 가요")
def updates(RunningMean: Any) -> bool | str:
    for features, momentum in ((3, ()), (4, (0.3,)), (1, (0.95,))):
        module = observe.train(observe.make(RunningMean, features, *momentum))
        share = momentum[0] if momentum else 0.1
        expected = torch.zeros(features)
        for rows in (6, features, 3):
            x = _batch(rows, features)
            output_of(module, x)
            expected = (1 - share) * expected + share * x.mean(0)
            outcome = float_buffers(module, {"mean": (features,)})
            if outcome is not True:
                return outcome
            if not observe.close(_mean(module), expected):
                when = f"`momentum` 값이 {share}일 때" if momentum else "`momentum` 인자를 주지 않았을 때"
                like = "" if momentum else "0.1을 준 것처럼 "
                return f"{when} `mean` 버퍼의 값이 {numbers_of(_mean(module))}이에요. {like}{numbers_of(expected)}이어야 해요."
    module = observe.train(observe.make(RunningMean, num_features=2, momentum=0.5))
    x = _batch(4, 2)
    output_of(module, x)
    if not observe.close(_mean(module), x.mean(0) / 2):
        return False
    with torch.no_grad():
        output_of(module, x)
    return observe.close(_mean(module), 0.75 * x.mean(0)) or (
        "학습 모드의 모듈을 `torch.no_grad()` 안에서 불렀더니 `mean` 값이 식대로 옮겨 가지 않았어요. 모드는 변화도와 상관이 없어요."
    )


@exercise.goal("옮겨 간 평균을 뺀 값을 돌려줘요")
def subtracts(RunningMean: Any) -> bool | str:
    module = observe.train(observe.make(RunningMean, 3))
    for rows in (6, 3, 2):
        x = _batch(rows, 3)
        output = output_of(module, x)
        if output.shape != x.shape:
            return f"shape이 {tuple(x.shape)}인 `x` 값을 넣었더니 결과의 shape이 {tuple(output.shape)}예요."
        if not observe.close(output, x - _mean(module)):
            return "학습 모드의 결과가 `x`에서 지금의 `mean` 값을 뺀 것과 달라요."
    return True


@exercise.goal("한 줄(N = 1)도 받아요")
def one_row(RunningMean: Any) -> bool | str:
    x = _batch(1, 3)
    module, output = _trained(RunningMean, x, 0.25)
    if not observe.close(_mean(module), 0.25 * x[0]):
        return f"한 줄을 넣었더니 `mean` 버퍼의 값이 {numbers_of(_mean(module))}이에요. {numbers_of(0.25 * x[0])}이어야 해요."
    return observe.close(output, 0.75 * x)


@exercise.goal("평가 모드에서는 평균을 옮기지 않고 빼기만 해요")
def still_in_eval(RunningMean: Any) -> bool | str:
    module, _ = _trained(RunningMean, _batch(6, 3))
    before = _mean(module)
    observe.train(module, False)
    x = _batch(4, 3)
    output = output_of(module, x)
    if not observe.same(_mean(module), before):
        return f"평가 모드에서 한 번 불렀더니 `mean` 값이 {numbers_of(before)}에서 {numbers_of(_mean(module))}로 달라졌어요."
    if not observe.close(output, x - before):
        return "평가 모드의 결과가 `x - mean` 값과 달라요."
    output_of(observe.train(module), x)
    expected = 0.9 * before + 0.1 * x.mean(0)
    return observe.close(_mean(module), expected) or (
        f"평가 모드에 다녀온 뒤 학습 모드에서 부르니 `mean` 값이 {numbers_of(before)}에서 {numbers_of(_mean(module))}로 달라졌어요. "
        f"{numbers_of(expected)}이어야 해요."
    )


@exercise.goal("평균은 연산 그래프 밖에 있어요")
def outside_the_graph(RunningMean: Any) -> bool | str:
    module = observe.train(observe.make(RunningMean, 3))
    output_of(module, _batch(5, 3).requires_grad_())
    return not buffer_of(module, "mean").requires_grad or (
        "변화도를 기록하는 `x` 값을 한 번 넣었더니 `mean` 버퍼의 `requires_grad` 값이 켜졌어요."
    )


@exercise.goal("`x`의 변화도는 들어온 변화도 그대로예요")
def gradient_passes(RunningMean: Any) -> bool | str:
    for mode in (True, False):
        module = observe.train(observe.make(RunningMean, 3), mode)
        x = _batch(5, 3).requires_grad_()
        output = output_of(module, x)
        name = "학습 모드" if mode else "평가 모드"
        if not output.requires_grad:
            return f"{name}의 결과가 연산 그래프에서 끊겨 있어요. `requires_grad` 값이 `False`예요."
        direction = torch.randn_like(output)
        observe.call(output.backward, direction)
        if x.grad is None or not observe.close(x.grad, direction):
            return f"{name}에서 `x.grad` 값이 결과로 들어온 변화도와 달라요."
    return True


@exercise.goal("앞에 계층을 두고 두 걸음 학습할 수 있어요")
def two_steps(RunningMean: Any) -> bool | str:
    model = nn.Sequential(nn.Linear(4, 3), observe.make(RunningMean, 3))
    observe.train(model)
    return all(all(observe.step_changes(model, torch.randn(6, 4)).values()) for _ in range(2)) or (
        "한 걸음 학습했는데 앞의 계층이 움직이지 않았어요."
    )


@exercise.goal("저장한 것을 불러오고, `.double()`에 따라 바뀌어요")
def saved_and_moved(RunningMean: Any) -> bool | str:
    x = _batch(6, 3)
    module, _ = _trained(RunningMean, x)
    fresh, used = observe.make(RunningMean, 3), _trained(RunningMean, _batch(5, 3))[0]
    for one, title in ((fresh, "새 인스턴스에 옮겼는데"), (used, "이미 쓰던 인스턴스에 불러왔는데")):
        observe.load(one, observe.state(module))
        results = [output_of(observe.train(each, False), x) for each in (module, one)]
        if not observe.close(*results):
            return f"`state_dict` 사전을 {title} 평가 모드의 결과가 달라요."
    doubled(fresh)
    expected = 0.9 * _mean(fresh).double() + 0.1 * x.double().mean(0)
    for mode in (True, False):
        output_of(observe.train(fresh, mode), x.double())
    dtype = buffer_of(fresh, "mean").dtype
    if dtype != torch.float64:
        return f"`.double()` 메소드를 불렀는데 `mean` 버퍼의 dtype이 `{observe.dtype_name(dtype)}`예요."
    return observe.close(_mean(fresh), expected) or (
        f"`.double()` 메소드를 부른 뒤 학습 모드에서 부르니 `mean` 버퍼의 값이 {numbers_of(_mean(fresh))}이에요. "
        f"{numbers_of(expected)}이어야 해요."
    )


diagnose_buffers(exercise, "RunningMean", lambda cls: cls(3), ("mean",), goals=(starts_at_zero,))


@exercise.diagnosis(
    "hard_coded",
    saw="`num_features` 값이 3일 때와 5일 때 `mean` 버퍼의 shape이 같아요.",
    why="열이 몇 개인지는 부르는 쪽이 정해요. 코드에 적힌 수는 그 수일 때만 맞아요.",
    next="`__init__` 메소드가 받은 `num_features` 값을 쓰는지 살펴보세요.",
    goals=(starts_at_zero,),
)
def size_hard_coded(RunningMean: Any, error: Any) -> bool:
    three, five = (buffer_of(observe.make(RunningMean, features), "mean") for features in (3, 5))
    return error is None and three.shape == five.shape


@exercise.diagnosis(
    "hard_coded",
    saw="`momentum` 값이 0.1일 때와 0.7일 때 `mean` 값이 같아요.",
    why="받은 인자를 쓰지 않고 코드에 수를 적으면 그 수일 때만 맞아요.",
    next="`__init__` 메소드가 받은 `momentum` 값을 쓰는지 살펴보세요.",
    goals=(updates,),
)
def momentum_hard_coded(RunningMean: Any) -> bool:
    first, second, means = _batch(6, 3), _batch(6, 3), []
    for momentum in (0.1, 0.7):
        module, _ = _trained(RunningMean, first, momentum)
        output_of(module, second)
        means.append(_mean(module))
    return observe.close(*means) and bool(means[0].abs().sum() > 0)


@exercise.diagnosis(
    "first_update_copies",
    saw="첫 번째 호출에서는 배치의 평균을 그대로 담았고, 두 번째부터 섞었어요.",
    why="`mean` 버퍼는 0에서 시작해요. 첫 번째 호출도 다음 것과 같은 식을 따라야 해요.",
    next="첫 번째만 다르게 다루는 조건을 빼 보세요.",
    goals=(updates,),
)
def first_update_copies(RunningMean: Any) -> bool:
    first, second = _batch(6, 3), _batch(6, 3)
    module, _ = _trained(RunningMean, first, 0.3)
    copied = observe.close(_mean(module), first.mean(0))
    output_of(module, second)
    return copied and observe.close(_mean(module), 0.7 * first.mean(0) + 0.3 * second.mean(0))


@exercise.diagnosis(
    "updates_in_eval",
    saw="평가 모드에서 불렀는데 `mean` 버퍼의 값이 달라졌어요.",
    why="평가 모드에서는 통계를 쓰기만 해야 해요. 시험 자료가 통계에 섞이면, 같은 입력인데 부를 때마다 결과가 달라져요.",
    next="`self.training` 값이 참일 때만 평균을 옮기는지, 조건이 뒤집히지 않았는지 보세요. "
    "`self.train` 이름은 메소드라서 `if` 뒤에 두면 늘 참이에요.",
    goals=(still_in_eval,),
)
def updates_in_eval(RunningMean: Any) -> bool:
    return _moves(RunningMean, False)


def _moves(factory: Any, mode: bool) -> bool:
    """이 모드에서 부르면 `mean` 버퍼가 달라지는가."""
    module = observe.train(observe.make(factory, 3), mode)
    before = _mean(module)
    output_of(module, _batch(6, 3))
    return not observe.same(_mean(module), before)


@exercise.diagnosis(
    "updates_in_eval",
    saw="학습 모드에서는 `mean` 값이 그대로이고, 평가 모드에서 부르면 달라져요.",
    why="`self.training` 값은 학습 모드에서 `True`예요. 평균은 학습 모드에서만 옮겨야 해요.",
    next="조건이 뒤집히지 않았는지 보세요.",
    goals=(updates,),
)
def updates_only_in_eval(RunningMean: Any) -> bool:
    return _moves(RunningMean, False) and not _moves(RunningMean, True)


@exercise.diagnosis(
    "momentum_reversed",
    saw="옛 값의 몫과 새 값의 몫이 뒤바뀌어 있어요.",
    why="`momentum` 값은 새 값의 몫이에요. 0.1이면 옛 평균이 0.9, 이번 배치의 평균이 0.1이에요.",
    next="`momentum` 값을 곱한 쪽이 `x.mean(0)`인지 보세요.",
    goals=(updates,),
)
def running_momentum_reversed(RunningMean: Any) -> bool:
    x = _batch(6, 3)
    return observe.close(_mean(_trained(RunningMean, x, 0.2)[0]), 0.8 * x.mean(0))


@exercise.diagnosis(
    "wrong_axis",
    why="(N, F) 입력에서 축 0이 표본, 축 1이 열이에요. 열마다 하나씩 구하려면 표본의 축을 줄여야 해요. "
    "축을 적지 않으면 모든 수에서 하나만 나와요.",
    next="줄일 축의 번호를 적어 보세요. 결과의 shape은 (F,)예요.",
    goals=(updates,),
)
def running_wrong_axis(RunningMean: Any) -> bool:
    x = _batch(3, 3)
    mean = _mean(_trained(RunningMean, x, 0.5)[0])
    return any(observe.close(mean, one) for one in (0.5 * x.mean(1), (0.5 * x.mean()).expand(3)))


@exercise.diagnosis(
    "squeezed_batch",
    saw="여러 줄에서는 맞는데 한 줄을 넣으면 `mean` 값이 어긋나요.",
    why="`squeeze()` 메소드는 크기가 1인 축을 모두 없애요. 한 줄짜리 배치에서는 배치 축이 없어져서, 열을 가로질러 평균을 내게 돼요.",
    next="축을 없애지 않고 `x.mean(0)`처럼 줄일 축만 적어 보세요.",
    goals=(
        updates,
        one_row,
    ),
)
def running_squeezed_batch(RunningMean: Any) -> bool:
    many, one = _batch(4, 3), _batch(1, 3)
    return observe.close(_mean(_trained(RunningMean, many, 0.5)[0]), 0.5 * many.mean(0)) and observe.close(
        _mean(_trained(RunningMean, one, 0.5)[0]), (0.5 * one.mean()).expand(3)
    )


@exercise.diagnosis(
    "updates_after",
    saw="`mean` 버퍼는 맞게 옮겨 갔는데, 결과는 옮기기 전의 `mean` 값을 뺀 것이에요.",
    why="학습 모드에서는 먼저 평균을 옮기고, 옮긴 평균을 빼요.",
    next="빼는 줄과 옮기는 줄의 차례를 보세요.",
    goals=(subtracts,),
)
def updates_after(RunningMean: Any) -> bool:
    x = _batch(6, 3)
    module, output = _trained(RunningMean, x, 0.5)
    return observe.close(output, x) and observe.close(_mean(module), 0.5 * x.mean(0))


@exercise.diagnosis(
    "batch_statistics",
    saw="학습 모드의 결과가 이번 배치의 평균을 뺀 값과 같아요.",
    why="`nn.BatchNorm1d` 계층은 학습 모드에서 배치의 평균을 써요. 여기서는 학습 모드에서도 따라가는 평균 `mean` 버퍼를 빼요.",
    next="돌려주는 값에 `self.mean` 값을 쓰는지 보세요.",
    goals=(subtracts,),
)
def running_batch_statistics(RunningMean: Any) -> bool:
    # 첫 호출에서만 배치의 평균과 같아지는 보정도 있어서 두 번째 호출을 봅니다.
    module, _ = _trained(RunningMean, _batch(6, 3))
    x = _batch(6, 3)
    return observe.close(output_of(module, x), x - x.mean(0))


@exercise.diagnosis(
    "breaks_graph",
    why="`torch.no_grad()` 안에서 계산하거나 `.detach()`로 떼어 낸 `x`로 뺀 결과는 앞의 계층과 이어져 있지 않아요. "
    "그래프 밖에 둘 것은 평균을 옮기는 줄뿐이에요.",
    next="돌려주는 값을 `torch.no_grad()` 밖에서, 받은 `x`로 계산해 보세요.",
    goals=(gradient_passes,),
)
def running_breaks_graph(RunningMean: Any) -> bool:
    for mode in (True, False):
        module = observe.train(observe.make(RunningMean, 3), mode)
        if not output_of(module, _batch(5, 3).requires_grad_()).requires_grad:
            return True
    return False


@exercise.diagnosis(
    "graph_kept",
    saw="한 번 부르고 나니 `mean` 버퍼가 연산 그래프에 걸려 있어요.",
    why="버퍼라고 해서 그래프 밖에 있는 것은 아니에요. `x`로 계산한 값을 담으면 그 그래프도 함께 담겨요. "
    "변화도가 평균을 거치는 길로도 흐르고, 지난 걸음의 그래프까지 이어져 있으면 다음 `backward()` 호출이 실패해요.",
    next="평균을 옮기는 줄을 `with torch.no_grad():` 안에 넣어 보세요.",
    goals=(outside_the_graph,),
)
def graph_kept(RunningMean: Any) -> bool:
    module = observe.train(observe.make(RunningMean, 3))
    output_of(module, _batch(5, 3).requires_grad_())
    return buffer_of(module, "mean").requires_grad


@exercise.diagnosis(
    "statistic_in_graph",
    saw="`mean` 버퍼는 그래프 밖에 있는데, `x.grad` 값은 들어온 변화도에서 그 변화도의 배치 평균에 `momentum` 값을 곱한 만큼 줄었어요.",
    why="그래프 안에서 계산한 평균을 뺐기 때문이에요. 그러면 평균을 거쳐 가는 길로도 변화도가 흘러요.",
    next="뺄 때도 그래프 밖의 `self.mean` 값을 쓰세요.",
    goals=(gradient_passes,),
)
def statistic_in_graph(RunningMean: Any) -> bool:
    module = observe.train(observe.make(RunningMean, 3, 0.5))
    x = _batch(5, 3).requires_grad_()
    direction = torch.randn(5, 3)
    observe.call(output_of(module, x).backward, direction)
    return observe.close(x.grad, direction - 0.5 * direction.mean(0))


diagnose_module(exercise, "RunningMean", lambda cls: cls(3), lambda: _batch(5, 3), skip=NO_LAYERS)
