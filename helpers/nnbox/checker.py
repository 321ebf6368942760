"""연습을 채점합니다. 목표를 먼저 보고, 못 미친 뒤에만 오해의 증거를 찾습니다."""

from __future__ import annotations

import contextlib
import difflib
import inspect
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from . import isolation, observe, starter
from .errors import explain
from .exercise import Exercise, require_kind
from .isolation import isolated
from .korean import agree
from .observe import LearnerRaised, Unmet
from .result import GoalResult, GoalState, Outcome, Result
from .surroundings import preserved
from .time_limit import Interrupted, TooSlow


@dataclass(frozen=True)
class _Failure:
    """이루지 못한 첫 목표에서 본 것."""

    label: str | None = None
    saw: str = ""
    why: str = ""
    next: str = ""
    raised: BaseException | None = None


def run(exercise: Exercise, namespace: Mapping[str, Any]) -> Result:
    """연습을 채점합니다. `KeyboardInterrupt`만 지나가고, 다른 예외는 나오지 않습니다.

    Args:
        exercise: 연습.
        namespace: 학습자의 이름과 값. 노트북의 변수 전체여도 됩니다.
    """
    try:
        unattempted = _unattempted(exercise, namespace)
        return _agreeing(_grade(exercise, namespace) if unattempted is None else unattempted)
    except Interrupted:
        raise KeyboardInterrupt from None
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        if replaced := isolation.replaced():
            return _torch_replaced(exercise, replaced, error)
        return Result(
            exercise.id,
            exercise.title,
            Outcome.CHECKER_FAILED,
            saw="채점 코드에 문제가 있어요. 작성한 코드 탓이 아니에요.",
            next="아래 내용을 복사해서 저장소의 이슈로 알려 주세요. 다음 연습은 그대로 할 수 있어요.",
            error=traceback.format_exc(limit=-3),
        )


def _torch_replaced(exercise: Exercise, names: list[str], error: BaseException) -> Result:
    return Result(
        exercise.id,
        exercise.title,
        Outcome.RAISED,
        saw=f"torch의 `{names[0]}` 이름에 다른 값이 담겨 있어서 채점하지 못했어요.",
        why=f"노트북 어딘가에서 `{names[0]} = ...`처럼 torch 안의 이름을 덮어썼어요. 그 뒤로는 모든 셀이 덮어쓴 값을 써요.",
        next="그 줄을 고친 뒤 커널을 다시 시작하고, 위의 셀부터 다시 실행해 보세요.",
        error=explain(error).error,
    )


def _agreeing(result: Result) -> Result:
    return replace(result, saw=agree(result.saw), why=agree(result.why), next=agree(result.next))


def _unattempted(exercise: Exercise, namespace: Mapping[str, Any]) -> Result | None:
    for name in exercise.needs:
        if name not in namespace:
            return _not_yet(exercise, *_missing(name, namespace))
    for name in exercise.needs:
        if left := starter.open_places(namespace[name]):
            value = namespace[name]
            saw = (
                f"`{name}` 자리가 아직 `...` 그대로예요." if value is ... else f"`{name}` 안에 `...` 자리가 {left}개 남아 있어요."
            )
            next = "TODO를 채운 뒤 셀을 실행하고, 다시 확인해 보세요. 채웠는데도 이렇게 나오면, 그 셀이 오류로 멈추지 않았는지 보세요."
            return _not_yet(exercise, saw, next)
    if all(starter.untouched(exercise.id, name, namespace[name]) for name in exercise.needs):
        names = ", ".join(f"`{name}`" for name in exercise.needs)
        return _not_yet(exercise, f"{names} 코드가 처음 그대로예요.", "TODO가 적힌 곳부터 고쳐 보세요.")
    return None


def _missing(name: str, namespace: Mapping[str, Any]) -> tuple[str, str]:
    visible = [key for key in namespace if isinstance(key, str) and not key.startswith("_")]
    folded = {key.replace("_", "").lower(): key for key in reversed(visible)}
    near = folded.get(name.replace("_", "").lower())
    if near is None:
        near = next(iter(difflib.get_close_matches(name, visible, n=1, cutoff=0.75)), None)
    if near is not None:
        return (
            f"`{name}` 이름이 없어요. 비슷한 이름 `{near}` 값은 있어요.",
            f"이름을 `{name}`, 글자 하나까지 똑같이 적어 보세요.",
        )
    return (
        f"`{name}` 이름이 아직 없어요.",
        "위의 TODO 셀을 채우고 실행한 다음 다시 확인해 보세요. 셀이 오류로 멈추었다면 그 오류부터 고치세요.",
    )


def _not_yet(exercise: Exercise, saw: str, next: str) -> Result:
    goals = tuple(GoalResult(goal.sentence, GoalState.NOT_REACHED) for goal in exercise.goals)
    return Result(exercise.id, exercise.title, Outcome.UNATTEMPTED, goals=goals, saw=saw, next=next)


def _grade(exercise: Exercise, namespace: Mapping[str, Any]) -> Result:
    values = {name: namespace[name] for name in exercise.needs}
    values |= {name: namespace.get(name) for name in exercise.given}
    met: list[bool] = []
    with preserved(values.values()):
        try:
            failure = isolated(exercise.seconds, lambda: _first_failure(exercise, values, met))
        except TooSlow:
            failure = _too_slow(exercise.seconds)
        except Interrupted:
            raise
        except KeyboardInterrupt as error:  # 누른 것이 아니라, 작성한 코드가 스스로 낸 예외입니다.
            failure = _Failure("raises", raised=error)
        # 이름이 붙은 실패는 증거를 이미 손에 쥔 것이라 다른 까닭을 찾지 않습니다.
        if failure is not None and failure.label in (None, "raises"):
            with contextlib.suppress(TooSlow):
                failure = isolated(exercise.seconds, lambda: _diagnosed(exercise, values, failure, len(met)))
    if failure is None:
        return Result(
            exercise.id,
            exercise.title,
            Outcome.PASSED,
            goals=tuple(GoalResult(goal.sentence, GoalState.MET) for goal in exercise.goals),
        )
    return _result(exercise, len(met), failure)


def _first_failure(exercise: Exercise, values: Mapping[str, Any], met: list[bool]) -> _Failure | None:
    waiting = dict(exercise.needs)
    for goal in exercise.goals:
        # 값의 종류는 그 값을 처음 쓰는 목표에서 봅니다. 그래야 앞의 목표를 이룬 것이 드러납니다.
        for name in [name for name in _fed(goal.test, values) if name in waiting]:
            kind = waiting.pop(name)
            failure = _attempt(lambda name=name, kind=kind: require_kind(name, values[name], kind) or True)
            if failure is not None:
                return failure
        failure = _attempt(lambda goal=goal: _feed(goal.test, values))
        if failure is not None:
            return failure
        met.append(True)
    return None


def _attempt(test: Callable[[], bool | str]) -> _Failure | None:
    try:
        outcome = test()
    except Unmet as unmet:
        return _Failure(unmet.label, unmet.saw, unmet.why, unmet.next)
    except LearnerRaised as raised:
        return _Failure("raises", raised=raised.error)
    if outcome is True:
        return None
    if outcome is False:
        return _Failure()
    if isinstance(outcome, str):
        return _Failure(saw=outcome)
    raise TypeError(f"a goal returned {outcome!r} instead of True, False or a sentence")


def _feed(function: Callable[..., Any], values: Mapping[str, Any], **extra: Any) -> Any:
    """학습자의 값 가운데 함수가 받는 것만, 복사해서 넘깁니다."""
    return function(**observe.copies(_fed(function, values)), **_fed(function, extra))


def _fed(function: Callable[..., Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """`values` 가운데 함수가 인자로 적은 것. `**`가 있으면 모두."""
    wanted = inspect.signature(function).parameters
    takes_all = any(one.kind is one.VAR_KEYWORD for one in wanted.values())
    return {name: value for name, value in values.items() if takes_all or name in wanted}


def _diagnosed(exercise: Exercise, values: Mapping[str, Any], failure: _Failure, met: int) -> _Failure:
    missed = exercise.goals[met].test
    for diagnosis in exercise.diagnoses:
        if diagnosis.goals and missed not in diagnosis.goals:
            continue
        try:
            evidence = _feed(diagnosis.evidence, values, error=failure.raised)
        except (Interrupted, TooSlow):
            raise
        except BaseException:
            # 답이 어떤 모습이든 될 수 있어서, 살펴보다 난 예외는 증거가 없다는 뜻입니다.
            continue
        if evidence:
            fields = evidence if isinstance(evidence, Mapping) else {}
            return replace(
                failure,
                label=diagnosis.label,
                saw=diagnosis.saw.format_map(fields) if diagnosis.saw else failure.saw,
                why=diagnosis.why.format_map(fields),
                next=diagnosis.next.format_map(fields),
            )
    return failure


def _too_slow(seconds: float) -> _Failure:
    return _Failure(
        "too_slow",
        f"{seconds:g}초가 지나도 끝나지 않아서 멈추었어요.",
        "조건이 늘 참인 `while`이나, 스스로를 계속 부르는 코드가 있으면 끝나지 않아요.",
        "반복문이 언제 끝나는지 살펴보세요.",
    )


def _result(exercise: Exercise, met: int, failure: _Failure) -> Result:
    states = [GoalState.MET] * met + [GoalState.NOT_MET]
    states += [GoalState.NOT_REACHED] * (len(exercise.goals) - len(states))
    goals = tuple(GoalResult(goal.sentence, state) for goal, state in zip(exercise.goals, states))
    if failure.raised is not None:
        explanation = explain(failure.raised)
        failure = replace(
            failure,
            saw="\n".join(filter(None, (explanation.saw, failure.saw))),
            why=failure.why or explanation.why,
            next=failure.next or explanation.next,
        )
        error = explanation.error
    else:
        error = ""
    raised = failure.raised is not None or failure.label == "too_slow"
    return Result(
        exercise.id,
        exercise.title,
        Outcome.RAISED if raised else Outcome.WRONG,
        label=failure.label,
        goals=goals,
        saw=failure.saw or f"목표에 못 미쳤어요: {exercise.goals[min(met, len(goals) - 1)].sentence}",
        why=failure.why,
        next=failure.next or "힌트를 하나 열어 보세요.",
        error=error,
    )
