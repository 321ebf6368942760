"""연습 `my_linear`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
import torch.nn.functional as F
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import LearnerRaised, Unmet
from ..probes import empty_memory_shown
from ._misconceptions import agrees, diagnose_arguments, diagnose_class, motionless, named_shapes, refuse_overlapping

exercise = Exercise(
    "my_linear",
    "처음부터 만드는 Linear",
    needs={"MyLinear": Kind.CLASS},
    hints=(
        "`__init__`에서 두 매개변수를 만들고 `forward`에서 쓰면 돼요. `weight` 값의 shape은 (out, in)이에요.",
        "값은 `torch.randn(...)`으로 뽑아 마지막에 `nn.Parameter`로 감싸요. `bias=False`이면 `self.bias`에 `None` 값을 담아요. "
        "`F.linear` 함수는 앞의 축을 가리지 않고, 편향이 `None`이어도 돼요.",
        "`self.weight = nn.Parameter(torch.randn(out_features, in_features) * 0.1)`로 만들고 "
        "`return F.linear(x, self.weight, self.bias)`로 끝나요.",
    ),
)

SIZES = ((5, 3), (4, 6), (4, 4), (7, 2))


def _make(cls: Any, size: tuple[int, int] = (5, 3), **options: Any) -> nn.Module:
    return observe.make(cls, *size, **options)


@observe.touching
def _expected(module: nn.Module, x: torch.Tensor) -> torch.Tensor:
    held = {name: value.detach().double() for name, value in observe.parameters(module).items()}
    return F.linear(x.double(), held["weight"], held.get("bias"))


def _refilled(module: nn.Module) -> nn.Module:
    """처음 값이 계산을 가리지 않도록 매개변수를 모두 무작위로 채웁니다. 처음 값은 따로 봅니다."""
    refuse_overlapping(module)
    with torch.no_grad():
        for value in observe.parameters(module).values():
            value.copy_(torch.randn(value.shape))
    return module


def _agrees(module: nn.Module, x: torch.Tensor) -> bool | str:
    return agrees(module, x, _expected(module, x), "입력에서 shape은 맞고 값이 `x @ weight.T + bias` 계산과 달라요.")


def _first_problem(*outcomes: bool | str) -> bool | str:
    return next((outcome for outcome in outcomes if outcome is not True), True)


@exercise.goal("`weight`, `bias` 두 속성이 매개변수로 등록돼요")
def both_registered(MyLinear: Any) -> bool | str:
    for module in (_make(MyLinear), _make(MyLinear, bias=True), observe.make(MyLinear, in_features=5, out_features=3)):
        found = observe.parameters(module)
        if set(found) != {"weight", "bias"}:
            names = ", ".join(f"`{name}`" for name in found) or "없음"
            return f"`named_parameters()`의 이름: {names}. `weight`, `bias` 둘이어야 해요."
    return True


@exercise.goal("`weight`의 shape이 (out, in), `bias`의 shape이 (out,)이에요")
def shapes(MyLinear: Any) -> bool | str:
    for features, out in SIZES:
        found = named_shapes(_make(MyLinear, (features, out)))
        for name, expected in {"weight": (out, features), "bias": (out,)}.items():
            if found.get(name) != expected:
                return f"`MyLinear({features}, {out})`의 `{name}` shape이 {expected} 대신 {found.get(name)} 꼴이에요."
    return True


@exercise.goal("2차원 입력에서 `x @ weight.T + bias` 계산과 같은 값이에요")
def two_axes(MyLinear: Any) -> bool | str:
    outcomes = []
    for size in SIZES:
        module = _refilled(_make(MyLinear, size))
        outcomes += [_agrees(module, torch.randn(n, size[0])) for n in (2, size[1], 1)]
    return _first_problem(*outcomes)


@exercise.goal("앞에 축이 없거나 여럿이어도 받아요")
def any_leading_axes(MyLinear: Any) -> bool | str:
    module = _refilled(_make(MyLinear))
    return _first_problem(*(_agrees(module, torch.randn(*leading, 5)) for leading in ((), (4, 2), (3, 1, 2), (3, 3))))


@exercise.goal("`bias=False`이면 `self.bias` 값이 `None`이고 곱하기만 해요")
def without_bias(MyLinear: Any) -> bool | str:
    for size in SIZES:
        observe.make(MyLinear, *size, False)
        module = _make(MyLinear, size, bias=False)
        names = set(observe.parameters(module))
        if names != {"weight"}:
            found = ", ".join(f"`{name}`" for name in sorted(names)) or "없음"
            return f"`bias=False`일 때 `named_parameters()`의 이름: {found}. `weight` 하나여야 해요."
        held = observe.attribute(module, "bias", ...)
        if held is ...:
            return "`bias=False`일 때 `self.bias` 속성이 없어요. `None` 값이 들어 있어야 해요."
        if held is not None:
            return f"`bias=False`일 때 `self.bias` 자리에 있는 것은 {observe.it_is(held)}. `None`이어야 해요."
        outcome = _first_problem(*(_agrees(_refilled(module), torch.randn(*leading, size[0])) for leading in ((2,), (), (4, 2))))
        if outcome is not True:
            return outcome
    return True


@exercise.goal("`weight` 값이 무작위에서 시작하고, 모든 값이 유한해요")
def random_start(MyLinear: Any) -> bool | str:
    with empty_memory_shown():
        first, second = (observe.parameters(_make(MyLinear, (6, 5))) for _ in range(2))
    for name, value in first.items():
        if value.isinf().any():
            return f"`{name}` 텐서에 유한하지 않은 `inf` 값이 있어요."
        if value.isnan().any():
            return f"`{name}` 텐서에 값을 넣지 않은 칸이 있어요."
    if (only := _only_value(first)) is not None:
        return f"`weight`의 모든 칸에 같은 값 {only:g}만 있어요."
    if _same_rows(first):
        return "`MyLinear(6, 5)`의 `weight` 다섯 줄이 서로 같아요."
    return not _same_weight(first, second) or "새로 만든 두 인스턴스의 `weight` 값이 똑같아요."


@observe.touching
def _only_value(held: Mapping[str, torch.Tensor]) -> float | None:
    """`weight`의 칸이 모두 같으면 그 값."""
    weight = held["weight"].detach()
    return weight.max().item() if weight.max() == weight.min() else None


@observe.touching
def _same_rows(held: Mapping[str, torch.Tensor]) -> bool:
    weight = held["weight"].detach()
    return bool((weight == weight[0]).all())


@observe.touching
def _same_weight(first: Mapping[str, torch.Tensor], second: Mapping[str, torch.Tensor]) -> bool:
    return observe.same(first["weight"], second["weight"])


@exercise.goal("한 걸음 학습하면 두 매개변수가 움직이고, 변화도가 입력까지 가요")
def learns(MyLinear: Any) -> bool | str:
    for options in ({}, {"bias": False}):
        outcome = motionless(_make(MyLinear, **options), torch.randn(8, 5))
        if outcome is not True:
            return outcome
    module, x = _make(MyLinear), torch.randn(4, 2, 5, requires_grad=True)
    output = observe.tensor_from(module, x)
    direction = torch.randn_like(output)
    observe.call(output.backward, direction)
    if x.grad is None:
        return "역전파한 뒤에 `x.grad` 값이 `None`이에요."
    mine = {"x": x, **observe.parameters(module)}
    theirs = {name: value.detach().double().requires_grad_() for name, value in mine.items()}
    F.linear(theirs["x"], theirs["weight"], theirs["bias"]).backward(direction.double())
    wrong = [name for name, value in mine.items() if not observe.close(value.grad, theirs[name].grad)]
    return not wrong or f"`{wrong[0]}.grad` 값이 `F.linear`의 것과 달라요."


@exercise.goal("`nn.Linear`의 `state_dict` 사전을 불러오면 같은 결과를 내요")
def loads_linear(MyLinear: Any) -> bool | str:
    for options in ({}, {"bias": False}):
        for size in SIZES:
            module, linear = _make(MyLinear, size, **options), nn.Linear(*size, **options)
            observe.load(module, linear.state_dict())
            x = torch.randn(3, size[0])
            if not observe.close(observe.tensor_from(module, x), linear(x)):
                return "같은 값을 불러왔는데 결과가 `nn.Linear`의 것과 달라요."
            doubled = observe.call(module.double)
            if not observe.close(observe.tensor_from(doubled, x.double()), linear(x)):
                return "`.double()`로 바꾼 뒤의 결과가 달라요."
    return True


diagnose_arguments(exercise, "MyLinear", "in_features", "out_features", "bias")


@exercise.diagnosis(
    "tensor_truth",
    why="`if self.bias:` 코드는 텐서 하나를 참이나 거짓 하나로 바꾸려고 해요. 원소가 여럿이면 정할 수 없어요.",
    next="있는지 없는지는 `if self.bias is not None:`으로 물어보세요.",
)
def tensor_truth(error: Any) -> bool:
    return "Boolean value of Tensor" in str(error)


@exercise.diagnosis(
    "uninitialised_memory",
    why="`torch.empty(...)`나 `torch.Tensor(out, in)` 호출은 메모리만 빌리고 값을 넣지 않아요. "
    "먼저 쓰던 값이 남아서 무엇이 나올지 몰라요.",
    next="가중치는 `torch.randn`으로, 편향은 `torch.zeros`로 만들거나, `nn.init`의 함수로 값을 채워 보세요.",
    goals=(random_start,),
)
def uninitialised_memory(MyLinear: Any) -> bool:
    with empty_memory_shown():
        return any(value.isnan().any() for value in observe.parameters(_make(MyLinear)).values())


@exercise.diagnosis(
    "symmetric_init",
    why="한 줄이 출력 하나의 가중치예요. 줄이 모두 같으면 모든 출력이 같은 값을 내요. "
    "모든 칸이 한 수인 계층을 이어 쓰면 가운데의 출력들은 변화도까지 같아서, 학습해도 갈라지지 않아요.",
    next="`torch.randn`이나 `nn.init.kaiming_uniform_`처럼 칸마다 다른 값으로 시작해 보세요.",
    goals=(random_start, learns),
)
def symmetric_init(MyLinear: Any) -> bool:
    held = observe.parameters(_make(MyLinear))
    return bool(torch.isfinite(held["weight"]).all()) and _same_rows(held)


@exercise.diagnosis(
    "same_every_time",
    why="정해진 수를 적어 두거나 난수의 씨앗을 안에서 정하면 만들 때마다 같은 값이 나와요. "
    "크기가 같은 계층을 둘 쓰면 둘이 똑같이 시작해요.",
    next="값은 `torch.randn`으로 뽑고, `torch.manual_seed` 호출이 있다면 클래스 밖으로 옮겨 보세요.",
    goals=(random_start,),
)
def same_every_time(MyLinear: Any) -> bool:
    first, second = (observe.parameters(_make(MyLinear)) for _ in range(2))
    return bool(torch.isfinite(first["weight"]).all()) and _same_weight(first, second)


@exercise.diagnosis(
    "bias_required",
    why="`bias=False`이면 `self.bias` 값이 `None`이에요. `None` 값은 더할 수 없어요.",
    next="`self.bias is None`인 경우를 나누어 보세요.",
    goals=(without_bias,),
)
def bias_required(MyLinear: Any, error: Any) -> bool:
    return "NoneType" in str(error) and two_axes(MyLinear) is True


@exercise.diagnosis(
    "fan_needs_two_axes",
    why="xavier와 kaiming 초기화는 들어오는 수와 나가는 수를 세어 값의 크기를 정해요. 1차원인 편향에는 셀 축이 없어요.",
    next="편향은 `nn.init.zeros_`나 `torch.zeros(...)`로 시작해 보세요.",
)
def fan_needs_two_axes(error: Any) -> bool:
    return "Fan in and fan out can not be computed" in str(error)


@exercise.diagnosis(
    "swapped_features",
    saw="`MyLinear(5, 3)`인데 3개를 받아 5개를 내놓아요.",
    why="`in_features` 인자가 들어오는 수, `out_features` 인자가 나가는 수예요. 가중치의 shape (out, in)과는 순서가 반대예요.",
    next="두 수를 넘기는 곳의 순서를 살펴보세요.",
    goals=(shapes,),
)
def swapped_features(MyLinear: Any) -> bool:
    module = _make(MyLinear)
    return named_shapes(module)["weight"] == (5, 3) and observe.tensor_from(module, torch.randn(2, 3)).shape == (2, 5)


@exercise.diagnosis(
    "weight_in_out",
    why="`nn.Linear` 계층은 가중치를 (out, in)으로 담아요. (in, out)이면 저장한 값을 서로 불러올 수 없어요.",
    next="`weight` 값을 만들 때의 두 수를 바꾸고, `forward`에서 뒤집어 곱해 보세요.",
    goals=(shapes,),
)
def weight_in_out(MyLinear: Any) -> bool:
    return named_shapes(_make(MyLinear)).get("weight") == (5, 3)


@exercise.diagnosis(
    "bias_shape",
    why="(out, 1)이나 (1,) 같은 shape도 브로드캐스팅으로 더해져서 오류가 나지 않을 때가 있어요. "
    "하지만 값이 달라지거나, 저장한 값을 불러올 수 없어요.",
    next="출력마다 수 하나, 축이 하나인 `(out_features,)`로 만들어 보세요.",
    goals=(shapes,),
)
def bias_shape(MyLinear: Any) -> bool:
    found = named_shapes(_make(MyLinear))
    return found["weight"] == (3, 5) and found["bias"] != (3,)


@exercise.diagnosis(
    "hard_coded",
    saw="크기가 5와 3일 때는 맞는데, 다른 크기로 만들어도 `weight`의 shape이 (3, 5)예요.",
    why="예로 든 수를 적어 두면 인자가 무엇이든 같은 크기가 돼요.",
    next="코드에 적힌 수를 `in_features`, `out_features` 인자로 바꿔 보세요.",
    goals=(shapes,),
)
def hard_coded(MyLinear: Any) -> bool:
    return all(named_shapes(_make(MyLinear, size))["weight"] == (3, 5) for size in SIZES)


@exercise.diagnosis(
    "bias_unwanted",
    why="`bias=False` 인자는 편향을 0으로 두라는 말이 아니라 편향이라는 매개변수가 없다는 말이에요. "
    "있으면 저장하는 이름이 달라져요.",
    next="`bias` 인자가 거짓이면 `self.bias`에 `None` 값을 담아 보세요.",
    goals=(without_bias,),
)
def bias_unwanted(MyLinear: Any) -> bool:
    return "bias" in observe.parameters(_make(MyLinear, bias=False))


@exercise.diagnosis(
    "bias_missing",
    why="`bias` 인자의 기본값은 `True`예요. 말하지 않으면 편향이 있고, 곱한 다음에 더해요.",
    next="`__init__`의 기본값과 `forward`에서 더하는 줄을 살펴보세요.",
    goals=(both_registered, two_axes),
)
def bias_missing(MyLinear: Any) -> bool:
    module, x = _refilled(_make(MyLinear)), torch.randn(2, 5)
    held = observe.parameters(module)
    if "bias" not in held:
        return observe.attribute(module, "bias", ...) is None and set(held) == {"weight"}
    return set(held) == {"weight", "bias"} and observe.close(observe.tensor_from(module, x), x @ held["weight"].T)


@exercise.diagnosis(
    "bias_attribute_missing",
    why="`bias=False`일 때 `layer.bias` 값을 읽으면 오류가 나요. `nn.Linear`에서는 `None` 값이 나와요.",
    next="`else`에서 `self.bias = None` 줄을 적어 보세요.",
    goals=(without_bias,),
)
def bias_attribute_missing(MyLinear: Any) -> bool:
    module = _make(MyLinear, bias=False)
    return set(observe.parameters(module)) == {"weight"} and observe.attribute(module, "bias", ...) is ...


@exercise.diagnosis(
    "other_name",
    saw="shape이 맞는 매개변수가 `{found}` 이름으로 등록되어 있어요.",
    why="`state_dict` 사전은 이름으로 값을 찾아요. `nn.Linear`의 값을 불러오려면 이름이 `weight`, `bias`여야 해요.",
    next="매개변수를 `self.weight`, `self.bias` 속성에 바로 담아 보세요.",
    goals=(both_registered,),
)
def other_name(MyLinear: Any) -> Any:
    found = named_shapes(_make(MyLinear))
    near = [name for name, shape in found.items() if shape == (3, 5) and name != "weight"]
    return near and {"found": near[0]}


@exercise.diagnosis(
    "extra_buffer",
    saw="`state_dict()` 사전에 `{found}` 값이 더 들어 있어요.",
    why="`load_state_dict` 메소드는 키가 모두 맞아야 불러와요. `nn.Linear`의 사전에는 `weight`, `bias` 둘뿐이에요.",
    next="`forward`에 필요한 수는 버퍼로 등록하지 말고 보통 수로 담아 보세요.",
    goals=(loads_linear,),
)
def extra_buffer(MyLinear: Any) -> Any:
    module = _make(MyLinear)
    found = [name for name in observe.state(module) if name in observe.buffers(module)]
    return found and {"found": found[0]}


@exercise.diagnosis(
    "activation_added",
    saw="결과가 `relu` 함수까지 지난 값과 같아요.",
    why="Linear는 곱하고 더하기만 해요. 활성화 함수는 모델이 따로 불러요.",
    next="`relu` 함수를 빼 보세요.",
    goals=(two_axes,),
)
def activation_added(MyLinear: Any) -> bool:
    module, x = _refilled(_make(MyLinear)), torch.randn(16, 5)
    expected = _expected(module, x)
    return bool((expected < 0).any()) and observe.close(observe.tensor_from(module, x), expected.relu())


@exercise.diagnosis(
    "weight_not_transposed",
    why="`weight`의 shape은 (out, in)이에요. 뒤집지 않으면 축이 어긋나고, 정사각형일 때는 오류 없이 값만 달라져요.",
    next="곱하기 전에 `weight` 값을 뒤집어 보세요.",
    goals=(two_axes,),
)
def weight_not_transposed(MyLinear: Any) -> bool:
    module, x = _refilled(_make(MyLinear, (4, 4))), torch.randn(2, 4)
    held = observe.parameters(module)
    return observe.close(observe.tensor_from(module, x), x @ held["weight"] + held["bias"])


@exercise.diagnosis(
    "matrix_only",
    saw="shape이 (2, 5)인 입력은 되는데, {found}인 입력은 되지 않아요.",
    why="`addmm`, `mm`, `x.T`, 축을 둘로 적은 `einsum` 함수는 축이 둘이라고 못을 박아요. Linear는 마지막 축만 봐요.",
    next="`x @ self.weight.T`나 `F.linear`처럼 앞의 축을 그대로 두는 방법을 쓰세요.",
    goals=(any_leading_axes,),
)
def matrix_only(MyLinear: Any) -> Any:
    if two_axes(MyLinear) is not True:
        return False
    module, refused = _make(MyLinear), []
    for shape in ((5,), (4, 2, 5)):
        try:
            observe.tensor_from(module, torch.randn(shape))
        except (LearnerRaised, Unmet):
            refused.append(str(shape))
    return refused and {"found": ", ".join(refused)}


diagnose_class(
    exercise,
    "MyLinear",
    _make,
    lambda: torch.randn(2, 5),
    skip=("module_list_called", "class_not_instance"),
    leading=(any_leading_axes,),
    registered=(both_registered, shapes, loads_linear),
    computed=(two_axes,),
    learned=(learns,),
)
