"""The sample pile's key as nouns: what gather, weigh and ask would get from faultless stages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reportedly.attribute.attitude import attitude
from reportedly.clean import clean
from reportedly.ingest import read_pages
from reportedly.sample import key, pile
from reportedly.sample.key import KeyArticle, KeyAttribution
from reportedly.schema import (
    Article,
    Attribution,
    Block,
    Entity,
    EntityKind,
    Hand,
    Identity,
    Span,
    Speaker,
    quote,
)

_DENIES = re.compile(r"\b(?:den(?:y|ies|ied|ial)|dismiss\w*|contradict\w*|reject\w*)\b", re.I)
_NEGATED = re.compile(r"\b(?:not|never|nor|n[o']t|declined|would not)\b", re.I)
_ASKED = re.compile(r"\b(?:ask|wonder|question)", re.I)
_COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4}


@dataclass(frozen=True)
class Gold:
    """Everything up to `gather`, by its parameter's names."""

    articles: list[Article]
    texts: dict[str, str]
    blocks: list[Block]
    attributions: list[Attribution]
    speakers: list[Speaker]
    entities: list[Entity]
    identities: list[Identity]
    hands: list[Hand]


@cache
def gold() -> Gold:
    """The nouns of the key; an article's id is its file's name."""
    made = Gold([], {}, [], [], [], [], [], [])
    files = {p.stem: p for p in pile().iterdir() if p.is_file()}
    for entry in key().articles:
        page = read_pages(files[entry.name])[0]
        _, blocks = clean(page)
        made.articles.append(
            Article(entry.name, entry.title, entry.outlet, entry.byline, entry.date, "en", "")
        )
        made.texts[entry.name] = page.text
        made.blocks.extend(Block(entry.name, b.start, b.end, b.kind) for b in blocks)
        _Cast(entry, page.text, made).add()
    made.identities.extend(_identities(made.entities))
    return made


class _Cast:
    """Entities, speakers, hands and attributions of one article."""

    def __init__(self, entry: KeyArticle, text: str, made: Gold) -> None:
        self.entry, self.text, self.made = entry, text, made
        self.ids: dict[str, str] = {}

    def add(self) -> None:
        for a in self.entry.attributions:
            for name in (*a.path, a.speaker):
                self.ids.setdefault(name, f"{self.entry.name}:e{len(self.ids)}")
        for entity in key().entities:
            if _mentions(self.text, entity.spellings):
                self.ids.setdefault(entity.name, f"{self.entry.name}:e{len(self.ids)}")
        for name, id_ in self.ids.items():
            self.made.entities.append(self._entity(name, id_))
        for a in self.entry.attributions:
            self._attribution(a)

    def _entity(self, name: str, id_: str) -> Entity:
        known = next((e for e in key().entities if e.name == name), None)
        kind, named = _kind(name, self.entry)
        mentions = _mentions(self.text, known.spellings) if known else ()
        first = name.lower().partition(" ")[0]
        apart = tuple(self.ids[o] for o in _apart(name) if o in self.ids)
        return Entity(
            id_, self.entry.name, name, kind, named, _COUNTS.get(first, 1), mentions, apart
        )

    def _attribution(self, a: KeyAttribution) -> None:
        spans = a.spans(self.text)
        cue = quote(self.text, spans["cue"])
        denies = bool(_DENIES.search(cue))
        self.made.attributions.append(
            Attribution(
                id=a.id,
                article=self.entry.name,
                **dict(spans.items()),
                block=a.block,
                manner=a.manner,
                attitude="asked"
                if _ASKED.search(cue)
                else attitude(cue, quote(self.text, spans["content"])),
                negated=bool(_NEGATED.search(cue)) and not denies,
                denies=denies,
                hedges=(),
                parent=a.parent or None,
                confidence=1.0,
            )
        )
        self.made.speakers.append(Speaker(a.id, self.entry.name, self.ids[a.speaker]))
        for position, name in enumerate(a.path):
            kind, _ = _kind(name, self.entry)
            self.made.hands.append(Hand(a.id, self.entry.name, position, self.ids[name], kind, ()))


def _kind(name: str, entry: KeyArticle) -> tuple[EntityKind, bool]:
    known = next((e for e in key().entities if e.name == name), None)
    if known is not None:
        return known.kind, True
    if name == entry.byline:
        return "author", True
    if name == entry.outlet:
        return "outlet", True
    origin = next((o for c in key().claims for o in c.origins if o.name == name), None)
    if re.search(r"\b(?:memo|report|filing|survey|document|findings|article)\b", name):
        return "document", origin is not None and origin.kind == "resolved"
    if origin is not None and origin.kind == "resolved":
        return ("institution" if any(c.isupper() for c in name) else "group"), any(
            c.isupper() for c in name
        )
    if not name or name.startswith("it is"):
        return "unknown", False
    return "anonymous", False


def _apart(name: str) -> Iterator[str]:
    """Names that the texts tell apart from an unnamed one."""
    for claim in key().claims:
        names = {o.id: o.name for o in claim.origins}
        for origin in claim.origins:
            if origin.name == name and origin.kind == "anonymous":
                yield from (names[o] for o in origin.different)


def _mentions(text: str, spellings: tuple[str, ...]) -> tuple[Span, ...]:
    longest = sorted(spellings, key=len, reverse=True)
    pattern = "|".join(rf"(?<!\w){re.escape(s)}(?!\w)" for s in longest)
    return tuple(Span(*m.span()) for m in re.finditer(pattern, text))


def _identities(entities: list[Entity]) -> Iterator[Identity]:
    groups: dict[str, list[str]] = {}
    for entity in entities:
        if entity.named:
            groups.setdefault(entity.name, []).append(entity.id)
    for members in groups.values():
        yield from (Identity(m, min(members), 1.0, "one entry of the key") for m in members)
