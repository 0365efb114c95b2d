"""Attributions as reviews would have them, without a store or weights."""

from reportedly.pipeline.reviewing import review
from reportedly.review import apply
from reportedly.review.apply import SURE
from reportedly.schema import Attribution, Block, Reviewed, Roles, Sentences, Span, Spans

TEXT = "Ada Brun may win, Bo Lind said. “We lost,” Cyr Dorn did not say."


def at(words: str) -> Spans:
    start = TEXT.index(words)
    return (Span(start, start + len(words)),)


BLOCKS = [Block("p", 0, len(TEXT), "body")]
CUT = Sentences(
    "p", (*at("Ada Brun may win, Bo Lind said."), *at("“We lost,” Cyr Dorn did not say."))
)
WIN = Roles(at("Bo Lind"), at("said"), at("Ada Brun may win"))
LOST = Roles(at("Cyr Dorn"), at("say"), at("“We lost,”"))


def embed(spans: Spans) -> bytes:
    return TEXT[spans[0].start : spans[-1].end].encode()


def shaped(made: list[Attribution], *reviews: tuple[Roles, Roles | None]) -> list[Attribution]:
    said = [
        review(
            "p",
            shown,
            right,
            "rejected" if right is None else "accepted" if right == shown else "corrected",
            blind=True,
            by="Ana",
            when=f"2031-03-04T{hour:02d}",
        )
        for hour, (shown, right) in enumerate(reviews)
    ]
    return apply(TEXT, BLOCKS, CUT, made, said, embed)[0]


def read(*roles: Roles) -> list[Attribution]:
    """What a program would have read: put there as accepted ones that it did not find."""
    return shaped([], *((r, r) for r in roles))


def test_nothing_said_changes_nothing() -> None:
    made = read(WIN)
    assert apply(TEXT, BLOCKS, CUT, made, [], embed) == (made, [])


def test_one_that_is_no_longer_found_is_put_back_with_what_its_words_tell() -> None:
    win, lost = read(WIN, LOST)
    assert (win.id, win.manner, [h.kind for h in win.hedges]) == (
        "p:a0",
        "indirect",
        ["possibility"],
    )
    assert (lost.id, lost.manner, lost.confidence) == ("p:a1", "direct", SURE)
    assert lost.vector == "“We lost,”".encode()


def test_a_correction_is_worded_anew_and_keeps_its_id() -> None:
    made = read(WIN, LOST)
    right = Roles(LOST.source, at("did not say"), LOST.content)
    win, lost = shaped(made, (LOST, right))
    assert win == made[0]
    assert (lost.id, lost.negated, made[1].negated) == ("p:a1", True, False)


def test_one_that_is_rejected_leaves_and_the_inner_one_loses_its_parent() -> None:
    outer = Roles(at("Cyr Dorn"), at("say"), at("Ada Brun may win, Bo Lind said."))
    made = read(WIN, outer)
    assert [a.parent for a in made] == ["p:a1", None]
    (left,) = shaped(made, (outer, None))
    assert (left.id, left.parent) == ("p:a0", None)


def test_it_is_told_whose_verdict_stands_on_what_is_left() -> None:
    made = read(WIN, LOST)
    said = [
        review("p", WIN, WIN, "accepted", blind=True, by="Bo", when="2031-03-04T01"),
        review("p", LOST, None, "rejected", blind=True, by="Bo", when="2031-03-04T02"),
    ]
    left, reviewed = apply(TEXT, BLOCKS, CUT, made, said, embed)
    assert left == made[:1]
    assert reviewed == [Reviewed("p:a0", "p", "Bo", "accepted")]
