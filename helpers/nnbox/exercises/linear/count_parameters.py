"""연습 `count_parameters`."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet
from ..values import number, whole

exercise = Exercise(
    "count_parameters",
    "매개변수 세기",
    needs={"count_linear_parameters": Kind.FUNCTION},
    hints=(
        "`nn.Linear(5, 8)` 하나의 가중치와 편향에 수가 각각 몇 개 들어 있나요?",
        "`sizes`의 이웃한 두 수가 계층 하나예요. `zip(sizes, sizes[1:])`로 짝을 지을 수 있어요.",
        "들어오는 수 `a`, 나가는 수 `b`인 계층 하나의 수는 `a * b + (b if bias else 0)`이에요. 모두 더하세요.",
    ),
)


def linear_count(sizes: list[int], bias: bool = True) -> int:
    """`nn.Linear`를 실제로 만들어 센 수."""
    layers = [nn.Linear(a, b, bias=bias, device="meta") for a, b in zip(sizes, sizes[1:])]
    return sum(parameter.numel() for layer in layers for parameter in layer.parameters())


def _count(function: Callable[..., Any], sizes: list[int], **bias: bool) -> int:
    given = list(sizes)
    answer = observe.call(function, given, **bias)
    if answer is None:
        raise Unmet(
            "missing_return",
            "`count_linear_parameters` 호출이 `None` 값을 돌려주었어요.",
            "`print` 함수는 화면에 보일 뿐이에요. 돌려주는 것은 `return`이에요.",
            "센 수를 `return`으로 돌려주세요.",
        )
    if given != sizes:
        raise Unmet(
            "changes_input",
            f"부르기 전의 `sizes` 값은 {sizes}인데, 부른 뒤에는 {given}이에요.",
            "`pop`, `append`, `reverse` 같은 메소드와 `+=` 연산은 받은 목록 자체를 바꿔요. 부른 쪽의 목록도 같이 바뀌어요.",
            "목록을 바꾸지 말고 자르거나(`sizes[1:]`) 차례로 읽어 보세요.",
        )
    total = whole(answer) if observe.is_a(answer, int) else None
    if total is None:
        raise Unmet(
            "wrong_type",
            f"결과가 {observe.it_is(answer)}. Python의 `int`여야 해요.",
            "텐서나 실수로 세면 다음 계산에서 뜻밖의 타입이 이어져요.",
            "`.numel()` 호출은 `int` 하나를 돌려줘요. 텐서라면 `.item()`으로 꺼내세요.",
        )
    return total


def _count_matches(function: Callable[..., Any], sizes: list[int], **bias: bool) -> bool | str:
    total, expected = _count(function, sizes, **bias), linear_count(sizes, **bias)
    extra = "".join(f", {name}={value}" for name, value in bias.items())
    said = f"{total}개라고 답했어요" if abs(total) < 10**15 else "아주 큰 수로 답했어요"
    return total == expected or f"`{sizes}{extra}`에서 {said}. 실제로는 {expected}개예요."


@exercise.goal("`[5, 8, 3]`의 매개변수를 세요")
def counts_the_example(count_linear_parameters: Callable[..., Any]) -> bool | str:
    return _count_matches(count_linear_parameters, [5, 8, 3])


@exercise.goal("계층이 하나여도, 넷이어도 세요")
def counts_other_chains(count_linear_parameters: Callable[..., Any]) -> bool | str:
    # 같은 크기와 같은 짝이 되풀이되는 것도 있어야, 값으로 자리를 찾거나 겹친 짝을 지우는 코드가 드러납니다.
    for sizes in ([7, 4], [3, 11, 2, 6, 5], [1, 1], [9, 2, 9], [4, 4, 4], [3, 6, 3, 6, 2]):
        outcome = _count_matches(count_linear_parameters, sizes)
        if outcome is not True:
            return outcome
    return True


@exercise.goal("`bias=False`면 편향을 빼고, `bias=True`면 넣어서 세요")
def counts_without_bias(count_linear_parameters: Callable[..., Any]) -> bool | str:
    for sizes in ([5, 8, 3], [7, 4], [3, 11, 2, 6, 5]):
        for bias in (False, True):
            outcome = _count_matches(count_linear_parameters, sizes, bias=bias)
            if outcome is not True:
                return outcome
    return True


@exercise.diagnosis(
    "bias_missing",
    why="`bias=True` 인자를 적어 부르면 편향까지 세는데, 적지 않고 부르면 빠뜨려요. `nn.Linear` 계층에는 따로 말하지 않으면 편향이 있어요.",
    next="`def` 줄에서 `bias`의 기본값을 보세요.",
)
def bias_off_by_default(count_linear_parameters: Callable[..., Any]) -> bool:
    chains = ([5, 8, 3], [7, 4])
    return all(
        _count(count_linear_parameters, one) == linear_count(one, False)
        and _count(count_linear_parameters, one, bias=True) == linear_count(one)
        for one in chains
    )


@exercise.diagnosis(
    "bias_missing",
    why="계층마다 출력의 수만큼 편향이 더 있어요. 가중치만 세면 그만큼 모자라요.",
    next="계층마다 나가는 수를 한 번씩 더해 보세요.",
)
def bias_missing(count_linear_parameters: Callable[..., Any]) -> bool:
    chains = ([5, 8, 3], [7, 4])
    return all(_count(count_linear_parameters, one) == linear_count(one, False) for one in chains)


@exercise.diagnosis(
    "bias_unwanted",
    why="`bias=False`로 만든 Linear에는 편향이 없어요. 인자 `bias` 값을 보지 않고 늘 더하고 있어요.",
    next="`bias` 값이 참일 때만 편향을 더해 보세요.",
    goals=(counts_without_bias,),
)
def bias_unwanted(count_linear_parameters: Callable[..., Any]) -> bool:
    chains = ([5, 8, 3], [7, 4])
    return all(_count(count_linear_parameters, one, bias=False) == linear_count(one) for one in chains)


@exercise.diagnosis(
    "condition_over_all",
    why="`a * b + b if bias else 0` 코드는 `(a * b + b) if bias else 0`으로 읽혀요. 그래서 `bias=False`이면 가중치까지 0이 돼요.",
    next="`(b if bias else 0)`처럼 조건이 걸리는 곳만 괄호로 묶어 보세요.",
    goals=(counts_without_bias,),
)
def condition_over_all(count_linear_parameters: Callable[..., Any]) -> bool:
    return all(_count(count_linear_parameters, one, bias=False) == 0 for one in ([5, 8, 3], [7, 4]))


@exercise.diagnosis(
    "swapped_features",
    why="편향은 들어오는 수가 아니라 나가는 수만큼 있어요. `nn.Linear(들어오는 수, 나가는 수)`의 순서를 바꾸어도 "
    "가중치의 수는 같아서, 편향에서만 차이가 나요.",
    next="더하는 것이 들어오는 수인지 나가는 수인지 보세요.",
)
def features_swapped(count_linear_parameters: Callable[..., Any]) -> bool:
    return all(_count(count_linear_parameters, one) == linear_count(one, False) + sum(one[:-1]) for one in ([5, 8, 3], [7, 4]))


@exercise.diagnosis(
    "one_bias_a_layer",
    why="편향은 계층마다 하나가 아니라, 출력마다 하나예요.",
    next="`nn.Linear(5, 8).bias.shape` 값을 찍어 보세요.",
)
def one_bias_a_layer(count_linear_parameters: Callable[..., Any]) -> bool:
    return all(_count(count_linear_parameters, one) == linear_count(one, False) + len(one) - 1 for one in ([5, 8, 3], [7, 4]))


@exercise.diagnosis(
    "bias_on_input",
    why="`sizes`의 첫 수는 들어오는 수예요. 그 앞에는 계층이 없어서 편향도 없어요.",
    next="편향을 더할 때 첫 수를 빼 보세요.",
)
def bias_on_input(count_linear_parameters: Callable[..., Any]) -> bool:
    return all(_count(count_linear_parameters, one) == linear_count(one, False) + sum(one) for one in ([5, 8, 3], [7, 4]))


@exercise.diagnosis(
    "all_multiplied",
    why="계층마다 가중치가 따로 있어요. 이웃한 두 수를 곱한 것들을 더해야 해요. 모두 곱하면 계층이 하나인 셈이 돼요.",
    next="(5, 8)과 (8, 3)을 따로 세어 보세요.",
)
def all_multiplied(count_linear_parameters: Callable[..., Any]) -> bool:
    chains = ([5, 8, 3], [3, 11, 2, 6, 5])
    return all(_count(count_linear_parameters, one) in (math.prod(one), math.prod(one) + sum(one[1:])) for one in chains)


@exercise.diagnosis(
    "first_layer_only",
    why="첫 계층의 수만 돌려주었어요. `return` 문을 만나면 반복이 남아 있어도 함수가 끝나요.",
    next="`return` 문이 `for`의 안에 있는지 밖에 있는지, 들여쓰기를 보세요.",
)
def first_layer_only(count_linear_parameters: Callable[..., Any]) -> bool:
    return all(_count(count_linear_parameters, one) == linear_count(one[:2]) for one in ([5, 8, 3], [3, 11, 2, 6, 5]))


@exercise.diagnosis(
    "ends_only",
    why="첫 수와 마지막 수만 이으면 가운데 계층이 빠져요.",
    next="이웃한 두 수마다 계층이 하나씩이에요. `zip(sizes, sizes[1:])` 결과를 찍어 보세요.",
)
def ends_only(count_linear_parameters: Callable[..., Any]) -> bool:
    return all(_count(count_linear_parameters, one) == linear_count([one[0], one[-1]]) for one in ([5, 8, 3], [3, 11, 2, 6, 5]))


@exercise.diagnosis(
    "shared_layer",
    saw="크기가 되풀이되지 않는 `sizes`에서는 맞는데, `[3, 6, 3, 6, 2]`에 {found} 값을 돌려주었어요. 실제로는 {expected}개예요.",
    why="같은 크기가 다시 나와도 다른 계층이에요. `set`이나 사전은 같은 것을 하나만 남기고, `index` 메소드는 늘 첫 자리를 찾아요.",
    next="값이 아니라 자리로 이웃을 찾아보세요. `zip(sizes, sizes[1:])` 결과를 찍어 보세요.",
)
def repeated_sizes(count_linear_parameters: Callable[..., Any]) -> Any:
    for sizes in ([5, 8, 3], [7, 4], [3, 11, 2, 6, 5]):
        if _count_matches(count_linear_parameters, sizes) is not True:
            return False
    found, expected = _count(count_linear_parameters, [3, 6, 3, 6, 2]), linear_count([3, 6, 3, 6, 2])
    return found != expected and {"found": number(found), "expected": expected}


@exercise.diagnosis(
    "hard_coded",
    why="예에서만 맞는 수예요. 다른 `sizes`에서는 계층의 수도 크기도 달라요.",
    next="`sizes`의 길이와 값을 쓰도록 고쳐 보세요.",
)
def count_hard_coded(count_linear_parameters: Callable[..., Any]) -> bool:
    return _count_matches(count_linear_parameters, [5, 8, 3]) is True and (
        _count_matches(count_linear_parameters, [7, 4]) is not True
        or _count_matches(count_linear_parameters, [3, 11, 2, 6, 5]) is not True
    )
