# %% [markdown]
r"""
`torch.nn`에는 신경망의 부품이 모여 있습니다. 부품 하나를 계층(layer)이라고 부릅니다. 가장 자주 쓰는 계층인 `nn.Linear`에서 시작합니다.
"""

# %%
import copy
import statistics
import time

import torch
import torch.nn.functional as F
from torch import nn

# %% [markdown]
r"""
## 곱하고 더합니다

택시 요금은 거리와 시간으로 정해집니다. 1km에 1,000원, 1분에 200원이고 기본요금은 4,800원이라고 하겠습니다. 천 원 단위로 적으면 1.0, 0.2, 4.8입니다. 수 두 개를 받아 수 하나를 내놓는 계산이고, `nn.Linear(2, 1)`이 하는 일이 바로 이것입니다.

1km마다, 1분마다 붙는 요금이 가중치이고 기본요금이 편향입니다. 보통은 학습으로 찾는 값이지만 여기서는 손으로 적어 넣습니다. `torch.no_grad()`는 학습에 쓰는 기록을 잠시 끄고, `copy_`는 값을 베껴 넣습니다. `.item()`은 수 하나가 든 텐서에서 그 수를 꺼내고, `torch.allclose`는 두 텐서의 값이 거의 같은지 봅니다.

> **예측** · 거리도 시간도 0이면 결과는 얼마일까요?
"""

# %%
taxi = nn.Linear(2, 1)
with torch.no_grad():
    taxi.weight.copy_(torch.tensor([[1.0, 0.2]]))
    taxi.bias.copy_(torch.tensor([4.8]))

rides = torch.tensor([[3.0, 10.0], [0.0, 0.0]])
print(taxi(rides))

# %% [markdown]
r"""
3km를 10분 동안 가면 3 × 1.0 + 10 × 0.2 + 4.8 = 9.8입니다. 거리와 시간이 0이어도 편향 4.8이 남습니다. 끝에 붙은 `grad_fn`은 학습에 쓰는 기록이니 지금은 넘어가세요.

> **예측** · 두 번 탄 요금을 더한 값과, 두 번의 거리와 시간을 먼저 더해서 한 번에 계산한 값은 같을까요?
"""

# %%
first, second = torch.tensor([3.0, 10.0]), torch.tensor([2.0, 5.0])
print(f"따로 계산해서 더하면 {(taxi(first) + taxi(second)).item():.1f}")
print(f"더해서 한 번 계산하면 {taxi(first + second).item():.1f}")

no_base = nn.Linear(2, 1, bias=False)
apart, together = no_base(first) + no_base(second), no_base(first + second)
print("편향이 없으면 같은가", torch.allclose(apart, together, atol=1e-5))

# %% [markdown]
r"""
4.8만큼 다릅니다. 따로 계산하면 기본요금을 두 번 냅니다. 더해서 넣은 것과 넣어서 더한 것이 같아야 선형 변환인데, 편향이 있으면 그렇지 않습니다.

그래서 `nn.Linear`는 이름과 달리 아핀 변환(affine transformation)입니다. 식으로 쓰면 `y = x @ W.T + b`입니다. `bias=False`일 때만 선형 변환입니다.

`W`는 가중치, `b`는 편향입니다. `@`는 행렬 곱이고, `.T`는 행과 열을 맞바꾼 것(전치)입니다. 이 노트북에서는 이렇게 맞바꾸는 것을 ‘뒤집는다’고 하겠습니다.
"""

# %% [markdown]
r"""
## 마지막 축만 바뀝니다

수 다섯 개를 받아 세 개를 내놓는 계층을 만들고, 표본 두 개를 한꺼번에 넣어 보겠습니다. 한꺼번에 넣은 표본이 늘어선 첫 축을 배치 축이라고 합니다. `torch.randn(2, 5)`는 shape이 `(2, 5)`인 텐서를 만들어 난수로 채우고, `torch.equal`은 두 텐서가 똑같은지 봅니다.

가중치와 편향의 처음 값은 계층을 만들 때 무작위로 정해집니다. 그래서 `torch.manual_seed(0)`으로 난수를 정해 두지 않으면 값이 실행할 때마다 다릅니다.

> **예측** · `(2, 5)`를 넣으면 결과의 shape은 무엇일까요?
"""

# %%
torch.manual_seed(0)
layer = nn.Linear(5, 3)
samples = torch.randn(2, 5)

print("입력", samples.shape, "축의 수", samples.ndim)
print("결과", layer(samples).shape)
print("새로 만들어도 같은 가중치인가", torch.equal(layer.weight, nn.Linear(5, 3).weight))

# %% [markdown]
r"""
마지막 축만 5에서 3으로 바뀌었습니다. 배치 축 2는 그대로입니다.

헷갈리기 쉬운 말이 둘 있습니다. 이 입력은 5차원이 아니라 2차원입니다. 축이 둘이고, 5는 마지막 축의 크기입니다. 그리고 `nn.Linear`는 shape이 아니라 텐서를 돌려줍니다. shape은 곱하는 과정에서 바뀔 뿐입니다.

곱하려면 입력의 마지막 축이 계층이 받는 수와 같아야 합니다.

이제 예측할 차례입니다. 아직 실행하지 마세요.

### 연습 · shape 예측하기

`layer = nn.Linear(5, 3)`입니다. 아래 여섯 가지의 shape을 튜플로 적으세요. 오류가 난다면 `"error"`라고 적으세요. 축이 하나인 shape은 `(7,)`처럼 쉼표가 필요합니다.

| 질문 | 무엇의 shape인가요 |
| --- | --- |
| `a` | `layer(torch.randn(7, 5))` |
| `b` | `layer(torch.randn(5))` |
| `c` | `layer(torch.randn(4, 2, 5))` |
| `d` | `layer(torch.randn(5, 2))` |
| `weight` | `layer.weight` |
| `bias` | `layer.bias` |

```python
predictions = {"z": (7,), ...}   # 이런 꼴입니다
```
"""

# %% todo="predict_shapes"
# TODO: `...` 자리에 튜플이나 "error"를 적으세요.
predictions = {
    # >>> 답
    "a": (7, 3),
    "b": (3,),
    "c": (4, 2, 3),
    "d": "error",
    "weight": (3, 5),
    "bias": (3,),
    # >>> 빈칸
    # "a": ...,
    # "b": ...,
    # "c": ...,
    # "d": ...,
    # "weight": ...,
    # "bias": ...,
    # <<<
}

# %% [markdown]
r"""
예측을 적었으면 실제로 어떤지 보겠습니다.
"""

# %%
for shape in [(7, 5), (5,), (4, 2, 5), (5, 2)]:
    try:
        print(shape, "→", tuple(layer(torch.randn(shape)).shape))
    except RuntimeError as error:
        print(shape, "→", error)

print("weight", tuple(layer.weight.shape))
print("bias", tuple(layer.bias.shape))

# %% [markdown]
r"""
마지막 축 앞에 축이 하나도 없어도, 둘이어도 됩니다. 규칙은 하나입니다. 앞의 축 `*`는 그대로 두고 마지막 축만 바꿉니다.

`(*, in) → (*, out)`

`in`과 `out`의 온전한 이름은 `in_features`와 `out_features`입니다.

`weight`의 shape은 만들 때 적은 순서와 반대로 `(out, in)`입니다. 한 줄이 출력 하나를 맡습니다. 그 줄에는 입력 다섯 개에 각각 곱할 수가 적혀 있습니다. 그래서 곱할 때 뒤집습니다.

| | `x` | `@ weight.T` | `+ bias` | `= 결과` |
| --- | --- | --- | --- | --- |
| shape | (2, **5**) | (**5**, 3) | (3,) | (2, 3) |

굵게 적은 두 수가 같아야 곱할 수 있습니다. 곱하고 나면 이 두 수는 사라지고, 가중치의 다른 수 3이 그 자리에 옵니다.
"""

# %%
by_hand = samples @ layer.weight.T + layer.bias
print(torch.allclose(by_hand, layer(samples)))

# %% [markdown]
r"""
아래 그림의 손잡이를 움직여 보세요. 배치를 늘려도 가중치의 크기는 그대로입니다. `x`의 마지막 축과 `in_features`를 어긋나게 하면 torch가 남기는 말도 볼 수 있습니다.
"""

# %%
from nnbox import linear_shapes

linear_shapes()

# %% [markdown]
r"""
### 연습 · 첫 Linear

주어진 `x`의 마지막 축 5를 3으로 바꾸는 `nn.Linear`를 만들어 `linear_layer`에 담고, `x`를 넣은 결과를 `output`에 담으세요.

```python
output.shape   # torch.Size([2, 3])
```
"""

# %% todo="first_linear"
x = torch.randn(2, 5)

# TODO: 계층을 만들고, 그 계층에 x를 넣으세요.
# >>> 답
linear_layer = nn.Linear(5, 3)
output = linear_layer(x)
# >>> 빈칸
# linear_layer = ...
# output = ...
# <<<

# %% [markdown]
r"""
## 수가 몇 개 들어 있나요

계층 안의 가중치와 편향처럼 학습으로 바뀌는 텐서를 매개변수라고 부릅니다. `named_parameters()`가 이름과 함께 보여 줍니다.

> **예측** · `nn.Linear(5, 3)`에는 수가 모두 몇 개 들어 있을까요?
"""

# %%
for name, parameter in layer.named_parameters():
    print(name, tuple(parameter.shape), parameter.numel())

# %% [markdown]
r"""
가중치가 3 × 5 = 15개, 편향이 출력마다 하나씩 3개, 모두 18개입니다. 편향의 수는 입력의 수와 상관이 없습니다.

### 연습 · 매개변수 세기

`sizes`의 이웃한 두 수를 잇는 Linear를 차례로 쌓습니다. `[5, 8, 3]`이면 `nn.Linear(5, 8)`과 `nn.Linear(8, 3)`입니다. 매개변수가 모두 몇 개인지 세는 함수를 완성하세요. 결과는 Python의 `int`입니다.

```python
count_linear_parameters([5, 8, 3])              # 75
count_linear_parameters([5, 8, 3], bias=False)  # 64
```
"""

# %% todo="count_parameters"
def count_linear_parameters(sizes, bias=True):
    # TODO: 이웃한 두 수마다 가중치와 편향의 수를 세어 더하세요.
    # >>> 답
    total = 0
    for fan_in, fan_out in zip(sizes, sizes[1:]):
        total += fan_in * fan_out
        if bias:
            total += fan_out
    return total
    # >>> 빈칸
    # ...
    # <<<

# %% [markdown]
r"""
## 손으로 씁니다

`nn.Linear`가 하는 일을 함수로 써 보면 규칙이 손에 남습니다. 곱하고 더하는 방법은 여럿입니다. `@`와 `+`로 쓸 수도 있고, `F.linear`나 `torch.addmm`을 부를 수도 있습니다.

> **예측** · 셋 가운데 축이 하나인 `(5,)`와 축이 셋인 `(4, 2, 5)`를 모두 받는 것은 무엇일까요?
"""

# %%
W, b = layer.weight, layer.bias
ways = {
    "@": lambda x: x @ W.T + b,
    "F.linear": lambda x: F.linear(x, W, b),
    "addmm": lambda x: torch.addmm(b, x, W.T),
}

for name, way in ways.items():
    for shape in [(2, 5), (5,), (4, 2, 5)]:
        try:
            print(f"{name:9}{shape!s:10} →", tuple(way(torch.randn(shape)).shape))
        except RuntimeError as error:
            print(f"{name:9}{shape!s:10} →", error)

# %% [markdown]
r"""
`addmm`은 2차원 행렬만 받습니다. `@`와 `F.linear`는 앞의 축이 없어도, 여럿이어도 됩니다.

하나 더 조심할 것이 있습니다. 뒤집는 것을 잊으면 어떻게 될까요?

> **예측** · 정사각형 가중치 `square`를 뒤집지 않고 곱하면 오류가 날까요? 나지 않는다면 값은 뒤집었을 때와 같을까요?
"""

# %%
square = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
row = torch.tensor([[1.0, 0.0]])
print("뒤집으면      ", row @ square.T)
print("뒤집지 않으면 ", row @ square)

# %% [markdown]
r"""
오류는 없고 shape도 같은데 값이 다릅니다. 오류가 없다고 맞은 것은 아닙니다. 그래서 이 과정의 확인은 정사각형이 아닌 것과 정사각형인 것을 모두 넣어 봅니다.

### 연습 · 손으로 쓰는 Linear

`nn.Linear`와 같은 결과를 내는 함수를 완성하세요. `x`는 `(*, in)`, `weight`는 `(out, in)`, `bias`는 `(out,)`이거나 `None`입니다. 앞의 축 `*`는 없을 수도, 여럿일 수도 있습니다. 학습할 수 있게 변화도(gradient)가 세 텐서에 모두 이르러야 합니다. 텐서끼리 바로 계산하면 저절로 그렇게 되고, 까닭은 레슨 3에서 봅니다.

```python
weight = torch.tensor([[1., 0.], [0., 1.], [1., 1.]])
manual_linear(torch.tensor([2., 3.]), weight)   # tensor([2., 3., 5.])
```
"""

# %% todo="manual_linear"
def manual_linear(x, weight, bias=None):
    # TODO: x에 weight를 곱하고, bias가 있으면 더하세요.
    # >>> 답
    output = x @ weight.T
    if bias is not None:
        output = output + bias
    return output
    # >>> 빈칸
    # ...
    # <<<

# %% [markdown]
r"""
## 오류를 읽습니다

shape이 맞지 않으면 `nn.Linear`는 늘 비슷한 말을 남기고 멈춥니다. 읽는 법을 한 번 익히면 두고두고 씁니다.

> **예측** · `nn.Linear(6, 2)`에 `(4, 3, 5)`를 넣습니다. 오류 문구에는 어떤 네 수가 나올까요?
"""

# %%
try:
    nn.Linear(6, 2)(torch.randn(4, 3, 5))
except RuntimeError as error:
    print(error)

# %% [markdown]
r"""
`mat1`은 입력입니다. 앞의 축은 모두 곱해서 줄의 수로 적습니다. 4 × 3 = 12줄이고, 마지막 축은 5입니다. `mat2`는 뒤집은 가중치 `(in, out)`이라서 6과 2입니다.

| 문구의 수 | 어디에서 왔나요 |
| --- | --- |
| **12** (`mat1`의 첫 수) | 입력의 앞의 축을 모두 곱한 수 |
| **5** (`mat1`의 둘째 수) | 입력의 마지막 축 |
| **6** (`mat2`의 첫 수) | 계층의 `in_features` |
| **2** (`mat2`의 둘째 수) | 계층의 `out_features` |

가운데의 두 수 5와 6이 같아야 합니다. 둘 가운데 하나를 고치면 됩니다.

### 연습 · 오류 읽기

누군가의 모델이 이런 말을 남기고 멈추었습니다.

```text
RuntimeError: mat1 and mat2 shapes cannot be multiplied (14x4 and 5x3)
```

이 계층의 `in_features`는 얼마일까요? 그리고 입력의 마지막 축을 뺀 앞의 shape은 무엇이었을까요? 가능한 답이 여럿이니 하나만 튜플로 적으세요. 위의 예라면 `in_features = 6`, `leading_shape = (4, 3)`입니다.
"""

# %% todo="read_error"
# TODO: 오류 문구에서 읽은 것을 적으세요.
# >>> 답
in_features = 5
leading_shape = (2, 7)
# >>> 빈칸
# in_features = ...
# leading_shape = ...
# <<<

# %% [markdown]
r"""
dtype이 맞지 않아도 오류가 납니다. 이미지 파일에서 읽은 수는 0부터 255까지의 정수(uint8)라서 자주 만납니다.
"""

# %%
pixels = torch.randint(0, 256, (2, 5), dtype=torch.uint8)
try:
    layer(pixels)
except RuntimeError as error:
    print(error)

print(layer(pixels.float()).shape)

# %% [markdown]
r"""
Byte는 uint8이고 Float는 float32입니다. 입력을 `.float()`로 바꾸면 됩니다. 계층의 dtype을 바꾸려고 셋째 인자에 적는 실수도 흔합니다.

> **예측** · `nn.Linear(5, 3, torch.float64)`의 가중치는 float64일까요?
"""

# %%
print(nn.Linear(5, 3, torch.float64).weight.dtype)
print(nn.Linear(5, 3, dtype=torch.float64).weight.dtype)

# %% [markdown]
r"""
셋째 인자는 `bias`입니다. `torch.float64`도 참이라서 편향만 켜지고, 오류는 나지 않습니다. dtype은 이름을 붙여 적으세요.
"""

# %% [markdown]
r"""
## 이미지를 펼칩니다

28 × 28 흑백 이미지 한 묶음의 shape은 `(N, 1, 28, 28)`입니다. 차례로 장수, 색(채널)의 수, 세로, 가로입니다. Linear에 넣으려면 이미지 한 장을 한 줄로 펼쳐야 합니다.

> **예측** · `flatten()`과 `flatten(1)`의 결과는 각각 어떤 shape일까요?
"""

# %%
images = torch.rand(4, 1, 28, 28)
print("flatten()  ", tuple(images.flatten().shape))
print("flatten(1) ", tuple(images.flatten(1).shape))

# %% [markdown]
r"""
`flatten()`은 네 장을 모두 이어 붙여 한 줄로 만듭니다. 어디까지가 한 장인지 알 수 없게 됩니다. `flatten(1)`은 첫 축을 남기고 그 뒤만 펼칩니다.

펼치는 것을 잊으면 어떻게 될까요? 오류가 나면 차라리 다행입니다.

> **예측** · 펼치지 않은 이미지를 `nn.Linear(784, 10)`과 `nn.Linear(28, 10)`에 각각 넣으면 어떻게 될까요?
"""

# %%
for size in (784, 28):
    try:
        print(size, tuple(nn.Linear(size, 10)(images).shape))
    except RuntimeError as error:
        print(size, error)

# %% [markdown]
r"""
784에서는 오류가 나서 바로 알 수 있습니다. 28은 마지막 축과 우연히 맞아서 그대로 지나갔습니다. 이미지 전체가 아니라 가로줄마다 따로 계산한 결과입니다. 이런 잘못은 오류가 아니라 shape에서 드러납니다. 결과의 shape을 늘 확인하세요.

### 연습 · 분류기 고치기

손글씨 숫자를 열 가지로 나누는 모델입니다. 고칠 것은 세 가지입니다. 계층의 크기, 펼치는 방법, dtype입니다.

- 이미지 N장 `(N, 1, 28, 28)`을 받아 `(N, 10)`을 돌려줍니다. 한 장 `(1, 1, 28, 28)`이어도 됩니다.
- 이미지의 dtype은 float32일 수도, uint8일 수도 있습니다.
- 결과는 숫자마다의 점수(logits)입니다. 점수를 모두 더해 1이 되게 바꾸는 `softmax` 같은 함수는 쓰지 않습니다.

`nn.Module`을 물려받은 클래스는 레슨 3에서 자세히 배웁니다. 지금은 `__init__`에서 계층을 만들고 `forward`에서 쓴다는 것만 알면 됩니다. `torch.relu`는 음수를 0으로 바꿉니다. 계층 사이에 끼우는 이런 함수를 활성화 함수라고 합니다.

```python
Classifier()(torch.rand(4, 1, 28, 28)).shape   # torch.Size([4, 10])
```
"""

# %% todo="fix_classifier"
class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        # >>> 답
        self.hidden = nn.Linear(1 * 28 * 28, 64)
        # >>> 빈칸
        # # TODO: 여기에서 하나, forward에서 둘을 고치세요.
        # self.hidden = nn.Linear(28, 64)
        # <<<
        self.output = nn.Linear(64, 10)

    def forward(self, images):
        # >>> 답
        x = images.float().flatten(1)
        # >>> 빈칸
        # x = images.flatten()
        # <<<
        x = torch.relu(self.hidden(x))
        return self.output(x)

# %% [markdown]
r"""
## 입력의 크기를 나중에 정합니다

784 같은 수를 손으로 셈하기 싫을 때 `nn.LazyLinear`를 씁니다. 출력의 크기만 적으면, 입력의 크기는 첫 입력을 보고 정합니다.

> **예측** · 만든 직후의 `weight`에는 무엇이 들어 있을까요? 그리고 한 번 부르고 나면 `lazy`의 타입은 무엇일까요?
"""

# %%
lazy = nn.LazyLinear(3)
print("만든 직후", type(lazy).__name__, lazy.weight)

try:
    lazy.forward(torch.randn(2, 5))
except ValueError as error:
    print("forward를 바로 부르면:", str(error)[:43], "...")

lazy(torch.randn(2, 5))
print("부른 다음", type(lazy).__name__, tuple(lazy.weight.shape))

# %% [markdown]
r"""
가중치는 첫 **호출**에서 생깁니다. `lazy.forward(x)`로는 생기지 않습니다. `lazy(x)`로 부르면 `forward`보다 먼저 실행되는 함수가 있고, 가중치는 그 함수가 만듭니다. 이렇게 끼워 두는 함수를 훅(hook)이라고 합니다.

더 놀라운 것은 타입입니다. 한 번 부르고 나면 `nn.LazyLinear`가 아니라 보통의 `nn.Linear`가 됩니다. 그래서 그다음부터는 입력의 크기가 고정됩니다.
"""

# %%
try:
    lazy(torch.randn(2, 6))
except RuntimeError as error:
    print(error)

# %% [markdown]
r"""
`nn.LazyLinear`는 입력의 크기가 계속 바뀌는 모델에 쓰는 것이 아닙니다. 입력의 크기를 처음 한 번 대신 세어 줄 뿐입니다.

느리다는 말도 있습니다. 재어 보면 됩니다.

> **예측** · 첫 호출이 끝난 뒤에 `nn.LazyLinear`는 `nn.Linear`보다 느릴까요? 가중치를 만드는 첫 호출은 어떨까요? 만드는 때부터 첫 호출까지 함께 재면요?
"""

# %% volatile=true
batch = torch.randn(256, 512)
plain_layer, lazy_layer = nn.Linear(512, 512), nn.LazyLinear(512)


def seconds(layer):
    start = time.perf_counter()
    layer(batch)
    return time.perf_counter() - start


def seconds_from_scratch(make):
    start = time.perf_counter()
    make()(batch)
    return time.perf_counter() - start


def ratio(times, plain_times):
    # 중앙값을 쓰면 어쩌다 느려진 한두 번에 흔들리지 않습니다.
    return statistics.median(times) / statistics.median(plain_times)


with torch.no_grad():
    plain_layer(batch)  # torch가 몸을 푸는 시간은 빼고 잽니다.
    lazy_layer(batch)
    first, scratch, after = [], ([], []), ([], [])
    for _ in range(20):
        first.append(seconds(nn.LazyLinear(512)))
        scratch[0].append(seconds_from_scratch(lambda: nn.Linear(512, 512)))
        scratch[1].append(seconds_from_scratch(lambda: nn.LazyLinear(512)))
    for _ in range(300):  # 번갈아 재어야 컴퓨터의 사정이 둘에 고르게 미칩니다.
        after[0].append(seconds(plain_layer))
        after[1].append(seconds(lazy_layer))

print(f"LazyLinear의 첫 호출           Linear의 {ratio(first, after[0]):.1f}배")
print(f"LazyLinear의 그다음            Linear의 {ratio(after[1], after[0]):.2f}배")
print(f"만드는 때부터 첫 호출까지      Linear의 {ratio(scratch[1], scratch[0]):.2f}배")

# %% [markdown]
r"""
첫 호출은 가중치를 만드느라 더 걸립니다. 바쁜 컴퓨터에서는 이 차이가 묻혀 1.0배로 보이기도 합니다. 첫 호출이 지나면 둘은 같은 클래스라서 비율이 1에 가깝습니다.

`nn.Linear`는 이 일을 첫 호출이 아니라 계층을 만들 때 합니다. 그래서 만드는 때부터 첫 호출까지 함께 재면 `nn.LazyLinear`가 눈에 띄게 느리지 않습니다.

이제 Lazy 계층이 든 모델을 학습할 수 있게 준비해 보겠습니다. 먼저 만날 이름 셋을 짧게 봅니다. `nn.Sequential(...)`은 계층을 차례로 잇습니다(레슨 2). 옵티마이저(optimizer)는 매개변수의 값을 움직입니다(레슨 3). `nn.BatchNorm1d`는 배치의 평균과 분산으로 값을 고르게 하고, 그 통계를 안에 적어 둡니다(레슨 4).

"""

# %%
chain = nn.Sequential(nn.Linear(5, 8), nn.ReLU(), nn.Linear(8, 4))
sgd = torch.optim.SGD(chain.parameters(), lr=0.1)

print(chain(torch.randn(2, 5)).shape)
print("옵티마이저가 받은 텐서의 수", len(sgd.param_groups[0]["params"]))

# %% [markdown]
r"""
`nn.ReLU()`는 `torch.relu`를 계층으로 만든 것이고 매개변수가 없습니다. Linear 둘에 가중치와 편향이 하나씩이라 옵티마이저가 받은 텐서는 넷입니다. 그 안에 든 수를 세면 84개입니다.

Lazy 계층의 가중치를 만들려면 한 번 불러야 하는데, 그 한 번이 다른 것을 건드릴 수 있습니다. 모델에는 학습 모드와 평가 모드가 있고, 처음에는 학습 모드입니다. BatchNorm은 학습 모드에서 불릴 때마다 입력의 평균과 분산을 통계에 섞습니다.

> **예측** · `torch.no_grad()` 안에서 부르면 BatchNorm의 통계가 그대로일까요?
"""

# %%
torch.manual_seed(0)
norm = nn.BatchNorm1d(3)
with torch.no_grad():
    norm(torch.randn(4, 3))
print("no_grad  ", norm.running_mean)

norm = nn.BatchNorm1d(3).eval()
norm(torch.randn(4, 3))
print("평가 모드", norm.running_mean)

# %% [markdown]
r"""
`torch.no_grad()`는 변화도를 기록하지 않을 뿐이고 통계는 움직입니다. 통계를 지키는 것은 평가 모드입니다. `model.eval()`로 바꾸고 `model.train()`으로 되돌립니다.

### 연습 · Lazy 모델 준비하기

`sample`을 보고 모델을 만들어 학습할 준비를 끝내는 함수를 완성하세요.

- 모델은 `nn.Sequential`입니다. `nn.LazyLinear`로 만든 계층과 `nn.BatchNorm1d`를 하나 이상씩 넣으세요. 모델의 출력은 `(N, 4)`입니다. 가운데의 크기는 마음대로 정하세요.
- `sample`은 `(N, F)`입니다. N은 2 이상이고, F는 부를 때마다 다를 수 있습니다.
- 돌려줄 때 가중치는 모두 만들어져 있고, 모델은 학습 모드이며, BatchNorm의 통계는 처음 그대로입니다. 평균과 분산뿐 아니라, 지나간 배치의 수를 세는 `num_batches_tracked`도 그대로여야 합니다.
- 옵티마이저는 모든 매개변수를 갖고 있습니다.

```python
model, optimizer = build(torch.randn(6, 10))
model(torch.randn(6, 10)).shape   # torch.Size([6, 4])
model.training                    # True
```
"""

# %% todo="lazy_setup"
def build(sample):
    # TODO: 모델을 만들고, 한 번 부르고, 옵티마이저를 만들어 (model, optimizer)를 돌려주세요.
    # >>> 답
    model = nn.Sequential(
        nn.LazyLinear(16),
        nn.BatchNorm1d(16),
        nn.ReLU(),
        nn.Linear(16, 4),
    )
    model.eval()
    with torch.no_grad():
        model(sample)
    model.train()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    return model, optimizer
    # >>> 빈칸
    # ...
    # <<<

# %% [markdown]
r"""
### 연습 · 펼친 크기 알아내기 (도전)

합성곱 계층 뒤에 Linear를 붙일 때는 펼친 크기를 알아야 합니다. 합성곱을 몰라도 풀 수 있습니다. 어떤 모듈(module) `features`든, 입력 하나의 shape `input_shape`(배치 축은 없습니다)을 받아 펼친 크기를 `int`로 돌려주는 함수를 완성하세요.

부르고 나서도 `features`가 부르기 전과 똑같아야 합니다. 안에 든 모듈 하나하나의 모드와 구조, BatchNorm의 통계, 변화도가 그대로이고, torch의 난수 상태도 그대로여야 합니다. `copy.deepcopy(features)`는 그 안의 모듈까지 모두 복사합니다.

```python
features = nn.Sequential(nn.Conv2d(3, 6, 3), nn.MaxPool2d(2))
infer_in_features(features, (3, 12, 10))   # 6 * 5 * 4 = 120
```
"""

# %% todo="infer_in_features"
def infer_in_features(features, input_shape):
    # TODO: 입력 하나를 넣어 보고, 나온 것의 크기를 세세요. 흔적은 남기지 마세요.
    # >>> 답
    probe = copy.deepcopy(features).eval()
    with torch.no_grad():
        output = probe(torch.zeros(1, *input_shape))
    return output.numel()
    # >>> 빈칸
    # ...
    # <<<

# %% [markdown]
r"""
## 정리

| 알게 된 것 | 한 줄로 |
| --- | --- |
| `nn.Linear` | `x @ weight.T + bias`, 아핀 변환입니다 |
| shape | `(*, in) → (*, out)`, 마지막 축만 바뀝니다 |
| 매개변수 | `weight`는 `(out, in)`, `bias`는 `(out,)`입니다 |
| `mat1 and mat2` 오류 | 가운데 두 수, 입력의 마지막 축과 `in_features`가 다릅니다 |
| 펼치기 | `flatten(1)`은 배치 축을 남깁니다 |
| `nn.LazyLinear` | 첫 호출에서 가중치가 생기고 `nn.Linear`가 됩니다 |

## 확인 문제

1. `nn.Linear(7, 2)`에 `(3, 4, 7)`을 넣으면 결과의 shape은 무엇인가요?
2. `nn.Linear(10, 10, bias=False)`의 매개변수는 몇 개인가요?
3. `(32x100 and 128x10)`이라는 오류를 보았습니다. 계층의 `in_features`와 입력의 마지막 축은 각각 얼마인가요?
4. `(N, 1, 28, 28)`을 `nn.Linear(28, 10)`에 넣었더니 오류가 나지 않았습니다. 잘된 것인가요?
5. `nn.LazyLinear(8)`로 만든 계층을 두 번 불렀습니다. 두 번째 입력의 마지막 축이 첫 번째와 다르면 어떻게 될까요?

<details>
<summary>답 보기</summary>

1. `(3, 4, 2)`입니다. 앞의 두 축은 그대로입니다.
2. 100개입니다. 편향이 없습니다.
3. `in_features`는 128, 입력의 마지막 축은 100입니다.
4. 아닙니다. 결과가 `(N, 1, 28, 10)`입니다. 가로줄마다 따로 계산했습니다.
5. 오류가 납니다. 첫 호출에서 입력의 크기가 고정되었습니다.

</details>
"""
