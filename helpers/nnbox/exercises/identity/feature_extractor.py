"""연습 `feature_extractor`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import LearnerRaised, Unmet
from ..diagnoses import diagnose_weights
from ..probes import differences, items_of, photograph
from ._modules import built, change_seen, plain_sequential_instead_of, result_of, slots, usable
from ._pretrained import Named, Pictures, Table, pretrained

Convert = Callable[..., Any]

exercise = Exercise(
    "feature_extractor",
    "머리 떼기",
    needs={"to_feature_extractor": Kind.FUNCTION},
    hints=(
        "받은 모델은 그대로 두어야 하니, 먼저 무엇을 해야 할까요? "
        "그리고 `fc` 자리가 아무것도 하지 않으면 `forward` 메소드는 무엇을 돌려줄까요?",
        "`copy.deepcopy(model)` 호출은 가중치까지 새로 만든 복사본을 돌려줘요. 복사본의 `fc`에 `nn.Identity()` 계층을 담으세요.",
        "`extractor = copy.deepcopy(model)`, `extractor.fc = nn.Identity()`, `return extractor` 세 줄이에요.",
    ),
)


def _features(model: nn.Module, x: torch.Tensor, mode: bool = False) -> torch.Tensor:
    """`fc`가 받는 값."""
    seen: list[torch.Tensor] = []
    model = observe.copy(model).train(mode)
    model.fc.register_forward_pre_hook(lambda _, inputs: seen.append(inputs[0]))
    model(x)
    return seen[0]


def _inputs(model: nn.Module, mode: bool) -> list[torch.Tensor]:
    """모델에 넣을 입력. 학습 모드의 BatchNorm은 표본 하나를 받지 못합니다."""
    x = model.example()
    alone = [] if mode else [x[:1]]
    return [x, *alone, x.view(2, 3, -1)] if isinstance(model, Named) else [x, *alone]


def _name(model: nn.Module) -> str:
    return f"`{type(model).__name__}` 모델"


@exercise.goal("모듈을 돌려줘요")
def returns_module(to_feature_extractor: Convert) -> bool:
    return all(observe.is_module(built(to_feature_extractor, model=model)) for model in pretrained())


@exercise.goal("`fc` 계층이 받던 값을 내놓아요")
def gives_features(to_feature_extractor: Convert) -> bool | str:
    for model in pretrained():
        for mode in (False, True):
            # 학습 모드의 드롭아웃은 부를 때마다 달라서 견줄 수 없습니다.
            if mode and any(isinstance(one, nn.Dropout) for one in model.modules()):
                continue
            for x in _inputs(model, mode):
                expected = _features(model, x, mode)
                output = result_of(observe.train(built(to_feature_extractor, observe.copy(model)), mode), x)
                if output.shape != expected.shape:
                    return (
                        f"{_name(model)}의 결과의 shape은 {tuple(output.shape)}, "
                        f"`fc` 계층이 받던 값의 shape은 {tuple(expected.shape)}예요."
                    )
                if not observe.close(output, expected):
                    return f"{_name(model)}의 결과가 `fc` 계층이 받던 값과 shape은 같고 값이 달라요."
    return True


def _changes(to_feature_extractor: Convert, model: nn.Module) -> list[tuple[str, str]]:
    """받은 모델에서 달라진 (무엇, 이름)."""
    before = photograph(model)
    built(to_feature_extractor, model)
    after = photograph(model)
    # 지웠다가 같은 이름에 다시 담은 것은 맨 뒤로 갑니다.
    return differences(before, after) or [("order", "")] * (list(before) != list(after))


@exercise.goal("받은 모델이 그대로예요")
def original_kept(to_feature_extractor: Convert) -> bool | str:
    for model in pretrained():
        if changes := _changes(to_feature_extractor, model):
            return f"받은 모델이 달라졌어요. {change_seen(model, changes[0])}"
    return True


def _shared(to_feature_extractor: Convert) -> str | None:
    """두 모델이 함께 가진 것의 이름."""
    for model in pretrained():
        made = built(to_feature_extractor, model)
        theirs = {id(one) for one in observe.modules(made).values()}
        if both := [name or "model" for name, one in model.named_modules() if id(one) in theirs]:
            return both[0]
        held = {**observe.parameters(made), **observe.buffers(made)}.values()
        storages = {one.untyped_storage().data_ptr() for one in held}
        tensors = {**dict(model.named_parameters()), **dict(model.named_buffers())}
        if both := [name for name, one in tensors.items() if one.untyped_storage().data_ptr() in storages]:
            return both[0]
    return None


@exercise.goal("두 모델이 아무것도 나누어 갖지 않아요")
def nothing_shared(to_feature_extractor: Convert) -> bool | str:
    found = _shared(to_feature_extractor)
    return found is None or f"두 모델이 `{found}` 하나를 함께 갖고 있어요."


@exercise.goal("변화도가 입력까지 흐르고, 몸통이 함께 옮겨져요")
def flows_and_moves(to_feature_extractor: Convert) -> bool | str:
    for model in pretrained():
        extractor = observe.train(usable(built(to_feature_extractor, model)), False)
        x = model.example().requires_grad_()
        output = result_of(extractor, x)
        if not output.requires_grad:
            return f"{_name(model)}의 결과에 연산 그래프가 없어요. 변화도가 거슬러 갈 수 없어요."
        observe.backward(output)
        if x.grad is None:
            return f"{_name(model)}의 입력까지 변화도가 오지 않았어요."
        moved = observe.call(extractor.double)
        expected = _features(observe.copy(model).double(), x.detach().double())
        output = result_of(moved, x.detach().double())
        if output.dtype != expected.dtype:
            dtype = observe.dtype_name(output.dtype)
            return f"{_name(model)}을 `.double()`로 옮겼는데, 결과의 dtype은 {dtype} 그대로예요."
        if not observe.close(output, expected):
            return f"{_name(model)}의 몸통이 `.double()`로 함께 옮겨지지 않았어요."
    return True


@exercise.diagnosis(
    "children_cut",
    saw="돌려준 것이 자식만 다시 이은 `nn.Sequential`이에요.",
    why="`children()` 메소드는 자식을 보여 줄 뿐이에요. "
    "`forward` 메소드가 그 사이에서 하던 일, 곧 활성화 함수나 평균, 펼치기는 사라져요. "
    "자식의 차례도 `forward`의 차례와 다를 수 있어요.",
    next="`forward` 메소드를 살리려면 모델을 그대로 두고 `fc` 자리만 바꿔 보세요.",
    goals=(gives_features,),
)
def children_cut(to_feature_extractor: Convert) -> bool:
    model = Table(12, 3)
    return plain_sequential_instead_of(model, built(to_feature_extractor, model))


def _heads(to_feature_extractor: Convert) -> tuple[nn.Module, list[Any]]:
    """결과에서 `Table`인 부분과, 그 `fc` 자리에 있는 것(없으면 빈 목록)."""
    made = built(to_feature_extractor, Table(12, 3))
    body = next(one for one in observe.modules(made).values() if isinstance(one, Table))
    return body, [one for name, one in slots(body) if name == "fc"]


@exercise.diagnosis(
    "head_deleted",
    saw="`fc` 자리가 {found}. 그런데 `forward` 메소드는 여전히 `self.fc` 계층을 불러요.",
    why="계층을 지워도 `forward`의 코드는 그대로예요. {why}",
    next="지우지 말고, 불러도 아무 일을 하지 않는 계층으로 갈아 끼우세요.",
    goals=(gives_features,),
)
def head_deleted(to_feature_extractor: Convert) -> Any:
    body, head = _heads(to_feature_extractor)
    if not head:
        return "fc" not in vars(body) and {"found": "없어졌어요", "why": "없는 이름을 부르면 오류가 나요."}
    return head[0] is None and {"found": "`None`이에요", "why": "`None` 값은 부를 수 없어요."}


@exercise.diagnosis(
    "wrong_attribute",
    saw="`{found}` 이름의 자식이 새로 생겼고, `fc` 계층은 그대로 있어요.",
    why="없던 이름에 담으면 갈아 끼우는 것이 아니라 새 자식이 하나 더 생겨요. "
    "`forward` 메소드는 그 이름을 부르지 않아요. 오류도 나지 않아요.",
    next="`forward`의 마지막 줄이 부르는 이름이 무엇인지 보세요.",
    goals=(gives_features,),
)
def wrong_attribute(to_feature_extractor: Convert) -> Any:
    body, head = _heads(to_feature_extractor)
    added = [name for name in body._modules if name not in Table(12, 3)._modules]
    return added and isinstance(head[0], nn.Linear) and {"found": added[0]}


@exercise.diagnosis(
    "too_many_replaced",
    saw="몸통 안쪽에 있는 `{found}` 자리의 계층까지 바뀌었어요.",
    why="몸통의 모듈에도 `fc`라는 이름이 있을 수 있어요. 머리는 모델이 바로 가진 `fc` 하나예요.",
    next="안쪽의 모듈까지 돌지 말고, 모델의 `fc` 자리만 바꿔 보세요.",
    goals=(gives_features,),
)
def too_many_replaced(to_feature_extractor: Convert) -> Any:
    made = built(to_feature_extractor, Pictures(16, 10))
    body = next(one for one in observe.modules(made).values() if isinstance(one, Pictures))
    return not isinstance(dict(slots(body))["gate.fc"], nn.Linear) and {"found": "gate.fc"}


def _compared(to_feature_extractor: Convert) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """결과, `fc`가 받던 값, `fc`가 내놓던 값."""
    model = Table(12, 3).eval()
    x = model.example()
    output = result_of(observe.train(built(to_feature_extractor, observe.copy(model)), False), x)
    return output, _features(model, x), model(x)


@exercise.diagnosis(
    "head_kept",
    saw="결과가 `fc` 계층이 내놓던 값과 같아요. 머리가 여전히 일하고 있어요.",
    why="필요한 것은 `fc` 계층이 내놓는 값이 아니라 그 앞에서 받는 값이에요.",
    next="결과의 `fc` 자리에 무엇이 있는지 `print`로 찍어 보세요.",
    goals=(gives_features,),
)
def head_kept(to_feature_extractor: Convert) -> bool:
    output, _, logits = _compared(to_feature_extractor)
    return observe.close(output, logits)


@exercise.diagnosis(
    "left_in_eval",
    saw="받은 모델의 `{found}` 모드가 달라졌어요.",
    why="`eval()` 메소드는 받은 모델의 모드를 바꿔요. 복사한 뒤에도 그 모델은 평가 모드로 남아 있어요.",
    next="모드를 바꾸고 싶다면 복사본의 모드를 바꾸세요.",
    goals=(original_kept,),
)
def left_in_eval(to_feature_extractor: Convert) -> Any:
    changes = [one for model in pretrained() for one in _changes(to_feature_extractor, model)]
    only_modes = changes and all(what == "mode" for what, _ in changes)
    return only_modes and {"found": changes[0][1] or "model"}


@exercise.diagnosis(
    "original_changed",
    why="받은 모델에 한 일은 돌려준 뒤에도 거기에 남아요. `copy.copy`로 만든 복사본도 계층을 담은 사전은 원래 모델과 함께 써서, "
    "복사본의 `fc` 계층을 바꾸면 원래 모델도 바뀌어요.",
    next="먼저 `copy.deepcopy`로 복사하고, 그 복사본만 바꾸세요.",
    goals=(original_kept,),
)
def original_changed(to_feature_extractor: Convert) -> bool:
    return any(_changes(to_feature_extractor, model) for model in pretrained())


@exercise.diagnosis(
    "original_hidden",
    saw="`self.{found}` 속성에 담은 것은 복사본이 아니라 받은 모델이에요.",
    why="리스트나 사전에 담으면 등록되지 않을 뿐, 두 모델이 같은 가중치를 함께 쓰는 것은 그대로예요.",
    next="먼저 모델을 깊이 복사하고, 그 복사본을 속성에 바로 담아 보세요.",
)
def original_hidden(to_feature_extractor: Convert) -> Any:
    model = Table(12, 3)
    for one in observe.modules(built(to_feature_extractor, model)).values():
        for name, value in observe.attributes(one).items():
            if any(item is model for item in items_of(value)):
                return {"found": name}
    return False


@exercise.diagnosis(
    "shared_layer",
    why="한쪽을 학습하면 다른 쪽의 값도 바뀌어요. 얕은 복사와 `assign=True` 설정은 텐서를 새로 만들지 않아요.",
    next="`copy.deepcopy` 함수는 안의 텐서까지 새로 만들어요. 그 뒤에 원래 것을 다시 잇는 줄이 있는지도 살펴보세요.",
    goals=(nothing_shared,),
)
def shared_layer(to_feature_extractor: Convert) -> bool:
    return _shared(to_feature_extractor) is not None


@exercise.diagnosis(
    "activation_added",
    saw="`fc` 계층이 받던 값이 `relu` 함수를 지난 것과 같아요. 음수가 모두 0이 되었어요.",
    why="머리를 뗀 자리에서는 아무 일도 하지 않아야 해요. 몸통이 내놓은 음수도 특징이에요.",
    next="`fc` 자리에 받은 것을 그대로 돌려주는 계층을 두세요.",
    goals=(gives_features,),
)
def extractor_activation_added(to_feature_extractor: Convert) -> bool:
    output, features, _ = _compared(to_feature_extractor)
    return observe.close(output, features.relu())


@exercise.diagnosis(
    "flattened_batch",
    saw="값은 모두 있는데 한 줄로 이어져 있어요. 배치 축이 사라졌어요.",
    why="`flatten()` 메소드와 `nn.Flatten(0)` 계층은 첫 축부터 펼쳐서, 어디까지가 표본 하나인지 알 수 없게 돼요.",
    next="`fc` 자리에 받은 것을 그대로 돌려주는 계층을 두세요.",
    goals=(gives_features,),
)
def flattened_batch(to_feature_extractor: Convert) -> bool:
    output, features, _ = _compared(to_feature_extractor)
    return output.ndim == 1 and observe.close(output, features.flatten())


@exercise.diagnosis(
    "axes_changed",
    saw="값은 모두 같은데 축이 달라요. shape이 {given}이어야 하는데 {found}예요.",
    why="표본이 하나이거나 앞에 축이 더 있을 때, `squeeze`, `flatten`, `reshape` 같은 연산은 축을 없애거나 합쳐요.",
    next="`fc` 자리에 받은 것을 그대로 돌려주는 계층을 두세요.",
    goals=(gives_features,),
)
def axes_changed(to_feature_extractor: Convert) -> Any:
    model = Named(9, 11).eval()
    for x in _inputs(model, False):
        features = _features(model, x)
        output = result_of(observe.train(built(to_feature_extractor, observe.copy(model)), False), x)
        if output.shape != features.shape and observe.close(output.flatten(), features.flatten()):
            return {"given": tuple(features.shape), "found": tuple(output.shape)}
    return False


@exercise.diagnosis(
    "weights_lost",
    saw="`{found}` 값이 받은 모델의 것과 달라요.",
    why="특징은 학습한 가중치에서 나와요. 다시 초기화하거나 새로 만들면 배운 것이 사라져요.",
    next="복사한 다음에 가중치를 다시 정하는 줄을 찾아보세요.",
    goals=(gives_features,),
)
def weights_lost(to_feature_extractor: Convert, error: Any) -> Any:
    model = Table(12, 3)
    made = observe.parameters(built(to_feature_extractor, observe.copy(model)))
    body = {name: one for name, one in model.named_parameters() if not name.startswith("fc.")}
    lost = [name for name, one in body.items() if name in made and not observe.same(one, made[name])]
    return lost and error is None and {"found": lost[0]}


@exercise.diagnosis(
    "weights_lost",
    saw="받은 모델의 클래스를 다시 불러 새 모델을 만들려고 했어요.",
    why="만들 때 넣은 인자는 모델마다 달라요. 인자를 맞춰도 새로 만든 모델의 가중치는 받은 모델이 배운 것이 아니에요.",
    next="새로 만들지 말고 `copy.deepcopy` 함수로 받은 모델을 복사해 보세요.",
)
def built_again(error: Any) -> bool:
    return any(f"{type(model).__name__}.__init__() missing" in str(error) for model in pretrained())


@exercise.diagnosis(
    "hard_coded",
    saw="`fc` 계층이 16개를 받는 모델에서는 되는데, 12개를 받는 모델에서는 되지 않아요.",
    why="코드에 적어 둔 크기는 그 크기의 모델에서만 맞아요.",
    next="크기를 몰라도 되는 계층이 무엇인지 떠올려 보세요.",
    goals=(gives_features,),
)
def width_hard_coded(to_feature_extractor: Convert) -> bool:
    return _is_right(to_feature_extractor, 16) and not _is_right(to_feature_extractor, 12)


def _is_right(to_feature_extractor: Convert, width: int) -> bool:
    model = Table(width, 3).eval()
    x = model.example()
    try:
        output = result_of(observe.train(built(to_feature_extractor, observe.copy(model)), False), x)
    except (LearnerRaised, Unmet):
        return False
    return observe.close(output, _features(model, x))


diagnose_weights(
    exercise,
    "to_feature_extractor",
    lambda convert: convert(Table(12, 3)),
    lambda: Table(12, 3).example(),
    registering=(flows_and_moves,),
    learning=(flows_and_moves,),
    skip=("frozen", "layer_made_in_forward", "parameter_then_op", "plain_tensor_not_parameter", "buffer_not_parameter"),
)
