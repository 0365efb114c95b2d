"""What is known beforehand: people, bodies, places and outlets, and who of them is meant."""

from dataclasses import dataclass, field

from reportedly.schema.entity import EntityKind


@dataclass(frozen=True, slots=True)
class Office:
    """An office that somebody holds or held: what it is, of which body, from when until when.

    `since` and `until` are ISO dates, whole or cut off ("2012"); empty where the base does not
    tell.
    """

    title: str
    body: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """An entry of a knowledge base; `id` is "<base>/<its id there>".

    `identifiers` are the ids that others know it by: {"wikidata": "Q42", "bioguide": "C000127"}.
    `domains` are an outlet's addresses ("example.org"), `country` a code of ISO 3166-1 in lower
    case. `base` and `licence` tell where the entry is from and on which terms.
    """

    id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    identifiers: dict[str, str] = field(default_factory=dict)
    domains: tuple[str, ...] = ()
    country: str = ""
    offices: tuple[Office, ...] = ()
    description: str = ""
    base: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Who of those known an article's entity is; `known` is empty for none of them.

    `score` in [0, 1], 0 for none; `why` in words.
    """

    entity: str
    article: str
    known: str
    score: float
    why: str
