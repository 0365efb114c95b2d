from evals.stancesread import Compared, Judged, labelled, score
from reportedly.schema import Span, Stance


def judged(confidence: float, right: bool, known: bool = True) -> Judged:
    stance = Stance(
        "x:s1", "x", "x:e1", "x:e2", "for", None, "body", Span(0, 9), None, Span(3, 5), confidence
    )
    return Judged(stance, right, known)


def test_precision_counts_what_is_told_and_recall_what_is_there() -> None:
    told = (judged(0.9, True), judged(0.5, False), judged(0.5, False, known=False))
    made = score([Compared(told, 1, 4, "")])
    assert (made["told"], made["unlabelled"]) == (3, 1)
    assert (made["precision"], made["recall"], made["f1"]) == (0.333, 0.25, 0.286)
    assert made["bands"] == [(2, 0.5, 0.0), (1, 0.9, 1.0)]
    assert made["brier"] == round((0.01 + 0.25 + 0.25) / 3, 3)


def test_the_labels_are_whole() -> None:
    train, dev = labelled("train"), labelled("dev")
    assert (len(train), len(dev)) == (40, 20)
    assert not {one.doc for one in train} & {one.doc for one in dev}
    every = [told for one in (*train, *dev) for told in one.read.values()]
    assert set(every) == {"for", "against", None}
