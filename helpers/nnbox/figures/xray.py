"""모듈을 들여다봅니다: 속성마다 무엇으로 등록되었고, 저장되고, 학습하고, 따라 움직이는지."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from torch import nn

from ..observe import describe, is_a, it_is
from .xray_rows import Known, Row, class_name, read


@dataclass
class Node:
    """모듈 하나와 그 속성, 그 안의 모듈."""

    path: str
    name: str
    kind: str
    rows: list[Row] = field(default_factory=list)
    others: str = ""
    warning: str = ""
    children: list[Node] = field(default_factory=list)
    shape: int = 0  # 이름만 다르고 속이 같은 모듈끼리 같은 수
    modules: int = 1
    warnings: int = 0


class Xray:
    """`xray`가 돌려주는 것. 만든 때의 모습을 보여 줍니다.

    Attributes:
        root: 들여다본 모듈. 들여다보지 못했으면 `None`.
        refusal: 들여다보지 못한 까닭.
    """

    def __init__(self, module: Any) -> None:
        self.root: Node | None = None
        self.refusal = ""
        try:
            self.refusal = _refusal(module)
            if not self.refusal:
                self.root = examine(module)
        except (Exception, SystemExit) as error:  # 어떤 모듈이 와도 노트북에 오류가 나지 않아야 합니다.
            self.refusal = f"이 모듈은 들여다보지 못했어요({type(error).__name__})."

    @property
    def warnings(self) -> list[tuple[str, str]]:
        """(이름, 살펴볼 것)."""
        return list(_warnings(self.root)) if self.root else []

    def __str__(self) -> str:
        from .xray_view import text

        return text(self)

    __repr__ = __str__

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        from .xray_view import picture

        return {"text/plain": str(self), "text/html": picture(self)}


def xray(module: Any) -> Xray:
    """모듈의 모든 속성을 표로 보여 줍니다. 무엇을 넘겨도 예외를 내지 않습니다.

    Args:
        module: `nn.Module` 인스턴스.
    """
    return Xray(module)


def _refusal(module: Any) -> str:
    if is_a(module, nn.Module):
        return ""
    if is_a(module, type):
        return f"{describe(module)}가 왔어요. 인스턴스를 만들어 `xray({module.__name__}(...))`처럼 넣어 주세요."
    return f"`xray`에는 `nn.Module` 인스턴스를 넣어 주세요. 받은 것은 {it_is(module)}."


def examine(module: nn.Module) -> Node:
    """모듈과 그 안의 모든 모듈을 살펴봅니다. 깊이나 순환에 걸리지 않도록 재귀하지 않습니다."""
    known, seen = Known(_saved_keys(module), _registered_ids(module)), {id(module): ""}
    root = Node("", "", class_name(module))
    order, pending = [root], [(root, module)]
    while pending:
        node, held = pending.pop()
        node.rows, node.others, node.warning, children = read(held, node.path, known)
        for name, child in children.items():
            path = f"{node.path}.{name}".lstrip(".")
            inner = Node(path, str(name), class_name(child))
            node.children.append(inner)
            order.append(inner)
            if id(child) in seen:
                where = f"`{seen[id(child)]}` 자리의 모듈" if seen[id(child)] else "맨 위의 모듈"
                inner.others, inner.modules = f"{where}과 같은 모듈이에요.", 0
                continue
            seen[id(child)] = path
            pending.append((inner, child))
    shapes: dict[Any, int] = {}
    for node in reversed(order):  # 아이가 부모보다 먼저
        facts = (node.kind, node.others, node.warning, tuple(node.rows), tuple((one.name, one.shape) for one in node.children))
        node.shape = shapes.setdefault(facts, len(shapes))
        node.modules += sum(child.modules for child in node.children)
        own = bool(node.warning) + sum(bool(row.warning) for row in node.rows)
        node.warnings = own + sum(child.warnings for child in node.children)
    return root


def _warnings(root: Node) -> Iterator[tuple[str, str]]:
    pending = [root]
    while pending:
        node = pending.pop()
        if node.warning:
            yield node.path, node.warning
        for row in node.rows:
            if row.warning:
                yield f"{node.path}.{row.name}".lstrip("."), row.warning
        pending += reversed([child for child in node.children if child.warnings])


def _saved_keys(module: nn.Module) -> set[str] | None:
    """진짜 `state_dict()`의 키. 만들 수 없으면 `None`."""
    try:
        return set(module.state_dict(keep_vars=True))
    except (Exception, SystemExit):
        return None


def _registered_ids(module: nn.Module) -> frozenset[int]:
    """어디엔가 등록된 텐서와 모듈의 id. 목록에 한 번 더 담아도 잘못이 아닌 것들입니다."""
    try:
        found = (nn.Module.modules(module), nn.Module.parameters(module), nn.Module.buffers(module))
        return frozenset(id(one) for each in found for one in each)
    except (Exception, SystemExit):
        return frozenset()
