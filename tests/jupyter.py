"""진짜 JupyterLab과 Notebook 7을 띄우고, 헤드리스 Chromium으로 노트북을 다룹니다."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

ROOT = Path(__file__).resolve().parents[1]
# 시험을 나누어 실행하면 화면이 늦게 따라올 수 있습니다.
expect.set_options(timeout=30_000)


def chromium() -> str | None:
    """Chromium 실행 파일. 없으면 `None`."""
    return next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)


class Jupyter:
    """빈 자료 폴더를 쓰는 Jupyter 서버."""

    def __init__(self, folder: Path, application: str = "lab") -> None:
        self.folder, self.application = folder, application
        self.notebooks = folder / "notebooks"
        shutil.copytree(ROOT / "notebooks", self.notebooks, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.settings = folder / "settings"
        self.theme("light")
        self.log = open(folder / f"{application}.log", "w", encoding="utf-8")
        self.process = subprocess.Popen(
            [
                *(sys.executable, "-m", "jupyterlab" if application == "lab" else "notebook"),
                *("--no-browser", "--allow-root", f"--port={self.port}", "--ServerApp.port_retries=0"),
                *("--IdentityProvider.token=", f"--ServerApp.root_dir={self.notebooks}"),
                "--LabApp.expose_app_in_browser=True",
                "--JupyterNotebookApp.expose_app_in_browser=True",
                "--LabApp.news_url=None",
            ],
            env={
                **os.environ,
                "NNBOX_DATA_DIR": str(folder / "data"),
                "JUPYTERLAB_SETTINGS_DIR": str(self.settings),
                "JUPYTERLAB_WORKSPACES_DIR": str(folder / "workspaces"),
                "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
            },
            stdout=self.log,
            stderr=self.log,
        )
        self._wait()

    def _wait(self) -> None:
        for _ in range(600):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/api", timeout=1)
                return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.1)
        self.stop()
        raise RuntimeError((self.folder / f"{self.application}.log").read_text(encoding="utf-8")[-3000:])

    def theme(self, name: str) -> None:
        """`light`나 `dark`. 다음에 여는 화면부터 쓰입니다."""
        chosen = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}[name]
        folder = self.settings / "@jupyterlab" / "apputils-extension"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "themes.jupyterlab-settings").write_text(json.dumps({"theme": chosen}), encoding="utf-8")
        # 화면에 보이지 않는 셀도 그려 두어야 위젯을 누르고 견줄 수 있습니다.
        whole = self.settings / "@jupyterlab" / "notebook-extension"
        whole.mkdir(parents=True, exist_ok=True)
        (whole / "tracker.jupyterlab-settings").write_text('{"windowingMode": "none"}', encoding="utf-8")
        quiet = {"fetchNews": "false", "checkForUpdates": False}
        (folder / "notification.jupyterlab-settings").write_text(json.dumps(quiet), encoding="utf-8")

    def open(self, browser: Browser, notebook: str, width: int = 1100, height: int = 900, scale: float = 1) -> Page:
        """새 화면에서 노트북을 열고, 커널이 쉴 때까지 기다립니다."""
        page = browser.new_page(viewport={"width": width, "height": height}, device_scale_factor=scale)
        route = "lab/tree" if self.application == "lab" else "notebooks"
        page.goto(f"http://127.0.0.1:{self.port}/{route}/{notebook}.ipynb" + ("?reset" if self.application == "lab" else ""))
        page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=60_000)
        page.wait_for_function(_IDLE, timeout=60_000)
        if self.application == "lab":
            page.evaluate("() => { const s = window.jupyterapp.shell; s.collapseLeft(); s.collapseRight(); }")
        return page

    def stop(self) -> None:
        """서버를 끕니다."""
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.log.close()


_PANEL = """(() => {
  const shell = window.jupyterapp.shell;
  return [...shell.widgets('main')].find(w => w.content && w.content.model && w.content.model.cells);
})()"""

_IDLE = f"""() => {{
  const panel = {_PANEL};
  const kernel = panel && panel.sessionContext.session && panel.sessionContext.session.kernel;
  return kernel && kernel.status === 'idle';
}}"""


def run_all(page: Page, timeout: float = 120_000) -> None:
    """모든 셀을 실행하고 끝날 때까지 기다립니다."""
    page.evaluate("() => window.jupyterapp.commands.execute('notebook:run-all-cells')")
    page.wait_for_function(_IDLE, timeout=timeout)


def run_cell(page: Page, index: int, timeout: float = 60_000) -> None:
    """`index`번째 셀 하나를 실행합니다."""
    page.evaluate(
        f"""async index => {{
          const panel = {_PANEL};
          panel.content.activeCellIndex = index;
          panel.content.deselectAll();
          await window.jupyterapp.commands.execute('notebook:run-cell');
        }}""",
        index,
    )
    page.wait_for_function(_IDLE, timeout=timeout)


def set_source(page: Page, index: int, source: str) -> None:
    """셀의 글을 바꿉니다."""
    page.evaluate(f"([index, source]) => {_PANEL}.content.model.cells.get(index).sharedModel.setSource(source)", [index, source])


def restart(page: Page) -> None:
    """커널을 다시 시작합니다."""
    page.evaluate(f"async () => {{ await {_PANEL}.sessionContext.restartKernel(); }}")
    page.wait_for_function(_IDLE, timeout=60_000)


def outputs(page: Page, index: int) -> list[dict]:
    """셀의 출력, nbformat의 모양."""
    return page.evaluate(f"index => {_PANEL}.content.model.cells.get(index).outputs?.toJSON() ?? []", index)


def cells(page: Page) -> list[dict]:
    """노트북의 셀, nbformat의 모양."""
    return page.evaluate(f"() => {_PANEL}.content.model.toJSON().cells")


def errors(page: Page) -> list[dict]:
    """오류로 남은 출력."""
    return [output for cell in cells(page) for output in cell.get("outputs", []) if output["output_type"] == "error"]
