"""오류의 풀이: 진짜 torch와 Python이 낸 오류마다 맞는 풀이가 나오고, 작성한 코드의 줄을 찾습니다."""

from __future__ import annotations

import itertools
import linecache
import re
import textwrap

import pytest
import torch
from torch import nn

from nnbox import check, errors
from nnbox.result import Outcome

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


def entry_of(error: BaseException) -> str | None:
    """풀이가 나온 항목의 문구. 어느 항목도 아니면 `None`."""
    why = errors.explain(error).why
    for pattern, template, _ in errors._MEANINGS:
        if re.fullmatch(re.sub(r"\\\{\w+\\\}", "(.*)", re.escape(template)), why):
            return pattern
    return None


NO_INIT = """\
class Net(nn.Module):
    def __init__(self):
        {line}
    def forward(self, x):
        return x
{use}
"""
INFERENCE = "with torch.inference_mode():\n    t = torch.ones(2)\n{use}"

# 항목의 문구에서 한 조각 → 그 항목에 이르는 코드.
CASES: dict[str, list[str]] = {
    "mat1 and mat2 shapes": [
        "nn.Linear(5, 3)(torch.randn(2, 4))",
        "torch.randn(2, 4) @ torch.randn(5, 3)",
    ],
    "inconsistent tensor size": [
        "torch.randn(2, 3) @ torch.randn(4)",
        "torch.randn(3) @ torch.randn(4)",
        "torch.randn(2, 3, 4) @ torch.randn(2, 3, 4)",
    ],
    "must have the same dtype": [
        "nn.Linear(5, 3)(torch.ones(2, 5, dtype=torch.long))",
        "nn.Linear(5, 3)(torch.ones(2, 5).double())",
        "nn.Linear(5, 3).double()(torch.ones(2, 5))",
        "torch.ones(2).double() @ torch.ones(2)",
        "torch.addmm(torch.ones(2), torch.ones(2, 2).double(), torch.ones(2, 2).double())",
    ],
    "The size of tensor a": ["torch.ones(2, 3) + torch.ones(2, 4)"],
    "cannot assign (parameters?": [
        NO_INIT.format(line="self.fc = nn.Linear(2, 2)", use="Net()"),
        NO_INIT.format(line="self.w = nn.Parameter(torch.ones(2))", use="Net()"),
        NO_INIT.format(line="self.register_buffer('mean', torch.ones(2))", use="Net()"),
    ],
    "_(parameters|buffers|modules": [
        NO_INIT.format(line="self.size = 1", use=use)
        for use in ("Net()(torch.ones(2))", "list(Net().parameters())", "Net().state_dict()", "Net().eval()", "Net().double()")
    ],
    "is missing the required": ["class Net(nn.Module): pass\nNet()(torch.ones(2))"],
    "as parameter": ["layer = nn.Linear(2, 2)\nlayer.weight = torch.ones(2, 2)"],
    "already exists": [
        "m = nn.Module()\nm.mean = 1\nm.register_buffer('mean', torch.ones(2))",
        "m = nn.Module()\nm.mean = 1\nm.register_parameter('mean', nn.Parameter(torch.ones(2)))",
    ],
    "is not a Module subclass": [
        "nn.Sequential(nn.ReLU)",
        "nn.Sequential(torch.relu)",
        "nn.ModuleList([3])",
    ],
    "nly Tensors of floating point": [
        "nn.Parameter(torch.tensor([7]))",
        "torch.tensor([7], requires_grad=True)",
        "torch.tensor([7]).requires_grad_()",
    ],
    "data must be a sequence": ["torch.Tensor(0.5)"],
    "not implemented for": [
        "torch.tensor([1, 2]).softmax(0)",
        "torch.tensor([1, 2]).mean()",
    ],
    "does not have a grad_fn": ["torch.ones(2).sum().backward()"],
    "a leaf Variable": [
        "w = nn.Parameter(torch.ones(2))\nw -= 1",
        "w = nn.Parameter(torch.ones(2))\nw[0] = 1",
        "w = nn.Parameter(torch.ones(2))\nw.zero_()",
    ],
    "a second time": ["w = nn.Parameter(torch.ones(2))\ny = (w * w).sum()\ny.backward()\ny.backward()"],
    "modified by an inplace operation": ["w = nn.Parameter(torch.ones(2))\ny = w.exp()\ny += 1\ny.sum().backward()"],
    "Expected more than 1 value per channel": ["nn.BatchNorm1d(3)(torch.randn(1, 3))"],
    "non-leaf Tensor": ["torch.optim.SGD([nn.Parameter(torch.ones(2)) * 2], lr=1)"],
    "empty parameter list": ["torch.optim.SGD(nn.ReLU().parameters(), lr=1)"],
    "UninitializedParameter": [
        "nn.LazyLinear(3).weight.shape",
        "nn.LazyLinear(3).forward(torch.ones(2))",
        "sum(p.numel() for p in nn.LazyLinear(3).parameters())",
    ],
    "Inference tensors": [
        INFERENCE.format(use="(nn.Parameter(torch.ones(2)) * t).sum().backward()"),
        INFERENCE.format(use="t += 1"),
        INFERENCE.format(use="t.requires_grad_()"),
    ],
    "in loading state_dict": [
        "nn.Linear(2, 2).load_state_dict({})",
        "nn.Linear(2, 2).load_state_dict({**nn.Linear(2, 2).state_dict(), 'x': torch.ones(2)})",
        "nn.Linear(2, 2).load_state_dict(nn.Linear(3, 2).state_dict())",
    ],
    "is invalid for input of size": ["torch.ones(6).view(4)", "torch.ones(2, 3).reshape(4)"],
    "view size is not compatible": ["torch.ones(2, 3).T.view(6)"],
    "must be a matrix": [
        "torch.ones(2, 3, 4).t()",
        "torch.mm(torch.ones(3), torch.ones(3, 2))",
        "torch.mm(torch.ones(3, 2), torch.ones(2))",
        "torch.addmm(torch.ones(2), torch.ones(2, 2, 3), torch.ones(3, 2))",
    ],
    "Dimension out of range": ["torch.ones(2).flatten(1)", "torch.ones(2).size(2)"],
    "unexpected keyword argument": ["nn.Linear(2, 2, biass=True)"],
    "required positional argument": ["nn.Linear(2)", "nn.Linear(2, 2)()"],
    "positional arguments? but": [
        "(lambda a: a)(1, 2)",
        "(lambda: 1)(2)",
        "(lambda a, b=1: a)(1, 2, 3)",
        "class Net:\n    def forward(x): return x\nNet().forward(1)",
    ],
    "object is not callable": ["torch.ones(2)(1)", "nn.Linear(2, 2).weight(1)", "x = None\nx(1)"],
    "NameError|UnboundLocalError": [
        "layr(1)",
        "def f():\n    y = layr\n    layr = 1\nf()",
        "def f():\n    def g(): return layr\n    g()\n    layr = 1\nf()",
    ],
    "register_": [
        "register_buffer('mean', torch.zeros(2))",
        "class Net(nn.Module):\n    def forward(self, x): return x if training else -x\nNet()(1)",
    ],
    "_IncompatibleKeys": ["model = nn.Linear(2, 2)\nmodel = model.load_state_dict(model.state_dict())\nmodel.eval()"],
    "^AttributeError: '(?P<kind>": ["nn.Linear(2, 2).linera", "[].appendd", "class Net: pass\nNet().x", "torch.ones(2).shape.x"],
    "module '(?P<package>": ["nn.linera", "torch.no_such_thing"],
    "type object": ["nn.Linear.weight", "torch.Tensor.no_such_thing"],
    "'NoneType' object has no attribute": ["None.shape", "model = nn.Module()\nmodel.bias = None\nmodel.bias.shape"],
    "Boolean value of Tensor": ["bool(torch.ones(2))", "if torch.ones(2) > 0: pass", "if torch.ones(0): pass"],
    "Input type": ["nn.Conv2d(1, 1, 1)(torch.ones(1, 1, 2, 2).long())", "nn.Conv2d(1, 1, 1)(torch.ones(1, 1, 2, 2).double())"],
    "input \\(got": ["nn.BatchNorm1d(3)(torch.ones(2))", "nn.BatchNorm2d(3)(torch.ones(2, 3))"],
    "unsupported operand": ["None + 1", "torch.ones(2) + None"],
    "Module(List|Dict)": ["nn.ModuleList([nn.Linear(2, 2)])(torch.ones(2))", "nn.ModuleDict()(torch.ones(2))"],
    "builtin_function": ["for layer in nn.Linear(2, 2).modules: pass", "[].append[0]"],
    "not supported between": ["nn.Dropout(None)", "None >= 2", "3 < None"],
    "must be Tensor": ["nn.Linear(2, 2)(nn.ReLU())", "torch.relu([1.0])"],
    "single memory location": ["torch.zeros(1).expand(3).fill_(torch.tensor(1.0)).copy_(torch.rand(3))"],
    "as an integer": ["nn.Sequential(nn.ReLU())['0'] = nn.ReLU()", "range('3')"],
    "item assignment": ["nn.Linear(2, 2)['bias'] = None", "(1, 2)[0] = 3"],
    "dictionary changed size": ["kept = {'a': 1}\nfor key in kept: kept[key + '!'] = 1"],
    "values to unpack": ["n, m = torch.ones(2).shape", "a, b = 1, 2, 3"],
    "call numpy": ["nn.Parameter(torch.ones(2)).numpy()"],
    "slice indices": ["[1, 2][: 1.0]", "[1, 2][: torch.ones(2)]"],
    "0-d tensor": ["len(torch.tensor(1))", "for n in torch.tensor(1): pass"],
    "t contain": ["nn.Module().register_buffer('a.b', torch.ones(1))", "nn.Module().register_parameter('a.b', None)"],
    "KeyError": ["{}['a']", "nn.Linear(2, 2).state_dict()['weigth']"],
    "assigned grad": ["nn.Parameter(torch.ones(2)).grad = 0"],
    "must be a 3D tensor": ["torch.bmm(torch.ones(2, 3), torch.ones(3, 2))"],
    "cannot pickle": ["import copy\ncopy.deepcopy(n for n in [1])"],
    "has no len": ["len(nn.Linear(2, 2).parameters())", "nn.Linear(2, 2).parameters()[0]", "list(None)", "for n in 3: pass"],
    "index out of range": ["[][0]", "()[1]", "torch.ones(2)[5]"],
    "NotImplementedError": ["raise NotImplementedError", "raise NotImplementedError('나중에')"],
    "RecursionError": ["def f(): return f()\nf()"],
    "TooLarge": ["from nnbox.memory import memory_limit\nwith memory_limit():\n    torch.zeros(1 << 20, 1 << 20)"],
    "MemoryError": ["torch.empty(1 << 50)", "[0] * (1 << 60)"],
    "KeyboardInterrupt": ["raise KeyboardInterrupt"],
    "SystemExit": ["raise SystemExit", "import sys\nsys.exit('끝')", "raise GeneratorExit"],
    "AssertionError": ["assert 1 == 2", "assert 1 == 2, '다르다'"],
}


EVERY_CASE = [
    pytest.param(fragment, source, id=f"{entry}-{variant}")
    for entry, (fragment, sources) in enumerate(CASES.items())
    for variant, source in enumerate(sources)
]


@pytest.mark.parametrize(("fragment", "source"), EVERY_CASE)
def test_every_error_finds_its_meaning(fragment: str, source: str) -> None:
    error = run_cell(source)
    assert fragment in (entry_of(error) or ""), errors.explain(error)
    explanation = errors.explain(error)
    assert explanation.error.startswith(type(error).__name__)
    assert explanation.next and "{" not in explanation.why + explanation.next


def test_every_meaning_is_reached_by_an_error() -> None:
    reached = [sum(fragment in pattern for fragment in CASES) for pattern, _, _ in errors._MEANINGS]
    assert reached == [1] * len(errors._MEANINGS)
    assert len(CASES) == len(errors._MEANINGS)


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("nn.Linear(5, 3)(torch.randn(2, 4))", ["마지막 축은 4", "첫 축은 5"]),
        ("torch.ones(2, 3) + torch.ones(2, 4)", ["3, 4"]),
        ("torch.ones(6).view(4)", ["6", "[4]"]),
        ("layer = nn.Linear(2, 2)\nlayer.weight = torch.ones(2, 2)", ["`weight`"]),
        ("nn.Linear(2, 2, biass=True)", ["`biass`"]),
        ("layr(1)", ["`layr`"]),
        ("nn.linera", ["`torch.nn`", "`linera`", "`Linear`"]),
        ("F.Relu(torch.ones(2))", ["`Relu`", "`relu`"]),
        (
            "from nnbox.memory import memory_limit\nwith memory_limit():\n    torch.zeros(1 << 20, 1 << 20)",
            ["(1048576, 1048576)"],
        ),
    ],
)
def test_a_meaning_gives_the_numbers_and_names_of_the_learner(source: str, named: list[str]) -> None:
    why = errors.explain(run_cell(source)).why
    assert all(words in why for words in named), why


@pytest.mark.parametrize("source", ["raise ValueError('처음 보는 문구')", "1 / 0", "raise RuntimeError"])
def test_an_unknown_error_tells_how_to_read_it(source: str) -> None:
    error = run_cell(source)
    assert entry_of(error) is None
    assert errors.explain(error).why and errors.explain(error).next


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
    assert "`fc`" in explanation.why and "{0}{x}" in explanation.error


def test_an_exception_that_cannot_be_printed() -> None:
    explanation = errors.explain(run_cell("class Odd(Exception):\n    def __str__(self): return 1 / 0\nraise Odd"))
    assert explanation.error == "Odd"

    class Odd(Exception):
        def __str__(self) -> str:
            return str(1 / 0)

    # 난 자리를 모르는 오류도 마찬가지입니다.
    assert errors.explain(Odd()).error == "Odd"


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
    assert (
        errors.explain(run_cell(source)).saw
        == "셀의 7번째 줄(`forward` 안)에서 오류가 났어요: `return nn.Sequential(self.fc)(x)`"
    )


def test_the_line_is_found_across_two_cells() -> None:
    first = "def helper(x):\n    return x.reshape(-1)[0] / 0 + missing_name"
    filename = "/tmp/ipykernel_4242/first.py"
    linecache.cache[filename] = (len(first), None, first.splitlines(keepends=True), filename)
    namespace: dict[str, object] = {}
    exec(compile(first, filename, "exec"), namespace)
    with pytest.raises(NameError) as caught:
        namespace["helper"](torch.ones(2))
    assert "셀의 2번째 줄(`helper` 안)" in errors.explain(caught.value).saw


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


def test_installed_packages_are_never_blamed() -> None:
    saw = errors.explain(run_cell("from packaging.version import Version\n\nVersion('판 없음')")).saw
    assert saw == "셀의 3번째 줄에서 오류가 났어요: `Version('판 없음')`"
    saw = errors.explain(run_cell("import json\njson.loads('{')")).saw
    assert saw == "셀의 2번째 줄에서 오류가 났어요: `json.loads('{')`"


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
    assert "셀의 2번째 줄(`manual_linear` 안)" in result.saw and "`output = x @ weight`" in result.saw
    assert "cannot be multiplied" in result.error
