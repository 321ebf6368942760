"""00_start의 연습. 파일 하나에 연습 하나입니다."""

from ...lessons import Lesson

LESSON = Lesson(
    slug="00_start",
    title="시작하기",
    summary="TODO를 채우고, 확인하고, 힌트를 여는 법",
    minutes=(5, 10),
    goals=(
        "노트북의 셀을 실행하고 결과를 읽을 수 있습니다.",
        "TODO를 채우고 `check`로 확인할 수 있습니다.",
        "힌트와 모범 답안을 열고 진도를 볼 수 있습니다.",
    ),
    package="start",
    exercise_ids=("hello_tensor",),
)
