"""The pile in the store, as `gather` asks for it when a few statements come."""

import json
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from functools import lru_cache

from sqlalchemy import select

from reportedly.gather.candidates import COMMON
from reportedly.gather.content import Content, prepare, vector_of
from reportedly.gather.fellows import Vector
from reportedly.gather.making import Material
from reportedly.gather.names import Register
from reportedly.gather.noted import Noted
from reportedly.gather.pointers import Pointer
from reportedly.gather.scale import Scale
from reportedly.gather.words import stem, words
from reportedly.schema import Attribution, Entity, Identity, Speaker, article_in
from reportedly.store import Unit
from reportedly.store.heard import Heard, Row
from reportedly.store.tables import attribution as attribution_table


class Stored:
    """What is asked for is kept while the object lives."""

    def __init__(self, unit: Unit, heard: Heard) -> None:
        self._unit, self._heard = unit, heard
        self.scale = Scale.counted(heard.count(), heard.holders)
        self.known: Container[str] = _Proper(heard)
        self.tied, self.settle, self.tie = heard.tied, heard.settle, heard.tie
        self.claims_of, self.members = heard.claims_of, heard.members
        self.named, self.is_claim, self.holding = heard.named, heard.is_claim, heard.holding
        self._names, self._owners = _Names(heard), _Owners(heard)
        self._attributions: dict[str, Attribution] = {}
        self._contents: dict[str, Content] = {}
        self._texts: dict[str, str] = {}

    def recount(self) -> None:
        """Weigh words by the statements that are known by now."""
        self.scale = Scale.counted(self._heard.count(), self._heard.holders)

    def sharing(self, word: str) -> Sequence[str]:
        """The statements with a meaning; none if too many hold it."""
        return self._heard.holding(word, COMMON) if self._heard.holders(word) <= COMMON else ()

    def noted(self, statements: Iterable[str]) -> Mapping[str, Noted]:
        """What is noted of statements."""
        return {row[0]: _noted(row) for row in self._heard.statements(statements)}

    def at_home(self, homes: Iterable[str]) -> Sequence[Noted]:
        """The statements of some groups, by id."""
        return [_noted(row) for row in self._heard.at_home(homes)]

    def meaning(self, meant: Iterable[str]) -> Sequence[Noted]:
        """The statements that mean some others."""
        return [_noted(row) for row in self._heard.meaning(meant)]

    def mean(self, statement: str, pointer: Pointer) -> None:
        """Note what a statement means instead of what it says."""
        self._heard.mean(statement, pointer.meant, pointer.how)

    def vectors(self, statements: Iterable[str]) -> Mapping[str, Vector]:
        """The vectors of statements."""
        table = attribution_table.c
        query = select(table.id, table.vector).where(table.id.in_(sorted(statements)))
        return {row.id: vector_of(row.vector) for row in self._unit.connection.execute(query)}

    def speakers(self, statements: Sequence[str]) -> Mapping[str, str]:
        """Who says each, over articles."""
        by = {n.attribution: n.speaker for n in self.noted(statements).values()}
        canonical = self._heard.canonical(by.values())
        return {s: canonical.get(speaker, speaker) for s, speaker in by.items()}

    def material(self, statements: Iterable[str]) -> Material:
        """Statements made ready for comparing."""
        listed = sorted(set(statements))
        lacking = [s for s in listed if s not in self._contents]
        if lacking:
            self._prepare(self._unit.all(Attribution, "id", lacking))
        said = [self._attributions[s] for s in listed if s in self._attributions]
        contents = [self._contents[a.id] for a in said]
        mute = {n.attribution for n in self.noted(listed).values() if n.mute}
        return Material(said, contents, self._texts, mute, self.scale)

    def _prepare(self, said: Sequence[Attribution]) -> None:
        speakers = self._unit.all(Speaker, "attribution", [a.id for a in said])
        register = self.register({a.article for a in said})
        speaking = {s.attribution: s.entity for s in speakers}
        for content in prepare(said, self._texts, speaking, register, self.known):
            self._contents[content.attribution] = content
        self._attributions |= {a.id: a for a in said}

    def keep(self, said: Sequence[Attribution], contents: Sequence[Content]) -> None:
        """Keep at hand what is ready already."""
        self._attributions |= {a.id: a for a in said}
        self._contents |= {c.attribution: c for c in contents}

    def texts(self, articles: Collection[str]) -> Mapping[str, str]:
        """The texts of articles, without the regions, which are larger; they stay at hand."""
        self._texts |= self._unit.texts(set(articles) - self._texts.keys())
        return self._texts

    def register(self, articles: Collection[str], *, owners: bool = True) -> Register:
        """Who is named in some articles, by what the whole pile knows of their names and owners."""
        self.texts(articles)
        entities = self._unit.all(Entity, "article", articles)
        canonical = self._heard.canonical(e.id for e in entities)
        identities = [Identity(e, c, 1.0, "") for e, c in canonical.items()]
        return Register(entities, identities, self._names, self._owners if owners else None)


class _Proper:
    """The words that are names in the pile."""

    def __init__(self, heard: Heard) -> None:
        self._ask = lru_cache(maxsize=None)(heard.is_proper)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._ask(word)


class _Names(dict[str, str]):
    """The longest name of each group of entities."""

    def __init__(self, heard: Heard) -> None:
        super().__init__()
        self._heard = heard

    def __missing__(self, canonical: str) -> str:
        self[canonical] = found = self._heard.longest_name(canonical)
        return found


class _Owners(dict[str, frozenset[str]]):
    """Whom the pile calls the owners of a group: canonical entities, and the words they go by."""

    def __init__(self, heard: Heard) -> None:
        super().__init__()
        self._heard, self._names = heard, _Names(heard)

    def __missing__(self, canonical: str) -> frozenset[str]:
        owners = self._heard.owners(canonical)
        self[canonical] = found = frozenset((*owners, *(self._word(o) for o in owners)))
        return found

    def _word(self, owner: str) -> str:
        tail = words(self._names[owner])
        return stem(tail[-1]) if tail else ""


def row_of(noted: Noted) -> Row:
    """What is noted of a statement as the store keeps it."""
    return (
        noted.attribution,
        article_in(noted.attribution),
        noted.speaker,
        noted.home,
        noted.mute,
        noted.meant,
        noted.how,
        json.dumps(noted.meanings),
        json.dumps(noted.keys),
    )


def _noted(row: Row) -> Noted:
    attribution, _, speaker, home, mute, meant, how, meanings, keys = row
    return Noted(
        attribution,
        speaker,
        home,
        bool(mute),
        meant,
        how,  # type: ignore[arg-type]
        tuple(json.loads(meanings)),
        tuple(json.loads(keys)),
    )
