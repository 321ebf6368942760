"""연습 `load_matching`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet
from ._state import Sample, changed_dict, changed_fact, facts, move, with_gradients

exercise = Exercise(
    "load_matching",
    "맞는 것만 불러오기",
    needs={"load_matching": Kind.FUNCTION},
    hints=(
        "먼저 고르고, 그다음에 옮기세요. 이름이 모델에 있는지와 shape이 같은지를 둘 다 물어야 해요.",
        "`own = model.state_dict()` 사전은 모델의 텐서를 그대로 가리켜요. 그 텐서에 `copy_` 메소드로 값을 옮기거나, 고른 것만 담은 사전을 "
        "`strict=False`로 불러오면 돼요.",
        "`matching = {k: v for k, v in state_dict.items() if k in own and own[k].shape == v.shape}`로 고른 "
        "사전을 `model.load_state_dict(matching, strict=False)`에 넘기고, `sorted(matching)` 값과 나머지를 돌려주세요.",
    ),
)

State = dict[str, torch.Tensor]


def _model() -> nn.Module:
    model = Sample(4)
    model.body[2].eval()
    return model


def _mixed() -> State:
    """맞는 것과 맞지 않는 것이 섞인 사전. 키는 거꾸로 놓입니다."""
    other = Sample(4)
    move(other)
    given = observe.state(other)
    given["body.0.weight"] = given["body.0.weight"].T.contiguous()  # 원소의 수는 같습니다.
    given["body.0.bias"] = given["body.0.bias"].double()  # shape이 같으면 dtype은 달라도 됩니다.
    given["head.weight"] = torch.randn(7, 4)
    given["head.bias"] = torch.randn(1)  # 브로드캐스팅으로 들어갈 수 있는 shape입니다.
    given["scale"] = given["scale"].reshape(1)
    given["fc.weight"] = torch.randn(2, 2)
    del given["body.1.running_var"]
    return dict(sorted(given.items(), reverse=True))


def _whole() -> State:
    other = Sample(4)
    move(other)
    return dict(sorted(observe.state(other).items(), reverse=True))


def _cases() -> list[State]:
    # 모델의 head.weight는 (3, 4), body.0.weight는 (4, 5)입니다.
    return [
        _mixed(),
        _whole(),
        {},
        {"fc.weight": torch.randn(2, 2), "head.weight": torch.randn(2, 2)},
        {"head.weight": torch.randn(3, 7), "body.0.weight": torch.randn(4, 1)},
        {"head.weight": torch.randn(4, 5), "head.bias": torch.randn(4), "fc.weight": torch.randn(4, 5)},
        # 이름의 일부만 같습니다.
        {"module.head.bias": torch.randn(3), "bias": torch.randn(4), "weight": torch.randn(4, 5), "0.weight": torch.randn(4, 5)},
    ]


def _pairs() -> list[tuple[nn.Module, State]]:
    """모델과 받을 사전. 마지막 모델에는 이름이 둘인 매개변수가 있습니다."""
    tied, other = Sample(4, tied=True), Sample(4, tied=True)
    return [*((_model(), given) for given in _cases()), (tied, observe.state(other))]


def _wanted(model: nn.Module, given: State) -> tuple[list[str], list[str]]:
    own = model.state_dict()
    loaded = sorted(name for name, value in given.items() if name in own and own[name].shape == value.shape)
    return loaded, sorted(set(given) - set(loaded))


def _load(function: Callable[..., Any], model: nn.Module, given: State) -> tuple[list[str], list[str]]:
    """불러 보고 두 목록을 돌려받습니다. 받은 사전이 달라지면 거절합니다."""
    objects, contents = dict(given), {name: value.clone() for name, value in given.items()}
    pair = observe.returned(function, model, given)
    if (saw := changed_dict(objects, given)) is not None:
        raise Unmet(
            "changes_input",
            saw,
            "받은 사전은 부른 쪽의 것이에요. 다른 모델에 또 불러올 수도 있어요.",
            "고른 것은 새 사전에 담아 보세요.",
        )
    if any(not observe.same(objects[name], content) for name, content in contents.items()):
        raise Unmet(
            "changes_input",
            "부르고 나니 받은 사전에 든 텐서의 값이 달라졌어요.",
            "값을 옮기는 방향이 거꾸로이거나, 받은 텐서를 제자리에서 바꾸는 줄이 있어요.",
            "`모델의 텐서.copy_(받은 텐서)`의 차례를 확인해 보세요.",
        )
    parts = observe.call(list, pair) if observe.is_a(pair, (tuple, list)) else []
    if len(parts) != 2 or not all(observe.is_a(one, list) for one in parts):
        inner = [*(observe.describe(one) for one in parts[:2][:-1]), *(observe.it_is(one) for one in parts[:2][-1:])]
        raise Unmet(
            "wrong_type",
            f"돌려준 것은 {observe.it_is(pair)}." + (f" 속에 든 것은 {', '.join(inner)}." if inner else ""),
            "키의 목록(`list`) 둘을 `(loaded, skipped)` 차례로 돌려주어야 해요.",
            "`return loaded, skipped`처럼 목록 둘을 돌려주는지 살펴보세요.",
        )
    return observe.call(list, parts[0]), observe.call(list, parts[1])


def _untouched_is(before: State, model: nn.Module, loaded: list[str]) -> str | None:
    after = observe.state(model)
    return next(
        (name for name in before if name not in loaded and (name not in after or not observe.same(after[name], before[name]))),
        None,
    )


@exercise.goal("맞지 않는 것이 있어도 오류 없이 목록 둘을 돌려주고, 받은 사전은 그대로 둬요")
def never_raises(load_matching: Callable[..., Any]) -> bool:
    for model, given in _pairs():
        _load(load_matching, model, given)
    return True


@exercise.goal("이름과 shape이 맞는 값을 모델에 옮겨요")
def values_copied(load_matching: Callable[..., Any]) -> bool | str:
    for model, given in _pairs():
        wanted, _ = _wanted(model, given)
        _load(load_matching, model, given)
        after = observe.state(model)
        for name in wanted:
            if name not in after or not observe.same(after[name], given[name].to(after[name].dtype)):
                return f"`{name}` 값이 받은 값과 달라요. 이름과 shape이 맞으니 옮겨야 해요."
    return True


@exercise.goal("나머지는 그대로 둬요")
def rest_kept(load_matching: Callable[..., Any]) -> bool | str:
    for model, given in _pairs():
        wanted, _ = _wanted(model, given)
        before = observe.state(model)
        _load(load_matching, model, given)
        if (name := _untouched_is(before, model, wanted)) is not None:
            return f"`{name}` 값이 달라졌어요. 받은 사전에 없거나 shape이 다르니 그대로여야 해요."
    return True


@exercise.goal("불러온 키와 건너뛴 키를 정렬해서 돌려줘요")
def lists_right(load_matching: Callable[..., Any]) -> bool | str:
    # 이름이 둘인 매개변수의 둘째 이름을 어느 목록에 적을지는 정해 두지 않았습니다.
    for given in _cases():
        model = _model()
        wanted = _wanted(model, given)
        found = _load(load_matching, model, given)
        for title, mine, theirs in zip(("loaded", "skipped"), found, wanted):
            if lost := [name for name in theirs if not observe.call(mine.__contains__, name)]:
                return f"받은 키가 {len(given)}개일 때 `{title}` 목록에 `{lost[0]}` 키가 없어요."
            if not observe.call(lambda mine=mine, theirs=theirs: bool(mine == theirs)):
                return f"받은 키가 {len(given)}개일 때 `{title}` 목록이 {_short(mine)}예요. {_short(theirs)}여야 해요."
    return True


def _short(names: list[Any]) -> str:
    shown = ", ".join(repr(name) if type(name) is str else type(name).__name__ for name in names[:4])
    return f"[{shown}{', …' if len(names) > 4 else ''}]({len(names)}개)"


@exercise.goal("있던 텐서에 값만 옮기고, 메모리를 함께 쓰지 않아요")
def same_tensors(load_matching: Callable[..., Any]) -> bool | str:
    for given in (_mixed(), _whole()):
        model = _model()
        held = {**observe.parameters(model), **observe.buffers(model)}
        dtypes = {name: value.dtype for name, value in held.items()}
        _load(load_matching, model, given)
        now = {**observe.parameters(model), **observe.buffers(model)}
        if replaced := [name for name, value in held.items() if now.get(name) is not value]:
            return f"`{replaced[0]}` 자리의 텐서가 다른 객체로 바뀌었어요."
        before = observe.state(model)
        with torch.no_grad():
            for value in given.values():
                value.add_(1)
        if (name := _untouched_is(before, model, [])) is not None:
            return f"받은 사전의 텐서를 바꾸었더니 모델의 `{name}` 값도 달라졌어요."
        for name, dtype in dtypes.items():
            if now[name].dtype != dtype:
                found, wanted = observe.dtype_name(now[name].dtype), observe.dtype_name(dtype)
                raise Unmet(
                    "dtype_changed",
                    f"`{name}` 자리의 dtype이 `{wanted}`였는데, 불러오고 나니 `{found}`예요.",
                    "값만 옮겨야 해요. `.data`에 새 텐서를 대입하면 dtype까지 받은 것으로 바뀌어서, 다음 계산에서 dtype이 다르다는 오류가 나요.",
                    "있던 텐서에 `copy_`로 값을 옮겨 보세요.",
                )
    return True


@exercise.goal("모드와 `requires_grad`, `.grad`도 그대로예요")
def model_kept(load_matching: Callable[..., Any]) -> bool:
    for given in (_mixed(), _whole()):
        model = with_gradients(_model())
        before = facts(model)
        _load(load_matching, model, given)
        if (changed := changed_fact(model, before)) is not None:
            raise changed
    return True


@exercise.diagnosis(
    "raises_on_mismatch",
    why="이름이 같아도 크기가 다르면 옮길 수 없어요. `strict=False` 인자가 눈감아 주는 것은 빠진 키와 남는 키뿐이에요.",
    next="불러오기 전에 shape이 같은 것만 골라 보세요.",
)
def raises_on_mismatch(error: Any) -> bool:
    messages = ("size mismatch for", "doesn't match the broadcast shape", "must match the size of tensor")
    return any(one in str(error) for one in messages)


@exercise.diagnosis(
    "strict_load",
    why="`load_state_dict` 메소드는 따로 말하지 않으면 모델의 키가 모두 있고 남는 키도 없기를 바라요. "
    "받은 사전은 그렇지 않을 수 있어요.",
    next="`strict` 인자를 살펴보세요.",
)
def strict_load(error: Any) -> bool:
    text = str(error)
    return "size mismatch" not in text and ("Missing key(s)" in text or "Unexpected key(s)" in text)


@exercise.diagnosis(
    "unexpected_key",
    saw="모델에 없는 `{found}` 키를 모델의 사전에서 꺼내려 했어요.",
    why="받은 사전의 키가 모두 모델에 있다는 보장이 없어요.",
    next="꺼내기 전에 `name in own`으로 물어보세요.",
)
def unexpected_key(error: Any) -> Any:
    return isinstance(error, KeyError) and error.args == ("fc.weight",) and {"found": "fc.weight"}


@exercise.diagnosis(
    "parameters_only",
    saw="`{found}` 버퍼를 꺼내려 했는데, 꺼내려던 사전에는 버퍼가 없어요.",
    why="`state_dict`에는 매개변수와 버퍼가 함께 들어 있어요. `named_parameters()`에는 버퍼가 없어요.",
    next="`model.state_dict()`의 이름을 보세요.",
)
def buffer_key_missing(error: Any) -> Any:
    missing = isinstance(error, KeyError) and error.args[0] in observe.buffers(_model())
    return missing and {"found": error.args[0]}


@exercise.diagnosis(
    "partly_loaded",
    saw="`loaded` 목록은 비어 있는데 모델의 `{found}` 값은 이미 달라졌어요.",
    why="`load_state_dict` 메소드는 오류를 내기 전에 맞는 것을 이미 옮겨요. 예외를 잡아도 모델은 반쯤 바뀐 채로 남아요.",
    next="불러오기 전에 무엇이 맞는지 스스로 골라 보세요.",
    goals=(
        rest_kept,
        lists_right,
    ),
)
def partly_loaded(load_matching: Callable[..., Any]) -> Any:
    model, given = _model(), _mixed()
    before = observe.state(model)
    loaded, _ = _load(load_matching, model, given)
    changed = _untouched_is(before, model, [])
    return not loaded and changed is not None and {"found": changed}


def _claimed(function: Callable[..., Any], *shape: int) -> bool:
    """shape이 (3, 4)인 `head.weight` 자리의 값으로 `shape`인 텐서를 주면 불러왔다고 하는가."""
    return "head.weight" in _load(function, _model(), {"head.weight": torch.randn(shape)})[0]


@exercise.diagnosis(
    "first_axis_only",
    saw="shape이 (3, 7)인 값을 (3, 4)인 `head.weight` 자리에 불러왔다고 했어요. (7, 4)인 값은 건너뛰었어요.",
    why="첫 축의 길이만 견주면 나머지 축이 다른 것을 놓쳐요.",
    next="축 하나가 아니라 `shape` 전체를 견주어 보세요.",
    goals=(lists_right,),
)
def first_axis_only(load_matching: Callable[..., Any]) -> bool:
    return _claimed(load_matching, 3, 7) and not _claimed(load_matching, 7, 4)


@exercise.diagnosis(
    "shape_of_another",
    saw="shape이 (4, 5)인 값을 (3, 4)인 `head.weight` 자리에 불러왔다고 했어요. (4, 5)는 `body.0.weight`의 shape이에요.",
    why="모델 어딘가에 shape이 같은 텐서가 있는 것으로는 모자라요. 같은 이름의 텐서와 shape이 같아야 해요.",
    next="받은 키마다 모델의 그 키 하나와 견주어 보세요.",
    goals=(lists_right,),
)
def shape_of_another(load_matching: Callable[..., Any]) -> bool:
    return _claimed(load_matching, 4, 5) and not _claimed(load_matching, 5, 4)


@exercise.diagnosis(
    "swapped_lists",
    saw="두 목록의 자리가 바뀌었어요.",
    why="부르는 쪽은 `loaded, skipped = load_matching(...)`처럼 차례로 받아요.",
    next="불러온 것을 먼저, 건너뛴 것을 나중에 돌려주세요.",
    goals=(lists_right,),
)
def swapped_lists(load_matching: Callable[..., Any]) -> bool:
    model, given = _model(), _mixed()
    return _load(load_matching, model, given) == _wanted(model, given)[::-1]


@exercise.diagnosis(
    "unsorted",
    saw="{found} 목록에 든 키는 맞는데 정렬되어 있지 않아요.",
    why="사전에 담긴 차례는 파일마다 달라요. 정렬해 두면 두 번 부른 결과를 바로 견줄 수 있어요.",
    next="`sorted(...)`로 정렬해서 돌려주세요.",
    goals=(lists_right,),
)
def unsorted(load_matching: Callable[..., Any]) -> Any:
    model, given = _model(), _mixed()
    found, wanted = _load(load_matching, model, given), _wanted(model, given)
    if tuple(sorted(names) for names in found) != wanted:
        return False
    wrong = [title for title, names, right in zip(("`loaded`", "`skipped`"), found, wanted) if names != right]
    return wrong and {"found": ", ".join(wrong)}


@exercise.diagnosis(
    "missing_as_skipped",
    saw="`skipped` 목록에 `{found}` 키가 있어요. 받은 사전에는 없는 키예요.",
    why="모델에만 있는 키는 missing이고, 건너뛴 것이 아니에요. `skipped`에는 받은 사전의 키만 들어가요.",
    next="받은 사전의 키에서 불러온 키를 빼 보세요.",
    goals=(lists_right,),
)
def missing_as_skipped(load_matching: Callable[..., Any]) -> Any:
    model, given = _model(), _mixed()
    _, skipped = _load(load_matching, model, given)
    absent = [name for name in skipped if name not in given and name in model.state_dict()]
    return absent and {"found": absent[0]}


@exercise.diagnosis(
    "mismatch_not_reported",
    saw="`{found}` 키가 두 목록 어디에도 없어요.",
    why="모델에 그 이름이 없는 것도, 이름은 있는데 shape이 다른 것도 옮기지 않았으니 건너뛴 것이에요. "
    "빠뜨리면 무엇이 옮겨지지 않았는지 알 수 없어요.",
    next="옮긴 것이 아니면 모두 `skipped`에 넣어 보세요.",
    goals=(lists_right,),
)
def mismatch_not_reported(load_matching: Callable[..., Any]) -> Any:
    model, given = _model(), _mixed()
    loaded, skipped = _load(load_matching, model, given)
    absent = [name for name in sorted(given) if name not in loaded and name not in skipped]
    return absent and values_copied(load_matching) is True and {"found": absent[0]}


@exercise.diagnosis(
    "never_copied",
    saw="`loaded` 목록에는 키가 {count}개 있는데 모델의 값은 하나도 달라지지 않았어요.",
    why="모델의 복사본에 불러오거나, `state_dict()` 메소드가 돌려준 사전의 키에 다른 텐서를 대입하면 그 복사본이나 사전만 바뀌어요. "
    "모델의 텐서는 그대로예요.",
    next="모델이 가진 텐서에 `copy_` 메소드로 값을 옮기거나, 받은 `model`의 `load_state_dict` 메소드를 부르세요.",
    goals=(values_copied,),
)
def never_copied(load_matching: Callable[..., Any]) -> Any:
    model, given = _model(), _whole()
    before = observe.state(model)
    loaded, _ = _load(load_matching, model, given)
    return loaded and _untouched_is(before, model, []) is None and {"count": len(loaded)}


@exercise.diagnosis(
    "parameters_only",
    saw="매개변수는 옮겼는데 `{found}` 버퍼는 옮기지 않았어요.",
    why="`state_dict`에는 매개변수와 버퍼가 함께 들어 있어요. `named_parameters()`에는 버퍼가 없어요.",
    next="`model.state_dict()`의 이름을 보세요.",
    goals=(values_copied,),
)
def load_parameters_only(load_matching: Callable[..., Any]) -> Any:
    model, given = _model(), _whole()
    loaded, _ = _load(load_matching, model, given)
    left = [name for name in given if name not in loaded]
    return sorted(loaded) == sorted(observe.parameters(model)) and bool(left) and {"found": left[0]}


@exercise.diagnosis(
    "broadcast_copied",
    saw="받은 `{found}` 값의 shape은 {given}인데, 늘려서 {own}인 모델의 `{found}` 자리에 넣었어요.",
    why="`copy_` 메소드는 브로드캐스팅을 해요. 오류가 나지 않았다고 shape이 같은 것은 아니에요.",
    next="옮기기 전에 `shape` 값이 정확히 같은지 물어보세요.",
    goals=(rest_kept,),
)
def broadcast_copied(load_matching: Callable[..., Any]) -> Any:
    for name, shape in (("head.bias", (1,)), ("body.0.weight", (4, 1))):
        model, given = _model(), {name: torch.randn(shape)}
        _load(load_matching, model, given)
        now = observe.state(model)[name]
        if observe.same(now, given[name].expand(now.shape)):
            return {"found": name, "given": shape, "own": tuple(now.shape)}
    return False


@exercise.diagnosis(
    "reshaped",
    saw="shape이 (5, 4)인 값을 (4, 5)인 `body.0.weight` 자리에 넣었어요.",
    why="원소의 수가 같아도 shape이 다르면 다른 뜻의 수예요. 늘어놓은 차례만 맞추면 값이 엉뚱한 칸에 들어가요.",
    next="`numel()` 메소드가 아니라 `shape` 값을 견주어 보세요.",
    goals=(rest_kept,),
)
def reshaped(load_matching: Callable[..., Any]) -> bool:
    model, given = _model(), {"body.0.weight": torch.randn(5, 4)}
    _load(load_matching, model, given)
    return observe.same(observe.state(model)["body.0.weight"], given["body.0.weight"].reshape(4, 5))


@exercise.diagnosis(
    "one_value_unwrapped",
    saw="shape이 (1,)인 값을 shape이 ()인 `scale` 자리에 넣었어요.",
    why="`load_state_dict` 메소드는 옛 파일을 위해 원소 하나짜리 텐서를 축 없는 텐서에 넣어 줘요. "
    "오류가 없다고 shape이 같은 것은 아니에요.",
    next="불러오기 전에 `shape` 값이 정확히 같은지 물어보세요.",
    goals=(rest_kept,),
)
def one_value_unwrapped(load_matching: Callable[..., Any]) -> bool:
    # `load_state_dict`는 (1, 3)을 (3,)에 넣어 주지 않습니다. 그것까지 들어갔으면 답이 스스로 축을 없앤 것입니다.
    model, given = _model(), {"scale": torch.randn(1), "head.bias": torch.randn(1, 3)}
    before = observe.state(model)
    _load(load_matching, model, given)
    after = observe.state(model)
    return observe.same(after["scale"], given["scale"][0]) and observe.same(after["head.bias"], before["head.bias"])


@exercise.diagnosis(
    "parameter_replaced",
    why="옵티마이저는 만들 때 받은 매개변수 객체를 기억해요. 새 객체로 바꾸면 옵티마이저는 옛것을 고치고, 모델은 배우지 않아요. "
    "`assign=True`도 객체를 바꿔요.",
    next="있던 텐서에 `copy_`로 값만 옮겨 보세요.",
    goals=(same_tensors,),
)
def parameter_replaced(load_matching: Callable[..., Any]) -> bool:
    model = _model()
    held = observe.parameters(model)
    _load(load_matching, model, _whole())
    return any(observe.parameters(model).get(name) is not value for name, value in held.items())


@exercise.diagnosis(
    "shares_memory",
    why="받은 텐서를 그대로 넣으면 모델과 사전이 같은 메모리를 봐요. 한쪽을 학습하면 다른 쪽도 바뀌어요.",
    next="`copy_`로 값만 옮기거나 `clone()`한 것을 넣으세요.",
    goals=(same_tensors,),
)
def shares_memory(load_matching: Callable[..., Any]) -> bool:
    model, given = _model(), _whole()
    _load(load_matching, model, given)
    mine = {value.data_ptr() for value in model.state_dict().values()}
    return any(value.data_ptr() in mine for value in given.values())
