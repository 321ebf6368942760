"""원래 모듈을 그대로 부르고 축 하나만 세었어요. 먼저 걸린 것은 센 수예요."""
import torch


def infer_in_features(features, input_shape):
    return features(torch.zeros(1, *input_shape)).shape[1]
