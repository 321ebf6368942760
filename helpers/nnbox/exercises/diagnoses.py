"""여러 연습이 함께 쓰는 진단: 모듈을 만들 때 자주 하는 실수."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import nn

from .. import observe
from ..exercise import Exercise
from ..observe import LearnerRaised, Unmet
from .probes import cut_from_graph, emptied_by_init, holds_weights, items_of, plain_tensors, recorded, weights_as_buffers

Make = Callable[[Any], nn.Module]
Example = Callable[[], torch.Tensor]
Goals = tuple[Callable[..., Any], ...]
Evidence = Callable[[Any, BaseException | None], Any]


def diagnosing(
    exercise: Exercise, name: str, skip: tuple[str, ...] = (), where: Mapping[str, Goals] | None = None, goals: Goals = ()
) -> Callable[..., Callable[[Evidence], Evidence]]:
    """증거 함수를 연습의 진단으로 더하는 데코레이터를 만듭니다. 증거 함수는 `name`의 값과 오류를 받습니다.

    Args:
        exercise: 연습.
        name: 학습자가 정의하는 이름.
        skip: 더하지 않을 이름표.
        where: 이름표마다, 그 진단을 볼 목표.
        goals: `where`에 없는 진단을 볼 목표. 비면 모든 목표입니다.
    """

    def add(label: str, why: str, next: str, saw: str = "") -> Callable[[Evidence], Evidence]:
        def decorate(evidence: Evidence) -> Evidence:
            if label not in skip:
                bound = (where or {}).get(label, goals)
                exercise.diagnosis(label, saw=saw, why=why, next=next, goals=bound)(
                    lambda error, **answers: evidence(answers[name], error)
                )
            return evidence

        return decorate

    return add


def diagnose_module(
    exercise: Exercise,
    name: str,
    make: Make,
    example: Example,
    skip: tuple[str, ...] = (),
    where: Mapping[str, Goals] | None = None,
    goals: Goals = (),
) -> None:
    """클래스를 쓰는 연습에 모듈의 흔한 실수를 더합니다.

    Args:
        exercise: 연습.
        name: 학습자가 정의하는 클래스의 이름.
        make: 클래스를 받아 인스턴스를 만드는 함수.
        example: 인스턴스에 넣을 입력을 만드는 함수.
        skip: 이 연습에서는 실수가 아니어서 더하지 않을 이름표.
        where: 이름표마다, 그 진단을 볼 목표.
        goals: `where`에 없는 진단을 볼 목표. 비면 모든 목표입니다.
    """
    add = diagnosing(exercise, name, skip, where, goals)

    @add(
        "init_misspelt",
        saw="`{found}` 메소드가 있어요. `__init__` 메소드는 없어요.",
        why="Python이 인스턴스를 만들 때 부르는 이름은 밑줄이 앞뒤로 둘씩인 `__init__` 하나뿐이에요.",
        next="밑줄의 수와 철자를 고쳐 보세요.",
    )
    def init_misspelt(cls: Any, error: BaseException | None) -> Any:
        for own in map(own_methods, classes_in(cls)):
            near = [key for key in own if re.fullmatch(r"_*(init|int|inti|ini|inint)_*", key) and key != "__init__"]
            if near and "__init__" not in own:
                return {"found": near[0]}
        return False

    @add(
        "forward_misspelt",
        saw="`forward` 메소드가 없어요.{found}",
        why="`module(x)` 호출은 안에서 `forward`라는 이름의 메소드를 찾아 불러요.",
        next="철자와 들여쓰기를 보세요. `forward` 메소드는 `__init__` 메소드와 같은 깊이에 있어야 해요.",
    )
    def forward_misspelt(cls: Any, error: BaseException | None) -> Any:
        without = [one for one in classes_in(cls) if one.forward is nn.Module.forward]
        if not without or 'missing the required "forward"' not in str(error):
            return False
        others = [key for key in own_methods(without[0]) if not key.startswith("__")]
        near = [key for key in others if "for" in key or "ward" in key or "fow" in key]
        return {"found": f" 비슷한 이름 `{near[0]}` 메소드는 있어요." if near else ""}

    @add(
        "missing_super_init",
        why="`nn.Module`의 초기화가 매개변수와 하위 모듈을 등록할 자리를 만들어요. "
        "그 자리가 없으면 계층을 담을 수도, 만들어진 모듈을 쓸 수도 없어요.",
        next="`__init__`의 첫 줄에 `super().__init__()` 호출을 괄호까지 적어 보세요.",
    )
    def missing_super_init(cls: Any, error: BaseException | None) -> bool:
        text = f"{error}"
        return "before Module.__init__() call" in text or bool(
            re.search(r"has no attribute '_(parameters|buffers|modules|forward_hooks|backward_hooks)'", text)
        )

    @add(
        "shadows_module_api",
        saw="`self.{found}` 이름에 다른 값을 담았어요.",
        why="`{found}` 이름은 `nn.Module`의 메소드예요. {reason}",
        next="속성의 이름을 바꾸고, 쓰는 곳의 이름도 함께 고쳐 보세요.",
    )
    def shadows_module_api(cls: Any, error: BaseException | None) -> Any:
        if error is not None and not re.search(r"not (callable|iterable|subscriptable)|has no len|has no attribute", str(error)):
            return False
        module = observe.call(make, cls)
        held = {**vars(module), **module._modules, **module._parameters, **module._buffers}
        hidden = [key for key in MODULE_METHODS if key in held]
        if not hidden:
            return False
        if hidden[0] in vars(module):
            return {"found": hidden[0], "reason": "같은 이름의 속성이 메소드를 가려서 부를 수 없게 돼요."}
        return {"found": hidden[0], "reason": "계층은 등록되지만, 그 이름을 읽으면 담은 것이 아니라 메소드가 나와요."}

    @add(
        "python_list_of_layers",
        saw="`self.{found}` 속성은 계층을 담은 보통 `{kind}` 객체예요.",
        why="`nn.Module` 클래스는 보통 리스트, 튜플, 사전의 속을 들여다보지 않아요. "
        "그래서 그 안의 가중치는 등록되지도, 저장되지도, 학습되지도 않아요.",
        next="`nn.ModuleList`나 `nn.ModuleDict`에 담아 보세요.",
    )
    def python_list_of_layers(cls: Any, error: BaseException | None) -> Any:
        # 등록되지 않은 계층이 내는 오류는 옵티마이저가 빈손이거나, 함께 옮겨지지 않았을 때뿐입니다.
        if error is not None and not re.search(r"empty parameter list|same dtype|same device", str(error)):
            return False
        whole = observe.make(make, cls)
        registered = {id(one) for one in (*observe.modules(whole).values(), *observe.parameters(whole).values())}
        for module in observe.modules(whole).values():
            for key, value in observe.attributes(module).items():
                loose = [item for item in items_of(value) if id(item) not in registered]
                if any(map(holds_weights, loose)):
                    return {"found": key, "kind": type(value).__name__}
        return False

    @add(
        "layer_made_in_forward",
        saw="같은 입력을 두 번 넣었더니 결과가 서로 달라요.",
        why="`forward` 안에서 계층을 만들면 부를 때마다 새 가중치가 생겨요. 배운 것이 남지 않아요.",
        next="계층은 `__init__`에서 한 번만 만들고, `forward`에서는 쓰기만 하세요.",
    )
    def layer_made_in_forward(cls: Any, error: BaseException | None) -> bool:
        module = observe.train(observe.make(make, cls), False)
        x = example()
        # `F.dropout`처럼 난수만 뽑는 코드도 결과가 달라지므로, 부르는 동안 모듈이 생겼는지도 봅니다.
        with recorded(nn.Module) as made:
            differ = not observe.close(observe.tensor_from(module, x), observe.tensor_from(module, x))
        return differ and bool(made)

    @add(
        "frozen",
        saw="`{found}` 매개변수의 `requires_grad` 값이 `False`예요.",
        why="`requires_grad` 값이 꺼진 매개변수는 변화도를 받지 않아서 값이 그대로 남아요.",
        next="`requires_grad=False`나 `requires_grad_(False)` 호출이 있는 줄을 찾아보세요.",
    )
    def frozen(cls: Any, error: BaseException | None) -> Any:
        found = observe.parameters(observe.make(make, cls))
        still = [key for key, value in found.items() if not value.requires_grad]
        return still and {"found": still[0]}


def classes_in(answer: Any) -> list[type]:
    """답이 클래스면 그 클래스, 함수면 그 함수가 쓰는, 학습자가 만든 Module 하위 클래스."""
    if isinstance(answer, type):
        return [answer]
    used = [answer.__globals__.get(name) for name in answer.__code__.co_names]
    modules = [one for one in used if isinstance(one, type) and issubclass(one, nn.Module)]
    return [one for one in modules if not one.__module__.startswith("torch.")]


def own_methods(cls: Any) -> dict[str, Any]:
    """클래스의 본문에 적힌 함수. Python이 `_이름__init`으로 바꾼 `__init`은 적힌 대로 되돌립니다."""
    mangled = f"_{cls.__name__.lstrip('_')}__"
    return {re.sub(f"^{mangled}", "__", key): value for key, value in vars(cls).items() if callable(value)}


MODULE_METHODS = (
    "modules", "parameters", "children", "buffers", "forward", "train", "eval", "apply",
    "state_dict", "load_state_dict", "named_parameters", "named_modules", "to", "type", "half",
    "float", "double",
)  # fmt: skip


def diagnose_weights(
    exercise: Exercise,
    name: str,
    make: Make,
    example: Example,
    *,
    registering: Goals,
    learning: Goals,
    inside: Goals = (),
    skip: tuple[str, ...] = (),
) -> None:
    """`diagnose_module`에 더해, 가중치를 등록하고 학습하는 모듈에서 흔한 실수를 봅니다.

    Args:
        exercise: 연습.
        name: 학습자가 정의하는 함수나 클래스의 이름.
        make: 그 함수나 클래스를 받아 모듈을 만드는 함수.
        example: 모듈에 넣을 입력을 만드는 함수.
        registering: 매개변수가 등록되었는지 보는 목표. 등록되지 않은 텐서는 이 목표에서만 까닭이 됩니다.
        learning: 학습을 보는 목표. 동결한 매개변수와 끊긴 그래프는 이 목표에서만 까닭이 됩니다.
        inside: 계층이 안에 있는지 보는 목표. `forward`에서 만든 계층은 `registering`과 이 목표에서만 까닭이 됩니다.
        skip: 이 연습에서는 실수가 아니어서 더하지 않을 이름표.
    """
    where = {
        **dict.fromkeys(("parameter_then_op", "plain_tensor_not_parameter", "buffer_not_parameter"), registering),
        "layer_made_in_forward": (*inside, *registering),
        "frozen": learning,
        "breaks_graph": learning,
    }
    add = diagnosing(exercise, name, skip, where)

    @add("class_not_instance", saw="{found} 인스턴스가 아니라 클래스예요.", why=CLASS_ADVICE[0], next=CLASS_ADVICE[1])
    def class_not_instance(answer: Any, error: BaseException | None) -> Any:
        text = r"(?:cannot assign ')?(torch\.nn\.modules[\w.]+)(?:' as child module| is not a Module subclass)"
        if refused := re.search(text, str(error)):
            return {"found": f"계층으로 담으려던 `{refused[1].rpartition('.')[2]}` 값은"}
        module = observe.call(make, answer)
        for found, cls in held_classes(module):
            # 클래스를 담아 두었다가 제대로 불러 쓰는 코드도 있어서, 텐서를 넣어 불렀는지 봅니다.
            with recorded(cls) as made, contextlib.suppress(LearnerRaised, Unmet):
                observe.tensor_from(module, example())
            if any(observe.is_a(given, torch.Tensor) for one in made for given in one.args):
                return {"found": f"`{found}` 속성이"}
        return False

    @add(
        "super_init_late",
        saw="`super().__init__()` 호출이 `{found}` 계층을 담는 줄보다 뒤에 있어요.",
        why="`nn.Module`의 초기화는 계층을 담을 자리를 새로 만들어요. 그래서 먼저 담은 것은 사라지거나, 아예 담기지 않아요.",
        next="`super().__init__()` 줄은 `__init__`의 첫 줄에 하나만 두세요.",
    )
    def super_init_late(answer: Any, error: BaseException | None) -> Any:
        found = emptied_by_init(lambda: make(answer))
        return found and {"found": found[0]}

    @add(
        "parameter_then_op",
        saw="`{found}` 값은 매개변수가 아니라 계산의 결과로 나온 텐서예요.",
        why="`nn.Parameter(...)`로 감싼 뒤에 계산하면, 담기는 것은 매개변수가 아니라 그 결과예요. 그래서 등록되지 않아요.",
        next="계산을 먼저 끝내고, 마지막에 `nn.Parameter(...)`로 감싸 보세요.",
    )
    def parameter_then_op(answer: Any, error: BaseException | None) -> Any:
        found = [key for key, one in plain_tensors(observe.make(make, answer)).items() if not one.is_leaf]
        return found and error is None and {"found": found[0]}

    @add(
        "plain_tensor_not_parameter",
        saw="`{found}` 값은 보통 텐서예요. `named_parameters()`에 없어요.",
        why="보통 텐서는 `requires_grad=True`여도 등록되지 않아요. 저장되지도, 옵티마이저에 넘어가지도 않아요.",
        next="학습할 값은 `nn.Parameter(...)`로 감싸거나 `nn.Linear`에 맡기세요.",
    )
    def plain_tensor_not_parameter(answer: Any, error: BaseException | None) -> Any:
        first, second = (plain_tensors(observe.make(make, answer)) for _ in range(2))
        # 늘 같은 값으로 시작하는 텐서는 학습할 값이 아니라 상수일 수 있습니다.
        found = [
            key
            for key, one in first.items()
            if one.is_floating_point() and (one.requires_grad or key in second and not observe.same(one, second[key]))
        ]
        return found and error is None and {"found": found[0]}

    @add(
        "buffer_not_parameter",
        saw="`{found}` 값은 무작위로 시작하는 버퍼예요. `named_parameters()`에 없어요.",
        why="버퍼는 저장되고 함께 옮겨지지만 학습되지는 않아요.",
        next="학습할 값은 `nn.Parameter(...)`로 감싸거나 `nn.Linear`에 맡기세요.",
    )
    def buffer_not_parameter(answer: Any, error: BaseException | None) -> Any:
        found = weights_as_buffers(lambda: observe.make(make, answer), example())
        return found and error is None and {"found": found[0]}

    @add(
        "layer_made_in_forward",
        saw="부르는 동안 `{found}` 계층을 새로 만들었어요.",
        why="`forward`에서 만든 계층은 부를 때마다 새 가중치로 시작해요. 등록되지 않아서 배운 것도 남지 않아요.",
        next="계층은 `__init__`에서 한 번만 만들고, `forward`에서는 쓰기만 하세요.",
    )
    def layer_made_in_forward(answer: Any, error: BaseException | None) -> Any:
        module, x = observe.make(make, answer), example()
        # 첫 호출에서만 만들어 담아 두는 코드는 부를 때마다 만드는 것이 아닙니다.
        observe.tensor_from(module, x)
        with recorded(nn.Module) as made:
            observe.tensor_from(module, x)
        learning = [type(one.instance).__name__ for one in made if observe.parameters(one.instance)]
        return learning and {"found": learning[0]}

    diagnose_module(exercise, name, make, example, (*skip, "layer_made_in_forward"), where)

    @add(
        "breaks_graph",
        saw="`{found}` 값을 바꾸면 결과가 달라지는데, `{found}.grad` 값은 `None`이에요.",
        why="`.data`, `.detach()`, `torch.no_grad()` 블록을 지나면 연산 그래프가 끊겨요. "
        "값은 흘러도 변화도는 거슬러 오지 못해요.",
        next="결과가 나오는 길에서 그래프를 끊는 줄을 찾아보세요.",
    )
    def breaks_graph(answer: Any, error: BaseException | None) -> Any:
        found = cut_from_graph(observe.make(make, answer), example())
        return found and {"found": found}


CLASS_ADVICE = (
    "클래스에 텐서를 넣어 부르면 계산하는 것이 아니라 새 인스턴스를 만들어요. 클래스는 계층으로 등록되지도 않아요.",
    "클래스 이름 뒤에 괄호를 붙여 인스턴스를 담아 보세요.",
)


def held_classes(module: nn.Module) -> list[tuple[str, type]]:
    """속성에 담긴 Module의 클래스: (속성의 이름, 클래스)."""
    held = (item for one in observe.modules(module).values() for item in observe.attributes(one).items())
    return [(name, value) for name, value in held if isinstance(value, type) and issubclass(value, nn.Module)]
