"""Keeping `gather` up to date in the store: new articles join claims, the others stay."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.gather.claims import Gathered
from reportedly.gather.content import LONGEST, prepare, proper
from reportedly.gather.joining import Joined, Touched, join
from reportedly.gather.names import Register, possessed
from reportedly.gather.noted import note
from reportedly.gather.people import Verdict
from reportedly.gather.pointers import pointers
from reportedly.gather.stage import gather_all, judged, members_of
from reportedly.pipeline.heard import Stored, row_of
from reportedly.pipeline.rows import Rows
from reportedly.schema import (
    Attribution,
    Claim,
    Entity,
    Identity,
    Judgement,
    Member,
    Run,
    Speaker,
    article_in,
    quote,
)
from reportedly.store import Unit
from reportedly.store.heard import Heard, Row
from reportedly.store.moved import Moved

PILE = "*"
_WHOLE = "whole"
WHOLE_FROM = 200
"""So many new articles at once, if they are a tenth of the pile, and all of it is done anew."""
GROWN = 1.25
"""Growth of the pile, in statements, after which all of it is done anew: how telling a word is has
changed by then for what was compared long ago."""
MOVED = 20
"""Old articles up to which they are compared anew where their entities turn out to be others."""
_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Changed:
    """What the next stages have to look at again.

    `claims` were made anew; `articles` hold entities who are others by now, or were read anew.
    None of both where everything was.
    """

    claims: frozenset[str] | None
    articles: frozenset[str] = frozenset()


def bring_up_to_date(
    unit: Unit, runs: dict[str, Run], rows: Rows, moved: Moved | None = None
) -> Changed:
    """Bring new articles into claims, and what was read anew, removed, or judged."""
    own, heard = runs["gather"], Heard(unit.connection)
    now = {article: run for article, (run, _) in unit.done("resolve").items()}
    noted = unit.done("gather")
    made = noted.pop(PILE, ("", ""))[0]
    counted = int(noted.pop(_WHOLE, ("", "0"))[1] or 0)
    new = sorted(a for a, run in now.items() if noted.get(a) != (own.id, run))
    many = len(new) >= WHOLE_FROM and len(new) * 10 >= len(now)
    judgements = [j for j in unit.all(Judgement) if j.one.kind == "claim"]
    if made != own.id or many:
        changed = _whole(unit, own, heard, rows)
    else:
        unheard = [j for j in judgements if _subject(j) not in noted]
        gone = sorted((heard.articles() - now.keys()) | {*new})
        others = moved.articles(new) if moved is not None else set()
        changed = _join(unit, own, heard, new, gone, others, judgements, unheard)
        if heard.count() > GROWN * counted:
            changed = _whole(unit, own, heard, rows)
    for article in new:
        unit.mark(article, own, now[article])
    for judgement in judgements:
        if _subject(judgement) not in noted:
            unit.mark(_subject(judgement), own)
    return changed


def _subject(judgement: Judgement) -> str:
    return f"judgement {judgement.id}"


def _whole(unit: Unit, run: Run, heard: Heard, rows: Rows) -> Changed:
    """The whole pile anew, in memory."""
    said, entities = rows.all(Attribution), rows.all(Entity)
    texts = rows.texts()
    before = heard.every_name() or {m.attribution: m.claim for m in unit.all(Member)}
    register = Register(entities, rows.all(Identity))
    register.learn_owners(texts)
    verdicts = judged(unit.all(Judgement), said)
    found = gather_all(texts, said, rows.all(Speaker), register, verdicts, before)
    heard.clear()
    unit.drop([Claim, Member])
    unit.add(run, [*found.claims, *found.members])
    _keep(heard, found, register, said, texts, entities)
    unit.mark(_WHOLE, run, str(len(found.noted)))
    return Changed(None)


def _keep(
    heard: Heard,
    found: Gathered,
    register: Register,
    said: Sequence[Attribution],
    texts: Mapping[str, str],
    entities: Sequence[Entity],
) -> None:
    """Note what later articles are compared with."""
    heard.put(map(row_of, found.noted))
    heard.tie(found.ties)
    known = {n.attribution for n in found.noted}
    names: dict[str, set[str]] = {a: {*w} for a, w in register.proper().items()}
    for a in said:
        if a.id in known:
            told = quote(texts[a.article], a.content)[:LONGEST]
            names.setdefault(a.article, set()).update(proper([told]))
    heard.note_names(names, _owned(texts, entities))
    heard.name({m.attribution: m.claim for m in found.members if m.attribution not in found.ruled})


def _owned(texts: Mapping[str, str], entities: Iterable[Entity]) -> Iterable[tuple[str, str, str]]:
    by_article: dict[str, list[Entity]] = {}
    for entity in entities:
        by_article.setdefault(entity.article, []).append(entity)
    for article, some in by_article.items():
        for owner, owned in possessed(texts.get(article, ""), some):
            yield owned, owner, article


def _join(
    unit: Unit,
    run: Run,
    heard: Heard,
    new: Sequence[str],
    gone: Sequence[str],
    others: Collection[str],
    judgements: Sequence[Judgement],
    unheard: Sequence[Judgement],
) -> Changed:
    """New articles into the claims of the others."""
    again = sorted(others) if len(others) <= MOVED else []
    loose, groups = _left(heard, heard.remove({*gone, *again}))
    changed: set[str] = set()
    known = {*heard.articles(), *new, *again}
    verdicts = _verdicts(unit, judgements, known)
    fresh = sorted({*new, *again})
    for first in range(0, max(1, len(fresh)), _AT_ONCE):
        some = fresh[first : first + _AT_ONCE]
        pile = Stored(unit, heard)
        touched = _take_in(unit, heard, pile, some)
        if not first:
            ids = _bound(_judged(unit, unheard), verdicts)
            touched = replace(touched, loose=loose, groups=groups, again=ids)
        joined = join(touched, verdicts, pile)
        changed -= joined.gone
        changed |= _write(unit, run, heard, joined)
    if gone:
        heard.drop_claims(heard.empty_claims())
    return Changed(frozenset(changed), frozenset({*others, *new}))


def _left(heard: Heard, gone: Sequence[Row]) -> tuple[frozenset[str], frozenset[str]]:
    """The statements that were tied to those that went, and the groups that they leave."""
    ids = {row[0] for row in gone}
    groups = {row[3] for row in gone}
    meant = {row[5] for row in gone if row[5]}
    groups |= {row[3] for row in heard.statements(meant)}
    followers = [row for row in heard.meaning(ids) if row[0] not in ids]
    for row in followers:
        heard.mean(row[0], "", "")
    groups |= {row[3] for row in followers}
    mates = {row[0] for row in heard.at_home(groups)}
    return frozenset(mates if len(mates) <= _AT_ONCE else ()), frozenset(groups - {""})


def _verdicts(unit: Unit, judgements: Sequence[Judgement], known: Collection[str]) -> list[Verdict]:
    articles = {p.article for j in judgements for p in (j.one, j.other)} & {*known}
    return judged(judgements, unit.all(Attribution, "article", articles)) if articles else []


def _judged(unit: Unit, unheard: Sequence[Judgement]) -> frozenset[str]:
    """The statements on which somebody judged since the last time, also to take it back."""
    told = [replace(j, verdict="same") for j in unheard]
    articles = {p.article for j in told for p in (j.one, j.other)}
    found = judged(told, unit.all(Attribution, "article", articles)) if told else []
    return frozenset(s for v in found for s in (v.one, v.other))


def _bound(judged_now: Iterable[str], verdicts: Sequence[Verdict]) -> frozenset[str]:
    """Statements, and all that verdicts tie to them: the reasons given there may be others now."""
    found = {*judged_now}
    grows = True
    while grows:
        near = {s for v in verdicts if {v.one, v.other} & found for s in (v.one, v.other)}
        grows = not near <= found
        found |= near
    return frozenset(found)


def _take_in(unit: Unit, heard: Heard, pile: Stored, articles: Sequence[str]) -> Touched:
    """Note the statements of new articles, so that they are found."""
    if not articles:
        return Touched()
    texts, register = pile.texts(articles), pile.register(articles)
    said = members_of(unit.all(Attribution, "article", articles), texts)
    names: dict[str, set[str]] = {a: {*w} for a, w in register.proper().items()}
    for a in said:
        told = quote(texts[a.article], a.content)[:LONGEST]
        names.setdefault(a.article, set()).update(proper([told]))
    heard.note_names(names, _owned(texts, unit.all(Entity, "article", articles)))
    speaking = {s.attribution: s.entity for s in unit.all(Speaker, "article", articles)}
    contents = prepare(said, texts, speaking, register, pile.known)
    mute, meant = pointers(said, contents, texts, speaking)
    heard.put(map(row_of, note(contents, speaking, mute, meant, {})))
    pile.keep(said, contents)
    pile.recount()
    return Touched(tuple(contents))


def _write(unit: Unit, run: Run, heard: Heard, joined: Joined) -> set[str]:
    heard.drop_claims(joined.gone)
    unit.add(run, [*joined.claims, *joined.members])
    heard.name(joined.named)
    return {claim.id for claim in joined.claims}


def articles_of(statements: Iterable[str]) -> set[str]:
    """The articles in which statements stand."""
    return {article_in(s) for s in statements}
