"""연습 `infer_in_features`."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from typing import Any

import numpy
import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet
from ..probes import differences, photograph
from ..values import number, whole

exercise = Exercise(
    "infer_in_features",
    "펼친 크기 알아내기 (도전)",
    needs={"infer_in_features": Kind.FUNCTION},
    hints=(
        "식으로 셈하지 않아도 돼요. 아무 값이나 넣어 보고 나온 것의 크기를 세면 돼요. 다만 다녀간 흔적이 없어야 해요.",
        "`copy.deepcopy(features)` 복사본을 평가 모드로 불러 보면 원래 것의 모드와 통계가 그대로예요. "
        "`torch.zeros` 함수는 난수를 쓰지 않고, `torch.no_grad()` 블록은 변화도를 남기지 않아요.",
        "복사본을 평가 모드로 바꾸고, `input_shape` 앞에 1을 붙인 `torch.zeros(...)` 텐서를 넣어, 나온 것의 원소 수를 세세요.",
    ),
)


class _Branches(nn.Module):
    """`nn.Sequential`이 아닌 features. 안에 모드가 다른 BatchNorm이 둘 있습니다."""

    def __init__(self) -> None:
        super().__init__()
        self.wide, self.tall = nn.Conv1d(2, 3, 3), nn.Conv1d(2, 4, 5)
        self.norms = nn.ModuleList([nn.BatchNorm1d(3), nn.BatchNorm1d(4)])
        self.drop = nn.Dropout(0.2)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        wide, tall = self.norms[0](self.wide(x)), self.norms[1](self.tall(x))
        return self.drop(torch.cat([wide.flatten(1), tall.flatten(1)], dim=1))


def _feature_nets() -> list[tuple[nn.Module, tuple[int, ...]]]:
    """채점에 쓰는 (모듈, 입력 shape). 통계와 변화도가 이미 있고, 모드와 `requires_grad`가 저마다 다릅니다."""
    training = nn.Sequential(nn.Conv2d(3, 6, 3), nn.BatchNorm2d(6), nn.ReLU(), nn.MaxPool2d(2), nn.Dropout(0.5))
    frozen_norm = nn.Sequential(nn.Conv1d(2, 5, 4, stride=2), nn.Dropout1d(0.2), nn.BatchNorm1d(5))
    flat = nn.Sequential(nn.Sequential(nn.Flatten(), nn.Linear(24, 7), nn.BatchNorm1d(7)), nn.Dropout(0.3))
    branches = _Branches()
    nets = [(training, (3, 12, 10)), (frozen_norm, (2, 15)), (flat, (2, 3, 4)), (branches, (2, 9))]
    for net, shape in nets:
        observe.backward(net(torch.randn(4, *shape)))
    training[0].bias.requires_grad_(False)
    branches.norms[0].requires_grad_(False)
    frozen_norm[2].eval()
    flat[1].eval()
    branches.eval()
    branches.norms[1].train()
    return nets


def _expected_size(net: nn.Module, shape: tuple[int, ...]) -> int:
    return observe.copy(net).eval()(torch.zeros(1, *shape)).numel()


def _infer(function: Callable[..., Any], net: nn.Module, shape: tuple[int, ...]) -> int:
    size = observe.call(function, net, shape)
    if not torch.is_grad_enabled():
        torch.set_grad_enabled(True)
        raise Unmet(
            "grad_mode_left_off",
            "`infer_in_features` 함수가 끝난 뒤에도 변화도를 기록하지 않는 상태예요.",
            "`torch.set_grad_enabled(False)` 호출은 다시 켤 때까지 모든 계산에 이어져요. "
            "그 뒤에 학습하면 `backward()` 호출이 거슬러 갈 길이 없어요.",
            "`with torch.no_grad():` 블록 안에서 불러 보세요. 블록이 끝나면 저절로 돌아와요.",
        )
    if size is None:
        raise Unmet(
            "missing_return",
            "`infer_in_features` 호출이 `None` 값을 돌려주었어요.",
            "`print` 호출은 화면에 보일 뿐이고, `return` 문이 없는 함수는 `None` 값을 돌려줘요.",
            "센 크기를 `return`으로 돌려주세요.",
        )
    plain = whole(size) if observe.is_a(size, int) else None
    if plain is None:
        raise Unmet(
            "wrong_type",
            f"결과가 {observe.it_is(size)}. Python의 `int`여야 해요.",
            "`nn.Linear`의 첫 인자는 정수예요.",
            "`.numel()` 메소드와 `shape`의 원소 하나는 모두 `int` 값이에요.",
        )
    return plain


@exercise.goal("펼친 크기를 맞혀요")
def size_is_right(infer_in_features: Callable[..., Any]) -> bool | str:
    for net, shape in _feature_nets():
        expected = _expected_size(net, shape)
        size = _infer(infer_in_features, net, shape)
        if size != expected:
            return f"입력의 shape이 {shape}일 때 {number(size)} 값을 돌려주었어요. 실제로는 {expected}개예요."
    return True


@exercise.goal("모듈마다 모드가 그대로예요")
def modes_kept(infer_in_features: Callable[..., Any]) -> bool | str:
    for changed in _traces(infer_in_features):
        # 더하거나 뺀 모듈은 모드가 바뀐 것이 아니라 구조가 바뀐 것입니다.
        if modules := [name for kind, name in changed if kind == "mode" and ("module", name) not in changed]:
            return f"`{modules[0] or 'features'}` 모듈의 모드가 부르기 전과 달라졌어요."
    return True


@exercise.goal("통계와 가중치, 변화도, 모듈의 구조가 그대로예요")
def state_kept(infer_in_features: Callable[..., Any]) -> bool | str:
    for changed in _traces(infer_in_features):
        if changed:
            kind, name = changed[0]
            return f"부르고 나니 {_PLACES[kind].format(name=name or 'features')} 달라졌어요."
    return True


_PLACES = {
    "module": "`{name}` 자리의 모듈이",
    "mode": "`{name}` 모듈의 모드가",
    "hook": "`{name}` 모듈의 훅이",
    "attribute": "`{name}` 모듈의 속성이",
    "tensor": "`{name}` 자리의 텐서가",
    "value": "`{name}` 값이",
    "requires_grad": "`{name}`의 `requires_grad` 값이",
    "grad": "`{name}.grad` 값이",
}


def _traces(function: Callable[..., Any]) -> Iterator[list[tuple[str, str]]]:
    """모듈마다, 변화도가 있을 때와 없을 때 `function`이 남긴 흔적."""
    for net, shape in _feature_nets():
        for fresh in (False, True):
            if fresh:
                net.zero_grad()
            before = photograph(net)
            _infer(function, net, shape)
            yield differences(before, photograph(net))


@exercise.goal("난수의 상태가 그대로예요")
def generator_kept(infer_in_features: Callable[..., Any]) -> bool | str:
    for net, shape in _feature_nets():
        before = _generators()
        _infer(infer_in_features, net, shape)
        for name, state in _generators().items():
            if state != before[name]:
                return f"부르고 나니 {name}의 난수 상태가 달라졌어요. 다음에 뽑는 난수가 모두 달라져요."
    return True


def _generators() -> dict[str, Any]:
    return {"torch": torch.get_rng_state().tolist(), "numpy": str(numpy.random.get_state()), "random": random.getstate()}


@exercise.diagnosis(
    "dry_run_in_train",
    why="학습 모드의 BatchNorm은 들어온 값의 평균을 통계에 섞어요. 표본이 하나뿐이면 오류가 나기도 해요.",
    next="BatchNorm까지 평가 모드로 바꾸어 부르거나, 복사본을 불러 보세요.",
    goals=(state_kept,),
)
def features_dry_run_in_train(infer_in_features: Callable[..., Any]) -> bool:
    statistics = ("running_mean", "running_var", "num_batches_tracked")
    return any(kind == "value" and name.endswith(statistics) for changed in _traces(infer_in_features) for kind, name in changed)


@exercise.diagnosis(
    "dry_run_in_train",
    why="학습 모드의 BatchNorm은 배치의 분산을 셈해요. 표본이 하나뿐이면 분산을 구할 수 없어서 멈춰요.",
    next="BatchNorm까지 평가 모드로 바꾸어 부르고, 모드를 되돌려 놓으세요. 복사본을 평가 모드로 불러도 돼요.",
)
def one_sample_in_train(error: Any) -> bool:
    return "Expected more than 1 value per channel" in str(error)


@exercise.diagnosis(
    "changes_input",
    why="받은 모듈은 부른 쪽의 것이기도 해요. 더한 모듈과 훅, 끈 `requires_grad`, 지운 변화도는 되돌릴 때까지 남아요.",
    next="복사본을 만들어 그것만 바꿔 보세요.",
    goals=(modes_kept, state_kept),
)
def features_changed(infer_in_features: Callable[..., Any]) -> bool:
    kinds = {kind for changed in _traces(infer_in_features) for kind, _ in changed}
    # 모듈이 늘거나 바뀌면 모드를 견줄 짝도 없어집니다. 그렇지 않다면 달라진 모드는 모드를 바꾼 코드의 탓입니다.
    return "module" in kinds or bool(kinds) and "mode" not in kinds


@exercise.diagnosis(
    "left_in_eval",
    why="모드는 모듈마다 따로 있어요. `eval()` 호출은 안의 모듈까지 모두 끄고, 그 뒤의 `train()` 호출은 모두 켜요. "
    "처음에 섞여 있던 모드는 그것만으로 돌아오지 않아요.",
    next="모듈마다 `training` 값을 적어 두었다가 되돌리거나, 복사본을 쓰세요.",
    goals=(modes_kept,),
)
def features_left_in_eval(infer_in_features: Callable[..., Any]) -> bool:
    return modes_kept(infer_in_features) is not True


@exercise.diagnosis(
    "rng_moved",
    why="`torch.randn` 함수와 학습 모드의 드롭아웃은 전역 난수를 써요. 한 번 쓰면 그 뒤의 실험이 다른 난수를 받아요.",
    next="값은 무엇이어도 되니 `torch.zeros` 함수를 쓰고, 드롭아웃은 평가 모드로 부르세요.",
    goals=(generator_kept,),
)
def rng_moved(infer_in_features: Callable[..., Any]) -> bool:
    return generator_kept(infer_in_features) is not True


@exercise.diagnosis(
    "batch_axis_missing",
    why="`input_shape` 값에는 배치 축이 없어요. 그대로 넣으면 첫 축이 배치로 읽히거나 축이 모자라요.",
    next="`torch.zeros(1, *input_shape)`처럼 앞에 1을 더해 보세요.",
    goals=(size_is_right,),
)
def batch_axis_missing(infer_in_features: Callable[..., Any], error: Any) -> bool:
    received: list[int] = []
    probe = nn.Sequential(nn.Identity())
    probe[0].register_forward_hook(lambda _, inputs, output: received.append(inputs[0].ndim))
    observe.call(infer_in_features, probe, (2, 3, 4))
    return bool(received) and received[0] == 3


@exercise.diagnosis(
    "sequential_only",
    why="`features` 자리에는 어떤 Module이든 올 수 있어요. `len(...)` 함수와 번호는 `nn.Sequential`에만 있고, "
    "다른 모듈은 계층을 어떤 순서로 부르는지 `forward`만 알아요.",
    next="속의 계층을 하나씩 꺼내지 말고 `features` 자체를 불러 보세요.",
)
def sequential_only(infer_in_features: Callable[..., Any], error: Any) -> bool:
    nets = _feature_nets()
    works = all(_infer(infer_in_features, net, shape) == _expected_size(net, shape) for net, shape in nets[:3])
    return works and _refuses(infer_in_features, *nets[3])


def _refuses(function: Callable[..., Any], net: nn.Module, shape: tuple[int, ...]) -> bool:
    try:
        return _infer(function, net, shape) != _expected_size(net, shape)
    except observe.LearnerRaised:
        return True


@exercise.diagnosis(
    "flattened_batch",
    why="배치 축의 크기까지 곱했어요. 입력 하나의 크기만 세어야 해요.",
    next="배치를 1로 두거나, 결과의 배치 축을 빼고 세어 보세요.",
)
def batch_counted(infer_in_features: Callable[..., Any]) -> bool:
    ratios = {_infer(infer_in_features, net, shape) / _expected_size(net, shape) for net, shape in _feature_nets()}
    return len(ratios) == 1 and ratios.pop() in range(2, 1025)


@exercise.diagnosis(
    "one_axis_only",
    why="결과의 축 하나만 보았어요. 펼치면 배치 축을 뺀 나머지 축이 모두 곱해져요.",
    next="배치 축 뒤의 축을 모두 곱하거나, 펼친 다음에 세어 보세요.",
)
def one_axis_only(infer_in_features: Callable[..., Any]) -> bool:
    for net, shape in _feature_nets()[:2]:
        output = observe.copy(net).eval()(torch.zeros(1, *shape))
        if _infer(infer_in_features, net, shape) not in tuple(output.shape):
            return False
    return True


@exercise.diagnosis(
    "input_counted",
    why="`features` 모듈에 들어가는 수를 세었어요. 다음 계층이 받는 것은 나오는 수예요.",
    next="`features` 모듈을 실제로 불러서 나온 것을 세어 보세요.",
)
def input_counted(infer_in_features: Callable[..., Any]) -> bool:
    return all(_infer(infer_in_features, net, shape) == math.prod(shape) for net, shape in _feature_nets())


@exercise.diagnosis(
    "hard_coded",
    saw="입력의 shape이 {first}일 때도 {second}일 때도 같은 값을 돌려주었어요.",
    why="한 가지 입력에서만 맞는 수예요. 입력의 크기가 달라지면 나오는 크기도 달라져요.",
    next="`input_shape` 값을 모두 써서 `features` 모듈을 불러 보세요.",
    goals=(size_is_right,),
)
def size_hard_coded(infer_in_features: Callable[..., Any]) -> Any:
    net, first = _feature_nets()[0]
    second = (3, 20, 16)
    return _infer(infer_in_features, net, first) == _infer(infer_in_features, net, second) and {"first": first, "second": second}
