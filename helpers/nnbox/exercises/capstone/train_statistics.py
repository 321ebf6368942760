"""연습 `train_statistics`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet
from ._wine import Standardizer, columns, given_back, scaled_by, standardizes, wrong_type

Split = Callable[..., Any]
NAMES = ("x_train", "y_train", "x_test", "y_test")

exercise = Exercise(
    "train_statistics",
    "나누고, 학습 자료로만 통계 구하기",
    needs={"split_and_fit": Kind.FUNCTION},
    seconds=20.0,
    hints=(
        "순서가 중요해요. 먼저 나누고, 그다음에 `fit` 메소드를 불러요. "
        "줄을 섞을 때 `x`, `y` 두 텐서는 같은 번호로 움직여야 해요.",
        "`torch.randperm(len(x), generator=torch.Generator().manual_seed(seed))` 함수는 섞은 번호를 줘요. "
        "앞의 `test_size`개와 나머지로 나누세요.",
        "`test, train = order[:test_size], order[test_size:]`로 나누고 `standardizer.fit(x[train])` 메소드를 부른 다음, "
        "`x[train], y[train], x[test], y[test]` 네 텐서를 돌려주세요.",
    ),
)


class _Run:
    """`split_and_fit`을 한 번 부른 결과."""

    def __init__(self, function: Split, rows: int, features: int, test_size: int, seed: int = 0) -> None:
        self.rows, self.test_size = rows, test_size
        generator = torch.Generator().manual_seed(rows)
        noise = torch.randn(rows, features, generator=generator)
        # 와인 자료처럼 클래스의 차례로 놓여 있고, 클래스마다 값이 다릅니다.
        self.y = torch.arange(rows) * 3 // rows
        self.x = 4 * noise + 5 * self.y[:, None] + 10
        self.standardizer = Standardizer(features)
        given, labels = self.x.clone(), self.y.clone()
        parts = given_back(function, self.standardizer, given, labels, test_size, seed)
        if not observe.is_a(parts, (tuple, list)) or len(parts) != 4:
            raise wrong_type(
                parts, f"{', '.join(f'`{one}`' for one in NAMES)}, 네 텐서의 튜플이어야 해요.", "`return` 줄을 보세요."
            )
        for part in parts:
            if not observe.is_a(part, torch.Tensor):
                raise wrong_type(
                    part, "네 값은 모두 텐서여야 모델에 바로 넣을 수 있어요.", "`x[번호]`로 고른 것을 그대로 돌려주세요."
                )
        if not observe.same(given, self.x) or not observe.same(labels, self.y):
            raise Unmet(
                "changes_input",
                "부르고 나니 넣은 `x`나 `y`의 값이 달라졌어요.",
                "자료를 제자리에서 섞거나 표준화하면, 다음에 쓰는 사람이 다른 자료를 받아요.",
                "번호를 섞고, 그 번호로 골라 새 텐서를 만들어 보세요.",
            )
        self.parts = dict(zip(NAMES, parts))

    def numbers(self, name: str) -> list[int]:
        """나눈 `x`의 줄마다 처음 자료의 몇 번째 줄인지. 없는 줄이면 -1."""
        distance = torch.cdist(self.parts[name].double(), self.x.double())
        nearest = distance.min(1)
        return [int(i) if d < 1e-3 else -1 for d, i in zip(nearest.values, nearest.indices)]

    def fitted_to(self, x: torch.Tensor) -> bool:
        """표준화의 통계가 `x`의 것인가."""
        return standardizes(self.standardizer, x, columns(9, x.shape[1]))


def _runs(function: Split) -> list[_Run]:
    return [_Run(function, 178, 13, 45), _Run(function, 40, 5, 10, seed=3), _Run(function, 20, 20, 10, seed=7)]


@exercise.goal("`x_train`, `y_train`, `x_test`, `y_test` 텐서를 이 차례와 크기로 돌려줘요")
def sizes(split_and_fit: Split) -> bool | str:
    for run in _runs(split_and_fit):
        features = run.x.shape[1]
        train = run.rows - run.test_size
        expected = [(train, features), (train,), (run.test_size, features), (run.test_size,)]
        for (name, part), shape in zip(run.parts.items(), expected):
            if part.shape != shape:
                return f"`{name}` 자리의 shape이 {tuple(part.shape)}예요. {run.rows}줄에서 {run.test_size}줄을 떼면 {shape}예요."
    return True


@exercise.goal("모든 줄이 한쪽에 한 번씩, 짝이 맞는 `y` 값과 함께 들어가요")
def every_row_once(split_and_fit: Split) -> bool | str:
    for run in _runs(split_and_fit):
        train, test = run.numbers("x_train"), run.numbers("x_test")
        if -1 in train + test:
            return "나눈 `x` 안에 처음 자료에는 없는 줄이 있어요."
        if sorted(train + test) != list(range(run.rows)):
            return f"학습 자료와 시험 자료에 함께 들어간 줄이 {len(set(train) & set(test))}개예요. 빠지거나 겹친 줄이 있어요."
        for numbers, name in ((train, "y_train"), (test, "y_test")):
            if not observe.close(run.parts[name].double(), run.y[numbers].double()):
                return f"`{name}` 값이 같은 줄의 `x` 텐서와 짝이 맞지 않아요."
        for name, part in run.parts.items():
            given = run.x if name.startswith("x") else run.y
            if part.dtype != given.dtype:
                kinds = [f"`{observe.dtype_name(one.dtype)}`" for one in (given, part)]
                return f"{kinds[0]} dtype으로 넣은 값이 `{name}` 자리에서는 {kinds[1]}이에요. 받은 값 그대로여야 해요."
    return True


@exercise.goal("줄을 섞어서 나누고, 같은 `seed`면 똑같이 나누어요")
def shuffled(split_and_fit: Split) -> bool | str:
    first, again, other = (sorted(_Run(split_and_fit, 60, 4, 20, seed).numbers("x_test")) for seed in (1, 1, 2))
    for numbers, place in ((range(20), "첫"), (range(40, 60), "마지막")):
        if first == list(numbers):
            return f"60줄에서 시험 자료로 떼어 낸 것이 {place} 20줄 그대로예요."
    if _in_a_row(first) and _in_a_row(other):
        return f"시험 자료로 떼어 낸 20줄이 60줄 가운데 서로 잇닿은 줄이에요. 첫 줄의 번호는 {first[0]}이에요."
    if first != again:
        return "같은 `seed`로 두 번 불렀는데 시험 자료가 서로 달라요."
    return first != other or "`seed` 값을 1에서 2로 바꾸었는데 시험 자료가 똑같아요."


def _in_a_row(numbers: list[int], rows: int = 60) -> bool:
    """서로 잇닿은 줄인가. 마지막 줄과 첫 줄도 잇닿은 것으로 봅니다."""
    return sum((number + 1) % rows not in numbers for number in set(numbers)) == 1


@exercise.goal("통계가 학습 자료만의 것이에요")
def train_only(split_and_fit: Split) -> bool | str:
    for run in _runs(split_and_fit):
        if not run.fitted_to(run.parts["x_train"]):
            return _misfit(run)
    return True


def _misfit(run: _Run) -> str:
    """통계가 학습 자료의 것과 어디에서 다른가."""
    train, held = run.parts["x_train"].double(), observe.buffers(run.standardizer)
    for name, wanted in (("mean", train.mean(0)), ("std", train.std(0))):
        found = held.get(name)
        if found is None:
            return f"`standardizer.{name}` 버퍼가 없어졌어요."
        if found.shape != wanted.shape:
            return f"`standardizer.{name}` 값의 shape이 {tuple(found.shape)}예요. 열마다 하나씩, {tuple(wanted.shape)}여야 해요."
        if not observe.close(found, wanted):
            column = int((found - wanted).abs().argmax())
            return (
                f"`standardizer.{name}[{column}]` 값이 {found[column].item():.4g}예요. "
                f"학습 자료에서 구하면 {wanted[column].item():.4g}예요."
            )
    return "표준화한 값이 학습 자료의 통계로 구한 것과 달라요."


@exercise.diagnosis(
    "wrong_order",
    why="네 값의 차례가 달라요. `train_test_split` 함수는 `x`끼리, `y`끼리 돌려주지만 여기서는 학습끼리, 시험끼리예요.",
    next="`return` 줄의 차례를 살펴보세요.",
    goals=(sizes,),
)
def wrong_order(split_and_fit: Split) -> bool:
    run = _runs(split_and_fit)[1]
    shapes, expected = [tuple(part.shape) for part in run.parts.values()], [(30, 5), (30,), (10, 5), (10,)]
    return shapes[0] == (30, 5) and shapes != expected and sorted(shapes) == sorted(expected)


@exercise.diagnosis(
    "swapped_splits",
    why="`test_size` 값은 시험 자료의 줄 수예요. 학습 자료와 시험 자료가 서로 바뀌었어요.",
    next="섞은 번호를 자르는 두 줄을 살펴보세요.",
    goals=(sizes,),
)
def swapped_splits(split_and_fit: Split) -> bool:
    run = _runs(split_and_fit)[1]
    return run.parts["x_train"].shape == (10, 5) and run.parts["x_test"].shape == (30, 5)


@exercise.diagnosis(
    "data_leak",
    saw="통계가 시험 자료까지 넣은 전체의 것과 같아요.",
    why="시험 자료는 처음 보는 자료를 대신해요. 그 값이 통계에 섞이면 정답지를 미리 본 셈이에요. 정확도로는 드러나지 않아요.",
    next="`fit` 메소드를 부르는 줄이 나누기보다 앞에 있는지, 무엇을 넣는지 보세요.",
    goals=(train_only,),
)
def data_leak(split_and_fit: Split) -> bool:
    return all(run.fitted_to(run.x) for run in _runs(split_and_fit))


@exercise.diagnosis(
    "test_statistics",
    saw="통계가 시험 자료의 것과 같아요.",
    why="`fit` 메소드는 부를 때마다 통계를 새로 담아요. 마지막에 넣은 것만 남아요. "
    "모델은 학습 자료의 눈금으로 배우니 시험도 같은 눈금으로 재야 해요.",
    next="`fit` 메소드를 몇 번, 무엇을 넣어 부르는지 세어 보세요.",
    goals=(train_only,),
)
def test_statistics(split_and_fit: Split) -> bool:
    return all(run.fitted_to(run.parts["x_test"]) for run in _runs(split_and_fit))


@exercise.diagnosis(
    "not_fitted",
    saw="통계가 처음 값 그대로예요. 평균 0, 표준편차 1이에요.",
    why="`fit` 메소드를 부르지 않으면 표준화가 아무 일도 하지 않아요.",
    next="받은 `standardizer`의 `fit` 메소드를 부르는 줄이 있는지 보세요.",
    goals=(train_only,),
)
def not_fitted(split_and_fit: Split) -> bool:
    run = _runs(split_and_fit)[1]
    return observe.close(run.standardizer.mean, torch.zeros(5)) and observe.close(run.standardizer.std, torch.ones(5))


@exercise.diagnosis(
    "standardized_twice",
    saw="돌려준 `{found}` 텐서가 이미 표준화한 값이에요.",
    why="표준화는 모델 안의 계층이 해요. 나눌 때 미리 해 두면 모델이 한 번 더 해서 두 번이 돼요.",
    next="고른 줄을 처음 값 그대로 돌려주세요.",
    goals=(every_row_once,),
)
def standardized_twice(split_and_fit: Split) -> Any:
    run = _runs(split_and_fit)[1]
    scaled = [*scaled_by(run.x, run.x), run.standardizer(run.x).double()]
    for name in ("x_train", "x_test"):
        part = run.parts[name].double()
        if not len(part) or -1 not in run.numbers(name):
            continue
        if any(bool((torch.cdist(part, one).min(1).values < 1e-2).all()) for one in scaled) or part.mean(0).abs().max() < 1e-3:
            return {"found": name}
    return False


@exercise.diagnosis(
    "pairs_broken",
    why="`x`, `y` 두 텐서를 따로 섞으면 줄마다 남의 정답을 갖게 돼요. 오류는 나지 않고, 모델은 아무것도 배우지 못해요.",
    next="번호를 한 번만 섞어서 `x`, `y` 두 텐서에 똑같이 쓰세요.",
    goals=(every_row_once,),
)
def pairs_broken(split_and_fit: Split) -> bool:
    run = _runs(split_and_fit)[0]
    numbers = run.numbers("x_train") + run.numbers("x_test")
    labels = torch.cat([run.parts["y_train"], run.parts["y_test"]])
    return sorted(numbers) == list(range(run.rows)) and not torch.equal(labels, run.y[numbers])


@exercise.diagnosis(
    "overlapping_rows",
    why="학습한 줄로 시험하면 외운 것과 배운 것을 가릴 수 없어요.",
    next="섞은 번호를 한 번만 만들고, 겹치지 않게 둘로 자르세요.",
    goals=(every_row_once,),
)
def overlapping_rows(split_and_fit: Split) -> bool:
    run = _runs(split_and_fit)[0]
    return bool(set(run.numbers("x_train")) & set(run.numbers("x_test")) - {-1})


@exercise.diagnosis(
    "not_shuffled",
    why="와인 자료는 클래스의 차례로 놓여 있어요. 섞지 않고 자르면 시험 자료가 모두 한 클래스예요.",
    next="자르기 전에 번호를 섞으세요.",
    goals=(shuffled,),
)
def not_shuffled(split_and_fit: Split) -> bool:
    test = sorted(_Run(split_and_fit, 60, 4, 20).numbers("x_test"))
    return -1 not in test and _in_a_row(test)


@exercise.diagnosis(
    "seed_ignored",
    why="`seed` 값이 나누기를 정해야 내일 다시 불러도 같은 시험 자료예요. 그래야 두 모델을 같은 자료로 견줄 수 있어요.",
    next="`torch.Generator().manual_seed(seed)` 값을 섞는 함수에 넘겼는지 보세요.",
    goals=(shuffled,),
)
def seed_ignored(split_and_fit: Split) -> bool:
    first, again, other = (_Run(split_and_fit, 60, 4, 20, seed).numbers("x_test") for seed in (1, 1, 2))
    return -1 not in first and (first != again or first == other)


@exercise.diagnosis(
    "hard_coded",
    saw="178줄에서 45줄을 뗄 때는 되는데 다른 크기에서는 되지 않아요.",
    why="코드에 적어 둔 수는 그 자료에서만 맞아요.",
    next="`len(x)`, `test_size` 두 값을 쓰세요.",
    goals=(sizes,),
)
def split_hard_coded(split_and_fit: Split) -> bool:
    def works(rows: int, test_size: int) -> bool:
        try:
            run = _Run(split_and_fit, rows, 13, test_size)
            return len(run.parts["x_train"]) == rows - test_size and len(run.parts["x_test"]) == test_size
        except (observe.LearnerRaised, Unmet):
            return False

    return works(178, 45) and not works(150, 30)
