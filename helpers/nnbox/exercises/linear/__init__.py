"""01_linear_shapes의 연습. 파일 하나에 연습 하나입니다."""

from ...lessons import Lesson

LESSON = Lesson(
    slug="01_linear_shapes",
    title="Linear와 shape",
    summary="마지막 축을 바꾸는 아핀 변환, shape 오류를 읽는 법, LazyLinear",
    minutes=(30, 40),
    goals=(
        "`nn.Linear`가 내놓는 텐서(tensor)의 shape을 실행하기 전에 말할 수 있습니다.",
        "가중치(weight)와 편향(bias)의 shape과 매개변수(parameter)의 수를 셀 수 있습니다.",
        "`mat1 and mat2` 오류에서 네 수의 뜻을 읽을 수 있습니다.",
        "배치(batch) 축을 지키면서 이미지를 펼칠 수 있습니다.",
        "`nn.LazyLinear`의 가중치가 언제 생기는지 설명할 수 있습니다.",
    ),
    package="linear",
    exercise_ids=(
        "predict_shapes",
        "first_linear",
        "count_parameters",
        "manual_linear",
        "read_error",
        "fix_classifier",
        "lazy_setup",
        "infer_in_features",
    ),
)
