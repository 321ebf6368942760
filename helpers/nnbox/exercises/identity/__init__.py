"""02_identity_sequential의 연습. 파일 하나에 연습 하나입니다."""

from ...lessons import Lesson

LESSON = Lesson(
    slug="02_identity_sequential",
    title="Identity와 Sequential",
    summary="아무것도 하지 않는 계층의 쓸모, 계층을 잇고 갈아 끼우는 법",
    minutes=(30, 50),
    goals=(
        "Identity가 무엇을 하고 무엇을 하지 않는지 셀 하나로 보일 수 있습니다.",
        "`nn.Sequential`에서 계층(layer)을 이름, 번호, 조각으로 꺼낼 수 있습니다.",
        "계층을 지우는 것과 갈아 끼우는 것이 `state_dict`의 키에서 어떻게 다른지 설명할 수 있습니다.",
        "이름은 그대로 두고 깊은 곳의 드롭아웃(dropout)을 끌 수 있습니다.",
        "학습한 모델에서 머리를 떼어 내고 새 머리를 달 수 있습니다.",
    ),
    package="identity",
    exercise_ids=(
        "predict_identity",
        "make_mlp",
        "norm_block",
        "remove_dropout",
        "residual_block",
        "feature_extractor",
        "replace_head",
    ),
)
