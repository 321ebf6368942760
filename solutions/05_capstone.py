# %% [markdown]
r"""
와인의 품종을 가려내는 모델을 학습해 저장하고, 새 인스턴스에 불러옵니다. 불러온 모델이 저장한 모델과 같은지 직접 보고, 다르다면 까닭을 찾아 고칩니다.

연습은 아홉 개이고 서로 기대지 않습니다. 한 단계에서 막히면 다음 단계로 넘어가도 됩니다. 앞의 연습이 필요한 곳에는 대신 쓸 코드를 미리 적어 두었습니다.
"""

# %%
import copy
import tempfile
from pathlib import Path

import torch
import torch.nn.functional as F
from IPython.display import SVG, DisplayHandle, display
from sklearn.datasets import load_wine
from torch import nn
from tqdm.auto import tqdm

# 마지막 자리의 오차가 학습을 거치며 커지지 않도록, 이 노트북은 float64로 계산합니다.
torch.set_default_dtype(torch.float64)
temporary = tempfile.TemporaryDirectory()
folder = Path(temporary.name)

# %% [markdown]
r"""
이 노트북에서는 새로 만드는 실수 텐서(tensor)가 float32가 아니라 float64입니다. `.double()`이 하는 일을 눈으로 보려면 먼저 `.float()`로 바꾸어 보세요.

## 와인을 가려내는 모델

scikit-learn에 들어 있는 와인 자료를 씁니다. 이탈리아의 한 지방에서 세 품종의 포도로 담근 와인 178병이고, 병마다 성분 13가지를 재어 두었습니다. 성분을 보고 품종을 맞힙니다.
"""

# %%
wine = load_wine()
x, y = torch.tensor(wine.data), torch.tensor(wine.target)

print("자료", tuple(x.shape), "품종마다", y.bincount().tolist())
for column in (7, 10, 12):
    low, high = x[:, column].min().item(), x[:, column].max().item()
    print(f"{wine.feature_names[column]:<22} {low:7.2f} ~ {high:7.2f}")

# %% [markdown]
r"""
성분마다 크기가 몇천 배나 다릅니다. 그대로 넣으면 큰 성분 하나가 나머지를 덮습니다. 그래서 열마다 평균을 빼고 표준편차로 나누는 표준화를 모델의 첫 계층(layer)으로 둡니다.

45병을 시험 자료로 떼어 놓고, 나머지 133병으로 학습합니다. `torch.randperm(n)`은 0부터 n - 1까지의 번호를 섞어 줍니다. `torch.Generator().manual_seed(0)`을 함께 넘기면 다른 난수는 건드리지 않고 늘 똑같이 섞습니다.
"""

# %%
class PlainStandardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.mean = torch.zeros(num_features)
        self.std = torch.ones(num_features)

    def fit(self, x):
        self.mean = x.mean(0)
        self.std = x.std(0) + 1e-8

    def forward(self, x):
        return (x - self.mean) / self.std


class Classifier(nn.Module):
    def __init__(self, standardizer):
        super().__init__()
        self.standardizer = standardizer
        self.stem = nn.Linear(13, 32)
        self.fc = nn.Linear(32, 3)

    def forward(self, x):
        return self.fc(torch.relu(self.stem(self.standardizer(x))))


order = torch.randperm(len(x), generator=torch.Generator().manual_seed(0))
x_test, y_test = x[order[:45]], y[order[:45]]
x_train, y_train = x[order[45:]], y[order[45:]]

# %% [markdown]
r"""
`F.cross_entropy(logits, y)`는 정답 품종의 확률이 낮을수록 커지는 손실입니다. 확률로 바꾸는 `softmax`는 그 안에서 합니다. `Adam`은 매개변수(parameter)마다 걸음의 크기를 맞추는 옵티마이저(optimizer)입니다. `argmax(1)`은 줄마다 가장 큰 값의 번호, 곧 모델이 고른 품종을 줍니다. 정확도는 맞힌 수를 전체 수로 나눈 값이고, `accuracy`가 구합니다.

학습하는 동안 볼 것이 둘 있습니다. `tqdm`은 반복문에 진행 막대를 답니다. `curve`는 지금까지의 손실을 그림으로 그립니다. 그림은 한 걸음마다 그 자리에서 바뀝니다.
"""

# %%
def curve(losses, name="손실"):
    """손실의 그림. 왼쪽이 처음이고, 아래로 내려갈수록 작습니다."""
    step = 380 / max(len(losses) - 1, 1)
    points = " ".join(
        f"{20 + step * i:.1f},{150 - 110 * loss / max(losses):.1f}"
        for i, loss in enumerate(losses)
    )
    return SVG(
        f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 165" width="420"
        font-family="sans-serif">
        <rect width="420" height="165" fill="white"/>
        <text x="20" y="24" font-size="14">{name} {losses[0]:.3f} → {losses[-1]:.3f}</text>
        <line x1="20" y1="150" x2="400" y2="150" stroke="#999"/>
        <polyline points="{points}" fill="none" stroke="#0072B2" stroke-width="2"/></svg>"""
    )


def train(model, x, y, steps=range(60), after=None):
    """손실의 목록을 돌려줍니다. `after`가 있으면 한 걸음마다 그 목록을 넣어 부릅니다."""
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    losses = []
    for _ in steps:
        model.train()
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        if after is not None:
            after(losses)
    return losses


def accuracy(model, x, y):
    model.eval()
    with torch.no_grad():
        return (model(x).argmax(1) == y).double().mean().item()

# %% volatile=true
torch.manual_seed(0)
plain = Classifier(PlainStandardizer(13))
plain.standardizer.fit(x_train)

picture = DisplayHandle()
picture.display(curve([1.0]))
losses = train(
    plain, x_train, y_train, tqdm(range(60)), after=lambda losses: picture.update(curve(losses))
)

# %%
print(f"처음 보는 와인 45병의 정확도 {accuracy(plain, x_test, y_test):.2f}")
curve(losses)

# %% [markdown]
r"""
잘 맞힙니다. 레슨 4에서 배운 대로 `state_dict`를 파일에 저장하고, 새 인스턴스에 불러옵니다.

> **예측** · 불러온 모델의 정확도는 얼마일까요? 오류는 날까요?
"""

# %%
torch.save(plain.state_dict(), folder / "plain.pt")

torch.manual_seed(1)
fresh = Classifier(PlainStandardizer(13))
print(fresh.load_state_dict(torch.load(folder / "plain.pt", weights_only=True)))
print(f"불러온 모델의 정확도 {accuracy(fresh, x_test, y_test):.2f}")

with torch.no_grad():
    print("품종마다 답한 수  ", fresh(x_test).argmax(1).bincount(minlength=3).tolist())
print("품종마다 실제 수  ", y_test.bincount(minlength=3).tolist())

# %% [markdown]
r"""
모든 키가 맞았다고 했고 오류도 없었습니다. 그런데 불러온 모델은 45병을 모두 같은 품종이라고 합니다. 제비뽑기와 다를 것이 없습니다.

손실과 정확도만 보아서는 알 수 없었습니다. 둘 다 좋았습니다. 이런 실수는 모델을 다시 불러온 날, 보통 다른 컴퓨터에서 드러납니다.
"""

# %% [markdown]
r"""
## 까닭을 찾습니다

> **예측** · 파일에는 키가 몇 개 들어 있을까요? 그 가운데 평균과 표준편차는 있을까요?
"""

# %%
print(list(torch.load(folder / "plain.pt", weights_only=True)))
print("저장한 모델의 평균", [round(one, 2) for one in plain.standardizer.mean[:3].tolist()])
print("불러온 모델의 평균", fresh.standardizer.mean[:3].tolist())

# %% [markdown]
r"""
가중치(weight)와 편향(bias)은 있고 통계는 없습니다. 불러온 모델의 통계는 `__init__`이 만든 0과 1 그대로입니다. 표준화를 하지 않은 값이 배운 가중치에 들어갔습니다.

`load_state_dict`는 파일의 키와 모델의 키를 맞추어 봅니다. 통계는 **양쪽 모두**에 없으니 맞추어 볼 것도 없습니다. 그래서 조용합니다.

이런 텐서를 찾아 주는 함수가 있으면 저장하기 전에 알 수 있습니다. 매개변수와 버퍼(buffer)는 모듈(module) 안의 따로 마련된 사전에 들어가고, 보통 텐서는 여느 속성과 같은 곳에 들어갑니다. 출력이 길어지지 않게, 여기서는 `_`로 시작하는 이름을 빼고 보겠습니다.
"""

# %%
print([name for name in vars(plain.standardizer) if not name.startswith("_")])
print([name for name in vars(nn.BatchNorm1d(3)) if not name.startswith("_")])

# %% [markdown]
r"""
`vars`에 `mean`과 `std`가 그대로 보입니다. `nn.BatchNorm1d`의 통계 `running_mean`은 버퍼라서 여기에 보이지 않습니다.

### 연습 · 사라지는 텐서 찾기

`model`과 그 안의 모든 모듈에서, 보통 텐서가 담긴 속성의 이름을 모두 모아 목록으로 돌려주는 함수를 완성하세요. `_`로 시작하는 이름도 찾습니다. 이름은 `state_dict()`의 키처럼 길을 점으로 이어 적습니다. 순서는 상관없고, 없으면 빈 목록입니다. 목록이나 사전 속에 든 텐서는 보지 않아도 됩니다.

```python
lost_tensors(plain)               # ['standardizer.mean', 'standardizer.std']
lost_tensors(plain.standardizer)  # ['mean', 'std']
lost_tensors(nn.Linear(3, 2))     # []
```
"""

# %% todo="lost_tensors"
def lost_tensors(model):
    # TODO: 모듈마다 속성을 살펴, 텐서인 것의 이름을 모으세요.
    # >>> 답
    found = []
    for path, module in model.named_modules():
        for name, value in vars(module).items():
            if isinstance(value, torch.Tensor):
                found.append(f"{path}.{name}" if path else name)
    return found
    # >>> 빈칸
    # ...
    # <<<

# %% [markdown]
r"""
## 고칩니다

배우지 않지만 저장해야 하는 텐서의 자리는 버퍼입니다. 버퍼로 등록한 이름에는 나중에 새 텐서를 대입해도 여전히 버퍼입니다.

### 연습 · 표준화 고치기

아래 클래스는 통계를 보통 텐서에 담습니다. 버퍼에 담도록 고치세요. `fit`과 `forward`의 식은 옳습니다.

- `mean`과 `std`는 처음에 0과 1이고, `fit(x)`가 열마다의 값으로 바꿉니다.
- 새 인스턴스에 `state_dict`를 옮기면 같은 결과가 나옵니다.
- 학습할 매개변수는 하나도 없고, `.double()`을 부르면 통계도 함께 옮겨집니다.

```python
standardizer = Standardizer(13)
list(standardizer.state_dict())   # ['mean', 'std']
```
"""

# %% todo="fix_standardizer"
class Standardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        # >>> 답
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))
        # >>> 빈칸
        # # TODO: 두 텐서를 저장되는 곳에 담으세요.
        # self.mean = torch.zeros(num_features)
        # self.std = torch.ones(num_features)
        # <<<

    def fit(self, x):
        self.mean = x.mean(0)
        self.std = x.std(0) + 1e-8

    def forward(self, x):
        return (x - self.mean) / self.std

# %% [markdown]
r"""
저장되는 자리는 하나 더 있습니다. 매개변수도 `state_dict`에 들어갑니다. 세 가지를 나란히 놓고, 저장하기 전과 불러온 뒤를 비교합니다.

> **예측** · 통계를 `nn.Parameter`에 담아도 불러온 뒤의 정확도가 그대로일까요? 그렇다면 버퍼와 무엇이 다를까요?
"""

# %%
class BufferStandardizer(PlainStandardizer):
    def __init__(self, num_features):
        # super().__init__()을 부르면 보통 텐서 mean이 먼저 생겨서 등록할 수 없습니다.
        nn.Module.__init__(self)
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))


class ParameterStandardizer(PlainStandardizer):
    def __init__(self, num_features):
        nn.Module.__init__(self)
        self.mean = nn.Parameter(torch.zeros(num_features))
        self.std = nn.Parameter(torch.ones(num_features))

    def fit(self, x):
        # 매개변수의 자리에는 보통 텐서를 대입할 수 없어서 속의 값만 바꿉니다.
        self.mean.data = x.mean(0)
        self.std.data = x.std(0) + 1e-8


print("          저장 전  불러온 뒤  학습하는 수  움직인 통계")
for kind in (PlainStandardizer, BufferStandardizer, ParameterStandardizer):
    torch.manual_seed(0)
    model = Classifier(kind(13))
    model.standardizer.fit(x_train)
    train(model, x_train, y_train)

    torch.save(model.state_dict(), folder / "kind.pt")
    loaded = Classifier(kind(13))
    loaded.load_state_dict(torch.load(folder / "kind.pt", weights_only=True))

    before, after = accuracy(model, x_test, y_test), accuracy(loaded, x_test, y_test)
    learned = sum(parameter.numel() for parameter in model.parameters())
    moved = (model.standardizer.mean != x_train.mean(0)).sum().item()
    name = kind.__name__.removesuffix("Standardizer")
    print(f"{name:<10}{before:6.2f}{after:11.2f}{learned:13}{moved:10}개")

# %% [markdown]
r"""
버퍼와 매개변수는 불러온 뒤에도 그대로입니다. 0.96과 0.98은 45병 가운데 한 병 차이입니다. 정확도만 보면 둘을 가릴 수 없습니다.

그런데 매개변수로 담은 평균은 13개가 모두 움직였습니다. 옵티마이저가 배울 값으로 알고 고쳤습니다. 학습 자료의 평균이라고 적어 둔 것이 더는 평균이 아닙니다. 저장하되 배우지 않을 값은 버퍼에 담습니다.

앞으로 나올 셀은 위에서 만든 `BufferStandardizer`를 씁니다.
"""

# %% [markdown]
r"""
## 통계는 학습 자료에서만

시험 자료는 처음 보는 와인을 대신합니다. 그런데 나누기 전에 통계를 구하면 시험 자료의 값이 통계에 섞입니다. 이를 두고 자료가 샜다고 합니다.

> **예측** · 178병 전체로 `fit`을 부르면 정확도가 눈에 띄게 달라질까요?
"""

# %%
for name, rows in (("학습 자료만", x_train), ("전체", x)):
    torch.manual_seed(0)
    leaky = Classifier(BufferStandardizer(13))
    leaky.standardizer.fit(rows)
    train(leaky, x_train, y_train)
    mean = leaky.standardizer.mean[12].item()
    print(f"{name}: 프롤린의 평균 {mean:.1f}, 정확도 {accuracy(leaky, x_test, y_test):.2f}")

# %% [markdown]
r"""
정확도로는 알 수 없습니다. 통계의 값을 직접 보아야 드러납니다. 그래서 다음 연습의 확인은 정확도가 아니라 통계를 봅니다.

나눌 때 조심할 것이 하나 더 있습니다.

> **예측** · 섞지 않고 마지막 45병을 떼면, 시험 자료에는 품종이 몇 가지 들어갈까요?
"""

# %%
print("처음 133병", y[:-45].bincount(minlength=3).tolist())
print("마지막 45병", y[-45:].bincount(minlength=3).tolist())

# %% [markdown]
r"""
자료가 품종의 차례로 놓여 있어서, 시험 자료는 모두 셋째 품종입니다. 학습 자료에는 셋째 품종이 세 병뿐입니다. 자르기 전에 섞어야 합니다.

### 연습 · 나누고, 학습 자료로만 통계 구하기

자료를 섞어서 나누고, 학습 자료로 `standardizer`의 통계를 구하는 함수를 완성하세요.

- `x`는 `(N, F)`, `y`는 `(N,)`입니다. 시험 자료는 `test_size`줄, 나머지는 학습 자료입니다.
- `seed`가 같으면 똑같이 나누고, 다르면 다르게 나눕니다.
- `standardizer.fit`으로 학습 자료의 통계를 담습니다.
- `x_train, y_train, x_test, y_test`의 차례로, 표준화하지 않은 처음 값을 돌려줍니다.

```python
parts = split_and_fit(standardizer, x, y, test_size=45, seed=0)
parts[0].shape   # torch.Size([133, 13])
```
"""

# %% todo="train_statistics"
def split_and_fit(standardizer, x, y, test_size, seed):
    # TODO: 번호를 섞어 나누고, 학습 자료로 fit을 부르고, 네 텐서를 돌려주세요.
    # >>> 답
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(x), generator=generator)
    test, train = order[:test_size], order[test_size:]
    standardizer.fit(x[train])
    return x[train], y[train], x[test], y[test]
    # >>> 빈칸
    # ...
    # <<<

# %% [markdown]
r"""
## 블록을 만듭니다

이제 모델을 조금 깊게 만듭니다. 레슨 2의 잔차 블록에 드롭아웃(dropout) 자리를 하나 둡니다. 드롭아웃을 두고 배운 값을 드롭아웃이 없는 모델에 불러오려면 키가 같아야 합니다.

> **예측** · 드롭아웃을 빼면 뒤따르는 Linear의 키는 어떻게 될까요?
"""

# %%
for middle in ([nn.Dropout(0.3)], [], [nn.Identity()]):
    net = nn.Sequential(nn.Linear(4, 4), *middle, nn.Linear(4, 4))
    print(f"{str(middle):<24}", [key for key in net.state_dict() if key.endswith("weight")])

# %% [markdown]
r"""
빼면 번호가 당겨지고, Identity로 자리를 지키면 그대로입니다.

### 연습 · 드롭아웃이 있는 잔차 블록

`relu(fc2(dropout(relu(fc1(x)))) + x)`를 계산하는 블록을 완성하세요.

- `fc1`과 `fc2`는 `width`개를 받아 `width`개를 내놓는 Linear입니다.
- 학습 모드에서 `relu(fc1(x))`의 값을 확률 `p`로 끕니다. `p`가 0이면 아무것도 끄지 않습니다.
- 키는 `p`에 따라 달라지지 않습니다. `x`는 몇 차원이어도 되고, 바뀌지 않습니다.

식을 보면 `fc2`의 가중치와 편향이 모두 0인 블록은 `relu(x)`와 같습니다. 확인 셀이 그것도 봅니다.

```python
list(WineBlock(4, 0.3).state_dict())
# ['fc1.weight', 'fc1.bias', 'fc2.weight', 'fc2.bias']
```
"""

# %% todo="wine_block"
class WineBlock(nn.Module):
    def __init__(self, width, p):
        super().__init__()
        # TODO: fc1과 fc2, 그리고 드롭아웃의 자리를 만드세요.
        # >>> 답
        self.fc1 = nn.Linear(width, width)
        self.dropout = nn.Dropout(p) if p else nn.Identity()
        self.fc2 = nn.Linear(width, width)
        # >>> 빈칸
        # ...
        # <<<

    def forward(self, x):
        # TODO: 식을 그대로 옮기세요.
        # >>> 답
        hidden = self.dropout(torch.relu(self.fc1(x)))
        return torch.relu(self.fc2(hidden) + x)
        # >>> 빈칸
        # ...
        # <<<

# %% [markdown]
r"""
## 분류기를 만듭니다

버퍼에는 저장 말고도 쓸모가 있습니다. 모델과 함께 옮겨집니다. 장치(device)를 옮길 때도, dtype을 바꿀 때도 그렇습니다.

> **예측** · 모델 전체를 `.float()`로 float32로 바꾸고 float32 입력을 넣습니다. 보통 텐서에 통계를 담은 모델은 어떻게 될까요?
"""

# %%
for kind in (BufferStandardizer, PlainStandardizer):
    small = Classifier(kind(13))
    small.standardizer.fit(x_train)
    small.float()
    print(kind.__name__, "의 통계", small.standardizer.mean.dtype)
    try:
        print("  결과", small(x_test.float()).dtype)
    except RuntimeError as error:
        print("  오류", error)

# %% [markdown]
r"""
보통 텐서는 float64로 남았습니다. 거기서 나온 float64 값이 float32 가중치를 만나 멈추었습니다. 이번에는 오류라도 났습니다.

### 연습 · 와인 분류기

아래 셀의 `BufferStandardizer`와 `Block`은 앞의 두 연습을 대신해 둔 것입니다. `WineModel` 안에서는 이 둘을 써도 되고, 자신이 쓴 `Standardizer`와 `WineBlock`을 써도 됩니다. 뒤의 셀이 쓰니 두 클래스의 정의는 지우지 마세요. 이것으로 `WineModel`을 완성하세요.

| 자식의 이름 | 무엇인가요 |
| --- | --- |
| `standardizer` | 성분 13가지의 통계를 버퍼에 담은 표준화. `fit(x)`가 통계를 구합니다 |
| `stem` | 13개를 받아 `width`개를 내놓는 Linear |
| `blocks` | `nn.ModuleList`에 담은 블록 `depth`개. 저마다 확률 `p`로 끕니다 |
| `fc` | `width`개를 받아 3개를 내놓는 Linear |

`forward`는 이 차례로 지날 뿐, 사이에 다른 계산이 없습니다. 키는 `p`에 따라 달라지지 않습니다. 결과는 `softmax`를 거치지 않은 점수(logits)입니다. 확인 셀은 짧게 학습도 시켜 봅니다. 처음 보는 와인을 93% 이상 맞혀야 합니다.

```python
WineModel(width=16, depth=3, p=0.2)(x[:5]).shape   # torch.Size([5, 3])
```
"""

# %% todo="wine_model"
class BufferStandardizer(nn.Module):
    def __init__(self, num_features):
        super().__init__()
        self.register_buffer("mean", torch.zeros(num_features))
        self.register_buffer("std", torch.ones(num_features))

    def fit(self, x):
        self.mean = x.mean(0)
        self.std = x.std(0) + 1e-8

    def forward(self, x):
        return (x - self.mean) / self.std


class Block(nn.Module):
    def __init__(self, width, p):
        super().__init__()
        self.fc1 = nn.Linear(width, width)
        self.dropout = nn.Dropout(p) if p else nn.Identity()
        self.fc2 = nn.Linear(width, width)

    def forward(self, x):
        return torch.relu(self.fc2(self.dropout(torch.relu(self.fc1(x)))) + x)


class WineModel(nn.Module):
    def __init__(self, width=32, depth=2, p=0.0):
        super().__init__()
        # TODO: 네 부품을 만드세요.
        # >>> 답
        self.standardizer = BufferStandardizer(13)
        self.stem = nn.Linear(13, width)
        self.blocks = nn.ModuleList(Block(width, p) for _ in range(depth))
        self.fc = nn.Linear(width, 3)
        # >>> 빈칸
        # ...
        # <<<

    def forward(self, x):
        # TODO: 네 부품을 차례로 지나게 하세요.
        # >>> 답
        x = self.stem(self.standardizer(x))
        for block in self.blocks:
            x = block(x)
        return self.fc(x)
        # >>> 빈칸
        # ...
        # <<<

# %% [markdown]
r"""
## 가장 좋을 때를 남깁니다

오래 배운다고 늘 좋아지지는 않습니다. 적은 자료로 오래 배우면 외우기 시작합니다. 학습 자료에서 12병만 골라 배우면서, 배우는 데 쓰지 않은 다른 45병의 손실을 함께 재어 보겠습니다. 언제의 모델을 남길지 고르는 데 쓰는 자료를 검증 자료라고 합니다. 여기서는 이 45병이 검증 자료이고, 시험 자료는 아껴 둡니다.

> **예측** · 학습에 쓴 12병의 손실과 쓰지 않은 45병의 손실은 끝까지 함께 내려갈까요?
"""

# %%
torch.manual_seed(0)
small = Classifier(BufferStandardizer(13))
few_x, few_y = x_train[:12], y_train[:12]
other_x, other_y = x_train[12:57], y_train[12:57]
small.standardizer.fit(few_x)
kept = small.state_dict()
validation = []


def validate(losses):
    small.eval()
    with torch.no_grad():
        validation.append(F.cross_entropy(small(other_x), other_y).item())


learning = train(small, few_x, few_y, range(200), after=validate)
for step in (0, 30, 199):
    print(f"{step + 1:3}번째  학습 {learning[step]:.3f}  검증 {validation[step]:.3f}")

lowest = validation.index(min(validation))
print(f"검증 손실이 가장 낮은 걸음: {lowest + 1}번째, {validation[lowest]:.3f}")
print("배우기 전에 남긴 값이 지금과 같은가", torch.equal(kept["fc.weight"], small.fc.weight))

# %% [markdown]
r"""
학습 손실은 끝까지 내려가는데 검증 손실은 도중에 돌아서서 올라갑니다. 남길 것은 마지막이 아니라 검증 손실이 가장 낮을 때의 값입니다.

마지막 줄도 보세요. 배우기 전에 `state_dict()`를 변수에 담아 두었는데, 200걸음을 배운 지금의 모델과 같습니다. 레슨 4에서 본 대로 `state_dict()`는 값을 베끼지 않고 모델의 텐서를 가리킵니다.

### 연습 · 가장 좋을 때를 남기는 학습

`epochs`를 도는 동안 학습을 되풀이하는 함수를 완성하세요. 한 번 되풀이하는 것을 에폭(epoch)이라고 합니다. 에폭마다 먼저 `x` 전체로 한 걸음 배우고, 그다음 `x_val`의 손실을 잽니다. 손실은 둘 다 `F.cross_entropy`입니다.

- 배울 때는 학습 모드, 잴 때는 평가 모드입니다.
- `epochs`는 `range(60)`이나 `tqdm(range(60))`처럼 `for`로 돌릴 수 있는 것입니다.
- `(best, losses)`를 돌려줍니다. `losses`는 에폭마다의 검증 손실(`float`)을 담은 목록이고, `best`는 그 손실이 가장 낮을 때의 `state_dict`입니다. `best`는 나중의 학습에 변하지 않아야 합니다.

```python
best, losses = train_best(model, optimizer, x, y, x_val, y_val, range(60))
len(losses)   # 60
```
"""

# %% todo="train_best"
def train_best(model, optimizer, x, y, x_val, y_val, epochs):
    best, lowest, losses = None, float("inf"), []
    for _ in epochs:
        # TODO: 한 걸음 배우고, 검증 손실을 재고, 더 낮으면 남기세요.
        # >>> 답
        model.train()
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()

        model.eval()
        with torch.no_grad():
            loss = F.cross_entropy(model(x_val), y_val).item()
        losses.append(loss)
        if loss < lowest:
            lowest, best = loss, copy.deepcopy(model.state_dict())
        # >>> 빈칸
        # ...
        # <<<
    return best, losses

# %% [markdown]
r"""
## 저장하고 똑같이 불러옵니다

`torch.save`에는 모델을 통째로 넣을 수도 있습니다. 보통 텐서에 통계를 담은 처음의 모델을 통째로 저장해 보겠습니다.

> **예측** · 통째로 저장한 파일을 불러오면 정확도가 그대로일까요? `weights_only=True`로 읽으면 어떨까요? 그사이에 클래스의 이름이 바뀌었다면요?
"""

# %%
torch.save(plain, folder / "whole.pt")
whole = torch.load(folder / "whole.pt", weights_only=False)
print(f"정확도 {accuracy(whole, x_test, y_test):.2f}")

try:
    torch.load(folder / "whole.pt", weights_only=True)
except Exception as error:
    print(f"{type(error).__name__}: {str(error).split('. ')[0]}")

RenamedStandardizer = PlainStandardizer
del PlainStandardizer
try:
    torch.load(folder / "whole.pt", weights_only=False)
except AttributeError as error:
    print("AttributeError:", str(error).split(" on ")[0])
PlainStandardizer = RenamedStandardizer

# %% [markdown]
r"""
통째로 저장하면 보통 텐서까지 담깁니다. 그런데 파일에는 텐서와 함께 클래스의 이름이 들어가서, 읽을 때 그 이름의 코드를 찾아 실행합니다. 이름이 바뀌면 옛 파일을 읽지 못합니다. 남이 준 파일이라면 무슨 코드가 실행될지 모르니, `weights_only=True`는 그런 파일을 아예 읽지 않습니다.

그래서 파일에는 텐서만 담고, 모델은 코드로 새로 만듭니다. 빠진 텐서가 없어야 하는 까닭이 여기에 있습니다.

> **예측** · `strict=False`로 불러오면 통계가 빠진 파일도 읽을 수 있습니다. 그것이 좋은 일일까요?
"""

# %%
model = Classifier(BufferStandardizer(13))
old_file = torch.load(folder / "plain.pt", weights_only=True)
try:
    model.load_state_dict(old_file)
except RuntimeError as error:
    print(str(error).splitlines()[1].strip())

print(model.load_state_dict(old_file, strict=False))
print(f"정확도 {accuracy(model, x_test, y_test):.2f}")

# %% [markdown]
r"""
버퍼로 고친 모델은 통계가 없는 옛 파일을 알아보고 오류를 냅니다. `strict=False`로 그 오류를 지우면 처음의 실수로 되돌아갑니다. 이번에는 조용하지 않은 쪽이 낫습니다.

### 연습 · 저장하고 똑같이 불러오기

함수 둘을 완성하세요.

- `save_model(model, path)`는 `model`의 `state_dict`만 파일에 담습니다. 모델은 그대로입니다.
- `load_model(make, path)`는 `make()`로 새 모델을 만들고, 파일을 `weights_only=True`로 읽어 불러온 다음, 평가 모드로 돌려줍니다. 이름이 모자란 파일이면 오류가 나야 합니다.

불러온 모델의 결과는 저장할 때와 한 자리도 다르지 않아야 합니다. `path`는 문자열일 수도, `Path`일 수도 있습니다.

```python
save_model(model, folder / "model.pt")
loaded = load_model(lambda: WineModel(p=0.2), folder / "model.pt")
```
"""

# %% todo="reload_identical"
def save_model(model, path):
    # TODO: state_dict를 path에 저장하세요.
    # >>> 답
    torch.save(model.state_dict(), path)
    # >>> 빈칸
    # ...
    # <<<


def load_model(make, path):
    # TODO: 새 모델을 만들고, 파일을 불러오고, 평가 모드로 돌려주세요.
    # >>> 답
    model = make()
    model.load_state_dict(torch.load(path, weights_only=True))
    return model.eval()
    # >>> 빈칸
    # ...
    # <<<

# %% [markdown]
r"""
## 머리를 떼고 들여다봅니다

`fc`가 받는 값을 특징이라고 부릅니다. 모델이 와인을 어떻게 나누어 보는지가 특징에 있습니다. 수가 32개라서 그대로는 그릴 수 없으니, 가장 넓게 퍼진 두 방향만 골라 평면에 옮깁니다. 주성분 분석(PCA)이라고 부르는 방법입니다.

먼저 모델을 지나지 않은 성분 13가지를 옮겨 보겠습니다. `torch.linalg.svd`가 주는 마지막 값 `Vh`의 줄은 넓게 퍼진 차례로 놓인 방향입니다.

> **예측** · 성분을 그대로 옮기면 세 품종이 나뉘어 보일까요?
"""

# %%
def scatter(points, labels, title):
    """평면의 점. 품종마다 색과 모양이 다릅니다."""
    # 방향의 부호는 정해져 있지 않아서, 첫 점이 늘 같은 쪽에 오게 맞춥니다.
    points = points * points[0].sign()
    low, high = points.min(0).values, points.max(0).values
    places = ((points - low) / (high - low) * torch.tensor([360, -220])).tolist()
    marks = [("#0072B2", "●"), ("#D55E00", "▲"), ("#009E73", "■")]
    legend = "".join(
        f'<text x="{24 + 110 * i}" y="52" fill="{color}">{mark} 품종 {i + 1}</text>'
        for i, (color, mark) in enumerate(marks)
    )
    dots = "".join(
        f'<text x="{25 + across:.1f}" y="{295 + up:.1f}" fill="{marks[label][0]}" '
        f'text-anchor="middle" font-size="11" opacity="0.8">{marks[label][1]}</text>'
        for (across, up), label in zip(places, labels.tolist())
    )
    return SVG(
        f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 320" width="420"
        font-family="sans-serif">
        <rect width="420" height="320" fill="white"/>
        <text x="24" y="28" font-size="16">{title}</text>{legend}{dots}</svg>"""
    )


centered = x - x.mean(0)
directions = torch.linalg.svd(centered, full_matrices=False).Vh
share, column = directions[0].abs().max(0)
print("첫 방향에서 가장 큰 성분", wine.feature_names[column], f"{share:.3f}")
scatter(centered @ directions[:2].T, y, "성분 13가지를 그대로 옮긴 평면")

# %% [markdown]
r"""
품종 2와 3이 뒤섞여 있습니다. 방향의 길이는 1인데, 그 가운데 프롤린 하나가 거의 전부입니다. 첫 방향은 사실 프롤린의 양입니다.

### 연습 · 특징을 평면에 옮기기

머리 `fc`가 있는 모델과 자료를 받아, 특징을 평면에 옮긴 `(N, 2)` 텐서를 돌려주는 함수를 완성하세요.

- 특징은 평가 모드에서 `fc`가 받는 값입니다. `fc`는 `forward`의 마지막입니다.
- 특징에서 열마다 평균을 빼고, 가장 넓게 퍼진 두 방향의 좌표로 나타냅니다. 축의 부호는 어느 쪽이어도 됩니다.
- 받은 모델은 모드까지 그대로입니다.

```python
feature_plane(model, x).shape   # torch.Size([178, 2])
```
"""

# %% todo="feature_plane"
def feature_plane(model, x):
    # TODO: 복사본의 머리를 떼어 특징을 얻고, 두 방향의 좌표로 나타내세요.
    # >>> 답
    body = copy.deepcopy(model).eval()
    body.fc = nn.Identity()
    with torch.no_grad():
        features = body(x)
    centered = features - features.mean(0)
    directions = torch.linalg.svd(centered, full_matrices=False).Vh
    return centered @ directions[:2].T
    # >>> 빈칸
    # ...
    # <<<

# %% [markdown]
r"""
통과했다면 아래 셀이 학습한 모델의 특징을 그립니다. 성분을 그대로 옮긴 그림과 비교해 보세요.
"""

# %%
torch.manual_seed(0)
trained = Classifier(BufferStandardizer(13))
trained.standardizer.fit(x_train)
train(trained, x_train, y_train)

if check("feature_plane"):
    display(scatter(feature_plane(trained, x), y, "학습한 모델의 특징을 옮긴 평면"))
else:
    print("연습을 통과하면 여기에 그림이 나옵니다.")

# %% [markdown]
r"""
## 더 깊게

이미 배운 모델에 블록을 더하고 싶습니다. 블록은 `relu`로 끝나서, 다음 블록이 받는 값은 0보다 작지 않습니다.

> **예측** · 0보다 작지 않은 값을 새 블록에 넣습니다. 갓 만든 블록과 `fc2`를 0으로 둔 블록은 각각 무엇을 내놓을까요?
"""

# %%
torch.manual_seed(0)
block, hidden = Block(4, 0.0), torch.rand(3, 4)
print("갓 만든 블록은 받은 값을 그대로 내놓나  ", torch.equal(block(hidden), hidden))

nn.init.zeros_(block.fc2.weight)
nn.init.zeros_(block.fc2.bias)
print("fc2가 0인 블록은 받은 값을 그대로 내놓나", torch.equal(block(hidden), hidden))

# %% [markdown]
r"""
무작위로 시작한 블록은 배워 둔 값을 흐트러뜨립니다. `fc2`가 0인 블록은 `relu(x)`와 같아서 그대로 지나 보냅니다. 아무것도 하지 않는 데서 시작하는, Identity 같은 블록입니다.

### 연습 · 배운 모델을 더 깊게 (도전)

`model.blocks`의 끝에 블록을 `extra`개 더하고, 학습을 이어 갈 옵티마이저를 돌려주는 함수를 완성하세요.

- `make_block()`을 부르면 `fc1`과 `fc2`가 있는 새 블록이 하나 나옵니다.
- 더한 바로 다음에는 모델의 결과가 그대로이고, 학습하면 새 블록도 배웁니다.
- 있던 매개변수는 바뀌지 않습니다. 옵티마이저는 모든 매개변수를 한 번씩 갖고, 학습률은 `lr`입니다. 종류는 자유입니다.

```python
optimizer = deepen(model, lambda: Block(32, 0.2), extra=2, lr=0.01)
len(model.blocks)   # 2개였다면 4개
```
"""

# %% todo="deepen"
def deepen(model, make_block, extra, lr):
    # TODO: fc2를 0으로 둔 블록을 더하고, 옵티마이저를 만들어 돌려주세요.
    # >>> 답
    for _ in range(extra):
        block = make_block()
        nn.init.zeros_(block.fc2.weight)
        nn.init.zeros_(block.fc2.bias)
        model.blocks.append(block)
    return torch.optim.Adam(model.parameters(), lr=lr)
    # >>> 빈칸
    # ...
    # <<<

# %% [markdown]
r"""
## 처음부터 끝까지

연습 네 개를 통과했다면, 아래 셀은 자신이 쓴 모델과 함수로 나누고, 배우고, 저장하고, 불러옵니다. 시험 자료 45병은 학습이 다 끝난 뒤에만 씁니다. 가장 좋을 때를 고르는 데는 따로 떼어 둔 검증 자료 33병을 씁니다.
"""

# %% volatile=true
needed = ["train_statistics", "wine_model", "train_best", "reload_identical"]
waiting = [name for name in needed if not check(name)]
if not waiting:
    torch.manual_seed(0)
    own = WineModel(p=0.2)
    rest_x, rest_y, own_x, own_y = split_and_fit(BufferStandardizer(13), x, y, 45, seed=0)
    parts = split_and_fit(own.standardizer, rest_x, rest_y, 33, seed=1)
    optimizer = torch.optim.Adam(own.parameters(), lr=0.003)
    best, losses = train_best(own, optimizer, *parts, tqdm(range(60)))

# %%
if waiting:
    print("아직 통과하지 않은 연습:", ", ".join(waiting))
else:
    own.load_state_dict(best)
    save_model(own, folder / "own.pt")
    again = load_model(lambda: WineModel(p=0.2), folder / "own.pt")
    print("저장되지 않는 텐서", lost_tensors(again) if check("lost_tensors") else "모름")
    print(f"저장하기 전의 정확도 {accuracy(own, own_x, own_y):.2f}")
    print(f"불러온 뒤의 정확도   {accuracy(again, own_x, own_y):.2f}")
    print("logits가 한 자리도 다르지 않은가", torch.equal(own(own_x), again(own_x)))

# %%
if not waiting:
    lowest = losses.index(min(losses))
    print(f"검증 손실이 가장 낮은 에폭: {lowest + 1}번째, {losses[lowest]:.3f}")
    display(curve(losses, "검증 손실"))

# %% [markdown]
r"""
## 정리

| 알게 된 것 | 한 줄로 |
| --- | --- |
| 조용한 실수 | 보통 텐서는 저장되지 않고, 불러올 때 오류도 나지 않습니다 |
| 버퍼와 매개변수 | 둘 다 저장되지만, 매개변수에 담은 통계는 배우면서 움직입니다 |
| 통계 | 섞어서 나눈 다음, 학습 자료에서만 구합니다 |
| 키 | Identity로 자리를 지키면 드롭아웃이 있든 없든 같습니다 |
| 가장 좋을 때 | 검증 손실로 고르고, 텐서까지 복사해서 남깁니다 |
| 파일 | `state_dict`만 담고, `weights_only=True`로 읽어 새 인스턴스에 넣습니다 |

## 확인 문제

1. 학습 자료에서도 시험 자료에서도 정확도가 0.96인 모델입니다. 저장해도 괜찮은지 알려면 무엇을 해 보아야 하나요?
2. 통계를 `nn.Parameter(..., requires_grad=False)`에 담으면 저장도 되고 움직이지도 않습니다. 그래도 버퍼와 다른 점은 무엇인가요?
3. `best = model.state_dict().copy()`로 남긴 값을 학습이 끝난 뒤에 불러왔습니다. 언제의 모델인가요?
4. 옵티마이저를 만든 다음에 `model.blocks.append(...)`로 블록을 더했습니다. 이 블록은 배우나요?
5. `load_state_dict`가 키가 모자란다고 합니다. `strict=False`로 고쳐도 되나요?

<details>
<summary>답 보기</summary>

1. 새 인스턴스에 불러와서 결과가 똑같은지 봅니다. 같은 인스턴스에 불러오면 통계가 남아 있어서 알 수 없습니다.
2. `named_parameters()`에 나옵니다. 매개변수의 수를 셀 때, `requires_grad_(True)`로 동결을 풀 때, 매개변수를 골라 옵티마이저에 넘길 때 통계가 섞여 들어갑니다.
3. 마지막 모델입니다. `.copy()`는 사전만 새로 만들고 텐서는 그대로 가리킵니다.
4. 배우지 않습니다. 옵티마이저는 만들 때 받은 매개변수만 움직입니다. 오류도 나지 않습니다.
5. 안 됩니다. 빠진 것이 처음 값으로 남습니다. 왜 빠졌는지부터 찾으세요.

</details>
"""
