"""결과를 보여 주는 글, 카드, 단추: 같은 사실이 같은 말로 나오고, 학습자의 글이 HTML이 되지 않습니다."""

from __future__ import annotations

import dataclasses
import html as escaping
import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import IPython.display
import ipywidgets
import pytest
import torch

import nnbox
from nnbox import feedback, report, storage
from nnbox.feedback import html, text
from nnbox.feedback.buttons import buttons
from nnbox.lessons import find, lessons
from nnbox.report import Report
from nnbox.result import GoalResult, GoalState, Notice, Outcome, Result
from nnbox.starter import cells

EXERCISE = "hello_tensor"
HINTS = find(EXERCISE).hints
GOALS = (
    GoalResult("`x`의 shape이 (2, 3)이에요", GoalState.MET),
    GoalResult("`x`의 dtype이 float32예요", GoalState.NOT_MET),
    GoalResult("마지막 목표예요", GoalState.NOT_REACHED),
)
FULL = Result(
    EXERCISE,
    "첫 TODO",
    Outcome.RAISED,
    label="raises",
    goals=GOALS,
    saw="셀의 2번째 줄에서 오류가 났어요: `x + y`",
    why="두 텐서의 크기가 달라요.\n둘째 줄이에요.",
    next="shape을 찍어 보세요.",
    error="RuntimeError: sizes must match\n  at dim 1",
    note="진도를 저장하지 못했어요.",
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NNBOX_DATA_DIR", str(tmp_path / "자료"))
    return tmp_path / "자료"


@pytest.fixture
def displayed(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """`display`가 받은 것."""
    shown: list[Any] = []
    monkeypatch.setattr(IPython.display, "display", lambda item, **options: shown.append(item))
    return shown


class Page(HTMLParser):
    """카드에서 보이는 글과 쓰인 태그. 태그는 짝이 맞아야 합니다."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.words, self.tags, self.open, self.attributes = "", [], [], []
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attributes: list[Any]) -> None:
        self.tags.append(tag)
        self.attributes += attributes
        if tag == "br":
            self.words += "\n"
        else:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self.words += " "

    def handle_data(self, words: str) -> None:
        self.words += "" if self.open and self.open[-1] == "style" else words


def squeezed(words: str) -> str:
    return re.sub(r"[\s`]+", "", words)


# 하나의 결과, 세 가지 모습


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_says_the_same_everywhere(outcome: Outcome, displayed: list[Any]) -> None:
    item = dataclasses.replace(FULL, outcome=outcome)
    item._ipython_display_()
    (bundle,) = displayed
    assert bundle["text/plain"] == str(item) == repr(item)
    plain, page = squeezed(str(item)), squeezed(Page(bundle["text/html"]).words)
    facts = ["연습 0-1 · 첫 TODO", text.verdict(item), *(goal.sentence for goal in GOALS)]
    for fact in [*facts, *text.PARTS, item.saw, item.why, item.next, item.error, item.note]:
        assert squeezed(fact) in plain and squeezed(fact) in page, fact


def test_outcomes_have_their_own_words_and_colours() -> None:
    items = [dataclasses.replace(FULL, outcome=outcome) for outcome in Outcome]
    assert len({text.verdict(item) for item in items}) == len(Outcome)
    assert len({re.search(r"--nnbox-accent:(#\w+)", html.render(item))[1] for item in items}) == len(Outcome)


def test_the_text_of_a_result() -> None:
    assert str(FULL) == (
        "연습 0-1 · 첫 TODO             오류가 났어요 · 목표 3개 중 1개\n"
        "  ✓ `x`의 shape이 (2, 3)이에요\n"
        "  ✗ `x`의 dtype이 float32예요\n"
        "  · 마지막 목표예요\n"
        "\n"
        "무엇을 보았나요    셀의 2번째 줄에서 오류가 났어요: `x + y`\n"
        "왜 그런가요        두 텐서의 크기가 달라요.\n"
        "                   둘째 줄이에요.\n"
        "다음에 해 볼 것    shape을 찍어 보세요.\n"
        "\n"
        "  RuntimeError: sizes must match\n"
        "    at dim 1\n"
        "\n"
        "진도를 저장하지 못했어요."
    )


def test_empty_parts_leave_no_gaps() -> None:
    passed = Result(EXERCISE, "첫 TODO", Outcome.PASSED, goals=(GoalResult("이루었어요", GoalState.MET),))
    assert str(passed).splitlines()[1:] == ["  ✓ 이루었어요"]
    assert "<dl" not in html.render(passed) and "nnbox-note" not in html.render(passed).split("</style>")[1]
    unknown = Result("nothing", "", Outcome.UNATTEMPTED, saw="`nothing` 연습은 없어요.")
    assert str(unknown).startswith("nothing  ") and "연습 " not in str(unknown).splitlines()[0]


def test_a_title_wider_than_the_line_still_stands_apart_from_the_verdict() -> None:
    long = dataclasses.replace(FULL, title="아주 " * 30 + "긴 이름")
    assert "긴 이름  오류가 났어요" in str(long).splitlines()[0]


def test_hangul_takes_two_columns() -> None:
    assert text.width("가나 ab·") == 4 + 1 + 2 + 1
    assert text.width("") == 0


@pytest.mark.parametrize("outcome", Outcome)
def test_only_a_pass_is_true(outcome: Outcome) -> None:
    assert bool(dataclasses.replace(FULL, outcome=outcome)) is (outcome is Outcome.PASSED)


def test_the_message_joins_what_is_there() -> None:
    assert FULL.message == f"{FULL.saw}\n{FULL.why}\n{FULL.next}"
    assert Result("a", "", Outcome.WRONG, saw="본 것", next="다음").message == "본 것\n다음"
    assert Result("a", "", Outcome.PASSED).message == ""


def test_a_result_does_not_change() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        FULL.outcome = Outcome.PASSED
    assert FULL == dataclasses.replace(FULL) and hash(FULL)


# 카드

NASTY = '<script>alert("1")</script> & <img src=x onerror="alert(2)"> \'"`<b>`"> </div></details> &lt; {0} %s 한글'


def test_learner_text_never_becomes_html() -> None:
    fields = ("exercise", "title", "saw", "why", "next", "error", "note")
    item = dataclasses.replace(FULL, **dict.fromkeys(fields, NASTY), goals=(GoalResult(NASTY, GoalState.NOT_MET),))
    calm = dataclasses.replace(FULL, **dict.fromkeys(fields, "`b`"), goals=(GoalResult("`b`", GoalState.NOT_MET),))
    page = Page(html.render(item))
    assert page.tags == Page(html.render(calm)).tags
    assert {name for name, _ in page.attributes} <= {"class", "role", "aria-label", "style"}
    assert page.words.count("onerror") == 7 and "&lt;" in page.words


def test_notices_are_escaped_too() -> None:
    page = Page(html.render(Notice(NASTY, NASTY, NASTY)))
    assert page.tags.count("pre") == 1 and "script" not in page.tags and "img" not in page.tags and "b" not in page.tags
    assert page.words.count("<script>") == 3


def test_error_messages_of_a_real_check_are_escaped() -> None:
    def manual_linear(x: Any, weight: Any, bias: Any = None) -> Any:
        raise ValueError("<b>굵게</b> & <script>")

    shown = html.render(nnbox.check("manual_linear", manual_linear=manual_linear))
    assert "&lt;b&gt;굵게&lt;/b&gt; &amp; &lt;script&gt;" in shown
    assert {"b", "script"}.isdisjoint(Page(shown).tags)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("`a < b`를", "<code>a &lt; b</code>를"),
        ("`a` 그리고 `b`", "<code>a</code> 그리고 <code>b</code>"),
        ("짝 없는 ` 하나", "짝 없는 ` 하나"),
        ("``", "``"),
        ("두\n줄", "두<br>줄"),
        ("", ""),
    ],
)
def test_code_and_lines_inside_sentences(words: str, expected: str) -> None:
    assert html.inline(words) == expected


def test_white_words_can_be_read_on_every_colour() -> None:
    def light(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4

    for colour in [*html._ACCENTS.values(), html._NOTICE]:
        red, green, blue = (light(int(colour[n : n + 2], 16)) for n in (1, 3, 5))
        assert 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 4.5, colour


def test_marks_are_named_for_those_who_listen() -> None:
    labels = [value for name, value in Page(html.render(FULL)).attributes if name == "aria-label"]
    assert labels == [f"연습 0-1 · 첫 TODO: {text.verdict(FULL)}", "이룸", "이루지 못함", "아직 보지 않음"]


def test_a_pass_offers_the_model_answer_and_nothing_else_does() -> None:
    for outcome in Outcome:
        shown = html.render(dataclasses.replace(FULL, outcome=outcome))
        assert (escaping.escape(cells()[EXERCISE]["answer"]) in shown) is (outcome is Outcome.PASSED)
    assert "<details" not in html.render(Result("no such exercise", "이름", Outcome.PASSED))


# 어디에 보이는지


@pytest.mark.parametrize("outcome", Outcome)
def test_buttons_follow_what_is_not_passed(outcome: Outcome, displayed: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feedback, "in_notebook", lambda: True)
    feedback.show(dataclasses.replace(FULL, outcome=outcome))
    assert len(displayed) == (1 if outcome is Outcome.PASSED else 2)
    if outcome is not Outcome.PASSED:
        (hint, answer), _ = parts(displayed[1])
        assert not hint.disabled and answer.disabled is (outcome is not Outcome.CHECKER_FAILED)


def test_no_buttons_for_what_is_no_exercise(displayed: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feedback, "in_notebook", lambda: True)
    for exercise in ("first_linera", "", None, 3, ["x"]):
        nnbox.check(exercise)._ipython_display_()
        nnbox.hint(exercise)._ipython_display_()
    assert len(displayed) == 10 and all("text/html" in item for item in displayed)


def test_without_ipywidgets_the_cards_still_show(displayed: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feedback, "in_notebook", lambda: True)
    monkeypatch.setattr(report, "in_notebook", lambda: True)
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    FULL._ipython_display_()
    nnbox.progress()._ipython_display_()
    assert [set(item) for item in displayed] == [{"text/plain", "text/html"}] * 2


def test_a_terminal_gets_no_widgets(displayed: list[Any]) -> None:
    FULL._ipython_display_()
    Notice("제목", "본문", "x = 1\n\ny = 2")._ipython_display_()
    assert [set(item) for item in displayed] == [{"text/plain", "text/html"}] * 2
    assert displayed[1]["text/plain"] == "제목\n\n본문\n\n    x = 1\n\n    y = 2"


# 힌트와 모범 답안


def test_hints_come_one_at_a_time_and_the_last_one_stays() -> None:
    opened = [nnbox.hint(EXERCISE) for _ in range(5)]
    assert [notice.body for notice in opened] == [*HINTS, HINTS[-1], HINTS[-1]]
    assert [notice.title.split(" · ")[0] for notice in opened] == ["힌트 1/3", "힌트 2/3", "힌트 3/3", "힌트 3/3", "힌트 3/3"]
    assert storage.load().hints(EXERCISE) == 3


def test_the_answer_stays_closed_until_the_hints_are_used_up() -> None:
    for left in (3, 2, 1):
        notice = nnbox.answer(EXERCISE)
        assert notice.code == "" and f"남은 힌트 {left}개" in notice.body and f'hint("{EXERCISE}")' in notice.body
        nnbox.hint(EXERCISE)
    assert nnbox.answer(EXERCISE).code == cells()[EXERCISE]["answer"]


def test_a_pass_opens_the_answer() -> None:
    assert nnbox.check(EXERCISE, x=torch.ones(2, 3))
    assert nnbox.answer(EXERCISE).code and nnbox.answer("first_linear").code == ""


def test_asking_for_an_answer_uses_no_hint() -> None:
    nnbox.answer(EXERCISE)
    assert storage.load().hints(EXERCISE) == 0


@pytest.mark.parametrize("ask", [nnbox.hint, nnbox.answer, nnbox.check])
@pytest.mark.parametrize(
    ("exercise", "words"),
    [
        ("helo_tensor", "`hello_tensor` 연습을 찾으셨나요?"),
        ("", "따옴표로 감싸서"),
        ("전혀 다른 것", "확인 셀에 적혀 있어요"),
        *((value, "따옴표로 감싸서") for value in (None, 3, torch.ones(2), torch.Tensor, ["x"])),
    ],
    ids=repr,
)
def test_an_unknown_exercise_is_answered_not_raised(ask: Any, exercise: Any, words: str) -> None:
    assert words in str(ask(exercise))


# 단추


def parts(view: ipywidgets.VBox) -> tuple[tuple[Any, Any], ipywidgets.VBox]:
    row, opened = view.children
    return row.children, opened


def shown_hints(opened: ipywidgets.VBox) -> list[str]:
    return [re.search(r"힌트 \d/\d|모범 답안", Page(one.value).words)[0] for one in opened.children]


def test_buttons_open_hints_one_by_one_and_then_the_answer() -> None:
    (hint, answer), opened = parts(buttons(EXERCISE))
    assert hint.description == "힌트 보기 (0/3)" and opened.children == () and answer.disabled and answer.tooltip
    for used in (1, 2, 3):
        assert not hint.disabled and answer.disabled
        hint.click()
        assert hint.description == f"힌트 보기 ({used}/3)" and len(opened.children) == used
        assert squeezed(HINTS[used - 1]) in squeezed(Page(opened.children[-1].value).words)
        assert storage.load().hints(EXERCISE) == used
    assert hint.disabled and not answer.disabled and answer.tooltip == ""
    answer.click()
    assert shown_hints(opened) == ["힌트 1/3", "힌트 2/3", "힌트 3/3", "모범 답안"]
    assert escaping.escape(cells()[EXERCISE]["answer"]) in opened.children[-1].value
    assert answer.layout.display == "none"
    # 빠르게 두 번 누른 것.
    hint.click()
    answer.click()
    assert len(opened.children) == 4 and hint.description == "힌트 보기 (3/3)"


def test_a_new_card_knows_the_hints_of_the_old_one() -> None:
    (hint, _), _ = parts(buttons(EXERCISE))
    hint.click()
    hint.click()
    (hint, answer), opened = parts(buttons(EXERCISE))
    assert hint.description == "힌트 보기 (2/3)" and answer.disabled
    hint.click()
    assert shown_hints(opened) == ["힌트 1/3"] and hint.description == "힌트 보기 (2/3)"
    assert storage.load().hints(EXERCISE) == 2, "다시 본 힌트는 세지 않습니다."
    hint.click()
    hint.click()
    assert shown_hints(opened) == ["힌트 1/3", "힌트 2/3", "힌트 3/3"] and hint.disabled and not answer.disabled


def test_hints_after_the_answer_start_with_the_first() -> None:
    storage.record_pass(EXERCISE)
    (hint, answer), opened = parts(buttons(EXERCISE))
    assert not answer.disabled
    answer.click()
    for _ in HINTS:
        assert not hint.disabled
        hint.click()
    assert shown_hints(opened) == ["모범 답안", "힌트 1/3", "힌트 2/3", "힌트 3/3"] and hint.disabled


def test_hints_opened_elsewhere_open_the_answer_here() -> None:
    (hint, answer), _ = parts(buttons(EXERCISE))
    for _ in HINTS:
        nnbox.hint(EXERCISE)
    hint.click()
    assert not answer.disabled


def test_buttons_work_where_nothing_can_be_written(folder: Path) -> None:
    folder.write_text("폴더가 아님", encoding="utf-8")
    (hint, answer), opened = parts(buttons(EXERCISE))
    for _ in HINTS:
        assert not hint.disabled and answer.disabled
        hint.click()
    assert shown_hints(opened) == ["힌트 1/3", "힌트 2/3", "힌트 3/3"] and hint.disabled
    assert "저장하지 못했어요" in opened.children[0].value
    assert not answer.disabled
    answer.click()
    assert len(opened.children) == 4


def test_a_fault_of_ours_leaves_the_answer_open() -> None:
    (_, answer), opened = parts(buttons(EXERCISE, open_answer=True))
    assert not answer.disabled
    answer.click()
    assert shown_hints(opened) == ["모범 답안"]


# 진도


def test_progress_counts_what_is_passed() -> None:
    storage.record_pass(EXERCISE)
    storage.record_pass("an exercise of another version")
    storage.record_hint("first_linear", 3)
    counted = nnbox.progress().counts()
    assert [lesson for lesson, _, _ in counted] == list(lessons())
    assert sum(done for _, done, _ in counted) == 1 and counted[0][1:] == (1, 1)


def test_progress_as_text_lines_up() -> None:
    storage.record_pass(EXERCISE)
    lines = str(nnbox.progress()).splitlines()
    assert "█" * 20 in lines[0] and lines[0].endswith("  1/1")
    assert len({text.width(re.split("[█░]", line)[0]) for line in lines}) == 1
    assert all(len(re.findall("[█░]", line)) == 20 for line in lines)


@pytest.mark.parametrize(("done", "total", "filled"), [(0, 8, 0), (1, 8, 2), (7, 8, 17), (8, 8, 20), (0, 0, 0)])
def test_a_bar_is_full_only_when_all_is_done(done: int, total: int, filled: int) -> None:
    assert report._bar(done, total) == "█" * filled + "░" * (20 - filled)


def test_progress_as_html_carries_its_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    storage.record_pass(EXERCISE)
    strange = dataclasses.replace(lessons()[0], title=NASTY)
    monkeypatch.setattr(report, "lessons", lambda: (strange, *lessons()[1:]))
    page = Page(Report().html())
    assert page.tags.count("progress") == len(lessons()) and "script" not in page.tags
    assert page.attributes.count(("value", "1")) == 1 and "1/1" in page.words and NASTY in page.words


def test_progress_tells_about_a_damaged_file() -> None:
    storage.folder().mkdir(parents=True)
    storage.path().write_bytes(b"{")
    shown = nnbox.progress()
    assert "progress.damaged-" in str(shown) and "progress.damaged-" in shown.html()


def test_progress_in_a_terminal_is_text(capsys: pytest.CaptureFixture[str]) -> None:
    nnbox.progress()._ipython_display_()
    assert capsys.readouterr().out == str(nnbox.progress()) + "\n"


@pytest.fixture
def panel(displayed: list[Any], monkeypatch: pytest.MonkeyPatch) -> tuple[Any, ...]:
    """(글, 처음부터, 네, 아니요, 묻는 줄). 연습 하나를 통과해 두었습니다."""
    storage.record_pass(EXERCISE)
    monkeypatch.setattr(report, "in_notebook", lambda: True)
    nnbox.progress()._ipython_display_()
    view, start_over, asking = displayed[0].children
    _, yes, no = asking.children
    return view, start_over, yes, no, asking


def test_starting_over_asks_first(panel: tuple[Any, ...]) -> None:
    view, start_over, yes, no, asking = panel
    assert asking.layout.display == "none"
    start_over.click()
    assert asking.layout.display == "flex" and start_over.layout.display == "none"
    assert storage.load().passed(EXERCISE), "묻기만 했습니다."
    no.click()
    assert asking.layout.display == "none" and start_over.layout.display != "none"
    assert storage.load().passed(EXERCISE) and "1/1" in view.value


def test_starting_over_keeps_the_old_file_and_says_where(panel: tuple[Any, ...], folder: Path) -> None:
    view, start_over, yes, _, asking = panel
    start_over.click()
    yes.click()
    (kept,) = folder.glob("progress.before-reset-*.json")
    assert kept.name in view.value and "1/1" not in view.value and "0/1" in view.value
    assert asking.layout.display == "none" and not storage.load().passed(EXERCISE)
    start_over.click()
    yes.click()
    assert "비울 진도가 없어요" in view.value


def test_starting_over_that_fails_says_so(panel: tuple[Any, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    def fails() -> None:
        raise PermissionError

    view, start_over, yes, *_ = panel
    monkeypatch.setattr(storage, "reset", fails)
    start_over.click()
    yes.click()
    assert "비우지 못했어요(PermissionError)" in view.value and storage.load().passed(EXERCISE)


@pytest.mark.parametrize(("version", "said"), [("2.4.0+cpu", False), ("2.3.1", True), ("1.13.1", True)])
def test_prepare_dresses_the_page_and_tells_of_an_old_torch(
    version: str, said: bool, monkeypatch: pytest.MonkeyPatch, displayed: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(feedback, "in_notebook", lambda: True)
    monkeypatch.setattr(torch, "__version__", version)
    nnbox.prepare()
    assert displayed == [{"text/plain": "", "text/html": html.PAGE}]
    assert (f"torch {version}" in capsys.readouterr().out) is said


def test_prepare_shows_nothing_outside_a_notebook(displayed: list[Any], capsys: pytest.CaptureFixture[str]) -> None:
    nnbox.prepare()
    assert displayed == [] and capsys.readouterr().out == ""
