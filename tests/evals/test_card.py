"""The card's tables, on counts that are made up."""

from collections import Counter

from evals.card import diagram, f1_rows, interval, publisher_rows, recall_rows, table


def counts(right: int, gold: int, read: int) -> Counter[tuple[str, str]]:
    made: Counter[tuple[str, str]] = Counter()
    for measure in ("main", "no_source", "strict"):
        for name, value in (("tp", right), ("gold", gold), ("pred", read)):
            made[f"attribution.{measure}", name] = value
    made["recall.direct", "tp"], made["recall.direct", "gold"] = right, gold
    return made


OWN = {"gazette_1": counts(3, 4, 5), "gazette_2": counts(1, 4, 1), "herald_1": counts(0, 2, 0)}


def test_rows_hold_precision_recall_and_f1() -> None:
    head, main, *_ = f1_rows(OWN)
    assert head[:4] == ("measure", "precision", "recall", "F1")
    assert main[:4] == ("main", 66.7, 40.0, 50.0)


def test_a_kind_that_no_annotator_marked_is_shown_as_nothing() -> None:
    rows = list(recall_rows(OWN))
    assert (rows[1][0], rows[1][1], rows[1][3]) == ("direct", 40.0, 10)
    assert (rows[4][0], rows[4][1], rows[4][3]) == ("sourceless", 0.0, 0)


def test_publishers_are_told_apart() -> None:
    _, gazette, herald = publisher_rows(OWN)
    assert gazette[:4] == ("gazette", 2, 8, 57.1)
    assert herald[:4] == ("herald", 1, 2, 0.0)


def test_an_interval_of_documents_that_are_alike_is_a_point() -> None:
    same = {name: counts(1, 2, 2) for name in "abc"}
    assert interval(same, lambda n: float(n["attribution.main", "tp"])) == "3.0 to 3.0"


def test_the_diagram_shows_both() -> None:
    level = {"expected_calibration_error": 0.02, "reliability": [(4, 0.5, 0.25), (9, 0.95, 1.0)]}
    _, low, high = diagram(level)
    assert low.count("#") == 10
    assert low.index("|") - low.index("#") == 20
    assert high.endswith("1.00 of 9")


def test_a_table_is_markdown() -> None:
    assert list(table([("a", "b"), (1, 2)])) == ["| a | b |", "|---|---|", "| 1 | 2 |"]
