"""연습 `strip_prefix`."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Any

import torch

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet
from ._state import changed_dict, state_dict_from

exercise = Exercise(
    "strip_prefix",
    "접두어 떼기",
    needs={"strip_prefix": Kind.FUNCTION},
    hints=(
        "키의 맨 앞에 있을 때만, 한 번만 떼야 해요. `replace` 메소드와 `lstrip` 메소드가 정말 그렇게 하는지 생각해 보세요.",
        "`key.removeprefix(prefix)` 호출은 맨 앞에 있을 때만 한 번 떼요. 받은 사전은 두고 새 사전에 담으세요.",
        "`return {key.removeprefix(prefix): value for key, value in state_dict.items()}`",
    ),
)


def _value(index: int) -> torch.Tensor:
    """키마다 다른 값. dtype도 셋을 돌아가며 씁니다."""
    return torch.full((2,), index, dtype=(torch.float32, torch.int64, torch.float64)[index % 3])


def _given(keys: tuple[str, ...]) -> OrderedDict[str, torch.Tensor]:
    return OrderedDict((key, _value(index)) for index, key in enumerate(keys))


def _strip(function: Callable[..., Any], keys: tuple[str, ...], *prefix: str, **named: str) -> dict[str, torch.Tensor]:
    """키마다 다른 값을 넣어 불러 보고 결과를 돌려받습니다."""
    return state_dict_from(function, _given(keys), *prefix, **named)


def _refuse_changed(function: Callable[..., Any], keys: tuple[str, ...], *prefix: str) -> None:
    """받은 사전이 달라지면 거절합니다."""
    given = _given(keys)
    objects = dict(given)
    state_dict_from(function, given, *prefix)
    if (saw := changed_dict(objects, given)) is not None:
        raise Unmet(
            "changes_input",
            saw,
            "받은 사전을 부른 쪽이 계속 쓸 수 있어요. `pop` 메소드와 `del`, 키에 대입하는 일은 그 사전을 바꿔요.",
            "새 사전을 하나 만들어 거기에만 담아 보세요.",
        )
    if any(not observe.same(objects[key], _value(index)) for index, key in enumerate(keys)):
        raise Unmet(
            "changes_input",
            "부르고 나니 받은 사전에 든 텐서의 값이 달라졌어요.",
            "이 함수는 이름만 바꿔요. 텐서는 그대로 두면 돼요.",
            "텐서를 바꾸는 줄을 빼 보세요.",
        )


def _renames(function: Callable[..., Any], pairs: dict[str, str], *prefix: str, **named: str) -> bool | str:
    result = _strip(function, tuple(pairs), *prefix, **named)
    for index, (old, new) in enumerate(pairs.items()):
        if new not in result:
            wanted = f"`{old}` 키는 그대로 남아야" if old == new else f"`{old}` 키는 `{new}` 키가 되어야"
            return f"{wanted} 하는데, 결과의 키는 {sorted(result)}예요."
        if not observe.same(result[new], _value(index)):
            found, wanted = (observe.dtype_name(one.dtype) for one in (result[new], _value(index)))
            if found != wanted and observe.close(result[new], _value(index)):
                return f"`{old}` 키의 값은 `{wanted}` 텐서인데, 결과의 `{new}` 키에는 `{found}` 텐서가 들어 있어요."
            return f"결과의 `{new}` 키에 든 값이 `{old}` 키의 값과 달라요."
    return len(result) == len(pairs) or f"키 {len(pairs)}개를 넣었는데 결과에는 {len(result)}개가 있어요."


PLAIN = {"module.fc.weight": "fc.weight", "module.fc.bias": "fc.bias", "module.norm.running_mean": "norm.running_mean"}
INSIDE = {
    "module.encoder.weight": "encoder.weight",
    "backbone.module.fc.weight": "backbone.module.fc.weight",
    "submodule.weight": "submodule.weight",
    "_module.weight": "_module.weight",
    "module_list.0.weight": "module_list.0.weight",
    "module.out.module.bias": "out.module.bias",
    "module.lemma": "lemma",
    "model.weight": "model.weight",
    "Module.scale": "Module.scale",
    "weight": "weight",
}
TWICE = {"module.module.fc.weight": "module.fc.weight", "module.bias": "bias"}
OTHERS: dict[str, dict[str, str]] = {
    "model.": {"model.fc.weight": "fc.weight", "module.bias": "module.bias", "fc.model.weight": "fc.model.weight"},
    "net.encoder.": {"net.encoder.0.weight": "0.weight", "net.decoder.0.weight": "net.decoder.0.weight"},
    "a.b.": {"a.b.weight": "weight", "aXb.bias": "aXb.bias", "a.bc": "a.bc"},
    "_orig_mod": {"_orig_mod.weight": ".weight", "orig_mod.bias": "orig_mod.bias"},
}


@exercise.goal("맨 앞의 `module.` 접두어를 떼요")
def strips(strip_prefix: Callable[..., Any]) -> bool | str:
    return _renames(strip_prefix, PLAIN)


@exercise.goal("맨 앞이 아닌 곳은 그대로예요")
def inside_kept(strip_prefix: Callable[..., Any]) -> bool | str:
    for pairs in (INSIDE, dict(reversed(INSIDE.items()))):
        outcome = _renames(strip_prefix, pairs)
        if outcome is not True:
            return outcome
    return True


@exercise.goal("거듭 나와도 한 번만 떼요")
def only_once(strip_prefix: Callable[..., Any]) -> bool | str:
    return _renames(strip_prefix, TWICE)


@exercise.goal("다른 `prefix`도 받아요")
def other_prefixes(strip_prefix: Callable[..., Any]) -> bool | str:
    for prefix, pairs in OTHERS.items():
        outcome = _renames(strip_prefix, pairs, prefix)
        if outcome is not True:
            return f"`prefix` 값이 {prefix!r}일 때, {outcome}"
    return _renames(strip_prefix, {"net.weight": "weight", "bias": "bias"}, prefix="net.")


@exercise.goal("언제나 새 사전을 돌려주고, 받은 사전은 그대로 둬요")
def new_dict(strip_prefix: Callable[..., Any]) -> bool | str:
    for keys in (PLAIN, INSIDE, TWICE):
        _refuse_changed(strip_prefix, tuple(keys))
    for prefix, keys in OTHERS.items():
        _refuse_changed(strip_prefix, tuple(keys), prefix)
    for given in ({"fc.weight": torch.ones(2)}, {"module.fc.weight": torch.ones(2)}, {}):
        result = observe.call(strip_prefix, given)
        if result is given:
            return "떼어 낼 접두어가 없을 때 받은 사전을 그대로 돌려주었어요."
        if result != {} and not given:
            return f"빈 사전을 넣었더니 {observe.describe(result)} 하나가 나왔어요."
    return True


@exercise.diagnosis(
    "keys_changed_while_iterating",
    why="사전을 도는 동안 그 사전에 키를 더하거나 빼면 오류가 나요.",
    next="도는 사전과 담는 사전을 따로 두세요.",
)
def keys_changed_while_iterating(error: Any) -> bool:
    return "during iteration" in str(error)


@exercise.diagnosis(
    "same_object",
    why="부른 쪽이 결과를 고치면 원래 사전도 함께 바뀌어요. 어떤 때는 새것이고 어떤 때는 같은 것이면 더 찾기 어려워요.",
    next="뗄 것이 없어도 새 사전을 만들어 돌려주세요.",
    goals=(new_dict,),
)
def same_object(strip_prefix: Callable[..., Any]) -> bool:
    given = {"fc.weight": torch.ones(2)}
    return observe.call(strip_prefix, given) is given


@exercise.diagnosis(
    "drops_others",
    why="접두어가 없는 키도 모델의 값이에요. 버리면 불러올 때 빠진 키가 돼요.",
    next="접두어가 없는 키는 이름 그대로 새 사전에 담으세요.",
    goals=(inside_kept,),
)
def drops_others(strip_prefix: Callable[..., Any]) -> bool:
    return set(_strip(strip_prefix, ("module.a", "b", "c", "d", "module.e"))) == {"a", "e"}


@exercise.diagnosis(
    "always_cut",
    why="접두어가 있는지 보지 않고 앞의 글자를 잘랐어요. 접두어가 없는 키는 이름의 앞부분을 잃어요.",
    next="`startswith`로 먼저 물어보거나 `removeprefix` 메소드를 쓰세요.",
    goals=(inside_kept,),
)
def always_cut(strip_prefix: Callable[..., Any]) -> bool:
    key = "backbone.weight"
    return set(_strip(strip_prefix, (key,))) == {key[len("module.") :]}


@exercise.diagnosis(
    "contains_not_starts",
    saw="`net.module.fc` 키의 앞에서 글자 {count}개를 잘라 `{found}` 키로 만들었어요.",
    why="`in` 연산은 접두어가 키의 어디에 있든 참이에요. 가운데에 있는 키까지 앞이 잘려서 이름이 망가져요.",
    next="맨 앞에 있는지 묻는 `startswith` 메소드를 써 보세요.",
    goals=(inside_kept,),
)
def contains_not_starts(strip_prefix: Callable[..., Any]) -> Any:
    cut = "net.module.fc"[len("module.") :]
    found = set(_strip(strip_prefix, ("net.module.fc", "backbone.weight"))) == {cut, "backbone.weight"}
    return found and {"count": len("module."), "found": cut}


@exercise.diagnosis(
    "first_part",
    why="첫 점 앞을 언제나 접두어로 보았어요. 접두어가 아닌 이름까지 떨어져 나가고, 점이 없는 이름도 있어요.",
    next="`prefix` 값과 정말 같은지 물어보고 떼세요.",
    goals=(inside_kept,),
)
def first_part(strip_prefix: Callable[..., Any]) -> bool:
    return set(_strip(strip_prefix, ("backbone.fc.weight",))) == {"fc.weight"}


@exercise.diagnosis(
    "taken_off_twice",
    saw="`module.module.fc` 키에서 접두어를 두 번 뗐어요.",
    why="접두어 뒤에 또 같은 글자가 나오면, 그것은 모델이 지은 이름이에요.",
    next="반복해서 떼지 말고 한 번만 떼세요.",
    goals=(only_once,),
)
def taken_off_twice(strip_prefix: Callable[..., Any]) -> bool:
    return set(_strip(strip_prefix, ("module.module.fc",))) == {"fc"} and (
        set(_strip(strip_prefix, ("module.fc.module.w", "module.lemma"))) == {"fc.module.w", "lemma"}
    )


@exercise.diagnosis(
    "prefix_everywhere",
    why="맨 앞의 접두어만 뗀 것이 아니에요. `replace` 메소드는 키 안의 어디에 있든 바꾸고, `split` 메소드는 가운데에서도 나눠요. "
    "`lstrip` 메소드는 접두어가 아니라 글자 하나하나를 지워서, `m`이나 `o`로 시작하는 이름까지 갉아 먹어요.",
    next="맨 앞에 있을 때만 떼는 메소드를 찾아보세요.",
    goals=(
        inside_kept,
        only_once,
    ),
)
def prefix_everywhere(strip_prefix: Callable[..., Any]) -> bool:
    inner = _strip(strip_prefix, ("net.module.fc", "module.fc.module.w"))
    # `lstrip`은 `module.lemma`에서 `a`만 남깁니다. 앞을 한 글자 더 자른 것과는 다릅니다.
    return sum(key.count("module.") for key in inner) < len(inner) or set(_strip(strip_prefix, ("module.lemma",))) == {"a"}


@exercise.diagnosis(
    "regex_dot",
    why="정규 표현식에서 점은 아무 글자 하나를 뜻해요. `a.b.` 접두어가 `aXb.` 글자에도 맞아요.",
    next="`re.escape(prefix)`로 감싸거나, 정규 표현식 대신 `removeprefix` 메소드를 쓰세요.",
    goals=(
        inside_kept,
        other_prefixes,
    ),
)
def regex_dot(strip_prefix: Callable[..., Any]) -> bool:
    # `acd.weight` 키는 첫 글자만 같아서 정규 표현식에도 맞지 않습니다.
    return set(_strip(strip_prefix, ("aXb.bias", "acd.weight"), "a.b.")) == {"bias", "acd.weight"}


@exercise.diagnosis(
    "hard_coded",
    why="`prefix` 인자로 받은 글자와 그 길이 가운데 코드에 적어 둔 것이 있어요. `module.` 말고 다른 접두어에서는 맞지 않아요.",
    next='`"module."`이나 7을 적은 자리에 `prefix` 값과 `len(prefix)` 값을 써 보세요.',
    goals=(other_prefixes,),
)
def prefix_hard_coded(strip_prefix: Callable[..., Any]) -> bool:
    return (
        _renames(strip_prefix, INSIDE) is True
        and _renames(strip_prefix, {"network.fc.weight": "fc.weight", "bias": "bias"}, "network.") is not True
    )
