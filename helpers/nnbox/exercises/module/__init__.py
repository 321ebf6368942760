"""03_module_parameter의 연습. 파일 하나에 연습 하나입니다."""

from ...lessons import Lesson

LESSON = Lesson(
    slug="03_module_parameter",
    title="Module과 Parameter",
    summary="상자 안의 상자, 등록되는 것과 등록되지 않는 것, 학습 한 걸음",
    minutes=(40, 60),
    goals=(
        "`__init__`, `forward` 두 메소드가 하는 일을 나누어 말하고, `super().__init__()` 호출을 빠뜨린 오류를 고칠 수 있습니다.",
        "속성 가운데 무엇이 매개변수(parameter)로 등록되는지 실행하기 전에 말할 수 있습니다.",
        "`nn.Parameter`로 계층(layer)을 처음부터 만들고, 처음 값을 왜 무작위로 두는지 설명할 수 있습니다.",
        "학습한 것처럼 보이는데 움직이지 않는 가중치(weight)를 찾아 고칠 수 있습니다.",
        "`backward()`, `optimizer.step()` 두 호출이 각각 무엇을 바꾸는지 코드로 보일 수 있습니다.",
    ),
    package="module",
    exercise_ids=(
        "predict_registration",
        "fix_init",
        "my_linear",
        "fix_training",
        "temperature",
        "module_list_mlp",
        "sgd_step",
        "tied_autoencoder",
    ),
)
