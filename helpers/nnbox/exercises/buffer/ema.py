"""연습 `ema`."""

from __future__ import annotations

import inspect
import re
from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ..diagnoses import diagnose_module
from ..probes import emptied_by_init, items_of
from ._state import Sample, changed_fact, doubled, facts, made, move, numbers_of, with_gradients

exercise = Exercise(
    "ema",
    "천천히 따라가는 복사본 (도전)",
    needs={"EMA": Kind.CLASS},
    hints=(
        "복사본은 모델과 메모리를 나누어 쓰지 않고, 변화도도 필요 없어요. 매개변수는 섞고 버퍼는 베껴요.",
        "`copy.deepcopy(model)`에 `requires_grad_(False)` 메소드를 부르세요. `parameters()` 목록은 함께 쓰는 매개변수를 한 번만 주고, "
        "`buffers()` 목록은 저장하지 않는 버퍼까지 모두 줘요.",
        "`torch.no_grad()` 안에서 `old.copy_(self.decay * old + (1 - self.decay) * new)`로 섞고, 버퍼는 `old.copy_(new)`로 베끼세요. "
        "두 모델의 것을 `zip`으로 짝지으면 돼요.",
    ),
)

Tensors = dict[str, torch.Tensor]


def _contents(model: nn.Module) -> Tensors:
    """모든 매개변수와 버퍼의 복사본. 저장하지 않는 버퍼도 들어갑니다."""
    found = {**observe.parameters(model), **observe.buffers(model)}
    return {name: value.detach().clone() for name, value in found.items()}


def _shadow(module: nn.Module) -> Any:
    return observe.attribute(module, "shadow")


def _built(factory: Any, decay: float = 0.9, *, tied: bool = True) -> tuple[nn.Module, nn.Module]:
    """(모델, 그 모델로 만든 EMA)."""
    model = Sample(4, tied=tied)
    return model, observe.make(factory, model, decay)


def _update(module: nn.Module, model: nn.Module) -> None:
    observe.call(lambda: module.update(model))


@exercise.goal("`shadow` 모듈이 등록된 하위 모듈이에요")
def shadow_registered(EMA: Any) -> bool | str:
    model = Sample(4)
    module = made(EMA, model=model, decay=0.9)
    shadow = _shadow(module)
    if not observe.is_module(shadow):
        return f"`shadow` 속성은 {observe.it_is(shadow)}. 모델의 복사본, 곧 모듈이어야 해요."
    if module._modules.get("shadow") is not shadow:
        return "`named_children()`에 `shadow` 이름이 없어요."
    keys = observe.state(module)
    missing = [name for name in model.state_dict() if f"shadow.{name}" not in keys]
    return not missing or f"`state_dict()`에 `shadow.{missing[0]}` 키가 없어요."


@exercise.goal("처음에는 모델과 값이 같고, 메모리는 따로예요")
def separate_copy(EMA: Any) -> bool | str:
    for tied in (False, True):
        model, module = _built(EMA, tied=tied)
        before = _contents(model)
        if (name := _differing(_shadow(module), before)) is not None:
            return f"만든 직후에 `shadow`의 `{name}` 값이 모델의 것과 달라요."
        move(model)
        if (name := _differing(_shadow(module), before)) is not None:
            return f"모델을 학습했더니 `update` 메소드를 부르지 않았는데도 `shadow`의 `{name}` 값이 달라졌어요."
    return True


def _differing(shadow: nn.Module, expected: Tensors) -> str | None:
    """값이 다른 첫 이름. 모두 같으면 `None`."""
    now = _contents(shadow)
    return next((name for name, value in expected.items() if name not in now or not observe.close(now[name], value)), None)


@exercise.goal("`shadow`의 매개변수는 변화도가 필요 없어요")
def needs_no_gradients(EMA: Any) -> bool | str:
    model, module = _built(EMA)
    asking = [name for name, value in observe.parameters(_shadow(module)).items() if value.requires_grad]
    if asking:
        return f"`shadow`의 `{asking[0]}` 매개변수의 `requires_grad` 값이 `True`예요."
    _update(module, model)
    # 연산 그래프에 걸린 값은 `no_graph` 목표가 봅니다.
    asking = [name for name, value in observe.parameters(_shadow(module)).items() if value.requires_grad and value.is_leaf]
    return not asking or (f"`update` 메소드를 부르고 나니 `shadow`의 `{asking[0]}` 매개변수의 `requires_grad` 값이 `True`예요.")


@exercise.goal("`update` 메소드가 매개변수를 `decay·old + (1 - decay)·new`로 옮겨요")
def parameters_follow(EMA: Any) -> bool | str:
    for decay, tied in ((0.9, False), (0.2, False), (0.75, True)):
        model, module = _built(EMA, decay, tied=tied)
        mode = not tied
        observe.train(module, mode), model.train(mode)
        expected = _contents(model)
        for _ in range(3):
            move(model)
            _update(module, model)
            for name, new in observe.parameters(model).items():
                expected[name] = decay * expected[name] + (1 - decay) * new.detach()
                now = _contents(_shadow(module)).get(name)
                if now is None:
                    return f"`update` 메소드를 부르고 나니 `shadow`에 `{name}` 매개변수가 없어요."
                if not observe.close(now, expected[name]):
                    when = "" if mode else "평가 모드이고 "
                    return (
                        f"{when}`decay` 값이 {decay}일 때 `shadow`의 `{name}` 값이 {numbers_of(now)}이에요. "
                        f"{numbers_of(expected[name])}이어야 해요."
                    )
    return True


@exercise.goal("버퍼는 정수도, 저장하지 않는 것도 모두 베껴요")
def buffers_copied(EMA: Any) -> bool | str:
    model, module = _built(EMA)
    for when in ("", "", "`.double()` 메소드를 부르고 "):
        if when:
            doubled(model), doubled(module)
        move(model)
        _update(module, model)
        for name, value in observe.buffers(model).items():
            now = observe.buffers(_shadow(module)).get(name)
            if now is None or not observe.same(now, value):
                return f"{when}`update` 메소드를 부른 뒤에 `shadow`의 `{name}` 버퍼가 모델의 것과 달라요."
    before = _contents(_shadow(module))
    move(model)
    name = _differing(_shadow(module), before)
    if name is None:
        model = Sample(4)
        model.register_buffer("seen", torch.tensor([True, False]))
        module = observe.make(EMA, model, 0.9)
        model.seen.logical_not_()
        _update(module, model)
        now = observe.buffers(_shadow(module)).get("seen")
        return (now is not None and observe.same(now, model.seen)) or (
            "`update` 메소드를 부른 뒤에 `shadow`의 bool 버퍼가 모델의 것과 달라요."
        )
    return f"`update` 뒤에 모델을 학습했더니 `shadow`의 `{name}` 값도 함께 달라졌어요."


@exercise.goal("`update`에 넣은 모델을 따라가요")
def follows_the_given_model(EMA: Any) -> bool | str:
    _, module = _built(EMA, 0.5)
    old, other = _contents(_shadow(module)), Sample(4, tied=True)
    _update(module, other)
    expected = {**old, **_contents(other)}
    for name in observe.parameters(other):
        expected[name] = 0.5 * old[name] + 0.5 * expected[name]
    name = _differing(_shadow(module), expected)
    return name is None or (
        f"만들 때 받은 모델이 아닌 다른 모델을 `update` 메소드에 넣었더니, `shadow`의 `{name}` 값이 그 모델을 따라가지 않았어요."
    )


@exercise.goal("함께 쓰는 매개변수는 여전히 하나예요")
def still_tied(EMA: Any) -> bool | str:
    model, module = _built(EMA, 0.6, tied=True)
    move(model)
    _update(module, model)
    shadow = _shadow(module)
    return observe.call(lambda: shadow.again is shadow.body[0].weight) or "모델에서는 한 매개변수인 둘이 `shadow`에서는 따로예요."


@exercise.goal("연산 그래프가 남지 않아요")
def no_graph(EMA: Any) -> bool | str:
    model, module = _built(EMA)
    for _ in range(2):
        move(model)
        _update(module, model)
    held = {**observe.parameters(_shadow(module)), **observe.buffers(_shadow(module))}
    kept = [name for name, value in held.items() if value.requires_grad]
    return not kept or f"`update` 메소드를 부르고 나니 `shadow`의 `{kept[0]}` 값이 연산 그래프에 걸려 있어요."


@exercise.goal("받은 모델은 그대로예요")
def model_untouched(EMA: Any) -> bool | str:
    model = with_gradients(Sample(4, tied=True))
    model.body[1].eval()
    before, contents = facts(model), _contents(model)
    module = observe.make(EMA, model, 0.7)
    for when in ("만들고", "`update` 메소드를 부르고"):
        if (changed := changed_fact(model, before)) is not None:
            raise changed
        if (name := _differing(model, contents)) is not None:
            return f"{when} 나니 받은 모델의 `{name}` 값이 달라졌어요."
        observe.call(move, _shadow(module))
        _update(module, model)
    return True


@exercise.goal("저장한 것을 새 인스턴스가 불러와요")
def survives_saving(EMA: Any) -> bool | str:
    model, module = _built(EMA)
    move(model)
    _update(module, model)
    _, fresh = _built(EMA)
    state = observe.state(module)
    observe.load(fresh, state)
    for name, value in observe.state(fresh).items():
        if not observe.same(value, state[name]):
            return f"불러온 뒤에 `{name}` 값이 저장한 값과 달라요."
    return True


@exercise.diagnosis(
    "super_init_late",
    saw="`super().__init__()` 호출이 `{found}` 값을 등록하는 줄보다 뒤에 있어요.",
    why="`super().__init__()` 호출은 등록할 자리를 빈 채로 새로 만들어요. 두 번 부르면 그 전에 담은 것이 사라져요.",
    next="`super().__init__()` 호출은 첫 줄에 한 번만 두세요.",
)
def super_init_late(EMA: Any) -> Any:
    found = emptied_by_init(lambda: EMA(Sample(4), 0.9))
    return found and {"found": found[0]}


@exercise.diagnosis(
    "registered_twice",
    why="`self.{found} = ...`으로 이미 있는 이름은 다시 등록할 수 없어요.",
    next="먼저 대입한 줄을 지워 보세요.",
)
def registered_twice(error: Any) -> Any:
    found = isinstance(error, KeyError) and re.search(r"attribute '(\w+)' already exists", str(error))
    return found and {"found": found[1]}


@exercise.diagnosis(
    "argument_not_kept",
    why="`__init__` 메소드가 받은 인자는 `__init__` 메소드가 끝나면 사라져요. 다른 메소드에서 쓰려면 `self`에 담아 두어야 해요.",
    next="`self.이름 = 이름`으로 담아 두고, 쓸 때도 앞에 `self.` 글자를 붙여 보세요.",
)
def argument_not_kept(EMA: Any, error: Any) -> bool:
    return isinstance(error, NameError) and error.name in inspect.signature(EMA.__init__).parameters


@exercise.diagnosis(
    "wrong_type",
    saw="`shadow` 속성은 {found}.",
    why="`shadow` 모듈은 모델처럼 부르고, 저장하고, 옮길 수 있어야 해요. 텐서의 사전은 모듈이 아니라서 등록되지 않아요.",
    next="모델 자체를 복사해서 담아 보세요.",
    goals=(shadow_registered,),
)
def shadow_is_a_dict(EMA: Any, error: Any) -> Any:
    shadow = _shadow(_built(EMA)[1])
    if isinstance(shadow, nn.Module) or any(isinstance(item, nn.Module) for item in items_of(shadow)):
        return False
    return error is None and isinstance(shadow, dict) and {"found": observe.it_is(shadow)}


diagnose_module(
    exercise,
    "EMA",
    lambda cls: cls(Sample(4), 0.9),
    lambda: torch.randn(6, 5),
    skip=("forward_misspelt", "frozen", "layer_made_in_forward", "python_list_of_layers"),
)


@exercise.diagnosis(
    "python_list_of_layers",
    saw="복사본이 `self.{found}` 속성의 Python 리스트나 사전에 들어 있어요.",
    why="`nn.Module` 클래스는 보통 리스트와 사전의 속을 들여다보지 않아요. 그래서 복사본이 등록되지도, 저장되지도, 옮겨지지도 않아요.",
    next="복사본을 리스트에 넣지 말고 `self.shadow`에 그대로 대입해 보세요.",
    goals=(shadow_registered,),
)
def shadow_in_a_list(EMA: Any, error: Any) -> Any:
    if error is not None:
        return False
    module = _built(EMA)[1]
    shadow, registered = _shadow(module), observe.modules(module).values()
    for name, value in observe.attributes(module).items():
        for item in items_of(value):
            copied = item is shadow or value is shadow
            if copied and observe.is_module(item) and not any(item is one for one in registered):
                return {"found": name}
    return False


@exercise.diagnosis(
    "live_reference",
    saw="`shadow`의 텐서와 모델의 텐서가 같은 메모리에 있어요.",
    why="대입과 `copy.copy` 함수는 값을 베끼지 않아요. 모델이 학습하면 복사본도 함께 움직여요.",
    next="만들 때 `copy.deepcopy` 함수로 속까지 복사하세요.",
    goals=(separate_copy,),
)
def live_from_the_start(EMA: Any) -> bool:
    model, module = _built(EMA)
    return _shares_memory(_shadow(module), model)


@exercise.diagnosis(
    "live_reference",
    saw="`update` 메소드를 부르고 나니 `shadow`의 텐서와 모델의 텐서가 같은 메모리에 있어요.",
    why="`.data = ...`처럼 받은 텐서를 그대로 담으면 같은 메모리를 가리켜요. 모델이 학습하면 복사본도 함께 움직여요.",
    next="`copy_` 메소드로 값만 옮기세요.",
    goals=(buffers_copied,),
)
def live_after_update(EMA: Any) -> bool:
    model, module = _built(EMA)
    _update(module, model)
    return _shares_memory(_shadow(module), model)


def _shares_memory(shadow: nn.Module, model: nn.Module) -> bool:
    mine = {value.data_ptr() for value in (*model.parameters(), *model.buffers())}
    return any(value.data_ptr() in mine for value in (*shadow.parameters(), *shadow.buffers()))


@exercise.diagnosis(
    "needs_gradients",
    why="복사본은 옵티마이저가 아니라 `update` 메소드가 움직여요. 변화도를 기록하게 두면 `parameters()` 목록을 모을 때 "
    "옵티마이저에 섞여 들어가고, "
    "부를 때마다 그래프를 만들어요.",
    next="복사본의 `requires_grad` 값을 끄세요.",
    goals=(needs_no_gradients,),
)
def needs_gradients(EMA: Any) -> bool:
    module = _built(EMA)[1]
    return all(value.requires_grad for name, value in observe.parameters(_shadow(module)).items() if name != "offset")


@exercise.diagnosis(
    "zeros_at_start",
    saw="만든 직후에 `shadow`의 매개변수가 모두 0이에요.",
    why="0에서 시작하면 처음 한참 동안 값이 0 쪽으로 치우쳐요. 모델의 값에서 시작해야 해요.",
    next="복사한 값을 지우는 줄을 빼 보세요.",
    goals=(separate_copy,),
)
def zeros_at_start(EMA: Any) -> bool:
    return all((value == 0).all() for value in observe.parameters(_shadow(_built(EMA)[1])).values())


def _share(factory: Any, decay: float, name: str = "head.weight", updates: int = 1) -> float | None:
    """마지막 `update`에서 새 값으로 옮겨 간 몫. 칸마다 다르면 `None`."""
    model, module = _built(factory, decay)
    for _ in range(updates):
        old = _contents(_shadow(module))[name]
        move(model)
        new = _contents(model)[name]
        _update(module, model)
    shares = (_contents(_shadow(module))[name] - old) / (new - old)
    return shares.mean().item() if observe.close(shares, shares.mean().expand(shares.shape), 1e-3) else None


def _near(share: float | None, expected: float) -> bool:
    return share is not None and abs(share - expected) < 1e-3


@exercise.diagnosis(
    "buffers_averaged",
    saw="정수 버퍼를 소수로 섞으려 했어요.",
    why="`state_dict()`나 `buffers()`에는 `num_batches_tracked` 같은 정수 버퍼도 있어요. 섞은 값은 소수라서 정수 텐서에 담을 수 없어요.",
    next="매개변수와 버퍼를 따로 다루고, 버퍼는 그대로 베끼세요.",
)
def integer_buffers_averaged(error: Any) -> bool:
    messages = ("can't be cast to the desired output type Long", "lerp_kernel_scalar\" not implemented for 'Long'")
    return any(one in str(error) for one in messages)


@exercise.diagnosis(
    "buffers_averaged",
    saw="`centre` 버퍼가 모델의 값이 아니라, 옛 값과 모델의 값을 섞은 것이에요.",
    why="버퍼는 배우는 값이 아니라 기록한 값이에요. 섞으면 개수나 통계가 어디에도 없던 값이 돼요.",
    next="매개변수와 버퍼를 따로 다루고, 버퍼는 그대로 베끼세요.",
    goals=(buffers_copied,),
)
def buffers_averaged(EMA: Any) -> bool:
    return _near(_share(EMA, 0.75, "centre"), 0.25)


@exercise.diagnosis(
    "graph_kept",
    why="모델의 매개변수는 변화도를 기록해요. 그것으로 계산한 값을 그대로 담으면 복사본이 모델의 연산 그래프에 걸려요. "
    "걸음마다 그래프가 길어져서 메모리가 늘어요.",
    next="`update` 메소드의 계산을 `torch.no_grad()` 안에 두세요.",
    goals=(no_graph,),
)
def ema_graph_kept(EMA: Any) -> bool:
    model, module = _built(EMA)
    _update(module, model)
    return any(value.grad_fn is not None for value in observe.parameters(_shadow(module)).values())


@exercise.diagnosis(
    "changes_input",
    saw="`update` 메소드를 불렀더니 받은 모델의 `{found}` 값이 달라졌어요.",
    why="섞는 방향은 하나예요. 모델의 값을 읽어 복사본에 적고, 모델에는 적지 않아요.",
    next="받은 `model`의 텐서를 제자리에서 바꾸는 줄이 있는지 찾아보세요.",
    goals=(
        parameters_follow,
        model_untouched,
    ),
)
def ema_changes_input(EMA: Any) -> Any:
    model, module = _built(EMA)
    move(_shadow(module))
    before = _contents(model)
    _update(module, model)
    changed = _differing(model, before)
    return changed is not None and {"found": changed}


@exercise.diagnosis(
    "momentum_reversed",
    saw="`decay` 값이 0.8인데 새 값이 0.8, 옛 값이 0.2만큼 섞였어요.",
    why="`decay` 값은 옛 값의 몫이에요. 1에 가까울수록 천천히 따라가요. `lerp_`의 둘째 인자는 새 값의 몫이에요.",
    next="`decay` 값을 곱한 쪽이 옛 값인지 보세요.",
    goals=(parameters_follow,),
)
def ema_momentum_reversed(EMA: Any) -> bool:
    return _near(_share(EMA, 0.8), 0.8)


@exercise.diagnosis(
    "first_update_copies",
    saw="첫 번째 `update`에서는 모델의 값을 그대로 베꼈고, 두 번째부터 섞었어요.",
    why="만들 때 이미 모델의 값에서 시작했어요. 첫 번째 `update`도 다음 것과 같은 식을 따라야 해요.",
    next="첫 번째만 다르게 다루는 조건을 빼 보세요.",
    goals=(parameters_follow,),
)
def first_update_copies(EMA: Any) -> bool:
    return _near(_share(EMA, 0.75), 1.0) and _near(_share(EMA, 0.75, updates=2), 0.25)


@exercise.diagnosis(
    "hard_coded",
    saw="`decay` 값이 0.5일 때와 0.75일 때 옮겨 간 몫이 {share:.2g}로 같아요.",
    why="받은 `decay` 값을 쓰지 않고 코드에 적힌 수로 섞었어요.",
    next="`__init__`에서 `decay` 값을 담아 두고 `update`에서 쓰세요.",
    goals=(parameters_follow,),
)
def ema_hard_coded(EMA: Any) -> Any:
    # 몫이 걸음마다 달라지는 것은 적힌 수가 아니라서, 한참 뒤의 것도 봅니다.
    first, *others = (_share(EMA, decay, updates=updates) for updates in (1, 30) for decay in (0.5, 0.75))
    return first is not None and 0 < first < 1 and all(_near(one, first) for one in others) and {"share": first}


@exercise.diagnosis(
    "never_updated",
    saw="`update` 메소드를 불렀는데 `shadow`의 매개변수가 하나도 움직이지 않았어요.",
    why="`old = ...` 줄은 이름에, `사전[이름] = ...` 줄은 사전에 새 텐서를 붙일 뿐이에요. `shadow`의 텐서는 그대로예요.",
    next="`copy_`, `lerp_`, `mul_`처럼 텐서의 속을 바꾸는 연산을 쓰세요.",
    goals=(parameters_follow,),
)
def never_updated(EMA: Any) -> bool:
    if not all(_near(_share(EMA, 0.75, name), 0.0) for name in observe.parameters(Sample(4, tied=True))):
        return False
    # 변화도가 있을 때나 평가 모드에서, 또는 여러 번 불러서 움직이면 조건이 까닭입니다.
    model, module = _built(EMA, 0.75)
    before = _contents(_shadow(module))
    with_gradients(model)
    for mode in (True, False):
        observe.train(module, mode), model.train(mode)
        for _ in range(2):
            move(model)
            _update(module, model)
    after = _contents(_shadow(module))
    return all(name in after and observe.same(after[name], before[name]) for name in observe.parameters(model))


@exercise.diagnosis(
    "frozen_skipped",
    saw="모델의 동결한 매개변수 `offset` 값이 달라졌는데 `shadow`의 것은 그대로예요.",
    why="지금 동결되어 있어도 값은 바뀔 수 있어요. 나중에 동결을 풀거나 다른 파일을 불러오면 복사본만 옛 값에 남아요.",
    next="`requires_grad` 값을 가리지 말고 모든 매개변수를 옮기세요.",
    goals=(parameters_follow,),
)
def frozen_skipped(EMA: Any) -> bool:
    learned = ("scale", "head.weight", "head.bias")
    return _near(_share(EMA, 0.75, "offset"), 0.0) and all(_near(_share(EMA, 0.75, name), 0.25) for name in learned)


@exercise.diagnosis(
    "tied_moves_twice",
    saw="이름이 둘인 매개변수가 한 번의 `update`에서 두 번 움직였어요.",
    why="`state_dict()`에는 함께 쓰는 매개변수가 이름마다 나와요. 이름을 따라 돌면 같은 텐서를 두 번 옮겨요.",
    next="`parameters()` 목록은 같은 매개변수를 한 번만 줘요.",
    goals=(parameters_follow,),
)
def tied_moves_twice(EMA: Any) -> bool:
    return _near(_share(EMA, 0.75, "again"), 1 - 0.75**2)


def _left_buffers(factory: Any) -> set[str]:
    """매개변수는 맞게 옮기고서 베끼지 않은 버퍼의 이름."""
    if parameters_follow(factory) is not True:
        return set()
    model, module = _built(factory)
    move(model)
    _update(module, model)
    theirs = observe.buffers(_shadow(module))
    return {name for name, value in observe.buffers(model).items() if not observe.same(theirs[name], value)}


@exercise.diagnosis(
    "buffers_forgotten",
    saw="매개변수는 옮겼는데 버퍼는 하나도 베끼지 않았어요.",
    why="`parameters()`에는 버퍼가 없고, `old = new` 줄은 이름만 옮겨 붙여요. BatchNorm의 통계가 처음 값에 머물러 복사본의 결과가 엉뚱해져요.",
    next="`buffers()`도 짝지어 `copy_` 메소드로 베끼세요.",
    goals=(buffers_copied,),
)
def buffers_forgotten(EMA: Any) -> bool:
    return _left_buffers(EMA) == set(observe.buffers(Sample(4)))


@exercise.diagnosis(
    "integer_buffers_left",
    saw="실수 버퍼는 베꼈는데 정수 버퍼는 그대로예요.",
    why="정수 버퍼는 섞을 수 없을 뿐이고, 베낄 수는 있어요. `num_batches_tracked` 같은 개수도 모델의 상태예요.",
    next="버퍼는 dtype을 가리지 말고 베끼세요.",
    goals=(buffers_copied,),
)
def integer_buffers_left(EMA: Any) -> bool:
    whole = {name for name, value in observe.buffers(Sample(4)).items() if not value.is_floating_point()}
    return _left_buffers(EMA) == whole


@exercise.diagnosis(
    "unsaved_buffers_left",
    saw="저장하지 않는 `cache` 버퍼만 베끼지 않았어요.",
    why="`state_dict()`에는 `persistent=False`로 등록한 버퍼가 없어요. 그래도 모듈은 그 값을 계산에 써요.",
    next="`state_dict()` 대신 `buffers()` 목록을 도세요.",
    goals=(buffers_copied,),
)
def unsaved_buffers_left(EMA: Any) -> bool:
    return _left_buffers(EMA) == {"cache"}
