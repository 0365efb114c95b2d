"""The stage: from everything read to claims and their members."""

from collections.abc import Mapping, Sequence

from reportedly.gather.claims import claims
from reportedly.gather.names import Register
from reportedly.gather.passed_on import spoken
from reportedly.schema import Attribution, Claim, Entity, Identity, Member, Speaker

ASIDE = frozenset({"furniture", "teaser"})
"""Blocks that are no part of the article: what stands there makes no claim."""


def gather(
    texts: Mapping[str, str],
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker],
    entities: Sequence[Entity],
    identities: Sequence[Identity],
) -> tuple[list[Claim], list[Member]]:
    """Bring together what is said of the same thing over the whole pile.

    `texts` maps article ids to their immutable texts, which every span points into. Each
    attribution with a content outside furniture and teasers becomes a member of exactly one
    claim, but for those that are left to another one inside or around them (`passed_on`). The
    answer is sorted and does not depend on the order of what comes in. Names in contents are known
    as the entities of `entities` where a mention lies inside the content, over articles by
    `identities`; without either, names are told by their capitals alone.
    """
    said = spoken([a for a in attributions if a.content and a.block not in ASIDE])
    speaking = {s.attribution: s.entity for s in speakers}
    register = Register(entities, identities)
    register.learn_owners(texts)
    return claims(said, texts, speaking, register)
