"""Which reviews are of one attribution, whatever became of its spans."""

from itertools import permutations

from reportedly.pipeline.reviewing import review
from reportedly.review import Thread, roles_of, threads
from reportedly.schema import Attribution, Review, ReviewVerdict, Roles, Span


def roles(source: tuple[int, int], cue: tuple[int, int], *content: tuple[int, int]) -> Roles:
    return Roles((Span(*source),), (Span(*cue),), tuple(Span(*c) for c in content))


def attribution(number: int, read: Roles) -> Attribution:
    return Attribution(
        id=f"p:a{number}",
        article="p",
        source=read.source,
        cue=read.cue,
        content=read.content,
        block="body",
        manner="indirect",
        attitude="said",
        negated=False,
        denies=False,
        hedges=(),
        parent=None,
        confidence=0.5,
    )


def said(
    shown: Roles, verdict: ReviewVerdict, hour: int, by: str = "Ana", right: Roles | None = None
) -> Review:
    found = shown if verdict == "accepted" else right
    return review("p", shown, found, verdict, blind=True, by=by, when=f"2031-03-04T{hour:02d}")


BOTH = (0, 20)
ADA = roles((25, 28), (29, 33), BOTH)
BO = roles((40, 42), (43, 50), BOTH)


def told(found: list[Thread]) -> dict[str, list[str]]:
    return {t.attribution: [r.verdict for r in t.reviews] for t in found}


def test_two_who_say_the_same_are_two() -> None:
    made = [attribution(0, ADA), attribution(1, BO)]
    found = threads([said(BO, "rejected", 1), said(ADA, "accepted", 2)], made)
    assert told(found) == {"p:a1": ["rejected"], "p:a0": ["accepted"]}


def test_what_was_corrected_is_known_by_its_old_and_its_new_spans() -> None:
    moved = roles((60, 64), (65, 70), (80, 120))
    reviews = [said(ADA, "corrected", 1, right=moved), said(moved, "rejected", 2, "Bo")]
    for now in (ADA, moved):
        assert told(threads(reviews, [attribution(3, now)])) == {"p:a3": ["corrected", "rejected"]}


def test_another_reading_of_the_same_words_is_the_same() -> None:
    longer = roles((25, 32), (29, 33), (0, 24))
    found = threads([said(ADA, "accepted", 1), said(longer, "rejected", 2)], [])
    assert told(found) == {"": ["accepted", "rejected"]}


def test_an_inner_attribution_is_not_the_outer_one() -> None:
    outer, inner = roles((25, 28), (29, 33), (0, 24)), roles((0, 3), (4, 8), (9, 24))
    made = [attribution(0, outer), attribution(1, inner)]
    found = threads([said(inner, "rejected", 1), said(outer, "accepted", 2)], made)
    assert told(found) == {"p:a1": ["rejected"], "p:a0": ["accepted"]}


def test_no_attribution_has_two_threads() -> None:
    far = roles((25, 28), (29, 33), (100, 120))
    found = threads([said(ADA, "accepted", 1), said(far, "accepted", 2)], [attribution(0, ADA)])
    assert told(found) == {"p:a0": ["accepted"], "": ["accepted"]}


def test_the_order_in_which_they_come_does_not_matter() -> None:
    moved = roles((60, 64), (65, 70), (80, 120))
    reviews = [
        said(ADA, "corrected", 1, right=moved),
        said(moved, "accepted", 2, "Bo"),
        said(ADA, "withdrawn", 3),
        said(BO, "rejected", 4),
    ]
    made = [attribution(0, ADA), attribution(1, BO)]
    assert len({str(threads(some, made)) for some in permutations(reviews)}) == 1


def test_who_withdraws_takes_back_their_own_alone() -> None:
    ana, bo = said(ADA, "rejected", 1), said(ADA, "accepted", 2, "Bo")
    (thread,) = threads([ana, bo, said(ADA, "withdrawn", 3)], [])
    assert (thread.in_force, thread.held) == (bo, [bo])
    (thread,) = threads([ana, bo, said(ADA, "withdrawn", 3, "Bo")], [])
    assert thread.in_force == ana
    (thread,) = threads([ana, said(ADA, "withdrawn", 2)], [])
    assert thread.in_force is None


def test_a_second_correction_taken_back_leaves_the_first() -> None:
    wider, widest = (roles((25, 28), (29, 33), (0, end)) for end in (22, 24))
    first = said(ADA, "corrected", 1, right=wider)
    second = said(wider, "corrected", 2, right=widest)
    (thread,) = threads([first, second], [])
    assert thread.held == [second]
    (thread,) = threads([first, second, said(wider, "withdrawn", 3)], [])
    assert thread.held == [first]
    (thread,) = threads([first, second, said(wider, "withdrawn", 3), said(ADA, "withdrawn", 4)], [])
    assert thread.held == []


def test_pieces_and_missing_roles_are_compared_by_their_characters() -> None:
    parted = roles((25, 28), (29, 33), (0, 8), (12, 20))
    nobody = Roles((), (Span(29, 33),), (Span(0, 20),))
    assert roles_of(attribution(0, parted)) == parted
    for other in (parted, nobody):
        found = threads([said(ADA, "accepted", 1)], [attribution(0, other)])
        assert told(found) == {"p:a0": ["accepted"]}
