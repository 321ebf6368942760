# %% [markdown]
r"""
지금까지는 남이 만든 계층을 골라 이어 썼습니다. 이번에는 계층을 직접 만듭니다. 만드는 코드는 짧습니다. 어려운 것은 만든 계층이 정말로 학습하는지 아는 일입니다.
"""

# %%
import torch
import torch.nn.functional as F
from torch import nn

# %% [markdown]
r"""
## 상자 안에 상자가 있습니다

`nn.Module`은 상자라고 생각하면 쉽습니다. 상자에 계층을 담아 블록을 만들고, 블록을 더 큰 상자에 담아 모델을 만듭니다. 계층도 블록도 모델도 모두 모듈(module)입니다.

아래의 `Block`은 Linear와 ReLU를 담은 작은 상자이고, `Model`은 그 블록 둘과 Linear 하나를 담은 큰 상자입니다.

> **예측** · `Model` 안에 있는 매개변수에는 어떤 이름이 붙을까요? 이름은 모두 몇 개일까요?
"""


# %%
class Block(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.linear = nn.Linear(features, features)
        self.relu = nn.ReLU()

    def forward(self, x):
        return self.relu(self.linear(x))


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = Block(3)
        self.second = Block(3)
        self.head = nn.Linear(3, 2)

    def forward(self, x):
        x = self.first(x)
        x = self.second(x)
        return self.head(x)


model = Model()
print(model)
for name, parameter in model.named_parameters():
    print(name, tuple(parameter.shape))

# %% [markdown]
r"""
이름은 바깥 상자에서 안쪽 상자로 들어가는 길입니다. `first.linear.weight`는 `model.first.linear.weight`를 가리킵니다. 큰 상자에 물어보면 안쪽 상자의 것까지 여섯 개가 모두 나옵니다.

클래스에는 메소드가 둘 있습니다. `__init__`은 만들 때 한 번 실행되어 부품을 갖춥니다. `forward`는 부를 때마다 실행되어 부품으로 계산합니다. 입력에서 출력으로 가는 이 계산을 순전파(forward pass)라고 합니다.

상자라는 비유는 여기까지만 맞습니다.

> **예측** · 아래의 `Twice`는 Linear를 속성 셋에 담았습니다. 매개변수에 든 수는 모두 몇 개일까요? `nn.Linear(3, 3)`에는 12개, `nn.Linear(3, 2)`에는 8개가 있습니다.
"""


# %%
class Twice(nn.Module):
    def __init__(self):
        super().__init__()
        self.last = nn.Linear(3, 2)
        self.front = nn.Linear(3, 3)
        self.again = self.front

    def forward(self, x):
        return self.last(self.again(self.front(x)))


twice = Twice()
print("같은 계층인가", twice.again is twice.front)
print("매개변수에 든 수", sum(parameter.numel() for parameter in twice.parameters()))
print("담은 순서", [name for name, _ in twice.named_children()])
print("결과의 shape", tuple(twice(torch.randn(5, 3)).shape))

# %% [markdown]
r"""
20개입니다. 물건은 상자에 한 번만 넣을 수 있지만, 계층은 이름을 달리해 두 번 담을 수 있습니다. `self.again = self.front`는 계층을 하나 더 만든 것이 아니라, 같은 계층에 이름을 하나 더 붙인 것입니다. 그래서 한 계층이 두 번 쓰이고, 위의 `담은 순서`에서 이 계층은 처음 이름 `front`로 한 번만 나옵니다.

담은 순서는 계산의 순서가 아닙니다. `last`를 가장 먼저 담았지만 가장 나중에 부릅니다. 순서를 정하는 것은 `forward`입니다. 이 점이 담은 순서대로 부르는 `nn.Sequential`과 다릅니다.

`forward`에는 보통의 Python을 쓸 수 있습니다. 레슨 2의 `Classifier`는 `forward`에서 함수 `F.relu`를 불렀습니다.

> **예측** · `F.relu`는 모듈이 아니라 함수입니다. `nn.Sequential`에 담아도 될까요?
"""


# %%
class WithFunction(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(3, 3)

    def forward(self, x):
        return F.relu(self.linear(x))


print(tuple(WithFunction()(torch.randn(5, 3)).shape))
try:
    nn.Sequential(nn.Linear(3, 3), F.relu)
except TypeError as error:
    print(error)

# %% [markdown]
r"""
함수는 `forward`에서 얼마든지 부를 수 있습니다. 그러나 `nn.Sequential`에는 담을 수 없습니다. `nn.Module`을 상속한(물려받은) 것만 받기 때문입니다. 까닭은 조금 뒤에 봅니다.

## model(x)와 model.forward(x)

지금까지는 거의 언제나 `model(x)`로 불렀습니다. `model.forward(x)`라고 불러도 같을까요? 훅(hook)을 걸어 두고 보겠습니다. 훅은 모듈을 부를 때 함께 불리도록 걸어 두는 함수입니다.

> **예측** · 훅을 하나 걸고, 두 가지로 한 번씩 부릅니다. 훅은 몇 번 불릴까요?
"""

# %%
layer = nn.Linear(3, 2)
x = torch.randn(5, 3)
calls = []
handle = layer.register_forward_hook(lambda module, inputs, output: calls.append("훅"))

called = layer(x)
print("layer(x)까지         ", len(calls), "번")
forwarded = layer.forward(x)
print("layer.forward(x)까지 ", len(calls), "번")
print("결과가 같은가", torch.equal(called, forwarded))
handle.remove()

# %% [markdown]
r"""
두 번 불렀는데 훅은 한 번 불렸습니다. `layer(x)`는 훅을 챙기면서 `forward`를 부릅니다. `layer.forward(x)`는 훅을 건너뜁니다.

```text
layer(x)          ──> 앞의 훅 ──> forward(x) ──> 뒤의 훅 ──> 결과
layer.forward(x)  ──────────────> forward(x) ──────────────> 결과
```

결과가 같아서 모르고 지나가기 쉽습니다. `nn.LazyLinear`의 가중치가 첫 **호출**에서 생기던 것도 훅이 하는 일이었습니다. 정의할 때는 `forward`라고 쓰고, 부를 때는 `layer(x)`라고 쓰세요.

## 무엇이 등록되나요

모듈의 속성에 값을 담으면, 모듈은 그 값의 종류를 봅니다. 어떤 것은 등록하고 어떤 것은 그냥 속성으로 둡니다. 매개변수로 등록된 것은 `named_parameters()`에 나옵니다. 학습할 때 옵티마이저(optimizer)에 넘기는 것도 이 목록입니다.

모듈이 등록하는 것은 셋입니다. 매개변수와 안쪽 모듈, 그리고 레슨 4에서 만날 버퍼(buffer)입니다. 안쪽 모듈로 **등록되려면** `nn.Module`을 상속해야 합니다. `nn.Sequential`은 담은 것을 등록하므로 함수를 받지 않았습니다. `forward`에서 부르기만 할 함수는 상속할 필요가 없습니다.

여기서는 매개변수를 봅니다.

아래 셀은 열 가지를 나란히 담은 클래스입니다. 정의만 하고 아직 아무것도 출력하지 않습니다. 처음 보는 것이 둘 있습니다. `nn.Parameter(...)`는 텐서(tensor)를 감싸 매개변수로 만듭니다. `nn.ModuleList`는 리스트처럼 모듈을 담아 두는 모듈이고, `for`로 하나씩 꺼낼 수 있습니다.
"""


# %%
class Drawer(nn.Module):
    def __init__(self):
        super().__init__()
        self.parameter = nn.Parameter(torch.zeros(2))
        self.tensor = torch.zeros(2)
        self.tracked = torch.zeros(2, requires_grad=True)
        self.layer = nn.Linear(2, 2)
        self.python_list = [nn.Linear(2, 2)]
        self.module_list = nn.ModuleList([nn.Linear(2, 2)])
        self.loose = [nn.Parameter(torch.zeros(2))]
        self.scaled = nn.Parameter(torch.ones(2)) * 0.1
        self.relu = nn.ReLU()
        self.still = nn.Parameter(torch.zeros(2), requires_grad=False)


# %% [markdown]
r"""
### 연습 · 등록 예측하기

속성마다, 그 속성이나 그 안에 든 것이 `named_parameters()`에 나오면 `True`, 나오지 않으면 `False`를 적으세요. 실행해 보지 말고 먼저 적으세요.

```python
predictions = {"parameter": False, ...}   # 이런 꼴입니다. 값은 직접 정하세요
```
"""

# %% todo="predict_registration"
# TODO: `...` 자리에 True나 False를 적으세요.
predictions = {
    # >>> 답
    "parameter": True,
    "tensor": False,
    "tracked": False,
    "layer": True,
    "python_list": False,
    "module_list": True,
    "loose": False,
    "scaled": False,
    "relu": False,
    "still": True,
    # >>> 빈칸
    # "parameter": ...,
    # "tensor": ...,
    # "tracked": ...,
    # "layer": ...,
    # "python_list": ...,
    # "module_list": ...,
    # "loose": ...,
    # "scaled": ...,
    # "relu": ...,
    # "still": ...,
    # <<<
}

# %% [markdown]
r"""
적었으면 실제로 어떤지 보겠습니다.
"""

# %%
drawer = Drawer()
names = [name for name, _ in drawer.named_parameters()]
print(names)

attributes = ["parameter", "tensor", "tracked", "layer", "python_list"]
attributes += ["module_list", "loose", "scaled", "relu", "still"]
for attribute in attributes:
    kind = type(getattr(drawer, attribute)).__name__
    registered = any(name.split(".")[0] == attribute for name in names)
    print(f"{attribute:12} {kind:11} {registered}")

# %% [markdown]
r"""
둘째 칸의 타입을 보세요. `True`는 `Parameter`와, 매개변수를 가진 모듈뿐입니다.

- `list`는 안에 무엇이 들었든 등록되지 않습니다. 모듈은 리스트의 속을 보지 않습니다.
- `scaled`는 `nn.Parameter`로 시작했지만, 곱한 결과는 보통 텐서입니다.
- `ReLU`는 모듈로 등록되지만 학습할 값이 없어서 여기에는 나오지 않습니다.

`tracked`와 `still`은 정반대입니다. `tracked`는 변화도(gradient)를 받지만 등록되지 않았고, `still`은 변화도를 받지 않지만 등록되었습니다. 변화도를 받는지와 등록되는지는 별개입니다. 변화도가 무엇인지는 아래의 '학습 한 걸음'에서 봅니다.
"""

# %%
for attribute in ["parameter", "tracked", "still"]:
    needs_grad = getattr(drawer, attribute).requires_grad
    print(f"{attribute:10} 변화도 {needs_grad!s:6} 등록 {attribute in names}")

# %% [markdown]
r"""
`xray`는 모듈의 속성을 모두 꺼내, 무엇이 등록되고 저장되고 학습되는지 한꺼번에 보여 줍니다. 학습 칸은 등록되고 변화도도 받는 것에만 표시됩니다. 그래서 `tracked`도 `still`도 `–`입니다. 저장과 이동은 레슨 4에서 봅니다. 실수로 보이는 곳도 짚어 줍니다. 여러분의 모델에도 써 보세요.
"""

# %%
from nnbox import xray

xray(drawer)

# %% [markdown]
r"""
## 담기 전에 자리를 만듭니다

지금까지 모든 `__init__`이 `super().__init__()`으로 시작했습니다. 이 줄이 하는 일은 빼 보면 압니다.

> **예측** · 아래 세 클래스는 각각 언제 오류가 날까요? 클래스를 정의할 때, 인스턴스를 만들 때, 부를 때 가운데서 고르세요.
"""


# %%
class NoSuper(nn.Module):
    def __init__(self):
        self.linear = nn.Linear(3, 2)


class NoParentheses(nn.Module):
    def __init__(self):
        super().__init__
        self.linear = nn.Linear(3, 2)


class NoSuperList(nn.Module):
    def __init__(self):
        self.layers = [nn.Linear(3, 2)]

    def forward(self, x):
        return self.layers[0](x)


for cls in [NoSuper, NoParentheses, NoSuperList]:
    try:
        made = cls()
        print(cls.__name__, "→ 만들었습니다")
        made(torch.randn(5, 3))
    except AttributeError as error:
        print(cls.__name__, "→", error)

# %% [markdown]
r"""
앞의 둘은 인스턴스를 만들 때, 계층을 담는 줄에서 오류가 납니다. 등록할 자리를 만드는 것이 `nn.Module`의 `__init__`인데, 그것이 아직 실행되지 않았습니다. 괄호가 없으면 이름만 적은 것이라 빠뜨린 것과 같습니다.

리스트에 담은 `NoSuperList`는 등록할 것이 없어서 만들어지기는 합니다. 그러다 부를 때, `forward`에 이르기도 전에 없는 자리 `_backward_hooks`를 찾다가 멈춥니다. 문구는 달라도 까닭은 같습니다.

오류가 나면 차라리 다행입니다. `super().__init__()`을 두 번 부르면 아무 오류도 나지 않습니다.

> **예측** · 계층을 담은 뒤에 `super().__init__()`을 한 번 더 부르면 매개변수는 몇 개 남을까요?
"""


# %%
class SuperTwice(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(3, 2)
        super().__init__()


print(len(list(SuperTwice().parameters())))

# %% [markdown]
r"""
하나도 남지 않습니다. 자리를 텅 빈 새것으로 다시 만들었기 때문입니다. `super().__init__()`은 첫 줄에서 한 번만 부르세요.

이름을 고를 때도 조심할 것이 있습니다. `modules`, `parameters`, `children` 같은 이름은 이미 `nn.Module`의 메소드입니다.

> **예측** · 속성의 이름을 `parameters`로 지으면 무슨 일이 생길까요?
"""


# %%
class Shadowing(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(3, 2)
        self.parameters = [self.linear.weight, self.linear.bias]


shadowing = Shadowing()
try:
    torch.optim.SGD(shadowing.parameters(), lr=0.1)
except TypeError as error:
    print(error)

# %% [markdown]
r"""
속성이 메소드를 가립니다. 만들 때는 아무 말이 없다가, 옵티마이저를 만들 때처럼 먼 곳에서 오류가 납니다.

### 연습 · 초기화 고치기

`TinyNet`은 4개를 받아 2개를 내놓는 모델입니다. 한 줄이 빠졌고 이름 하나가 잘못되었습니다. 그 둘을 고쳐도 함정이 하나 더 남습니다. `Drawer`의 리스트 둘 가운데 어느 쪽이 등록되었는지 떠올려 보세요.

- Linear 4→8, 활성화 함수, Linear 8→2를 차례로 지납니다. 활성화 함수는 `nn.ReLU`나 `nn.Tanh`처럼 변화도가 흐르는 것이면 무엇이어도 됩니다.
- 배치(batch)의 크기는 얼마여도 됩니다.
- 두 Linear의 매개변수가 모두 등록되어야 합니다.

```python
TinyNet()(torch.randn(3, 4)).shape     # torch.Size([3, 2])
len(list(TinyNet().parameters()))      # 4
```
"""


# %% todo="fix_init"
class TinyNet(nn.Module):
    def __init__(self):
        # >>> 답
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)])
        # >>> 빈칸
        # # TODO: 빠진 것을 넣고, 잘못된 것을 고치세요.
        # self.modules = [nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 2)]
        # <<<

    def forward(self, x):
        # >>> 답
        for layer in self.layers:
            x = layer(x)
        # >>> 빈칸
        # for layer in self.modules:
        #     x = layer(x)
        # <<<
        return x


# %% [markdown]
r"""
## 매개변수를 직접 만듭니다

`nn.Linear` 없이 Linear를 만들어 보겠습니다. 필요한 것은 매개변수 둘뿐입니다. 값을 모두 1로 두면 손으로 셈하기 쉽습니다.

> **예측** · 가중치와 편향(bias)이 모두 1인 Linear 2→3에 `[[1, 2], [3, 4]]`를 넣으면 무엇이 나올까요?
"""


# %%
class OnesLinear(nn.Module):
    def __init__(self, in_features, out_features):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(out_features, in_features))
        self.bias = nn.Parameter(torch.ones(out_features))

    def forward(self, x):
        return torch.addmm(self.bias, x, self.weight.T)


ones_linear = OnesLinear(2, 3)
print(ones_linear(torch.tensor([[1.0, 2.0], [3.0, 4.0]])))

# %% [markdown]
r"""
첫 줄은 1 + 2 + 1 = 4, 둘째 줄은 3 + 4 + 1 = 8입니다. `nn.Parameter`로 감싸 속성에 담기만 하면 등록까지 끝납니다.

매개변수도 텐서인지, 따로 적지 않아도 변화도를 받는지 확인해 보겠습니다.
"""

# %%
weight = ones_linear.weight
print("텐서인가          ", isinstance(weight, torch.Tensor))
print("변화도를 받나     ", weight.requires_grad)
print("온전한 이름       ", f"{nn.Parameter.__module__}.{nn.Parameter.__name__}")

# %% [markdown]
r"""
`nn.Parameter`는 `torch.Tensor`의 하위 클래스이고, 따로 적지 않아도 변화도를 받습니다. 대개는 이미 있는 계층을 가져다 쓰므로 매개변수를 직접 만들 일은 많지 않습니다. 그래도 한 번 만들어 보면 계층의 속이 보입니다.

그런데 이 클래스를 그대로 쓰면 안 됩니다. 까닭을 하나씩 보겠습니다. 먼저 `addmm`입니다. `torch.addmm(b, x, w)`는 `b + x @ w`를 한 번에 계산합니다. 레슨 1에서 본 대로 2차원 행렬만 받으므로, 축이 셋인 입력에서는 오류가 납니다.
"""

# %%
try:
    ones_linear(torch.randn(4, 5, 2))
except RuntimeError as error:
    print(error)

# %% [markdown]
r"""
`x @ weight.T + bias`나 `F.linear`라면 앞의 축이 몇 개여도 됩니다.

다음은 처음 값입니다. 지금은 모두 1입니다. 학습하면 달라질 테니 괜찮을까요? 두 수의 차이 `|a - b|`를 배우는 작은 모델 둘을 똑같이 학습시켜 보겠습니다. 하나는 모두 1에서, 하나는 무작위 값에서 시작합니다. 손실(loss)은 모델의 답이 정답에서 얼마나 벗어났는지를 나타내는 수이고, `F.mse_loss`는 차이를 제곱해 평균을 냅니다. `for` 안의 네 줄이 학습 한 걸음이고, 뒤에서 하나씩 뜯어봅니다.

> **예측** · 500걸음 뒤에 두 모델의 손실은 비슷할까요? 모두 1에서 시작한 가중치의 세 줄은 어떻게 될까요?
"""

# %%
torch.manual_seed(0)
pairs = torch.rand(64, 2) * 2 - 1
target = (pairs[:, :1] - pairs[:, 1:]).abs()

from_ones = nn.Sequential(OnesLinear(2, 3), nn.ReLU(), OnesLinear(3, 1))
from_random = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))

for label, net in [("모두 1에서", from_ones), ("무작위에서", from_random)]:
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    for _ in range(500):
        loss = F.mse_loss(net(pairs), target)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(f"{label} 손실 {loss.item():.2f}")
    first = net[0].weight.detach()
    print(first.round(decimals=1))
    print("세 줄이 서로 같은가", torch.allclose(first, first[0].expand(3, 2)))

# %% [markdown]
r"""
모두 1에서 시작한 세 줄은 값이 달라졌지만 여전히 서로 같습니다. 출력 셋이 같은 값을 내고, 다음 계층이 그 셋에 곱하는 가중치도 서로 같습니다. 그래서 같은 변화도를 받고 똑같이 움직입니다. 셋이어도 하나인 것과 다르지 않아서 `|a - b|`를 배우지 못합니다.

처음 값을 무작위로 두는 까닭이 이것입니다. 서로 다른 데서 시작해야 서로 다른 것을 배웁니다.

그러면 shape만 정하고 값은 넣지 않는 `torch.empty`는 어떨까요? 무엇이 들어 있는지 두 번 찍어 보겠습니다.
"""

# %% volatile=true
print(torch.empty(2, 3))
print(torch.empty(2, 3))

# %% [markdown]
r"""
실행할 때마다 다를 수 있습니다. 무작위로 뽑은 값이 아니라, 빌린 메모리에 남아 있던 값이기 때문입니다. 0일 때도 있고 아주 큰 수일 때도 있습니다.

`torch.use_deterministic_algorithms(True)`는 같은 입력에 늘 같은 결과가 나오게 하는 설정입니다. 켜 두면 `torch.empty`가 빌린 자리를 `nan`으로 채웁니다.

> **예측** · `torch.zeros`에도 `nan`이 나올까요? `torch.empty`로 만든 다음 `nn.init.ones_`로 채운 텐서에도 남을까요?
"""

# %%
torch.use_deterministic_algorithms(True)
print("empty      ", torch.empty(3))
print("zeros      ", torch.zeros(3))
print("empty, init", nn.init.ones_(torch.empty(3)))
torch.use_deterministic_algorithms(False)

# %% [markdown]
r"""
이 설정에서 `nan`이 나온 자리는 아무도 값을 넣지 않은 곳입니다. `torch.empty`로 만들었으면 `nn.init`의 함수로 반드시 채우세요. `torch.randn`처럼 처음부터 값을 넣어 만들어도 됩니다.

마지막으로, 수 하나를 텐서로 만드는 비슷한 표기가 셋 있습니다. 대괄호를 빠뜨리면 어떻게 되는지도 함께 봅니다.

> **예측** · `torch.Tensor([7])`, `torch.tensor([7.])`, `torch.tensor([7])` 가운데 매개변수로 쓸 수 없는 것은 무엇일까요?
"""

# %%
print("torch.Tensor([7]) ", torch.Tensor([7]), torch.Tensor([7]).dtype)
print("torch.tensor([7.])", torch.tensor([7.0]), torch.tensor([7.0]).dtype)
print("torch.tensor([7]) ", torch.tensor([7]), torch.tensor([7]).dtype)

try:
    nn.Parameter(torch.tensor([7]))
except RuntimeError as error:
    print(error)

print("torch.Tensor(7)   ", tuple(torch.Tensor(7).shape))

# %% [markdown]
r"""
`torch.tensor([7])`은 정수라서 변화도를 가질 수 없습니다. `torch.Tensor([7])`은 실수가 되지만, 대괄호를 빠뜨린 `torch.Tensor(7)`은 7이라는 값이 아니라 값을 넣지 않은 칸 일곱 개입니다. `torch.tensor([7.])`처럼 소문자로, 점을 찍어 쓰세요.

### 연습 · 처음부터 만드는 Linear

`nn.Linear`와 같은 일을 하는 `MyLinear(in_features, out_features, bias=True)`를 만드세요. 인자의 이름도 같아야 합니다. `nn.Linear`의 `state_dict`도 불러올 수 있어야 합니다.

- 매개변수 `weight`는 `(out_features, in_features)`, `bias`는 `(out_features,)`입니다.
- `bias=False`이면 `self.bias`는 `None`입니다.
- 입력의 마지막 축 앞에는 축이 없을 수도, 여럿일 수도 있습니다.
- `weight`는 무작위 값에서 시작합니다. `bias`는 0에서 시작해도 됩니다.

```python
layer = MyLinear(5, 3)
layer(torch.randn(4, 2, 5)).shape                     # torch.Size([4, 2, 3])
layer.load_state_dict(nn.Linear(5, 3).state_dict())   # <All keys matched successfully>
```
"""


# %% todo="my_linear"
class MyLinear(nn.Module):
    # >>> 답
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(out_features, in_features) * 0.1)
        self.bias = nn.Parameter(torch.zeros(out_features)) if bias else None

    def forward(self, x):
        return F.linear(x, self.weight, self.bias)

    # >>> 빈칸
    # # TODO: __init__과 forward를 쓰세요.
    # ...
    # <<<


# %% [markdown]
r"""
## 오류가 없는데도 학습되지 않습니다

등록되지 않은 가중치도 계산에는 쓰입니다. 그래서 모델은 오류 없이 값을 냅니다. 아래 모델은 첫 계층을 Python 리스트(list)에 담았습니다.

> **예측** · 첫 계층은 변화도를 받을까요? 받는다면, 한 걸음 학습할 때 움직일까요?
"""


# %%
class HalfNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = [nn.Linear(2, 3)]
        self.out = nn.Linear(3, 1)

    def forward(self, x):
        return self.out(torch.tanh(self.hidden[0](x)))


torch.manual_seed(0)
half = HalfNet()
first, last = half.hidden[0].weight, half.out.weight
first_before, last_before = first.detach().clone(), last.detach().clone()

optimizer = torch.optim.SGD(half.parameters(), lr=0.1)
F.mse_loss(half(pairs), target).backward()
optimizer.step()

for label, weight, before in [("첫 계층", first, first_before), ("끝 계층", last, last_before)]:
    print(label, "변화도를 받았나", weight.grad is not None)
    print(label, "움직였나", not torch.equal(weight, before))

# %% [markdown]
r"""
첫 계층은 변화도를 받고도 움직이지 않았습니다. `half.parameters()`에 나오지 않아서 옵티마이저가 받지 못했기 때문입니다. 오류는 어디에도 없습니다. 이것이 첫 번째 함정입니다.

두 번째 함정은 감싼 뒤에 하는 계산입니다. 가중치를 작게 시작하려고 0.1을 곱할 때 자주 생깁니다.

> **예측** · `nn.Parameter(w) * 0.1`에는 곱셈의 `grad_fn`이 남습니다. `nn.Parameter(w * 0.1)`에도 남을까요?
"""

# %%
w = torch.randn(3, 4)
for scaled in [nn.Parameter(w) * 0.1, nn.Parameter(w * 0.1)]:
    print(type(scaled).__name__, type(scaled.grad_fn).__name__)

# %% [markdown]
r"""
값은 같습니다. 그러나 앞의 것은 곱셈의 결과라서 곱셈을 기록한 `grad_fn`이 달린 보통 텐서이고, 뒤의 것만 매개변수입니다. 감싸는 일은 언제나 마지막에 하세요.

세 번째는 `forward` 안에서 계층을 만드는 것입니다.

> **예측** · 아래 모델에 같은 입력을 두 번 넣으면 결과가 같을까요?
"""


# %%
class FreshEveryTime(nn.Module):
    def forward(self, x):
        layer = nn.Linear(4, 3)
        return layer(x)


fresh = FreshEveryTime()
x = torch.ones(1, 4)
print("같은 결과인가", torch.equal(fresh(x), fresh(x)))
print("매개변수의 수", len(list(fresh.parameters())))

# %% [markdown]
r"""
부를 때마다 새 가중치로 계산합니다. 배울 것도, 배운 것이 남을 곳도 없습니다.

세 가지 모두 `named_parameters()`의 이름을 찍어 보면 드러납니다. 있어야 할 이름이 없으면 `model.parameters()`로 만든 옵티마이저는 그 가중치를 바꾸지 못합니다.

### 연습 · 움직이지 않는 가중치

4개를 받아 3개를 내놓는 모델 셋이 있습니다. 세 가지 함정이 하나씩 들어 있습니다. 모든 가중치와 편향이 만든 직후부터 등록되어 있고, 한 걸음 학습하면 모두 움직이도록 고치세요. 가운데의 크기는 바꾸어도 됩니다.

```python
len(list(NetA().parameters()))   # 4: 가중치 둘, 편향 둘
len(list(NetB().parameters()))   # 2
len(list(NetC().parameters()))   # 2
```
"""


# %% todo="fix_training"
class NetA(nn.Module):
    def __init__(self):
        super().__init__()
        # >>> 답
        self.layers = nn.ModuleList([nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 3)])
        # >>> 빈칸
        # # TODO: 계층이 등록되게 고치세요.
        # self.layers = [nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 3)]
        # <<<

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


class NetB(nn.Module):
    def __init__(self):
        super().__init__()
        # >>> 답
        self.weight = nn.Parameter(torch.randn(3, 4) * 0.1)
        # >>> 빈칸
        # # TODO: weight가 매개변수로 남게 고치세요.
        # self.weight = nn.Parameter(torch.randn(3, 4)) * 0.1
        # <<<
        self.bias = nn.Parameter(torch.zeros(3))

    def forward(self, x):
        return x @ self.weight.T + self.bias


class NetC(nn.Module):
    # >>> 답
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(4, 3)

    def forward(self, x):
        return self.layer(x)

    # >>> 빈칸
    # # TODO: 계층을 한 번만 만들게 고치세요.
    # def forward(self, x):
    #     layer = nn.Linear(4, 3)
    #     return layer(x)
    # <<<


# %% [markdown]
r"""
## 수 하나짜리 매개변수도 있습니다

매개변수가 꼭 행렬일 필요는 없습니다. 분류기의 확률을 고르게 펴거나 뾰족하게 하는 온도가 좋은 예입니다. `softmax`는 수 여럿을, 모두 더하면 1이 되는 확률로 바꾸는 함수입니다. 큰 수가 큰 확률이 됩니다. 거기에 넣기 전에 값을 온도로 나눕니다.

> **예측** · 온도가 1에서 4로 오르면 가장 큰 확률은 커질까요, 작아질까요?
"""

# %%
logits = torch.tensor([2.0, 1.0, 0.0])
for temperature in [0.5, 1.0, 4.0]:
    print(temperature, torch.softmax(logits / temperature, dim=0))

# %% [markdown]
r"""
온도가 높을수록 확률이 고르게 퍼집니다. 온도는 언제나 양수여야 하는데, 학습하다 보면 매개변수는 음수도 될 수 있습니다. 그래서 온도가 아니라 온도의 로그를 매개변수로 두고, 쓸 때 `exp`에 넣습니다. `exp`의 결과는 늘 양수입니다.

수 하나짜리 매개변수는 축이 없는 텐서로 만듭니다.

> **예측** · `torch.tensor(0.5)`와 `torch.tensor([0.5])`의 shape은 각각 무엇일까요?
"""

# %%
print(torch.tensor(0.5).shape, torch.tensor([0.5]).shape)

# %% [markdown]
r"""
대괄호가 축을 하나 만듭니다. 축이 없는 텐서의 shape은 `()`입니다.

### 연습 · 온도를 배우는 모듈

`Temperature(initial=1.0)`를 만드세요. 매개변수는 shape이 `()`인 `log_temperature` 하나이고, `forward(logits)`는 `logits / exp(log_temperature)`를 돌려줍니다. 처음 온도는 `initial`입니다. 받은 `logits`는 바꾸지 않습니다. `math.log`에는 보통의 수를, `torch.exp`에는 텐서를 넣습니다.

```python
module = Temperature(initial=4.0)
module(torch.tensor([2., 1., 0.]))   # 값은 0.5, 0.25, 0
```
"""

# %% todo="temperature"
import math


class Temperature(nn.Module):
    # >>> 답
    def __init__(self, initial=1.0):
        super().__init__()
        self.log_temperature = nn.Parameter(torch.tensor(math.log(initial)))

    def forward(self, logits):
        return logits / torch.exp(self.log_temperature)

    # >>> 빈칸
    # # TODO: __init__과 forward를 쓰세요.
    # ...
    # <<<


# %% [markdown]
r"""
## 개수가 정해지지 않은 계층

계층이 몇 개일지 인자로 받아야 할 때가 있습니다. Python 리스트에 담으면 등록되지 않습니다. 이럴 때 `nn.ModuleList`에 담습니다.

> **예측** · `nn.ModuleList`는 리스트처럼 번호로 꺼낼 수 있을까요? 함수처럼 부를 수 있을까요?
"""

# %%
layers = nn.ModuleList([nn.Linear(4, 8), nn.Linear(8, 3)])
print("길이", len(layers), "· 첫째", layers[0])
print([name for name, _ in layers.named_parameters()])
try:
    layers(torch.randn(5, 4))
except NotImplementedError as error:
    print(error)

# %% [markdown]
r"""
번호가 이름이 되어 등록됩니다. 그러나 어떤 순서로 부를지는 모르므로 `forward`가 없습니다. 순서대로 부르기만 하면 되는 `nn.Sequential`과 다른 점입니다. 계층 사이에 다른 일을 끼워 넣고 싶으면 `nn.ModuleList`를 쓰고 `for`로 부릅니다.

레슨 2의 `* 3`을 ModuleList에서 다시 해 보겠습니다.

> **예측** · 같은 계층을 세 번 담은 ModuleList의 길이는 얼마일까요? 매개변수 텐서는 몇 개일까요? Linear 하나에는 가중치와 편향, 둘이 있습니다.
"""

# %%
multiplied = nn.ModuleList([nn.Linear(4, 4)] * 3)
separate = nn.ModuleList([nn.Linear(4, 4) for _ in range(3)])
print(len(multiplied), len(list(multiplied.parameters())))
print(len(separate), len(list(separate.parameters())))

# %% [markdown]
r"""
곱한 쪽은 길이가 3이어도 매개변수가 둘뿐입니다. 같은 계층 하나를 세 번 가리키고 있습니다. 앞에서 본 `Twice`와 같은 일입니다.

### 연습 · 크기를 받아 쌓는 MLP

`MLP(sizes)`를 만드세요. 인자의 이름도 같아야 합니다. `sizes`는 크기를 차례로 적은 리스트입니다. 이웃한 두 수를 잇는 Linear를 `nn.ModuleList`인 `layers`에 담으세요. Linear 사이에는 ReLU가 있고, 마지막 Linear 뒤에는 없습니다. `layers`에는 편향이 있는 Linear만 담습니다. `sizes`에 수가 둘뿐이면 Linear 하나입니다.

```python
model = MLP([4, 8, 3])
len(model.layers)                    # 2
model(torch.randn(5, 4)).shape       # torch.Size([5, 3])
```
"""


# %% todo="module_list_mlp"
class MLP(nn.Module):
    # >>> 답
    def __init__(self, sizes):
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(a, b) for a, b in zip(sizes, sizes[1:])])

    def forward(self, x):
        for layer in self.layers[:-1]:
            x = torch.relu(layer(x))
        return self.layers[-1](x)

    # >>> 빈칸
    # # TODO: __init__과 forward를 쓰세요.
    # ...
    # <<<


# %% [markdown]
r"""
## 학습 한 걸음을 뜯어봅니다

손실을 구한 다음의 세 줄, `backward()`, `step()`, `zero_grad()`가 무엇을 바꾸는지 한 줄씩 보겠습니다. 매개변수가 둘 있고, 옵티마이저에는 그 가운데 `given`만 넘깁니다.

> **예측** · `backward()`가 끝난 뒤에 `given`의 값은 얼마일까요? `step()` 다음에 `left_out`은 움직일까요?
"""

# %%
given = nn.Parameter(torch.tensor([1.0, 2.0]))
left_out = nn.Parameter(torch.tensor([1.0, 2.0]))
optimizer = torch.optim.SGD([given], lr=0.1)


def show(moment):
    print(moment)
    print("  given   ", given.detach(), "grad", given.grad)
    print("  left_out", left_out.detach(), "grad", left_out.grad)


show("처음")
loss = (given**2).sum() + (left_out**2).sum()
loss.backward()
show("backward()")
optimizer.step()
show("step()")
optimizer.zero_grad()
show("zero_grad()")

# %% [markdown]
r"""
변화도는 값을 아주 조금 늘릴 때 손실이 그 몇 배만큼 늘어나는지를 나타내는 수입니다. `given`의 둘째 값 2를 조금 늘리면, 손실은 늘린 것의 네 배쯤 늘어납니다. 손실에서 거슬러 올라가며 변화도를 구하는 일을 역전파(backpropagation)라고 합니다. 역전파는 값을 바꾸지 않습니다. `.grad`를 채울 뿐입니다.

값을 바꾸는 것은 `step()`이고, 옵티마이저가 받은 것만 바꿉니다. `left_out`도 `nn.Parameter`이고 변화도까지 받았지만, 넘기지 않아서 그대로입니다. `zero_grad()`도 받은 것의 변화도만 지웁니다.

```text
손실 ── backward() ──> p.grad ── step() ──> p
                         └── zero_grad() ──> 비웁니다
```

앞에서 나눈 두 가지에 하나를 더해 셋이 되었습니다.

| 물음 | 정하는 것 |
| --- | --- |
| 변화도를 받나요 | `requires_grad` |
| 모델에 등록되나요 | `nn.Parameter`나 모듈을 속성에 담는 것 |
| `step()`이 바꾸나요 | 옵티마이저에 넘기는 것 |

변화도를 지우지 않으면 어떻게 될까요?

> **예측** · 손실을 다시 계산해 `backward()`를 한 번 더 하면 `.grad`는 그대로일까요?
"""

# %%
p = nn.Parameter(torch.tensor([1.0, 2.0]))
for _ in range(2):
    (p**2).sum().backward()
    print(p.grad)

# %% [markdown]
r"""
두 배가 되었습니다. `backward()`는 `.grad`를 새로 쓰지 않고 거기에 더합니다. 그래서 걸음마다 지워야 합니다. 앞의 학습 코드처럼 `zero_grad()`를 걸음의 처음에 불러도 됩니다. 다음 `backward()`보다 먼저 지우기만 하면 됩니다.

한 걸음을 한 장면씩 넘겨 보세요. `zero_grad()`를 빼거나 옵티마이저에 하나를 넘기지 않으면 무엇이 달라지는지도 볼 수 있습니다.
"""

# %%
from nnbox import training_step

training_step()

# %% [markdown]
r"""
SGD의 `step()`이 하는 일은 한 줄입니다. 매개변수에서 `lr * grad`를 뺍니다. 그런데 빼는 방법이 중요합니다.

> **예측** · 아래 세 가지 가운데 모델의 매개변수를 정말로 바꾸는 것은 무엇일까요?
"""

# %%
layer = nn.Linear(1, 1, bias=False)
layer(torch.ones(1, 1)).sum().backward()
start = layer.weight.item()

p = layer.weight
p = p - 0.1 * p.grad
print("p = p - ...          ", "바뀜" if layer.weight.item() != start else "그대로")

p = layer.weight
try:
    p -= 0.1 * p.grad
except RuntimeError as error:
    print("p -= ...             ", error)

with torch.no_grad():
    p -= 0.1 * p.grad
print("no_grad에서 p -= ...  ", "바뀜" if layer.weight.item() != start else "그대로")

# %% [markdown]
r"""
`p = p - ...`는 새 텐서를 만들어 `p`라는 이름을 붙일 뿐입니다. 모델 안의 매개변수는 그대로입니다. 같은 객체의 값을 바꾸려면 제자리(in-place) 연산을 써야 합니다.

그런데 계산을 기록하는 동안에는 매개변수를 제자리에서 바꿀 수 없습니다. 오류 문구의 leaf Variable은 다른 텐서로 계산해 얻은 것이 아니라 처음부터 직접 만든 텐서입니다. 여기서는 매개변수를 가리킵니다. 값을 고치는 일은 기록할 계산이 아니므로 `torch.no_grad()` 안에서 합니다.

### 연습 · 손으로 걷는 한 걸음

SGD 한 걸음을 하는 함수를 완성하세요. 매개변수마다 `p`를 `p - lr * p.grad`로 바꾸고, 쓴 변화도는 지웁니다.

- 같은 매개변수 객체가 남아야 합니다.
- `p.grad`가 `None`인 매개변수는 건너뜁니다.
- `parameters`는 리스트일 수도, `model.parameters()`가 주는 제너레이터일 수도 있습니다. 제너레이터는 한 번만 돌 수 있습니다.
- 변화도는 `None`으로 바꾸거나 0으로 채워 지웁니다.

```python
p = nn.Parameter(torch.tensor([1., 2.]))
(p ** 2).sum().backward()
sgd_step([p], lr=0.1)
p          # 값은 0.8, 1.6
p.grad     # None
```
"""


# %% todo="sgd_step"
def sgd_step(parameters, lr):
    # TODO: 매개변수를 제자리에서 바꾸고, 변화도를 지우세요.
    # >>> 답
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p -= lr * p.grad
                p.grad = None
    # >>> 빈칸
    # ...
    # <<<


# %% [markdown]
r"""
## 가중치 하나를 두 곳에서 씁니다

`Twice`에서는 계층 하나를 두 번 불렀습니다. 계층이 아니라 매개변수 하나만 두 곳에서 쓸 수도 있습니다. 이때는 같은 매개변수인지 복사본인지 잘 살펴야 합니다.

> **예측** · 아래 셋 가운데 매개변수가 하나뿐인 모듈은 무엇일까요?
"""


# %%
class Shared(nn.Module):
    def __init__(self, share):
        super().__init__()
        self.first = nn.Parameter(torch.randn(2, 3))
        self.second = share(self.first)


for label, share in [
    ("그대로       ", lambda p: p),
    ("복사해서     ", lambda p: nn.Parameter(p.detach().clone())),
    ("다시 감싸서  ", lambda p: nn.Parameter(p.T)),
]:
    print(label, len(list(Shared(share).parameters())))

# %% [markdown]
r"""
그대로 담은 것만 하나입니다. 복사하거나 다시 감싸면 매개변수가 둘이 됩니다.

나눠 쓰는 매개변수는 변화도를 어떻게 받을까요?

> **예측** · `w`를 두 곳에서 써서 `3 * w + 5 * w`를 계산하면 `w.grad`는 얼마일까요?
"""

# %%
w = nn.Parameter(torch.tensor(2.0))
loss = 3 * w + 5 * w
loss.backward()
print(w.grad)

# %% [markdown]
r"""
3과 5를 더한 8입니다. 나눠 쓰는 매개변수의 변화도는 두 곳에서 온 것을 더한 값입니다.

### 연습 · 가중치를 나눠 쓰는 오토인코더 (도전)

오토인코더는 입력을 작게 줄였다가 되돌립니다. 줄일 때 쓴 가중치를 되돌릴 때도 쓰면, 되돌리는 가중치를 따로 배우지 않아도 됩니다. `TiedAutoencoder(in_features, hidden)`을 만드세요. 인자의 이름도 같아야 합니다.

- `encoder`는 Linear `in_features`→`hidden`입니다. 그 가중치를 `W`라고 하겠습니다.
- `decoder_bias`는 shape이 `(in_features,)`인 매개변수입니다.
- `forward(x)`는 `relu(encoder(x)) @ W + decoder_bias`를 돌려줍니다. 입력의 앞의 축은 몇 개여도 됩니다.
- 서로 다른 매개변수는 셋뿐입니다. 한 걸음 학습하거나 `copy.deepcopy`로 복사한 뒤에도 가중치를 나눠 써야 합니다.

```python
model = TiedAutoencoder(6, 3)
model(torch.randn(8, 6)).shape     # torch.Size([8, 6])
len(list(model.parameters()))      # 3
```
"""


# %% todo="tied_autoencoder"
class TiedAutoencoder(nn.Module):
    # >>> 답
    def __init__(self, in_features, hidden):
        super().__init__()
        self.encoder = nn.Linear(in_features, hidden)
        self.decoder_bias = nn.Parameter(torch.zeros(in_features))

    def forward(self, x):
        hidden = torch.relu(self.encoder(x))
        return hidden @ self.encoder.weight + self.decoder_bias

    # >>> 빈칸
    # # TODO: __init__과 forward를 쓰세요.
    # ...
    # <<<


# %% [markdown]
r"""
## 정리

| 알게 된 것 | 한 줄로 |
| --- | --- |
| `__init__`과 `forward` | 만들 때 한 번 부품을 갖추고, 부를 때마다 계산합니다 |
| `super().__init__()` | 등록할 자리를 만듭니다. 첫 줄에서 괄호까지, 한 번만 부릅니다 |
| `layer(x)` | 훅과 함께 `forward`를 부릅니다. `layer.forward(x)`는 훅을 건너뜁니다 |
| 등록 | `nn.Parameter`나 모듈을 속성에 담을 때 됩니다. Python 리스트의 속은 보지 않습니다 |
| 처음 값 | 모두 같은 값에서 시작하면 가운데 계층의 가중치는 줄마다 끝까지 같습니다. `torch.empty`의 값은 정해져 있지 않습니다 |
| 학습 한 걸음 | `backward()`는 `.grad`를 채우고, `step()`은 받은 것만 바꿉니다 |

## 확인 문제

1. `self.layers = [nn.Linear(4, 4), nn.Linear(4, 2)]`만 담은 모델의 `parameters()`에는 몇 개가 나오나요?
2. `self.w = torch.zeros(3, requires_grad=True)`는 변화도를 받나요? `model.parameters()`를 넘겨 만든 옵티마이저가 바꾸나요?
3. `nn.Parameter(torch.randn(2, 3)).T`를 속성에 담았습니다. 등록되나요?
4. 손실이 줄지 않아 살펴보니 `backward()`와 `zero_grad()`만 부르고 있었습니다. 무엇이 빠졌나요?
5. 모든 매개변수를 0.5로 시작한 모델을 오래 학습시키면 가운데 계층의 출력들은 서로 달라지나요?

<details>
<summary>답 보기</summary>

1. 0개입니다. Python 리스트는 등록되지 않습니다.
2. 변화도는 받습니다. 등록되지 않았으므로 `model.parameters()`에 없고, 옵티마이저가 바꾸지 않습니다.
3. 등록되지 않습니다. `.T`의 결과는 보통 텐서입니다.
4. `optimizer.step()`입니다. `backward()`는 값을 바꾸지 않습니다.
5. 달라지지 않습니다. 가중치도 편향도 같은 값에서 시작해 같은 변화도를 받습니다.

</details>
"""
