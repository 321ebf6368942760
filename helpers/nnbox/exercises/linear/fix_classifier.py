"""연습 `fix_classifier`."""

from __future__ import annotations

import contextlib
import re
from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet
from ..diagnoses import classes_in, diagnose_weights
from ..probes import (
    holds_weights,
    influences,
    lazy_given_in_features,
    outside_name,
    outside_weights,
    recorded,
    uninitialised,
    unlearned,
    unregistered,
    weights_as_buffers,
    without_gradient,
)

exercise = Exercise(
    "fix_classifier",
    "분류기 고치기",
    needs={"Classifier": Kind.CLASS},
    hints=(
        "고칠 곳은 셋이에요. 첫 오류부터 하나씩 고치고 다시 불러 보세요. 펼친 다음의 `shape` 값을 찍어 보면 빨라요.",
        "`flatten()` 호출은 배치 축까지 펼쳐요. `flatten(1)` 호출은 첫 축을 남겨요. 이미지 한 장은 1 × 28 × 28개의 수예요. "
        "uint8은 `.float()`로 바꿔야 가중치와 곱할 수 있어요.",
        "`self.hidden`의 첫 인자는 `1 * 28 * 28`이에요. `forward`의 첫 줄에서는 실수로 바꾼 다음 첫 축만 남기고 펼치세요.",
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
    return not _mixes_images(Classifier) or "같은 이미지인데 혼자 넣을 때와 여럿이 넣을 때 결과가 달라요."


def _mixes_images(factory: Any) -> bool:
    module = observe.train(_warm(factory), False)
    # 밝기가 서로 달라야, 배치에서 가장 큰 값으로 나누는 코드도 드러납니다.
    brightness = torch.tensor([1.0, 0.5, 0.2, 0.8]).reshape(4, 1, 1, 1)
    for images in (_images(4) * brightness, (_images(4) * brightness * 255).to(torch.uint8)):
        together = observe.tensor_from(module, images)
        apart = torch.cat([observe.tensor_from(module, one[None]) for one in images])
        if not observe.close(together, apart):
            return True
    return False


@exercise.goal("결과가 정규화하지 않은 logits예요")
def unnormalised(Classifier: Any) -> bool | str:
    for mode in (False, True):
        # 처음 값이 모두 0이거나 양수일 수 있어서, 가중치를 여러 번 크게 흔들어 보고 늘 그럴 때만 봅니다.
        seen = [_shaken_logits(Classifier, mode) for _ in range(3)]
        for test, saw in _NORMALISED:
            if all(map(test, seen)):
                return saw
    return True


def _shaken(factory: Any, mode: bool, scale: float = 5.0) -> nn.Module:
    """가중치를 흔든 새 인스턴스."""
    module = observe.train(_warm(factory), mode)
    with torch.no_grad():
        for one in observe.parameters(module).values():
            if one.is_floating_point():
                one.data = torch.randn_like(one) * scale
    return module


def _shaken_logits(factory: Any, mode: bool) -> torch.Tensor:
    return observe.tensor_from(_shaken(factory, mode), _images(32)).detach().double()


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
    (
        lambda x: not observe.close(x[1:], x[:-1]) and observe.close(x[1:].norm(dim=1), x[:-1].norm(dim=1)),
        "가중치를 어떻게 바꾸어도 줄마다 제곱해서 더한 값이 같아요. 마지막에 줄마다 크기를 맞춘 값으로 보여요.",
    ),
)


@exercise.goal("모든 가중치가 등록되어 있어요")
def everything_registered(Classifier: Any) -> bool | str:
    if loose := unregistered(observe.make(Classifier)):
        return f"`{next(iter(loose))}` 속성의 가중치가 `named_parameters()`에 없어요."
    if late := _made_on_first_call(Classifier):
        return f"만든 직후에는 없던 `{late[0]}` 매개변수가 한 번 부른 뒤에 생겼어요."
    if outside := outside_weights(_warm(Classifier), _images(3)):
        return f"결과를 정하는 가중치 가운데 shape이 {tuple(outside[0].shape)}인 것이 `named_parameters()`에 없어요."
    first, second = (observe.train(_warm(Classifier), False) for _ in range(2))
    images = _images(4)
    observe.load(second, observe.state(first))
    if not observe.parameters(first):
        return "`named_parameters()` 목록이 비어 있어요."
    same = observe.close(observe.tensor_from(first, images), observe.tensor_from(second, images))
    return same or "새 인스턴스에 `state_dict` 값을 옮겼는데 결과가 달라요. 등록되지 않은 가중치가 있어요."


def _made_on_first_call(factory: Any) -> list[str]:
    """첫 호출에서 생긴 매개변수의 이름. Lazy 계층의 매개변수는 만든 직후에도 있습니다."""
    module = observe.train(observe.make(factory), False)
    before = observe.parameters(module)
    observe.tensor_from(module, _images(2))
    return [name for name in observe.parameters(module) if name not in before]


@exercise.goal("가중치의 처음 값이 모두 정해져 있어요")
def everything_initialised(Classifier: Any) -> bool | str:
    empty = uninitialised(lambda: _warm(Classifier))
    return not empty or f"`{empty[0]}` 텐서에 값을 정하지 않은 메모리가 그대로 들어 있어요."


@exercise.goal("학습하면 모든 가중치가 움직여요")
def everything_learns(Classifier: Any) -> bool | str:
    # 밝은 uint8 이미지는 `tanh` 같은 함수를 끝까지 밀어서 변화도를 0으로 만듭니다. 그래서 어두운 것을 씁니다.
    for images in (_images(8), (_images(8) * 4).to(torch.uint8)):
        if still := unlearned(_warm(Classifier), images):
            return f"`{still[0]}` 매개변수가 움직이지 않았어요."
    if zeros := _stuck_at_zero(Classifier):
        return f"`{zeros[0]}` 값이 0에서 시작해서, 몇 걸음을 학습해도 0이에요."
    for dtype in (torch.float32, torch.uint8):
        if not _tells_apart(Classifier, dtype):
            return f"테두리만 같고 안은 서로 다른 {observe.dtype_name(dtype)} 이미지를 넣었는데 결과가 모두 같아요."
    # torch의 모듈이 스스로 둔 버퍼(`spectral_norm`의 벡터 따위)는 학습자가 적은 가중치가 아닙니다.
    owners = observe.modules(_warm(Classifier))
    found = weights_as_buffers(lambda: _warm(Classifier), _images(3))
    buffers = [name for name in found if not type(owners[name.rpartition(".")[0]]).__module__.startswith("torch.")]
    return not buffers or f"`{buffers[0]}` 버퍼가 가중치로 쓰이는데, 버퍼라서 움직이지 않아요."


def _stuck_at_zero(factory: Any) -> list[str]:
    """0에서 시작해 몇 걸음 뒤에도 0이지만, 가중치를 흔들면 결과를 바꾸는 가중치의 이름.

    이웃한 두 계층이 모두 0이면 서로의 변화도를 0으로 만듭니다. 하나만 흔들어서는 결과가 그대로라서
    `unlearned`에는 잡히지 않습니다.
    """
    module, images = _warm(factory), _images(8)
    zeros = [name for name, one in observe.parameters(module).items() if one.ndim > 1 and not one.any()]
    if not zeros:
        return []
    unlearned(module, images)
    walked, shaken = observe.parameters(module), _shaken(factory, True, 0.05)
    stuck = [name for name in zeros if not walked[name].any() and (walked[name].grad is None or not walked[name].grad.any())]
    return [name for name in stuck if influences(shaken, name, images)]


def _same_border(images: torch.Tensor) -> torch.Tensor:
    """테두리가 모두 같은 이미지. 한 줄이나 한 점만 보는 코드는 이것을 구별하지 못합니다."""
    inside = torch.zeros(28, 28, dtype=torch.bool)
    inside[1:-1, 1:-1] = True
    return torch.where(inside, images, images[:1])


def _tells_apart(factory: Any, dtype: torch.dtype) -> bool:
    """가중치를 흔들었을 때, 다른 이미지가 다른 결과를 내는가.

    처음 값이 0인 계층이 있을 수 있어서 흔듭니다. 크게만 흔들면 `tanh` 같은 함수가 끝까지 밀려서
    다른 이미지도 같은 결과를 낼 수 있으므로, 여러 크기로 흔듭니다.
    """
    for scale in (5.0, 0.05, 0.0005):
        # 정수로 바꾸는 코드가 드러나도록, 가장 밝은 점(255와 1.0)을 넣지 않습니다.
        images = (_images(4) * (230 if dtype is torch.uint8 else 0.9)).to(dtype)
        first, *others = observe.tensor_from(_shaken(factory, False, scale), _same_border(images))
        if not all(observe.close(first, one) for one in others):
            return True
    return False


@exercise.diagnosis(
    "flattened_batch",
    why="`flatten()`, `view(-1, …)`, `reshape(1, -1)` 호출은 배치 축까지 펼쳐요. 이미지 N장이 한 줄이 되거나 줄의 수가 바뀌어요.",
    next="첫 축을 남기는 `flatten(1)` 호출을 쓰세요.",
)
def flattened_batch(Classifier: Any, error: Any) -> bool:
    # 배치 축을 지키는 모델이라면 첫 계층이 보는 줄의 수가 이미지의 수와 같습니다.
    return (
        _shapes_differ(error) and _broken(Classifier) and any(_rows(shape) != n for n, shape in _first_linear_inputs(Classifier))
    )


def _shapes_differ(error: Any) -> bool:
    """오류가 없거나, 크기가 맞지 않아서 난 오류인가. 없는 이름을 부른 오류 따위는 펼치기와 상관이 없습니다."""
    return error is None or isinstance(error, (RuntimeError, ValueError))


def _rows(shape: tuple[int, ...]) -> int:
    return shape[0] if len(shape) > 1 else 1


@exercise.diagnosis(
    "last_axis_by_accident",
    why="`nn.Linear(28, …)` 계층은 이미지의 마지막 축 28과 우연히 맞아서 오류 없이 지나가요. "
    "그러면 이미지 전체가 아니라 가로줄마다 따로 계산해요.",
    next="이미지를 먼저 `flatten(1)`로 펼치고, `in_features` 값을 1 × 28 × 28로 맞추세요.",
)
def last_axis_by_accident(Classifier: Any, error: Any) -> bool:
    return error is None and _broken(Classifier) and _unflattened(Classifier)


def _unflattened(factory: Any) -> bool:
    return any(len(shape) > 2 and shape[-1] == 28 for _, shape in _first_linear_inputs(factory))


@exercise.diagnosis(
    "not_flattened",
    why="이미지를 펼치지 않아서 첫 계층에 들어가는 마지막 축이 아직 28이에요. 가로줄 하나의 길이예요.",
    next="첫 계층에 넣기 전에 첫 축만 남기고 펼쳐 보세요.",
)
def not_flattened(Classifier: Any, error: Any) -> bool:
    return re.search(r"multiplied \(\d+x28 and", str(error)) is not None and _unflattened(Classifier)


@exercise.diagnosis(
    "extra_axis",
    saw="shape이 ({n}, 1, 28, 28)인 이미지를 넣었더니 첫 Linear에 {found} 텐서가 들어갔어요.",
    why="이미지의 수는 모두 마지막 축에 모였는데, 배치 축 말고 남은 축이 있어요. 그 축은 결과에도 그대로 남아요. "
    "`flatten(2)` 호출은 앞의 두 축을 남겨요.",
    next="첫 축 하나만 남기고 펼쳐 보세요.",
)
def extra_axis(Classifier: Any, error: Any) -> Any:
    if not _shapes_differ(error) or not _broken(Classifier):
        return False
    found = [(n, shape) for n, shape in _first_linear_inputs(Classifier) if len(shape) > 2 and shape[-1] == 28 * 28]
    return found and {"n": found[0][0], "found": found[0][1]}


def _broken(factory: Any) -> bool:
    """이미지 여러 장을 (N, 10)으로 바꾸지 못하는가."""
    try:
        return observe.tensor_from(observe.make(factory), _images(3)).shape != (3, 10)
    except (observe.LearnerRaised, Unmet):
        return True


def _first_linear_inputs(factory: Any, *counts: int) -> list[tuple[int, tuple[int, ...]]]:
    """(이미지의 수, 첫 Linear에 들어간 텐서의 shape)."""
    module = observe.train(observe.make(factory), False)
    found: list[tuple[int, tuple[int, ...]]] = []
    for n in counts or (3, 5):
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
            found.append((n, tuple(seen[0].shape)))
    return found


@exercise.diagnosis(
    "integer_weights",
    why="정수는 조금씩 움직일 수 없어서 정수 텐서는 변화도를 갖지 못해요. 그래서 정수 가중치도 없어요.",
    next="계층은 float32로 두고, `forward`에서 이미지를 실수로 바꿔 보세요.",
)
def integer_weights(error: Any) -> bool:
    return "Only Tensors of floating point" in str(error)


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
    saw="결과가 정수 텐서예요. dtype은 `{found}`예요.",
    why="정수로 바꾸면 소수점 아래가 사라지고 변화도도 끊겨요. logits는 입력의 dtype과 상관없이 실수예요.",
    next="결과의 dtype을 바꾸는 줄을 빼 보세요.",
    goals=(batch_of_images, integer_images),
)
def integer_output(Classifier: Any, error: Any) -> Any:
    module = observe.make(Classifier)
    for dtype in (torch.float32, torch.uint8):
        output = observe.tensor_from(module, _images(4, dtype))
        if error is None and output.shape == (4, 10) and not output.is_floating_point():
            return {"found": observe.dtype_name(output.dtype)}
    return False


@exercise.diagnosis(
    "activation_added",
    why="손실 함수 `F.cross_entropy` 안에 `log_softmax` 계산이 들어 있어서, 아무것도 지나지 않은 logits를 받아요. "
    "그 앞에서 값을 한 번 더 줄이거나 잘라 내면 점수끼리의 차이가 줄거나 사라져서 잘 배우지 못해요. "
    "`log_softmax` 함수는 차이를 지키지만, 같은 계산을 두 번 하게 돼요.",
    next="`forward`의 마지막 줄에서 마지막 Linear의 결과를 그대로 돌려주세요.",
    goals=(unnormalised,),
)
def classifier_activation_added(Classifier: Any) -> bool:
    return unnormalised(Classifier) is not True


@exercise.diagnosis(
    "squeezed_batch",
    saw="{found}",
    why="`squeeze()` 호출은 크기가 1인 축을 모두 없애요. 이미지가 한 장이면 배치 축도 크기가 1이에요.",
    next="없앨 축을 `squeeze(1)`처럼 적거나 `flatten(1)` 호출을 쓰세요.",
    goals=(one_image,),
)
def squeezed_batch(Classifier: Any) -> Any:
    module = observe.train(observe.make(Classifier), False)
    if _logits_shape(module, _images(3)) is not True:
        return False
    # 첫 계층에 닿기 전에 배치 축이 사라지면, 한 장일 때만 첫 축이 다른 것이 들어갑니다.
    for _, shape in _first_linear_inputs(Classifier, 1):
        if shape[0] != 1:
            return {"found": f"한 장을 넣으면 배치 축이 사라져서, 첫 Linear에 shape이 {shape}인 텐서가 들어가요."}
    gone = observe.tensor_from(module, _images(1)).shape == (10,)
    return gone and {"found": "한 장을 넣으면 배치 축이 사라져요."}


@exercise.diagnosis(
    "batch_mixed",
    why="결과에 같은 배치의 다른 이미지가 섞여요. 배치 전체에서 낸 평균이나 최댓값, "
    "배치 축을 첫 자리에 두지 않는 `reshape` 호출이 있으면 그렇게 돼요.",
    next="`dim=0`이나 `x.max()`처럼 이미지 여러 장을 한꺼번에 셈하는 연산이 있는지 찾아보세요.",
    goals=(images_are_independent,),
)
def batch_mixed(Classifier: Any) -> bool:
    module, images = observe.train(_warm(Classifier), False), _images(4)
    # 부를 때마다 결과가 다르면 섞인 것인지 알 수 없습니다.
    steady = observe.close(observe.tensor_from(module, images), observe.tensor_from(module, images))
    return steady and _mixes_images(Classifier)


@exercise.diagnosis(
    "batch_norm_of_one",
    why="BatchNorm은 학습 모드에서 배치의 분산을 써요. 한 장뿐이면 분산을 구할 수 없어요.",
    next="한 장도 받아야 하는 모델에는 BatchNorm 대신 LayerNorm을 쓰거나 빼 보세요.",
)
def batch_norm_of_one(error: Any) -> bool:
    return "Expected more than 1 value per channel" in str(error)


@exercise.diagnosis(
    "lazy_out_as_in",
    why="`nn.LazyLinear` 계층은 나가는 수만 받아요. 둘째 자리는 `bias`예요. 들어오는 수는 첫 호출에서 알아내요.",
    next="나가는 수 하나만 넣어 보세요.",
)
def lazy_out_as_in(Classifier: Any) -> bool:
    with recorded(nn.LazyLinear) as made, contextlib.suppress(observe.LearnerRaised):
        observe.make(Classifier)
    return lazy_given_in_features(made)


@exercise.diagnosis(
    "swapped_features",
    saw="{a}개를 받아 {b}개를 내놓는 `nn.Linear`에 마지막 축이 {b}인 입력이 들어갔어요.",
    why="`nn.Linear(들어오는 수, 나가는 수)` 순서예요. 가중치의 shape (out, in)과는 순서가 반대예요.",
    next="두 인자의 순서를 바꿔 보세요.",
)
def swapped_features(Classifier: Any, error: BaseException | None) -> Any:
    shapes = re.search(r"multiplied \(\d+x(\d+) and (\d+)x(\d+)\)", str(error))
    if not shapes or shapes[1] != shapes[3] or shapes[1] == shapes[2]:
        return False
    wanted = (int(shapes[3]), int(shapes[2]))
    layers = [one for one in observe.modules(observe.make(Classifier)).values() if isinstance(one, nn.Linear)]
    return wanted in [tuple(one.weight.shape) for one in layers] and {"a": shapes[2], "b": shapes[3]}


@exercise.diagnosis(
    "uninitialised_memory",
    saw="`{found}` 텐서에 값을 정하지 않은 메모리가 그대로 들어 있어요.",
    why="`torch.empty(...)` 호출과 `torch.Tensor(수, 수)` 호출은 자리만 빌려요. "
    "그 자리에 남아 있던 값이 무엇일지는 아무도 몰라요.",
    next="`torch.randn`으로 만들거나 `nn.init`의 함수로 값을 채워 보세요.",
)
def uninitialised_memory(Classifier: Any) -> Any:
    found = uninitialised(lambda: observe.make(Classifier))
    return found and {"found": found[0]}


@exercise.diagnosis(
    "random_in_eval",
    saw="평가 모드에서 같은 입력을 두 번 넣었더니 결과가 서로 달라요.",
    why="부를 때마다 난수를 뽑고 있어요. `F.dropout(x)` 호출은 모드를 몰라서 평가 모드에서도 값을 지우고, "
    "`forward`에서 만든 무작위 텐서는 부를 때마다 새것이에요.",
    next="`nn.Dropout` 계층을 쓰거나, 무작위로 시작하는 값은 `__init__`에서 한 번만 만드세요.",
)
def random_in_eval(Classifier: Any) -> bool:
    module, x = observe.train(_warm(Classifier), False), _images(3)
    with recorded(nn.Module) as made:
        first, second = (observe.tensor_from(module, x) for _ in range(2))
    differ = bool(first.isfinite().all()) and not observe.close(first, second)
    return differ and not any(map(holds_weights, (one.instance for one in made)))


@exercise.diagnosis(
    "truncated_to_integer",
    why="float32 이미지의 값은 0과 1 사이예요. `.byte()`나 `.long()` 호출로 정수가 되면 소수점 아래가 사라져서 모두 0이 돼요.",
    next="dtype을 바꾸는 줄에서 정수를 거쳐 가지 않는지 보세요. `.float()` 호출 하나로 uint8도 float32도 받아요.",
    goals=(everything_learns,),
)
def truncated_to_integer(Classifier: Any) -> bool:
    # 0과 1 사이에서는 구별하지 못하는 이미지를, 큰 실수로 넣으면 구별합니다.
    if _tells_apart(Classifier, torch.float32):
        return False
    module = _shaken(Classifier, False)
    first, second = observe.tensor_from(module, _same_border(_images(2) * 255))
    return not observe.close(first, second)


diagnose_weights(
    exercise,
    "Classifier",
    lambda cls: cls(),
    lambda: _images(3),
    registering=(everything_registered, everything_learns),
    inside=(images_are_independent,),
    learning=(everything_learns,),
)


@exercise.diagnosis(
    "unused_parameter",
    saw="`{found}` 값을 바꾸어도 결과가 그대로예요.",
    why="`forward`의 결과를 셈하는 데 쓰이지 않는 매개변수는 변화도를 받지 못해서 학습되지 않아요.",
    next="그 계층을 지난 값이 다음 계층으로 넘어가는지, 변수 이름을 따라가 보세요.",
)
def unused_parameter(Classifier: Any) -> Any:
    unmoved = without_gradient(_warm(Classifier), _images(3))
    found = [key for key in unmoved if not influences(_warm(Classifier), key, _images(3))]
    return found and {"found": found[0]}


@exercise.diagnosis(
    "made_on_first_call",
    why="옵티마이저는 만들어질 때 있던 매개변수만 받아요. 나중에 생긴 것은 저장한 값을 불러올 때도 자리가 없어요.",
    next="계층은 `__init__`에서 모두 만들고, `forward`에서는 쓰기만 하세요.",
    goals=(everything_registered,),
)
def made_on_first_call(Classifier: Any) -> bool:
    return bool(_made_on_first_call(Classifier))


@exercise.diagnosis(
    "global_layer",
    saw="`forward`에서 쓰는 `{found}` 값이 클래스 밖에 있어요. 그 가중치는 `named_parameters()`에 없어요.",
    why="모듈은 `self`의 속성에 담긴 것만 등록해요. 클래스 밖의 가중치는 모든 인스턴스가 함께 쓰고, 저장되지도 학습되지도 않아요.",
    next="계층을 `__init__`에서 만들어 `self`의 속성에 담아 보세요.",
    goals=(everything_registered,),
)
def global_layer(Classifier: Any) -> Any:
    outside = outside_weights(_warm(Classifier), _images(3))
    found = [name for cls in classes_in(Classifier) if (name := outside_name(cls.forward, outside))]
    return found and {"found": found[0]}
