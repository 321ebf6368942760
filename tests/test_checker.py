"""채점: 무엇을 넘겨도 예외를 내지 않고, 다섯 가지 결과를 섞지 않으며, 흔적을 남기지 않습니다."""

from __future__ import annotations

import dataclasses
import random
import signal
import subprocess
import sys
import threading
import types

import numpy
import pytest
import torch
from torch import nn

from nnbox import Outcome, answer, check, checker, hint, observe, storage
from nnbox.exercise import Exercise, Kind
from nnbox.lessons import exercise_ids, find
from nnbox.result import GoalState


class HostileRepr:
    def __repr__(self):
        raise RuntimeError("repr")

    __str__ = __repr__


class HostileEq:
    __hash__ = None

    def __eq__(self, other):
        raise RuntimeError("eq")

    def __bool__(self):
        raise RuntimeError("bool")


class HostileGetattr:
    def __getattr__(self, name):
        raise RuntimeError(f"getattr {name}")


class HostileGetattribute:
    def __getattribute__(self, name):
        raise RuntimeError(f"getattribute {name}")


class HostileDeepcopy(nn.Linear):
    def __init__(self):
        super().__init__(5, 3)

    def __deepcopy__(self, memo):
        raise RuntimeError("deepcopy")


class HostileForward(nn.Module):
    def __init__(self, *args, **kwargs):
        super().__init__()

    def forward(self, *args):
        raise ValueError("forward")


class Exits(nn.Module):
    def __init__(self, *args, **kwargs):
        super().__init__()

    def forward(self, *args):
        sys.exit(3)


class Recurses(nn.Module):
    def __init__(self, *args, **kwargs):
        super().__init__()

    def forward(self, *args):
        return self(*args)


class Giant(nn.Module):
    def __init__(self, *args, **kwargs):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(50_000, 50_000))


class HiddenClass(type):
    """클래스에 대해 묻는 것마다 예외를 내는 메타클래스."""

    def __getattribute__(cls, name):
        raise RuntimeError(f"meta {name}")


class UnequalClass(type):
    __hash__ = None

    def __eq__(cls, other):
        raise RuntimeError("meta eq")


class LyingClass:
    @property
    def __class__(self):
        raise RuntimeError("class")


def non_leaf_module() -> nn.Module:
    module = nn.Linear(5, 3)
    module.scaled = module.weight * 2
    return module


def raises_base_exception(*args, **kwargs):
    class Odd(BaseException):
        pass

    raise Odd("odd")


HOSTILE = {
    "none": None,
    "number": 3,
    "text": "아무 말",
    "tensor": torch.randn(3),
    "bool_tensor": torch.tensor(True),
    "class": nn.Linear,
    "instance": nn.Linear(5, 3),
    "meta": nn.Linear(5, 3, device="meta"),
    "meta_tensor": torch.empty(2, 3, device="meta"),
    "lazy": nn.LazyLinear(3),
    "non_leaf": non_leaf_module(),
    "non_leaf_tensor": nn.Linear(5, 3)(torch.randn(2, 5)),
    "complex": torch.zeros(2, 3, dtype=torch.complex64),
    "sparse": torch.eye(3).to_sparse(),
    "dict": {"a": HostileEq()},
    "hostile_keys": {HostileRepr(): 1, 3: 4},
    "empty": {},
    "list": [nn.Linear(5, 3)],
    "repr": HostileRepr(),
    "eq": HostileEq(),
    "getattr": HostileGetattr(),
    "getattribute": HostileGetattribute(),
    "lying_class": LyingClass(),
    "deepcopy": HostileDeepcopy(),
    "forward": HostileForward,
    "exits": Exits,
    "recurses": Recurses,
    "giant": Giant,
    "function": lambda *args, **kwargs: None,
    "identity": lambda *args, **kwargs: args[0] if args else None,
    "base_exception": raises_base_exception,
    "builtin": print,
    "generator": (n for n in range(3)),
    "module_class": nn.Module,
    "metaclass": type,
    "hidden_class": HiddenClass("Hidden", (), {}),
    "unequal_class": UnequalClass("Unequal", (), {}),
    "unequal_instance": UnequalClass("Unequal", (), {})(),
    "exception": ValueError,
    "sequential": nn.Sequential,
}


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("exercise_id", exercise_ids())
def test_hostile_values_are_refused_politely(exercise_id: str, kind: str) -> None:
    exercise = dataclasses.replace(find(exercise_id), seconds=5.0)
    namespace = {name: HOSTILE[kind] for name in exercise.needs}
    result = checker.run(exercise, namespace)
    assert result.outcome is not Outcome.CHECKER_FAILED, str(result)
    assert str(result) and (result or result.message)
    if kind not in ("class", "instance", "deepcopy", "tensor", "number", "bool_tensor", "lazy", "non_leaf", "non_leaf_tensor"):
        assert not result, f"{exercise_id}: {kind}"


def refused(exercise_id: str, **answers) -> str:
    result = check(exercise_id, **answers)
    assert result.outcome in (Outcome.WRONG, Outcome.RAISED), str(result)
    return str(result)


def test_unknown_exercise_points_at_the_nearest() -> None:
    result = check("frist_linear")
    assert result.outcome is Outcome.UNATTEMPTED and "`first_linear`" in result.message
    assert "first_linear" in str(hint("first_liner")) and "first_linear" in str(answer("firstlinear"))


@pytest.mark.parametrize("kind", ["none", "number", "empty", "tensor", "repr", "eq", "getattribute", "lying_class"])
def test_an_id_that_is_no_text(kind: str) -> None:
    value = HOSTILE[kind]
    assert check(value).outcome is Outcome.UNATTEMPTED
    assert "따옴표" in str(hint(value)) and "따옴표" in str(answer(value))


class HostileText(str):
    def __eq__(self, other):
        raise RuntimeError("eq")

    __hash__ = str.__hash__

    def __str__(self):
        raise RuntimeError("str")


def test_an_id_in_another_shape() -> None:
    assert "`first_linear`" in check("FIRST_LINEAR").next and "`first_linear`" in check(" first_linear ").next
    assert check(HostileText("hello_tensor"), x=torch.zeros(2, 3))
    assert "없어요" in str(hint(HostileText("전혀 다른 것")))


def test_values_without_a_name_are_pointed_at() -> None:
    result = check("first_linear", nn.Linear(5, 3))
    assert result.outcome is Outcome.UNATTEMPTED and "`linear_layer=값`" in result.next


def test_near_misses_of_a_name_are_pointed_at() -> None:
    result = check("first_linear", linear_Layer=nn.Linear(5, 3), output=torch.zeros(2, 3))
    assert result.outcome is Outcome.UNATTEMPTED and "`linear_Layer`" in result.saw
    result = check("fix_classifier", Clasifier=nn.Linear)
    assert "`Clasifier`" in result.saw


def test_a_class_for_an_instance() -> None:
    assert check("first_linear", linear_layer=nn.Linear, output=torch.zeros(2, 3)).label == "class_not_instance"


def test_exit_in_forward() -> None:
    assert "sys.exit()" in refused("fix_classifier", Classifier=Exits)


def test_recursion_without_end() -> None:
    text = refused("fix_classifier", Classifier=Recurses)
    assert "RecursionError" in text and "끝없이" in text


def test_ten_gigabytes() -> None:
    assert "(50000, 50000)" in refused("fix_classifier", Classifier=Giant)


def test_meta_device() -> None:
    result = check("first_linear", linear_layer=nn.Linear(5, 3, device="meta"), output=torch.zeros(2, 3))
    assert result.label == "meta_device"


def test_a_module_with_a_non_leaf_tensor_is_still_judged() -> None:
    layer, x = non_leaf_module(), torch.randn(2, 5)
    assert check("first_linear", linear_layer=layer, output=layer(x), x=x)


def test_deepcopy_that_raises_is_the_learners_error() -> None:
    layer, x = HostileDeepcopy(), torch.randn(2, 5)
    result = check("first_linear", linear_layer=layer, output=layer(x), x=x)
    assert result.outcome is Outcome.RAISED and "deepcopy" in result.error


def test_the_line_of_the_learners_code_is_named() -> None:
    assert '`raise ValueError("forward")`' in refused("fix_classifier", Classifier=HostileForward)


# 채점 코드의 잘못


def broken_exercise() -> Exercise:
    broken = Exercise("hello_tensor", "고장 난 연습", {"x": Kind.TENSOR}, hints=("하나", "둘"))

    @broken.goal("언제나 고장 나요")
    def goal(x):
        raise KeyError("채점 코드의 실수")

    return broken


def test_our_own_fault_blames_nobody() -> None:
    result = checker.run(broken_exercise(), {"x": torch.zeros(2, 3)})
    assert result.outcome is Outcome.CHECKER_FAILED
    assert "작성한 코드 탓이 아니에요" in str(result) and "KeyError" in result.error


def test_a_goal_that_forgets_to_answer_is_our_fault() -> None:
    silent = Exercise("hello_tensor", "말 없는 연습", {"x": Kind.TENSOR}, hints=("하나",))
    silent.goal("아무것도 돌려주지 않아요")(lambda x: None)
    assert checker.run(silent, {"x": torch.zeros(1)}).outcome is Outcome.CHECKER_FAILED


@pytest.mark.parametrize("name", ["torch.randn", "torch.nn.functional.linear"])
def test_torch_that_the_notebook_has_replaced_is_named(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(name, 3)
    result = check("manual_linear", manual_linear=lambda x, weight, bias=None: x @ weight.T)
    assert result.outcome is Outcome.RAISED and f"`{name}`" in result.saw and "TypeError" in result.error


# 목표와 진단


def counting_exercise() -> Exercise:
    exercise = Exercise("hello_tensor", "목표 셋", {"x": Kind.TENSOR}, hints=("하나", "둘"))
    exercise.goal("첫째")(lambda x: True)
    exercise.goal("둘째")(lambda x: x.sum().item() == 6 or "합이 달라요.")
    exercise.goal("셋째")(lambda x: True)
    exercise.diagnosis("off_by_one", saw="합이 {total}이에요", why="까닭", next="다음")(
        lambda x: x.sum().item() == 7 and {"total": 7}
    )
    return exercise


def test_goals_stop_at_the_first_that_is_not_met() -> None:
    result = checker.run(counting_exercise(), {"x": torch.tensor([4.0, 4.0])})
    assert [goal.state for goal in result.goals] == [GoalState.MET, GoalState.NOT_MET, GoalState.NOT_REACHED]
    assert result.outcome is Outcome.WRONG and result.label is None and result.saw == "합이 달라요."


def test_a_diagnosis_needs_its_evidence() -> None:
    result = checker.run(counting_exercise(), {"x": torch.tensor([3.0, 4.0])})
    assert (result.label, result.saw, result.why, result.next) == ("off_by_one", "합이 7이에요", "까닭", "다음")


def test_a_diagnosis_answers_only_for_its_own_goals() -> None:
    exercise = Exercise("hello_tensor", "실수 둘", {"x": Kind.TENSOR}, hints=("하나", "둘"))
    first = exercise.goal("첫째")(lambda x: x.sum().item() == 6)
    second = exercise.goal("둘째")(lambda x: x.ndim == 2)
    exercise.diagnosis("of_second", why="둘째 목표의 까닭", next="다음", goals=(second,))(lambda x: True)
    exercise.diagnosis("of_first", why="첫째 목표의 까닭", next="다음", goals=(first,))(lambda x: True)
    assert checker.run(exercise, {"x": torch.zeros(6)}).label == "of_first"
    assert checker.run(exercise, {"x": torch.ones(6)}).label == "of_second"


def test_a_wrong_kind_is_told_at_the_first_goal_that_uses_it() -> None:
    layer, x = nn.Linear(5, 3), torch.randn(2, 5)
    result = check("first_linear", linear_layer=layer, output=layer(x).shape, x=x)
    assert result.label == "wrong_type"
    assert [goal.state for goal in result.goals] == [GoalState.MET, GoalState.NOT_MET, GoalState.NOT_REACHED]


def test_no_diagnosis_runs_when_the_goals_are_met() -> None:
    exercise = counting_exercise()
    exercise.diagnosis("never", why="", next="")(lambda x: pytest.fail("통과한 답을 진단했습니다"))
    assert checker.run(exercise, {"x": torch.tensor([2.0, 4.0])})


def test_goals_get_fresh_copies() -> None:
    exercise = Exercise("hello_tensor", "값을 바꾸는 목표", {"x": Kind.TENSOR}, hints=("하나",))
    exercise.goal("바꿔요")(lambda x: x.zero_() is x)
    exercise.goal("그래도 처음 값이에요")(lambda x: x.tolist() == [1.0, 2.0])
    x = torch.tensor([1.0, 2.0])
    assert checker.run(exercise, {"x": x}) and x.tolist() == [1.0, 2.0]


def test_rounding_is_judged_by_the_largest_value() -> None:
    values = torch.tensor([1000.0, 0.0])
    assert observe.close(values + torch.tensor([0.0, 1e-3]), values)
    assert not observe.close(values + torch.tensor([0.0, 0.1]), values)
    assert not observe.close(torch.tensor([1.0, 1e-3]), torch.tensor([1.0, 0.0]))
    assert observe.close(torch.empty(0, 3), torch.empty(0, 3))
    assert not observe.close(torch.tensor([torch.inf, 1e-3]), torch.tensor([torch.inf, 0.0]))


# 흔적


def test_globals_that_a_function_uses_are_left_as_they_were() -> None:
    held = nn.Linear(5, 3)
    held.weight.grad = torch.ones(3, 5)
    held.eval()
    before = held.weight.detach().clone()
    namespace = {"held": held, "torch": torch}
    exec("def manual_linear(x, weight, bias=None):\n    held.train()\n    held.note = 1\n    return held(x)", namespace)
    assert not checker.run(find("manual_linear"), namespace)
    assert torch.equal(held.weight, before) and torch.equal(held.weight.grad, torch.ones(3, 5))
    assert held.bias.grad is None and not held.training and not hasattr(held, "note")


def test_class_attributes_are_left_as_they_were() -> None:
    class Classifier(nn.Module):
        made = 0
        shared = nn.Linear(784, 10)

        def __init__(self):
            super().__init__()
            Classifier.made += 1
            Classifier.extra = 3

        def forward(self, images):
            return self.shared(images.float().flatten(1))

    check("fix_classifier", Classifier=Classifier)
    assert Classifier.made == 0 and not hasattr(Classifier, "extra")
    assert Classifier.shared.weight.grad is None


def test_hook_handles_still_work_after_a_check() -> None:
    held, calls = nn.Linear(5, 3), []
    handle = held.register_forward_hook(lambda *args: calls.append(1))
    namespace = {"held": held}
    exec("def manual_linear(x, weight, bias=None):\n    return held(x)", namespace)
    checker.run(find("manual_linear"), namespace)
    handle.remove()
    calls.clear()
    held(torch.zeros(5))
    assert not calls


LEAKY = """
COUNT, LIST, DICT, HELD, SET, DEEP = 0, [1], {"a": 1}, {"w": torch.zeros(2)}, {1}, [[torch.zeros(2)]]
ARRAY, RANDOM, NORM = numpy.zeros(2), torch.Generator(), nn.BatchNorm1d(2)
WEIGHT = nn.Parameter(torch.zeros(2))
OPTIMIZER = torch.optim.SGD([WEIGHT], lr=0.1, momentum=0.9)
with torch.inference_mode():
    FROZEN = torch.zeros(2)

class Settings:
    values = [1]

class Log:
    def __init__(self):
        self.lines, self.calls = [], 0

LOG = Log()

def outer():
    cell, calls = [], 0
    def manual_linear(x, weight, bias=None, kept=[], *, named={}):
        global COUNT, NEW
        nonlocal calls
        COUNT += 1; calls += 1; LOG.calls += 1; NEW = 3; Settings.new = 3
        for one in (LIST, cell, kept, Settings.values, LOG.lines): one.append(1)
        DICT["b"] = named["b"] = 2; HELD["w"].add_(1); HELD["z"] = 1; SET.add(2); DEEP[0][0].add_(1)
        ARRAY[0] += 1; torch.rand(2, generator=RANDOM); NORM(torch.randn(4, 2))
        WEIGHT.grad = torch.ones(2); OPTIMIZER.step()
        with torch.inference_mode(): FROZEN.add_(1)
        return nn.functional.linear(x, weight, bias)
    return manual_linear, lambda: (cell, calls)

manual_linear, inner = outer()
"""


def test_whatever_a_function_holds_is_left_as_it_was() -> None:
    space = {"torch": torch, "nn": nn, "numpy": numpy, "__name__": "__main__"}
    exec(LEAKY, space)

    def photo() -> str:
        names = ("COUNT", "LIST", "DICT", "HELD", "SET", "DEEP", "ARRAY", "FROZEN", "WEIGHT")
        log, norm, optimizer, function = space["LOG"], space["NORM"], space["OPTIMIZER"], space["manual_linear"]
        held = [space[name] for name in names] + [vars(log), norm.state_dict(), optimizer.state_dict(), space["WEIGHT"].grad]
        held += [space["RANDOM"].get_state().sum(), space["inner"](), function.__defaults__, function.__kwdefaults__]
        return repr([*held, space["Settings"].values, hasattr(space["Settings"], "new"), "NEW" in space])

    before = photo()
    assert checker.run(find("manual_linear"), space)
    assert photo() == before


class NotReady(nn.Module):
    def __init__(self):
        pass


@pytest.mark.parametrize("kind", ["not_ready", "sparse", "hidden_class", "getattribute"])
def test_a_function_may_hold_what_cannot_be_read(kind: str) -> None:
    space = {"nn": nn, "held": NotReady() if kind == "not_ready" else HOSTILE[kind]}
    exec("def manual_linear(x, weight, bias=None):\n    held\n    return nn.functional.linear(x, weight, bias)", space)
    assert checker.run(find("manual_linear"), space)


# 시간과 신호


def test_an_endless_loop_ends_with_a_message() -> None:
    def count_linear_parameters(sizes, bias=True):
        while True:
            pass

    exercise = dataclasses.replace(find("count_parameters"), seconds=0.3)
    result = checker.run(exercise, {"count_linear_parameters": count_linear_parameters})
    assert result.outcome is Outcome.RAISED and result.label == "too_slow" and "0.3초" in result.saw


def test_an_interrupt_that_the_code_raises_itself_is_its_error() -> None:
    def count_linear_parameters(sizes, bias=True):
        raise KeyboardInterrupt

    result = check("count_parameters", count_linear_parameters=count_linear_parameters)
    assert result.outcome is Outcome.RAISED and "KeyboardInterrupt" in result.error


def test_exit_does_not_end_the_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    shell = types.SimpleNamespace(ask_exit=lambda: ended.append(1))
    monkeypatch.setattr("IPython.core.getipython.get_ipython", lambda: shell)

    def count_linear_parameters(sizes, bias=True):
        shell.ask_exit()  # 노트북의 `exit()`가 부르는 것

    result = check("count_parameters", count_linear_parameters=count_linear_parameters)
    assert not ended and result.outcome is Outcome.RAISED and "SystemExit" in result.error
    shell.ask_exit()
    assert ended


def test_the_learners_interrupt_interrupts() -> None:
    if not hasattr(signal, "pthread_kill"):
        pytest.skip("POSIX의 신호로 Ctrl+C를 흉내 냅니다")

    def count_linear_parameters(sizes, bias=True):
        while True:
            pass

    before, main = signal.getsignal(signal.SIGINT), threading.main_thread().ident
    timer = threading.Timer(0.2, lambda: signal.pthread_kill(main, signal.SIGINT))
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        check("count_parameters", count_linear_parameters=count_linear_parameters)
    timer.join()
    assert signal.getsignal(signal.SIGINT) is before


def test_a_check_in_another_thread() -> None:
    results = []
    thread = threading.Thread(target=lambda: results.append(check("hello_tensor", x=torch.zeros(2, 3))))
    thread.start()
    thread.join()
    assert results and results[0]


# 진도와 이름 찾기


def test_a_pass_is_kept() -> None:
    assert check("hello_tensor", x=torch.zeros(2, 3))
    assert storage.load().passed("hello_tensor")


def test_names_are_found_in_a_plain_script(tmp_path) -> None:
    script = tmp_path / "learner.py"
    source = "import torch\nfrom nnbox import check\nx = torch.zeros(2, 3)\nprint(check('hello_tensor'))\n"
    script.write_text(source, encoding="utf-8")
    ran = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, encoding="utf-8", check=True)
    assert "통과했어요" in ran.stdout


def test_the_random_state_is_the_learners_own() -> None:
    torch.manual_seed(0)
    expected = torch.rand(2)
    torch.manual_seed(0)
    check("manual_linear", manual_linear=nn.functional.linear)
    assert torch.equal(torch.rand(2), expected)


@pytest.mark.parametrize("draw", [lambda: torch.rand(1).item(), numpy.random.rand, random.random])
def test_the_same_answer_always_gets_the_same_verdict(draw) -> None:
    def manual_linear(x, weight, bias=None):
        result = nn.functional.linear(x, weight, bias)
        return result if draw() < 0.97 else result + 1

    assert len({str(check("manual_linear", manual_linear=manual_linear)) for _ in range(10)}) == 1


def test_checking_works_where_gradients_are_switched_off() -> None:
    def manual_linear(x, weight, bias=None):
        return nn.functional.linear(x, weight, bias)

    with torch.no_grad():
        assert check("manual_linear", manual_linear=manual_linear)
        assert not torch.is_grad_enabled()
    with torch.inference_mode():
        assert check("manual_linear", manual_linear=manual_linear)
    torch.set_default_dtype(torch.float64)
    try:
        assert check("manual_linear", manual_linear=manual_linear)
        assert torch.get_default_dtype() == torch.float64
    finally:
        torch.set_default_dtype(torch.float32)
