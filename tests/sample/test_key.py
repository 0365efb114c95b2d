"""The key is the standard that others are measured by, so it is checked against the pile."""

import re
import runpy
from functools import cache
from importlib.resources import files
from itertools import combinations
from pathlib import Path

import pytest

from reportedly.ingest import read_pages
from reportedly.sample import key, locate, pile
from reportedly.sample.key import KeyArticle, KeyClaim
from reportedly.schema import BLOCK_KINDS, Page, inside, touches

ARTICLES = pytest.mark.parametrize("article", key().articles, ids=lambda a: a.name)
CLAIMS = pytest.mark.parametrize("claim", key().claims, ids=lambda c: c.id)


@cache
def page(name: str) -> Page:
    (path,) = pile().glob(f"{name}.*")
    (found,) = read_pages(path)
    return found


def test_every_file_has_its_article_and_every_article_its_file() -> None:
    assert sorted(a.name for a in key().articles) == sorted(p.stem for p in pile().iterdir())


def test_the_pile_has_every_format() -> None:
    endings = [p.suffix for p in pile().iterdir()]
    assert {e: endings.count(e) for e in sorted(set(endings))} == {
        ".html": 7,
        ".md": 2,
        ".pdf": 1,
        ".txt": 12,
    }


@ARTICLES
def test_every_attribution_stands_in_its_text(article: KeyArticle) -> None:
    text = page(article.name).text
    for attribution in article.attributions:
        spans = attribution.spans(text)
        assert spans["cue"], attribution.id
        assert spans["content"], attribution.id
        assert not touches(spans["source"], spans["cue"]), attribution.id
        assert not touches(spans["source"], spans["content"]), attribution.id
        assert not touches(spans["cue"], spans["content"]), attribution.id


@ARTICLES
def test_the_roles_of_an_attribution_stand_together(article: KeyArticle) -> None:
    """A role found far off is a role found in the wrong place."""
    text = page(article.name).text
    for attribution in article.attributions:
        spans = attribution.spans(text)
        cue = spans["cue"][0]
        for piece in (*spans["source"], *spans["content"]):
            gap = max(cue.start - piece.end, piece.start - cue.end)
            assert gap <= 330, (attribution.id, piece, cue)


@ARTICLES
def test_every_block_opens_in_its_text(article: KeyArticle) -> None:
    text = page(article.name).text
    assert locate(text, [article.title])
    assert [b.kind for b in article.blocks].count("headline") == 1
    for block in article.blocks:
        assert block.kind in BLOCK_KINDS
    starts = [block.start(text) for block in article.blocks]
    assert starts == sorted(set(starts))


@ARTICLES
def test_an_inner_attribution_stands_in_its_parents_content(article: KeyArticle) -> None:
    text = page(article.name).text
    by_id = {a.id: a for a in article.attributions}
    for attribution in article.attributions:
        if attribution.parent:
            outer = by_id[attribution.parent].spans(text)["content"]
            spans = attribution.spans(text)
            assert all(inside(spans[r], outer) for r in spans), attribution.id


@ARTICLES
def test_every_path_ends_with_the_outlet(article: KeyArticle) -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\d|", article.date)
    for attribution in article.attributions:
        assert attribution.id.startswith(f"{article.name}:a")
        assert attribution.path[-1] == article.outlet
        assert len(set(attribution.path)) == len(attribution.path)


def test_no_id_is_given_twice() -> None:
    ids = [a.id for article in key().articles for a in article.attributions]
    assert len(ids) == len(set(ids)) == len(key().attributions())


@CLAIMS
def test_a_claims_members_and_pairs_exist(claim: KeyClaim) -> None:
    members = {m.attribution: m for m in claim.members}
    assert len(members) == len(claim.members)
    assert members.keys() <= key().attributions().keys()
    for member in claim.members:
        assert bool(member.origins) == (member.relation == "asserts")
    for pair in claim.pairs:
        assert members[pair.a].relation == members[pair.b].relation
        assert pair.why


@CLAIMS
def test_the_interval_follows_from_the_origins_and_holds_the_truth(claim: KeyClaim) -> None:
    origins = {o.id: o for o in claim.origins}
    assert {o for m in claim.members for o in m.origins} == origins.keys()
    apart = {frozenset((o.id, d)) for o in claim.origins for d in o.different}
    assert all(o.id in origins[d].different for o in claim.origins for d in o.different)
    told = [o.id for o in claim.origins if o.kind != "unresolved"]
    groups = (g for n in range(len(told) + 1) for g in combinations(told, n))
    low = max(len(g) for g in groups if all(frozenset(p) in apart for p in combinations(g, 2)))
    assert (claim.low, claim.high) == (low, len(origins))
    assert claim.unresolved == len(origins) - len(told)
    assert claim.truth == len({o.truly for o in claim.origins})
    assert claim.low <= claim.truth <= claim.high


@CLAIMS
def test_pairs_agree_with_the_origins(claim: KeyClaim) -> None:
    origins = {o.id: o for o in claim.origins}
    members = {m.attribution: m for m in claim.members}
    for pair in claim.pairs:
        a, b = members[pair.a].origins, members[pair.b].origins
        if pair.verdict == "same":
            assert a == b, pair
        elif len(a) == len(b) == 1:
            assert a != b, pair
            assert (b[0] in origins[a[0]].different) == (pair.verdict == "different"), pair


def test_the_demo_claim_is_the_richest() -> None:
    (demo,) = (c for c in key().claims if c.id == key().demo)
    attributions = key().attributions()
    asserted = [attributions[m.attribution] for m in demo.members if m.relation == "asserts"]
    assert len({a.path[-1] for a in asserted}) >= 5
    assert any(len(a.path) >= 4 for a in asserted)
    assert {"resolved", "anonymous"} <= {o.kind for o in demo.origins}
    assert any(m.relation == "denies" for m in demo.members)
    assert demo.low >= 2


def test_flags_and_lineages_point_to_what_is_there() -> None:
    names = {a.name: a.date for a in key().articles}
    claims = {c.id for c in key().claims} | {""}
    for lineage in key().lineages:
        assert names[lineage.original] <= names[lineage.derived]
    for flag in key().flags:
        assert flag.attribution in key().attributions()
        assert flag.claim in claims


def test_every_spelling_stands_in_the_pile() -> None:
    everything = [page(a.name).text for a in key().articles]
    for entity in key().entities:
        for spelling in entity.spellings:
            wanted = re.compile(rf"\b{re.escape(spelling)}\b")
            assert any(wanted.search(" ".join(t.split())) for t in everything), spelling


def test_one_article_has_no_attribution_and_one_bears_on_no_claim() -> None:
    claimed = {m.attribution.split(":")[0] for c in key().claims for m in c.members}
    silent = [a.name for a in key().articles if not a.attributions]
    assert silent == ["npa-how-to-vote"]
    assert {a.name for a in key().articles} - claimed == {"npa-how-to-vote", "tribune-regatta"}


def test_the_table_of_hard_cases_points_to_attributions() -> None:
    readme = files("reportedly.sample").joinpath("README.md").read_text(encoding="utf-8")
    table = readme.split("## Hard cases", 1)[1]
    rows = [line for line in table.splitlines() if line.startswith("| ")][1:]
    named = [re.findall(r"`([a-z0-9-]+:a\d+)`", row) for row in rows]
    files_only = [re.findall(r"`([a-z0-9-]+)`", row) for row in rows]
    names = {a.name for a in key().articles}
    assert len(rows) >= 30
    for row, ids, articles in zip(rows, named, files_only, strict=True):
        assert ids or articles, row
        assert set(ids) <= key().attributions().keys(), row
        assert set(articles) <= names, row


def test_the_pdf_is_what_its_script_makes(tmp_path: Path) -> None:
    pytest.importorskip("reportlab")
    script = runpy.run_path(str(Path(__file__).with_name("make_pdf.py")))
    target = tmp_path / script["NAME"]
    script["make"](target)
    (made,) = read_pages(target)
    assert made.text == page(target.stem).text
