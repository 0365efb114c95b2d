"""The measures of lineage and credits, on invented pairs and lines; the labels themselves."""

import json
from hashlib import sha1
from random import Random

from evals import editing
from evals.credits import LABELS, Line
from evals.credits import score as credit_score
from evals.lineage import by_kind, called, directions, score, traced, truly_shared
from evals.pairs import Item, Pair
from reportedly.schema import Span

RNG = Random(1)
STORY = [" ".join("".join(RNG.choices("abcdefgh", k=6)) for _ in range(50)) + "." for _ in range(8)]
OTHER = [" ".join("".join(RNG.choices("ijklmnop", k=6)) for _ in range(50)) + "." for _ in range(8)]


def pair(text: list[str], label: str, told: str = "date", at: int = 0) -> Pair:
    """A pair of the story and a text that was made of it."""
    original = Item(f"{at}", STORY, "Halverin Courier", "2031-03-04")
    derived = Item(f"{at}+", text, "Osk Beacon", "2031-03-05" if told == "date" else "")
    return Pair(original, derived, label, "edited", told)  # type: ignore[arg-type]


def test_right_and_wrong_are_counted() -> None:
    copied, strange = pair(STORY, "copy", at=1), pair(OTHER, "copy", at=2)
    shared = pair([*OTHER, STORY[0]], "none", at=3)
    some = [copied, strange, shared]
    found = {k: v for p in some for k, v in traced([p]).items()}
    assert [called(p, found) for p in some] == ["copy", "none", "reuse"]
    assert score(some, found, "copy") == {"pairs": 2, "precision": 1, "recall": 0.5, "f1": 0.667}
    assert score(some, found, "reuse")["precision"] == 0
    assert by_kind(some, found) == {"edited": 0.333}
    assert truly_shared(some, found) == {"pairs": 1, "25 words": 1, "quoted": 0}


def test_a_direction_is_right_where_it_is_known_and_unknown_else() -> None:
    dated, open_ = pair(STORY, "copy", at=1), pair(STORY, "copy", "nothing", at=2)
    found = {**traced([dated]), **traced([open_])}
    assert directions([dated, open_], found) == {"date": 1, "nothing": 1}
    swapped = Pair(dated.derived, dated.original, "copy", "edited", "date")
    assert directions([swapped], found) == {"date": 0}


def test_edits_keep_what_they_should() -> None:
    rng = Random(3)
    assert editing.count(editing.trimmed(STORY, rng)) < editing.count(STORY)
    merged = editing.merged(STORY, rng, OTHER)
    assert sorted(merged) == sorted([*STORY, *OTHER])
    assert editing.led(STORY, rng, OTHER)[0] == OTHER[0]
    reworded = editing.reworded(STORY, rng, ["zzz"])
    assert 0 < " ".join(reworded).count("zzz") < 0.2 * editing.count(STORY)
    assert editing.paragraph_of(STORY, rng) in STORY
    assert editing.quotation_of([f"He said: “{STORY[1]}”"], rng).startswith(f"“{STORY[1]}”")
    assert editing.quotation_of(STORY, rng) == ""


def test_credits_are_scored_by_name_and_kind() -> None:
    name, other = Span(3, 9), Span(20, 25)
    some = [
        Line("a", "", ((name, "told"),), ((name, "reported"), (other, "wire"))),
        Line("b", "", ((name, "wire"),), ()),
    ]
    found = credit_score(some)
    assert (found["precision"], found["recall"], found["kinds right"]) == (0.5, 0.5, 0.0)


def test_the_labels_are_as_they_are_told() -> None:
    rows = [json.loads(row) for row in LABELS.read_text("utf-8").splitlines()]
    assert len(rows) == len({row["doc"] for row in rows}) == 200
    assert sum(len(row["credits"]) for row in rows) == 64
    for row in rows:
        even = int(sha1(row["doc"].encode()).hexdigest(), 16) % 2 == 0
        assert row["half"] == ("choose" if even else "measure")
        start, end = row["span"]
        assert all(start <= c["outlet"][0] < c["outlet"][1] <= end for c in row["credits"])
