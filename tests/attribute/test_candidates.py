"""Passes merged, and the choice among rivals."""

from reportedly.attribute.candidates import Candidate, merged, overlap, select
from reportedly.attribute.decode import Draft


def draft(cue: int, *content: tuple[int, int], source: tuple[int, int] | None = (0, 2)) -> Draft:
    return Draft(source, (cue, cue + 1), content, (-0.1, -0.2, -0.3, -0.4, -0.5))


def test_what_every_pass_finds_is_one_candidate() -> None:
    (one,) = merged([[draft(2, (3, 9))], [draft(2, (3, 9))]])
    assert (one.same, one.same_cue, one.like) == (1, 1, 1)
    assert one.draft == draft(2, (3, 9))


def test_the_passes_that_agree_are_counted() -> None:
    first, longer, other = draft(2, (3, 9)), draft(2, (3, 10)), draft(2, (3, 30))
    found = {c.draft.content: c for c in merged([[first], [longer], [other], []])}
    assert (found[((3, 9),)].same, found[((3, 9),)].same_cue) == (0.25, 0.75)
    assert found[((3, 9),)].like == 0.5
    assert found[((3, 30),)].like == 0.25


def test_another_source_is_not_alike() -> None:
    found = merged([[draft(2, (3, 9))], [draft(2, (3, 9), source=None)]])
    assert [c.like for c in found] == [0.5, 0.5]


def test_overlap_is_of_pieces() -> None:
    assert overlap([(0, 4)], [(2, 4), (6, 8)]) == 2 / 6
    assert overlap([], []) == 1


def candidates(*drafts: Draft) -> list[Candidate]:
    return [Candidate(d, 1, 1, 1) for d in drafts]


def test_the_surer_rival_is_kept() -> None:
    pair = candidates(draft(2, (3, 9)), draft(2, (3, 7)))
    assert list(select([(0.5, pair[0]), (0.7, pair[1])], (0.3, 0.3))) == [1]


def test_a_cue_inside_anothers_content_makes_rivals() -> None:
    pair = candidates(draft(2, (3, 9)), draft(5, (6, 9)))
    assert list(select([(0.6, pair[0]), (0.5, pair[1])], (0.3, 0.3))) == [0]


def test_each_kind_has_its_own_least_confidence() -> None:
    pair = candidates(draft(2, (3, 5)), draft(6, (7, 9), source=None))
    ranked = [(0.4, one) for one in pair]
    assert list(select(ranked, (0.3, 0.5))) == [0]
    assert list(select(ranked, (0.5, 0.3))) == [1]
