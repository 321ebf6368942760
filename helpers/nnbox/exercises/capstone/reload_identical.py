"""연습 `reload_identical`."""

from __future__ import annotations

import contextlib
import pickle
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet
from ..buffer._state import changed_fact, facts
from ._wine import Net, called, columns, fit, given_back

Save = Callable[..., Any]
Load = Callable[..., Any]

exercise = Exercise(
    "reload_identical",
    "저장하고 똑같이 불러오기",
    needs={"save_model": Kind.FUNCTION, "load_model": Kind.FUNCTION},
    hints=(
        "파일에 담을 것은 모델이 아니라 텐서예요. 모델은 불러올 때 `make()`로 새로 만들어요.",
        "`torch.save(model.state_dict(), path)`로 저장하고, `torch.load(path, weights_only=True)`로 사전을 읽어 "
        "`load_state_dict`에 넘기세요. 답을 내는 데 쓸 모델은 어떤 모드여야 할까요?",
        "`model = make()`, `model.load_state_dict(torch.load(path, weights_only=True))`, `return model.eval()`의 차례예요.",
    ),
)


def _net() -> nn.Module:
    return Net(features=5, width=8, p=0.4)


def _normed() -> nn.Module:
    return nn.Sequential(nn.Linear(5, 6), nn.BatchNorm1d(6), nn.ReLU(), nn.Dropout(0.5), nn.Linear(6, 3))


def _precise() -> nn.Module:
    """노트북의 모델처럼 float64로 계산합니다."""
    return _net().double()


MAKERS: tuple[Callable[[], nn.Module], ...] = (_net, _normed, _precise)


def _used(make: Callable[[], nn.Module]) -> nn.Module:
    """통계와 변화도가 있는, 학습하다 온 모델."""
    model = make()
    if isinstance(model, Net):
        fit(model.standardizer, _input(model, 30))
    for _ in range(3):
        observe.backward(model(_input(model, 16)))
    return model


def _input(model: nn.Module, rows: int) -> torch.Tensor:
    """모델과 dtype이 같은 입력."""
    return columns(rows, 5).to(next(model.parameters()).dtype)


@contextlib.contextmanager
def _path(name: str = "model.pt") -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / name


def _saved(function: Save, model: nn.Module, path: Any) -> None:
    called(function, model, path)
    if not Path(path).exists():
        raise Unmet(
            "path_ignored",
            "`save_model` 함수를 불렀는데 `path` 자리에 파일이 없어요.",
            "받은 `path` 값이 아닌 곳에 적었거나, 아무것도 적지 않았어요.",
            "`torch.save`의 둘째 인자를 살펴보세요.",
        )


def _content(save: Save, model: nn.Module) -> Any:
    """`save_model`이 적은 파일을 안전하게 읽은 것. 텐서가 아닌 것이 들어 있어 읽을 수 없으면 `None`."""
    with _path() as path:
        _saved(save, model, path)
        try:
            return torch.load(path, weights_only=True)
        except Exception:
            return None


def _state_file(state: Any, path: Path) -> Path:
    torch.save(state, path)
    return path


def _loaded(function: Load, make: Callable[[], nn.Module], path: Any) -> nn.Module:
    model = given_back(function, make, path)
    if not observe.is_module(model):
        raise Unmet(
            "wrong_type",
            f"`load_model` 함수가 돌려준 값은 {observe.it_is(model)}. 모델이 아니에요.",
            "`load_state_dict` 메소드는 모델이 아니라 이름의 짝이 맞았는지를 알려 주는 값을 돌려줘요.",
            "`load_state_dict` 메소드를 부른 다음 줄에서 모델을 돌려주세요.",
        )
    return model


@exercise.goal("파일에 `state_dict`만 들어 있어요")
def file_holds_state(save_model: Save) -> bool | str:
    for make in MAKERS:
        model = _used(make)
        content = _content(save_model, model)
        if content is None:
            return "저장한 파일을 `weights_only=True`로 읽을 수 없어요."
        if not observe.is_a(content, Mapping):
            return f"파일에 든 것이 {observe.it_is(content)}. 이름과 텐서를 짝지은 사전이어야 해요."
        expected = model.state_dict()
        if missing := [name for name in expected if name not in content]:
            return f"파일에 `{missing[0]}` 이름이 없어요. 모델의 `state_dict()`에는 있어요."
        if extra := [name for name in content if name not in expected]:
            return f"파일의 `{extra[0]}` 이름은 모델의 `state_dict()`에 없어요."
        if odd := [name for name in expected if not observe.is_a(content[name], torch.Tensor)]:
            return f"파일의 `{odd[0]}` 자리에 {observe.describe(content[odd[0]])}이 들어 있어요. 텐서여야 해요."
        if cast := [name for name in expected if content[name].dtype != expected[name].dtype]:
            found, wanted = (f"`{observe.dtype_name(one[cast[0]].dtype)}`" for one in (content, expected))
            return f"파일에 든 `{cast[0]}` 값의 dtype이 {found}예요. 모델의 것은 {wanted}예요."
        if moved := [name for name in expected if not observe.same(content[name], expected[name])]:
            return f"파일의 `{moved[0]}` 값이 모델의 것과 달라요."
    return True


@exercise.goal("저장해도 모델은 그대로예요")
def model_kept(save_model: Save) -> bool | str:
    for make in MAKERS:
        for training in (True, False):
            model = _used(make).train(training)
            before, values = facts(model), observe.state(model)
            with _path() as path:
                _saved(save_model, model, path)
            for name, value in observe.state(model).items():
                kept = values.get(name, value)
                if value.dtype != kept.dtype:
                    kinds = [f"`{observe.dtype_name(one.dtype)}`" for one in (kept, value)]
                    return f"저장하고 나니 모델의 `{name}` 값이 {kinds[0]}에서 {kinds[1]} dtype으로 바뀌었어요."
                if not observe.same(value, kept):
                    return f"저장하고 나니 모델의 `{name}` 값이 달라졌어요."
            if (changed := changed_fact(model, before)) is not None:
                raise changed
    return True


@exercise.goal("불러온 모델의 결과가 저장할 때와 한 자리도 다르지 않아요")
def identical(save_model: Save, load_model: Load) -> bool | str:
    for make in MAKERS:
        model = _used(make).eval()
        x = _input(model, 12)
        expected = model(x)
        for kind, name in ((Path, "model.pt"), (str, "epoch.3.bin")):
            with _path(name) as path:
                _saved(save_model, model, kind(path))
                loaded = observe.train(_loaded(load_model, make, kind(path)), False)
            output = observe.tensor_from(loaded, x)
            if not observe.same(output, expected):
                difference = (output - expected).abs().max().item() if output.shape == expected.shape else float("nan")
                return f"저장할 때의 결과와 불러온 모델의 결과가 달라요. 가장 크게 다른 곳의 차이는 {difference:.3g}이에요."
        with _path() as path:
            for one in (_used(make), model):
                _saved(save_model, one, path)
            loaded = observe.train(_loaded(load_model, make, path), False)
        if not observe.same(observe.tensor_from(loaded, x), expected):
            return "같은 `path` 자리에 다른 모델을 한 번 더 저장했는데, 불러오니 나중에 저장한 모델이 아니에요."
    return True


@exercise.goal("`make()`로 만든 새 인스턴스를 돌려줘요")
def fresh_instance(load_model: Load) -> bool | str:
    made: list[nn.Module] = []

    def make() -> nn.Module:
        made.append(_net())
        return made[-1]

    with _path() as path:
        _state_file(_used(_net).state_dict(), path)
        models = [_loaded(load_model, make, path) for _ in range(2)]
    if not all(any(model is one for one in made) for model in models):
        return "돌려준 모델이 `make()`로 만든 것이 아니에요."
    return models[0] is not models[1] or "두 번 불렀는데 같은 모델이 돌아왔어요."


@exercise.goal("불러온 모델은 평가 모드예요")
def in_eval_mode(load_model: Load) -> bool | str:
    for make in MAKERS:
        with _path() as path:
            model = _loaded(load_model, make, _state_file(_used(make).state_dict(), path))
        if still := [name or "model" for name, one in observe.modules(model).items() if one.training]:
            return f"`{still[0]}` 모듈이 학습 모드예요."
    return True


@exercise.goal("이름이 모자란 파일은 오류를 내고, 텐서가 아닌 것은 읽지 않아요")
def refuses_bad_files(load_model: Load) -> bool | str:
    state = _used(_net).state_dict()
    del state["standardizer.mean"]
    if not _refuses(load_model, state):
        return "`standardizer.mean` 이름이 빠진 파일인데 오류 없이 불러왔어요."
    _Canary.sang = False
    _refuses(load_model, {**_used(_net).state_dict(), "note": _Canary()})
    return not _Canary.sang or "파일에 숨겨 둔 코드가 불러오는 동안 실행되었어요."


def _refuses(function: Load, state: Any) -> bool:
    with _path() as path:
        _state_file(state, path)
        try:
            _loaded(function, _net, path)
        except (observe.LearnerRaised, Unmet):
            return True
    return False


def _sing() -> str:
    _Canary.sang = True
    return ""


class _Canary:
    """파일에서 되살아날 때 코드를 실행하는 값. 여기서는 실행되었다고 적어 두기만 합니다."""

    sang = False

    def __reduce__(self) -> tuple[Callable[[], str], tuple[()]]:
        return _sing, ()


@exercise.diagnosis(
    "whole_model_saved",
    saw="파일에 텐서가 아니라 모델이 통째로 들어 있어요.",
    why="`torch.save(model, path)` 호출은 클래스의 이름과 그 클래스가 있는 모듈의 이름까지 적어요. 클래스의 이름을 바꾸거나 옮기면 읽지 못하고, "
    "`weights_only=True`로는 처음부터 읽을 수 없어요.",
    next="모델이 아니라 모델의 `state_dict()` 값을 저장하세요.",
    goals=(file_holds_state,),
)
def whole_model_saved(save_model: Save) -> bool:
    model = _used(_normed)
    with _path() as path:
        _saved(save_model, model, path)
        content = torch.load(path, weights_only=False)
    return observe.is_module(content)


@exercise.diagnosis(
    "pickled",
    why="`pickle`로 적은 파일은 읽는 동안 아무 코드나 실행할 수 있어서, `weights_only=True`로 읽을 수 없어요.",
    next="`torch.save`로 저장하세요.",
    goals=(file_holds_state,),
)
def pickled(save_model: Save) -> bool:
    with _path() as path:
        _saved(save_model, _used(_normed), path)
        content = path.read_bytes()
    return not content.startswith(b"PK") and observe.is_a(pickle.loads(content), Mapping)


@exercise.diagnosis(
    "parameters_only",
    why="버퍼가 빠졌어요. 표준화의 평균과 BatchNorm의 통계는 매개변수가 아니라 버퍼라서 `named_parameters()`에 없어요.",
    next="`state_dict()` 값을 저장하세요. 매개변수와 버퍼가 함께 들어 있어요.",
    goals=(file_holds_state,),
)
def file_parameters_only(save_model: Save) -> bool:
    model = _used(_net)
    return set(_content(save_model, model)) == set(observe.parameters(model))


@exercise.diagnosis(
    "wrapped_state_dict",
    saw="파일의 `{found}` 이름 안에 `state_dict` 사전이 한 겹 더 들어 있어요.",
    why="다른 것과 함께 담는 방법도 있지만, 이 연습의 파일에는 `state_dict`만 담기로 했어요. "
    "그래야 다른 코드도 바로 읽을 수 있어요.",
    next="`torch.save`의 첫 인자에 `model.state_dict()` 값을 바로 넣으세요.",
    goals=(file_holds_state,),
)
def wrapped_state_dict(save_model: Save) -> Any:
    model = _used(_net)
    inside = [name for name, held in _content(save_model, model).items() if observe.is_a(held, Mapping)]
    return inside and {"found": inside[0]}


@exercise.diagnosis(
    "not_strict",
    why="빠진 이름을 조용히 건너뛰면 통계가 없는 파일을 읽고도 오류가 나지 않아서, 처음의 그 실수를 다시 숨겨요. "
    "`strict=False` 인자가 그렇게 하고, 빠진 이름을 미리 채우거나 오류를 삼키는 코드도 그래요.",
    next="`strict=False` 인자나 오류를 막는 줄을 지우거나, 빠진 이름이 있을 때 스스로 오류를 내세요.",
    goals=(refuses_bad_files,),
)
def not_strict(load_model: Load) -> bool:
    state = _used(_net).state_dict()
    del state["standardizer.mean"]
    return not _refuses(load_model, state)


@exercise.diagnosis(
    "weights_only_false",
    why="`weights_only=False` 인자는 파일이 시키는 대로 아무 코드나 실행해요. 남이 준 파일이라면 위험해요.",
    next="`torch.load`에 `weights_only=True` 인자를 넘기세요.",
    goals=(refuses_bad_files,),
)
def weights_only_false(load_model: Load) -> bool:
    _Canary.sang = False
    _refuses(load_model, {**_used(_net).state_dict(), "note": _Canary()})
    return _Canary.sang


@exercise.diagnosis(
    "not_loaded",
    saw="불러온 모델의 값이 파일의 것이 아니라 처음 만든 그대로예요.",
    why="파일을 읽은 사전은 모델과 아직 상관이 없어요. `load_state_dict` 메소드가 그 값을 모델의 텐서에 옮겨 적어요.",
    next="`load_state_dict` 메소드를 부르는지, 부른 그 모델을 돌려주는지 보세요.",
    goals=(identical,),
)
def not_loaded(load_model: Load, error: BaseException | None) -> bool:
    def make() -> nn.Module:
        model = _net()
        with torch.no_grad():
            for one in model.parameters():
                one.fill_(0.125)
        return model

    with _path() as path:
        loaded = _loaded(load_model, make, _state_file(_used(_net).state_dict(), path))
    return error is None and all(bool((one == 0.125).all()) for one in observe.parameters(loaded).values())


@exercise.diagnosis(
    "left_in_train",
    why="새로 만든 모델은 학습 모드예요. 그대로 쓰면 드롭아웃이 값을 꺼서 부를 때마다 답이 달라요.",
    next="돌려주기 전에 `eval()` 메소드를 부르세요.",
    goals=(in_eval_mode,),
)
def left_in_train(load_model: Load) -> bool:
    return in_eval_mode(load_model) is not True


@exercise.diagnosis(
    "same_instance",
    why="바깥에 있는 모델에 불러오면 그 모델이 바뀌고, 두 번 불러온 것이 한 모델이 돼요.",
    next="`load_model` 안에서 부를 때마다 `make()`로 새 모델을 만드세요.",
    goals=(identical, fresh_instance),
)
def same_instance(load_model: Load, error: BaseException | None) -> bool:
    # 모델 하나를 돌려 쓰면, 크기가 다른 파일을 불러올 때 오류가 나기도 합니다.
    if error is not None and "loading state_dict" not in str(error):
        return False
    with _path() as path:
        _state_file(_used(_net).state_dict(), path)
        return _loaded(load_model, _net, path) is _loaded(load_model, _net, path)


@exercise.diagnosis(
    "path_kind",
    saw="`path` 자리에 {works} 값을 넣으면 되는데, {fails} 값을 넣으면 오류가 나요.",
    why="`path` 인자는 문자열일 수도, `Path`일 수도 있어요. 문자열과 `Path` 객체는 가진 메소드도, 할 수 있는 연산도 달라요.",
    next="받은 `path` 값을 그대로 `torch.save`, `torch.load` 두 함수에 넘기거나, 먼저 `Path(path)`로 바꾸세요.",
)
def path_kind(save_model: Save, load_model: Load, error: BaseException | None) -> Any:
    if error is None:
        return False
    works = {}
    for kind in (Path, str):
        with _path() as path:
            try:
                _saved(save_model, _used(_net), kind(path))
                _loaded(load_model, _net, kind(path))
                works[kind] = True
            except (observe.LearnerRaised, Unmet):
                works[kind] = False
    names = {Path: "`Path`", str: "문자열"}
    if works[Path] == works[str]:
        return False
    good, bad = (Path, str) if works[Path] else (str, Path)
    return {"works": names[good], "fails": names[bad]}


@exercise.diagnosis(
    "class_not_instance",
    why="`make` 값은 모델을 만드는 함수예요. 괄호를 붙여 불러야 모델이 나와요.",
    next="`make` 값을 쓰는 줄에 괄호가 있는지 보세요.",
    goals=(identical, fresh_instance, in_eval_mode, refuses_bad_files),
)
def make_not_called(error: BaseException | None) -> bool:
    return "'function' object has no attribute" in str(error)
