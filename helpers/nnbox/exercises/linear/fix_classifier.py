"""연습 `fix_classifier`."""

from __future__ import annotations

import re
from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet
from ..common import (
    diagnose_module,
    diagnose_weights,
    uninitialised,
    unlearned,
    unregistered,
    weights_as_buffers,
)

exercise = Exercise(
    "fix_classifier",
    "분류기 고치기",
    needs={"Classifier": Kind.CLASS},
    hints=(
        "고칠 곳은 셋이에요. 첫 오류부터 하나씩 고치고 다시 불러 보세요. 펼친 다음의 `shape` 값을 찍어 보면 빨라요.",
        "`flatten()` 호출은 배치 축까지 펼쳐요. `flatten(1)` 호출은 첫 축을 남겨요. 이미지 한 장은 1 × 28 × 28개의 수예요. "
        "uint8은 `.float()`로 바꿔야 가중치와 곱할 수 있어요.",
        "`self.hidden = nn.Linear(1 * 28 * 28, 64)`로 고치고, `forward`의 첫 줄을 `x = images.float().flatten(1)`로 고치세요.",
    ),
)


def _images(n: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
    pixels = torch.randint(0, 256, (n, 1, 28, 28))
    return pixels.to(torch.uint8) if dtype is torch.uint8 else pixels / 255


def _warm(factory: Any) -> nn.Module:
    """새 인스턴스를 만들고, Lazy 계층이 있으면 가중치가 생기도록 평가 모드로 한 번 부릅니다."""
    module = observe.train(observe.make(factory), False)
    observe.tensor_from(module, _images(2))
    return observe.train(module)


def _logits_shape(module: nn.Module, images: torch.Tensor) -> bool | str:
    output = observe.tensor_from(module, images)
    if output.shape != (len(images), 10):
        return (
            f"shape이 {tuple(images.shape)}인 이미지를 넣었더니 {tuple(output.shape)}가 나왔어요. ({len(images)}, 10)이어야 해요."
        )
    return output.is_floating_point() or f"결과의 dtype이 `{observe.dtype_name(output.dtype)}`예요."


@exercise.goal("이미지 여러 장을 넣으면 (N, 10)이 나와요")
def batch_of_images(Classifier: Any) -> bool | str:
    module = observe.make(Classifier)
    for mode in (False, True):
        observe.train(module, mode)
        for n in (3, 5, 28, 10):
            outcome = _logits_shape(module, _images(n))
            if outcome is not True:
                return outcome
    return True


@exercise.goal("한 장(N = 1)도 학습 모드와 평가 모드에서 받아요")
def one_image(Classifier: Any) -> bool | str:
    module = observe.make(Classifier)
    for mode in (False, True):
        outcome = _logits_shape(observe.train(module, mode), _images(1))
        if outcome is not True:
            return outcome
    return True


@exercise.goal("uint8 이미지도 받아요")
def integer_images(Classifier: Any) -> bool | str:
    module = observe.make(Classifier)
    for mode in (False, True):
        outcome = _logits_shape(observe.train(module, mode), _images(4, torch.uint8))
        if outcome is not True:
            return outcome
    return True


@exercise.goal("이미지마다 따로 계산해요")
def images_are_independent(Classifier: Any) -> bool | str:
    module = observe.train(_warm(Classifier), False)
    images = _images(4)
    together = observe.tensor_from(module, images)
    apart = torch.cat([observe.tensor_from(module, one[None]) for one in images])
    return observe.close(together, apart) or "같은 이미지인데 혼자 넣을 때와 여럿이 넣을 때 결과가 달라요."


@exercise.goal("결과가 정규화하지 않은 logits예요")
def unnormalised(Classifier: Any) -> bool | str:
    for mode in (False, True):
        # 처음 값이 모두 0이거나 양수일 수 있어서, 가중치를 여러 번 크게 흔들어 보고 늘 그럴 때만 봅니다.
        seen = [_shaken_logits(Classifier, mode) for _ in range(3)]
        for test, saw in _NORMALISED:
            if all(map(test, seen)):
                return saw
    return True


def _shaken_logits(factory: Any, mode: bool) -> torch.Tensor:
    module = observe.train(_warm(factory), mode)
    with torch.no_grad():
        for one in observe.parameters(module).values():
            if one.is_floating_point():
                one.data = torch.randn_like(one) * 5
    return observe.tensor_from(module, _images(32)).detach().double()


_NORMALISED = (
    (
        lambda x: bool((x >= 0).all()) and observe.close(x.sum(1), torch.ones(len(x))),
        "가중치를 어떻게 바꾸어도 줄마다 더하면 1이에요. `softmax` 함수를 지난 확률로 보여요.",
    ),
    (
        lambda x: observe.close(x.logsumexp(1), torch.zeros(len(x))),
        "가중치를 어떻게 바꾸어도 `exp` 함수에 넣어 더하면 1이에요. `log_softmax` 함수를 지난 값으로 보여요.",
    ),
    (
        lambda x: bool((x >= 0).all() and x.any()),
        "가중치를 어떻게 바꾸어도 음수가 나오지 않아요. 마지막에 활성화 함수를 지난 값으로 보여요.",
    ),
    (
        lambda x: bool((x.abs() <= 1).all() and (x.abs() > 0.999).double().mean() > 0.5),
        "가중치를 어떻게 키워도 결과가 -1과 1 사이에 있어요. 마지막에 `tanh` 함수를 지난 값으로 보여요.",
    ),
)


@exercise.goal("모든 가중치가 등록되어 있어요")
def everything_registered(Classifier: Any) -> bool | str:
    if loose := unregistered(observe.make(Classifier)):
        return f"`{next(iter(loose))}` 속성의 가중치가 `named_parameters()`에 없어요."
    first, second = (observe.train(_warm(Classifier), False) for _ in range(2))
    images = _images(4)
    observe.load(second, observe.state(first))
    if not observe.parameters(first):
        return "`named_parameters()` 목록이 비어 있어요."
    same = observe.close(observe.tensor_from(first, images), observe.tensor_from(second, images))
    return same or "새 인스턴스에 `state_dict` 값을 옮겼는데 결과가 달라요. 등록되지 않은 가중치가 있어요."


@exercise.goal("가중치의 처음 값이 모두 정해져 있어요")
def everything_initialised(Classifier: Any) -> bool | str:
    empty = uninitialised(lambda: _warm(Classifier))
    return not empty or f"`{empty[0]}` 텐서에 값을 정하지 않은 메모리가 그대로 들어 있어요."


@exercise.goal("학습하면 모든 가중치가 움직여요")
def everything_learns(Classifier: Any) -> bool | str:
    for dtype in (torch.float32, torch.uint8):
        if still := unlearned(_warm(Classifier), _images(8, dtype)):
            return f"`{still[0]}` 매개변수가 움직이지 않았어요."
    buffers = weights_as_buffers(lambda: _warm(Classifier), _images(3))
    return not buffers or f"`{buffers[0]}` 버퍼가 가중치로 쓰이는데, 버퍼라서 움직이지 않아요."


@exercise.diagnosis(
    "flattened_batch",
    why="`flatten()`, `view(-1, …)`, `reshape(1, -1)` 호출은 배치 축까지 펼쳐요. 이미지 N장이 한 줄이 되거나 줄의 수가 바뀌어요.",
    next="첫 축을 남기는 `flatten(1)` 호출을 쓰세요.",
)
def flattened_batch(Classifier: Any) -> bool:
    # 배치 축을 지키는 모델이라면 첫 계층이 보는 줄의 수가 이미지의 수와 같습니다.
    return _broken(Classifier) and any(rows != n for n, rows, _ in _first_linear_inputs(Classifier))


@exercise.diagnosis(
    "last_axis_by_accident",
    why="`nn.Linear(28, …)` 계층은 이미지의 마지막 축 28과 우연히 맞아서 오류 없이 지나가요. "
    "그러면 이미지 전체가 아니라 가로줄마다 따로 계산해요.",
    next="이미지를 먼저 `flatten(1)`로 펼치고, `in_features` 값을 1 × 28 × 28로 맞추세요.",
)
def last_axis_by_accident(Classifier: Any) -> bool:
    return _broken(Classifier) and any(axes > 2 for _, _, axes in _first_linear_inputs(Classifier))


def _broken(factory: Any) -> bool:
    """이미지 여러 장을 (N, 10)으로 바꾸지 못하는가."""
    try:
        return observe.tensor_from(observe.make(factory), _images(3)).shape != (3, 10)
    except (observe.LearnerRaised, Unmet):
        return True


def _first_linear_inputs(factory: Any) -> list[tuple[int, int, int]]:
    """(이미지의 수, 첫 Linear에 들어간 첫 축의 길이, 축의 수)."""
    module = observe.train(observe.make(factory), False)
    found: list[tuple[int, int, int]] = []
    for n in (3, 5):
        seen: list[torch.Tensor] = []
        handles = [
            layer.register_forward_pre_hook(lambda _, inputs, seen=seen: seen.append(inputs[0]))
            for layer in observe.modules(module).values()
            if isinstance(layer, nn.Linear)
        ]
        try:
            observe.tensor_from(module, _images(n))
        except (observe.LearnerRaised, Unmet):
            pass
        for handle in handles:
            handle.remove()
        if seen:
            found.append((n, seen[0].shape[0] if seen[0].ndim > 1 else 1, seen[0].ndim))
    return found


@exercise.diagnosis(
    "integer_input",
    why="가중치는 float32라서 정수 텐서와 곱할 수 없어요. uint8 이미지도, `.long()` 결과도 정수예요.",
    next="`forward`에서 이미지를 실수로 바꾸고, 바꾼 결과를 쓰는지 보세요.",
)
def integer_input(error: Any) -> bool:
    integer = r"(Byte|Char|Short|Int|Long|unsigned char|signed char|short|int|long)"
    mixed = rf"same dtype, but got {integer} |but found {integer}\b|Input type \({integer}\)|not implemented for '{integer}'"
    return re.search(mixed, str(error)) is not None


@exercise.diagnosis(
    "argmax_not_logits",
    saw="결과가 이미지마다 정수 하나예요. 가장 큰 logit의 번호로 보여요.",
    why="번호에는 변화도가 흐르지 않아요. 손실 함수는 열 개의 logits를 모두 보고 배워요.",
    next="`argmax` 함수는 모델의 밖에서, 예측을 읽을 때 부르세요.",
)
def argmax_not_logits(Classifier: Any) -> bool:
    output = observe.tensor_from(observe.make(Classifier), _images(3))
    return output.shape == (3,) and output.dtype == torch.int64


@exercise.diagnosis(
    "integer_output",
    saw="uint8 이미지를 넣었더니 결과도 정수 텐서예요.",
    why="정수로 바꾸면 소수점 아래가 사라지고 변화도도 끊겨요. logits는 입력의 dtype과 상관없이 실수예요.",
    next="결과의 dtype을 바꾸는 줄을 빼 보세요.",
)
def integer_output(Classifier: Any) -> bool:
    output = observe.tensor_from(observe.make(Classifier), _images(4, torch.uint8))
    return output.shape == (4, 10) and not output.is_floating_point()


@exercise.diagnosis(
    "activation_added",
    why="손실 함수 `F.cross_entropy` 안에 `log_softmax` 계산이 들어 있어서, 정규화하지 않은 logits를 받아요. "
    "두 번 하면 학습이 무뎌져요.",
    next="`forward`의 마지막에서 활성화 함수를 빼 보세요.",
)
def classifier_activation_added(Classifier: Any) -> bool:
    return unnormalised(Classifier) is not True


@exercise.diagnosis(
    "squeezed_batch",
    saw="한 장을 넣으면 배치 축이 사라져요.",
    why="`squeeze()` 호출은 크기가 1인 축을 모두 없애요. 이미지가 한 장이면 배치 축도 크기가 1이에요.",
    next="없앨 축을 `squeeze(1)`처럼 적거나 `flatten(1)` 호출을 쓰세요.",
)
def squeezed_batch(Classifier: Any) -> bool:
    module = observe.train(observe.make(Classifier), False)
    if _logits_shape(module, _images(3)) is not True:
        return False
    return observe.tensor_from(module, _images(1)).shape == (10,)


@exercise.diagnosis(
    "batch_norm_of_one",
    why="BatchNorm은 학습 모드에서 배치의 분산을 써요. 한 장뿐이면 분산을 구할 수 없어요.",
    next="한 장도 받아야 하는 모델에는 BatchNorm 대신 LayerNorm을 쓰거나 빼 보세요.",
)
def batch_norm_of_one(error: Any) -> bool:
    return "Expected more than 1 value per channel" in str(error)


diagnose_weights(exercise, "Classifier", lambda cls: cls(), lambda: _images(3))
diagnose_module(exercise, "Classifier", lambda cls: cls(), lambda: _images(3))


@exercise.diagnosis(
    "batch_mixed",
    why="결과에 같은 배치의 다른 이미지가 섞여요. 배치 축으로 낸 평균이나 합이 있으면 그렇게 돼요.",
    next="첫 축을 따라 셈하는 연산(`dim=0`)이 있는지 찾아보세요.",
)
def batch_mixed(Classifier: Any) -> bool:
    return images_are_independent(Classifier) is not True
