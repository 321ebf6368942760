# %% [markdown]
r"""
이번에 만날 `nn.Identity`는 아무것도 하지 않습니다. 그런데도 모델을 고칠 때 자주 씁니다. 아무것도 하지 않는 계층이 왜 필요한지, 계층을 잇는 `nn.Sequential`과 함께 알아봅니다.
"""

# %%
import copy
from collections import OrderedDict

import torch
import torch.nn.functional as F
from torch import nn

# %% [markdown]
r"""
## 아무것도 하지 않는 계층

받은 것을 그대로 돌려주는 함수를 항등 함수(identity function)라고 합니다. `nn.Identity`는 항등 함수를 계층으로 만든 것입니다.

계층 셋 뒤에 Identity를 붙인 모델을 하나 보겠습니다. `nn.Sequential(...)`은 계층을 차례로 잇고, `model[:3]`은 그 앞의 셋만 이은 모델입니다.

> **예측** · `model[:3](x)`와 `model(x)`의 shape(모양)은 각각 무엇일까요? 값은 서로 같을까요?
"""

# %%
torch.manual_seed(0)
model = nn.Sequential(
    nn.Linear(3, 64),
    nn.ReLU(),
    nn.Linear(64, 1),
    nn.Identity(),
)
x = torch.randn(2, 3)

before = model[:3](x)
after = model(x)
print(before.shape, after.shape)
print(torch.equal(before, after))

# %% [markdown]
r"""
shape도 값도 같습니다. 앞의 세 계층이 계산을 끝냈고, Identity는 그 결과를 넘겨주기만 했습니다.

이번에는 여섯 가지를 한꺼번에 예측합니다. 아직 실행하지 마세요.

### 연습 · Identity 예측하기

아래 여섯 가지에 답하세요. 맞으면 `True`, 아니면 `False`를 적고, shape은 튜플로 적습니다. `x`는 `torch.randn(2, 64)`입니다.

| 질문 | 무엇을 묻나요 | 답의 꼴 |
| --- | --- | --- |
| `same` | `nn.Identity()(x) is x`인가요 | 참, 거짓 |
| `shape` | `nn.Identity(64, 10)(x)`의 shape은 무엇인가요 | shape |
| `grad_fn` | `x.requires_grad_()`를 한 다음 `nn.Identity()(x)`에 `grad_fn`이 생기나요 | 참, 거짓 |
| `slice` | 위의 모델에서 `model[:2](torch.randn(2, 3))`의 shape은 무엇인가요 | shape |
| `replaced` | `Sequential(Linear, Dropout, Linear)`의 Dropout을 Identity로 바꾸어도 `state_dict`의 키가 같나요 | 참, 거짓 |
| `deleted` | 같은 모델에서 Dropout을 아예 빼도 `state_dict`의 키가 같나요 | 참, 거짓 |

`state_dict`는 모델의 가중치(weight)와 편향(bias) 같은 값을 이름(키)과 함께 담은 사전입니다. Sequential에서는 `0.weight`처럼 계층의 번호가 이름 앞에 붙습니다. 저장하고 불러올 때 이 이름으로 짝을 찾습니다. `nn.Dropout`은 값을 무작위로 골라 0으로 바꾸는 계층이고 매개변수(parameter)가 없습니다. `x.requires_grad_()`는 `x`의 변화도(gradient)를 구하겠다는 표시입니다. 그런 텐서(tensor)로 새 텐서를 계산하면, 결과의 `grad_fn`에 어떤 계산이었는지가 남습니다.

```python
predictions = {"z": False, "w": (7,), ...}   # 이런 꼴입니다
```
"""

# %% todo="predict_identity"
# TODO: `...` 자리에 True, False나 shape을 적으세요.
predictions = {
    # >>> 답
    "same": True,
    "shape": (2, 64),
    "grad_fn": False,
    "slice": (2, 64),
    "replaced": True,
    "deleted": False,
    # >>> 빈칸
    # "same": ...,
    # "shape": ...,
    # "grad_fn": ...,
    # "slice": ...,
    # "replaced": ...,
    # "deleted": ...,
    # <<<
}

# %% [markdown]
r"""
예측을 적었으면 `same`과 `grad_fn`부터 실행해 보겠습니다. `is`는 값이 같은지가 아니라 같은 객체인지를 묻습니다.
"""

# %%
identity = nn.Identity()
x = torch.randn(2, 64)
leaf = torch.randn(2, 64, requires_grad=True)

print("같은 객체인가        ", identity(x) is x)
print("Identity의 grad_fn   ", identity(leaf).grad_fn)
print("leaf * 1의 grad_fn   ", (leaf * 1).grad_fn.name())

# %% [markdown]
r"""
복사하지 않고 받은 텐서 자체를 돌려줍니다. `leaf * 1`은 값이 같아도 새로 계산한 것이라 학습에 쓰는 기록(연산 그래프)에 남지만, Identity는 남길 계산이 없습니다.

새 텐서를 만들지 않고 그 텐서의 값이나 설정을 바로 바꾸는 것을 제자리(in-place) 연산이라고 합니다. 텐서의 메소드는 `add_`처럼 이름이 `_`로 끝나면 제자리 연산입니다. 돌려받은 것을 제자리 연산으로 바꾸면 어떻게 될까요?

> **예측** · `identity(x)`의 결과에 `add_(1)`을 하면 `x`도 바뀔까요?
"""

# %%
x = torch.zeros(3)
y = identity(x)
y.add_(1)
print(x)

# %% [markdown]
r"""
`x`도 바뀌었습니다. `y`와 `x`는 같은 텐서의 두 이름이기 때문입니다. 이 사실은 뒤에서 지름길을 만들 때 다시 만납니다.

다음은 크기입니다. Identity가 크기를 맞추는 데 쓰인다는 설명을 가끔 봅니다. `nn.Identity(64, 10)`처럼 두 크기를 적을 수도 있습니다.

> **예측** · 수가 아닌 것이나 없는 이름의 인자를 적으면 오류가 날까요? `nn.Identity(64, 10)`의 매개변수는 몇 개일까요?
"""

# %%
x = torch.randn(2, 64)
print(tuple(nn.Identity(64, 10)(x).shape))
print(tuple(nn.Identity("아무", unused=True)(x).shape))
print("매개변수의 수", len(list(nn.Identity(64, 10).parameters())))
print("Linear의 결과", tuple(nn.Linear(64, 10)(x).shape))

# %% [markdown]
r"""
만들 때 받은 인자는 모두 무시합니다. 그래서 크기를 바꾸는 일도, 맞추는 일도 하지 못합니다. 크기를 바꾸는 것은 학습할 매개변수가 있는 `nn.Linear`의 일입니다.

그러면 인자를 왜 받을까요? `nn.Linear(64, 10)`이라고 적은 곳에서 이름만 `nn.Identity`로 바꾸어도 만들 때 오류가 나지 않게 하려는 것입니다. 물론 다음 계층이 10개를 기다린다면 부를 때 오류가 납니다. 이 성질은 뒤에서 끼울 계층을 고르는 연습에 쓰입니다.
"""

# %% [markdown]
r"""
## 계층을 차례로 잇습니다

`nn.Sequential`에 계층을 차례로 담았습니다. 안의 계층을 손으로 하나씩 불러 보겠습니다.

Linear와 활성화 함수를 번갈아 쌓은 이런 모델을 다층 퍼셉트론(MLP)이라고 합니다.

> **예측** · `for` 문으로 하나씩 부른 결과와 한 번에 부른 결과는 같을까요?
"""

# %%
mlp = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 4))
x = torch.randn(5, 8)

h = x
for layer in mlp:
    h = layer(h)
    print(type(layer).__name__, tuple(h.shape))

print(torch.equal(h, mlp(x)))

# %% [markdown]
r"""
같습니다. `nn.Sequential`은 앞 계층의 결과를 다음 계층에 넣는 이 반복문을 대신해 줍니다.

안의 계층은 리스트처럼 꺼냅니다. 번호로 꺼내면 계층 하나가, 조각(slice, `[:2]`)으로 꺼내면 더 짧은 Sequential이 나옵니다.

> **예측** · 조각 `mlp[:2]`는 원래 계층의 복사본을 담을까요, 그 계층 자체를 담을까요?
"""

# %%
print("번호 ", type(mlp[0]).__name__, type(mlp[-1]).__name__)
front = mlp[:2]
print("조각 ", type(front).__name__, len(front), tuple(front(x).shape))
print("같은 계층인가", front[0] is mlp[0])

with torch.no_grad():
    front[0].weight.zero_()
print("원래 모델의 가중치가 모두 0인가", not mlp[0].weight.any())

# %% [markdown]
r"""
조각은 계층을 복사하지 않습니다. 그래서 조각의 가중치를 0으로 만들자 원래 모델의 가중치도 0이 되었습니다.

번호 대신 이름을 붙일 수도 있습니다. `OrderedDict`에 이름과 계층을 차례로 담아 넣습니다. 이미 만든 Sequential에는 `append`와 `add_module`로 덧붙입니다. `named_children()`은 담긴 계층과 그 이름을 차례로 줍니다.

> **예측** · 이름을 붙인 모델에서 `named[0]`과 `named.fc1`은 같은 계층일까요? `append`로 더한 계층의 이름은 무엇일까요?
"""

# %%
named = nn.Sequential(OrderedDict(fc1=nn.Linear(8, 16), act=nn.ReLU()))
print("같은 계층인가", named[0] is named.fc1)

named.append(nn.Linear(16, 4))
named.add_module("out", nn.Sigmoid())
print([name for name, _ in named.named_children()])

# %% [markdown]
r"""
이름을 붙여도 번호로 꺼낼 수 있습니다. `append`는 그때의 길이를 이름으로 씁니다. 둘이 있었으니 `2`입니다. `add_module`에는 이름을 직접 줍니다.
"""

# %% [markdown]
r"""
## 지우기와 갈아 끼우기

드롭아웃은 학습 모드에서 값 하나하나를 확률 `p`로 0으로 바꾸고 남은 값을 `1 / (1 - p)`배로 키웁니다. 평가 모드에서는 아무것도 하지 않습니다. 한 실험에서는 드롭아웃을 쓰고, 다른 실험에서는 빼려고 합니다. 드롭아웃에는 매개변수가 없으니 지워도 될 것 같습니다.

> **예측** · 가운데의 드롭아웃을 지운 모델에 지우기 전의 `state_dict`를 불러오면, 오류 문구에는 어떤 키가 나올까요?
"""

# %%
trained = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Dropout(0.5), nn.Linear(16, 4))
saved = trained.state_dict()
print("저장한 키      ", list(saved))

deleted = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 4))
print("지운 모델      ", list(deleted.state_dict()))

replaced = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Identity(), nn.Linear(16, 4))
print("갈아 끼운 모델 ", list(replaced.state_dict()))

# %%
try:
    deleted.load_state_dict(saved)
except RuntimeError as error:
    print(error)

print(replaced.load_state_dict(saved))

# %% [markdown]
r"""
이름을 붙이지 않은 Sequential의 키에는 자리의 번호가 들어갑니다. 드롭아웃을 지우자 마지막 Linear가 3번에서 2번으로 당겨졌습니다. 오류의 Missing은 모델에만 있는 키, Unexpected는 저장한 것에만 있는 키입니다. 둘을 나란히 보면 같은 가중치가 `3.weight`와 `2.weight`라는 다른 이름을 가졌을 뿐입니다.

Identity로 갈아 끼우면 자리가 남으므로 뒤의 계층의 번호가 그대로입니다. 드롭아웃에는 매개변수가 없으니 사라지는 키도 없습니다. 이것이 Identity의 첫 번째 쓸모입니다. **자리를 지킵니다.**

아래 그림에서 계층을 하나씩 Identity로 갈아 끼워 보세요. 매개변수의 수, 결과, 키 가운데 무엇이 달라지고 무엇이 그대로인지 살펴보세요. 매개변수가 있는 계층을 갈아 끼우면 그 계층의 키는 사라집니다. 갈아 끼울 수 없는 계층도 있습니다.
"""

# %%
from nnbox import open_sequential

open_sequential()

# %% [markdown]
r"""
### 연습 · 드롭아웃 자리가 있는 MLP

값을 0으로 바꿀 확률 `p`를 받아 모델을 만드는 함수를 완성하세요.

- `Linear 8→16`, ReLU, 드롭아웃, `Linear 16→4`의 차례입니다. 이 과정에서 따로 말이 없으면 Linear에는 편향이 있습니다.
- `p`가 0이거나 `None`이면 드롭아웃 자리는 아무것도 하지 않습니다.
- `state_dict`의 키는 `p`가 무엇이든 같습니다.

```python
make_mlp(0.5)(torch.randn(2, 8)).shape     # torch.Size([2, 4])
list(make_mlp(None).state_dict())          # make_mlp(0.5)의 키와 같습니다
```
"""

# %% todo="make_mlp"
def make_mlp(p):
    # TODO: p가 있을 때와 없을 때, 셋째 자리에 무엇을 둘지 정하세요.
    # >>> 답
    return nn.Sequential(
        nn.Linear(8, 16),
        nn.ReLU(),
        nn.Dropout(p) if p else nn.Identity(),
        nn.Linear(16, 4),
    )
    # >>> 빈칸
    # ...
    # <<<

# %% [markdown]
r"""
## 계층 대신, 계층을 만드는 클래스나 함수를 넘깁니다

크기가 같은 계층을 여러 개 쌓을 때 `* 3`을 쓰고 싶어집니다.

> **예측** · 아래 두 모델의 매개변수에는 수가 각각 몇 개 들어 있을까요? `nn.Linear(4, 4)` 하나에는 4 × 4 + 4 = 20개가 들어 있습니다.
"""

# %%
def count(model):
    return sum(parameter.numel() for parameter in model.parameters())


multiplied = nn.Sequential(*[nn.Linear(4, 4)] * 3)
repeated = nn.Sequential(*[nn.Linear(4, 4) for _ in range(3)])

print("곱하기 ", count(multiplied), multiplied[0] is multiplied[2])
print("반복   ", count(repeated), repeated[0] is repeated[2])

# %% [markdown]
r"""
`[nn.Linear(4, 4)] * 3`은 계층 셋이 아니라, 계층 하나를 세 번 가리키는 리스트입니다. 자리는 셋인데 가중치는 한 벌입니다. `nn.Linear(4, 4)`가 몇 번 실행되었는지를 보면 됩니다. 반복문 안에서는 세 번, 곱하기에서는 한 번입니다.

그래서 계층을 여러 개 만들게 하려면, 만든 계층이 아니라 **계층을 만드는 것**을 넘깁니다. 정규화 계층이 좋은 예입니다. 값의 크기를 고르게 맞추는 일을 정규화라고 하고, `nn.LayerNorm`과 `nn.BatchNorm1d`가 그 일을 하는 계층입니다. 클래스 `nn.LayerNorm`을 넘겨도 되고, `features`를 받아 계층을 돌려주는 함수를 넘겨도 됩니다.

> **예측** · 아래 셋을 `norm(16)`으로 부르면 각각 무엇이 나올까요?
"""

# %%
def half_batch_norm(features):
    # momentum은 통계에 새 값을 섞는 비율입니다.
    return nn.BatchNorm1d(features, momentum=0.5)


for norm in (nn.LayerNorm, half_batch_norm, nn.Identity):
    print(type(norm(16)).__name__)

# %% [markdown]
r"""
Identity는 인자를 무시하므로 정규화 계층과 똑같이 부를 수 있습니다. 정규화를 하고 싶지 않을 때 `nn.Identity`를 넘기면 되고, 받는 쪽에는 `if norm is None` 같은 갈래가 필요 없습니다. 두 번째 쓸모입니다. **하지 않기를 고릅니다.**

### 연습 · 정규화를 골라 끼우는 블록

`Linear features→features`, `norm(features)`, ReLU를 차례로 잇는 함수를 완성하세요. `norm`은 수 하나를 받아 모듈(module)을 돌려주는 것이면 무엇이든 됩니다. 계층도, 계층을 이은 Sequential도 모듈입니다. `if`는 쓰지 않습니다.

```python
make_block(16, nn.Identity)(torch.randn(4, 16)).shape   # torch.Size([4, 16])
type(make_block(16, nn.LayerNorm)[1]).__name__          # 'LayerNorm'
```
"""

# %% todo="norm_block"
def make_block(features, norm):
    # TODO: 세 계층을 차례로 이으세요. norm은 계층이 아니라 계층을 만드는 것입니다.
    # >>> 답
    return nn.Sequential(
        nn.Linear(features, features),
        norm(features),
        nn.ReLU(),
    )
    # >>> 빈칸
    # ...
    # <<<

# %% [markdown]
r"""
## 깊은 곳까지 찾아갑니다

모듈 안에는 모듈이 있고, 그 안에 또 모듈이 있습니다. 이미 만들어진 모델의 드롭아웃을 모두 Identity로 바꾸려면 깊은 곳까지 찾아가야 합니다. `named_modules()`도 모듈을 이름과 함께 차례로 줍니다.

> **예측** · `named_children()`과 `named_modules()` 가운데 어느 것이 안쪽의 드롭아웃까지 보여 줄까요?
"""

# %%
inner = nn.Sequential(nn.Linear(8, 8), nn.Dropout(0.2))
outer = nn.Sequential(OrderedDict(body=inner, drop=nn.Dropout(0.5), head=nn.Linear(8, 3)))

print("children", [name for name, _ in outer.named_children()])
print("modules ", [name for name, _ in outer.named_modules()])

# %% [markdown]
r"""
모듈 바로 아래의 모듈을 자식이라고 부릅니다. `named_children()`은 자식만 보여 줍니다. `named_modules()`는 자기 자신(빈 이름)부터 가장 깊은 곳까지 보여 주고, 안쪽의 이름은 `body.1`처럼 점으로 잇습니다.

찾는 것과 바꾸는 것은 다른 일입니다. 흔한 시도 셋을 보겠습니다.

> **예측** · 아래 셋 가운데 드롭아웃이 정말로 바뀌는 것은 어느 것일까요?
"""

# %%
def dropouts(model):
    return [name for name, one in model.named_modules() if isinstance(one, nn.Dropout)]


trial = copy.deepcopy(outer)
for child in trial.children():
    if isinstance(child, nn.Dropout):
        child = nn.Identity()
print("변수에 담기        ", dropouts(trial))

trial = copy.deepcopy(outer)
trial.dropout = nn.Identity()
print("없는 이름에 담기   ", dropouts(trial), [name for name, _ in trial.named_children()])

trial = copy.deepcopy(outer)
name = "drop"
setattr(trial, name, nn.Identity())
print("있는 이름에 담기   ", dropouts(trial))

# %% [markdown]
r"""
첫째는 반복문의 변수 `child`에 새것을 담았을 뿐이라 모델은 그대로입니다. 둘째는 오류도 없이 `dropout`이라는 자식을 하나 더 만들었습니다. 셋째만 `drop` 자리가 바뀌었고, 안쪽의 `body.1`은 아직 남았습니다.

`setattr(모듈, "이름", 값)`은 `모듈.이름 = 값`과 같은 일을 합니다. 이름이 변수에 들어 있거나 `"1"`처럼 번호일 때 씁니다. 변수 `name`에 이름이 들어 있을 때 `모듈.name = 값`이라고 적으면, 그 이름이 아니라 `name`이라는 자식이 새로 생깁니다.

### 연습 · 드롭아웃을 Identity로

모델을 받아, 깊이가 얼마든 모든 `nn.Dropout`을 `nn.Identity()`로 바꾸고 그 모델을 돌려주는 함수를 완성하세요. 드롭아웃 하나가 두 자리에 놓인 모델은 없다고 보아도 됩니다. 복사하지 않고 받은 모델을 바꿉니다. 모듈의 이름과 `state_dict`의 키는 그대로여야 합니다.

```python
remove_dropout(outer) is outer                  # True
dropouts(outer)                                 # []
type(outer.body[1]).__name__, type(outer.drop).__name__   # ('Identity', 'Identity')
```
"""

# %% todo="remove_dropout"
def remove_dropout(model):
    # TODO: 자식이 드롭아웃이면 그 이름에 Identity를 담고, 아니면 그 안을 보세요.
    # >>> 답
    for name, child in model.named_children():
        if isinstance(child, nn.Dropout):
            setattr(model, name, nn.Identity())
        else:
            remove_dropout(child)
    return model
    # >>> 빈칸
    # ...
    # <<<

# %% [markdown]
r"""
드롭아웃만 끄려면 `model.eval()`로 충분하지 않을까요?

> **예측** · 평가 모드인 모델에서 `train()`을 부르면 드롭아웃은 어떻게 될까요? Identity는 어떨까요?
"""

# %%
x = torch.ones(1000)
for layer in (nn.Dropout(0.5), nn.Identity()):
    print(type(layer).__name__)
    print("  평가 모드에서 0이 된 값이 있나", bool((layer.eval()(x) == 0).any()))
    print("  학습 모드에서 0이 된 값이 있나", bool((layer.train()(x) == 0).any()))
    print("  학습 모드에서 나온 값         ", layer(x).unique().tolist())

# %% [markdown]
r"""
모드는 다시 바뀔 수 있고, 드롭아웃은 학습 모드에서 다시 켜집니다. 남은 1은 `1 / (1 - 0.5)`배인 2가 되었습니다. Identity로 바꾸면 어느 모드에서든 켜질 것이 없습니다. 세 번째 쓸모입니다. **한 단계를 건너뜁니다.**
"""

# %% [markdown]
r"""
## 지름길을 냅니다

계층을 깊이 쌓을 때 입력을 계층 뒤로 바로 건네주는 길을 함께 두곤 합니다. 두 길의 값은 더해서 씁니다. 이런 묶음을 잔차(residual) 블록이라고 합니다.

> **예측** · 8개를 받아 16개를 내놓는 계층의 결과에 8개짜리 입력을 더하면 어떻게 될까요? 지름길에 `nn.Identity(8, 16)`을 두면 나아질까요?
"""

# %%
x = torch.randn(2, 8)
branch = nn.Linear(8, 16)
for shortcut in (nn.Identity(8, 16), nn.Linear(8, 16)):
    try:
        print(type(shortcut).__name__, tuple((branch(x) + shortcut(x)).shape))
    except RuntimeError as error:
        print(type(shortcut).__name__, error)

# %% [markdown]
r"""
`(16) must match ... (8)`은 더하려는 두 텐서의 마지막 축이 16과 8로 서로 다르다는 말입니다. Identity는 크기를 바꾸지 못하므로, 크기가 다를 때는 Linear가 지름길의 크기를 바꿉니다. 크기가 같을 때는 바꿀 것이 없으니 Identity면 됩니다. 네 번째 쓸모입니다. **지름길이 됩니다.**

어느 쪽을 쓸지 `__init__`에서 한 번 정해 `self.shortcut`에 담으면, `forward`는 어느 쪽인지 묻지 않고 `self.shortcut(x)`를 부릅니다.

두 길의 값을 더하는 방법은 둘입니다.

> **예측** · `skip += 1`을 하면 `x`는 그대로일까요? `skip = skip + 1`은 어떨까요?
"""

# %%
x = torch.zeros(2, 4)
skip = nn.Identity()(x)
skip += 1
print("+= 다음의 x", x.tolist())

x = torch.zeros(2, 4)
skip = nn.Identity()(x)
skip = skip + 1
print("+  다음의 x", x.tolist())

# %% [markdown]
r"""
Identity가 돌려준 것은 `x` 자체라서 `+=`는 `x`를 바꿉니다. `+`는 새 텐서를 만듭니다. 블록에 넣은 입력이 소리 없이 바뀌지 않게 하려면 `+`를 쓰세요.

### 연습 · 지름길이 있는 블록

`relu(fc2(relu(fc1(x))) + shortcut(x))`를 계산하는 블록을 완성하세요. `relu`는 `torch.relu`나 `F.relu`로 부르면 됩니다. 둘은 계층 `nn.ReLU()`와 같은 계산을 하는 함수입니다.

- `fc1`은 in→out, `fc2`는 out→out인 Linear입니다.
- `shortcut`은 두 크기가 같으면 `nn.Identity`, 다르면 `nn.Linear`입니다.
- 받은 `x`는 바뀌지 않아야 합니다.

`nn.Module`을 물려받은 클래스는 레슨 3에서 자세히 배웁니다. 지금은 `__init__`에서 계층을 만들어 `self.이름`에 담고, `forward`에서 그 이름으로 부른다는 것만 알면 됩니다.

```python
ResidualBlock(8, 16)(torch.randn(5, 8)).shape   # torch.Size([5, 16])
ResidualBlock(8, 8).shortcut                    # Identity()
```
"""

# %% todo="residual_block"
class ResidualBlock(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        # TODO: fc1, fc2, shortcut을 만드세요.
        # >>> 답
        self.fc1 = nn.Linear(in_features, out_features)
        self.fc2 = nn.Linear(out_features, out_features)
        if in_features == out_features:
            self.shortcut = nn.Identity()
        else:
            self.shortcut = nn.Linear(in_features, out_features)
        # >>> 빈칸
        # ...
        # <<<

    def forward(self, x):
        # TODO: 두 길의 값을 더하세요.
        # >>> 답
        h = self.fc2(torch.relu(self.fc1(x)))
        return torch.relu(h + self.shortcut(x))
        # >>> 빈칸
        # ...
        # <<<

# %% [markdown]
r"""
## 머리를 뗍니다

학습이 끝난 분류기에서 마지막 Linear를 머리, 그 앞을 몸통이라고 부릅니다. 몸통이 내놓는 값은 입력의 특징을 담고 있어서 다른 일에도 쓸 수 있습니다. 머리를 떼려면 어떻게 해야 할까요?

먼저 머리가 `fc`인 작은 모델을 준비합니다. `forward`에서 자식들 사이에 `flatten`과 `relu`를 부릅니다. `nn.Conv2d(1, 4, 3)`은 이미지를 훑는 합성곱 계층입니다. 여기서는 `(N, 1, 8, 8)`을 `(N, 4, 6, 6)`으로 바꾼다는 것만 알면 됩니다.
"""

# %%
class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 4, 3)
        self.hidden = nn.Linear(4 * 6 * 6, 32)
        self.fc = nn.Linear(32, 10)

    def forward(self, images):
        x = F.relu(self.conv(images)).flatten(1)
        x = F.relu(self.hidden(x))
        return self.fc(x)


torch.manual_seed(0)
classifier = Classifier()
images = torch.randn(3, 1, 8, 8)
print(tuple(classifier(images).shape))

# %% [markdown]
r"""
먼저 떠오르는 방법이 둘 있습니다. `fc`를 지우는 것과, 마지막 자식만 빼고 다시 잇는 것입니다.

> **예측** · 두 방법은 각각 어떻게 될까요?
"""

# %%
removed = copy.deepcopy(classifier)
del removed.fc
try:
    removed(images)
except AttributeError as error:
    print("지우면     ", error)

cut = nn.Sequential(*list(classifier.children())[:-1])
try:
    cut(images)
except RuntimeError as error:
    print("다시 이으면", error)

# %% [markdown]
r"""
`fc`를 지워도 `forward`의 마지막 줄은 여전히 `self.fc`를 부릅니다. 자식만 다시 이으면 `forward`가 그 사이에서 하던 `relu`와 `flatten`이 사라집니다. 그래도 이번에는 오류가 나서 다행입니다.

> **예측** · 자식 사이에 `relu`만 있는 모델이라면, 다시 이은 모델은 오류를 낼까요?
"""

# %%
class Small(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(8, 16)
        self.fc = nn.Linear(16, 3)

    def forward(self, x):
        return self.fc(torch.relu(self.hidden(x)))


small = Small()
x = torch.randn(4, 8)
cut = nn.Sequential(*list(small.children())[:-1])

kept = copy.deepcopy(small)
kept.fc = nn.Identity()

print("다시 이은 것의 최솟값     ", "음수" if cut(x).min() < 0 else "0 이상")
print("갈아 끼운 것의 최솟값     ", "음수" if kept(x).min() < 0 else "0 이상")
print("둘이 같은가               ", torch.equal(cut(x), kept(x)))

chain = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Linear(16, 3))
chain_cut = nn.Sequential(*list(chain.children())[:-1])
print("Sequential을 다시 이으면  ", torch.equal(chain_cut(x), chain[:-1](x)))

# %% [markdown]
r"""
오류는 없고 값만 다릅니다. `relu`를 지난 값에 음수가 있을 수 없는데, 다시 이은 모델은 음수를 내놓았습니다. `nn.Sequential(*model.children())`은 `forward`를 옮기지 않습니다. 원래 모델이 Sequential처럼 자식을 한 번씩 차례로 부르기만 할 때는 다시 이어도 같습니다.

`fc`에 Identity를 끼우면 `forward`는 한 글자도 바뀌지 않고, 마지막 줄의 `self.fc(x)`가 `x`를 그대로 돌려줍니다. 다섯 번째 쓸모입니다. **머리를 떼어 냅니다.**

### 연습 · 머리 떼기

머리 `fc`가 있는 모델을 받아, `fc`가 받던 값을 내놓는 모듈을 돌려주는 함수를 완성하세요. `fc`는 `forward`의 마지막 단계입니다. 변화도는 입력까지 그대로 흘러야 합니다. 받은 모델은 그대로여야 하고, 두 모델은 가중치를 함께 쓰지 않습니다.

```python
features = to_feature_extractor(classifier)
features(images).shape     # torch.Size([3, 32])
classifier(images).shape   # torch.Size([3, 10])
```
"""

# %% todo="feature_extractor"
def to_feature_extractor(model):
    # TODO: 받은 모델은 그대로 두고, 머리가 없는 모델을 만들어 돌려주세요.
    # >>> 답
    extractor = copy.deepcopy(model)
    extractor.fc = nn.Identity()
    return extractor
    # >>> 빈칸
    # ...
    # <<<

# %% [markdown]
r"""
## 지나가는 값을 들여다봅니다

Identity는 값을 바꾸지 않으므로, 들여다볼 자리를 표시하는 데도 쓸 수 있습니다. 훅(hook)은 모듈이 불릴 때마다 함께 불리는 함수입니다. `register_forward_hook`으로 건 훅은 모듈, 모듈이 받은 것, 돌려준 것을 차례로 받습니다. `detach()`는 학습에 쓰는 기록을 뗀 텐서를 줍니다.

> **예측** · 아래에서 모델을 두 번 부르고, 그 사이에 훅을 뗍니다. 훅은 몇 번 기록할까요? 기록한 텐서의 shape은 무엇일까요?
"""

# %%
watched = nn.Sequential(
    OrderedDict(fc1=nn.Linear(8, 16), act=nn.ReLU(), look=nn.Identity(), fc2=nn.Linear(16, 4))
)
seen = []


def remember(module, inputs, output):
    seen.append(output.detach())


handle = watched.look.register_forward_hook(remember)
result = watched(torch.randn(5, 8))
print("결과      ", tuple(result.shape))
print("들여다본 것", tuple(seen[0].shape), "음수가 있나", bool((seen[0] < 0).any()))

handle.remove()
watched(torch.randn(5, 8))
print("기록한 횟수", len(seen))

# %% [markdown]
r"""
`fc2`가 받는 값, 곧 ReLU를 지난 `(5, 16)` 텐서가 기록되었습니다. ReLU에 훅을 걸어도 같은 값이 보입니다. Identity를 두면 앞의 계층을 다른 것으로 바꾸어도 `look`이라는 자리와 훅이 남습니다. 다 보았으면 `handle.remove()`로 훅을 뗍니다. 훅을 뗀 뒤의 호출은 기록되지 않았습니다. 여섯 번째 쓸모입니다. **들여다볼 자리를 표시합니다.**
"""

# %% [markdown]
r"""
## 새 머리를 답니다

몸통은 그대로 쓰고 머리만 새로 학습시키는 일이 많습니다. 학습해도 값이 바뀌지 않게 묶어 두는 일을 동결이라고 합니다. 매개변수의 `requires_grad`를 끄면 동결됩니다. `model.requires_grad_(False)`는 모델의 모든 매개변수에서 한꺼번에 끕니다.

> **예측** · 머리를 먼저 달고 모두 동결하면 무엇이 학습될까요? 옵티마이저(optimizer)를 먼저 만들고 머리를 바꾸면 어떨까요?
"""

# %%
early = copy.deepcopy(small)
early.fc = nn.Linear(16, 5)
early.requires_grad_(False)
print("달고 나서 동결   ", [name for name, p in early.named_parameters() if p.requires_grad])

late = copy.deepcopy(small)
late.requires_grad_(False)
late.fc = nn.Linear(16, 5)
print("동결하고 나서 달기", [name for name, p in late.named_parameters() if p.requires_grad])

optimizer = torch.optim.SGD(late.fc.parameters(), lr=0.1)
held = optimizer.param_groups[0]["params"][0]
late.fc = nn.Linear(16, 5)
print("옵티마이저가 새 머리를 아는가", held is late.fc.weight)

# %% [markdown]
r"""
동결은 그때 있는 매개변수에만 걸립니다. 그래서 먼저 동결하고 나중에 달면 새 머리만 학습됩니다. 옵티마이저도 만들 때 받은 매개변수만 압니다. 머리를 바꾼 다음에 만들어야 합니다.

### 연습 · 머리 갈아 끼우기 (도전)

머리 `fc`(Linear)가 있는 모델을 받아 제자리에서 고치고 `(model, optimizer)`를 돌려주는 함수를 완성하세요.

- 새 `fc`는 편향이 있는 Linear입니다. `in_features`는 옛 머리와 같고 `out_features`는 `num_classes`입니다.
- 나머지 매개변수는 모두 동결하고, 값과 모드는 건드리지 않습니다.
- 옵티마이저에는 새 머리의 매개변수만 넘깁니다. `lr`는 학습률(learning rate), 곧 한 걸음에 값을 얼마나 크게 움직일지 정하는 수입니다. 옵티마이저를 만들 때 그대로 넘기세요. 종류는 무엇이든 괜찮습니다.

```python
model, optimizer = replace_head(copy.deepcopy(classifier), num_classes=5, lr=0.1)
model(images).shape   # torch.Size([3, 5])
[name for name, p in model.named_parameters() if p.requires_grad]
# ['fc.weight', 'fc.bias']
```
"""

# %% todo="replace_head"
def replace_head(model, num_classes, lr):
    # TODO: 동결하고, 새 머리를 달고, 옵티마이저를 만드세요. 순서가 중요합니다.
    # >>> 답
    model.requires_grad_(False)
    model.fc = nn.Linear(model.fc.in_features, num_classes)
    optimizer = torch.optim.SGD(model.fc.parameters(), lr=lr)
    return model, optimizer
    # >>> 빈칸
    # ...
    # <<<

# %% [markdown]
r"""
## 정리

| 알게 된 것 | 한 줄로 |
| --- | --- |
| `nn.Identity` | 받은 텐서 자체를 돌려줍니다. 복사도, 계산도, 크기 바꾸기도 하지 않습니다 |
| 쓸모 | 자리 지키기, 고르기, 건너뛰기, 지름길, 머리 떼기, 들여다보기 |
| `nn.Sequential` | 번호와 이름으로 꺼냅니다. 조각은 원래 모델과 같은 계층을 함께 씁니다 |
| 지우기와 갈아 끼우기 | 이름을 붙이지 않은 Sequential에서 지우면 뒤의 번호가 당겨져 키가 달라지고, 갈아 끼우면 뒤의 번호가 그대로입니다 |
| `children()` | `forward`가 자식 사이에서 하던 일은 들어 있지 않습니다 |
| `[계층] * n` | 계층 하나를 n번 가리킵니다. 가중치는 한 벌입니다 |

## 확인 문제

1. `nn.Identity(100, 10)`에 `(4, 100)`을 넣으면 결과의 shape은 무엇이고, 매개변수는 몇 개인가요?
2. `nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 2))`에서 ReLU를 지우면 `2.weight`는 어떤 이름이 되나요?
3. 모델의 머리 이름이 `fc`인데 `model.classifier = nn.Identity()`라고 적었습니다. 오류가 날까요?
4. `nn.Sequential(*list(model.children())[:-1])`이 머리를 뗀 모델과 같은 값을 내는 것은 언제인가요?
5. 지름길 `skip = self.shortcut(x)`에 `skip += h`를 했습니다. 크기가 같을 때와 다를 때, `x`는 각각 어떻게 되나요?

<details>
<summary>답 보기</summary>

1. `(4, 100)`이고 0개입니다. 인자를 모두 무시합니다.
2. `1.weight`가 됩니다. 뒤의 번호가 하나씩 당겨집니다.
3. 나지 않습니다. `classifier`라는 자식이 하나 더 생기고, `fc`는 그대로 일합니다.
4. `forward`가 자식을 한 번씩 차례로 부르기만 할 때입니다. 사이에서 함수를 부르거나, 자식의 차례가 다르거나, 한 자식을 두 번 부르면 같지 않습니다.
5. 크기가 같으면 지름길이 Identity라서 `x`가 바뀝니다. 다르면 Linear가 새 텐서를 만들어서 `x`는 그대로입니다.

</details>
"""
