"""연습 `feature_plane`."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any
from unittest import mock

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet
from ..buffer._state import changed_fact, facts
from ._wine import Net, columns, fit, given_back, headless, wrong_type

Plane = Callable[..., Any]

exercise = Exercise(
    "feature_plane",
    "특징을 평면에 옮기기",
    needs={"feature_plane": Kind.FUNCTION},
    hints=(
        "두 걸음이에요. 레슨 2처럼 모델의 복사본에서 머리를 떼어 특징을 얻고, 그 특징을 축 둘로 줄여요.",
        "특징에서 열마다 평균을 빼고 `torch.linalg.svd(centered, full_matrices=False)` 함수를 부르면 셋을 돌려줘요. "
        "마지막 것의 앞 두 줄이 가장 넓게 퍼진 두 방향이에요.",
        "`body = copy.deepcopy(model).eval()`, `body.fc = nn.Identity()`로 특징을 얻고, `centered @ vh[:2].T` 값을 돌려주세요.",
    ),
)


class Wordy(nn.Module):
    """`forward`가 자식 사이에서도 일하고, 드롭아웃과 BatchNorm이 있습니다."""

    def __init__(self) -> None:
        super().__init__()
        self.fc = nn.Linear(9, 4)
        self.norm = nn.BatchNorm1d(9)
        self.body = nn.Linear(6, 9)
        self.drop = nn.Dropout(0.5)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.fc(self.drop(torch.tanh(self.norm(self.body(x)))))


def _wordy() -> tuple[nn.Module, torch.Tensor]:
    model = Wordy()
    for _ in range(20):
        model(columns(30, 6))
    return model, columns(25, 6)


def _net() -> tuple[nn.Module, torch.Tensor]:
    model, x = Net(features=5, width=10, p=0.3), columns(40, 5)
    fit(model.standardizer, x)
    return model, x


def _cases() -> list[tuple[nn.Module, torch.Tensor]]:
    """(모델, 자료). 세 방향의 퍼진 정도가 서로 뚜렷이 다른 것만 씁니다."""
    found = []
    for make in (_net, _wordy):
        for _ in range(100):
            model, x = make()
            features = headless(model, x)
            first, second, third = torch.linalg.svdvals((features - features.mean(0)).double())[:3]
            if first > 1.15 * second > 1.15**2 * third:
                break
        found.append((model, x))
    found[1][0].eval()
    return found


def _axes(values: torch.Tensor, centred: bool = True) -> torch.Tensor:
    """가장 넓게 퍼진 두 방향의 좌표."""
    values = values.detach().double()
    values = values - values.mean(0) if centred else values
    return values @ torch.linalg.svd(values, full_matrices=False).Vh[:2].T


def _same_plane(found: torch.Tensor, expected: torch.Tensor) -> bool:
    """축마다 부호만 다를 수 있는 같은 좌표인가. 두 축의 차례는 정해 두지 않았습니다."""
    if found.shape != expected.shape:
        return False
    found = found.detach().double()
    for one in (found, found.flip(1)):
        signs = torch.where((one * expected).sum(0) < 0, -1.0, 1.0)
        if observe.close(one * signs, expected, 1e-3):
            return True
    return False


def _plane(function: Plane, model: nn.Module, x: torch.Tensor) -> torch.Tensor:
    given = x.clone()
    found = given_back(function, model, given)
    if not observe.is_a(found, torch.Tensor):
        raise wrong_type(found, "표본마다 좌표 둘이 있는 텐서여야 해요.", "`return` 뒤의 값이 텐서인지 살펴보세요.")
    if not observe.same(given, x):
        raise Unmet(
            "changes_input",
            "부르고 나니 넣은 자료의 값이 달라졌어요.",
            "평균을 `-=`로 빼면 받은 텐서가 바뀔 수 있어요. Identity는 받은 것을 복사하지 않고 그대로 돌려줘요.",
            "새 텐서를 만드는 연산으로 바꿔 보세요.",
        )
    return found


@exercise.goal("표본마다 좌표 둘, shape이 (N, 2)예요")
def shape(feature_plane: Plane) -> bool | str:
    for model, x in _cases():
        found = _plane(feature_plane, model, x)
        if found.shape != (len(x), 2):
            return f"표본 {len(x)}개의 결과가 {tuple(found.shape)}예요. {(len(x), 2)}여야 해요."
    return True


@exercise.goal("`fc` 계층이 받는 특징을 가장 넓게 퍼진 두 방향으로 잰 값이에요")
def coordinates(feature_plane: Plane) -> bool | str:
    for model, x in _cases():
        expected = _axes(headless(model, x))
        found = _plane(feature_plane, observe.copy(model), x)
        if not _same_plane(found, expected):
            spread, wanted = found.detach().std(0).tolist(), expected.std(0).tolist()
            return (
                f"두 축의 퍼진 정도가 {spread[0]:.3g}, {spread[1]:.3g}예요. "
                f"따로 계산한 것은 {wanted[0]:.3g}, {wanted[1]:.3g}예요. 값도 서로 달라요."
            )
    return True


@exercise.goal("받은 모델은 그대로예요")
def model_kept(feature_plane: Plane) -> bool | str:
    for model, x in _cases():
        for training in (True, False):
            model.train(training)
            before, values, head = facts(model), observe.state(model), model.fc
            _plane(feature_plane, model, x)
            if model._modules.get("fc") is not head:
                return "부르고 나니 받은 모델의 `fc` 계층이 다른 것으로 바뀌었어요."
            if (changed := changed_fact(model, before)) is not None:
                raise changed
            if moved := [name for name, value in observe.state(model).items() if not observe.same(value, values[name])]:
                return f"부르고 나니 모델의 `{moved[0]}` 값이 달라졌어요."
            if hooked := _hooked(model):
                raise Unmet(
                    "original_changed",
                    f"부르고 나니 받은 모델의 `{hooked[0]}` 계층에 훅이 남아 있어요.",
                    "남은 훅은 그 모델을 부를 때마다 실행돼요. 학습하는 동안에도 특징을 계속 붙들어 둬요.",
                    "`register_forward_pre_hook` 메소드가 돌려준 것에 `remove()` 메소드를 부르거나, 복사본에 훅을 다세요.",
                )
    return True


def _hooked(model: nn.Module) -> list[str]:
    """훅이 남은 모듈의 이름."""
    return [name or "model" for name, one in observe.modules(model).items() if one._forward_hooks or one._forward_pre_hooks]


@exercise.diagnosis(
    "transposed",
    saw="shape이 (2, N)이에요. 줄이 표본이 아니라 축이에요.",
    why="그림을 그릴 때는 표본 하나가 한 줄이어야 좌표 둘을 함께 꺼낼 수 있어요.",
    next="행렬 곱의 차례나 `.T`의 자리를 살펴보세요.",
    goals=(shape,),
)
def transposed(feature_plane: Plane) -> bool:
    model, x = _cases()[0]
    return _plane(feature_plane, model, x).shape == (2, len(x))


@exercise.diagnosis(
    "all_axes",
    saw="좌표가 둘이 아니라 {found}개예요.",
    why="평면에는 축이 둘뿐이에요. 나머지 방향은 덜 퍼져 있어서 버려요.",
    next="가장 넓게 퍼진 두 방향만 골라 곱하세요.",
    goals=(shape,),
)
def all_axes(feature_plane: Plane) -> Any:
    found, _, x, features = _found(feature_plane)
    return found.ndim == 2 and len(found) == len(x) and found.shape[1] > 2 and {"found": found.shape[1]}


@exercise.diagnosis(
    "children_cut",
    why="`children()` 메소드는 자식을 보여 줄 뿐이에요. "
    "자식의 차례와 `forward` 메소드가 부르는 차례는 다를 수 있고, 그 사이의 계산은 사라져요.",
    next="모델을 그대로 두고 `fc` 자리만 바꿔 보세요.",
    goals=(shape, coordinates),
)
def children_cut(feature_plane: Plane, error: BaseException | None) -> bool:
    # 자식을 줄 세운 모델이 내는 오류는 크기가 어긋나거나 부를 수 없다는 것입니다.
    if error is not None and not isinstance(error, RuntimeError):
        return False
    model, x = _wordy()
    with mock.patch.object(nn.Sequential, "__init__", autospec=True, side_effect=nn.Sequential.__init__) as made:
        with contextlib.suppress(observe.LearnerRaised, Unmet):
            _plane(feature_plane, model, x)
    return any(len(used.args) > 2 for used in made.call_args_list)


@exercise.diagnosis(
    "original_changed",
    why="`body = model` 코드는 같은 모델에 이름을 하나 더 붙일 뿐이고, `copy.copy` 함수는 자식을 담은 사전을 함께 써요. "
    "머리를 떼면 받은 모델도 머리가 없어져요.",
    next="먼저 `copy.deepcopy`로 복사하고 복사본의 머리를 떼세요. 제자리에서 떼었다면 `fc` 계층을 되돌려 놓으세요.",
    goals=(model_kept,),
)
def original_changed(feature_plane: Plane) -> bool:
    model, x = _cases()[0]
    head = model.fc
    _plane(feature_plane, model, x)
    return model._modules.get("fc") is not head


def _found(function: Plane) -> tuple[torch.Tensor, nn.Module, torch.Tensor, torch.Tensor]:
    """(결과, 모델, 자료, 특징)."""
    model, x = _cases()[1]
    return _plane(function, observe.copy(model), x), model, x, headless(model, x).double()


@exercise.diagnosis(
    "head_kept",
    saw="`fc` 계층이 내놓은 logits를 평면에 옮긴 값과 같아요.",
    why="logits는 클래스마다 하나씩이라 특징이 이미 줄어든 뒤예요. 보려는 것은 그 앞에서 `fc` 계층이 받는 값이에요.",
    next="`fc` 자리를 아무것도 하지 않는 계층으로 바꾸었는지 보세요.",
    goals=(coordinates,),
)
def head_kept(feature_plane: Plane) -> bool:
    found, model, x, _ = _found(feature_plane)
    return _same_plane(found, _axes(model(x)))


@exercise.diagnosis(
    "raw_input",
    saw="모델을 지나지 않은 입력을 평면에 옮긴 값과 같아요.",
    why="입력을 줄여도 그림은 나오지만, 모델이 무엇을 배웠는지는 보이지 않아요.",
    next="평면에 옮기는 값이 머리를 뗀 모델을 지난 것인지 보세요.",
    goals=(coordinates,),
)
def raw_input(feature_plane: Plane) -> bool:
    found, _, x, _ = _found(feature_plane)
    return _same_plane(found, _axes(x))


@exercise.diagnosis(
    "not_centred",
    saw="평균을 빼지 않은 특징을 줄인 값과 같아요.",
    why="평균을 빼지 않으면 첫 방향이 퍼진 쪽이 아니라 원점에서 가운데로 가는 쪽을 가리켜요.",
    next="`svd`에 넘기는 값과 곱하는 값에서 열마다의 평균을 빼세요.",
    goals=(coordinates,),
)
def not_centred(feature_plane: Plane) -> bool:
    found, _, _, features = _found(feature_plane)
    centred = features - features.mean(0)
    vh, centred_vh = (torch.linalg.svd(one, full_matrices=False).Vh for one in (features, centred))
    return any(_same_plane(found, one) for one in (features @ vh[:2].T, centred @ vh[:2].T, features @ centred_vh[:2].T))


@exercise.diagnosis(
    "first_two_features",
    saw="특징의 첫 두 열을 그대로 잘라 낸 값이에요.",
    why="앞의 두 열이 가장 많은 것을 말해 준다는 보장이 없어요. 방향은 특징이 퍼진 모양에서 찾아야 해요.",
    next="`torch.linalg.svd` 함수가 주는 방향을 쓰세요.",
    goals=(coordinates,),
)
def first_two_features(feature_plane: Plane) -> bool:
    found, _, _, features = _found(feature_plane)
    return any(observe.close(found.detach(), one[:, :2]) for one in (features, features - features.mean(0)))


@exercise.diagnosis(
    "scaled_axes",
    saw="방향은 맞는데 축마다 길이가 달라요.",
    why="`u`의 열은 길이가 모두 1이라서, 어느 방향으로 더 퍼졌는지가 사라져요.",
    next="`u`의 앞 두 열에 특잇값을 곱하거나, 특징에 방향을 곱하세요.",
    goals=(coordinates,),
)
def scaled_axes(feature_plane: Plane) -> bool:
    found, _, _, features = _found(feature_plane)
    expected = _axes(features)
    return not _same_plane(found, expected) and _same_plane(
        found / found.detach().double().norm(dim=0), expected / expected.norm(dim=0)
    )


@exercise.diagnosis(
    "approximate",
    saw="같은 모델과 자료로 두 번 불렀는데 좌표가 조금 달라요.",
    why="`torch.pca_lowrank`나 `torch.svd_lowrank` 함수는 난수를 써서 방향을 어림해요. 값이 부를 때마다 조금씩 달라요.",
    next="`torch.linalg.svd` 함수로 방향을 정확하게 구해 보세요.",
    goals=(coordinates,),
)
def approximate(feature_plane: Plane) -> bool:
    # 드롭아웃이 없는 모델은 모드가 무엇이든 늘 같은 특징을 냅니다.
    return _differs(feature_plane, Net(features=6, width=10, p=0.0), columns(25, 6))


@exercise.diagnosis(
    "evaluates_in_train",
    saw="같은 모델과 자료로 두 번 불렀는데 좌표가 서로 달라요.",
    why="학습 모드의 드롭아웃은 부를 때마다 다른 값을 꺼요.",
    next="복사본을 평가 모드로 바꾼 다음에 부르세요.",
    goals=(coordinates,),
)
def evaluates_in_train(feature_plane: Plane) -> bool:
    return _differs(feature_plane, *_wordy())


def _differs(feature_plane: Plane, model: nn.Module, x: torch.Tensor) -> bool:
    """두 번 부른 좌표가 서로 다른가."""
    first, second = (_plane(feature_plane, observe.copy(model), x) for _ in range(2))
    return not observe.close(first.detach().abs(), second.detach().abs(), 1e-3)
