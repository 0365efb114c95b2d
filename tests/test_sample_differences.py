"""What the whole program finds on the sample pile of what differs, against its key."""

from reportedly.sample import key
from reportedly.schema import Article, Attribution, Difference, Member, Page
from reportedly.store import Unit

FOUND = 13
"""Denials that the program finds there, just below what was measured on 2026-11-29."""


def _denials() -> set[str]:
    """Articles in which the key has somebody deny a claim."""
    members = (m for claim in key().claims for m in claim.members)
    return {m.attribution.partition(":")[0] for m in members if m.relation == "denies"}


def test_denials_stand_in_articles_where_the_key_has_some(sample_view: Unit) -> None:
    names = {p.id: p.name for p in sample_view.all(Page)}
    found = [d for d in sample_view.all(Difference) if d.kind == "denied"]
    assert len(found) >= FOUND
    assert {names[d.other.partition(":")[0]] for d in found} <= _denials()


def test_both_sides_are_members_and_point_into_their_articles(sample_view: Unit) -> None:
    said = {a.id: a for a in sample_view.all(Attribution)}
    texts = {p.id: p.text for p in sample_view.all(Page)}
    dates = {a.id: a.date for a in sample_view.all(Article)}
    homes = {m.attribution: m.claim for m in sample_view.all(Member)}
    for found in sample_view.all(Difference):
        one, other = said[found.one], said[found.other]
        assert homes[one.id] == found.claim
        assert other.id in homes
        assert (found.one_date, found.other_date) == (dates[one.article], dates[other.article])
        for spans, article in ((found.one_spans, one.article), (found.other_spans, other.article)):
            assert spans
            assert all(0 <= s.start < s.end <= len(texts[article]) for s in spans)
