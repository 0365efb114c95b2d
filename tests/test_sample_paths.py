"""Speakers, paths and identities on the sample pile, from the key's own attributions.

The stages are given the key's attributions and metadata, so that what is measured here is theirs
alone. A named speaker is right if the entity's name is one of the key's spellings; an unnamed one
if the entity has no name of the key's, and exactly the attributions that the key gives to one
speaker share it. The floors are just below what was measured; the sample was looked at while the
rules were written, so they are no forecast for other texts (docs/resolve.md has counts for those).
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from reportedly.chain import chain
from reportedly.clean import clean
from reportedly.identify import identify
from reportedly.ingest import read_pages
from reportedly.resolve import resolve
from reportedly.sample import key, pile
from reportedly.sample.key import KeyArticle, KeyAttribution
from reportedly.schema import Article, Attribution, Entity, Hand, Page, Sentences, Speaker
from reportedly.segment import sentences

SPEAKERS = 0.95
PATHS = 0.94
IDENTITIES = 0.97


@dataclass(frozen=True)
class Judged:
    """One attribution of the key beside what the stages made of it."""

    key: KeyAttribution
    speaker: Entity
    path: list[Entity]


def _plain(name: str) -> str:
    low = name.casefold().replace("’", "'")
    return low.removeprefix("the ").removeprefix("an ").removeprefix("a ")


@cache
def _spellings() -> dict[str, str]:
    return {_plain(s): e.name for e in key().entities for s in (e.name, *e.spellings)}


def _known(name: str) -> str:
    """The key's name for a spelling, or nothing for the nameless."""
    return _spellings().get(_plain(name), "")


@cache
def _read() -> tuple[list[list[Judged]], list[Entity]]:
    files = {p.stem: p for p in pile().iterdir()}
    made = [_article(entry, read_pages(files[entry.name])[0]) for entry in key().articles]
    return [judged for judged, _ in made], [e for _, entities in made for e in entities]


def _article(entry: KeyArticle, page: Page) -> tuple[list[Judged], list[Entity]]:
    text = page.text
    _, blocks = clean(page)
    article = Article(page.id, entry.title, entry.outlet, entry.byline, entry.date, "en", "")
    spans = (s for b in blocks for s in sentences(text, b.start, b.end))
    cut = Sentences(page.id, tuple(spans))
    found = [_attribution(a, page.id, text) for a in entry.attributions]
    entities, speakers = resolve(article, text, blocks, cut, found)
    hands = chain(article, text, cut, found, entities, speakers)
    return _judge(entry, entities, speakers, hands), entities


def _attribution(given: KeyAttribution, article: str, text: str) -> Attribution:
    roles = given.spans(text)
    return Attribution(
        id=given.id,
        article=article,
        source=roles["source"],
        cue=roles["cue"],
        content=roles["content"],
        block=given.block,
        manner=given.manner,
        attitude="said",
        negated=False,
        denies=False,
        hedges=(),
        parent=given.parent or None,
        confidence=1.0,
    )


def _judge(
    entry: KeyArticle, entities: list[Entity], speakers: list[Speaker], hands: list[Hand]
) -> list[Judged]:
    by_id = {e.id: e for e in entities}
    paths: dict[str, list[Entity]] = defaultdict(list)
    for hand in hands:
        paths[hand.attribution].append(by_id[hand.entity])
    who = {s.attribution: by_id[s.entity] for s in speakers}
    return [Judged(a, who[a.id], paths[a.id]) for a in entry.attributions]


def _speaker_right(one: Judged, article: list[Judged]) -> bool:
    if not one.key.speaker:
        return one.speaker.kind == "unknown"
    if _known(one.key.speaker):
        return _known(one.speaker.name) == _known(one.key.speaker)
    same = {o.key.id for o in article if o.key.speaker == one.key.speaker}
    shared = {o.key.id for o in article if o.speaker.id == one.speaker.id}
    return not _known(one.speaker.name) and same == shared


def _path_right(one: Judged) -> bool:
    """Hand by hand; a source that is not given is no hand in the key."""
    got = [_known(e.name) for e in one.path if e.name != "unknown"]
    return got == [_known(name) for name in one.key.path]


def test_speakers() -> None:
    articles, _ = _read()
    right = [_speaker_right(one, article) for article in articles for one in article]
    assert sum(right) / len(right) >= SPEAKERS


def test_paths() -> None:
    articles, _ = _read()
    right = [
        _path_right(one) and _speaker_right(one, article) for article in articles for one in article
    ]
    assert sum(right) / len(right) >= PATHS


def test_paths_with_relays() -> None:
    articles, _ = _read()
    relayed = [one for article in articles for one in article if len(one.key.path) > 2]
    assert len(relayed) > 20
    assert sum(map(_path_right, relayed)) / len(relayed) >= 0.9


def test_identities() -> None:
    """Of all entities with a spelling of the key, how many share the canonical of most others."""
    _, entities = _read()
    canonical = {i.entity: i.canonical for i in identify(entities)}
    groups: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for entity in entities:
        if entity.named and _known(entity.name):
            groups[_known(entity.name)][canonical[entity.id]] += 1
    total = sum(sum(group.values()) for group in groups.values())
    assert sum(max(group.values()) for group in groups.values()) / total >= IDENTITIES


def test_no_two_names_of_the_key_are_joined() -> None:
    _, entities = _read()
    by_id = {e.id: e for e in entities}
    for identity in identify(entities):
        names = {_known(by_id[i].name) for i in (identity.entity, identity.canonical)}
        assert len(names) == 1 or not all(names)


def test_no_unnamed_source_is_joined_with_anybody() -> None:
    _, entities = _read()
    nameless = {e.id for e in entities if not e.named}
    for identity in identify(entities):
        assert identity.entity not in nameless or identity.canonical == identity.entity
