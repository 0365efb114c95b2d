"""What a relay passes on is looked up, not looked for among all that was said."""

import pytest
from piles import Pile, member

from reportedly.schema import Lineage
from reportedly.weigh.flags import firm_relay
from reportedly.weigh.interval import Interval
from reportedly.weigh.statement import Context, Statement, context, groups, relatives, statements

COUNT = 600


def _weighed(pile: Pile, lineages: list[Lineage]) -> tuple[list[Statement], Context]:
    entities = {e.id: e for e in pile.entities.values()}
    canonical, members = groups(pile.identities()), [member(a.id) for a in pile.attributions]
    told = (members, pile.attributions, pile.hands, entities, canonical, pile.texts)
    said = statements(*told, pile.articles.values())["c"]
    return said, context(said, entities, canonical, relatives(lineages), {})


def _half_relays() -> Pile:
    """Every other article relays the Gazette, whose articles are the others."""
    pile = Pile()
    for at in range(COUNT):
        pile.article(f"a{at:03d}", "" if at % 2 else "The Gazette")
        if at % 2:
            pile.say(f"a{at:03d}", "Dara Oske", "it closes", via=[("The Gazette", "outlet")])
        else:
            pile.say(f"a{at:03d}", "Dara Oske", "it may close", hedge="may")
    return pile


def test_what_a_relay_passes_on_is_its_outlets_and_its_originals() -> None:
    copied = [
        Lineage("a001", "a002", "copy", True, 0.9, ""),
        Lineage("a000", "a001", "copy", True, 0.9, ""),
    ]
    said, around = _weighed(_half_relays(), copied)
    passed = firm_relay.reports(said, around)
    assert [s.article.id for s in firm_relay.relayed(said[2], passed)] == ["a001"]
    by_relay = [s.article.id for s in firm_relay.relayed(said[1], passed)]
    assert by_relay == [f"a{at:03d}" for at in range(0, COUNT, 2)]


def test_what_is_derived_is_found_in_a_pile_of_many_lineages() -> None:
    copied = [Lineage(f"x{at}", f"y{at}", "copy", True, 0.9, "") for at in range(8)]
    pile = Pile()
    pile.say("a", "Dara Oske", "it may close", hedge="may")
    pile.say("b", "Dara Oske", "it closes")
    said, around = _weighed(pile, [*copied, Lineage("a", "b", "copy", True, 0.9, "")])
    passed = firm_relay.reports(said, around)
    assert [[s.id for s in firm_relay.relayed(one, passed)] for one in said] == [[], ["a:a0"]]


def test_statements_that_relay_nothing_are_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    pile = Pile()
    for at in range(COUNT):
        pile.say(f"a{at:03d}", "Dara Oske", "it closes")
    said, around = _weighed(pile, [])
    named: list[str] = []

    def counted(name: str) -> str:
        named.append(name)
        return name

    monkeypatch.setattr(firm_relay, "bare_name", counted)
    assert firm_relay.firm_relay("c", said, Interval(1, 1, 0), around) == []
    assert len(named) <= COUNT


def test_a_relay_is_held_against_some_of_very_many(monkeypatch: pytest.MonkeyPatch) -> None:
    said, around = _weighed(_half_relays(), [])
    held: list[int] = []

    def counted(passed_on: list[Statement]) -> str:
        held.append(len(passed_on))
        return "“may”"

    monkeypatch.setattr(firm_relay, "all_open", counted)
    assert len(firm_relay.firm_relay("c", said, Interval(1, 1, 0), around)) == COUNT / 2
    assert max(held) == firm_relay.HELD
