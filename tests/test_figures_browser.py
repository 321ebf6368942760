"""진짜 JupyterLab과 Notebook 7에서 그림을 움직입니다: 글쇠로, 밝은 화면과 어두운 화면에서, 좁은 화면에서."""

from __future__ import annotations

import contextlib
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Browser, Locator, Page, TimeoutError, expect

import jupyter
from nnbox.authoring import KERNEL
from test_browser import browser, lab, notebook7, pytestmark  # noqa: F401

CELLS = (
    "from nnbox.figures import linear_shapes, open_sequential, state_dict_sides, training_step, xray",
    "linear_shapes()",
    "open_sequential()",
    "import torch\nfrom torch import nn\n\nmodel = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4))\n"
    "model.offset = torch.zeros(4)\nxray(model)",
    "training_step()",
    "state_dict_sides()",
)


def opened(server: jupyter.Jupyter, browser: Browser, **screen: float) -> Page:  # noqa: F811
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in CELLS], metadata=KERNEL)
    nbformat.write(notebook, server.notebooks / "figures.ipynb")
    page = server.open(browser, "figures", **screen)
    jupyter.run_all(page)
    expect(page.locator(".nnbox-figure")).to_have_count(5)
    return page


def output(page: Page, index: int) -> Locator:
    return page.locator(".jp-Notebook .jp-Cell").nth(index).locator(".jp-OutputArea").first


def turn(page: Page, figure: Locator, index: int, key: str, times: int = 1) -> None:
    """손잡이를 글쇠로 움직입니다."""
    handle = figure.get_by_role("slider").nth(index)
    if "/lab/" in page.url:
        handle.focus()
        for _ in range(times):
            page.keyboard.press(key)
        return
    # Notebook 7은 화살표를 제 단축키로 가져갑니다. 손잡이 옆의 수는 그대로 적을 수 있습니다.
    value = int(float(handle.get_attribute("aria-valuenow") or 0)) + times * (1 if key == "ArrowRight" else -1)
    figure.locator(".widget-readout").nth(index).focus()
    page.keyboard.press("Control+a")
    page.keyboard.type(str(value))
    page.keyboard.press("Enter")


def touch_everything(page: Page) -> None:
    """마우스 없이 그림을 하나씩 움직입니다."""
    linear = output(page, 1)
    expect(linear.locator("caption").first).to_contain_text("X (2, 5)")
    for index, key, caption in ((1, "ArrowRight", "X (3, 5)"), (3, "ArrowRight", "X (3, 6)"), (2, "ArrowLeft", "X (3, 5)")):
        turn(page, linear, index, key)
        expect(linear.locator("caption").first).to_contain_text(caption)
    expect(linear).to_contain_text("mat1 and mat2 shapes cannot be multiplied (3")
    expect(linear.locator(".nnbox-tie")).to_have_count(8)

    sequential = output(page, 2)
    sequential.get_by_role("button", name="0 Linear").focus()
    page.keyboard.press("Space")
    expect(sequential).to_contain_text("여기에서 멈춥니다")
    sequential.get_by_role("button", name="0 Identity").focus()
    page.keyboard.press("Space")
    expect(sequential).not_to_contain_text("여기에서 멈춥니다")

    xray = output(page, 3)
    expect(xray).to_contain_text("살펴볼 것 1개")
    fold = xray.locator("details").first
    assert fold.evaluate("one => one.open")
    fold.locator("summary").focus()
    page.keyboard.press("Enter")
    assert not fold.evaluate("one => one.open")

    training = output(page, 4)
    turn(page, training, 0, "ArrowRight", times=4)
    expect(training.locator(".nnbox-here")).to_contain_text("loss.backward()")
    expect(training.locator(".nnbox-new")).to_have_count(2)

    sides = output(page, 5)
    sides.get_by_role("combobox").select_option("head의 출력이 다른 모델의 것")
    sides.get_by_role("button", name="load_state_dict(file)").focus()
    page.keyboard.press("Space")
    expect(sides).to_contain_text("size mismatch for head.weight")
    expect(sides.locator(".nnbox-new")).to_have_count(3)
    assert jupyter.errors(page) == []


# 글이 있는 자리마다 글자색과, 겹친 반투명 바탕을 섞은 색의 대비(WCAG). 가장 낮은 것부터 돌려줍니다.
CONTRASTS = """() => {
  const parse = text => { const n = text.match(/[\\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n; };
  const mix = (top, under, part) => under.map((one, i) => one + (top[i] - one) * part);
  const light = color => color.map(one => one / 255)
    .map(one => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
    .reduce((sum, one, i) => sum + one * [0.2126, 0.7152, 0.0722][i], 0);
  const words = [...document.querySelectorAll('.nnbox-figure *')].filter(one =>
    !one.closest('style, .nnbox-never, .nnbox-gap') && one.checkVisibility()
    && [...one.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()));
  return words.map(one => {
    const layers = [];
    let seen = 1;
    for (let up = one; up; up = up.parentElement) {
      layers.unshift(parse(getComputedStyle(up).backgroundColor));
      seen *= Number(getComputedStyle(up).opacity);
    }
    const paper = layers.reduce((under, top) => mix(top, under, top[3]), [255, 255, 255]);
    const ink = mix(parse(getComputedStyle(one).color), paper, seen);
    const [bright, dark] = [light(ink), light(paper)].sort((a, b) => b - a);
    return [(bright + 0.05) / (dark + 0.05), one.textContent.trim().slice(0, 40)];
  }).sort((a, b) => a[0] - b[0]);
}"""

# 제 상자보다 넓은 것과, 그림의 오른쪽 끝을 넘어가는 것.
RUNS_OUT = """() => [...document.querySelectorAll('.nnbox-card')].flatMap(card => {
  const edge = card.getBoundingClientRect().right;
  return [card, ...card.querySelectorAll('*')].filter(one => {
    const style = getComputedStyle(one);
    if (style.display === 'inline' || one.closest('svg, style')) return one.getBoundingClientRect().right > edge + 1;
    return one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1 || one.getBoundingClientRect().right > edge + 1;
  });
}).map(one => one.tagName + ' ' + one.className + ' ' + one.textContent.slice(0, 40))"""


def assert_nothing_runs_out(page: Page) -> None:
    # 화면의 폭이 바뀐 다음 JupyterLab이 자리를 다시 잡는 데는 시간이 걸립니다.
    with contextlib.suppress(TimeoutError):
        page.wait_for_function(f"({RUNS_OUT})().length === 0", timeout=30_000)
    assert page.evaluate(RUNS_OUT) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_figures_move_and_are_readable(lab: jupyter.Jupyter, browser: Browser, theme: str, tmp_path: Path) -> None:  # noqa: F811
    lab.theme(theme)
    page = opened(lab, browser, width=1100, scale=1.25)
    lab.theme("light")
    for width in (1100, 560):
        page.set_viewport_size({"width": width, "height": 900})
        assert_nothing_runs_out(page)
    touch_everything(page)
    for width in (560, 1100):
        page.set_viewport_size({"width": width, "height": 900})
        assert_nothing_runs_out(page)
    worst = page.evaluate(CONTRASTS)
    assert worst[0][0] >= 4.5, worst[:5]
    for index in range(1, len(CELLS)):
        taken = tmp_path / f"{index}.png"
        output(page, index).screenshot(path=taken)
        assert taken.stat().st_size > 5_000
        (only,) = jupyter.outputs(page, index)
        assert {"text/plain", "text/html"} <= set(only["data"])
        assert ("application/vnd.jupyter.widget-view+json" in only["data"]) is ("xray" not in CELLS[index])
    page.close()


def test_figures_move_in_notebook_7(notebook7: jupyter.Jupyter, browser: Browser) -> None:  # noqa: F811
    page = opened(notebook7, browser)
    touch_everything(page)
    assert_nothing_runs_out(page)
    page.close()
