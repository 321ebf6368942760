"""진짜 JupyterLab에서 학습자가 하듯이: 채우고, 확인하고, 힌트를 열고, 커널을 다시 시작합니다."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

import jupyter
from nnbox.lessons import lessons

CHROMIUM = jupyter.chromium()
# CI에서는 Chromium이 없는 것이 곧 실패입니다.
pytestmark = pytest.mark.skipif(
    CHROMIUM is None and not os.environ.get("CI"), reason="Chromium이 없습니다. README의 '시험'을 보세요."
)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    assert CHROMIUM is not None, "CI에는 Chromium이 있어야 합니다."
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[jupyter.Jupyter]:
    server = jupyter.Jupyter(tmp_path_factory.mktemp("lab"))
    yield server
    server.stop()


@pytest.fixture(scope="module")
def notebook7(tmp_path_factory: pytest.TempPathFactory) -> Iterator[jupyter.Jupyter]:
    server = jupyter.Jupyter(tmp_path_factory.mktemp("notebook7"), "notebook")
    yield server
    server.stop()


def cell_of(page: Page, exercise: str, tag: str) -> int:
    """연습의 TODO 셀(`todo`)이나 확인 셀(`check`)의 자리."""
    return next(
        index
        for index, cell in enumerate(jupyter.cells(page))
        if cell["metadata"].get("nnbox", {}).get("exercise") == exercise and tag in cell["metadata"].get("tags", [])
    )


def check_answer(page: Page, exercise: str, answer: str):
    """TODO 셀을 채우고 확인 셀을 실행해, 확인 셀의 출력 자리를 돌려줍니다."""
    todo, checking = cell_of(page, exercise, "todo"), cell_of(page, exercise, "check")
    jupyter.set_source(page, todo, answer)
    jupyter.run_cell(page, todo)
    jupyter.run_cell(page, checking)
    return page.locator(".jp-Notebook .jp-Cell").nth(checking).locator(".jp-OutputArea").first


@pytest.mark.parametrize("slug", [lesson.slug for lesson in lessons()])
def test_every_notebook_runs_untouched(lab: jupyter.Jupyter, browser: Browser, slug: str) -> None:
    page = lab.open(browser, slug)
    jupyter.run_all(page)
    assert jupyter.errors(page) == []
    lesson = next(one for one in lessons() if one.slug == slug)
    expect(page.locator(".nnbox-card", has_text="아직 풀지 않았어요")).to_have_count(len(lesson.exercise_ids))
    # 준비 셀이 다듬은 글: 낱말이 줄 끝에서 쪼개지지 않습니다.
    prose = page.locator(".jp-RenderedMarkdown blockquote").first
    assert prose.evaluate("one => getComputedStyle(one).wordBreak") == "keep-all"
    page.close()


@pytest.mark.parametrize("slug", [lesson.slug for lesson in lessons()])
def test_every_notebook_runs_untouched_in_notebook_7(notebook7: jupyter.Jupyter, browser: Browser, slug: str) -> None:
    page = notebook7.open(browser, slug)
    jupyter.run_all(page)
    assert jupyter.errors(page) == []
    expect(page.get_by_role("button", name="힌트 보기 (0/3)").first).to_be_visible()
    page.close()


def test_wrong_then_hints_then_answer_then_right(lab: jupyter.Jupyter, browser: Browser) -> None:
    page = lab.open(browser, "01_linear_shapes")
    jupyter.run_cell(page, 1)
    jupyter.run_cell(page, 3)

    output = check_answer(page, "first_linear", "x = torch.randn(2, 5)\nlinear_layer = nn.Linear(3, 5)\noutput = x")
    expect(output.locator(".nnbox-verdict")).to_have_text("아직이에요 · 목표 3개 중 0개")
    expect(output.locator(".nnbox-card")).to_contain_text("가중치의 shape이 (5, 3)이에요")

    hint, answer = output.get_by_role("button", name="힌트 보기"), output.get_by_role("button", name="모범 답안 보기")
    expect(answer).to_be_disabled()
    for number in (1, 2, 3):
        hint.click()
        expect(output.locator(".nnbox-card", has_text=f"힌트 {number}/3")).to_be_visible()
    expect(hint).to_be_disabled()
    expect(answer).to_be_enabled()
    answer.click()
    expect(output.locator("pre", has_text="linear_layer = nn.Linear(5, 3)")).to_be_visible()

    output = check_answer(page, "first_linear", "x = torch.randn(2, 5)\nlinear_layer = nn.Linear(5, 3)\noutput = linear_layer(x)")
    expect(output.locator(".nnbox-verdict")).to_have_text("통과했어요")
    assert jupyter.errors(page) == []
    page.close()


def test_learner_errors_are_cards_and_not_tracebacks(lab: jupyter.Jupyter, browser: Browser) -> None:
    page = lab.open(browser, "01_linear_shapes")
    jupyter.run_cell(page, 1)
    jupyter.run_cell(page, 3)
    output = check_answer(page, "manual_linear", "def manual_linear(x, weight, bias=None):\n    return x @ weight + bias")
    expect(output.locator(".nnbox-verdict")).to_contain_text("오류가 났어요")
    expect(output.locator(".nnbox-card")).to_contain_text("2번째 줄")
    expect(output.locator("pre").first).to_contain_text("mat1 and mat2 shapes cannot be multiplied")
    assert jupyter.errors(page) == []
    page.close()


def test_progress_survives_a_restart_and_starting_over_asks(lab: jupyter.Jupyter, browser: Browser) -> None:
    page = lab.open(browser, "00_start")
    jupyter.run_cell(page, 1)
    check_answer(page, "hello_tensor", "import torch\nx = torch.zeros(2, 3)")
    jupyter.restart(page)
    jupyter.run_cell(page, 1)
    bars = next(index for index, cell in enumerate(jupyter.cells(page)) if cell["source"] == "progress()")
    jupyter.run_cell(page, bars)
    output = page.locator(".jp-Notebook .jp-Cell").nth(bars)
    expect(output.get_by_text("1/1")).to_be_visible()

    output.get_by_role("button", name="처음부터 다시 하기").click()
    output.get_by_role("button", name="그만둘게요").click()
    expect(output.get_by_text("1/1")).to_be_visible()
    output.get_by_role("button", name="처음부터 다시 하기").click()
    output.get_by_role("button", name="네, 비울게요").click()
    expect(output.get_by_text("0/1")).to_be_visible()
    expect(output.get_by_text("before-reset")).to_be_visible()
    page.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1100, 560])
def test_cards_are_readable_and_nothing_runs_out_of_its_box(
    lab: jupyter.Jupyter, browser: Browser, theme: str, width: int, tmp_path: Path
) -> None:
    lab.theme(theme)
    page = lab.open(browser, "00_start", width=width, scale=1.25)
    jupyter.run_cell(page, 1)
    output = check_answer(page, "hello_tensor", "import torch\nx = torch.zeros(3, 2)")
    card = output.locator(".nnbox-card").first
    expect(card).to_be_visible()
    assert card.evaluate(
        "card => [card, ...card.querySelectorAll('*')].every(one => one.scrollWidth <= one.clientWidth + 1 || getComputedStyle(one).display === 'inline')"
    )
    assert contrast(card) >= 4.5
    for name in ("dt", ".nnbox-head span"):
        assert card.locator(name).first.evaluate("one => one.getBoundingClientRect().height") < 40
    lab.theme("light")
    page.close()


def contrast(locator) -> float:
    """글자색과, 그 뒤에서 처음 만나는 불투명한 바탕색의 대비(WCAG)."""
    colors = locator.evaluate(
        """one => {
          const parse = text => text.match(/[\\d.]+/g).map(Number);
          const ink = parse(getComputedStyle(one).color);
          let paper = [255, 255, 255];
          for (let up = one; up; up = up.parentElement) {
            const found = parse(getComputedStyle(up).backgroundColor);
            if (found.length === 3 || found[3] === 1) { paper = found; break; }
          }
          return [ink, paper];
        }"""
    )

    def luminance(color: list[float]) -> float:
        parts = [one / 255 for one in color[:3]]
        linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    brighter, darker = sorted(map(luminance, colors), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)
