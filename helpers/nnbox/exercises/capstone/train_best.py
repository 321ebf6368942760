"""연습 `train_best`."""

from __future__ import annotations

import copy
import numbers
import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import torch
import torch.nn.functional as F
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet
from ._wine import Net, given_back, wrong_type

Train = Callable[..., Any]
EPOCHS = 12
# 검증 손실이 오르내리는 자료의 씨앗. 채점할 때마다 그 가운데 하나를 씁니다.
SEEDS = (4, 26, 28, 53, 56, 61, 66, 83, 113, 115)

exercise = Exercise(
    "train_best",
    "가장 좋을 때를 남기는 학습",
    needs={"train_best": Kind.FUNCTION},
    hints=(
        "한 에폭은 두 부분이에요. 학습 모드에서 한 걸음 걷고, 평가 모드에서 검증 손실을 재요. "
        "손실이 지금까지보다 낮으면 그때의 값을 남겨요.",
        "걸음은 `optimizer.zero_grad()`, `F.cross_entropy(model(x), y).backward()`, `optimizer.step()`이에요. "
        "남길 때는 레슨 4의 스냅숏처럼 텐서까지 복사해야 해요.",
        "검증은 `model.eval()`, 그리고 `with torch.no_grad():` 안에서 `loss = F.cross_entropy(model(x_val), y_val).item()`, "
        "남기기는 `best = copy.deepcopy(model.state_dict())`예요.",
    ),
)


class _Record(list):
    """모델을 복사해도 같은 목록입니다. 복사본으로 검증하는 코드도 여기에 적힙니다."""

    def __deepcopy__(self, memo: dict[int, Any]) -> _Record:
        return self


class Moody(nn.Module):
    """드롭아웃과 BatchNorm이 있어 모드에 따라 다르게 계산하고, 무엇을 어떤 모드로 받았는지 적어 둡니다."""

    def __init__(self) -> None:
        super().__init__()
        self.body = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Dropout(0.5))
        self.fc = nn.Linear(8, 3)
        self.seen: list[tuple[int, bool]] = _Record()

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        self.seen.append((len(x), self.training))
        return self.fc(self.body(x))


@dataclass
class _Case:
    """자료와 모델, 그리고 따로 계산해 둔 답."""

    model: nn.Module
    data: tuple[torch.Tensor, ...]
    rate: float
    losses: list[float]
    states: list[dict[str, torch.Tensor]]

    def run(self, function: Train, epochs: Any = None) -> tuple[dict[str, torch.Tensor], list[float], nn.Module]:
        """(남긴 값, 검증 손실, 학습한 모델)."""
        model, data = observe.copy(self.model), [part.clone() for part in self.data]
        if isinstance(model, Moody):
            model.seen = _Record()
        optimizer = torch.optim.SGD(model.parameters(), lr=self.rate)
        pair = given_back(function, model, optimizer, *data, range(EPOCHS) if epochs is None else epochs)
        if any(not observe.same(part, before) for part, before in zip(data, self.data)):
            raise Unmet(
                "changes_input",
                "부르고 나니 넣은 자료의 값이 달라졌어요.",
                "자료를 제자리에서 바꾸면 다음 에폭이 다른 자료로 배워요.",
                "새 텐서를 만드는 연산으로 바꿔 보세요.",
            )
        if not observe.is_a(pair, (tuple, list)) or len(pair) != 2:
            raise wrong_type(
                pair, "남긴 값과 손실의 목록, 둘을 이 차례로 돌려주어야 해요.", "`return best, losses`로 끝나는지 보세요."
            )
        best, losses = pair
        if observe.is_a(best, list) and observe.is_a(losses, Mapping):
            raise Unmet(
                "wrong_order",
                "첫째가 목록이고 둘째가 사전이에요.",
                "남긴 값이 먼저, 손실의 목록이 다음이에요.",
                "`return` 줄의 차례를 바꿔 보세요.",
            )
        if not observe.is_a(best, Mapping):
            raise wrong_type(
                best, "남긴 값은 `state_dict()`처럼 이름과 텐서를 짝지은 사전이어야 해요.", "무엇을 `best`에 담는지 보세요."
            )
        if not observe.is_a(losses, (list, tuple)):
            raise wrong_type(losses, "에폭마다의 검증 손실을 담은 목록이어야 해요.", "`losses = []`에 하나씩 더해 보세요.")
        for one in losses:
            if not observe.is_a(one, numbers.Real):
                raise Unmet(
                    "tensor_losses",
                    f"`losses` 안에 있는 것이 {observe.it_is(one)}.",
                    "연산 그래프에 걸린 손실 텐서를 모으면 에폭마다의 그래프까지 붙들고 있어서 메모리가 계속 늘어요. "
                    "그래프가 없더라도, 여기서는 수가 필요해요.",
                    "`.item()`으로 수만 꺼내어 담으세요.",
                )
        return dict(best), [float(one) for one in losses], model


def _learn(model: nn.Module, data: tuple[torch.Tensor, ...], rate: float) -> tuple[list[float], list[dict[str, torch.Tensor]]]:
    """옵티마이저 없이 손으로 한 SGD. 에폭마다의 검증 손실과 그때의 값."""
    x, y, x_val, y_val = data
    model = copy.deepcopy(model)
    losses, states = [], []
    for _ in range(EPOCHS):
        model.train()
        parameters = list(model.parameters())
        gradients = torch.autograd.grad(F.cross_entropy(model(x), y), parameters)
        with torch.no_grad():
            for parameter, gradient in zip(parameters, gradients):
                parameter -= rate * gradient
            losses.append(F.cross_entropy(model.eval()(x_val), y_val).item())
        states.append(observe.state(model))
    return losses, states


def _case(seed: int | None = None) -> _Case:
    """검증 손실이 가장 낮은 에폭도 가장 높은 에폭도 처음이나 마지막이 아닌 자료."""
    rate = 3.0
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(random.choice(SEEDS) if seed is None else seed)
        model = Net(features=5, width=16, depth=1)
        x, x_val = torch.randn(20, 5), torch.randn(40, 5)
        y, y_val = ((2 * part[:, 0] + part[:, 1]).round().long() % 3 for part in (x, x_val))
    data = (x, y, x_val, y_val)
    losses, states = _learn(model, data, rate)
    return _Case(model, data, rate, losses, states)


def _moody(rate: float) -> _Case:
    model = Moody()
    data = (torch.randn(30, 4), torch.randint(0, 3, (30,)), torch.randn(20, 4), torch.randint(0, 3, (20,)))
    return _Case(model, data, rate, [], [])


@exercise.goal("에폭마다 하나씩, 검증 손실의 목록을 돌려줘요")
def returns_losses(train_best: Train) -> bool | str:
    case = _case()
    for epochs in (range(EPOCHS), iter(range(5)), [0, 0, 0]):
        count = {list: 3, range: EPOCHS}.get(type(epochs), 5)
        _, losses, _ = case.run(train_best, epochs)
        if len(losses) != count:
            return f"{count} 에폭을 돌렸는데 손실이 {len(losses)}개예요."
    return True


@exercise.goal("한 에폭에 `x` 전체로 한 걸음, 따로 계산한 SGD와 같은 길을 가요")
def follows_sgd(train_best: Train) -> bool | str:
    case = _case()
    _, losses, _ = case.run(train_best)
    for epoch, (mine, theirs) in enumerate(zip(case.losses, losses)):
        if abs(mine - theirs) > 1e-3 * (1 + abs(mine)):
            return f"{epoch + 1}번째 에폭의 검증 손실이 {theirs:.4f}예요. 따로 계산한 것은 {mine:.4f}예요."
    return True


@exercise.goal("학습은 학습 모드로, 검증은 평가 모드로 해요")
def uses_modes(train_best: Train) -> bool | str:
    case = _moody(0.1)
    _, _, model = case.run(train_best)
    trained, validated = _modes(model)
    if trained.count(True) != EPOCHS:
        return f"{EPOCHS} 에폭 가운데 학습 모드로 배운 것이 {trained.count(True)}번이에요."
    if True in validated:
        return f"검증 {len(validated)}번 가운데 {validated.count(True)}번이 학습 모드였어요."
    return bool(validated) or "검증 자료를 한 번도 모델에 넣지 않았어요."


def _modes(model: Moody) -> tuple[list[bool], list[bool]]:
    """학습 자료를 받을 때의 모드, 검증 자료를 받을 때의 모드. 검증 자료는 나누어 넣어도 됩니다."""
    return [mode for rows, mode in model.seen if rows == 30], [mode for rows, mode in model.seen if rows <= 20]


@exercise.goal("검증 손실이 가장 낮을 때의 값을 남겨요")
def keeps_best(train_best: Train) -> bool | str:
    case = _case()
    best, losses, _ = case.run(train_best)
    lowest = losses.index(min(losses))
    if odd := _misnamed(case, best):
        return odd
    loss = _remeasured(case, best)
    return abs(loss - losses[lowest]) < 1e-4 or (
        f"손실은 {lowest + 1}번째 에폭에서 {losses[lowest]:.4f}로 가장 낮아요. 남긴 값을 불러와 재면 {loss:.4f}예요."
    )


def _misnamed(case: _Case, best: Mapping[str, Any]) -> str:
    """남긴 값의 이름이 모델의 `state_dict()`와 어떻게 다른가. 같으면 빈 문자열."""
    expected = case.model.state_dict()
    if missing := sorted(set(expected) - set(best)):
        return f"남긴 값에 `{missing[0]}` 이름이 없어요."
    extra = [name for name in best if name not in expected]
    return f"남긴 값의 `{extra[0]}` 이름은 모델의 `state_dict()`에 없어요." if extra else ""


def _remeasured(case: _Case, best: Mapping[str, Any]) -> float:
    """남긴 값을 새 모델에 불러와 다시 잰 검증 손실."""
    model = observe.copy(case.model)
    observe.load(model, best)
    with torch.no_grad():
        return F.cross_entropy(model.eval()(case.data[2]), case.data[3]).item()


@exercise.goal("남긴 값에 버퍼도 있고, 나중의 학습에 변하지 않아요")
def best_is_complete(train_best: Train) -> bool | str:
    case = _moody(0.1)
    best, losses, model = case.run(train_best)
    if odd := _misnamed(case, best):
        return odd
    loss = _remeasured(case, best)
    if abs(loss - min(losses)) > 1e-4:
        return f"남긴 값을 불러와 재면 {loss:.4f}인데, 가장 낮은 손실은 {min(losses):.4f}예요."
    before = {name: value.clone() for name, value in best.items()}
    with torch.no_grad():
        for value in (*model.parameters(), *model.buffers()):
            value.add_(1)
    moved = [name for name in best if not observe.same(best[name], before[name])]
    return not moved or f"모델을 더 바꾸었더니 남겨 둔 `{moved[0]}` 값도 달라졌어요."


@exercise.diagnosis(
    "live_reference",
    saw="남겨 둔 `{found}` 값이 지금의 모델과 같은 메모리를 봐요.",
    why="`state_dict()` 메소드는 값을 베끼지 않아요. 남겨 두었다고 생각한 값이 학습과 함께 계속 움직여서, 결국 마지막 값이 돼요.",
    next="남길 때 텐서까지 복사하세요.",
    goals=(keeps_best, best_is_complete),
)
def live_reference(train_best: Train) -> Any:
    best, _, model = _case().run(train_best)
    now = model.state_dict()
    shared = [name for name in best if name in now and best[name].data_ptr() == now[name].data_ptr()]
    learned = [name for name in shared if name in dict(model.named_parameters())]
    return shared and {"found": (learned or shared)[0]}


def _losses(function: Train, case: _Case) -> list[float]:
    return case.run(function)[1]


@exercise.diagnosis(
    "step_missing",
    saw="{found}번의 에폭이 지나도 검증 손실이 그대로예요.",
    why="`backward()` 호출은 변화도를 채우기만 해요. 그 변화도로 매개변수를 움직이는 것은 `optimizer.step()`이에요. "
    "둘 사이에서 변화도를 지우면 움직일 것이 없어요.",
    next="`zero_grad`, `backward`, `step` 호출이 모두 있는지, 이 차례인지 보세요.",
    goals=(follows_sgd,),
)
def step_missing(train_best: Train) -> Any:
    losses = _losses(train_best, _case())
    return len(losses) == EPOCHS and max(losses) - min(losses) < 1e-6 and {"found": EPOCHS}


@exercise.diagnosis(
    "returned_in_loop",
    saw="{found} 에폭을 돌리라고 했는데 첫 에폭에서 끝났어요.",
    why="`return` 문은 반복문 안에 있어도 함수를 바로 끝내요.",
    next="`return` 줄의 들여쓰기를 살펴보세요.",
    goals=(returns_losses,),
)
def returned_in_loop(train_best: Train) -> Any:
    _, losses, model = _moody(0.1).run(train_best)
    return len(losses) == 1 and len(_modes(model)[0]) == 1 and {"found": EPOCHS}


def _variant(case: _Case, wanted: str) -> list[float]:
    """잘못 쓴 학습이라면 나왔을 검증 손실."""
    x, y, x_val, y_val = case.data
    model = copy.deepcopy(case.model)
    optimizer = torch.optim.SGD(model.parameters(), lr=case.rate)
    losses = []
    for _ in range(EPOCHS):
        if wanted != "gradient_kept":
            optimizer.zero_grad()
        before = F.cross_entropy(model(x_val), y_val)
        loss = F.cross_entropy(model(x), y)
        if wanted == "trains_on_both":
            loss = loss + before
        (before if wanted == "trains_on_validation" else loss).backward()
        optimizer.step()
        with torch.no_grad():
            measured = {"training_loss": (x, y)}.get(wanted, (x_val, y_val))
            after = F.cross_entropy(model(measured[0]), measured[1])
        if wanted == "validated_before_step":
            losses.append(before.item())
        elif wanted == "loss_before_step":
            losses.append(loss.item())
        else:
            losses.append(after.item())
    return losses


def _looks_like(function: Train, *wanted: str) -> bool:
    case = _case()
    losses = _losses(function, case)
    return any(len(losses) == EPOCHS and max(abs(a - b) for a, b in zip(losses, _variant(case, one))) < 1e-4 for one in wanted)


@exercise.diagnosis(
    "gradient_kept",
    why="`backward()` 호출은 변화도를 새로 쓰지 않고 더해요. 지우지 않으면 지난 에폭의 변화도가 쌓여서 걸음이 점점 커져요.",
    next="`optimizer.zero_grad()` 호출이 반복문 안에 있는지 보세요.",
    goals=(follows_sgd,),
)
def gradient_kept(train_best: Train) -> bool:
    return _looks_like(train_best, "gradient_kept")


@exercise.diagnosis(
    "trains_on_validation",
    why="검증 자료로 배우면 검증 손실은 언제나 좋아 보여요. 처음 보는 자료에서 어떤지는 알 수 없게 돼요.",
    next="`backward()` 메소드를 부르는 손실이 어떤 자료의 것인지 보세요.",
    goals=(follows_sgd,),
)
def trains_on_validation(train_best: Train) -> bool:
    return _looks_like(train_best, "trains_on_validation", "trains_on_both")


@exercise.diagnosis(
    "training_loss_kept",
    saw="`losses`에 든 것이 검증 자료가 아니라 학습 자료의 손실이에요.",
    why="학습 손실은 오래 배울수록 낮아져서, 늘 마지막이 가장 좋아 보여요. 외우기 시작한 때를 알려 주는 것은 검증 손실이에요.",
    next="`losses`에 담는 손실을 무엇으로 쟀는지 보세요.",
    goals=(follows_sgd,),
)
def training_loss_kept(train_best: Train) -> bool:
    return _looks_like(train_best, "training_loss", "loss_before_step")


@exercise.diagnosis(
    "validated_before_step",
    saw="`losses` 목록이 한 에폭씩 늦어요. 첫 값이 배우기 전의 손실이에요.",
    why="남기는 값은 걸은 다음의 것인데 손실은 걷기 전의 것이면, 둘의 짝이 맞지 않아요.",
    next="한 걸음 걷고 나서 검증 손실을 재세요.",
    goals=(follows_sgd,),
)
def validated_before_step(train_best: Train) -> bool:
    return _looks_like(train_best, "validated_before_step")


@exercise.diagnosis(
    "left_in_eval",
    why="`eval()`로 바꾼 모드는 되돌릴 때까지 남아요. 되돌리지 않으면 다음 에폭부터 드롭아웃이 꺼지고 BatchNorm의 통계가 멈춘 채로 배워요.",
    next="에폭의 첫 줄에서 `model.train()` 메소드를 부르세요.",
    goals=(uses_modes,),
)
def left_in_eval(train_best: Train) -> bool:
    trained, _ = _modes(_moody(0.1).run(train_best)[2])
    return False in trained and trained.count(True) < EPOCHS


@exercise.diagnosis(
    "evaluates_in_train",
    why="학습 모드의 드롭아웃은 잴 때마다 다른 값을 꺼요. BatchNorm은 검증 자료를 통계에 섞어요. "
    "그렇게 잰 손실은 견줄 수 없어요.",
    next="검증 손실을 재기 전에 `model.eval()` 메소드를 부르세요.",
    goals=(uses_modes,),
)
def evaluates_in_train(train_best: Train) -> bool:
    trained, validated = _modes(_moody(0.1).run(train_best)[2])
    return trained.count(True) == EPOCHS and True in validated


def _kept(function: Train, seed: int | None = None) -> tuple[_Case, int]:
    """남긴 값이 몇 번째 에폭의 것인지. 어느 것도 아니면 -1."""
    case = _case(seed)
    best, _, _ = case.run(function)
    for epoch, state in enumerate(case.states):
        if all(name in best and observe.close(best[name], value) for name, value in state.items()):
            return case, epoch
    return case, -1


def _keeps(function: Train, wanted: Callable[[list[float]], int]) -> bool:
    """남긴 값이 늘 `wanted(손실)`번째 에폭의 것인가. 자료 하나로는 우연히 그 에폭일 수 있습니다."""
    tried = [_kept(function, seed) for seed in SEEDS[:3]]
    return all(epoch == wanted(case.losses) for case, epoch in tried)


@exercise.diagnosis(
    "last_not_best",
    saw="남긴 값이 마지막 에폭의 것이에요.",
    why="오래 배우면 학습 자료를 외우기 시작해서 검증 손실이 다시 올라가요. 마지막이 가장 좋은 것은 아니에요.",
    next="지금까지 가장 낮은 손실을 기억해 두고, 그보다 낮을 때만 남기세요.",
    goals=(keeps_best,),
)
def last_not_best(train_best: Train) -> bool:
    return _keeps(train_best, lambda losses: EPOCHS - 1)


@exercise.diagnosis(
    "worst_kept",
    saw="남긴 값이 검증 손실이 가장 높은 에폭의 것이에요.",
    why="손실은 낮을수록 좋아요. 정확도와는 반대예요.",
    next="부등호의 방향과 처음 값을 살펴보세요.",
    goals=(keeps_best,),
)
def worst_kept(train_best: Train) -> bool:
    return _keeps(train_best, lambda losses: losses.index(max(losses)))


@exercise.diagnosis(
    "first_kept",
    saw="남긴 값이 첫 에폭의 것이에요.",
    why="가장 낮은 손실을 새로 적어 두지 않거나 비교가 늘 거짓이면, 처음에 남긴 것이 끝까지 남아요.",
    next="손실이 더 낮을 때 기억해 둔 손실도 함께 바꾸는지 보세요.",
    goals=(keeps_best,),
)
def first_kept(train_best: Train) -> bool:
    return _keeps(train_best, lambda losses: 0)


@exercise.diagnosis(
    "never_updated_lowest",
    saw="남긴 값은 {found}번째 에폭의 것이에요. 손실이 가장 낮은 에폭이 아니에요.",
    why="바로 앞의 에폭하고만 견주면, 가장 낮을 때가 아니라 마지막으로 낮아진 때의 값이 남아요.",
    next="무엇과 무엇을 견주는지, 더 낮을 때 무엇을 새로 적는지 보세요.",
    goals=(keeps_best,),
)
def never_updated_lowest(train_best: Train) -> Any:
    def last_fall(losses: list[float]) -> int:
        return max(now for now in range(1, EPOCHS) if losses[now] < losses[now - 1])

    return _keeps(train_best, last_fall) and {"found": _kept(train_best)[1] + 1}


@exercise.diagnosis(
    "not_lowest_kept",
    saw="남긴 값은 {found}번째 에폭의 것이에요. 검증 손실은 {lowest}번째 에폭에서 가장 낮아요.",
    why="남길지 말지를 정하는 것은 검증 손실이에요. 정확도나 학습 손실로 고르거나, 걷기 전의 값을 남기면 다른 에폭의 것이 남아요.",
    next="무엇과 무엇을 견주는지, 그때 남기는 값이 언제의 것인지 보세요.",
    goals=(keeps_best,),
)
def not_lowest_kept(train_best: Train) -> Any:
    case, epoch = _kept(train_best)
    lowest = case.losses.index(min(case.losses))
    return epoch >= 0 and epoch != lowest and {"found": epoch + 1, "lowest": lowest + 1}


@exercise.diagnosis(
    "parameters_only",
    why="버퍼가 빠지면 BatchNorm의 통계나 표준화의 평균이 그때로 돌아가지 않아요.",
    next="`named_parameters()` 값이 아니라 `state_dict()` 값을 남기세요.",
    goals=(keeps_best, best_is_complete),
)
def best_parameters_only(train_best: Train) -> bool:
    case = _moody(0.1)
    best, _, model = case.run(train_best)
    return set(best) == set(observe.parameters(model))


@exercise.diagnosis(
    "epochs_as_number",
    why="`epochs` 인자는 `range(60)`이나 진행 막대처럼 `for`로 돌릴 수 있는 것이에요. 수가 아니고, 길이가 없을 수도 있어요.",
    next="`for _ in epochs:`로 바로 돌리세요.",
)
def epochs_as_number(error: BaseException | None) -> bool:
    found = re.search(r"'(range|range_iterator|list)' object cannot be interpreted|type 'range_iterator' has no len", str(error))
    return isinstance(error, TypeError) and found is not None
