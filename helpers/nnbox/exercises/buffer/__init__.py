"""04_buffer_state_dict의 연습. 파일 하나에 연습 하나입니다."""

from ...lessons import Lesson

LESSON = Lesson(
    slug="04_buffer_state_dict",
    title="buffer와 state_dict",
    summary="매개변수, 버퍼, 보통 텐서의 차이와 저장하고 불러오는 법",
    minutes=(40, 60),
    goals=(
        "매개변수(parameter), 버퍼(buffer), 보통 텐서(tensor)가 저장되는지, 옮겨지는지, 학습되는지 말할 수 있습니다.",
        "통계를 버퍼로 등록해서 저장하고 불러와도 같은 결과를 내는 모듈(module)을 만들 수 있습니다.",
        "나중에 학습해도 변하지 않는 `state_dict`의 복사본을 만들 수 있습니다.",
        "`weights_only=True`로 파일을 읽고, 이름과 크기가 맞지 않는다는 오류를 읽을 수 있습니다.",
        "저장할 버퍼와 저장하지 않을 버퍼를 가려 등록할 수 있습니다.",
    ),
    package="buffer",
    exercise_ids=(
        "predict_registry",
        "register_buffer",
        "standardizer",
        "running_mean",
        "causal_mask",
        "snapshot",
        "load_matching",
        "strip_prefix",
        "ema",
    ),
)
