"""오류의 풀이: 진짜 torch와 Python이 낸 오류마다 맞는 풀이가 나오고, 작성한 코드의 줄을 찾습니다."""

from __future__ import annotations

import itertools
import linecache
import re
import textwrap

import pytest
import torch
from nnbox import check, errors
from nnbox.result import Outcome
from torch import nn

_numbers = itertools.count()

PRELUDE = "import torch, copy\nimport torch.nn.functional as F\nfrom torch import nn\n"


def run_cell(source: str) -> BaseException:
    """노트북의 셀처럼 실행하고, 난 오류를 돌려줍니다. 줄은 ipykernel처럼 linecache에만 있습니다."""
    source = textwrap.dedent(source)
    filename = f"/tmp/ipykernel_4242/{next(_numbers)}.py"
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    namespace: dict[str, object] = {"__name__": "__main__"}
    exec(PRELUDE, namespace)
    try:
        exec(compile(source, filename, "exec", dont_inherit=True), namespace)
    except BaseException as error:
        return error
    raise AssertionError(f"오류가 나지 않았습니다: {source}")


def entry_of(error: BaseException) -> int | None:
    """풀이가 몇 번째 항목에서 나왔는지."""
    text = f"{type(error).__name__}: {errors._message(error)}"
    return next((n for n, (pattern, _, _) in enumerate(errors._MEANINGS) if re.search(pattern, text, re.DOTALL)), None)


NO_INIT = """\
class Net(nn.Module):
    def __init__(self):
        {line}
    def forward(self, x):
        return x
{use}
"""
INFERENCE = "with torch.inference_mode():\n    t = torch.ones(2)\n{use}"

# 항목에서 오직 거기에만 있는 말 → 그 항목에 이르는 코드.
CASES: dict[str, list[str]] = {
    "앞은 (2, 4), 뒤는 (5, 3)여서 4 대 5": [
        "nn.Linear(5, 3)(torch.randn(2, 4))",
        "torch.randn(2, 4) @ torch.randn(5, 3)",
    ],
    "두 텐서의 크기가 계산에 맞지 않아요": [
        "torch.randn(2, 3) @ torch.randn(4)",
        "torch.randn(3) @ torch.randn(4)",
        "torch.randn(2, 3, 4) @ torch.randn(2, 3, 4)",
    ],
    "한 행렬 곱에 들어갈 수 없어요": [
        "nn.Linear(5, 3)(torch.ones(2, 5, dtype=torch.long))",
        "nn.Linear(5, 3)(torch.ones(2, 5).double())",
        "nn.Linear(5, 3).double()(torch.ones(2, 5))",
        "torch.ones(2).double() @ torch.ones(2)",
        "torch.addmm(torch.ones(2), torch.ones(2, 2).double(), torch.ones(2, 2).double())",
        "nn.Conv2d(1, 1, 1)(torch.ones(1, 1, 2, 2).long())",
    ],
    "여기서는 3 대 4로 달라요": ["torch.ones(2, 3) + torch.ones(2, 4)"],
    "매개변수와 하위 모듈을 담을 곳이 없어요": [
        NO_INIT.format(line="self.fc = nn.Linear(2, 2)", use="Net()"),
        NO_INIT.format(line="self.w = nn.Parameter(torch.ones(2))", use="Net()"),
        NO_INIT.format(line="self.register_buffer('mean', torch.ones(2))", use="Net()"),
    ],
    "초기화를 부르지 않아서 등록할 곳이 없어요": [
        NO_INIT.format(line="self.size = 1", use=use)
        for use in ("Net()(torch.ones(2))", "list(Net().parameters())", "Net().state_dict()", "Net().eval()", "Net().double()")
    ],
    "`forward`라는 이름의 메소드가 없어요": ["class Net(nn.Module): pass\nNet()(torch.ones(2))"],
    "`weight` 자리는 매개변수의 자리예요": ["layer = nn.Linear(2, 2)\nlayer.weight = torch.ones(2, 2)"],
    "`mean` 속성이 이미 있어서": [
        "m = nn.Module()\nm.mean = 1\nm.register_buffer('mean', torch.ones(2))",
        "m = nn.Module()\nm.mean = 1\nm.register_parameter('mean', nn.Parameter(torch.ones(2)))",
    ],
    "Module 인스턴스만 넣을 수 있어요": [
        "nn.Sequential(nn.ReLU)",
        "nn.Sequential(torch.relu)",
        "nn.ModuleList([3])",
    ],
    "정수 텐서는 변화도를 가질 수 없어요": [
        "nn.Parameter(torch.tensor([7]))",
        "torch.tensor([7], requires_grad=True)",
        "torch.tensor([7]).requires_grad_()",
    ],
    "지금 들어온 dtype을 받지 않아요": [
        "torch.tensor([1, 2]).softmax(0)",
        "torch.tensor([1, 2]).mean()",
    ],
    "`backward()`가 거슬러 갈 길이 없어요": ["torch.ones(2).sum().backward()"],
    "매개변수를 제자리에서 바꿀 수 없어요": [
        "w = nn.Parameter(torch.ones(2))\nw -= 1",
        "w = nn.Parameter(torch.ones(2))\nw[0] = 1",
        "w = nn.Parameter(torch.ones(2))\nw.zero_()",
    ],
    "이번 그래프와 이어졌어요": ["w = nn.Parameter(torch.ones(2))\ny = (w * w).sum()\ny.backward()\ny.backward()"],
    "제자리 연산이 덮어썼어요": ["w = nn.Parameter(torch.ones(2))\ny = w.exp()\ny += 1\ny.sum().backward()"],
    "분산을 구할 수 없어요": ["nn.BatchNorm1d(3)(torch.randn(1, 3))"],
    "계산의 결과가 아니라 매개변수 자체": ["torch.optim.SGD([nn.Parameter(torch.ones(2)) * 2], lr=1)"],
    "매개변수가 하나도 없어요": ["torch.optim.SGD(nn.ReLU().parameters(), lr=1)"],
    "Lazy 계층의 가중치가 아직": [
        "nn.LazyLinear(3).weight.shape",
        "nn.LazyLinear(3).forward(torch.ones(2))",
        "sum(p.numel() for p in nn.LazyLinear(3).parameters())",
    ],
    "`torch.inference_mode()` 안에서 만든 텐서": [
        INFERENCE.format(use="(nn.Parameter(torch.ones(2)) * t).sum().backward()"),
        INFERENCE.format(use="t += 1"),
        INFERENCE.format(use="t.requires_grad_()"),
    ],
    "파일의 이름이나 크기가 모델과 맞지 않아요": [
        "nn.Linear(2, 2).load_state_dict({})",
        "nn.Linear(2, 2).load_state_dict({**nn.Linear(2, 2).state_dict(), 'x': torch.ones(2)})",
        "nn.Linear(2, 2).load_state_dict(nn.Linear(3, 2).state_dict())",
    ],
    "원소 6개는 `[4]` 모양으로 나눌 수 없어요": ["torch.ones(6).view(4)", "torch.ones(2, 3).reshape(4)"],
    "메모리에 이어져 있지 않아서": ["torch.ones(2, 3).T.view(6)"],
    "2차원 행렬만 받아요": [
        "torch.ones(2, 3, 4).t()",
        "torch.mm(torch.ones(3), torch.ones(3, 2))",
        "torch.mm(torch.ones(3, 2), torch.ones(2))",
        "torch.addmm(torch.ones(2), torch.ones(2, 2, 3), torch.ones(3, 2))",
    ],
    "텐서에 없는 축을 가리켰어요": ["torch.ones(2).flatten(1)", "torch.ones(2).size(2)"],
    "`biass` 이름의 인자를 받지 않는": ["nn.Linear(2, 2, biass=True)"],
    "필요한 인자보다 적게": ["nn.Linear(2)", "nn.Linear(2, 2)()"],
    "받기로 한 것보다 많은": [
        "(lambda a: a)(1, 2)",
        "(lambda: 1)(2)",
        "(lambda a, b=1: a)(1, 2, 3)",
        "class Net:\n    def forward(x): return x\nNet().forward(1)",
    ],
    "함수가 아닌 값을 괄호로 불렀어요": ["torch.ones(2)(1)", "nn.Linear(2, 2).weight(1)", "x = None\nx(1)"],
    "`layr` 이름을 아직 만들지 않았어요": [
        "layr(1)",
        "def f():\n    y = layr\n    layr = 1\nf()",
        "def f():\n    def g(): return layr\n    g()\n    layr = 1\nf()",
    ],
    "`linera` 속성이 없는 값이에요": ["nn.linera", "nn.Linear(2, 2).linera", "None.linera"],
    "아직 구현하지 않은 곳을 불렀어요": ["raise NotImplementedError", "raise NotImplementedError('나중에')"],
    "스스로를 끝없이 불렀어요": ["def f(): return f()\nf()"],
    "메모리를 지키려고 막았어요": [
        "from nnbox.isolation import memory_limit\nwith memory_limit():\n    torch.zeros(1 << 20, 1 << 20)"
    ],
    "컴퓨터의 메모리보다 큰 것": ["torch.empty(1 << 50)", "[0] * (1 << 60)"],
    "계산을 멈추고 프로그램을 끝내요": ["raise SystemExit", "import sys\nsys.exit('끝')", "raise GeneratorExit"],
    "`assert`에 적힌 조건이": ["assert 1 == 2", "assert 1 == 2, '다르다'"],
}


EVERY_CASE = [
    pytest.param(words, source, id=f"{entry}-{variant}")
    for entry, (words, sources) in enumerate(CASES.items())
    for variant, source in enumerate(sources)
]


@pytest.mark.parametrize(("words", "source"), EVERY_CASE)
def test_real_errors_are_explained(words: str, source: str) -> None:
    error = run_cell(source)
    explanation = errors.explain(error)
    assert words in explanation.why, explanation
    assert explanation.error.startswith(type(error).__name__)
    assert "{" not in explanation.why + explanation.next


def test_every_entry_is_reached() -> None:
    reached = {entry_of(run_cell(source)) for sources in CASES.values() for source in sources}
    missing = [errors._MEANINGS[n][0] for n in range(len(errors._MEANINGS)) if n not in reached]
    assert missing == []
    assert len(CASES) == len(errors._MEANINGS)


@pytest.mark.parametrize("source", ["{}['a']", "raise ValueError('처음 보는 문구')", "1 / 0", "raise RuntimeError"])
def test_an_unknown_error_tells_how_to_read_it(source: str) -> None:
    error = run_cell(source)
    assert entry_of(error) is None
    assert "영어 문구" in errors.explain(error).why


def test_the_english_words_stay_searchable() -> None:
    assert errors.explain(run_cell("nn.Linear(5, 3)(torch.randn(2, 4))")).error == (
        "RuntimeError: mat1 and mat2 shapes cannot be multiplied (2x4 and 5x3)"
    )
    assert errors.explain(run_cell("raise RuntimeError")).error == "RuntimeError"


def test_a_very_long_message_is_cut() -> None:
    explanation = errors.explain(run_cell("raise ValueError('x' * 100_000)"))
    assert len(explanation.error) < 1000 and explanation.error.endswith("…")


def test_braces_in_a_message_do_no_harm() -> None:
    explanation = errors.explain(run_cell("raise AttributeError(\"'{0}{x}' object has no attribute 'fc'\")"))
    assert "`fc` 속성이 없는" in explanation.why and "{0}{x}" in explanation.error


def test_an_exception_that_cannot_be_printed() -> None:
    explanation = errors.explain(run_cell("class Odd(Exception):\n    def __str__(self): return 1 / 0\nraise Odd"))
    assert explanation.error == "Odd"


# 어느 줄인지


def test_the_line_of_a_cell_is_found() -> None:
    saw = errors.explain(run_cell("x = torch.randn(2, 4)\n\nlayer = nn.Linear(5, 3)\nlayer(x)  # 여기\nprint(x)")).saw
    assert saw == "셀의 4번째 줄에서 오류가 났어요: `layer(x)  # 여기`"


def test_the_deepest_line_of_the_learner_is_found() -> None:
    source = """\
    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.fc = nn.Linear(5, 3)

        def forward(self, x):
            return nn.Sequential(self.fc)(x)

    Net()(torch.randn(2, 4))
    """
    assert errors.explain(run_cell(source)).saw == "`forward` 안의 7번째 줄에서 오류가 났어요: `return nn.Sequential(self.fc)(x)`"


def test_the_line_is_found_across_two_cells() -> None:
    first = "def helper(x):\n    return x.reshape(-1)[0] / 0 + missing_name"
    filename = "/tmp/ipykernel_4242/first.py"
    linecache.cache[filename] = (len(first), None, first.splitlines(keepends=True), filename)
    namespace: dict[str, object] = {}
    exec(compile(first, filename, "exec"), namespace)
    with pytest.raises(NameError) as caught:
        namespace["helper"](torch.ones(2))
    assert "`helper` 안의 2번째 줄" in errors.explain(caught.value).saw


def test_code_without_text_still_has_its_line_number() -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        exec(compile("a = 1\nb = a / 0", "<no text anywhere>", "exec"), {})
    assert errors.explain(caught.value).saw == "셀의 2번째 줄에서 오류가 났어요"


def test_our_own_frames_and_torch_are_never_blamed() -> None:
    try:
        nn.Linear(5, 3)(torch.randn(2, 4))
    except RuntimeError as error:
        # 시험 파일까지 떼어 내면 torch의 프레임만 남습니다.
        error = error.with_traceback(error.__traceback__.tb_next)
        assert errors.explain(error).saw == "작성한 코드를 부르는 중에 오류가 났어요."


def test_an_error_without_traceback() -> None:
    assert errors.explain(ValueError("x")).saw == "작성한 코드를 부르는 중에 오류가 났어요."


def test_a_result_carries_line_meaning_and_words() -> None:
    source = "def manual_linear(x, weight, bias=None):\n    output = x @ weight\n    return output\n"
    filename = "/tmp/ipykernel_4242/manual.py"
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    namespace: dict[str, object] = {}
    exec(compile(source, filename, "exec"), namespace)
    result = check("manual_linear", manual_linear=namespace["manual_linear"])
    assert result.outcome is Outcome.RAISED
    assert "`manual_linear` 안의 2번째 줄" in result.saw and "`output = x @ weight`" in result.saw
    assert "cannot be multiplied" in result.error
