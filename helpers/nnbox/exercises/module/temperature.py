"""연습 `temperature`."""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ..probes import empty_memory_shown, plain_tensors
from ._misconceptions import MODES, diagnose_arguments, diagnose_class, motionless, moves_to_a_fresh_instance, named_shapes

exercise = Exercise(
    "temperature",
    "온도를 배우는 모듈",
    needs={"Temperature": Kind.CLASS},
    hints=(
        "매개변수는 수 하나예요. 온도가 아니라 온도의 로그를 담아요. `initial` 값이 1이면 로그는 얼마인가요?",
        "`math.log(initial)`의 결과는 Python의 수예요. `torch.tensor(...)`로 텐서를 만든 다음 `nn.Parameter`로 감싸요. "
        "대괄호 없이 만들어야 shape이 `()`예요.",
        "`self.log_temperature = nn.Parameter(torch.tensor(math.log(initial)))`로 만들고, "
        "`forward`에서는 `logits` 텐서를 `torch.exp(self.log_temperature)`로 나누세요.",
    ),
)

STARTS = (1.0, 2.0, 0.5, 7.3, 3)
EXTREMES = (1e-3, 1e3)


def _make(cls: Any, initial: float | None = None) -> nn.Module:
    return observe.make(cls) if initial is None else observe.make(cls, initial)


@observe.touching
def _log(module: nn.Module) -> torch.Tensor:
    return observe.parameters(module)["log_temperature"]


@observe.touching
def _log_at(cls: Any, initial: float | None = None) -> float:
    """`initial`에서 시작한 로그의 값."""
    return _log(_make(cls, initial)).item()


def _set(module: nn.Module, value: float) -> nn.Module:
    """로그를 `value`로 바꿉니다."""
    with torch.no_grad():
        _log(module).fill_(value)
    return module


def _at(cls: Any, value: float) -> nn.Module:
    """로그가 `value`인 새 모듈."""
    return _set(_make(cls), value)


@exercise.goal("`log_temperature` 하나가 shape이 `()`인 매개변수로 등록돼요")
def one_scalar_parameter(Temperature: Any) -> bool | str:
    for module in (_make(Temperature), _make(Temperature, 2.0), observe.make(Temperature, initial=0.5)):
        found = named_shapes(module)
        if found != {"log_temperature": ()}:
            names = ", ".join(f"`{name}` {shape}" for name, shape in found.items()) or "없음"
            return f"등록된 매개변수: {names}. shape이 ()인 `log_temperature` 하나여야 해요."
    return True


@exercise.goal("`initial`에서 시작해요")
def starts_at_initial(Temperature: Any) -> bool | str:
    with empty_memory_shown():
        logs = [(initial, _log_at(Temperature, initial)) for initial in STARTS] + [(1.0, _log_at(Temperature))]
    for initial, log in logs:
        if math.isnan(log):
            return "`log_temperature` 텐서에 값을 넣지 않았어요."
        if abs(log - math.log(initial)) > 1e-4:
            return f"`Temperature({initial})`의 `log_temperature` 자리에 {math.log(initial):.4f} 대신 {log:.4f} 값이 들어 있어요."
    return True


@exercise.goal("`logits` 텐서를 `exp(log_temperature)`로 나누어 돌려줘요")
def divides(Temperature: Any) -> bool | str:
    # 처음 부를 때의 온도를 담아 두고 계속 쓰는 것이 드러나도록, 한 모듈의 값을 바꿔 가며 봅니다.
    module = _make(Temperature)
    for log in (0.7, -0.4, 0.0):
        _set(module, log)
        for shape in ((3,), (2, 3), (4, 2, 3), (), (1, 3), (2, 1)):
            logits = torch.randn(shape) + 1
            for mode, words in MODES.items():
                output = observe.tensor_from(observe.train(module, mode), logits)
                if output.shape != shape:
                    return f"{words}shape이 {shape}인 입력의 결과가 {tuple(output.shape)} 꼴이에요."
                if not observe.close(output, logits / math.exp(log)):
                    return f"{words}온도가 {math.exp(log):.2f}이고 shape이 {shape}일 때, 나눈 값과 결과가 달라요."
    for temperature in EXTREMES:
        logits = torch.randn(4, 3) + 1
        output = observe.tensor_from(_at(Temperature, math.log(temperature)), logits)
        if not observe.close(output * temperature, logits, tolerance=1e-2):
            return f"온도가 {temperature:g}일 때, 나눈 값과 결과가 달라요."
    return True


@exercise.goal("변화도가 `log_temperature`, `logits`에 모두 이르러요")
def gradients(Temperature: Any) -> bool | str:
    module, logits = _at(Temperature, 0.3), torch.randn(4, 3, requires_grad=True)
    output = observe.tensor_from(module, logits)
    direction = torch.randn(4, 3)
    observe.call(output.backward, direction.to(output.dtype))
    log = _log(module)
    if log.grad is None or logits.grad is None:
        return f"역전파한 뒤에 `{'log_temperature' if log.grad is None else 'logits'}.grad` 값이 `None`이에요."
    right = observe.close(logits.grad, direction * math.exp(-0.3))
    right = right and observe.close(log.grad, -(logits * direction).sum().detach() * math.exp(-0.3))
    return right or "변화도의 값이 `logits / exp(log_temperature)` 식을 미분한 값과 달라요."


@exercise.goal("한 걸음 학습하면 온도가 움직여요")
def learns(Temperature: Any) -> bool | str:
    return motionless(_make(Temperature), torch.randn(8, 3))


@exercise.goal("새 인스턴스에 `state_dict` 사전을 옮기면 같은 결과를 내요")
def moves(Temperature: Any) -> bool | str:
    starts = iter((2.0, 0.5))
    same = moves_to_a_fresh_instance(lambda: _make(Temperature, next(starts)), torch.randn(4, 3))
    if not same:
        return "`state_dict` 사전을 옮겼는데 결과가 달라요. 온도가 등록되지 않은 곳에도 있어요."
    doubled, logits = observe.call(_at(Temperature, 0.7).double), torch.randn(4, 3).double()
    return observe.close(observe.tensor_from(doubled, logits), logits / math.exp(0.7)) or "`.double()`로 바꾸면 결과가 달라요."


diagnose_arguments(exercise, "Temperature", "initial")


@exercise.diagnosis(
    "default_missing",
    saw="인자를 넣으면 만들어지는데 `Temperature()`로는 만들어지지 않아요.",
    why="`initial` 인자의 기본값은 1.0이에요. 기본값이 있는 인자는 부를 때 적지 않아도 돼요.",
    next="`def __init__(self, initial)` 줄에 기본값을 적어 보세요.",
)
def default_missing(Temperature: Any, error: Any) -> bool:
    missing = "Temperature.__init__() missing 1 required positional argument" in str(error)
    return missing and observe.is_module(_make(Temperature, 1.0))


@exercise.diagnosis(
    "number_not_tensor",
    why="`nn.Parameter`나 `torch.log`에는 텐서만 넣을 수 있어요. `math.log(initial)`의 결과나 `initial` 값은 Python의 수예요.",
    next="`torch.tensor(...)`로 먼저 텐서를 만들어 보세요.",
    goals=(one_scalar_parameter, starts_at_initial),
)
def number_not_tensor(error: Any) -> bool:
    text = str(error)
    return "'float' object has no attribute" in text or "must be Tensor, not float" in text


@exercise.diagnosis(
    "uninitialised_memory",
    why="`torch.empty` 함수는 메모리만 빌리고 값을 넣지 않아요. 온도가 얼마에서 시작할지 아무도 몰라요.",
    next="`initial`의 로그를 담은 텐서를 만들어 감싸 보세요.",
    goals=(starts_at_initial,),
)
def uninitialised_memory(Temperature: Any) -> bool:
    with empty_memory_shown():
        return math.isnan(_log_at(Temperature))


@exercise.diagnosis(
    "scalar_shape",
    why="`torch.tensor([수])` 호출은 원소가 하나인 1차원 텐서이고, `torch.tensor(수)` 호출은 축이 없는 텐서예요. "
    "shape이 (1,)인 매개변수에는 shape이 ()인 값을 불러올 수 없어요.",
    next="대괄호를 빼 보세요.",
    goals=(one_scalar_parameter,),
)
def scalar_shape(Temperature: Any) -> bool:
    log = _log(_make(Temperature))
    return log.ndim > 0 and log.numel() == 1


@exercise.diagnosis(
    "hard_coded",
    saw="`initial` 값을 2로 주어도 0.5로 주어도 `log_temperature` 값이 같아요: {found}.",
    why="처음 값을 적어 두면 인자가 무엇이든 같은 온도에서 시작해요.",
    next="`initial`의 로그에서 시작하게 바꿔 보세요.",
    goals=(starts_at_initial,),
)
def hard_coded(Temperature: Any) -> Any:
    first, second = (_log_at(Temperature, initial) for initial in (2.0, 0.5))
    return first == second and {"found": f"{first:g}"}


@exercise.diagnosis(
    "log_missing",
    why="담는 것은 온도가 아니라 온도의 로그예요. `forward`에서 `exp` 계산을 하면 그때 온도가 돼요.",
    next="`initial` 값을 그대로 담지 말고 로그를 담아 보세요. `math.log` 함수의 결과는 언제나 실수예요.",
    goals=(one_scalar_parameter, starts_at_initial),
)
def log_missing(Temperature: Any, error: Any) -> bool:
    if named_shapes(_make(Temperature, 2.0)) != {"log_temperature": ()}:
        return False
    # 로그를 빠뜨리면 정수인 `initial` 값에서는 정수 텐서가 되어 오류가 나므로, 실수에서만 봅니다.
    if error is not None and "floating point" not in str(error):
        return False
    starts = [initial for initial in STARTS if isinstance(initial, float)]
    return all(abs(_log_at(Temperature, initial) - initial) < 1e-4 for initial in starts)


@exercise.diagnosis(
    "log_base_ten",
    why="`exp`의 반대는 밑이 e인 로그예요. `log10`으로 담으면 `exp` 계산을 해도 처음 온도가 되지 않아요.",
    next="`math.log` 함수를 써 보세요.",
    goals=(starts_at_initial,),
)
def log_base_ten(Temperature: Any) -> bool:
    return all(abs(_log_at(Temperature, initial) - math.log10(initial)) < 1e-4 for initial in STARTS)


def _gives(cls: Any, formula: Any) -> bool:
    """`formula(logits, 로그)`와 값이 같은가."""
    logits = torch.randn(6, 3) + 1
    return all(observe.close(observe.tensor_from(_at(cls, log), logits), formula(logits, log)) for log in (0.7, -0.4))


@exercise.diagnosis(
    "exp_missing",
    saw="결과가 `logits / log_temperature` 값과 같아요.",
    why="로그는 0이나 음수일 수 있어요. `exp` 계산을 해야 언제나 양수인 온도가 돼요.",
    next="나누기 전에 `torch.exp`에 넣어 보세요.",
    goals=(divides,),
)
def exp_missing(Temperature: Any) -> bool:
    return _gives(Temperature, lambda logits, log: logits / log)


@exercise.diagnosis(
    "multiplied",
    saw="결과가 온도를 곱한 값과 같아요.",
    why="온도가 높을수록 `logits`의 차이가 줄어야 해요. 곱하면 거꾸로 커져요.",
    next="온도로 나누어 보세요.",
    goals=(divides,),
)
def multiplied(Temperature: Any) -> bool:
    return _gives(Temperature, lambda logits, log: logits * math.exp(log))


@exercise.diagnosis(
    "activation_added",
    saw="나눈 다음에 `softmax`까지 한 값과 같아요.",
    why="이 모듈은 `logits` 텐서를 나누기만 해요. 확률로 바꾸는 일은 손실 함수가 해요.",
    next="`softmax` 함수를 빼 보세요.",
    goals=(divides,),
)
def activation_added(Temperature: Any) -> bool:
    return any(_gives(Temperature, lambda logits, log, dim=dim: (logits / math.exp(log)).softmax(dim)) for dim in (-1, 0))


@exercise.diagnosis(
    "layer_made_in_forward",
    saw="두 번 불렀더니 `log_temperature` 매개변수가 서로 다른 객체예요.",
    why="`forward` 안에서 매개변수를 만들면 부를 때마다 처음 값으로 돌아가요. 배운 것이 남지 않아요.",
    next="매개변수는 `__init__`에서 한 번만 만드세요.",
    goals=(one_scalar_parameter,),
)
def made_in_forward(Temperature: Any) -> bool:
    module, seen = _make(Temperature), []
    if "log_temperature" in observe.parameters(module):
        return False
    for _ in range(2):
        observe.tensor_from(module, torch.randn(2, 3))
        seen.append(_log(module))
    return seen[0] is not seen[1]


@exercise.diagnosis(
    "other_name",
    saw="수 하나짜리 매개변수가 `{found}` 이름으로 등록되어 있어요.",
    why="담는 것은 온도의 로그이고, 이름은 `log_temperature`예요. 이름이 다르면 저장한 값을 불러올 수 없어요.",
    next="로그를 담고, 이름을 맞춰 보세요.",
    goals=(one_scalar_parameter,),
)
def other_name(Temperature: Any) -> Any:
    found = observe.parameters(_make(Temperature))
    single = [name for name, value in found.items() if value.numel() == 1]
    return "log_temperature" not in found and len(single) == 1 and {"found": single[0]}


@exercise.diagnosis(
    "extra_parameter",
    why="`nn.Parameter`로 감싸 속성에 담은 것은 쓰지 않아도 모두 등록돼요. 옵티마이저도 받고 파일에도 저장돼요.",
    next="학습하지 않을 값은 보통 수로 담아 보세요.",
    goals=(one_scalar_parameter,),
)
def extra_parameter(Temperature: Any) -> bool:
    found = named_shapes(_make(Temperature))
    return found.get("log_temperature") == () and len(found) > 1


@exercise.diagnosis(
    "parameter_then_op",
    saw="`self.{found}` 속성에는 `__init__`에서 미리 계산한 `exp(log_temperature)` 값이 들어 있어요.",
    why="`__init__` 메소드는 인스턴스를 만들 때 한 번만 실행돼요. 학습해서 `log_temperature` 값이 달라져도 미리 계산한 값은 그대로예요.",
    next="`exp` 계산을 `forward`로 옮겨, 부를 때마다 새로 계산하게 하세요.",
    goals=(divides,),
)
def exp_in_init(Temperature: Any) -> Any:
    module = _make(Temperature, 2.0)
    wanted = _log(module).exp()
    held = [name for name, one in plain_tensors(module).items() if observe.close(one, wanted)]
    logits = torch.randn(6, 3) + 1
    outputs = [observe.tensor_from(_at(Temperature, log), logits) for log in (0.7, -0.4)]
    return held and observe.close(*outputs) and {"found": held[0]}


@exercise.diagnosis(
    "stale_temperature",
    saw="한 번 부른 뒤에 `log_temperature` 값을 바꾸었는데 결과가 처음 온도로 나눈 값 그대로예요.",
    why="처음 부를 때 계산한 온도를 담아 두고 계속 쓰면, 학습해서 `log_temperature` 값이 달라져도 결과는 따라오지 않아요.",
    next="`exp` 계산의 결과를 속성에 담아 두지 말고, 부를 때마다 새로 계산하게 하세요.",
    goals=(divides,),
)
def stale_temperature(Temperature: Any) -> bool:
    module, logits = _at(Temperature, 0.7), torch.randn(6, 3) + 1
    outputs = [observe.tensor_from(_set(module, log), logits) for log in (0.7, -0.4)]
    return all(observe.close(one, logits / math.exp(0.7)) for one in outputs)


diagnose_class(
    exercise,
    "Temperature",
    _make,
    lambda: torch.randn(32, 3),
    skip=("flattened_batch", "module_list_called", "class_not_instance", "still_lazy", "made_on_first_call"),
    registered=(one_scalar_parameter, moves),
    computed=(divides,),
    learned=(gradients, learns),
)


@exercise.diagnosis(
    "clamped",
    saw="온도가 {temperature:g}일 때 `logits` 텐서를 {found:.4g} 값으로 나누었어요.",
    why="`clamp` 메소드로 온도의 범위를 자르면, 그 밖에서는 `log_temperature` 값이 달라져도 결과가 그대로예요. 변화도도 0이에요.",
    next="`exp` 계산의 결과는 언제나 양수예요. 범위를 자르는 곳을 빼 보세요.",
    goals=(divides,),
)
def clamped(Temperature: Any) -> Any:
    if not _gives(Temperature, lambda logits, log: logits / math.exp(log)):
        return False
    logits = torch.rand(6, 3) + 1
    for temperature in EXTREMES:
        outputs = [observe.tensor_from(_at(Temperature, math.log(temperature) + more), logits) for more in (0.0, 0.1)]
        divisor = logits / outputs[0]
        constant = observe.close(divisor, divisor.mean().expand_as(divisor))
        if constant and observe.close(*outputs):
            return {"temperature": temperature, "found": divisor.mean().item()}
    return False
