"""값 뒤에 오는 조사를, 마지막 숫자를 읽는 소리에 맞춥니다."""

from __future__ import annotations

import re

CLOSED = set("013678")
"""받침이 있는 소리로 읽는 숫자: 영(십, 백), 일, 삼, 육, 칠, 팔."""

CLOSED_BEFORE_RO = CLOSED - set("178")
"""일, 칠, 팔은 ㄹ로 끝나서 `으로`가 아니라 `로`가 붙습니다."""

_FORMS = (("이에요", "예요"), ("이어야", "여야"), ("을", "를"), ("은", "는"), ("이", "가"), ("과", "와"), ("으로", "로"))
_BEHIND_NUMBER = re.compile(rf"(\d)(,?[)\]]*`?)({'|'.join(form for pair in _FORMS for form in pair)})(?![가-힣])")


def agree(text: str) -> str:
    """`(5, 3)예요`를 `(5, 3)이에요`로, `4이`를 `4가`로 고칩니다. 다른 글자는 그대로 둡니다."""

    def fix(found: re.Match[str]) -> str:
        pair = next(pair for pair in _FORMS if found[3] in pair)
        closed = CLOSED_BEFORE_RO if pair[1] == "로" else CLOSED
        return found[1] + found[2] + pair[found[1] not in closed]

    return _BEHIND_NUMBER.sub(fix, text)
