"""연습 `infer_in_features`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet
from ..common import is_whole

exercise = Exercise(
    "infer_in_features",
    "펼친 크기 알아내기 (도전)",
    needs={"infer_in_features": Kind.FUNCTION},
    hints=(
        "식으로 셈하지 않아도 돼요. 아무 값이나 넣어 보고 나온 것의 크기를 세면 돼요. 다만 다녀간 흔적이 없어야 해요.",
        "`copy.deepcopy(features)`를 평가 모드로 불러 보면 원래 것의 모드와 통계가 그대로예요. "
        "`torch.zeros`는 난수를 쓰지 않고, `torch.no_grad()`는 변화도를 남기지 않아요.",
        "`copy.deepcopy(features).eval()(torch.zeros(1, *input_shape))`의 원소 수가 답이에요.",
    ),
)


def _feature_nets() -> list[tuple[nn.Module, tuple[int, ...]]]:
    """채점에 쓰는 (모듈, 입력 shape). 모드가 섞여 있고, 통계와 변화도가 이미 있습니다."""
    convolution = nn.Sequential(nn.Conv2d(3, 6, 3), nn.BatchNorm2d(6), nn.ReLU(), nn.MaxPool2d(2), nn.Dropout(0.5))
    flat = nn.Sequential(nn.Flatten(), nn.Linear(24, 7), nn.BatchNorm1d(7), nn.Dropout(0.3))
    sequence = nn.Sequential(nn.Conv1d(2, 5, 4, stride=2), nn.Dropout1d(0.2), nn.BatchNorm1d(5))
    nets = [(convolution, (3, 12, 10)), (flat, (2, 3, 4)), (sequence, (2, 15))]
    for net, shape in nets:
        observe_output = net(torch.randn(4, *shape))
        (observe_output * torch.randn_like(observe_output)).sum().backward()
    flat.eval()
    convolution[1].eval()
    sequence.eval()
    sequence[1].train()
    return nets


def _expected_size(net: nn.Module, shape: tuple[int, ...]) -> int:
    return observe.copy(net).eval()(torch.zeros(1, *shape)).numel()


def _infer(function: Callable[..., Any], net: nn.Module, shape: tuple[int, ...]) -> int:
    size = observe.call(function, net, shape)
    if size is None:
        raise Unmet(
            "missing_return",
            "`infer_in_features` 호출이 `None`을 돌려주었어요.",
            "`return`이 없는 함수는 `None`을 돌려줘요.",
            "센 크기를 `return`으로 돌려주세요.",
        )
    if not is_whole(size) or not isinstance(size, int):
        raise Unmet(
            "wrong_type",
            f"결과가 {observe.it_is(size)}. Python의 `int`여야 해요.",
            "`nn.Linear`의 첫 인자는 정수예요.",
            "`.numel()`이나 `shape[-1]`은 `int`를 돌려줘요.",
        )
    return size


@exercise.goal("펼친 크기를 맞혀요")
def size_is_right(infer_in_features: Callable[..., Any]) -> bool | str:
    for net, shape in _feature_nets():
        size, expected = _infer(infer_in_features, net, shape), _expected_size(net, shape)
        if size != expected:
            return f"입력의 shape이 {shape}일 때 {size} 값을 돌려주었어요. 실제로는 {expected}개예요."
    return True


@exercise.goal("모듈마다 모드가 그대로예요")
def modes_kept(infer_in_features: Callable[..., Any]) -> bool | str:
    for net, shape in _feature_nets():
        before = {name: one.training for name, one in net.named_modules()}
        _infer(infer_in_features, net, shape)
        for name, one in net.named_modules():
            if one.training != before[name]:
                mode = {True: "학습 모드", False: "평가 모드"}
                return f"`{name or 'features'}` 모듈이 {mode[before[name]]}였는데 {mode[one.training]}가 되었어요."
    return True


@exercise.goal("통계와 가중치, 변화도가 그대로예요")
def state_kept(infer_in_features: Callable[..., Any]) -> bool | str:
    for net, shape in _feature_nets():
        for fresh in (False, True):
            if fresh:
                net.zero_grad()
            state = {key: value.clone() for key, value in net.state_dict().items()}
            grads = {key: None if one.grad is None else one.grad.clone() for key, one in net.named_parameters()}
            flags = {key: one.requires_grad for key, one in net.named_parameters()}
            _infer(infer_in_features, net, shape)
            for key, value in net.state_dict().items():
                if not observe.same(value, state[key]):
                    return f"`{key}` 값이 달라졌어요."
            for key, one in net.named_parameters():
                if (one.grad is None) != (grads[key] is None) or (
                    one.grad is not None and not observe.same(one.grad, grads[key])
                ):
                    return f"`{key}.grad` 값이 달라졌어요."
                if one.requires_grad != flags[key]:
                    return f"`{key}` 매개변수의 `requires_grad` 값이 달라졌어요."
    return True


@exercise.goal("난수의 상태가 그대로예요")
def generator_kept(infer_in_features: Callable[..., Any]) -> bool | str:
    for net, shape in _feature_nets():
        before = torch.get_rng_state()
        _infer(infer_in_features, net, shape)
        if not torch.equal(before, torch.get_rng_state()):
            return "부르고 나니 torch의 난수 상태가 달라졌어요. 다음에 뽑는 난수가 모두 달라져요."
    return True


@exercise.diagnosis(
    "dry_run_in_train",
    why="학습 모드의 BatchNorm은 들어온 값의 평균을 통계에 섞어요. 표본이 하나뿐이면 오류가 나기도 해요.",
    next="평가 모드로 부르거나, 복사본을 불러 보세요.",
)
def features_dry_run_in_train(infer_in_features: Callable[..., Any], error: Any) -> bool:
    if "Expected more than 1 value per channel" in str(error):
        return True
    net = nn.Sequential(nn.Conv2d(3, 6, 3), nn.BatchNorm2d(6))
    _infer(infer_in_features, net, (3, 12, 10))
    return net[1].num_batches_tracked != 0


@exercise.diagnosis(
    "left_in_eval",
    why="모드는 모듈마다 따로 있어요. `eval()`은 안의 모듈까지 모두 끄고, 그 뒤의 `train()`은 모두 켜요. "
    "처음에 섞여 있던 모드는 그것만으로 돌아오지 않아요.",
    next="모듈마다 `training` 값을 적어 두었다가 되돌리거나, 복사본을 쓰세요.",
)
def features_left_in_eval(infer_in_features: Callable[..., Any]) -> bool:
    return modes_kept(infer_in_features) is not True


@exercise.diagnosis(
    "rng_moved",
    why="`torch.randn`과 학습 모드의 드롭아웃은 전역 난수를 써요. 한 번 쓰면 그 뒤의 실험이 다른 난수를 받아요.",
    next="값은 무엇이어도 되니 `torch.zeros`를 쓰고, 드롭아웃은 평가 모드로 부르세요.",
)
def rng_moved(infer_in_features: Callable[..., Any]) -> bool:
    return generator_kept(infer_in_features) is not True


@exercise.diagnosis(
    "batch_counted",
    why="배치 축의 크기까지 곱했어요. 입력 하나의 크기만 세어야 해요.",
    next="배치를 1로 두거나, 결과의 배치 축을 빼고 세어 보세요.",
)
def batch_counted(infer_in_features: Callable[..., Any]) -> bool:
    ratios = {_infer(infer_in_features, net, shape) / _expected_size(net, shape) for net, shape in _feature_nets()}
    return len(ratios) == 1 and ratios.pop() in (2, 3, 4, 8, 16, 32)


@exercise.diagnosis(
    "last_axis_only",
    why="결과의 축 하나만 보았어요. 펼치면 배치 축을 뺀 나머지 축이 모두 곱해져요.",
    next="`flatten(1).shape[1]`이나 `numel()`을 쓰세요.",
)
def last_axis_only(infer_in_features: Callable[..., Any]) -> bool:
    net, shape = _feature_nets()[0]
    output = observe.copy(net).eval()(torch.zeros(1, *shape))
    return _infer(infer_in_features, net, shape) in tuple(output.shape[1:])


@exercise.diagnosis(
    "batch_axis_missing",
    why="`input_shape`에는 배치 축이 없어요. 그대로 넣으면 첫 축이 배치로 읽히거나 축이 모자라요.",
    next="`torch.zeros(1, *input_shape)`처럼 앞에 1을 더해 보세요.",
)
def batch_axis_missing(infer_in_features: Callable[..., Any], error: Any) -> bool:
    received: list[int] = []
    probe = nn.Sequential(nn.Identity())
    probe[0].register_forward_hook(lambda _, inputs, output: received.append(inputs[0].ndim))
    observe.call(infer_in_features, probe, (2, 3, 4))
    return bool(received) and received[0] == 3


@exercise.diagnosis(
    "hard_coded",
    why="한 모델에서만 맞는 수예요. 다른 `features`에서는 계층도 크기도 달라요.",
    next="`features`를 실제로 불러서 나온 크기를 세어 보세요.",
)
def size_hard_coded(infer_in_features: Callable[..., Any]) -> bool:
    sizes = {_infer(infer_in_features, net, shape) for net, shape in _feature_nets()}
    return len(sizes) == 1
