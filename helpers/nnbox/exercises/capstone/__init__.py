"""05_capstone의 연습. 파일 하나에 연습 하나입니다."""

from ...lessons import Lesson

LESSON = Lesson(
    slug="05_capstone",
    title="종합: 저장해도 틀리지 않는 분류기",
    summary="와인 분류기를 만들고, 저장하고, 새 인스턴스에 불러와도 같은 답을 내게 하기",
    minutes=(40, 60),
    goals=(
        "저장한 모델과 불러온 모델이 다를 때 까닭을 찾아 고칠 수 있습니다.",
        "학습 자료만으로 통계를 구하고, 그 통계를 모델과 함께 저장할 수 있습니다.",
        "블록을 `nn.ModuleList`에 담은 분류기를 만들고 검증 손실(loss)이 가장 낮을 때의 값을 남길 수 있습니다.",
        "`state_dict()` 결과를 파일에 저장하고 새 인스턴스에 불러와 똑같은 결과를 확인할 수 있습니다.",
        "머리를 뗀 모델의 특징을 평면에 그릴 수 있습니다.",
    ),
    package="capstone",
    exercise_ids=(
        "lost_tensors",
        "fix_standardizer",
        "train_statistics",
        "wine_block",
        "wine_model",
        "train_best",
        "reload_identical",
        "feature_plane",
        "deepen",
    ),
)
