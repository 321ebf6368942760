# %% [markdown]
r"""
레슨 3에서는 배우는 값을 등록했습니다. 그런데 배우지 않지만 잃어버리면 안 되는 값도 있습니다. 이 레슨은 그런 값을 두는 자리와, 모델을 저장하고 불러오는 일을 다룹니다.
"""

# %%
import copy
import io
import pickle
import tempfile
from pathlib import Path

import torch
from torch import nn

# %% [markdown]
r"""
## 배우지 않는데 남아야 하는 값

`nn.BatchNorm1d` 계층(layer)은 학습하는 동안 지나간 자료의 평균을 기억해 두었다가, 평가할 때 그 평균을 씁니다. 이 평균은 변화도(gradient)로 배우는 값이 아닙니다.

> **예측** · 이 평균은 `named_parameters()`에 나올까요? `state_dict()`에는 나올까요?
"""

# %%
norm = nn.BatchNorm1d(3)
print("parameters", [name for name, _ in norm.named_parameters()])
print("buffers   ", [name for name, _ in norm.named_buffers()])
print("state_dict", list(norm.state_dict()))

# %% [markdown]
r"""
`running_mean`은 매개변수가 아니라 버퍼입니다. 모듈에 등록했지만 매개변수가 아닌 텐서를 버퍼라고 합니다. `running_var`는 분산, `num_batches_tracked`는 지나간 배치(batch)의 수이고, 둘도 버퍼입니다.

`state_dict()`는 이름과 텐서를 짝지은 사전입니다. 모델을 저장한다는 것은 보통 이 사전을 파일에 쓰는 일입니다.
"""

# %% [markdown]
r"""
## 모듈이 아는 텐서와 모르는 텐서

텐서 넷을 담은 모듈입니다. 값은 모두 1이고, 담는 방법과 `requires_grad`가 다릅니다.
"""

# %%
class Kinds(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.ones(3))
        self.frozen = nn.Parameter(torch.ones(3), requires_grad=False)
        self.register_buffer("buffer", torch.ones(3))
        self.tensor = torch.ones(3, requires_grad=True)

    def forward(self, x):
        return x * self.parameter + self.frozen + self.buffer + self.tensor


# %% [markdown]
r"""
`register_buffer`의 첫 인자는 이름이고 둘째 인자는 텐서입니다. 그다음부터는 `self.buffer`로 씁니다. 나머지 셋은 대입하기만 했습니다.

인스턴스는 아직 만들지 마세요. 버퍼 말고는 레슨 3에서 본 것들입니다. 먼저 떠올려서 적고, 그다음에 실제와 견주어 봅니다.

### 연습 · 어디에 나올까요

`model = Kinds()`를 만들었습니다. 텐서마다 다섯 가지를 묻습니다. `True`나 `False`를 적으세요.

| 질문 | 무엇을 묻나요 |
| --- | --- |
| `parameters` | `model.parameters()`에 나오나요? |
| `buffers` | `model.buffers()`에 나오나요? |
| `state_dict` | `model.state_dict()`에 나오나요? |
| `double` | `model.double()`을 부르면 float64가 되나요? |
| `optimizer` | 옵티마이저(optimizer) `torch.optim.SGD(model.parameters(), lr=0.1)`이 갖고 있나요? |

```python
predictions = {("layer", "parameters"): ..., ...}   # 이런 꼴입니다. 이름은 보기입니다
```
"""

# %% todo="predict_registry"
# TODO: `...` 자리에 True나 False를 적으세요.
predictions = {
    # >>> 답
    ("parameter", "parameters"): True,
    ("parameter", "buffers"): False,
    ("parameter", "state_dict"): True,
    ("parameter", "double"): True,
    ("parameter", "optimizer"): True,
    ("frozen", "parameters"): True,
    ("frozen", "buffers"): False,
    ("frozen", "state_dict"): True,
    ("frozen", "double"): True,
    ("frozen", "optimizer"): True,
    ("buffer", "parameters"): False,
    ("buffer", "buffers"): True,
    ("buffer", "state_dict"): True,
    ("buffer", "double"): True,
    ("buffer", "optimizer"): False,
    ("tensor", "parameters"): False,
    ("tensor", "buffers"): False,
    ("tensor", "state_dict"): False,
    ("tensor", "double"): False,
    ("tensor", "optimizer"): False,
    # >>> 빈칸
    # ("parameter", "parameters"): ...,
    # ("parameter", "buffers"): ...,
    # ("parameter", "state_dict"): ...,
    # ("parameter", "double"): ...,
    # ("parameter", "optimizer"): ...,
    # ("frozen", "parameters"): ...,
    # ("frozen", "buffers"): ...,
    # ("frozen", "state_dict"): ...,
    # ("frozen", "double"): ...,
    # ("frozen", "optimizer"): ...,
    # ("buffer", "parameters"): ...,
    # ("buffer", "buffers"): ...,
    # ("buffer", "state_dict"): ...,
    # ("buffer", "double"): ...,
    # ("buffer", "optimizer"): ...,
    # ("tensor", "parameters"): ...,
    # ("tensor", "buffers"): ...,
    # ("tensor", "state_dict"): ...,
    # ("tensor", "double"): ...,
    # ("tensor", "optimizer"): ...,
    # <<<
}

# %% [markdown]
r"""
실제로 어떤지 보겠습니다. 한 걸음 학습해서 값이 움직이는지도 함께 봅니다. `이동`은 모듈에서 `.double()`을 부를 때 텐서의 dtype도 함께 float64가 되는지를 봅니다. 이렇게 모듈을 따라 바뀌는 것을 옮겨진다고 합니다.
"""

# %%
KINDS = ("parameter", "frozen", "buffer", "tensor")

model = Kinds()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
held = {id(tensor) for tensor in optimizer.param_groups[0]["params"]}

model(torch.ones(3)).sum().backward()
optimizer.step()
learned = {kind: bool((getattr(model, kind) != 1).any()) for kind in KINDS}
saved = {kind: kind in model.state_dict() for kind in KINDS}
given = {kind: id(getattr(model, kind)) in held for kind in KINDS}
model.double()
moved = {kind: getattr(model, kind).dtype == torch.float64 for kind in KINDS}

print("            학습  저장  이동  옵티마이저")
for kind in KINDS:
    marks = ["O" if table[kind] else "-" for table in (learned, saved, moved, given)]
    print(f"{kind:13}" + "     ".join(marks))

# %% [markdown]
r"""
학습하는 매개변수는 네 칸이 모두 `O`입니다. 버퍼는 저장되고 옮겨지지만, 학습되지 않고 옵티마이저도 받지 않습니다. 보통 텐서는 모두 `-`입니다. 모듈이 그 텐서를 모르기 때문입니다.

| | 학습되나요 | 저장되나요 | 옮겨지나요 | 옵티마이저가 받나요 |
| --- | --- | --- | --- | --- |
| 매개변수(동결하지 않은 것) | 예 | 예 | 예 | 예 |
| 버퍼 | 아니요 | 예 | 예 | 아니요 |
| 보통 텐서 | 아니요 | 아니요 | 아니요 | 아니요 |

동결한 매개변수 `frozen`은 옵티마이저가 갖고 있는데도 움직이지 않았습니다. 변화도가 없으면 옵티마이저는 그냥 지나갑니다.
"""

# %% [markdown]
r"""
레슨 3의 `xray`로 같은 모듈을 들여다보면 네 텐서의 자리가 한눈에 보입니다.
"""

# %%
from nnbox import xray

xray(Kinds())

# %% [markdown]
r"""
## 세 가지는 서로 다른 일입니다

`tensor`는 `requires_grad=True`였는데도 움직이지 않았습니다. `xray`는 변화도가 계산되기는 한다고 합니다.

> **예측** · 옵티마이저에 직접 넘기면 학습될까요? 학습된 값은 `state_dict()`에 나올까요?
"""

# %%
model = Kinds()
optimizer = torch.optim.SGD([model.tensor], lr=0.1)

model(torch.ones(3)).sum().backward()
print("변화도    ", model.tensor.grad)
optimizer.step()
print("걸음 뒤   ", model.tensor.detach())
print("state_dict", list(model.state_dict()))

# %% [markdown]
r"""
변화도는 쌓였고, 옵티마이저에 넘기니 학습도 되었습니다. "변화도가 없어서 학습되지 않는다"는 설명은 여기에 맞지 않습니다. 그래도 `state_dict()`에는 없습니다. 이대로 저장하면 배운 것이 사라집니다.

레슨 3에서 나눈 세 가지를 여기서 다시 봅니다.

| 무엇이 | 무엇을 정하나요 |
| --- | --- |
| `requires_grad` | `backward()`가 `.grad`를 채우는가 |
| 모듈에 등록 | 저장되고 옮겨지는가, `parameters()`나 `buffers()`에 나오는가 |
| 옵티마이저에 넘김 | `step()`이 값을 바꾸는가 |

### 연습 · 버퍼 등록하기

7이 든 텐서를 세 가지로 담는 모델입니다. 둘은 되어 있습니다. `[7.]`을 `buffer`라는 이름의 버퍼로 등록하세요.

```python
model = BufferModel()
model.get_buffer("buffer")   # tensor([7.])
list(model.state_dict())     # ['parameter', 'buffer']
```
"""

# %% todo="register_buffer"
class BufferModel(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.tensor([7.0]))
        self.tensor = torch.tensor([7.0])
        # >>> 답
        self.register_buffer("buffer", torch.tensor([7.0]))
        # >>> 빈칸
        # # TODO: torch.tensor([7.0])을 buffer라는 이름의 버퍼로 등록하세요.
        # <<<

# %% [markdown]
r"""
> **예측** · 버퍼를 먼저 등록하고 매개변수를 나중에 대입하면 `state_dict()`의 키는 어떤 차례로 나올까요? 이번에는 클래스를 쓰지 않고 빈 `nn.Module()`에 바로 담습니다.
"""

# %%
reordered = nn.Module()
reordered.register_buffer("buffer", torch.tensor([7.0]))
reordered.parameter = nn.Parameter(torch.tensor([7.0]))
reordered.tensor = torch.tensor([7.0])
print(list(reordered.state_dict()))

# %% [markdown]
r"""
모듈마다 매개변수가 먼저, 버퍼가 나중입니다. 적은 차례와 상관이 없습니다. `tensor`는 이번에도 없습니다.

정수로 만든 버퍼는 어떨까요? 레슨 3에서 `torch.tensor([7])`은 매개변수가 되지 못했습니다.

> **예측** · `torch.tensor([7])`은 버퍼가 될 수 있을까요? 그 버퍼에 `+= 0.5`를 하면 어떻게 될까요?
"""

# %%
counter = nn.Module()
counter.register_buffer("buffer", torch.tensor([7]))
print(counter.buffer, counter.buffer.dtype)

try:
    counter.buffer += 0.5
except RuntimeError as error:
    print(error)

# %% [markdown]
r"""
매개변수는 따로 끄지 않으면 변화도를 받아야 해서 정수를 담지 못했습니다. 버퍼는 그럴 필요가 없으니 정수도 담을 수 있습니다. 개수를 세는 값이라면 정수가 맞습니다. 하지만 정수 텐서의 값을 제자리(in-place)에서 소수로 바꿀 수는 없습니다. 소수를 담을 버퍼라면 `torch.tensor([7.0])`처럼 소수점을 찍어 만드세요.

등록할 때 오류 없이 지나가는 실수도 하나 있습니다.

> **예측** · `self.count = self.register_buffer("count", torch.zeros(2))` 다음에 `self.count`는 무엇일까요?
"""

# %%
class Overwritten(nn.Module):
    def __init__(self):
        super().__init__()
        self.count = self.register_buffer("count", torch.zeros(2))


print(Overwritten().count, list(Overwritten().state_dict()))

# %% [markdown]
r"""
`register_buffer`는 등록만 하고 `None`을 돌려줍니다. 그 `None`을 같은 이름에 대입했으니, 방금 등록한 버퍼가 지워졌습니다. `register_buffer`가 돌려준 것은 어디에도 대입하지 마세요.
"""

# %% [markdown]
r"""
## 함께 옮겨집니다

버퍼는 저장하려고만 쓰는 것이 아닙니다. 텐서가 놓인 곳, 곧 CPU나 GPU를 장치(device)라고 합니다. 계산에 쓰는 텐서는 매개변수와 같은 장치에 있어야 하고, dtype도 같아야 뜻밖의 변환이 없습니다. GPU가 없어도 볼 수 있습니다. meta 장치에 있는 텐서에는 값이 없고 shape과 dtype만 있습니다.

> **예측** · `shift`를 보통 텐서로 담은 모듈을 meta 장치로 옮깁니다. 오류는 옮길 때 날까요, 부를 때 날까요?
"""

# %%
class Shift(nn.Module):
    def __init__(self, registered):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(3))
        if registered:
            self.register_buffer("shift", torch.zeros(3))
        else:
            self.shift = torch.zeros(3)

    def forward(self, x):
        return x * self.weight - self.shift


for registered in (True, False):
    module = Shift(registered).to("meta")
    print("버퍼     " if registered else "보통 텐서", module.shift.device)
    try:
        print("  결과", module(torch.ones(3, device="meta")).device)
    except RuntimeError as error:
        print(" ", error)

# %% [markdown]
r"""
`.to()`는 모듈이 아는 텐서만 옮깁니다. 보통 텐서는 CPU에 남았고, 계산할 때 장치가 다르다는 오류가 났습니다.

> **예측** · 장치가 아니라 dtype을 바꾸면 어떨까요? 보통 텐서로 담은 모듈은 이번에도 오류를 낼까요? `.half()`는 float16으로 바꿉니다.
"""

# %%
for registered in (True, False):
    print("버퍼" if registered else "보통 텐서")
    for module in (Shift(registered).double(), Shift(registered).half()):
        result = module(torch.ones(3, dtype=module.weight.dtype))
        print("  weight", module.weight.dtype, "· shift", module.shift.dtype)
        print("    결과", result.dtype)

# %% [markdown]
r"""
오류는 나지 않았습니다. 그런데 보통 텐서는 float32에 머물렀고, `.half()`를 부른 모듈이 float32를 내놓았습니다. 메모리를 아끼려던 것이 소리 없이 헛일이 되었습니다.

버퍼의 값을 새로 정하는 방법도 보아 두겠습니다.

> **예측** · 버퍼로 등록한 이름에 새 텐서를 대입하면, 그 텐서는 버퍼일까요, 보통 텐서일까요?
"""

# %%
module = Shift(registered=True)
module.shift = torch.tensor([1.0, 2.0, 3.0])
print([name for name, _ in module.named_buffers()], module.state_dict()["shift"])

# %% [markdown]
r"""
버퍼로 남습니다. 모듈은 그 이름을 버퍼의 자리로 기억합니다. 그래서 등록은 한 번만 하고, 그다음에는 대입하면 됩니다.

### 연습 · 표준화하는 계층

자료의 평균과 표준편차를 기억해 두고, 들어온 값에서 평균을 뺀 뒤 표준편차로 나누는 계층을 만드세요. F는 `num_features`입니다.

- 버퍼 `mean`과 `std`는 shape이 `(F,)`이고, 0과 1로 시작합니다.
- `fit(x)`는 `(N, F)` 자료에서 열마다의 평균과 표준편차를 담습니다. 다시 부르면 새 자료의 것으로 바뀝니다. N은 2 이상입니다. 분산을 구할 때 차이의 제곱을 더한 것을 N으로 나누든 N - 1로 나누든 괜찮습니다. 표준편차는 분산의 제곱근입니다.
- `forward(x)`는 `(x - mean) / std`를 돌려줍니다. 값이 모두 같은 열에서도 유한한 값이 나와야 합니다. 0으로 나누지 않으려고 `std`에 더하는 수는 1e-6 이하로 하세요.

```python
scaler = Standardizer(2)
scaler.fit(torch.tensor([[1.0, 5.0], [3.0, 5.0]]))
scaler.mean                            # tensor([2., 5.])
scaler(torch.tensor([[2.0, 5.0]]))     # tensor([[0., 0.]])
```
"""

# %% todo="standardizer"
class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        # >>> 답
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))
        # >>> 빈칸
        # # TODO: mean과 std를 버퍼로 등록하세요.
        # <<<

    def fit(self, x):
        # >>> 답
        self.mean = x.mean(0)
        self.std = x.std(0)
        # >>> 빈칸
        # # TODO: 열마다의 평균과 표준편차를 담으세요.
        # ...
        # <<<

    def forward(self, x):
        # >>> 답
        return (x - self.mean) / (self.std + 1e-8)
        # >>> 빈칸
        # # TODO: 담아 둔 값으로 표준화한 결과를 돌려주세요.
        # ...
        # <<<

# %% [markdown]
r"""
## 학습하면서 따라갑니다

BatchNorm은 `fit` 같은 메소드를 따로 부르지 않아도, 학습 모드에서 불릴 때마다 `running_mean`을 조금씩 고칩니다. 학습 모드인지는 `self.training`이 알려 줍니다.

`requires_grad`가 켜진 텐서로 계산하면 어떤 텐서로 무슨 계산을 했는지가 기록됩니다. 이 기록을 연산 그래프라고 하고, `backward()`는 이것을 거슬러 올라가며 변화도를 구합니다. 버퍼는 배우지 않으니 이 기록과는 상관이 없어 보입니다. 정말 그런지 `backward()`를 두 번 불러 보겠습니다.

> **예측** · 아래의 모듈을 두 번 불러 그때마다 `backward()`를 하면 어떻게 될까요?
"""

# %%
class Careless(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("mean", torch.zeros(2))

    def forward(self, x):
        self.mean = 0.9 * self.mean + 0.1 * x.mean(0)
        return x - self.mean


torch.manual_seed(0)
model = nn.Sequential(nn.Linear(3, 2), Careless())
try:
    for step in (1, 2):
        model(torch.randn(4, 3)).pow(2).sum().backward()
        print(f"{step}걸음째 mean.requires_grad", model[1].mean.requires_grad)
except RuntimeError as error:
    print(str(error)[:50])

# %% [markdown]
r"""
첫 걸음은 되고 둘째 걸음에서 멈추었습니다. `x`로 계산한 평균을 그대로 담으니 버퍼가 첫 걸음의 연산 그래프에 이어졌습니다. `backward()`는 한 번 쓴 그래프를 지웁니다. 둘째 걸음의 역전파(backpropagation)는 이미 지운 첫 그래프까지 거슬러 올라가려다 실패합니다.

버퍼라는 자리가 그래프를 끊어 주지는 않습니다. 통계를 고치는 줄은 `torch.no_grad()` 안에 두어야 합니다.

### 연습 · 따라가는 평균

학습 모드에서 불릴 때마다 입력의 평균을 조금씩 따라가는 `RunningMean(num_features, momentum=0.1)`을 완성하세요. F는 `num_features`입니다.

- 버퍼 `mean`은 shape이 `(F,)`이고 0으로 시작합니다.
- 학습 모드에서는 먼저 `mean ← (1 - momentum) · mean + momentum · x.mean(0)`으로 고칩니다. 연산 그래프 밖에서 합니다. 입력은 `(N, F)`이고 N은 1일 수도 있습니다.
- 두 모드 모두 `x - mean`을 돌려줍니다. 평가 모드에서는 `mean`이 그대로입니다.

```python
module = RunningMean(2, momentum=0.5)
module(torch.tensor([[4.0, 8.0]]))   # tensor([[2., 4.]])
module.mean                          # tensor([2., 4.])
```
"""

# %% todo="running_mean"
class RunningMean(nn.Module):
    def __init__(self, num_features, momentum=0.1):
        super().__init__()
        self.momentum = momentum
        # >>> 답
        self.register_buffer("mean", torch.zeros(num_features))
        # >>> 빈칸
        # # TODO: mean을 버퍼로 등록하세요.
        # <<<

    def forward(self, x):
        # >>> 답
        if self.training:
            with torch.no_grad():
                self.mean = (1 - self.momentum) * self.mean + self.momentum * x.mean(0)
        return x - self.mean
        # >>> 빈칸
        # # TODO: 학습 모드이면 mean을 고치고, x에서 mean을 뺀 값을 돌려주세요.
        # ...
        # <<<

# %% [markdown]
r"""
## 옮기되 저장하지 않습니다

버퍼라고 모두 저장할 필요는 없습니다. 언제든 다시 만들 수 있는 값은 파일에 넣을 까닭이 없습니다. 그래도 모듈을 다른 장치로 옮기면 따라가야 합니다.

> **예측** · `persistent=False`로 등록한 버퍼는 `named_buffers()`에 나올까요? 정수 버퍼가 든 모듈에서 `.double()`을 부르면 그 버퍼의 dtype은 무엇이 될까요?
"""

# %%
class Table(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.register_buffer("steps", torch.arange(size), persistent=False)


table = Table(4)
print("buffers   ", [name for name, _ in table.named_buffers()])
print("state_dict", list(table.state_dict()))
print("옮긴 뒤   ", table.to("meta").steps.device)
print("double 뒤 ", Table(4).double().steps.dtype)

# %% [markdown]
r"""
`named_buffers()`에는 있고 `state_dict()`에는 없습니다. 옮길 때는 함께 갑니다. 마지막 줄도 보아 두세요. 모듈의 `.double()`은 실수 텐서만 바꾸므로 정수 버퍼의 dtype은 그대로입니다.

저장하지 않는 버퍼의 좋은 예가 마스크입니다. 마스크는 볼 자리와 가릴 자리를 True와 False로 적은 텐서입니다. 만드는 데 쓰는 것을 먼저 봅니다.

> **예측** · 점수 하나를 `-inf`로 바꾸면 `softmax`의 결과에서 그 자리는 얼마가 될까요?
"""

# %%
lower = torch.tril(torch.ones(3, 3)).bool()
print(lower)
print(~lower)

scores = torch.tensor([1.0, 2.0, 3.0])
hidden = scores.masked_fill(torch.tensor([False, False, True]), float("-inf"))
print(hidden)
print(hidden.softmax(-1))

# %% [markdown]
r"""
`tril`은 대각선과 그 아래만 남기고 나머지를 0으로 바꿉니다. `.bool()`은 0을 False로, 나머지를 True로 바꾸고, `~`는 True와 False를 뒤집습니다. `masked_fill(조건, 값)`은 조건이 True인 자리를 그 값으로 채운 새 텐서를 돌려줍니다. `-inf`였던 자리는 `softmax`에서 정확히 0이 되었습니다.

### 연습 · 미래를 가리는 마스크

글을 차례로 읽는 모델은 뒤에 올 낱말을 미리 보면 안 됩니다. 점수 `scores[..., i, j]`는 i번째 낱말이 j번째 낱말을 얼마나 볼지를 나타냅니다. j가 i보다 크면 미래입니다. 그 자리를 `-inf`로 바꾸어 가립니다.

- `mask`는 `(size, size)` bool 버퍼이고, 대각선과 그 아래가 True입니다. 모듈과 함께 옮겨지지만 저장되지 않습니다.
- `forward(scores)`는 `(..., n, n)`을 받습니다. n은 `size`보다 작을 수 있습니다. 미래를 `-inf`로 바꾼 새 텐서를 돌려줍니다.

```python
CausalMask(3)(torch.ones(2, 2))
# tensor([[1., -inf],
#         [1., 1.]])
```
"""

# %% todo="causal_mask"
class CausalMask(nn.Module):
    def __init__(self, size):
        super().__init__()
        # >>> 답
        mask = torch.tril(torch.ones(size, size, dtype=torch.bool))
        self.register_buffer("mask", mask, persistent=False)
        # >>> 빈칸
        # # TODO: 마스크를 만들어, 저장하지 않는 버퍼로 등록하세요.
        # <<<

    def forward(self, scores):
        # >>> 답
        n = scores.shape[-1]
        return scores.masked_fill(~self.mask[:n, :n], float("-inf"))
        # >>> 빈칸
        # # TODO: 마스크를 n에 맞게 자르고, False인 자리를 -inf로 채우세요.
        # ...
        # <<<

# %% [markdown]
r"""
## 저장하고 불러옵니다

이제 파일에 써 보겠습니다. 아래의 모델은 입력에서 `mean`을 뺍니다. 자료에서 구한 `mean`을 하나는 버퍼로, 하나는 보통 텐서로 담았습니다.

> **예측** · 저장하고 새 인스턴스로 불러오면 두 모델의 결과는 저장하기 전과 같을까요? 오류가 날까요?
"""

# %%
class Centered(nn.Module):
    def __init__(self, registered):
        super().__init__()
        self.layer = nn.Linear(2, 1)
        if registered:
            self.register_buffer("mean", torch.zeros(2))
        else:
            self.mean = torch.zeros(2)

    def forward(self, x):
        return self.layer(x - self.mean)


x = torch.tensor([[3.0, 4.0]])
with tempfile.TemporaryDirectory() as folder:
    for registered in (True, False):
        model = Centered(registered)
        model.mean = torch.tensor([100.0, 200.0])
        path = Path(folder) / "model.pt"
        torch.save(model.state_dict(), path)

        fresh = Centered(registered)
        print(fresh.load_state_dict(torch.load(path, weights_only=True)))
        print("버퍼     " if registered else "보통 텐서", torch.equal(model(x), fresh(x)))

# %% [markdown]
r"""
둘 다 `<All keys matched successfully>`라고 합니다. 그런데 보통 텐서로 담은 모델은 결과가 다릅니다. `mean`은 파일에 없었고, 새 인스턴스의 `mean`은 처음 값 0 그대로입니다. 오류가 없으니, 나중에 성능이 떨어진 것을 보고서야 알게 됩니다.

`weights_only=True`는 텐서나 사전 같은 값만 읽으라는 뜻입니다. 왜 필요한지는 모델을 통째로 저장해 보면 알 수 있습니다. 아래의 `io.BytesIO()`는 메모리에 만드는 파일이고, `seek(0)`은 처음으로 되감습니다.

> **예측** · `state_dict()` 대신 모델 자체를 저장하면 보통 텐서도 파일에 들어갈까요?
"""

# %%
model = Centered(registered=False)
model.mean = torch.tensor([100.0, 200.0])
file = io.BytesIO()
torch.save(model, file)

file.seek(0)
print("weights_only=False", torch.load(file, weights_only=False).mean)

file.seek(0)
try:
    torch.load(file, weights_only=True)
except pickle.UnpicklingError as error:
    print("weights_only=True ", str(error)[:25])

# %% [markdown]
r"""
들어갑니다. 보통 텐서가 저장되지 않는다는 말은 `state_dict()`에 들어가지 않는다는 뜻입니다. `torch.save`는 Python의 pickle로 파일을 씁니다. 모델을 넘기면 객체를 통째로 쓰기 때문에 속성까지 모두 담깁니다.

편해 보이지만 `weights_only=True`로는 읽히지 않았습니다. pickle 파일에는 값뿐 아니라 읽을 때 부를 클래스와 함수도 적힙니다. `weights_only=True`는 텐서를 읽는 데 필요한 것만 허락하고, 직접 만든 클래스 `Centered`는 거기에 들지 않습니다.

> **예측** · 아래의 파일을 `weights_only=False`로 읽으면 무슨 일이 일어날까요?
"""

# %%
class Surprise:
    def __reduce__(self):
        return print, ("파일을 읽기만 했는데 이 줄이 실행되었습니다.",)


file = io.BytesIO()
torch.save({"weight": Surprise()}, file)

file.seek(0)
torch.load(file, weights_only=False)

file.seek(0)
try:
    torch.load(file, weights_only=True)
except pickle.UnpicklingError as error:
    print("weights_only=True ", str(error)[:25])

# %% [markdown]
r"""
`__reduce__`는 파일을 읽을 때 부를 함수와 그 인자를 pickle에 알려 주는 메소드입니다. 여기서는 `print`였지만 어떤 함수든 적을 수 있습니다. 그래서 남이 준 파일은 `weights_only=True`로 읽고, 내 모델은 `state_dict()`로 저장합니다.
"""

# %% [markdown]
r"""
## state_dict는 복사본일까요

학습하다가 가장 좋았던 때의 모델을 남겨 두려고 합니다. `best = model.state_dict()`면 될까요?

> **예측** · `best`를 만든 다음 한 걸음 더 학습하면 `best["weight"]`의 값은 그대로일까요? `.copy()`를 한 사전은 어떨까요?
"""

# %%
torch.manual_seed(0)
model = nn.Linear(2, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
before = model.weight.detach().clone()

best = model.state_dict()
copied = model.state_dict().copy()
file = io.BytesIO()
torch.save(model.state_dict(), file)

model(torch.ones(4, 2)).sum().backward()
optimizer.step()

print("값이 그대로인가")
print("state_dict()       ", torch.equal(best["weight"], before))
print("state_dict().copy()", torch.equal(copied["weight"], before))
file.seek(0)
print("파일              ", torch.equal(torch.load(file, weights_only=True)["weight"], before))
print("같은 메모리인가   ", best["weight"].data_ptr() == model.weight.data_ptr())

# %% [markdown]
r"""
사전은 둘 다 따라 움직였습니다. `state_dict()`는 값을 베끼지 않고 모델의 텐서를 그대로 가리킵니다. `.copy()`는 사전만 새로 만들고, 속의 텐서는 여전히 같은 것입니다. 옵티마이저는 텐서를 제자리에서 바꾸므로 `best`가 가리키는 값도 바뀝니다.

파일에 쓴 값은 그대로입니다. 파일에는 그 순간의 값이 베껴집니다. 메모리에 남겨 둘 때는 텐서까지 베껴야 합니다. 텐서의 `clone()`은 값을 베낀 새 텐서를 돌려줍니다. 위의 셀에서 처음 값을 `before`에 남길 때도 썼습니다.

### 연습 · 변하지 않는 스냅숏

지금의 `state_dict`를 베껴 두는 함수를 완성하세요. 나중에 모델을 학습해도 변하지 않고, `load_state_dict`로 불러오면 그때의 값으로 돌아와야 합니다. 받은 모델은 건드리지 않습니다.

```python
best = snapshot(model)
# ... 더 학습합니다 ...
model.load_state_dict(best)   # 그때로 돌아갑니다
```
"""

# %% todo="snapshot"
def snapshot(model):
    # TODO: 나중의 학습에 변하지 않는 state_dict를 돌려주세요.
    # >>> 답
    return {name: value.clone() for name, value in model.state_dict().items()}
    # >>> 빈칸
    # ...
    # <<<

# %% [markdown]
r"""
## 맞지 않을 때

남의 파일을 불러오면 이름이나 크기가 맞지 않을 때가 많습니다. 이름부터 보겠습니다.

> **예측** · `nn.Linear(3, 2)`에 `weight`와 `scale`만 든 사전을 불러오면 어떤 이름이 모자라고 어떤 이름이 남을까요?
"""

# %%
layer = nn.Linear(3, 2)
other = {"weight": torch.zeros(2, 3), "scale": torch.ones(1)}
try:
    layer.load_state_dict(other)
except RuntimeError as error:
    print(error)

result = layer.load_state_dict(other, strict=False)
print("strict=False", result.missing_keys, result.unexpected_keys)

# %% [markdown]
r"""
Missing은 모델에는 있는데 사전에 없는 이름이고, Unexpected는 사전에만 있는 이름입니다. `strict=False`로 부르면 오류 대신 두 목록을 돌려줍니다. 돌려준 목록을 읽지 않으면 무엇이 빠졌는지 알 수 없습니다.

크기가 다를 때는 어떨까요? 출력이 5개인 모델의 값을 2개인 모델에 불러옵니다. 첫 계층의 크기는 같습니다.

> **예측** · `strict=False`면 크기가 다른 것을 건너뛸까요? 오류가 난다면, 모델의 값은 불러오기 전 그대로일까요?
"""

# %%
torch.manual_seed(0)
source = nn.Sequential(nn.Linear(3, 4), nn.Linear(4, 5)).state_dict()
for strict in (False, True):
    target = nn.Sequential(nn.Linear(3, 4), nn.Linear(4, 2))
    before = {name: value.clone() for name, value in target.state_dict().items()}
    try:
        target.load_state_dict(source, strict=strict)
    except RuntimeError as error:
        print(f"strict={strict}")
        print(error)
    now = target.state_dict()
    print("바뀐 것", [name for name in now if not torch.equal(now[name], before[name])])

# %% [markdown]
r"""
`strict=False`는 이름이 어긋난 것만 눈감아 줍니다. 크기가 다르면 그래도 같은 오류가 납니다. 오류 문구에서 `checkpoint`는 불러온 사전이고 `current model`은 지금의 모델입니다.

더 조심할 것은 그다음입니다. 어느 쪽이든 오류가 났는데 첫 계층은 이미 바뀌었습니다. `load_state_dict`는 맞는 것을 베껴 넣으면서 문제를 모아 두었다가 마지막에 오류를 냅니다. `except`로 넘어가면 반쯤 바뀐 모델이 남습니다.

모델과 파일을 나란히 놓고 보면 한눈에 들어옵니다. 파일을 바꿔 가며 불러와 보세요.
"""

# %%
from nnbox import state_dict_sides

state_dict_sides()

# %% [markdown]
r"""
### 연습 · 맞는 것만 불러오기

이름과 shape이 정확히 같은 것만 모델에 베껴 넣는 함수를 완성하세요. 나머지에서 오류가 나면 안 됩니다.

- `(loaded, skipped)`를 돌려줍니다. 둘 다 `state_dict`에 있던 키의 목록이고, 정렬되어 있습니다.
- 모델의 텐서에 값만 베껴 넣습니다. 매개변수 객체는 그대로이고, 받은 사전과 메모리를 함께 쓰지 않습니다.
- 모델의 다른 값과 받은 사전은 바뀌지 않습니다.

```python
model = nn.Linear(3, 2)
state = {"bias": torch.ones(2), "weight": torch.ones(5, 3)}
loaded, skipped = load_matching(model, state)
loaded, skipped     # (['bias'], ['weight'])
```
"""

# %% todo="load_matching"
def load_matching(model, state_dict):
    # TODO: 맞는 것을 골라 모델에 베껴 넣고, 두 목록을 돌려주세요.
    # >>> 답
    own = model.state_dict()
    matching = {
        name: value
        for name, value in state_dict.items()
        if name in own and own[name].shape == value.shape
    }
    model.load_state_dict(matching, strict=False)
    skipped = [name for name in state_dict if name not in matching]
    return sorted(matching), sorted(skipped)
    # >>> 빈칸
    # ...
    # <<<

# %% [markdown]
r"""
값은 다 맞는데 이름만 어긋나기도 합니다. 여러 GPU에서 쓰는 `nn.DataParallel`로 감싼 모델이 그렇습니다.

> **예측** · `nn.DataParallel(nn.Linear(3, 2))`의 `state_dict()`에는 어떤 키가 있을까요?
"""

# %%
print(list(nn.DataParallel(nn.Linear(3, 2)).state_dict()))

# %% [markdown]
r"""
모든 키 앞에 `module.`이 붙었습니다. 감싼 모델이 `module`이라는 이름의 안쪽 모듈이 되었기 때문입니다. 감싸지 않은 모델에 불러오려면 이 접두어를 떼야 합니다.

글자를 지우는 메소드는 여럿이고, 하는 일이 다릅니다.

> **예측** · 아래 세 줄은 각각 무엇을 찍을까요?
"""

# %%
print("module.encoder.module.weight".replace("module.", ""))
print("module.model.weight".lstrip("module."))
print("module.model.weight".removeprefix("module."))

# %% [markdown]
r"""
`replace`는 가운데의 것까지 지웁니다. `lstrip`은 접두어가 아니라 `m`, `o`, `d`, `u`, `l`, `e`, 점이 나오는 동안 앞에서부터 모두 지웁니다. 그래서 `model`까지 사라졌습니다. `removeprefix`만 맨 앞에 있을 때 한 번 뗍니다.

### 연습 · 접두어 떼기

키의 맨 앞에 있는 `prefix`를 한 번만 뗀 새 사전을 돌려주는 함수를 완성하세요. 앞에 없으면 키를 그대로 둡니다. 받은 사전은 바뀌지 않습니다.

```python
result = strip_prefix({"module.fc.weight": torch.ones(2), "bias": torch.ones(1)})
list(result)    # ['fc.weight', 'bias']
```
"""

# %% todo="strip_prefix"
def strip_prefix(state_dict, prefix="module."):
    # TODO: 맨 앞의 prefix를 뗀 키로 새 사전을 만들어 돌려주세요.
    # >>> 답
    return {name.removeprefix(prefix): value for name, value in state_dict.items()}
    # >>> 빈칸
    # ...
    # <<<

# %% [markdown]
r"""
## 천천히 따라가는 복사본

학습하는 모델의 가중치(weight)는 걸음마다 흔들립니다. 걸음마다의 값을 조금씩 섞은 복사본을 따로 두면 덜 흔들립니다. 지수 이동 평균(EMA)이라고 부르고, 섞는 식은 `decay · 옛 값 + (1 - decay) · 새 값`입니다.

> **예측** · `decay`가 0.9이고 새 값이 2와 0을 번갈아 오갈 때, 1에서 시작한 평균은 얼마나 움직일까요?
"""

# %%
average = 1.0
for step in range(1, 7):
    new = 2.0 * (step % 2)
    average = 0.9 * average + 0.1 * new
    print(f"새 값 {new:.0f}, 평균 {average:.3f}")

# %% [markdown]
r"""
새 값이 2와 0을 오가는 동안 평균은 1 가까이에 머뭅니다. 모델에서는 매개변수마다 이렇게 섞습니다.

버퍼는 다릅니다. 기록해 둔 통계나 개수라서, 섞지 않고 모델의 것을 그대로 베낍니다.

> **예측** · 정수 버퍼에 0.9를 제자리에서 곱하면 오류가 납니다. 곱해서 새 텐서로 만들면 dtype은 무엇이 될까요?
"""

# %%
count = nn.BatchNorm1d(2).num_batches_tracked
print(count, count.dtype)
try:
    count.mul_(0.9)
except RuntimeError as error:
    print(error)
print("새 텐서라면", (0.9 * count).dtype)

# %% [markdown]
r"""
정수 버퍼는 제자리에서 섞으려고 하면 오류가 납니다. 새 텐서로 섞어 대입하면 개수가 실수가 되어 버립니다. 그래서 버퍼는 종류를 가리지 않고 베끼는 편이 맞습니다.

### 연습 · 천천히 따라가는 복사본 (도전)

이 레슨에서 배운 것이 여럿 들어 있습니다.

- `EMA(model, decay)`는 모듈이고, `shadow`는 그 안에 등록된, `model`의 복사본입니다. `model`과 메모리를 함께 쓰지 않고, 변화도를 받지 않습니다.
- `update(model)`은 `shadow`의 매개변수를 `decay · 옛 값 + (1 - decay) · 새 값`으로 고칩니다. 옛 값은 `shadow`의 것, 새 값은 `model`의 것입니다. 버퍼는 정수 버퍼도, 저장하지 않는 버퍼도 모두 `model`의 것을 `shadow`에 베낍니다.
- 한 매개변수에 이름이 둘인 모델에서도 그 매개변수는 `update`마다 한 번만 섞습니다. 받은 모델은 그대로입니다.

```python
model = nn.Linear(1, 1, bias=False)
nn.init.zeros_(model.weight)
ema = EMA(model, decay=0.9)
nn.init.ones_(model.weight)
ema.update(model)
ema.shadow.weight.item()      # 0.1000...
```
"""

# %% todo="ema"
class EMA(nn.Module):
    def __init__(self, model, decay):
        super().__init__()
        # >>> 답
        self.decay = decay
        self.shadow = copy.deepcopy(model).requires_grad_(False)
        # >>> 빈칸
        # # TODO: decay를 담고, 변화도가 필요 없는 복사본을 shadow에 담으세요.
        # <<<

    def update(self, model):
        # >>> 답
        with torch.no_grad():
            for old, new in zip(self.shadow.parameters(), model.parameters()):
                old.copy_(self.decay * old + (1 - self.decay) * new)
            for old, new in zip(self.shadow.buffers(), model.buffers()):
                old.copy_(new)
        # >>> 빈칸
        # # TODO: 매개변수는 섞고 버퍼는 베끼세요.
        # ...
        # <<<

# %% [markdown]
r"""
## 정리

| 알게 된 것 | 한 줄로 |
| --- | --- |
| 매개변수 | 학습되고, 저장되고, 옮겨지고, 옵티마이저에 들어갑니다 |
| 버퍼 | 저장되고 옮겨지지만 학습되지 않습니다. `register_buffer(이름, 텐서)` |
| 보통 텐서 | 모듈이 모릅니다. `state_dict()`에 없고 옮겨지지 않습니다 |
| `persistent=False` | 옮겨지지만 저장되지 않습니다 |
| 세 가지 | `requires_grad`, 등록, 옵티마이저는 서로 다른 일입니다 |
| `state_dict()` | 모델의 텐서를 가리킵니다. 남겨 두려면 `clone()`으로 베낍니다 |
| 파일 | `state_dict()`를 저장하고 `weights_only=True`로 읽습니다 |
| `strict=False` | 이름이 어긋난 것만 눈감아 줍니다. 크기가 다르면 오류가 나고, 맞는 것은 이미 바뀌었습니다 |

## 확인 문제

1. `nn.Parameter(torch.ones(3), requires_grad=False)`와 버퍼는 무엇이 다른가요?
2. `self.mean = torch.zeros(3)`으로 담은 통계가 있는 모델을 저장하고 불러왔더니 오류 없이 결과만 달라졌습니다. 까닭은 무엇인가요?
3. 가장 좋았던 때의 값을 `best = dict(model.state_dict())`로 남겼습니다. 마지막에 `best`를 불러오면 언제의 값인가요?
4. 불러오다가 크기가 다르다는 오류를 `except`로 넘겼습니다. 모델은 처음 그대로인가요?
5. `size`로 다시 만들 수 있는 마스크를 왜 보통 텐서로 두지 않고 `persistent=False` 버퍼로 두나요?

<details>
<summary>답 보기</summary>

1. 둘 다 저장되고 옮겨지지만, 학습되지는 않습니다. 하지만 매개변수는 `parameters()`에 나와서 옵티마이저가 받고, 매개변수의 수에도 들어갑니다.
2. 보통 텐서는 `state_dict()`에 들어가지 않습니다. 새 인스턴스의 `mean`은 처음 값 0 그대로입니다.
3. 마지막 값입니다. `dict(...)`는 사전만 새로 만들고 텐서는 모델의 것을 가리킵니다.
4. 아닙니다. 크기가 맞는 것은 이미 바뀌었습니다.
5. 보통 텐서는 `.to()`에 따라가지 않아서 GPU에서 오류가 납니다. 버퍼는 함께 옮겨지고, `persistent=False`이면 파일에는 들어가지 않습니다.

</details>
"""
