"""The look-ups of the forms of questions over a store (see `Pile`)."""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection

from reportedly.ask.alike import meant as fitting
from reportedly.ask.dates import Period
from reportedly.ask.dossier import choices
from reportedly.ask.people import StoredPeople
from reportedly.ask.pile import Found, Single
from reportedly.ask.verbatim import content, holds, wanted
from reportedly.schema import Entity, Spans, article_in, touches
from reportedly.schema.dossier import Choice
from reportedly.store import Unit, evidence, fulltext, names

LOOKED_AT = 2_000
"""Statements that the full text finds for a form and that are looked at, the latest read first."""

Row = tuple[str, str, Spans, str]
"""Attribution, article, content, date."""


class _Few(StoredPeople):
    """The people of a store by some names only."""

    def __init__(self, view: Unit, few: Sequence[str]) -> None:
        super().__init__(view)
        self._few = few

    def names(self) -> Sequence[str]:
        """See `People.names`."""
        return self._few


def meant(view: Unit, name: str, *, alike: bool) -> Sequence[Choice]:
    """See `Pile.meant`: names that share a word come first, and all others only without any."""
    at = view.connection
    if ":" in name and view.all(Entity, "id", [name]):
        return choices(StoredPeople(view), name)
    few = fitting(name, names.like(at, [name]))
    borne = names.bearers(at, few)
    groups = sorted({g for some in borne.values() for g in some})
    if len(groups) == 1:
        called = max(borne, key=lambda n: (len(n.split()), n))
        return [Choice(groups[0], called, "unknown", 0, ())]
    if groups:
        return choices(_Few(view, few), name)
    return choices(StoredPeople(view), name) if alike else []


def said(at: Connection, speaker: str, about: str, words: Sequence[str], period: Period) -> Found:
    """See `Pile.said`."""
    found, beyond = _spoken(at, speaker, about, words)
    asked = [r for r in found if period.holds(r[2]) or not r[2]]
    kept = _about(at, [r[0] for r in asked], about, words)
    dated = [r for r in asked if r[0] in kept and period.holds(r[2])]
    ids = [a for _, _, a in sorted((date or "9999", article, a) for a, article, date in dated)]
    return Found(ids, evidence.homes(at, ids), len(kept) - len(ids), beyond)


def _spoken(
    at: Connection, speaker: str, about: str, words: Sequence[str]
) -> tuple[list[tuple[str, str, str]], int]:
    """(attribution, article, date) of what may be meant, and how many more there are."""
    if speaker:
        return evidence.said_by(at, speaker), 0
    called = names.names_of(at, [about]).get(about, []) if about else []
    query = fulltext.any_phrase(called) if about else fulltext.all_words(words)
    ids = fulltext.matching(at, query, LOOKED_AT)
    more = fulltext.count(at, query) - len(ids) if query else 0
    return [(a, article, date) for a, article, _, date in evidence.contents(at, ids)], more


def _about(
    at: Connection, attributions: Collection[str], about: str, words: Sequence[str]
) -> set[str]:
    """Those whose content mentions an entity; else those that hold all words."""
    if about:
        return _mentioning(at, attributions, about)
    if not words:
        return set(attributions)
    query = fulltext.all_words(words)
    return set(attributions).intersection(fulltext.matching(at, query, _EVERY))


_EVERY = 1 << 40


def _mentioning(at: Connection, attributions: Collection[str], about: str) -> set[str]:
    mentions = evidence.met(at, [about], {article_in(a) for a in attributions})
    some = [a for a in attributions if article_in(a) in mentions]
    return {
        a
        for a, article, content_, _ in evidence.contents(at, some)
        if any(touches(content_, spans) for _, spans in mentions[article])
    }


def quoted(at: Connection, phrases: Sequence[str]) -> Found:
    """See `Pile.quoted`."""
    asked = [w for p in phrases if (w := wanted(p))]
    query = " AND ".join(f for p in phrases if (f := fulltext.phrase(p)))
    ids = fulltext.matching(at, query, LOOKED_AT)
    rows = evidence.contents(at, ids) if asked else []
    texts = evidence.texts(at, {article for _, article, _, _ in rows})
    kept = [r for r in rows if all(holds(content(texts[r[1]], r[2]), p) for p in asked)]
    order = [r[0] for r in sorted(kept, key=_by_date)]
    more = fulltext.count(at, query) - len(ids) if query else 0
    return Found(order, evidence.homes(at, order), beyond=more)


def single(at: Connection, names_: Sequence[str], limit: int, offset: int) -> Single:
    """See `Pile.single`."""
    if not names_:
        return Single(*evidence.single(at, None, limit, offset))
    query = fulltext.any_phrase(names_)
    ids = fulltext.matching(at, query, _NAMED)
    more = fulltext.count(at, query) - len(ids) if query else 0
    return Single(*evidence.single(at, ids, limit, offset), more)


_NAMED = 8_000
"""Statements of a name whose claims are looked at, the latest read first."""


def _by_date(row: Row) -> tuple[str, str, str]:
    return row[3] or "9999", row[1], row[0]
