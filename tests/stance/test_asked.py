import numpy as np

from reportedly.refer.model import Seen
from reportedly.refer.parts import FORMS, TYPES, WIDTH
from reportedly.stance.asked import MOST, Asked, asked
from reportedly.stance.model import LONGEST


def seen(*mentions: tuple[int, int, str, str]) -> Seen:
    """Mentions as (first, last + 1 piece, type, form)."""
    labels = np.zeros((len(mentions), len(TYPES) + len(FORMS)), np.float32)
    for row, (_, _, kind, form) in zip(labels, mentions, strict=True):
        row[TYPES.index(kind)] = 9
        row[len(TYPES) + FORMS.index(form)] = 9  # type: ignore[arg-type]
    spans = np.array([m[:2] for m in mentions], np.int64).reshape(-1, 2)
    empty = np.zeros((len(mentions), WIDTH), np.float32)
    return Seen(spans, labels, empty, empty)


def of(
    *mentions: tuple[int, int, str, str],
    sentences: tuple[int, ...] = (0,) * 10,
    told: tuple[int, ...] = (),
) -> list[Asked]:
    inside = np.isin(np.arange(len(sentences)), told)
    return list(asked(seen(*mentions), np.array(sentences), inside))


def test_two_actors_of_a_sentence_are_asked_about() -> None:
    (one,) = of((0, 2, "person", "name"), (4, 5, "organization", "nominal"))
    assert one == Asked((0, 10), [(0, 2), (4, 5)], [(0, 2), (4, 5)], [False, False])


def test_one_alone_is_asked_about_where_somebody_speaks() -> None:
    assert of((0, 2, "person", "name")) == []
    (one,) = of((0, 2, "person", "name"), told=(0, 1, 2))
    assert one.told == [True]


def test_what_is_no_actor_is_held_if_it_has_a_name_and_never_holds() -> None:
    (one,) = of((0, 2, "person", "pronoun"), (4, 6, "abstract", "name"), (7, 8, "time", "name"))
    assert one.targets == [(0, 2), (4, 6)]
    assert one.holders == [(0, 2)]


def test_a_place_without_a_name_is_nobody() -> None:
    person, third = (0, 2, "person", "name"), (4, 6, "place", "nominal")
    assert of(person, third) == []
    (one,) = of(person, (4, 6, "place", "name"))
    assert one.holders == [(0, 2), (4, 6)]


def test_sentences_are_asked_about_apart() -> None:
    mentions = [(i, i + 1, "person", "name") for i in (0, 1, 5, 6)]
    first, second = of(*mentions, sentences=(3, 3, 3, 3, 4, 4, 4, 5))
    assert (first.pieces, first.targets) == ((0, 4), [(0, 1), (1, 2)])
    assert (second.pieces, second.targets) == ((4, 7), [(5, 6), (6, 7)])


def test_a_long_list_and_a_long_sentence_are_bounded() -> None:
    mentions = [(i, i + 1, "person", "name") for i in range(300)]
    (one,) = of(*mentions, sentences=(0,) * 300)
    assert one.pieces == (0, LONGEST)
    assert len(one.targets) == MOST
    assert one.holders[-1] == (LONGEST - 1, LONGEST)


def test_who_is_told_of_another_holds_nothing() -> None:
    """A source close to the Citadel: [0, 5) and [4, 5)."""
    (one,) = of(
        (0, 5, "person", "nominal"), (4, 5, "organization", "name"), (7, 8, "person", "name")
    )
    assert one.holders == [(0, 5), (7, 8)]
    assert one.targets == [(0, 5), (4, 5), (7, 8)]


def test_the_longer_description_holds() -> None:
    """A firm registered in Osk: [0, 5), [0, 2) and [4, 5)."""
    firm, short = (0, 5, "organization", "nominal"), (0, 2, "organization", "nominal")
    (one,) = of(firm, short, (4, 5, "place", "name"), (7, 8, "person", "name"))
    assert one.holders == [(0, 5), (7, 8)]


def test_two_that_are_named_together_both_hold() -> None:
    """Brun and Dorn: [0, 3), [0, 1) and [2, 3)."""
    (one,) = of(*((*place, "person", "name") for place in ((0, 3), (0, 1), (2, 3), (6, 7))))
    assert (2, 3) in one.holders


def test_nothing_is_asked_where_nobody_is_mentioned() -> None:
    assert of() == []
