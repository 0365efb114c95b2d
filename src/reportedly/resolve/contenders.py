"""Those who run against each other: whom "the candidate" and "the two rivals" mean."""

from collections.abc import Iterable, Iterator, Sequence

from reportedly.lexicon.people import ROLES
from reportedly.lexicon.sources import ANYBODY
from reportedly.resolve.alike import CANDIDATES, may_be
from reportedly.resolve.draft import Draft
from reportedly.resolve.focus import Focus
from reportedly.resolve.kinds import decide
from reportedly.resolve.phrases import Phrase
from reportedly.resolve.roles import head

_NEAR = 3
"""Sentences in which somebody is still in focus."""
_A_WHILE = 8
"""Sentences in which two who were told of together are "the two"."""
_OFTEN = 3
"""Mentions of somebody whom the story is about."""
_BOTH = CANDIDATES | frozenset("rival opponent two man woman".split())


def candidate(phrase: Phrase, cast: Iterable[Draft], focus: Focus, sentence: int) -> Draft | None:
    """Of those in focus who may run the one whom the story names most, else of all of these.

    Somebody in focus must be named half as often as that one, or merely passes through the story.
    """
    near = _foremost([d for d in _persons(_focused(focus, sentence)) if _runs(d, phrase)])
    runs = [d for d in _persons(cast) if len(d.mentions) >= _OFTEN and _runs(d, phrase)]
    most = _foremost(runs)
    if near is not None and most is not None and 2 * len(near.mentions) < len(most.mentions):
        return most
    return near or most


def both(phrase: Phrase, cast: Iterable[Draft], focus: Focus, sentence: int) -> list[Draft]:
    """The two whom "the candidates" or "the two men" mean, if nobody else can be meant."""
    if phrase.count == 2 and (pair := _pair(phrase, focus, sentence)):
        return pair
    if phrase.noun not in _BOTH or phrase.count not in {None, 2} or phrase.owners:
        return []
    if phrase.count is None and phrase.noun not in CANDIDATES:
        return []
    near = list(dict.fromkeys(d for d in _focused(focus, sentence) if _may_be_person(d)))
    if len(near) == 2 and all(map(_is_person, near)):
        return sorted(near, key=lambda d: d.first)
    ranked = sorted(_persons(cast), key=lambda d: -len(d.mentions))
    two, rest = ranked[:2], ranked[2:3]
    lone = not rest or 2 * len(rest[0].mentions) <= len(two[1].mentions)
    known = len(two) == 2 and len(two[1].mentions) >= _OFTEN
    return two if phrase.noun in CANDIDATES and known and lone else []


def _pair(phrase: Phrase, focus: Focus, sentence: int) -> list[Draft]:
    """The two persons who were last told of together, for "the two lawmakers"."""
    if phrase.noun not in _BOTH | ROLES | ANYBODY:
        return []
    near = (s.draft for s in focus.recent(sentence, _A_WHILE) if len(s.draft.parts) == 2)
    named = (d.parts for d in near if d.plural and all(map(_is_person, d.parts)))
    return list(next(named, ()))


def _focused(focus: Focus, sentence: int) -> Iterator[Draft]:
    return (s.draft for s in focus.recent(sentence, _NEAR) if not s.quoted)


def _persons(drafts: Iterable[Draft]) -> Iterator[Draft]:
    return (d for d in drafts if _is_person(d))


def _may_be_person(draft: Draft) -> bool:
    """Whether nothing tells that it is no person; "New York" may look like one."""
    other = draft.hints["place"] or draft.hints["institution"] or draft.hints["outlet"]
    unsure = draft.named and not draft.known and not other and draft.hints["person"] > 0
    return _is_person(draft) or unsure


def _is_person(draft: Draft) -> bool:
    """Whether more than twice as much speaks for a named person as for anything else."""
    hints = draft.hints
    named = draft.named and not draft.known and not draft.plural
    other = hints["place"] + hints["institution"] + hints["outlet"]
    return named and hints["person"] > 2 * other and decide(hints, False) == "person"


def _runs(draft: Draft, phrase: Phrase) -> bool:
    """Whether nothing forbids it: by trade a candidate can be anything but the head of state."""
    heads = {head(role) for role in draft.roles}
    return may_be(draft, phrase) and ("president" not in heads or bool(heads & CANDIDATES))


def _foremost(drafts: Sequence[Draft]) -> Draft | None:
    return max(drafts, key=lambda d: (len(d.mentions), -d.first), default=None)
