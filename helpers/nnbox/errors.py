"""torch와 Python의 영어 오류 문구를 한국어로 풀어 줍니다. 원문은 검색할 수 있게 그대로 둡니다.

문구는 torch 2.4, 2.8, 2.13과 CPython 3.10~3.13에서 직접 내 보고 적었습니다.
"""

from __future__ import annotations

import difflib
import linecache
import re
import sys
import sysconfig
import traceback
from dataclasses import dataclass
from pathlib import Path

import torch


@dataclass(frozen=True)
class Explanation:
    """오류 하나의 풀이. `error`는 `타입: 영어 문구`입니다."""

    saw: str
    why: str
    next: str
    error: str


def explain(error: BaseException) -> Explanation:
    """오류가 난 줄과 문구의 뜻을 찾습니다. 모르는 문구면 읽는 법을 알려 줍니다."""
    message = _message(error)
    text = f"{type(error).__name__}: {message}".strip().removesuffix(":")
    why, next = _meaning(f"{type(error).__name__}: {message}")
    return Explanation(_where(error, message), why, next, text)


def _message(error: BaseException) -> str:
    try:
        text = str(error)
    except KeyboardInterrupt:
        raise
    except BaseException:  # `__str__`도 학습자가 쓴 것일 수 있습니다.
        return ""
    return text if len(text) <= 600 else text[:600] + " …"


_NOT_LEARNERS = tuple(
    str(Path(folder).resolve())
    for folder in (
        Path(__file__).parent,
        Path(torch.__file__).parent,
        sysconfig.get_path("stdlib"),
        sysconfig.get_path("purelib"),
    )
)


def _where(error: BaseException, message: str) -> str:
    """학습자의 코드 가운데 마지막으로 실행한 줄."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = frame.filename
        if path.startswith("<frozen") or str(Path(path).resolve()).startswith(_NOT_LEARNERS):
            continue
        line = (frame.line or linecache.getline(path, frame.lineno or 0)).strip()
        # 줄 번호는 함수가 아니라 셀에서 센 것입니다.
        inside = "" if frame.name.startswith("<") else f"(`{frame.name}` 안)"
        code = f": `{line}`" if line else ""
        return f"셀의 {frame.lineno}번째 줄{inside}에서 오류가 났어요{code}"
    if "deepcopy" in message:
        return "`copy.deepcopy`로 복사하는 중에 오류가 났어요."
    return "작성한 코드를 부르는 중에 오류가 났어요."


def _meaning(text: str) -> tuple[str, str]:
    for pattern, why, next in _MEANINGS:
        if found := re.search(pattern, text, re.DOTALL):
            fields = {name: value or "" for name, value in found.groupdict().items()}
            fields["near"] = _near(fields["package"], fields["name"]) if "package" in fields else ""
            return why.format_map(fields), next.format_map(fields)
    return (
        "아래 영어 문구가 무엇이 맞지 않는지 말해 줘요.",
        "문구를 그대로 복사해서 검색하거나, 오류가 난 줄의 값을 `print`로 찍어 보세요.",
    )


def _near(package: str, name: str) -> str:
    """`package`에 있는 비슷한 이름을 말하는 문장. 없으면 빈 문자열."""
    names = {one.lower(): one for one in vars(sys.modules.get(package) or object) if not one.startswith("_")}
    near = difflib.get_close_matches(name.lower(), names, n=1, cutoff=0.75)
    return f" 비슷한 `{names[near[0]]}` 이름은 있어요." if near else ""


_MEANINGS: tuple[tuple[str, str, str], ...] = (
    (
        r"mat1 and mat2 shapes cannot be multiplied \((?P<a>\d+)x(?P<b>\d+) and (?P<c>\d+)x(?P<d>\d+)\)",
        "행렬 곱은 앞의 마지막 축과 뒤의 첫 축이 같아야 해요. 앞의 마지막 축은 {b}, 뒤의 첫 축은 {c}예요.",
        "곱하는 순서가 맞는지 보고, 계층이라면 입력의 마지막 축과 `in_features` 가운데 어느 쪽을 고칠지 정해 보세요.",
    ),
    (
        r"size mismatch, got input|inconsistent tensor size|Expected size for first two dimensions of batch2",
        "두 텐서의 크기가 계산에 맞지 않아요.",
        "두 텐서의 `shape` 값을 차례로 찍어 보세요.",
    ),
    (
        r"must have the same dtype|expected scalar type|to have (the )?same dtype",
        "정수 텐서와 실수 텐서, 또는 float32와 float64는 한 행렬 곱에 들어갈 수 없어요.",
        "`.float()`나 `.to(weight.dtype)`로 dtype을 맞춰 보세요.",
    ),
    (
        r"The size of tensor a \((?P<a>\d+)\) must match the size of tensor b \((?P<b>\d+)\)",
        "브로드캐스팅은 축의 크기가 같거나 한쪽이 1일 때만 돼요. 여기서 만난 두 크기는 {a}, {b}예요.",
        "두 텐서의 `shape` 값을 뒤에서부터 나란히 적어 비교해 보세요.",
    ),
    (
        r"cannot assign (parameters?|module|buffer|'.*')? ?before Module\.__init__\(\) call",
        "`nn.Module`의 초기화가 아직 일어나지 않아서, 매개변수와 하위 모듈을 담을 곳이 없어요.",
        "`__init__`의 첫 줄에서 `super().__init__()` 호출이 있는지, 괄호까지 있는지 보세요.",
    ),
    (
        r"Module \[Module(List|Dict)\] is missing",
        "`nn.ModuleList` 객체는 계층을 등록하고 담아 두기만 해요. 어떤 순서로 부를지 몰라서 부를 수 없어요.",
        "`for`로 하나씩 꺼내 부르세요. 순서대로 부르기만 한다면 `nn.Sequential`도 돼요.",
    ),
    (
        r"has no attribute '_(parameters|buffers|modules|\w+_hooks)'",
        "`nn.Module`의 초기화를 부르지 않아서 등록할 곳이 없어요.",
        "`__init__`의 첫 줄에서 `super().__init__()` 호출이 있는지 보세요.",
    ),
    (
        r"is missing the required \"forward\" function",
        "`module(x)` 호출은 안에서 `forward` 메소드를 불러요. 그런데 `forward`라는 이름의 메소드가 없어요.",
        "`forward`의 철자와 들여쓰기를 보세요. 클래스 안에 있어야 해요.",
    ),
    (
        r"cannot assign '.*' as parameter '(?P<name>\w+)'",
        "`{name}` 자리는 매개변수의 자리예요. 보통 텐서로 덮어쓸 수 없어요.",
        "`nn.Parameter(...)`로 감싸거나, 값만 바꾸려면 `torch.no_grad()` 안에서 `copy_` 메소드를 쓰세요.",
    ),
    (
        r"attribute '(?P<name>\w+)' already exists",
        "`{name}` 속성이 이미 있어서 같은 이름으로 등록할 수 없어요.",
        "먼저 만든 속성을 지우고 등록만 남겨 보세요.",
    ),
    (
        r"is not a Module subclass",
        "`nn.Sequential` 모듈과 `nn.ModuleList`에는 Module 인스턴스만 넣을 수 있어요.",
        "괄호를 빠뜨린 클래스나 보통 함수가 섞여 있는지 보세요.",
    ),
    (
        r"[Oo]nly Tensors of floating point",
        "정수 텐서는 변화도를 가질 수 없어요.",
        "`torch.tensor([7.])`처럼 소수점을 찍거나, dtype을 실수로 바꿔 보세요.",
    ),
    (
        r"new\(\): data must be a sequence \(got",
        "대문자로 시작하는 `torch.Tensor` 클래스는 칸의 수나 목록을 받아요. 수 하나는 받지 않아요.",
        "소문자로 시작하는 `torch.tensor(수)`로 만들어 보세요.",
    ),
    (
        r"not implemented for '\w+'|could not infer output dtype",
        "이 연산은 지금 들어온 dtype을 받지 않아요. 평균이나 softmax는 실수 텐서에서만 계산해요.",
        "`.float()`로 바꾸거나, 정수가 어디서 들어왔는지 `x.dtype` 값을 찍어 보세요.",
    ),
    (
        r"Boolean value of Tensor with (more than one|no) value",
        "`if`나 `and` 뒤에는 참이나 거짓 하나가 있어야 해요. 원소가 여럿인 텐서는 하나로 정할 수 없어요.",
        "있는지 없는지는 `is None`으로, 값은 `.any()`나 `.all()`로 물어보세요.",
    ),
    (
        r"Input type \((?P<a>[\w. ]+)\) and (weight|bias) type \((?P<b>[\w. ]+)\) should be the same",
        "입력은 {a}, 가중치는 {b} 타입이에요. 합성곱은 두 dtype이 같아야 해요.",
        "`.float()`로 입력의 dtype을 맞춰 보세요.",
    ),
    (
        r"expected (?P<a>\dD( or \dD)?) input \(got (?P<b>\dD) input\)",
        "이 계층은 {a} 입력을 기다리는데 {b} 입력이 들어왔어요. D 앞의 수는 축의 수예요.",
        "배치 축이 빠지거나 더해졌는지, 그 자리의 `x.shape` 값을 찍어 보세요.",
    ),
    (
        r"unsupported operand type\(s\) for .*'NoneType'",
        "`None` 값은 계산할 수 없어요. 인자를 주지 않았거나, `return` 문이 없는 함수의 결과예요.",
        "그 줄의 값 가운데 무엇이 `None`인지 찍어 보세요.",
    ),
    (
        r"'[<>]=?' not supported between instances of .*'NoneType'",
        "`None` 값은 수와 크기를 견줄 수 없어요.",
        "그 자리의 값이 `None`일 때 무엇을 할지 따로 정해 보세요.",
    ),
    (
        r"must be Tensor, not (?P<name>\w+)",
        "텐서를 넣어야 하는 자리에 `{name}` 객체가 들어갔어요. `nn.ReLU(x)`처럼 계층을 만드는 괄호에 텐서를 넣으면, "
        "계산한 텐서가 아니라 새 계층이 나와요.",
        "그 자리의 값을 `print`로 찍어 보세요. 계층이라면 먼저 만들고, 만든 것을 텐서로 부르세요.",
    ),
    (
        r"'str' object cannot be interpreted as an integer",
        "정수가 있어야 할 자리에 문자열이 있어요. `nn.Sequential`이나 `nn.ModuleList`의 `모델[...]` 자리에도 이름이 아니라 번호를 적어요.",
        "이름이 변수에 들어 있으면 `getattr(모듈, 이름)`으로 꺼내고 `setattr(모듈, 이름, 값)`으로 담아 보세요.",
    ),
    (
        r"does not support item assignment",
        "대괄호로 담을 수 없는 값이에요. 리스트, 사전, 텐서, `nn.Sequential`, `nn.ModuleList` 같은 것에만 담을 수 있어요.",
        "이름이 변수에 들어 있으면 `getattr(모듈, 이름)`으로 꺼내고 `setattr(모듈, 이름, 값)`으로 담아 보세요.",
    ),
    (
        r"dictionary changed size during iteration|dictionary keys changed during iteration",
        "`for` 문이 도는 동안 그 사전이나 모듈에 항목이 늘거나 줄었어요. 없던 이름에 모듈을 담으면 자식이 새로 생겨요.",
        "새 이름이 아니라 있던 이름에 담는지 보고, 늘거나 줄 수밖에 없다면 먼저 `list(...)`에 모은 다음 도세요.",
    ),
    (
        r"(not enough|too many) values to unpack \(expected (?P<count>\d+)",
        "왼쪽에 적은 이름은 {count}개인데, 오른쪽에서 나온 값의 수가 그와 달라요.",
        "오른쪽의 값을 `print`로 찍어 몇 개인지 세어 보세요. shape이라면 축의 수예요.",
    ),
    (
        r"Can't call numpy\(\) on Tensor that requires grad",
        "NumPy 배열에는 연산 그래프가 없어서, 변화도를 기록하는 텐서는 바로 바꿀 수 없어요.",
        "변화도가 흘러야 하는 계산이라면 NumPy 대신 torch의 함수로 계산해 보세요.",
    ),
    (
        r"slice indices must be integers|can be converted to an index",
        "자르는 자리에는 정수만 적을 수 있어요.",
        "대괄호 안의 값을 `print`로 찍어, 텐서나 실수가 아닌지 보세요.",
    ),
    (
        r"len\(\) of a 0-d tensor|iteration over a 0-d tensor",
        "축이 없는 텐서는 수 하나라서 길이도, 차례로 꺼낼 것도 없어요.",
        "그 텐서의 `shape` 값을 찍어, 어디에서 축이 사라졌는지 찾아보세요.",
    ),
    (
        r"name can.{1,2}t contain",
        "등록하는 이름에는 점을 쓸 수 없어요. 점은 모듈 안의 모듈로 가는 길을 적을 때 써요.",
        "점 앞의 이름으로 안쪽 모듈을 먼저 꺼낸 다음, 거기에 등록해 보세요.",
    ),
    (
        r"^KeyError: (?P<key>.*)",
        "사전에 {key} 키가 없어요.",
        "사전의 키를 `print(list(...))`로 찍어, 철자와 접두어를 비교해 보세요.",
    ),
    (
        r"assigned grad expected to be a Tensor or None",
        "`.grad` 자리에는 텐서나 `None` 값만 담을 수 있어요. 수는 담을 수 없어요.",
        "`.grad`에 대입하는 줄을 보세요.",
    ),
    (
        r"batch[12] must be a 3D tensor",
        "`bmm` 함수는 축이 셋인 텐서만 받아요.",
        "`@` 연산은 앞의 축이 몇 개여도 받아요.",
    ),
    (
        r"^AttributeError: 'NoneType' object has no attribute '(?P<name>\w+)'",
        "`None` 값에서 `{name}` 속성을 찾았어요. 그 앞의 함수가 아무것도 돌려주지 않았어요.",
        "`return` 문이 있는지, `print`나 `register_buffer`처럼 `None` 값을 돌려주는 함수의 결과를 담지 않았는지 보세요.",
    ),
    (
        r"'(builtin_function_or_)?method' object is not (subscriptable|iterable)",
        "목록이 있어야 할 자리에 메소드가 있어요.",
        "메소드라면 괄호를 붙여 부르세요. 속성이라면 이름이 `nn.Module`의 메소드와 겹치지 않는지, 쓰는 곳의 이름도 고쳤는지 보세요.",
    ),
    (
        r"object of type '(?P<name>\w+)' has no len\(\)|'(?P<other>\w+)' object is not (subscriptable|iterable)",
        "`{name}{other}` 객체는 목록이 아니에요. 길이를 재거나, 번호로 꺼내거나, `for`로 돌 수 없어요.",
        "그 자리의 값이 기다리던 목록이나 텐서인지 `type(...)`으로 확인해 보세요.",
    ),
    (
        r"(list|tuple) index out of range|index -?\d+ is out of (bounds|range)",
        "없는 번호의 원소를 꺼냈어요. 번호는 0부터 시작해서 길이보다 하나 작은 수에서 끝나요.",
        "길이와 마지막 번호를 함께 찍어 보세요.",
    ),
    (
        r"does not require grad and does not have a grad_fn",
        "출력이 연산 그래프에서 끊겨 있어서 `backward()` 호출이 거슬러 갈 길이 없어요.",
        "`.detach()`, `.data`, `.item()`, `torch.no_grad()` 블록이 길을 끊는지 찾아보세요.",
    ),
    (
        r"a leaf Variable that requires grad is being used in an in-place operation",
        "변화도를 기록하는 중에는 매개변수를 제자리에서 바꿀 수 없어요.",
        "그 줄을 `with torch.no_grad():` 안에 넣어 보세요.",
    ),
    (
        r"Trying to backward through the graph a second time",
        "지난번 학습 걸음의 연산 그래프가 남아서 이번 그래프와 이어졌어요.",
        "다음 걸음까지 들고 가는 값은 `torch.no_grad()` 안에서 계산하거나 `.detach()`로 떼어 내세요.",
    ),
    (
        r"modified by an inplace operation",
        "역전파에 필요한 값을 제자리 연산이 덮어썼어요.",
        "`+=` 연산, `_`로 끝나는 연산, `inplace=True` 인자를 찾아 새 텐서를 만드는 것으로 바꿔 보세요.",
    ),
    (
        r"Expected more than 1 value per channel when training",
        "BatchNorm은 학습 모드에서 표본이 하나뿐이면 분산을 구할 수 없어요.",
        "표본을 둘 이상 넣거나 평가 모드에서 부르세요. 표본 하나도 받아야 하는 모델이라면 BatchNorm을 빼거나 다른 정규화로 바꿔 보세요.",
    ),
    (
        r"can't optimize a non-leaf Tensor",
        "옵티마이저에는 계산의 결과가 아니라 매개변수 자체를 넘겨야 해요.",
        "`model.parameters()` 값을 넘겼는지 보세요.",
    ),
    (
        r"optimizer got an empty parameter list",
        "옵티마이저가 받은 매개변수가 하나도 없어요.",
        "`list(model.parameters())` 값을 찍어, 등록된 매개변수가 있는지 보세요.",
    ),
    (
        r"UninitializedParameter|uninitialized parameter|not been initialized",
        "Lazy 계층의 가중치가 아직 만들어지지 않았어요. 첫 호출에서 만들어져요.",
        "`module(x)`로 한 번 부른 다음에 쓰세요. `module.forward(x)`로는 만들어지지 않아요.",
    ),
    (
        r"Inference tensors cannot be saved|inference tensor",
        "`torch.inference_mode()` 안에서 만든 텐서는 나중에 학습에 쓰거나 제자리에서 바꿀 수 없어요. 그 위에 불러올 수도 없어요.",
        "`torch.no_grad()`로 바꿔 보세요.",
    ),
    (
        r"more than one element of the written-to tensor refers to a single memory location",
        "칸 여럿이 값 하나를 함께 쓰는 텐서예요. `expand` 메소드가 그런 텐서를 만들어요. 칸마다 다른 값을 담을 수 없어요.",
        "`expand(...)` 뒤에 `clone()` 호출을 붙이거나 처음부터 그 크기로 만들어 보세요.",
    ),
    (
        r"Error\(s\) in loading state_dict",
        "불러온 사전의 이름이나 크기가 모델과 맞지 않아요. 아래 문구가 어떤 이름인지 말해 줘요.",
        "Missing은 모델에만, Unexpected는 사전에만 있는 이름이고, size mismatch는 이름은 같은데 크기가 달라요. 두 쪽의 키를 나란히 보세요.",
    ),
    (
        r"shape '(?P<shape>\[.*?\])' is invalid for input of size (?P<size>\d+)",
        "원소 {size}개는 `{shape}` 모양으로 나눌 수 없어요.",
        "배치 축을 남기려면 `flatten(1)`이나 `flatten(start_dim=1)` 호출을 쓰세요.",
    ),
    (
        r"view size is not compatible",
        "이 텐서는 메모리에 이어져 있지 않아서 `view`로 볼 수 없어요.",
        "`reshape`이나 `flatten` 메소드를 쓰세요.",
    ),
    (
        r"t\(\) expects a tensor with <= 2 dimensions|self must be a matrix|mat2 must be a matrix"
        r"|mat1 must be a matrix|matrices expected|must be 2-D|2D tensors? expected|expected 2D",
        "`mm`, `addmm`, `.t()` 메소드는 2차원 행렬만 받아요.",
        "`@`나 `F.linear` 함수는 앞의 축이 몇 개여도 받아요.",
    ),
    (
        r"Dimension out of range",
        "텐서에 없는 축을 가리켰어요.",
        "그 자리의 `x.shape` 값을 찍어 보고, 뒤에서부터 세는 `-1`도 떠올려 보세요.",
    ),
    (
        r"(got an unexpected keyword argument '(?P<name>\w+)')",
        "`{name}` 이름의 인자를 받지 않는 함수예요.",
        "`def` 줄의 인자 이름이 문제에 적힌 것과 같은지 보세요.",
    ),
    (
        r"missing \d+ required positional argument",
        "필요한 인자보다 적게 넣고 불렀거나, `self` 인자를 빠뜨렸어요.",
        "`def` 줄의 인자와, 부를 때 넣은 인자를 하나씩 짝지어 보세요.",
    ),
    (
        r"takes \d+ positional arguments? but \d+ (was|were) given|takes from \d+ to \d+",
        "받기로 한 것보다 많은 인자를 넣고 불렀어요. `self` 인자를 빠뜨려도 이렇게 돼요.",
        "`def` 줄의 인자와, 부를 때 넣은 인자를 하나씩 짝지어 보세요.",
    ),
    (
        r"object is not callable",
        "함수가 아닌 값을 괄호로 불렀어요. 같은 이름에 다른 값을 담아 가려졌을 수도 있어요.",
        "괄호 앞의 이름에 무엇이 들었는지 `type(...)`으로 확인해 보세요.",
    ),
    (
        r"^NameError: .*'(?P<name>register_\w+|training|(named_)?(parameters|buffers|modules|children)|state_dict)'",
        "`{name}` 이름은 모듈이 가진 것이라서, 혼자 적으면 찾지 못해요.",
        "앞에 `self.` 글자를 붙여 보세요.",
    ),
    (
        r"^(NameError|UnboundLocalError): .*'(?P<name>\w+)'",
        "`{name}` 이름을 아직 만들지 않았어요.",
        "철자를 확인하고, 그 이름을 만드는 셀(`import`도)을 먼저 실행하세요. 이름이 아니라 글로 쓴 것이라면 따옴표로 감싸세요.",
    ),
    (
        r"^AttributeError: '_IncompatibleKeys' object",
        "`load_state_dict` 메소드는 모델이 아니라, 어긋난 키를 적은 결과를 돌려줘요.",
        "`model = model.load_state_dict(...)`처럼 결과를 모델의 이름에 다시 대입하지 마세요.",
    ),
    (
        r"^AttributeError: module '(?P<package>[\w.]+)' has no attribute '(?P<name>\w+)'",
        "`{package}` 안에 `{name}` 이름이 없어요.{near}",
        "철자와 대소문자를 확인하세요. 맞게 적었다면 설치된 판에는 아직 없는 기능일 수 있어요.",
    ),
    (
        r"^AttributeError: '(?P<kind>[^']+)' object has no attribute '(?P<name>\w+)'",
        "`{kind}` 객체에는 `{name}` 속성이 없어요.",
        "철자를 확인하고, `{name}` 값을 만드는 줄이 있는지 보세요.",
    ),
    (
        r"^AttributeError: type object '(?P<kind>\w+)' has no attribute '(?P<name>\w+)'",
        "`{kind}` 클래스에는 `{name}` 속성이 없어요. 매개변수와 계층은 클래스를 불러 만든 인스턴스에 생겨요.",
        "철자를 확인하고, `{kind}(...)`처럼 괄호를 붙여 인스턴스를 만들었는지 보세요.",
    ),
    (
        r"^NotImplementedError",
        "아직 구현하지 않은 곳을 불렀어요.",
        "`raise NotImplementedError` 줄을 지우고 코드를 채워 보세요.",
    ),
    (
        r"^RecursionError",
        "함수가 스스로를 끝없이 불렀어요.",
        "`forward` 안에서 `self(x)` 호출이 있는지, 재귀가 멈추는 조건이 있는지 보세요.",
    ),
    (
        r"^TooLarge: .*shape (?P<shape>\(.*\))",
        "shape이 {shape}인 텐서를 만들려고 했어요. 컴퓨터의 메모리를 지키려고 막았어요.",
        "크기를 정하는 인자에 잘못된 값이 들어가지 않았는지 보세요.",
    ),
    (
        r"can't allocate memory|not enough memory|^MemoryError|out of memory",
        "컴퓨터의 메모리보다 큰 것을 만들려고 했어요.",
        "크기를 정하는 인자에 잘못된 값이 들어가지 않았는지 보세요.",
    ),
    (
        r"cannot pickle '(?P<name>.*?)' object",
        "채점은 값을 복사해서 살펴보는데, `{name}` 타입의 값은 복사할 수 없어요.",
        "그 값을 속성에 담아 두지 말고, 쓰는 곳에서 만들어 보세요.",
    ),
    (
        r"^KeyboardInterrupt",
        "실행을 멈추라는 예외를 작성한 코드가 스스로 냈어요.",
        "`raise KeyboardInterrupt` 줄을 지우고, 값은 `return`으로 돌려주세요.",
    ),
    (
        r"^(SystemExit|GeneratorExit)",
        "`exit()`나 `sys.exit()` 호출은 계산을 멈추고 프로그램을 끝내요. 그래서 결과가 나오지 않아요.",
        "그 줄을 지우고, 값은 `return`으로 돌려주세요.",
    ),
    (
        r"^(AssertionError)",
        "`assert`에 적힌 조건이 참이 아니었어요.",
        "조건에 쓰인 값을 `print`로 찍어 보세요.",
    ),
)
