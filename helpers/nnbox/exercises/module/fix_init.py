"""연습 `fix_init`."""

from __future__ import annotations

from typing import Any

import torch
import torch.nn.functional as F
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import LearnerRaised, Unmet
from ..probes import activation_between, refuse_uninitialised
from ._misconceptions import MODES, diagnose_class, methods_work, motionless, with_random_values

exercise = Exercise(
    "fix_init",
    "초기화 고치기",
    needs={"TinyNet": Kind.CLASS},
    hints=(
        "고칠 곳은 둘이에요. "
        "`TinyNet()(torch.randn(3, 4))`의 오류를 읽고, 고친 다음에는 `list(TinyNet().modules())` 코드를 실행해 보세요.",
        "`__init__`의 첫 줄에 빠진 것이 있어요. 그리고 `modules` 이름은 `nn.Module`의 메소드예요. "
        "이름을 바꾸어도 Python 리스트면 가중치가 등록되지 않아요.",
        "`super().__init__()` 호출을 첫 줄에 적고, 계층은 `self.layers = nn.ModuleList([...])`에 담으세요. "
        "`forward`에서도 `self.layers` 이름으로 불러요.",
    ),
)

SIZES = [(4, 8), (8, 2)]


def _warm(TinyNet: Any) -> nn.Module:
    """평가 모드의 새 인스턴스. Lazy 계층이 있으면 가중치가 생기도록 한 번 부릅니다."""
    module = observe.train(observe.make(TinyNet), False)
    observe.tensor_from(module, torch.randn(2, 4))
    return module


@observe.touching
def _linear_sizes(module: nn.Module) -> list[tuple[int, int]]:
    """등록된 Linear마다 (들어오는 수, 나가는 수). Linear가 모자라면 나머지는 2차원 매개변수에서 읽습니다."""
    linears = _linears(module)
    sizes = [(one.in_features, one.out_features) for one in linears]
    if len(linears) < len(SIZES):
        inside = {id(value) for one in linears for value in one.parameters()}
        shapes = [tuple(one.shape) for one in observe.parameters(module).values() if one.ndim == 2 and id(one) not in inside]
        sizes += [shape if shape in SIZES else shape[::-1] for shape in shapes]
    return sizes


@observe.touching
def _linears(module: nn.Module) -> list[nn.Linear]:
    return [one for one in observe.modules(module).values() if isinstance(one, nn.Linear)]


@observe.touching
def _biases(module: nn.Module) -> list[torch.Tensor]:
    """8칸짜리와 2칸짜리 편향. 없는 것은 빠집니다."""
    linears = _linears(module)
    if len(linears) >= len(SIZES):
        return [one.bias for one in linears if one.bias is not None]
    return [one for one in observe.parameters(module).values() if one.ndim == 1]


@exercise.goal("`TinyNet()`으로 인스턴스를 만들 수 있어요")
def can_be_made(TinyNet: Any) -> bool:
    return observe.is_module(observe.make(TinyNet))


@exercise.goal("`modules()`, `parameters()` 같은 Module의 메소드가 그대로 있어요")
def methods_still_work(TinyNet: Any) -> bool | str:
    return methods_work(observe.make(TinyNet))


@exercise.goal("N이 얼마든 (N, 4)를 받아 (N, 2)를 돌려줘요")
def any_batch(TinyNet: Any) -> bool | str:
    module = observe.make(TinyNet)
    for n in (3, 5, 1, 4, 8, 2):
        output = observe.tensor_from(module, torch.randn(n, 4))
        if output.shape != (n, 2):
            return f"shape이 ({n}, 4)인 입력을 넣었더니 shape이 ({n}, 2) 대신 {tuple(output.shape)} 꼴인 결과가 나왔어요."
    return True


@exercise.goal("4→8과 8→2, 두 Linear가 편향까지 등록되어 있어요")
def two_linears(TinyNet: Any) -> bool | str:
    refuse_uninitialised(lambda: _warm(TinyNet))
    module = _warm(TinyNet)
    sizes = _linear_sizes(module)
    if not sizes:
        return "`named_parameters()`에 Linear의 가중치가 없어요."
    if sorted(sizes) != sorted(SIZES):
        return f"4→8, 8→2 두 Linear가 있어야 하는데, 등록된 것: {', '.join(f'{a}→{b}' for a, b in sizes)}."
    return {2, 8} <= {one.numel() for one in _biases(module)} or "등록된 두 Linear 가운데 편향이 없는 것이 있어요."


@exercise.goal("가운데에 활성화 함수가 있어요")
def bends_in_the_middle(TinyNet: Any) -> bool | str:
    # 아주 작은 값에서 시작하면 활성화 함수의 굽은 곳이 계산 오차에 묻힙니다.
    module = with_random_values(_warm(TinyNet), zeros_only=False)
    a, b = torch.randn(32, 4) * 3, torch.randn(32, 4) * 3
    zero = torch.zeros(32, 4)
    for mode, words in MODES.items():
        observe.train(module, mode)
        fa, fb, fab, f0 = (observe.tensor_from(module, x) for x in (a, b, a + b, zero))
        if observe.close(fa + fb, fab + f0):
            return f"{words}두 입력을 더해서 넣은 것과 따로 넣어 더한 것이 편향만큼만 달라요. 활성화 함수를 지나지 않아요."
    return True


@observe.touching
def _shift_of_output(TinyNet: Any) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """마지막 편향을 바꾸는 만큼과, 그만큼 더했을 때와 뺐을 때 출력이 움직인 만큼.

    활성화 함수가 있다면 꺾이는 곳을 넘도록 크게 바꿉니다.
    """
    module = _warm(TinyNet)
    bias = next(one for one in _biases(module) if one.numel() == 2)
    x, shift, outputs = torch.randn(16, 4), torch.tensor([-8.0, 8.0]), []
    for change in (shift, -2 * shift, shift):
        outputs.append(observe.tensor_from(module, x).detach().clone())
        with torch.no_grad():
            bias += change
    return shift.expand(16, 2), outputs[1] - outputs[0], outputs[2] - outputs[0]


@exercise.goal("마지막 Linear 뒤에는 아무것도 없어요")
def nothing_after_the_last(TinyNet: Any) -> bool | str:
    module, x = _warm(TinyNet), torch.randn(16, 4)
    if not observe.close(observe.tensor_from(module, x), observe.tensor_from(module, x)):
        return "평가 모드에서 같은 입력을 두 번 넣었더니 결과가 서로 달라요."
    shift, moved, _ = _shift_of_output(TinyNet)
    return observe.close(moved, shift) or "마지막 편향을 8만큼 바꾸었는데 출력이 그만큼 움직이지 않아요. 뒤에 다른 계산이 있어요."


@observe.touching
def _one_direction(module: nn.Module) -> torch.Tensor | None:
    """첫 가중치의 모든 출력이 입력을 한 방향에서만 보게 바꾸고, 그 방향을 돌려줍니다. 바꿀 수 없으면 `None`."""
    first = next((one for one in observe.parameters(module).values() if tuple(one.shape) in ((8, 4), (4, 8))), None)
    # 다른 값에서 계산해 내는 가중치는 바꾸어 쓸 수 없습니다.
    if first is None or any(one.in_features == 4 and one.weight is not first for one in _linears(module)):
        return None
    direction, scales = torch.randn(4), torch.randn(8)
    outer = torch.outer(scales, direction)
    with torch.no_grad():
        first.copy_(outer if first.shape == (8, 4) else outer.T)
    return direction


@exercise.goal("첫 Linear가 입력을 그대로 받고, 표본마다 따로 계산해요")
def nothing_before_the_first(TinyNet: Any) -> bool | str:
    module, x = with_random_values(_warm(TinyNet), zeros_only=False), torch.randn(16, 4)
    if not observe.close(observe.tensor_from(module, x)[:1], observe.tensor_from(module, x[:1])):
        return "같은 표본을 혼자 넣을 때와 다른 표본 15개와 함께 넣을 때의 결과가 달라요."
    direction = _one_direction(module)
    if direction is None:
        return True
    sideways = torch.randn(16, 4)
    sideways = sideways - torch.outer(sideways @ direction / (direction @ direction), direction)
    unseen = observe.close(observe.tensor_from(module, x), observe.tensor_from(module, x + sideways), tolerance=1e-3)
    return unseen or "첫 Linear의 출력이 같은 두 입력을 넣었는데 결과가 달라요. 첫 Linear보다 앞에 다른 계산이 있어요."


@exercise.goal("한 걸음 학습하면 모든 매개변수가 움직여요")
def everything_learns(TinyNet: Any) -> bool | str:
    return motionless(observe.train(_warm(TinyNet)), torch.randn(64, 4))


@exercise.goal("새 인스턴스에 `state_dict` 사전을 옮기면 같은 결과를 내요")
def moves(TinyNet: Any) -> bool | str:
    module, fresh, x = _warm(TinyNet), observe.make(TinyNet), torch.randn(5, 4)
    observe.load(fresh, observe.state(module))
    same = observe.close(observe.tensor_from(module, x), observe.tensor_from(observe.train(fresh, False), x))
    return same or "`state_dict` 사전을 옮겼는데 결과가 달라요. 등록되지 않은 가중치가 있어요."


@exercise.diagnosis(
    "returns_early",
    saw="결과가 첫 계층까지만 지난 값과 같아요.",
    why="반복문 안의 `return` 문은 첫 바퀴에서 함수를 끝내요.",
    next="`return`의 들여쓰기를 반복문 밖으로 옮겨 보세요.",
    goals=(any_batch,),
)
def returns_early(TinyNet: Any) -> bool:
    module, x = observe.make(TinyNet), torch.randn(16, 4)
    output = observe.tensor_from(module, x)
    linears = _linears(module)
    first = F.linear(x, linears[0].weight, linears[0].bias)
    return len(linears) == 2 and (observe.close(output, first) or activation_between(output, first) is not None)


@exercise.diagnosis(
    "axes_changed",
    saw="N이 1일 때만 결과의 shape이 (1, 2) 대신 (2,) 꼴이에요.",
    why="`squeeze` 메소드는 크기가 1인 축을 모두 없애요. 표본이 하나면 배치 축까지 없어져요.",
    next="`squeeze` 호출을 빼 보세요. `nn.Linear` 계층은 앞의 축을 그대로 둬요.",
    goals=(any_batch,),
)
def axes_changed(TinyNet: Any) -> bool:
    module = observe.make(TinyNet)
    shapes = [tuple(observe.tensor_from(module, torch.randn(n, 4)).shape) for n in (1, 2, 5)]
    return shapes == [(2,), (2, 2), (5, 2)]


@exercise.diagnosis(
    "hard_coded",
    saw="N이 {good}일 때만 되고, {bad}일 때는 되지 않아요.",
    why="배치의 크기를 코드에 적어 두면 그 수가 아닌 배치를 받지 못해요.",
    next="배치의 크기가 적힌 곳을 지우세요. `nn.Linear` 계층은 앞의 축을 그대로 둬요.",
    goals=(any_batch,),
)
def hard_coded(TinyNet: Any) -> Any:
    module = observe.make(TinyNet)
    good, bad = [], []
    for n in range(1, 9):
        try:
            right = observe.tensor_from(module, torch.randn(n, 4)).shape == (n, 2)
        except (LearnerRaised, Unmet):
            right = False
        (good if right else bad).append(n)
    # 되는 수가 여럿이면 수를 적어 둔 것이 아닙니다. BatchNorm은 N이 1일 때만 되지 않습니다.
    return len(good) == 1 and {"good": good[0], "bad": bad[0]}


@exercise.diagnosis(
    "batch_norm",
    why="BatchNorm은 학습 모드에서 표본이 하나뿐이면 분산을 구할 수 없어요. 이 모델은 N이 1이어도 받아야 해요.",
    next="BatchNorm 계층을 빼 보세요. Linear, 활성화 함수, Linear 셋이면 돼요.",
    goals=(any_batch,),
)
def batch_norm(error: Any) -> bool:
    return "Expected more than 1 value per channel" in str(error)


@exercise.diagnosis(
    "swapped_features",
    why="`nn.Linear(들어오는 수, 나가는 수)` 순서예요. 둘을 바꾸면 들어오는 4개와 곱할 수 없어요.",
    next="두 계층의 인자 순서를 바꿔 보세요.",
    goals=(any_batch,),
)
def swapped_features(TinyNet: Any, error: Any) -> bool:
    return "cannot be multiplied" in str(error) and _linear_sizes(observe.make(TinyNet)) == [(8, 4), (2, 8)]


@exercise.diagnosis(
    "extra_layer",
    why="계층이 하나 더 있어도 shape은 맞아요. 하지만 매개변수의 이름과 수가 달라져서 저장한 값을 주고받을 수 없어요.",
    next="4→8과 8→2만 남겨 보세요.",
    goals=(two_linears,),
)
def extra_layer(TinyNet: Any) -> bool:
    return len(_linear_sizes(_warm(TinyNet))) > 2


@exercise.diagnosis(
    "hidden_width",
    why="가운데의 수는 얼마여도 shape이 맞아서 오류가 나지 않아요. 이 모델에서는 8이에요.",
    next="첫 계층의 나가는 수와 둘째 계층의 들어오는 수를 8로 맞춰 보세요.",
    goals=(two_linears,),
)
def hidden_width(TinyNet: Any) -> bool:
    sizes = _linear_sizes(_warm(TinyNet))
    return len(sizes) == 2 and sizes[0][0] == 4 and sizes[1][1] == 2 and sizes != SIZES


@exercise.diagnosis(
    "bias_missing",
    why="`bias=False`로 만든 Linear에는 더할 값이 없어요. 따로 말이 없으면 계층에는 편향이 있어요.",
    next="`bias=False` 인자를 빼 보세요.",
    goals=(two_linears,),
)
def bias_missing(TinyNet: Any) -> bool:
    module = _warm(TinyNet)
    return sorted(_linear_sizes(module)) == SIZES and not {2, 8} <= {one.numel() for one in _biases(module)}


@exercise.diagnosis(
    "activation_missing",
    why="Linear를 둘 이어도 활성화 함수가 없으면 Linear 하나와 같은 계산이에요.",
    next="두 Linear 사이에서 `torch.relu` 같은 활성화 함수를 부르고, 그 결과를 다음 계층에 넣어 보세요.",
    goals=(bends_in_the_middle,),
)
def activation_missing(TinyNet: Any) -> bool:
    return bends_in_the_middle(TinyNet) is not True


@exercise.diagnosis(
    "activation_added",
    why="활성화 함수는 두 Linear 사이에만 있어야 해요. 마지막에 한 번 더 지나면 출력의 범위가 좁아져요.",
    next="마지막 Linear의 결과를 그대로 돌려주세요.",
    goals=(nothing_after_the_last,),
)
def activation_added(TinyNet: Any) -> bool:
    module, x = _warm(TinyNet), torch.randn(16, 4)
    if not observe.close(observe.tensor_from(module, x), observe.tensor_from(module, x)):
        return False
    _, added, subtracted = _shift_of_output(TinyNet)
    return not observe.close(added, -subtracted)


diagnose_class(
    exercise,
    "TinyNet",
    lambda cls: cls(),
    lambda: torch.randn(32, 4),
    skip=("still_lazy", "parameter_replaced"),
    registered=(two_linears, moves),
    computed=(nothing_after_the_last,),
    learned=(everything_learns,),
)
