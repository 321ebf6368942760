"""연습 `causal_mask`."""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ..diagnoses import diagnose_module
from ._state import NO_LAYERS, buffer_of, diagnose_buffers, doubled, made, output_of

exercise = Exercise(
    "causal_mask",
    "미래를 가리는 마스크",
    needs={"CausalMask": Kind.CLASS},
    hints=(
        "마스크는 `size`만 알면 언제든 다시 만들 수 있어서 저장하지 않아도 돼요. 하지만 점수와 같은 장치에는 있어야 해요.",
        "`torch.tril(torch.ones(size, size, dtype=torch.bool))` 값을 `persistent=False`로 등록하세요. "
        '`masked_fill(조건, float("-inf"))` 호출은 '
        "조건이 True인 자리를 채운 새 텐서를 돌려줘요.",
        '`n = scores.shape[-1]`로 크기를 구하고 `scores.masked_fill(~self.mask[:n, :n], float("-inf"))` 값을 돌려주세요.',
    ),
)

SHAPES = (((5, 5), 5), ((3, 3), 5), ((1, 1), 5), ((2, 3, 4, 4), 6), ((4, 4, 4), 4), ((2, 5, 5), 5), ((1, 1), 1))


def _kept(n: int) -> torch.Tensor:
    """True인 자리: 대각선과 그 아래."""
    index = torch.arange(n)
    return index[:, None] >= index[None, :]


def _masks(module: nn.Module, scores: torch.Tensor) -> bool | str:
    output = output_of(module, scores)
    shape = tuple(scores.shape)
    if output.shape != shape:
        return f"shape이 {shape}인 점수를 넣었더니 결과의 shape이 {tuple(output.shape)}예요."
    kept = _kept(shape[-1]).expand(shape)
    if not observe.close(output[kept], scores[kept]):
        return f"shape이 {shape}인 점수에서, 남겨야 할 자리의 값이 달라졌어요."
    left = output[~kept & (output != -torch.inf)]
    if len(left):
        return f"shape이 {shape}인 점수에서, 가려야 할 자리에 {left[0].item():.4g} 값이 있어요."
    return output.data_ptr() != scores.data_ptr() or (
        f"shape이 {shape}인 점수를 넣었더니 새 텐서가 아니라 받은 텐서를 그대로 돌려주었어요."
    )


@exercise.goal("`mask` 값이 (size, size) bool 버퍼예요")
def mask_is_a_bool_buffer(CausalMask: Any) -> bool | str:
    for size in (5, 1, 3):
        mask = buffer_of(made(CausalMask, size=size), "mask")
        if mask.shape != (size, size):
            return f"`size` 값이 {size}일 때 `mask` 버퍼의 shape이 {tuple(mask.shape)}예요. ({size}, {size})여야 해요."
        if mask.dtype != torch.bool:
            return f"`mask` 버퍼의 dtype이 `{observe.dtype_name(mask.dtype)}`예요. bool이어야 해요."
    return True


@exercise.goal("대각선과 그 아래가 True예요")
def lower_triangle(CausalMask: Any) -> bool | str:
    for size in (5, 1, 3):
        mask = buffer_of(observe.make(CausalMask, size), "mask")
        wrong = (mask != _kept(size)).nonzero()
        if len(wrong):
            row, column = wrong[0].tolist()
            return f"`mask[{row}, {column}]` 값이 {bool(mask[row, column])}예요."
    return True


@exercise.goal("모듈과 함께 옮겨지지만 저장되지 않아요")
def moves_without_saving(CausalMask: Any) -> bool | str:
    module = observe.make(CausalMask, 4)
    if "mask" in (state := observe.state(module)):
        return "`state_dict()`에 `mask` 이름이 있어요. 마스크는 저장하지 않아요."
    observe.load(module, state)
    observe.call(lambda: module.to("meta"))
    mask = observe.buffers(module).get("mask")
    return mask is not None and mask.device.type == "meta" or '`module.to("meta")` 호출 뒤에도 `mask` 버퍼가 옮겨지지 않았어요.'


def _left_behind(factory: Any) -> str:
    """모듈과 점수를 함께 옮겼을 때 난, 장치가 섞였다는 오류. 없으면 빈 문자열."""
    module = observe.make(factory, 4)
    output_of(module, torch.randn(3, 3))  # 처음 부를 때 담아 둔 것이 있으면 CPU에 남습니다.
    observe.call(lambda: module.to("meta"))
    try:
        observe.call(module, torch.empty(3, 3, device="meta"))
    except observe.LearnerRaised as raised:
        # meta 장치에서만 안 되는 연산도 있어서, 장치가 섞였다는 오류만 봅니다.
        message = str(raised.error).splitlines()
        return message[0] if message and "expected device" in message[0] else ""
    return ""


@exercise.goal("(n, n) 점수에서 미래를 `-inf`로 가리고, 받은 점수는 그대로 둬요")
def hides_the_future(CausalMask: Any) -> bool | str:
    for mode in (True, False):
        for size in (5, 3):
            outcome = _masks(observe.train(observe.make(CausalMask, size), mode), torch.randn(size, size))
            if outcome is not True:
                return outcome if mode else f"평가 모드에서 불렀어요. {outcome}"
    return True


@exercise.goal("n이 `size`보다 작아도, 앞에 축이 있어도 돼요")
def any_shape(CausalMask: Any) -> bool | str:
    for shape, size in SHAPES:
        for dtype in (torch.float32, torch.float64):
            outcome = _masks(observe.make(CausalMask, size), torch.randn(shape, dtype=dtype))
            if outcome is not True:
                return outcome
    module = doubled(observe.make(CausalMask, 4))
    return _masks(module, torch.randn(2, 3, 3, dtype=torch.float64))


@exercise.goal("점수가 0이어도 자리만 보고 가려요")
def zero_scores(CausalMask: Any) -> bool | str:
    for scores in (torch.zeros(4, 4), torch.randint(-1, 2, (2, 4, 4)).float(), torch.zeros(2, 3, 3)):
        outcome = _masks(observe.make(CausalMask, 4), scores)
        if outcome is not True:
            return f"0이 든 점수를 넣었어요. {outcome}"
    return True


@exercise.goal("한 인스턴스를 여러 크기로 불러도 돼요")
def called_again(CausalMask: Any) -> bool | str:
    module = observe.make(CausalMask, 5)
    for n in (2, 5, 1, 4):
        outcome = _masks(module, torch.randn(n, n))
        if outcome is not True:
            return outcome
    return torch.equal(buffer_of(module, "mask"), _kept(5)) or "`forward` 메소드를 부른 뒤에 `mask` 버퍼가 달라졌어요."


@exercise.goal("다른 장치로 옮긴 뒤에도 쓸 수 있어요")
def works_after_moving(CausalMask: Any) -> bool | str:
    return not _left_behind(CausalMask) or "모듈과 점수를 다른 장치로 함께 옮겼더니 `forward` 메소드에서 오류가 나요."


@exercise.goal("남은 자리로 변화도가 그대로 흘러요")
def gradient_passes(CausalMask: Any) -> bool | str:
    scores = torch.randn(2, 4, 4, requires_grad=True)
    output = output_of(observe.make(CausalMask, 5), scores)
    if not output.requires_grad:
        return "결과가 연산 그래프에서 끊겨 있어요. `requires_grad` 값이 `False`예요."
    kept = _kept(4).expand(2, 4, 4)
    direction = torch.randn_like(output[kept])
    observe.call((output[kept] * direction).sum().backward)
    if scores.grad is None:
        return "역전파한 뒤에 `scores.grad` 값이 `None`이에요."
    return observe.close(scores.grad[kept], direction) or "남은 자리의 `scores.grad` 값이 들어온 변화도와 달라요."


@exercise.diagnosis(
    "persistent",
    saw="`mask` 버퍼가 `state_dict()`에도 들어 있어요.",
    why="버퍼는 따로 말하지 않으면 저장돼요. `size`로 다시 만들 수 있는 값이라 파일에 넣을 까닭이 없고, "
    "저장해 두면 `size` 값을 바꾼 모델이 옛 파일을 읽지 못해요.",
    next="등록할 때 저장하지 않겠다고 말하는 인자를 찾아보세요.",
    goals=(moves_without_saving,),
)
def persistent(CausalMask: Any) -> bool:
    module = observe.make(CausalMask, 4)
    return "mask" in observe.buffers(module) and "mask" in observe.state(module)


@exercise.diagnosis(
    "hard_coded",
    saw="`size` 값이 3일 때와 5일 때 `mask` 버퍼의 shape이 같아요.",
    why="마스크의 크기는 부르는 쪽이 정해요. 코드에 적힌 수는 그 수일 때만 맞아요.",
    next="`__init__` 메소드가 받은 `size`로 마스크를 만드세요.",
    goals=(mask_is_a_bool_buffer,),
)
def mask_hard_coded(CausalMask: Any, error: Any) -> bool:
    three, five = (buffer_of(observe.make(CausalMask, size), "mask") for size in (3, 5))
    return error is None and three.shape == five.shape


@exercise.diagnosis(
    "integer_tensor",
    saw="`mask` 버퍼의 dtype이 `{found}`예요. bool이어야 해요.",
    why="0과 1이 든 정수 텐서는 조건이 아니에요. `~` 연산을 붙이면 0이 -1, 1이 -2가 되고, `masked_fill` 메소드는 bool만 받아요.",
    next="`dtype=torch.bool`로 만들거나 비교해서 만드세요.",
    goals=(mask_is_a_bool_buffer,),
)
def integer_mask(CausalMask: Any, error: Any) -> Any:
    mask = buffer_of(observe.make(CausalMask, 4), "mask")
    whole = error is None and mask.dtype != torch.bool and not mask.is_floating_point()
    return whole and {"found": observe.dtype_name(mask.dtype)}


@exercise.diagnosis(
    "float_mask",
    saw="`mask` 버퍼의 dtype이 `{found}`예요. bool이어야 해요.",
    why="`torch.ones` 함수는 실수를 만들어요. 실수 마스크는 조건으로 쓸 수 없고, `.double()`이나 `.half()`에 dtype까지 바뀌어요.",
    next="`dtype=torch.bool` 인자를 적거나 비교해서 만드세요.",
    goals=(mask_is_a_bool_buffer,),
)
def float_mask(CausalMask: Any, error: Any) -> Any:
    mask = buffer_of(observe.make(CausalMask, 4), "mask")
    return error is None and mask.is_floating_point() and {"found": observe.dtype_name(mask.dtype)}


@exercise.diagnosis(
    "inverted_mask",
    saw="`mask` 값이 True와 False가 뒤바뀐 채로 들어 있어요.",
    why="이 연습의 마스크는 볼 수 있는 자리가 True예요. 가릴 자리가 True인 약속을 쓰는 곳도 있어서 섞이기 쉬워요.",
    next="대각선과 그 아래가 True가 되도록 만들고, 채울 때 뒤집으세요.",
    goals=(lower_triangle,),
)
def inverted_mask(CausalMask: Any) -> bool:
    return torch.equal(buffer_of(observe.make(CausalMask, 4), "mask"), ~_kept(4))


@exercise.diagnosis(
    "upper_triangle",
    saw="대각선과 그 위가 True예요.",
    why="행은 보는 낱말, 열은 보이는 낱말이에요. 대각선 위는 열이 행보다 뒤에 있는 자리, 곧 미래예요.",
    next="`triu` 함수와 `tril` 가운데 어느 쪽이 아래를 남기는지 찍어 보세요.",
    goals=(lower_triangle,),
)
def upper_triangle(CausalMask: Any) -> bool:
    return torch.equal(buffer_of(observe.make(CausalMask, 4), "mask"), _kept(4).T)


@exercise.diagnosis(
    "without_diagonal",
    saw="대각선이 False예요.",
    why="대각선은 자기 자신이에요. 자기까지 가리면 첫 행이 모두 `-inf` 값이 되고, `softmax`에서 nan이 나와요.",
    next="`diagonal` 인자를 살펴보세요.",
    goals=(lower_triangle,),
)
def without_diagonal(CausalMask: Any) -> bool:
    mask = buffer_of(observe.make(CausalMask, 4), "mask")
    return not mask.diagonal().any() and torch.equal(mask | torch.eye(4, dtype=torch.bool), _kept(4))


diagnose_buffers(
    exercise,
    "CausalMask",
    lambda cls: cls(4),
    ("mask",),
    goals=(mask_is_a_bool_buffer,),
    skip=("not_persistent", "integer_tensor", "uninitialised_memory", "number_not_tensor"),
)


@exercise.diagnosis(
    "bool_arithmetic",
    why="bool 텐서는 빼기를 할 수 없어요. 뒤집을 때는 `~`나 `logical_not()` 메소드를 써요.",
    next="`1 - mask` 대신 `~mask` 값을 써 보세요.",
)
def bool_arithmetic(error: Any) -> bool:
    return "with a bool tensor is not supported" in str(error)


def _outcome(factory: Any, shape: tuple[int, ...], size: int) -> bool | None:
    """맞게 가리는가. 오류가 나면 `None`."""
    try:
        return _masks(observe.make(factory, size), torch.randn(shape)) is True
    except observe.LearnerRaised:
        return None


@exercise.diagnosis(
    "mask_not_cut",
    saw="n이 `size` 값과 같으면 되는데, 작으면 되지 않아요.",
    why="마스크는 (size, size)이고 점수는 (n, n)이에요. 크기가 달라서 나란히 놓을 수 없어요.",
    next="마스크에서 앞의 n줄 n칸만 잘라 쓰세요.",
    goals=(any_shape,),
)
def mask_not_cut(CausalMask: Any) -> bool:
    return _outcome(CausalMask, (4, 4), 4) is True and _outcome(CausalMask, (3, 3), 4) is None


@exercise.diagnosis(
    "batch_as_size",
    saw="앞의 축이 n과 같을 때는 되는데, 다르면 되지 않아요.",
    why="`scores.shape[0]` 값은 앞에 축이 더 있으면 배치의 크기예요. 점수의 크기 n은 마지막 축에 있어요.",
    next="n을 뒤에서부터 세어 얻어 보세요.",
    goals=(any_shape,),
)
def batch_as_size(CausalMask: Any) -> bool:
    return _outcome(CausalMask, (4, 4, 4), 5) is True and _outcome(CausalMask, (2, 4, 4), 5) is not True


@exercise.diagnosis(
    "matrix_only",
    saw="2차원 점수는 되는데, 앞에 축이 더 있으면 되지 않아요.",
    why="`n, _ = scores.shape`처럼 축이 둘이라고 못 박으면 배치나 머리의 축이 있을 때 멈춰요.",
    next="마지막 축만 보고 n을 정해 보세요.",
    goals=(any_shape,),
)
def mask_matrix_only(CausalMask: Any) -> bool:
    return _outcome(CausalMask, (4, 4), 5) is True and _outcome(CausalMask, (4, 4, 4), 5) is not True


def _filled(factory: Any) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """(넣은 점수, 남길 자리의 결과, 가릴 자리의 결과)."""
    scores = torch.randn(4, 4)
    output = output_of(observe.make(factory, 4), scores)
    return scores, output[_kept(4)], output[~_kept(4)]


@exercise.diagnosis(
    "fill_inverted",
    saw="가려야 할 미래가 남고, 남겨야 할 자리가 `-inf` 값이 되었어요.",
    why="`masked_fill` 메소드는 조건이 True인 자리를 채워요. `mask` 버퍼는 남길 자리가 True예요.",
    next="조건을 뒤집어 보세요.",
    goals=(hides_the_future,),
)
def fill_inverted(CausalMask: Any) -> bool:
    scores, kept, hidden = _filled(CausalMask)
    return bool((kept == -torch.inf).all()) and observe.close(hidden, scores[~_kept(4)])


@exercise.diagnosis(
    "nan_from_zero_times_inf",
    saw="남겨야 할 자리에 nan이 있어요.",
    why="0에 무한을 곱하면 0이 아니라 nan이에요. 그래서 마스크에 `-inf` 값을 곱해 더하는 방법은 남길 자리를 망가뜨려요.",
    next="곱하지 말고 조건으로 골라 채우세요.",
    goals=(hides_the_future,),
)
def nan_from_zero_times_inf(CausalMask: Any) -> bool:
    return bool(_filled(CausalMask)[1].isnan().all())


@exercise.diagnosis(
    "activation_added",
    saw="결과가 `softmax`까지 지난 값과 같아요.",
    why="이 모듈은 점수를 가리기만 해요. `softmax` 함수는 그다음에 쓰는 쪽이 해요.",
    next="`forward`의 마지막에서 `softmax` 함수를 빼 보세요.",
    goals=(hides_the_future,),
)
def mask_activation_added(CausalMask: Any) -> bool:
    scores = torch.randn(4, 4)
    output = output_of(observe.make(CausalMask, 4), scores)
    return observe.close(output, scores.masked_fill(~_kept(4), -torch.inf).softmax(-1))


@exercise.diagnosis(
    "result_unused",
    saw="돌려준 점수가 받은 점수 그대로예요.",
    why="`masked_fill` 메소드는 받은 텐서를 바꾸지 않고 새 텐서를 돌려줘요. 그 결과를 담지 않으면 가린 것이 사라져요.",
    next="가린 결과를 변수에 담아 돌려주는지 보세요.",
    goals=(hides_the_future,),
)
def result_unused(CausalMask: Any) -> bool:
    scores = torch.tensor([[0.0, 1.0], [2.0, 0.0]])  # 0인 점수를 채웠다면 결과를 쓴 것입니다.
    return observe.close(output_of(observe.make(CausalMask, 2), scores), scores)


@exercise.diagnosis(
    "finite_fill",
    saw="가려야 할 자리에 {value:.4g} 값이 있어요.",
    why="0을 곱하거나 -1e9 같은 수를 넣으면 `softmax` 함수가 그 자리에도 몫을 줄 수 있어요. 0은 오히려 큰 점수일 때도 있어요. "
    '`float("-inf")`만 언제나 정확히 0이 돼요.',
    next="채우는 값을 `-inf`로 바꿔 보세요.",
    goals=(hides_the_future,),
)
def finite_fill(CausalMask: Any) -> Any:
    scores, kept, hidden = _filled(CausalMask)
    filled = bool(hidden.isfinite().all()) and not observe.close(hidden, scores[~_kept(4)])
    return filled and observe.close(kept, scores[_kept(4)]) and {"value": hidden[0].item()}


@exercise.diagnosis(
    "mask_shrinks",
    saw="n이 2인 점수를 한 번 넣었더니 `mask` 버퍼의 shape이 {shape}, 넣기 전과 달라요.",
    why="`self.mask`에 자른 것을 대입하면 버퍼 자체가 작아져요. 다음에 더 큰 점수가 오면 모자라요.",
    next="자른 마스크는 `self`에 담지 말고 지역 변수로 쓰세요.",
    goals=(called_again,),
)
def mask_shrinks(CausalMask: Any) -> Any:
    module = observe.make(CausalMask, 4)
    before = buffer_of(module, "mask").shape
    output_of(module, torch.randn(2, 2))
    after = buffer_of(module, "mask").shape
    return before != after and {"shape": tuple(after)}


@exercise.diagnosis(
    "zero_as_mask",
    saw="0이 없는 점수는 되는데, 모두 0인 점수는 되지 않아요.",
    why="점수 0은 가린 자리의 표시가 아니라 흔한 점수예요. 값이 0인지로 가릴 자리를 고르면 둘이 섞여요.",
    next="가릴 자리는 점수가 아니라 `mask` 버퍼만 보고 골라 보세요.",
    goals=(zero_scores,),
)
def zero_as_mask(CausalMask: Any) -> bool:
    module = observe.make(CausalMask, 4)
    return _masks(module, torch.rand(4, 4) + 1) is True and _masks(module, torch.zeros(4, 4)) is not True


@exercise.diagnosis(
    "mask_left_behind",
    saw="모듈과 점수를 `meta` 장치로 옮기고 불렀더니 `{message}` 오류가 나요.",
    why="`mask` 버퍼는 모듈을 따라 옮겨졌어요. 그런데 계산에 CPU에 있는 다른 텐서도 들어 있어요.",
    next="등록한 버퍼와 `scores` 말고 `forward`에서 쓰는 텐서가 있는지 찾아보세요. "
    "새로 만들어야 한다면 `device=scores.device` 인자를 적거나 `scores.new_full`, `masked_fill` 메소드를 쓰세요.",
    goals=(works_after_moving,),
)
def mask_left_behind(CausalMask: Any, error: Any) -> Any:
    registered = "mask" in observe.buffers(observe.make(CausalMask, 4))
    message = error is None and registered and _left_behind(CausalMask)
    return message and {"message": message}


@exercise.diagnosis(
    "breaks_graph",
    why="`.detach()`나 `.data`로 만든 복사본은 앞의 계층과 이어져 있지 않아요. 값은 맞아도 점수를 만든 계층이 배우지 못해요.",
    next="`scores`에서 바로 새 텐서를 만드는 연산을 쓰세요.",
    goals=(gradient_passes,),
)
def mask_breaks_graph(CausalMask: Any) -> bool:
    scores = torch.randn(4, 4, requires_grad=True)
    return not output_of(observe.make(CausalMask, 4), scores).requires_grad


diagnose_module(exercise, "CausalMask", lambda cls: cls(4), lambda: torch.randn(4, 4), skip=NO_LAYERS)
