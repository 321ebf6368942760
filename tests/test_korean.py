"""글의 말: 용어집, 맞춤법, 조사. 용어는 `terms.toml` 한 곳에 적혀 있습니다."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest

from nnbox.korean import agree

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).resolve().parents[1]
GLOSSARY = tomllib.loads((ROOT / "tests" / "terms.toml").read_text(encoding="utf-8"))
FEEDBACK = [
    # 레슨의 학습 목표(__init__.py)는 피드백이 아니라 노트북의 글입니다.
    *(path for path in sorted((ROOT / "helpers" / "nnbox" / "exercises").rglob("*.py")) if path.name != "__init__.py"),
    *sorted((ROOT / "helpers" / "nnbox" / "figures").glob("*.py")),
    *(
        ROOT / "helpers" / "nnbox" / f"{name}.py"
        for name in ("api", "checker", "errors", "exercise", "hints", "observe", "storage")
    ),
]
PAGES = [
    ROOT / "README.md",
    *sorted((ROOT / "solutions").glob("*.py")),
    *sorted((ROOT / "helpers").rglob("*.py")),
    *(path for path in sorted((ROOT / "tests").rglob("*.py")) if path.name != "test_korean.py"),
]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


def words_to_avoid() -> Iterator[tuple[str, str]]:
    """(쓰지 않을 말, 대신 쓸 말)."""
    for term in GLOSSARY["term"]:
        for word in term.get("avoid", ()):
            yield word, term["ko"]
    for style in GLOSSARY["style"]:
        for word in style["avoid"]:
            yield word, "다른 말"


# 크로스 엔트로피의 '로스'처럼 다른 낱말의 속에 든 것은 그 말이 아닙니다.
AVOIDED = [(re.compile(rf"(?<![가-힣]){re.escape(word)}"), word, instead) for word, instead in words_to_avoid()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_glossary(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    found = [
        f"{page.name}:{text.count(chr(10), 0, hit.start()) + 1} `{word}` → {instead}"
        for pattern, word, instead in AVOIDED
        for hit in pattern.finditer(text)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_term_stands_with_its_english_once_at_first(path: Path) -> None:
    # 마지막 셀은 다음 레슨을 알리는 글이라, 그 레슨의 용어가 먼저 나옵니다.
    cells = nbformat.read(path, as_version=4).cells[:-1]
    text = "\n".join(re.sub(r"```.*?```|`[^`]*`", "", cell.source, flags=re.S) for cell in cells if cell.cell_type == "markdown")
    wrong = []
    for term in GLOSSARY["term"]:
        if "first" not in term:
            continue
        hit = re.search(rf"(?<![가-힣]){re.escape(term['ko'])}", text)
        if hit and not text.startswith(term["first"], hit.start()):
            wrong.append(f"첫 {term['ko']}: …{text[max(0, hit.start() - 15) : hit.end() + 15]!r} → {term['first']}")
        english = term["first"].removeprefix(term["ko"])
        if text.count(term["ko"] + english) > 1:
            wrong.append(f"{term['first']} 표기가 두 번 넘게 나옵니다.")
    assert not wrong, "\n".join(wrong)


PARTICLE = re.compile(r"`[^`\n]+`(이|가|을|를|은|는|와|과)(?![가-힣])")


def strings_of(path: Path) -> Iterator[tuple[int, str]]:
    """파일의 글(설명글은 빼고)과 그 줄."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documents = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef)) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [one.value if isinstance(one, ast.Constant) else "값" for one in node.values]
            yield node.lineno, "".join(map(str, parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documents:
            yield node.lineno, node.value


@pytest.mark.parametrize("path", FEEDBACK, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_particle_is_guessed_behind_a_value(path: Path) -> None:
    found = [f"{path.name}:{line} {hit[0]}" for line, text in strings_of(path) for hit in PARTICLE.finditer(text)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", FEEDBACK, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_feedback_never_scolds(path: Path) -> None:
    scolding = re.compile(r"틀렸습니다|틀렸어요|잘못하|실수하|[가-힣]!")
    found = [f"{path.name}:{line} {text}" for line, text in strings_of(path) if scolding.search(text)]
    assert not found, "\n".join(found)


def test_no_exclamation_mark_or_emoji_in_lessons() -> None:
    emoji = re.compile("[\U0001f300-\U0001faff\u2600-\u26ff]")
    for path in NOTEBOOKS:
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.cell_type == "markdown":
                prose = re.sub(r"```.*?```|`[^`]*`|!\[|\[!\[", "", cell.source, flags=re.S)
                assert "!" not in prose and not emoji.search(prose), f"{path.name}: {cell.source}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("shape이 (5, 3)예요.", "shape이 (5, 3)이에요."),
        ("(3,)여야 해요", "(3,)이어야 해요"),
        ("4이 아니라 0.25은", "4가 아니라 0.25는"),
        ("10를 받았고 [2, 9]을", "10을 받았고 [2, 9]를"),
        ("2가지, 3이상, 5과목, `x1` 값이", "2가지, 3이상, 5과목, `x1` 값이"),
        ("3로 나누고 10로, 7으로, 1로, 4으로", "3으로 나누고 10으로, 7로, 1로, 4로"),
    ],
)
def test_particles_follow_the_sound_of_a_number(text: str, expected: str) -> None:
    assert agree(text) == expected
