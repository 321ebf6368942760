"""연습 `tied_autoencoder`."""

from __future__ import annotations

import copy
from typing import Any

import torch
import torch.nn.functional as F
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import LearnerRaised
from ..probes import items_of, plain_tensors, refuse_uninitialised
from ._misconceptions import (
    agrees,
    diagnose_arguments,
    diagnose_class,
    is_linear,
    motionless,
    moves_to_a_fresh_instance,
    named_shapes,
    own_buffers,
    with_random_values,
)

exercise = Exercise(
    "tied_autoencoder",
    "가중치를 나눠 쓰는 오토인코더 (도전)",
    needs={"TiedAutoencoder": Kind.CLASS},
    hints=(
        "매개변수는 셋이에요. `encoder`의 가중치와 편향, 그리고 `decoder_bias`. 되돌릴 때 쓰는 가중치를 새로 만들지 마세요.",
        "`encoder.weight` 값의 shape은 (hidden, in)이에요. shape이 (N, hidden)인 값에 뒤집지 않고 곱하면 (N, in)이 돼요.",
        "`h = torch.relu(self.encoder(x))` 다음에 `return h @ self.encoder.weight + self.decoder_bias`로 끝나요.",
    ),
)

SIZES = ((6, 3), (3, 5), (4, 4))
# ReLU가 모두 0이 되는 일이 없도록 넉넉한 크기.
WIDE = (6, 16)


def _make(cls: Any, size: tuple[int, int] = (6, 3)) -> nn.Module:
    return with_random_values(observe.make(cls, *size))


@observe.touching
def _parts(module: nn.Module) -> tuple[torch.Tensor, torch.Tensor | None, torch.Tensor]:
    encoder = observe.children(module)["encoder"]
    return encoder.weight, encoder.bias, dict(nn.Module.named_parameters(module, remove_duplicate=False))["decoder_bias"]


def _decoded(x: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor, decoder_bias: torch.Tensor) -> torch.Tensor:
    return F.linear(x, weight, bias).relu() @ weight + decoder_bias


@observe.touching
def _expected(module: nn.Module, x: torch.Tensor) -> torch.Tensor:
    return _decoded(x.double(), *(value.detach().double() for value in _parts(module)))


def _agrees(module: nn.Module, x: torch.Tensor) -> bool | str:
    return agrees(module, x, _expected(module, x), "입력의 결과가 `relu(encoder(x)) @ W + decoder_bias` 값과 달라요.")


@exercise.goal("`encoder` 계층이 in→hidden인 Linear이고 `decoder_bias`의 shape이 (in,)이에요")
def structure(TiedAutoencoder: Any) -> bool | str:
    for features, hidden in SIZES:
        module = observe.make(TiedAutoencoder, features, hidden)
        encoder = observe.children(module).get("encoder")
        if encoder is None or not is_linear(encoder):
            held = encoder if encoder is not None else observe.attribute(module, "encoder", ...)
            there = "" if held is ... else f" 있는 것은 {observe.it_is(held)}."
            return f"`encoder` 자리에 등록된 `nn.Linear` 계층이 없어요.{there}"
        found = named_shapes(encoder)
        if found.get("weight") != (hidden, features):
            made = "→".join(map(str, reversed(found.get("weight", ()))))
            return f"`TiedAutoencoder({features}, {hidden})`의 `encoder` 계층이 {features}→{hidden} 대신 {made} 크기예요."
        if "bias" not in found:
            return "`encoder`에 편향이 없어요."
        bias = dict(nn.Module.named_parameters(module, remove_duplicate=False)).get("decoder_bias")
        if bias is None:
            return "`decoder_bias` 속성이 매개변수로 등록되어 있지 않아요."
        if bias.shape != (features,):
            return f"`decoder_bias` 값은 shape이 ({features},) 꼴이어야 하는데, {tuple(bias.shape)} 꼴이에요."
    return observe.is_module(observe.make(TiedAutoencoder, in_features=6, hidden=3))


@exercise.goal("서로 다른 매개변수가 셋뿐이에요")
def three_parameters(TiedAutoencoder: Any) -> bool | str:
    refuse_uninitialised(lambda: observe.make(TiedAutoencoder, 6, 3))
    found = observe.parameters(observe.make(TiedAutoencoder, 6, 3))
    return len(found) == 3 or f"서로 다른 매개변수가 {len(found)}개예요: {', '.join(f'`{name}`' for name in found)}."


@exercise.goal("`relu(encoder(x)) @ W + decoder_bias` 값을 돌려줘요")
def reconstructs(TiedAutoencoder: Any) -> bool | str:
    for size in SIZES:
        module = _make(TiedAutoencoder, size)
        with torch.no_grad():
            # 작은 값만 담아 보면, 범위를 자르는 계산이 드러나지 않습니다.
            _parts(module)[-1].copy_(torch.randn(size[0]) * 3)
        for leading in ((8,), (size[1],), (1,)):
            outcome = _agrees(module, torch.randn(*leading, size[0]))
            if outcome is not True:
                return outcome
    return True


@exercise.goal("앞에 축이 없거나 여럿이어도 받아요")
def any_leading_axes(TiedAutoencoder: Any) -> bool | str:
    module = _make(TiedAutoencoder)
    outcomes = (_agrees(module, torch.randn(*leading, 6)) for leading in ((), (4, 2), (3, 1, 2)))
    return next((outcome for outcome in outcomes if outcome is not True), True)


@exercise.goal("변화도가 두 길에서 모두 와요")
def gradients_from_both(TiedAutoencoder: Any) -> bool | str:
    module, x = _make(TiedAutoencoder, WIDE), torch.randn(16, 6, requires_grad=True)
    theirs = [value.detach().double().requires_grad_() for value in (x, *_parts(module))]
    output = observe.tensor_from(module, x)
    direction = torch.randn_like(output)
    observe.call(output.backward, direction)
    _decoded(*theirs).backward(direction.double())
    names = ("x", "encoder.weight", "encoder.bias", "decoder_bias")
    for name, mine, other in zip(names, (x, *_parts(module)), theirs):
        if mine.grad is None:
            return f"역전파한 뒤에 `{name}.grad` 값이 `None`이에요."
        if not observe.close(mine.grad, other.grad):
            return f"`{name}.grad` 값이 가중치를 두 번 쓴 계산의 변화도와 달라요."
    return True


@exercise.goal("한 걸음 학습한 뒤에도, 깊은 복사를 한 뒤에도 가중치를 나눠 써요")
def still_tied(TiedAutoencoder: Any) -> bool | str:
    module = observe.make(TiedAutoencoder, *WIDE)
    outcome = motionless(module, torch.randn(64, 6))
    if outcome is not True:
        return outcome
    twin = observe.call(copy.deepcopy, module)
    with torch.no_grad():
        for value in _parts(twin):
            value.copy_(torch.randn(value.shape))
    for one, words in ((module, "한 걸음 학습한"), (twin, "복사해서 값을 바꾼")):
        if _agrees(one, torch.randn(8, 6)) is not True:
            return f"{words} 뒤에는 되돌릴 때 쓰는 가중치가 `encoder.weight` 값과 달라요."
    return True


@exercise.goal("새 인스턴스에 `state_dict` 사전을 옮기면 같은 결과를 내요")
def moves(TiedAutoencoder: Any) -> bool | str:
    same = moves_to_a_fresh_instance(lambda: _make(TiedAutoencoder), torch.randn(5, 6))
    if not same:
        return "`state_dict` 사전을 옮겼는데 결과가 달라요. 등록되지 않은 가중치가 있어요."
    module, x = _make(TiedAutoencoder), torch.randn(5, 6)
    before = observe.tensor_from(module, x)
    return (
        observe.close(observe.tensor_from(observe.call(module.double), x.double()), before)
        or "`.double()`로 바꾸면 결과가 달라요."
    )


def _gives(cls: Any, error: Any, formula: Any, size: tuple[int, int] = WIDE) -> bool:
    """오류 없이 값만 다를 때, 옳은 값과 다르고 `formula(x, W, b, decoder_bias)`와 같은가."""
    if error is not None:
        return False
    module, x = _make(cls, size), torch.randn(32, size[0])
    parts = [value.detach() for value in _parts(module)]
    output = observe.tensor_from(module, x)
    return observe.close(output, formula(x, *parts)) and not observe.close(output, _expected(module, x))


diagnose_arguments(exercise, "TiedAutoencoder", "in_features", "hidden")


@exercise.diagnosis(
    "hard_coded",
    saw="다른 크기로 만들어도 `encoder` 계층이 늘 {found} 크기예요.",
    why="예로 든 수를 적어 두면 인자가 무엇이든 같은 크기가 돼요.",
    next="코드에 적힌 수를 `in_features`, `hidden` 인자로 바꿔 보세요.",
    goals=(structure,),
)
def hard_coded(TiedAutoencoder: Any) -> Any:
    made = [observe.children(observe.make(TiedAutoencoder, *size))["encoder"] for size in SIZES]
    sizes = {tuple(reversed(one.weight.shape)) for one in made}
    return len(sizes) == 1 and {"found": "{}→{}".format(*sizes.pop())}


@exercise.diagnosis(
    "swapped_features",
    why="`nn.Linear(들어오는 수, 나가는 수)` 순서예요. `encoder` 계층은 in개를 받아 hidden개로 줄여요.",
    next="두 인자의 순서를 바꿔 보세요.",
    goals=(structure,),
)
def swapped_features(TiedAutoencoder: Any) -> bool:
    encoder = observe.children(observe.make(TiedAutoencoder, 6, 3))["encoder"]
    return tuple(encoder.weight.shape) == (6, 3)


@exercise.diagnosis(
    "bias_shape",
    why="(1,)이나 (1, in)도 브로드캐스팅으로 더해져서 오류가 나지 않아요. "
    "하지만 칸마다 따로 배우지 못하거나, 저장한 값을 불러올 수 없어요.",
    next="되돌린 출력의 칸마다 수 하나, 축이 하나인 `(in_features,)`로 만들어 보세요.",
    goals=(structure,),
)
def bias_shape(TiedAutoencoder: Any) -> bool:
    found = named_shapes(observe.make(TiedAutoencoder, 6, 3))
    return found["encoder.weight"] == (3, 6) and "encoder.bias" in found and found["decoder_bias"] != (6,)


@exercise.diagnosis(
    "bias_missing",
    why="`encoder`에도 되돌릴 때에도 편향을 하나씩 더해요. 만들어 두기만 하면 변화도를 받지 못해요.",
    next="`encoder` 계층을 만드는 줄과, `decoder_bias` 매개변수를 더하는 줄을 살펴보세요.",
    goals=(structure, reconstructs),
)
def bias_missing(TiedAutoencoder: Any, error: Any) -> bool:
    found = named_shapes(observe.make(TiedAutoencoder, 6, 3))
    if "encoder.bias" not in found:
        return found["encoder.weight"] == (3, 6)
    return _gives(TiedAutoencoder, error, lambda x, weight, bias, _: F.linear(x, weight, bias).relu() @ weight)


@exercise.diagnosis(
    "other_name",
    saw="shape이 (in,)인 매개변수가 `{found}` 이름으로 등록되어 있어요.",
    why="속성의 이름이 `state_dict`의 키가 돼요. 이 연습에서 정한 이름은 `decoder_bias`예요.",
    next="매개변수를 `self.decoder_bias` 속성에 바로 담아 보세요.",
    goals=(structure,),
)
def other_name(TiedAutoencoder: Any) -> Any:
    found = named_shapes(observe.make(TiedAutoencoder, 6, 3))
    near = [name for name, shape in found.items() if shape == (6,)]
    return "decoder_bias" not in found and near and {"found": near[0]}


@exercise.diagnosis(
    "activation_missing",
    saw="결과가 `encoder(x) @ W + decoder_bias` 값과 같아요.",
    why="ReLU가 없으면 두 번의 곱셈이 한 번의 곱셈과 다르지 않아요.",
    next="`encoder`의 결과를 `torch.relu`에 넣은 다음 되돌려 보세요.",
    goals=(reconstructs,),
)
def activation_missing(TiedAutoencoder: Any, error: Any) -> bool:
    return _gives(TiedAutoencoder, error, lambda x, weight, bias, out: F.linear(x, weight, bias) @ weight + out)


@exercise.diagnosis(
    "activation_added",
    saw="되돌린 결과가 `{found}` 함수까지 지난 값과 같아요.",
    why="입력에는 음수도, 1보다 큰 수도 있어요. 마지막에 활성화 함수를 두면 그런 값을 되돌릴 수 없어요.",
    next="되돌린 값을 그대로 돌려주세요.",
    goals=(reconstructs,),
)
def activation_added(TiedAutoencoder: Any, error: Any) -> Any:
    for name in ("relu", "sigmoid", "tanh"):
        if _gives(TiedAutoencoder, error, lambda *parts, name=name: getattr(_decoded(*parts), name)()):
            return {"found": name}
    return False


@exercise.diagnosis(
    "activation_moved",
    saw="결과가 `{found}` 값과 같아요.",
    why="ReLU는 `encoder` 계층이 내놓은 값에 써요. 입력이나 되돌린 값에 쓰면 음수가 지워져서 되돌릴 수 없어요.",
    next="`torch.relu`의 괄호 안에 무엇이 들어가는지 살펴보세요.",
    goals=(reconstructs,),
)
def activation_moved(TiedAutoencoder: Any, error: Any) -> Any:
    moved = {
        "encoder(relu(x)) @ W + decoder_bias": lambda x, W, b, out: F.linear(x.relu(), W, b) @ W + out,
        "relu(encoder(x) @ W) + decoder_bias": lambda x, W, b, out: (F.linear(x, W, b) @ W).relu() + out,
        "relu(encoder(x) @ W + decoder_bias)": lambda x, W, b, out: (F.linear(x, W, b) @ W + out).relu(),
    }
    return next(({"found": words} for words, formula in moved.items() if _gives(TiedAutoencoder, error, formula)), False)


@exercise.diagnosis(
    "bias_subtracted",
    saw="결과가 `relu(encoder(x)) @ W - decoder_bias` 값과 같아요.",
    why="빼도 학습은 되지만, 저장한 `decoder_bias` 값을 더하는 모델이 불러오면 결과가 달라져요.",
    next="`decoder_bias` 앞의 부호를 살펴보세요.",
    goals=(reconstructs,),
)
def bias_subtracted(TiedAutoencoder: Any, error: Any) -> bool:
    return _gives(TiedAutoencoder, error, lambda x, weight, bias, out: F.linear(x, weight, bias).relu() @ weight - out)


@exercise.diagnosis(
    "input_added",
    saw="결과가 `relu(encoder(x)) @ W + decoder_bias` 값에 입력 `x` 값을 더한 것과 같아요.",
    why="입력을 그대로 더하면 줄였다가 되돌리는 법을 배우지 않아도 입력과 비슷한 결과가 나와요.",
    next="`forward`의 마지막 줄에서 무엇을 더하는지 살펴보세요.",
    goals=(reconstructs,),
)
def input_added(TiedAutoencoder: Any, error: Any) -> bool:
    return _gives(TiedAutoencoder, error, lambda x, *parts: _decoded(x, *parts) + x)


@exercise.diagnosis(
    "weight_not_transposed",
    why="`encoder.weight` 값은 (hidden, in)이에요. `h @ W`로 곱하거나 `F.linear(h, W.T)`로 넘겨야 hidden이 in으로 돌아와요.",
    next="되돌리는 줄에서 `.T` 연산이 빠졌거나 한 번 더 붙었는지 살펴보세요.",
    goals=(reconstructs,),
)
def weight_not_transposed(TiedAutoencoder: Any, error: Any) -> bool:
    if error is not None and "cannot be multiplied" not in str(error):
        return False
    square = (4, 4)
    return _gives(TiedAutoencoder, None, lambda x, weight, bias, out: F.linear(x, weight, bias).relu() @ weight.T + out, square)


@exercise.diagnosis(
    "matrix_only",
    saw="shape이 (2, 6)인 입력은 되는데, (4, 2, 6)인 입력은 되지 않아요.",
    why="`addmm`, `mm`, 축을 둘로 적은 `einsum` 함수는 행렬만 받아요.",
    next="`@`나 `F.linear`처럼 앞의 축을 그대로 두는 방법을 쓰세요.",
    goals=(any_leading_axes,),
)
def matrix_only(TiedAutoencoder: Any) -> bool:
    if reconstructs(TiedAutoencoder) is not True:
        return False
    try:
        observe.tensor_from(_make(TiedAutoencoder), torch.randn(4, 2, 6))
    except LearnerRaised as raised:
        return any(words in str(raised.error) for words in ("must be a matrix", "expected 2D", "number of subscripts"))
    return False


def _kept_weight(cls: Any, with_graph: bool) -> Any:
    """`__init__`에서 `encoder.weight` 값을 속성에 따로 담아 둔 것. `with_graph`는 그래프가 이어져 있는지입니다."""
    module = observe.make(cls, 6, 3)
    weight = _parts(module)[0]
    inside = [(name, one) for name, value in observe.attributes(module).items() for one in items_of(value)]
    kept = [(name, one) for name, one in inside if observe.is_a(one, torch.Tensor) and not observe.is_a(one, nn.Parameter)]
    for name, one in (*plain_tensors(module).items(), *own_buffers(module).items(), *kept):
        if (one.grad_fn is not None) is with_graph and (observe.close(one, weight) or observe.close(one, weight.T)):
            return {"found": name}
    return False


@exercise.diagnosis(
    "parameter_then_op",
    saw="`{found}` 속성에는 `encoder.weight`에서 미리 계산해 둔 텐서가 들어 있어요. 매개변수가 아니에요.",
    why="계산은 `__init__`에서 한 번만 일어났어요. 계산으로 나온 텐서는 `copy.deepcopy` 함수가 복사하지 못하고, "
    "`.T`처럼 메모리를 함께 보는 것이 아니면 다음 학습 걸음도 따라오지 못해요.",
    next="`forward`에서 `self.encoder.weight` 값을 바로 써 보세요.",
    goals=(gradients_from_both, still_tied, moves),
)
def computed_once(TiedAutoencoder: Any) -> Any:
    return _kept_weight(TiedAutoencoder, with_graph=True)


@exercise.diagnosis(
    "graph_kept",
    saw="`{found}` 속성에 `forward`에서 계산한 텐서가 담겨 있어서 `copy.deepcopy`로 복사할 수 없어요.",
    why="계산의 결과로 나온 텐서는 연산 그래프에 이어져 있어요. `copy.deepcopy` 함수는 그런 텐서를 복사하지 못해요.",
    next="`self`의 속성 대신 보통 변수에 담거나, 보고 싶은 값이라면 `.detach()` 호출을 붙여 담아 보세요.",
    goals=(still_tied,),
)
def graph_kept(TiedAutoencoder: Any, error: Any) -> Any:
    module = observe.make(TiedAutoencoder, 6, 3)
    made = plain_tensors(module)
    observe.tensor_from(module, torch.randn(2, 6))
    held = [name for name, one in plain_tensors(module).items() if one.grad_fn is not None and name not in made]
    return "support the deepcopy protocol" in str(error) and held and {"found": held[0]}


@exercise.diagnosis(
    "breaks_graph",
    saw="`{found}` 속성에는 `encoder.weight`에서 떼어 낸 텐서가 들어 있어서 변화도가 이어지지 않아요.",
    why="`.data`나 `.detach()`로 꺼낸 가중치는 값만 같아요. 되돌리는 길의 변화도가 사라져요.",
    next="`forward`에서 `self.encoder.weight` 값을 바로 써 보세요.",
    goals=(gradients_from_both, still_tied, moves),
)
def detached_once(TiedAutoencoder: Any) -> Any:
    return _kept_weight(TiedAutoencoder, with_graph=False)


@exercise.diagnosis(
    "untied",
    saw="`self.{found}` 속성에 담긴 매개변수는 `encoder.weight` 값을 다시 감싼 다른 객체예요.",
    why="되돌리는 길의 변화도는 그 객체에 쌓여서 `encoder.weight.grad` 값에 더해지지 않아요. "
    "나눠 쓰려면 같은 값이 아니라 같은 객체여야 해요.",
    next="`forward`에서 `self.encoder.weight` 값을 바로 쓰세요.",
    goals=(gradients_from_both, still_tied, moves),
)
def rewrapped_in_a_list(TiedAutoencoder: Any) -> Any:
    module = observe.make(TiedAutoencoder, 6, 3)
    weight = _parts(module)[0]
    for name, value in observe.attributes(module).items():
        for one in items_of(value):
            again = observe.is_a(one, nn.Parameter) and one is not weight
            if again and (observe.close(one, weight) or observe.close(one, weight.T)):
                return {"found": name}
    return False


@exercise.diagnosis(
    "untied",
    saw="되돌리는 가중치 `{found}` 매개변수가 따로 있어요.",
    why="매개변수 객체가 둘이면 값이 같아도 변화도를 따로 받고 `state_dict` 사전에도 이름이 따로 있어요. 나눠 쓰려면 객체가 하나여야 해요.",
    next="따로 만든 것을 지우고, `forward`에서 `self.encoder.weight` 값을 바로 쓰세요.",
    goals=(three_parameters,),
)
def second_weight(TiedAutoencoder: Any) -> Any:
    found = observe.parameters(observe.make(TiedAutoencoder, 6, 3))
    others = [name for name, one in found.items() if tuple(one.shape) in ((3, 6), (6, 3)) and name != "encoder.weight"]
    return others and {"found": others[0]}


diagnose_class(
    exercise,
    "TiedAutoencoder",
    _make,
    lambda: torch.randn(32, 6),
    skip=("module_list_called",),
    leading=(any_leading_axes,),
    registered=(structure, three_parameters, moves),
    computed=(reconstructs,),
    learned=(gradients_from_both, still_tied),
)


@exercise.diagnosis(
    "untied",
    saw="복사본의 `encoder.weight` 값을 바꾸었는데 되돌리는 계산이 따라오지 않아요.",
    why="복사본이 자기 것이 아닌 가중치로 계산해요. 함수 안에 붙들어 둔 가중치는 깊은 복사를 해도 함께 복사되지 않아요.",
    next="`forward`에서 `self.encoder.weight` 값을 바로 쓰세요.",
    goals=(gradients_from_both, still_tied),
)
def copy_does_not_follow(TiedAutoencoder: Any) -> bool:
    module = _make(TiedAutoencoder, WIDE)
    twin = observe.copy(module)
    with torch.no_grad():
        _parts(twin)[0].mul_(2)
    return _agrees(module, torch.randn(8, 6)) is True and _agrees(twin, torch.randn(8, 6)) is not True


@exercise.diagnosis(
    "breaks_graph",
    saw="`encoder.weight` 값을 되돌릴 때에도 쓰는데, 변화도는 `encoder`에서만 와요.",
    why="`.data`나 `.detach()`로 꺼낸 가중치는 값만 같아요. 되돌리는 길의 변화도가 사라져요.",
    next="`self.encoder.weight` 값을 그대로 곱해 보세요.",
    goals=(gradients_from_both,),
)
def half_a_gradient(TiedAutoencoder: Any) -> bool:
    module, x = _make(TiedAutoencoder, WIDE), torch.randn(16, 6)
    weight, bias, decoder_bias = (value.detach().clone() for value in _parts(module))
    weight.requires_grad_()
    output = observe.tensor_from(module, x)
    direction = torch.randn_like(output)
    observe.call(output.backward, direction)
    (F.linear(x, weight, bias).relu() @ weight.detach() + decoder_bias).backward(direction)
    return reconstructs(TiedAutoencoder) is True and observe.close(_parts(module)[0].grad, weight.grad)
