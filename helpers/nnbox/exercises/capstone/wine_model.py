"""연습 `wine_model`."""

from __future__ import annotations

import itertools
import statistics
from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet
from ..diagnoses import diagnose_module
from ..probes import cut_from_graph
from ._wine import (
    CLASSES,
    FEATURES,
    HIDDEN,
    Block,
    accuracy,
    dropped_share,
    fit,
    hidden_of,
    standardizes,
    train,
    wine,
)

LEAST_ACCURACY = 0.93
PARTS = ("standardizer", "stem", "blocks", "fc")

exercise = Exercise(
    "wine_model",
    "와인 분류기",
    needs={"WineModel": Kind.CLASS},
    seconds=20.0,
    hints=(
        "`__init__`에서 네 부품을 `self.standardizer`, `self.stem`, "
        "`self.blocks`, `self.fc`에 담고, `forward`에서 차례로 지나게 하세요. "
        "블록은 보통 리스트가 아니라 어디에 담아야 등록될까요?",
        "`nn.ModuleList(Block(width, p) for _ in range(depth))` 코드는 블록을 `depth`개 따로 만들어 등록해요. "
        "`nn.ModuleList` 목록은 부를 수 없으니 `for block in self.blocks:`로 하나씩 부르세요.",
        "`forward` 메소드는 `x = self.stem(self.standardizer(x))`로 "
        "시작해 블록마다 `x = block(x)` 코드를 실행하고 `return self.fc(x)`로 끝나요.",
    ),
)


def _model(factory: Any, fitted: bool = True, shaken: bool = True, **settings: Any) -> nn.Module:
    """평가 모드의 새 모델. `fitted`면 학습 자료의 통계가 들어 있습니다.

    `shaken`이면 가중치를 조금씩 흔들어, 0에서 시작하는 계층도 제 몫을 하게 합니다.
    """
    # 노트북처럼 처음부터 float64로 만든 계층도 받습니다.
    model = observe.train(observe.call(observe.make(factory, **settings).float), False)
    if fitted and (standardizer := _part(model, "standardizer")) is not None:
        fit(standardizer, wine()[0])
    if shaken:
        with torch.no_grad():
            for name, one in observe.parameters(model).items():
                if not name.startswith("standardizer.") and not nn.parameter.is_lazy(one):
                    one += 0.05 * torch.randn_like(one)
    return model


def _part(model: nn.Module, name: str) -> Any:
    return observe.children(model).get(name)


def _blocks(model: nn.Module) -> list[nn.Module]:
    return list(observe.children(_part(model, "blocks")).values())


@exercise.goal("`standardizer`, `stem`, `blocks`, `fc` 계층이 등록되고, 블록이 `depth`개예요")
def parts(WineModel: Any) -> bool | str:
    for settings in ({}, {"width": 16, "depth": 3, "p": 0.2}, {"width": 5, "depth": 1}):
        model = _model(WineModel, fitted=False, **settings)
        if missing := [name for name in PARTS if _part(model, name) is None]:
            return f"모델에 `{missing[0]}` 이름의 자식이 없어요."
        blocks = _part(model, "blocks")
        if not isinstance(blocks, nn.ModuleList):
            raise Unmet(
                "other_container",
                f"`blocks` 자리에 {observe.it_is(blocks)}. `nn.ModuleList`여야 해요.",
                "`nn.ModuleList` 목록은 블록을 등록하고 담아 두기만 해요. 나중에 블록을 더하거나 하나씩 꺼내 쓰기 쉬워요.",
                "블록을 `nn.ModuleList(...)`에 담고, `forward` 메소드에서 `for`로 하나씩 불러 보세요.",
            )
        depth = settings.get("depth", 2)
        if len(_blocks(model)) != depth:
            return f"`depth={depth}`인데 `blocks`에 등록된 블록이 {len(_blocks(model))}개예요."
        wanted = {"stem": (settings.get("width", 32), FEATURES), "fc": (CLASSES, settings.get("width", 32))}
        for name, shape in wanted.items():
            weight = observe.parameters(_part(model, name)).get("weight")
            made = weight is not None and not nn.parameter.is_lazy(weight)
            if not made or weight.shape != shape:
                found = f"shape이 {tuple(weight.shape)}예요" if made else "아직 없어요"
                return f"`{name}` 계층의 가중치가 {found}. {shape}이어야 해요."
            if "bias" not in observe.parameters(_part(model, name)):
                raise Unmet(
                    "bias_missing",
                    f"`{name}` 계층에 편향이 없어요.",
                    "`bias=False` 인자로 만든 계층에는 편향이 없어요. 따로 말이 없으면 계층에 편향이 있어야 해요.",
                    "`nn.Linear`에 적은 `bias` 인자를 살펴보세요.",
                )
    return True


@exercise.goal("와인 N병을 넣으면 (N, 3)이 나와요")
def logits(WineModel: Any) -> bool | str:
    for settings in ({}, {"width": 7, "depth": 3, "p": 0.4}):
        model = _model(WineModel, **settings)
        for training in (False, True):
            observe.train(model, training)
            for rows in (1, 3, FEATURES):
                output = observe.tensor_from(model, wine()[2][:rows])
                if output.shape != (rows, CLASSES):
                    return f"shape이 {(rows, FEATURES)}인 입력의 결과가 {tuple(output.shape)}예요. {(rows, CLASSES)}이어야 해요."
    return True


@exercise.goal("표준화, 줄기, 블록, 머리를 차례로 지난 값이에요")
def value(WineModel: Any) -> bool | str:
    for settings in ({}, {"width": 9, "depth": 3, "p": 0.4}):
        model, x = _model(WineModel, **settings), wine()[2]
        if not standardizes(_part(model, "standardizer"), wine()[0], x):
            return "`standardizer`의 결과가 `fit`에 넣은 학습 자료의 통계로 표준화한 값과 달라요."
        if not observe.close(observe.tensor_from(model, x), _formula(model, x)):
            return "결과가 네 부품을 차례로 지나게 한 값과 달라요."
    return True


def _formula(model: nn.Module, x: torch.Tensor, standardized: bool = True, activated: bool = False) -> torch.Tensor:
    x = observe.tensor_from(_part(model, "standardizer"), x) if standardized else x
    x = observe.tensor_from(_part(model, "stem"), x)
    x = x.relu() if activated else x
    for block in _blocks(model):
        x = observe.tensor_from(block, x)
    return observe.tensor_from(_part(model, "fc"), x)


@exercise.goal("블록의 `fc2` 계층을 모두 0으로 두면 블록이 `relu(x)` 값과 같아요")
def zeroed_blocks(WineModel: Any) -> bool | str:
    model, x = _model(WineModel, depth=3), wine()[2]
    blocks = _zero_blocks(model)
    received = observe.tensor_from(_part(model, "stem"), observe.tensor_from(_part(model, "standardizer"), x))
    for index, block in enumerate(blocks):
        if not observe.close(observe.tensor_from(block, received), received.relu()):
            return f"`blocks.{index}` 블록은 `fc2` 계층이 0이어도 `relu(x)` 값과 달라요."
    expected = observe.tensor_from(_part(model, "fc"), received.relu())
    return (
        observe.close(observe.tensor_from(model, x), expected)
        or "블록의 `fc2` 계층이 모두 0인데 결과가 `fc(relu(stem(...)))` 값과 달라요."
    )


def _zero_blocks(model: nn.Module) -> list[nn.Module]:
    """`fc2` 계층을 모두 0으로 둔 그 모델의 블록."""
    blocks = _blocks(model)
    with torch.no_grad():
        for block in blocks:
            for name, tensor in observe.parameters(block).items():
                if name.startswith("fc2."):
                    tensor.zero_()
    return blocks


@exercise.goal("통계는 배우지 않고 저장돼요. 새 인스턴스에 옮겨도 결과가 똑같아요")
def reloads(WineModel: Any) -> bool | str:
    for settings in ({}, {"width": 8, "depth": 3, "p": 0.4}):
        model, fresh = _model(WineModel, **settings), _model(WineModel, fitted=False, **settings)
        if found := list(observe.parameters(_part(model, "standardizer"))):
            return f"`standardizer.{found[0]}` 값이 `named_parameters()`에 있어요."
        shared = {id(one) for one in observe.modules(model).values()}
        if both := [name for name, one in observe.modules(fresh).items() if id(one) in shared]:
            raise Unmet(
                "shared_between_instances",
                f"`WineModel` 인스턴스를 둘 만들었는데 `{both[0]}` 계층이 둘에 함께 들어 있어요.",
                "클래스 밖에서 한 번 만든 계층은 하나뿐이에요. 한 모델에서 바꾼 값이 다른 모델에서도 바뀌어요.",
                "계층은 모두 `__init__`에서 새로 만드세요.",
            )
        observe.load(fresh, observe.state(model))
        x = wine()[2]
        before, after = observe.tensor_from(model, x), observe.tensor_from(fresh, x)
        if not observe.close(before, after):
            same = (before.argmax(1) == after.argmax(1)).double().mean().item()
            return f"`state_dict` 사전을 새 인스턴스에 옮겼더니 같은 답이 {same:.0%}뿐이에요. 저장되지 않은 것이 있어요."
    return True


@exercise.goal("키가 `p`에 따라 달라지지 않아요")
def same_keys(WineModel: Any) -> bool | str:
    with_dropout, without = (set(observe.state(_model(WineModel, fitted=False, p=p))) for p in (0.3, 0.0))
    return with_dropout == without or f"`p` 값이 0.3일 때와 0일 때 키가 달라요: `{sorted(with_dropout ^ without)[0]}`."


@exercise.goal("`p` 값이 0이면 학습 모드에서도 꺼지는 값이 없고, 크면 많이 꺼져요")
def uses_p(WineModel: Any) -> bool | str:
    off, little, much = (_noise(WineModel, p) for p in (0.0, 0.05, 0.8))
    if off > 1e-4:
        return "`p` 값이 0인데 학습 모드의 결과가 평가 모드와 달라요."
    if little <= 1e-4 or much <= little:
        return "`p` 값을 0.05에서 0.8로 올려도 학습 모드에서 더 많이 꺼지지 않아요."
    if quiet := _quiet_blocks(WineModel):
        return f"`p` 값이 0.8인데 `blocks.{quiet[0]}` 블록은 학습 모드에서도 아무것도 끄지 않아요."
    for p in (0.1, 0.8):
        for index, rate in _rates(WineModel, p).items():
            if abs(rate - p) > 0.05:
                return f"`p` 값이 {p}인데 `blocks.{index}` 블록은 학습 모드에서 은닉값의 {rate:.0%}를 꺼요."
    return not _drops_outside(WineModel) or "블록의 `fc2` 계층이 모두 0인데, 학습 모드의 결과가 평가 모드와 달라요."


def _noise(factory: Any, p: float) -> float:
    """학습 모드의 결과가 평가 모드의 결과에서 벗어난 크기."""
    torch.manual_seed(0)
    model, x = _model(factory, width=64, depth=3, p=p), wine()[2]
    expected = observe.tensor_from(model, x)
    observe.train(model)
    return sum((observe.tensor_from(model, x) - expected).abs().mean().item() for _ in range(4))


def _quiet_blocks(factory: Any) -> list[int]:
    """`p`가 큰데도 학습 모드와 평가 모드의 결과가 같은 블록의 번호."""
    model, hidden = _model(factory, width=64, depth=3, p=0.8), torch.randn(16, 64)
    expected = [observe.tensor_from(block, hidden) for block in _blocks(model)]
    observe.train(model)
    return [i for i, block in enumerate(_blocks(model)) if observe.close(observe.tensor_from(block, hidden), expected[i])]


def _rates(factory: Any, p: float) -> dict[int, float]:
    """`fc1`, `fc2` 계층이 있는 블록마다, 학습 모드에서 꺼진 은닉값의 비율."""
    model, rates = observe.train(_model(factory, width=HIDDEN, depth=2, p=p)), {}
    wanted = {name: one.shape for name, one in Block(HIDDEN).named_parameters()}
    for index, block in enumerate(_blocks(model)):
        if wanted.items() <= {name: one.shape for name, one in observe.parameters(block).items()}.items():
            rates[index] = dropped_share(hidden_of(block))
    return rates


def _drops_outside(factory: Any) -> bool:
    """블록이 더하는 것이 없어도 학습 모드의 결과가 달라지는가."""
    model, x = _model(factory, depth=2, p=0.5), wine()[2]
    _zero_blocks(model)
    expected = observe.tensor_from(model, x)
    return not observe.close(observe.tensor_from(observe.train(model), x), expected)


@exercise.goal("`.double()` 메소드를 부르면 처음부터 끝까지 float64로 계산해요")
def follows_double(WineModel: Any) -> bool | str:
    model, x = observe.call(_model(WineModel, p=0.2).double), wine()[2].double() / 3
    held = {**observe.parameters(model), **observe.buffers(model)}
    if odd := [name for name, one in held.items() if one.is_floating_point() and one.dtype != torch.float64]:
        return f"`.double()` 메소드를 불렀는데 `{odd[0]}` 값은 `{observe.dtype_name(held[odd[0]].dtype)}` 그대로예요."
    output = observe.tensor_from(model, x)
    if output.dtype != torch.float64:
        return f"float64 입력의 결과가 `{observe.dtype_name(output.dtype)}`예요."
    error = (output - _formula(model, x)).abs().max().item()
    return error < 1e-9 or f"결과의 dtype은 float64인데 값은 float32만큼만 정확해요. 차이가 {error:.1g}이에요."


@exercise.goal("한 걸음 학습하면 매개변수는 모두 움직이고 통계는 그대로예요")
def learns(WineModel: Any) -> bool | str:
    for p in (0.0, 0.3):
        model = observe.train(_model(WineModel, p=p))
        # `fit`에 넣은 자료와 달라야, 몰래 통계를 다시 구하는 것이 드러납니다.
        x, before = wine()[2], {name: one.clone() for name, one in observe.buffers(model).items()}
        if still := [name for name, moved in observe.step_changes(model, x).items() if not moved]:
            return f"`{still[0]}` 매개변수가 움직이지 않았어요."
        after = observe.buffers(model)
        if moved := [name for name in before if name.startswith("standardizer.") and not observe.same(before[name], after[name])]:
            return f"한 걸음 학습했더니 `{moved[0]}` 통계가 달라졌어요."
    return True


@exercise.goal(f"학습하면 처음 보는 와인을 {LEAST_ACCURACY:.0%} 이상 맞혀요")
def accurate(WineModel: Any) -> bool | str:
    x_train, y_train, x_test, y_test = wine()
    found = []
    for p in (0.0, 0.0, 0.2):
        model = _model(WineModel, shaken=False, p=p)
        train(model, x_train, y_train)
        found.append(accuracy(model, x_test, y_test))
    middle = statistics.median(found)
    return middle >= LEAST_ACCURACY or f"세 번 학습해 본 정확도의 중앙값이 {middle:.3f}이에요. {LEAST_ACCURACY} 이상이어야 해요."


@exercise.diagnosis(
    "plain_tensor_not_buffer",
    saw="`{found}` 값은 보통 텐서예요. `state_dict()`에 없어요.",
    why="보통 텐서는 저장되지 않아요. 새 인스턴스의 통계는 처음 값이라서, 오류 없이 다른 답을 내요.",
    next="표준화 클래스가 통계를 어떻게 담는지 보세요.",
    goals=(reloads,),
)
def plain_statistics(WineModel: Any) -> Any:
    fresh = observe.modules(_model(WineModel, fitted=False))
    for path, module in observe.modules(_model(WineModel)).items():
        for name, held in observe.attributes(module).items():
            if not isinstance(held, torch.Tensor) or held.requires_grad:
                continue
            # 새 인스턴스에서도 값이 같은 상수는 결과를 바꾸지 않습니다.
            if not observe.same(held, observe.attribute(fresh[path], name)):
                return {"found": f"{path}.{name}" if path else name}
    return False


@exercise.diagnosis(
    "parameter_not_buffer",
    saw="통계 `standardizer.{found}` 값이 매개변수로 등록되어 있어요.",
    why="매개변수도 저장되니 정확도로는 드러나지 않아요. "
    "하지만 옵티마이저에 들어가서 배울 때 움직이거나, 배우는 값의 수에 들어가요.",
    next="배우지 않지만 저장할 값은 `register_buffer`로 등록하세요.",
    goals=(logits, reloads),
)
def parameter_statistics(WineModel: Any, error: BaseException | None) -> Any:
    found = list(observe.parameters(_part(_model(WineModel, fitted=False), "standardizer")))
    # 매개변수에 새 텐서를 대입하면 `fit`부터 오류가 나고, 제자리에서 바꾸면 저장한 다음에야 드러납니다.
    explains = "as parameter" in str(error) or logits(WineModel) is True
    return bool(found) and explains and {"found": found[0]}


@exercise.diagnosis(
    "not_persistent",
    saw="`standardizer.{found}` 버퍼는 있는데 `state_dict()`에는 없어요.",
    why="`persistent=False`로 등록한 버퍼는 옮겨지기만 하고 저장되지 않아요.",
    next="`persistent` 인자를 살펴보세요.",
    goals=(reloads,),
)
def not_persistent(WineModel: Any) -> Any:
    standardizer = _part(_model(WineModel, fitted=False), "standardizer")
    lost = sorted(set(observe.buffers(standardizer)) - set(observe.state(standardizer)))
    return lost and {"found": lost[0]}


@exercise.diagnosis(
    "batch_statistics",
    saw="같은 와인인데, 혼자 넣을 때와 여럿이 넣을 때 `standardizer`의 결과가 달라요.",
    why="그때그때 들어온 묶음의 평균으로 표준화하면 같은 와인도 함께 들어온 와인에 따라 답이 달라져요. "
    "한 병이면 모두 0이 되거나 nan이 돼요.",
    next="`forward`에서는 저장해 둔 통계만 쓰세요. 통계를 구하는 것은 `fit`에서 한 번이면 돼요.",
    goals=(value,),
)
def batch_statistics(WineModel: Any) -> bool:
    standardizer, x = _part(_model(WineModel), "standardizer"), wine()[2][:8]
    together = observe.tensor_from(standardizer, x)
    apart = torch.cat([observe.tensor_from(standardizer, row[None]) for row in x])
    again = observe.tensor_from(standardizer, x)
    return observe.close(together, again) and not observe.close(together, apart)


def _equals(factory: Any, **changes: bool) -> bool:
    if value(factory) is True:
        return False
    model, x = _model(factory), wine()[2]
    return observe.close(observe.tensor_from(model, x), _formula(model, x, **changes))


@exercise.diagnosis(
    "standardizer_unused",
    saw="결과가 표준화를 건너뛴 값과 같아요.",
    why="와인의 성분은 0.1에서 1000까지 크기가 달라요. 만들기만 하고 부르지 않으면 큰 성분 하나가 모두를 덮어요.",
    next="`forward`의 첫 줄에서 `self.standardizer` 계층을 부르는지 보세요.",
    goals=(value,),
)
def standardizer_unused(WineModel: Any) -> bool:
    return _equals(WineModel, standardized=False)


@exercise.diagnosis(
    "activation_added",
    saw="{found} 활성화 함수를 한 번 더 지난 값이에요.",
    why="여기서 정한 길은 표준화, `stem`, 블록, `fc`뿐이에요. "
    "`relu` 연산은 블록 안에 있고, `softmax` 연산은 손실 함수가 스스로 해요.",
    next="`forward`에서 네 부품 말고 무엇을 더 부르는지 보세요.",
    goals=(value,),
)
def model_activation_added(WineModel: Any) -> Any:
    if _equals(WineModel, activated=True):
        return {"found": "`stem` 다음에"}
    if value(WineModel) is True:
        return False
    model, x = _model(WineModel), wine()[2]
    output, expected = observe.tensor_from(model, x), _formula(model, x)
    for changed in (expected.softmax(1), expected.log_softmax(1), expected.relu(), expected.sigmoid()):
        if observe.close(output, changed):
            return {"found": "마지막에"}
    return False


@exercise.diagnosis(
    "blocks_skipped",
    saw="블록을 지나지 않거나 일부만 지난 값과 같아요.",
    why="`nn.ModuleList` 목록은 등록만 해요. 스스로 부르지 않으니 하나씩 불러야 하고, 결과를 다음 블록에 넘겨야 해요.",
    next="`for` 반복문에서 블록의 결과를 `x`에 다시 담는지, 모든 블록을 도는지 보세요.",
    goals=(value,),
)
def blocks_skipped(WineModel: Any) -> bool:
    if value(WineModel) is True:
        return False
    model, x = _model(WineModel, depth=3), wine()[2]
    output = observe.tensor_from(model, x)
    hidden = observe.tensor_from(_part(model, "stem"), observe.tensor_from(_part(model, "standardizer"), x))
    blocks = _blocks(model)
    for count in range(len(blocks)):
        for passed in itertools.combinations(blocks, count):
            reached = hidden
            for block in passed:
                reached = observe.tensor_from(block, reached)
            if observe.close(output, observe.tensor_from(_part(model, "fc"), reached)):
                return True
    return False


@exercise.diagnosis(
    "block_changed",
    why="`fc2` 계층이 0이면 블록이 더하는 것이 없으니, 지름길로 건너온 "
    "`x`만 남아 `relu(x)` 값이 되어야 해요. 블록의 식이 바뀌었어요.",
    next="블록이 `fc2`의 결과에 `x` 값을 더하고 나서 `relu` 연산을 하는지 보세요.",
    goals=(zeroed_blocks,),
)
def block_changed(WineModel: Any) -> bool:
    model = _model(WineModel, depth=3)
    x = observe.tensor_from(_part(model, "stem"), observe.tensor_from(_part(model, "standardizer"), wine()[2]))
    return any(not observe.close(observe.tensor_from(block, x), x.relu()) for block in _zero_blocks(model))


@exercise.diagnosis(
    "shared_layer",
    saw="`depth=3`인데 서로 다른 블록은 {found}개예요.",
    why="`[Block(...)] * depth` 값은 블록 하나에 이름을 여럿 붙여요. 가중치가 하나뿐이라 깊어지지 않아요.",
    next="블록마다 `Block(...)` 인스턴스를 따로 만드세요.",
    goals=(parts,),
)
def shared_blocks(WineModel: Any) -> Any:
    model = _model(WineModel, fitted=False, depth=3)
    registered = _part(model, "blocks")._modules.values()
    different = len({id(one) for one in registered})
    return all(_part(model, name) is not None for name in PARTS) and different < len(registered) and {"found": different}


@exercise.diagnosis(
    "layer_dropped",
    why="`p`에 따라 계층이 생기거나 없어지면 그 뒤의 이름이 달라져요. 드롭아웃을 켜고 배운 파일을 끈 모델에 불러올 수 없어요.",
    next="`p` 값이 0일 때 그 자리에 무엇이 있는지 보세요.",
    goals=(same_keys,),
)
def layer_dropped(WineModel: Any) -> bool:
    return same_keys(WineModel) is not True


@exercise.diagnosis(
    "statistics_move",
    saw="`fit` 메소드를 다시 부르지 않았는데 학습 모드에서 한 번 부르자 통계가 달라졌어요.",
    why="통계는 학습 자료에서 한 번 구하고 나면 굳어 있어야 해요. "
    "`forward`에서 다시 구하면 마지막으로 본 묶음의 통계가 저장돼요.",
    next="`forward` 안에서 `fit` 메소드를 부르거나 통계를 바꾸는 줄을 찾아보세요.",
    goals=(zeroed_blocks, uses_p, learns),
)
def statistics_move(WineModel: Any) -> bool:
    model = observe.train(_model(WineModel))
    before = observe.state(_part(model, "standardizer"))
    observe.tensor_from(model, wine()[2][:16] * 2)
    after = observe.state(_part(model, "standardizer"))
    return any(not observe.same(before[name], after[name]) for name in before)


@exercise.diagnosis(
    "cast_in_forward",
    why="`forward`에서 `.float()`로 바꾸면 모델을 float64로 옮겨도 그 줄에서 float32로 돌아가요.",
    next="dtype을 적어 넣은 줄을 찾아보세요. 자료의 dtype은 부르는 쪽이 정해요.",
    goals=(follows_double,),
)
def cast_in_forward(WineModel: Any) -> bool:
    try:
        return follows_double(WineModel) is not True
    except observe.LearnerRaised as raised:
        return "dtype" in str(raised.error) or "scalar type" in str(raised.error)


@exercise.diagnosis(
    "p_ignored",
    why="`WineModel` 모델이 받은 `p` 값을 그대로 블록에 넘기지 않으면, 드롭아웃은 다른 확률로 일하거나 아예 일하지 않아요.",
    next="블록을 만드는 줄에서 둘째 인자가 무엇인지 보세요.",
    goals=(uses_p,),
)
def p_ignored(WineModel: Any) -> bool:
    return not _drops_outside(WineModel)


@exercise.diagnosis(
    "dropout_misplaced",
    saw="블록의 `fc2` 계층이 모두 0이라 블록이 더하는 것이 없는데도, 학습 모드의 결과가 평가 모드와 달라요.",
    why="드롭아웃의 자리는 블록 안, `fc1`, `fc2` 두 계층의 사이예요. 네 부품의 사이에는 다른 계산이 없어요.",
    next="`forward`에서 네 부품 말고 무엇을 더 부르는지 보세요.",
    goals=(uses_p,),
)
def dropout_misplaced(WineModel: Any) -> bool:
    # 꺼지는 자리는 부를 때마다 다릅니다. 늘 같은 값이라면 드롭아웃이 아니라 다른 계산이 있는 것입니다.
    model, x = observe.train(_model(WineModel, depth=2, p=0.5)), wine()[2]
    _zero_blocks(model)
    random = not observe.close(observe.tensor_from(model, x), observe.tensor_from(model, x))
    return random and _drops_outside(WineModel)


@exercise.diagnosis(
    "hard_coded",
    why="`width`, `depth` 두 인자를 받고도 코드에 적어 둔 수를 쓰고 있어요. 기본값일 때만 맞아요.",
    next="`32`나 `2`라고 적은 곳을 인자의 이름으로 바꿔 보세요.",
    goals=(parts, logits),
)
def sizes_hard_coded(WineModel: Any, error: BaseException | None) -> bool:
    def works(**settings: Any) -> bool:
        try:
            model = _model(WineModel, **settings)
            if any(_part(model, name) is None for name in PARTS):
                return False
            weights = observe.parameters(_part(model, "stem"))["weight"].shape[0], len(_blocks(model))
            observe.tensor_from(model, wine()[2])
        except (observe.LearnerRaised, Unmet):
            return False
        return weights == (settings.get("width", 32), settings.get("depth", 2))

    return works() and not (works(width=16) and works(depth=3))


diagnose_module(exercise, "WineModel", lambda cls: cls(), lambda: wine()[2][:4], skip=("frozen",))


@exercise.diagnosis(
    "frozen",
    saw="`{found}` 매개변수의 `requires_grad` 값이 `False`예요.",
    why="`requires_grad` 값이 꺼진 매개변수는 변화도를 받지 않아서 값이 그대로 남아요.",
    next="`requires_grad=False`나 `requires_grad_(False)` 호출이 있는 줄을 찾아보세요.",
    goals=(learns,),
)
def frozen(WineModel: Any) -> Any:
    still = [name for name, one in observe.parameters(_model(WineModel)).items() if not one.requires_grad]
    return still and {"found": still[0]}


@exercise.diagnosis(
    "breaks_graph",
    saw="`{found}` 값을 바꾸면 결과가 달라지는데, 변화도는 거기까지 오지 않아요.",
    why="`.data`, `.detach()`, `torch.no_grad()` 코드를 지나면 연산 그래프가 끊겨요. 값은 흘러도 변화도는 거슬러 오지 못해요.",
    next="결과가 나오는 길에서 그래프를 끊는 줄을 찾아보세요.",
    goals=(learns,),
)
def breaks_graph(WineModel: Any) -> Any:
    found = cut_from_graph(_model(WineModel), wine()[2][:8])
    return found and {"found": found}
