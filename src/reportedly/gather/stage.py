"""The stage: from everything read to claims and their members."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.gather.claims import Gathered, claims
from reportedly.gather.names import Register
from reportedly.gather.passed_on import spoken
from reportedly.gather.people import Verdict, newest
from reportedly.gather.unnaming import only_unnames
from reportedly.lexicon.citing import cites
from reportedly.places import statements_at
from reportedly.schema import (
    ASIDE,
    Attribution,
    Claim,
    Entity,
    Identity,
    Judgement,
    Member,
    Speaker,
    quote,
)


def gather(
    texts: Mapping[str, str],
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker],
    entities: Sequence[Entity],
    identities: Sequence[Identity],
    judgements: Sequence[Judgement] = (),
) -> tuple[list[Claim], list[Member]]:
    """Bring together what is said of the same thing over the whole pile.

    `texts` maps article ids to their immutable texts, which every span points into. Each
    attribution with a content outside furniture and teasers becomes a member of exactly one
    claim, but for those that are left to another one inside or around them (`passed_on`). The
    answer is sorted and does not depend on the order of what comes in. Names in contents are known
    as the entities of `entities` where a mention lies inside the content, over articles by
    `identities`; without either, names are told by their capitals alone. Of `judgements` those on
    claims count, above all else.
    """
    register = Register(entities, identities)
    register.learn_owners(texts)
    verdicts = judged(judgements, attributions)
    found = gather_all(texts, attributions, speakers, register, verdicts)
    return found.claims, found.members


def gather_all(
    texts: Mapping[str, str],
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker],
    register: Register,
    verdicts: Sequence[Verdict],
    before: Mapping[str, str] | None = None,
) -> Gathered:
    """The same with what later statements need to join; `before` as of `claims`."""
    speaking = {s.attribution: s.entity for s in speakers}
    return claims(members_of(attributions, texts), texts, speaking, register, verdicts, before)


def members_of(attributions: Sequence[Attribution], texts: Mapping[str, str]) -> list[Attribution]:
    """Those that may be members of claims; each article's must be there whole.

    Whom a source cites for what it reports is a hand of that report, and no statement; nor is that
    somebody did not want to be named.
    """
    citing = {a.id for a in attributions if cites(quote(texts[a.article], a.cue))}
    tellers = {(a.article, a.source) for a in attributions if a.source and a.id not in citing}
    own = [a for a in spoken(_told(attributions), texts) if not only_unnames(a, texts[a.article])]
    return [a for a in own if a.id not in citing or (a.article, a.source) not in tellers]


def _told(attributions: Sequence[Attribution]) -> list[Attribution]:
    return [a for a in attributions if a.content and a.block not in ASIDE]


def judged(judgements: Iterable[Judgement], attributions: Sequence[Attribution]) -> list[Verdict]:
    """What people judged of claims that holds of the statements of today, the newest first."""
    told = [j for j in judgements if j.one.kind == j.other.kind == "claim"]
    if not told:
        return []
    said = _told(attributions)
    return newest(told, statements_at({p for j in told for p in (j.one, j.other)}, said))
