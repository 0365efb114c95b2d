"""What everybody tells must not cost the square of its tellings."""

import pytest
from piles import Pile, member

from reportedly.compare.opposed import opposes
from reportedly.schema import Lineage

PAID = "the trading company paid {} marks for the minister's posters in March"
NOT = "the trading company has not paid 2 million marks for the minister's posters in March"


def test_a_claim_of_a_thousand_members(monkeypatch: pytest.MonkeyPatch) -> None:
    pile = Pile()
    denials = []
    for at in range(1_000):
        article, who = f"art{at % 50:02d}", f"Speaker Number{chr(97 + at % 26)}"
        if at % 2:
            denials.append(pile.say(article, who, NOT))
        else:
            pile.say(article, who, PAID.format("2 million" if at % 4 else "3 million"))
    looked: list[int] = []

    def counted(*given: object) -> bool:
        looked.append(1)
        return opposes(*given)  # type: ignore[arg-type]

    monkeypatch.setattr("reportedly.compare.denied.opposes", counted)
    members = [
        member(a.id, "denies" if a.id in set(denials) else "asserts") for a in pile.attributions
    ]
    lineages = [
        Lineage(f"art{at:02d}", f"art{at + 1:02d}", "copy", True, 0.9, "") for at in range(49)
    ]
    found = pile.compare(members, lineages)
    kinds = [d.kind for d in found]
    assert kinds.count("denied") == len(denials)
    assert kinds.count("number") + kinds.count("reversed") >= 1
    assert len(found) <= 2 * len(members)
    assert len(looked) <= 40 * len(denials)


def test_the_order_of_what_comes_in_leaves_no_trace() -> None:
    pile = Pile()
    for at in range(8):
        pile.article(f"a{at}", date=f"2025-03-0{at % 3 + 1}")
        pile.say(f"a{at}", f"Jon Pell{at % 2}", PAID.format(f"{at % 3 + 2} million"))
        pile.say(f"a{at}", "Mira Holt", NOT)
    members = [
        member(a.id, "denies" if a.id.endswith(":a1") else "asserts") for a in pile.attributions
    ]
    lineages = [Lineage(f"a{at}", f"a{at + 1}", "copy", True, 0.9, "") for at in range(7)]
    there = pile.compare(members, lineages)
    pile.attributions.reverse()
    pile.speakers.reverse()
    assert pile.compare(members[::-1], lineages[::-1]) == there
    assert there
