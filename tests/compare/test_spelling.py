import pytest
from piles import Pile, member

from reportedly.compare.respelt import read, respelt
from reportedly.schema import Difference, Lineage, Span, quote

CONTENT = "that the adviser {} had walked past the harbour every single morning"


def _found(pile: Pile, *lineages: Lineage) -> list[Difference]:
    return [d for d in pile.compare(lineages=lineages) if d.kind == "spelling"]


def _pile(one: str, other: str) -> Pile:
    pile = Pile()
    pile.article("a", "Courier", "2025-03-01")
    pile.article("b", "Herald", "2025-03-02")
    for article, name in (("a", one), ("b", other)):
        pile.say(article, "Jon Pell", CONTENT.format(name))
        start = pile.texts[article].index(name)
        pile.entity(article, name, "person", True, mention=Span(start, start + len(name)))
    return pile


COPY = Lineage("a", "b", "copy", True, 0.9, "by hand")
BACK = Lineage("b", "a", "copy", True, 0.9, "by hand")


def test_a_name_spelt_otherwise_at_the_same_place_of_a_copy() -> None:
    pile = _pile("Yurin Dashko", "Yuryn Daszko")
    (found,) = _found(pile, COPY)
    assert (found.one, found.other) == ("a:a0", "b:a0")
    assert quote(pile.texts["a"], found.one_spans) == "Yurin Dashko"
    assert quote(pile.texts["b"], found.other_spans) == "Yuryn Daszko"
    assert found.why == (
        "“Yurin Dashko” but “Yuryn Daszko” (Courier, 2025-03-01; Herald, 2025-03-02)"
    )


def test_a_circle_of_lineages_is_one_pair() -> None:
    assert len(_found(_pile("Yurin Dashko", "Yuryn Daszko"), COPY, BACK)) == 1


def test_articles_that_are_no_relatives_are_not_compared() -> None:
    assert _found(_pile("Yurin Dashko", "Yuryn Daszko")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Yurin Dashko", "Yurin Dashko"),
        ("Yurin Dashko", "Marek Tolvan"),
        ("Yurin O’Sheray", "Yurin O'Sheray"),
        ("Iran", "Iraq"),
        ("Norland", "Norlander"),
        ("Clinton", "Clintons"),
        ("Dashko", "Yurin Dashko"),
        ("DASHKO", "Dashko"),
    ],
)
def test_no_other_spelling_of_one_name(one: str, other: str) -> None:
    assert _found(_pile(one, other), COPY) == []


def test_marks_on_letters_are_spelling() -> None:
    assert len(_found(_pile("Zoë Müller", "Zoe Muller"), COPY)) == 1


def test_a_place_that_stands_twice_tells_nothing() -> None:
    line = "and then the old adviser {} had walked past the harbour again "
    one, other = line.format("Dashko"), line.format("Daszko") * 2
    names = [Span(one.index("Dashko"), one.index("Dashko") + 6)]
    assert respelt(read(one), read(other), names) == []
    assert len(respelt(read(one), read(line.format("Daszko")), names)) == 1


def test_texts_without_words_or_with_nothing_but_names() -> None:
    for text in ("", " \n ", "Dashko", "Dashko " * 50_000):
        assert respelt(read(text), read(text), [Span(0, len(text))]) == []


def test_only_the_words_that_differ_are_pointed_at() -> None:
    (found,) = _found(_pile("Senator Yurin Dashko", "Senator Yurin Daszko"), COPY)
    assert found.why.startswith("“Dashko” but “Daszko” (")


def test_a_copy_that_is_told_as_another_claim_is_compared_too() -> None:
    pile = _pile("Yurin Dashko", "Yuryn Daszko")
    members = [member("a:a0", claim="c0"), member("b:a0", claim="c1")]
    (found,) = [d for d in pile.compare(members, [COPY]) if d.kind == "spelling"]
    assert (found.claim, found.one, found.other) == ("c0", "a:a0", "b:a0")
