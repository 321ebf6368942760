"""연습 `deepen`."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import torch
from torch import nn

from ... import observe
from ...exercise import Exercise, Kind
from ...observe import Unmet
from ..probes import take_step, weighted_loss
from ._wine import Block, Net, columns, fit, given_back, wrong_type

Deepen = Callable[..., Any]
WIDTH, LR = 8, 0.05

exercise = Exercise(
    "deepen",
    "배운 모델을 더 깊게 (도전)",
    needs={"deepen": Kind.FUNCTION},
    hints=(
        "지킬 것이 둘이에요. 블록을 더해도 처음에는 결과가 같아야 하고, 옵티마이저는 새 블록까지 알아야 해요. "
        "`fc2` 계층이 0인 블록이 무엇과 같은지 떠올려 보세요.",
        "새 블록의 `fc2.weight`, `fc2.bias` 두 텐서를 `nn.init.zeros_`로 0으로 두고 `model.blocks.append(...)`로 더하세요. "
        "옵티마이저는 그다음에 만들어요.",
        "`for _ in range(extra):` 안에서 `block = make_block()` 블록을 만들어 `fc2` 계층을 0으로 두고 더한 다음, "
        "`return torch.optim.Adam(model.parameters(), lr=lr)`로 끝내세요.",
    ),
)


class _Run:
    """`deepen`을 한 번 부른 결과."""

    def __init__(self, function: Deepen, extra: int = 2, depth: int = 2, training: bool = True) -> None:
        self.x = columns(24, 5)
        self.model = Net(features=5, width=WIDTH, depth=depth)
        fit(self.model.standardizer, self.x)
        self.before = self.model.train(training)(self.x).detach()
        self.old = {name: (one, one.detach().clone()) for name, one in self.model.named_parameters()}
        self.modes = {one: one.training for one in self.model.modules()}
        self.old_blocks = list(self.model.blocks)
        self.made: list[nn.Module] = []
        self.optimizer = given_back(function, self.model, self._make, extra, LR)
        if not observe.is_a(self.optimizer, torch.optim.Optimizer):
            raise wrong_type(
                self.optimizer, "돌려줄 것은 옵티마이저 하나예요. 모델은 제자리에서 바뀌어요.", "`return` 뒤의 값을 보세요."
            )

    def _make(self) -> nn.Module:
        self.made.append(Block(WIDTH))
        return self.made[-1]

    def comes_from_make(self, block: nn.Module) -> bool:
        """`make_block()`으로 만든 블록이거나 그 복사본인가."""
        copied = isinstance(block, Block) and any(observe.same(block.fc1.weight, made.fc1.weight) for made in self.made)
        return copied or any(block is made for made in self.made)

    def added(self) -> list[nn.Module]:
        """모델에 등록된 새 블록."""
        old = {id(one) for one in self.old_blocks}
        return [one for one in observe.modules(self.model).values() if isinstance(one, Block) and id(one) not in old]

    def held(self) -> list[int]:
        """옵티마이저가 붙든 매개변수의 id."""
        return [id(one) for group in self.optimizer.param_groups for one in group["params"]]

    def unheld(self) -> list[str]:
        """옵티마이저가 모르는 매개변수의 이름."""
        held = self.held()
        return [name for name, one in observe.parameters(self.model).items() if id(one) not in held]

    def step(self) -> None:
        self.model.train()
        take_step(self.optimizer, weighted_loss(self.model, self.x, torch.linspace(-1, 1, 24 * 3).view(24, 3)))


@exercise.goal("`blocks` 끝에 새 블록을 `extra`개 더해요")
def appended(deepen: Deepen) -> bool | str:
    for extra, depth in ((2, 2), (1, 3), (3, 1)):
        run = _Run(deepen, extra, depth)
        blocks = run.model._modules.get("blocks")
        if not isinstance(blocks, nn.ModuleList):
            return f"`model.blocks` 자리에 {observe.describe(blocks)}이 있어요. `nn.ModuleList`여야 해요."
        now = list(blocks)
        if len(now) != depth + extra:
            return f"블록이 {depth}개인 모델에 {extra}개를 더했는데 {len(now)}개가 되었어요."
        if any(a is not b for a, b in zip(now, run.old_blocks)):
            return "원래 있던 블록이 처음 자리에 그대로 있지 않아요."
        if len({id(one) for one in now}) != len(now):
            return "같은 블록이 두 번 들어 있어요."
        if not all(run.comes_from_make(one) for one in now[depth:]):
            return "새 블록이 `make_block()`으로 만든 것이 아니에요."
    return True


@exercise.goal("더한 바로 다음에는 결과가 그대로예요")
def same_result(deepen: Deepen) -> bool | str:
    for extra in (1, 3):
        run = _Run(deepen, extra)
        after = observe.tensor_from(run.model.eval(), run.x)
        if not observe.close(after, run.before):
            return f"블록을 {extra}개 더하자 결과가 최대 {(after - run.before).abs().max().item():.3g}만큼 달라졌어요."
    return True


@exercise.goal("배운 매개변수와 모델의 모드는 그대로예요")
def old_kept(deepen: Deepen) -> bool | str:
    for training, change in ((True, "학습 모드였는데 평가 모드가"), (False, "평가 모드였는데 학습 모드가")):
        run = _Run(deepen, training=training)
        if any(one.training != mode for one, mode in run.modes.items()):
            raise Unmet(
                "mode_changed",
                f"받은 모델이 {change} 되었어요.",
                "모드는 이 함수를 부르는 쪽이 정해요. 바뀐 채로 돌려주면 드롭아웃이 켜지거나 꺼져서 이어지는 학습이 달라져요.",
                "`eval()`이나 `train()` 메소드를 부르는 줄을 빼거나, 처음 모드로 되돌려 놓으세요.",
            )
    now = observe.parameters(run.model)
    for name, (one, value) in run.old.items():
        if now.get(name) is not one:
            return f"`{name}` 매개변수가 다른 텐서로 바뀌었어요."
        if not observe.same(one, value):
            return f"`{name}` 값이 달라졌어요."
    return True


@exercise.goal("옵티마이저가 모든 매개변수를 한 번씩 갖고, 학습률이 `lr`이에요")
def optimizer_complete(deepen: Deepen) -> bool | str:
    run = _Run(deepen)
    if missing := run.unheld():
        return f"`{missing[0]}` 매개변수가 옵티마이저에 없어요. 모두 {len(missing)}개가 빠졌어요."
    if len(run.held()) != len(observe.parameters(run.model)):
        return f"모델의 매개변수는 {len(observe.parameters(run.model))}개인데 옵티마이저에는 {len(run.held())}개가 있어요."
    rates = {float(group["lr"]) for group in run.optimizer.param_groups}
    right = all(math.isclose(rate, LR, rel_tol=1e-6) for rate in rates)
    return right or f"`lr={LR}`인데 옵티마이저의 학습률이 {sorted(rates)}예요."


@exercise.goal("두 걸음 학습하면 새 블록까지 모두 움직여요")
def new_blocks_learn(deepen: Deepen) -> bool | str:
    # 첫 걸음이 큰 옵티마이저는 블록의 ReLU를 모두 꺼 버리기도 합니다. 그때는 다른 모델로 다시 봅니다.
    first, *others = (_unmoved(_Run(deepen), steps=2) for _ in range(5))
    still = [name for name in first if all(name in one for one in others)]
    return not still or f"두 걸음을 걸었는데 `{still[0]}` 매개변수가 그대로예요."


def _unmoved(run: _Run, steps: int) -> list[str]:
    before = {name: one.detach().clone() for name, one in observe.parameters(run.model).items()}
    for _ in range(steps):
        run.step()
    return [name for name, one in observe.parameters(run.model).items() if observe.same(one, before[name])]


@exercise.diagnosis(
    "python_list_of_layers",
    why="보통 리스트에 담긴 블록은 등록되지 않아요. `forward` 메소드가 불러도 저장되지 않고, `model.parameters()`에도 없어요.",
    next="`model.blocks` 목록을 새로 만들지 말고, 있는 것에 `append`로 더하세요.",
    goals=(appended,),
)
def blocks_in_list(deepen: Deepen, error: BaseException | None) -> bool:
    if "cannot assign 'list' object" in str(error) or "cannot assign 'list' as child module" in str(error):
        return True
    run = _Run(deepen)
    return any(
        isinstance(one, Block) for held in observe.attributes(run.model).values() if isinstance(held, list) for one in held
    )


@exercise.diagnosis(
    "shared_layer",
    saw="{found}개를 더했는데 서로 다른 새 블록은 하나예요.",
    why="블록 하나를 여러 번 넣으면 가중치가 하나뿐이라 더 깊어지지 않아요.",
    next="넣을 때마다 `make_block` 함수를 따로 부르세요.",
    goals=(appended,),
)
def shared_block(deepen: Deepen) -> Any:
    run = _Run(deepen, extra=3)
    return len(run.added()) == 1 and len(run.model.blocks) == 5 and {"found": 3}


@exercise.diagnosis(
    "optimizer_before_parameters",
    saw="새 블록의 `{found}` 매개변수가 옵티마이저에 없어요. 원래 있던 것은 모두 있어요.",
    why="옵티마이저는 만들어질 때 받은 매개변수만 움직여요. 그 뒤에 더한 블록은 몰라서, 오류 없이 배우지 않아요.",
    next="블록을 다 더한 다음에 옵티마이저를 만드세요.",
    goals=(optimizer_complete,),
)
def optimizer_before_parameters(deepen: Deepen) -> Any:
    run = _Run(deepen)
    missing, held = run.unheld(), run.held()
    old_held = all(id(one) in held for one, _ in run.old.values())
    return missing and old_held and run.added() and {"found": missing[0]}


@exercise.diagnosis(
    "new_only_optimized",
    saw="옵티마이저가 새 블록의 매개변수만 갖고 있어요.",
    why="새 블록이 배우면 그 앞뒤도 함께 맞추어 가야 해요. 이 연습에서는 모두 학습해요.",
    next="옵티마이저에 `model.parameters()` 값을 넘기세요.",
    goals=(optimizer_complete,),
)
def new_only_optimized(deepen: Deepen) -> bool:
    run = _Run(deepen)
    new = {id(one) for block in run.added() for one in block.parameters()}
    return bool(new) and set(run.held()) == new


@exercise.diagnosis(
    "bias_left",
    saw="새 블록의 `fc2.weight` 값은 0인데 `fc2.bias` 값은 0이 아니에요.",
    why="`fc2` 계층은 곱한 다음에 편향을 더해요. 가중치만 0이면 편향이 그대로 남아 결과에 더해져요.",
    next="`fc2`의 두 텐서를 모두 0으로 두세요.",
    goals=(same_result,),
)
def bias_left(deepen: Deepen) -> bool:
    return any(not one.fc2.weight.any() and one.fc2.bias.any() for one in _Run(deepen).added())


@exercise.diagnosis(
    "dead_block",
    saw="새 블록의 `fc1.weight`, `fc2.weight` 값이 모두 0이에요.",
    why="둘 다 0이면 변화도를 받는 것은 `fc2.bias` 하나뿐이에요. 두 가중치의 변화도는 늘 0이라서 언제까지나 배우지 못해요. "
    "`fc2`만 0이면 첫 걸음에 `fc2` 계층이, 다음 걸음에 `fc1` 계층이 움직여요.",
    next="`fc1` 계층은 처음 값 그대로 두세요.",
    goals=(new_blocks_learn,),
)
def dead_block(deepen: Deepen) -> bool:
    # `fc1`의 편향이 양수이면 ReLU를 지나서 `fc2`가 배우고, 다음 걸음에 `fc1`도 배웁니다.
    return any(
        not one.fc1.weight.any() and not one.fc2.weight.any() and bool((one.fc1.bias <= 0).all()) for one in _Run(deepen).added()
    )


@exercise.diagnosis(
    "frozen",
    saw="`{found}` 매개변수의 `requires_grad` 값이 `False`예요.",
    why="`requires_grad` 속성이 꺼진 매개변수는 변화도를 받지 않아서 옵티마이저에 있어도 움직이지 않아요.",
    next="`requires_grad` 속성을 끄는 줄을 찾아보세요.",
    goals=(new_blocks_learn,),
)
def frozen(deepen: Deepen) -> Any:
    still = [name for name, one in observe.parameters(_Run(deepen).model).items() if not one.requires_grad]
    return still and {"found": still[0]}


@exercise.diagnosis(
    "result_changed",
    saw="새 블록의 `fc2` 계층이 0이 아니에요. 가장 큰 값의 크기가 {found}이에요.",
    why="`fc2` 계층이 0이 아닌 블록을 끼우면 배워 둔 계산이 그 자리에서 흐트러져요. `fc2` 계층이 0인 블록은 `relu(x)` 값과 같아서, "
    "0보다 작지 않은 값을 그대로 지나 보내요.",
    next="새 블록의 `fc2` 계층을 0으로 두고 더하세요.",
    goals=(same_result,),
)
def result_changed(deepen: Deepen) -> Any:
    largest = max((one.fc2.weight.abs().max().item() for one in _Run(deepen).added()), default=0.0)
    return largest and {"found": f"{largest:.3g}"}


@exercise.diagnosis(
    "parameter_replaced",
    why="배운 모델을 새로 만든 모델이나 블록으로 바꾸면 지금까지 배운 것이 사라지거나, 먼저 그 매개변수를 받아 간 코드와 끊겨요.",
    next="있는 블록은 그대로 두고 `append`로 더하기만 하세요.",
    goals=(appended, same_result, old_kept),
)
def parameter_replaced(deepen: Deepen) -> bool:
    run = _Run(deepen)
    if appended(deepen) is not True:
        modules = observe.modules(run.model).values()
        return any(all(one is not block for one in modules) for block in run.old_blocks)
    now = {id(one) for one in observe.parameters(run.model).values()}
    return any(id(one) not in now for one, _ in run.old.values())


@exercise.diagnosis(
    "prepended",
    why="앞에 끼워 넣으면 뒤의 블록의 번호가 모두 밀려요. 저장해 둔 파일의 이름과 어긋나요.",
    next="`insert` 메소드가 아니라 `append`로 끝에 더하세요.",
    goals=(appended,),
)
def prepended(deepen: Deepen) -> bool:
    run = _Run(deepen)
    now = list(run.model.blocks)
    return len(now) == 4 and now[-1] is run.old_blocks[-1] and now[0] is not run.old_blocks[0]


@exercise.diagnosis(
    "make_block_not_called",
    why="`make_block` 값은 블록을 만드는 함수예요. 괄호를 붙여 불러야 블록이 나와요.",
    next="`make_block` 값을 쓰는 줄에 괄호가 있는지 보세요.",
)
def make_block_not_called(error: BaseException | None) -> bool:
    return any(
        one in str(error) for one in ("_make is not a Module subclass", "'function' object has no", "'method' object has no")
    )
