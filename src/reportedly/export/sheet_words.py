"""What every form of the evidence sheet says in the same words."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.ask.tree import Node, numbered, origin_groups
from reportedly.export.sheet_cut import runs
from reportedly.export.wording import number, origins
from reportedly.schema import Relation, Span, Verdict, covers
from reportedly.schema.sheet import (
    ClaimSheet,
    DifferenceSheet,
    FlagSheet,
    MemberSheet,
    Origins,
    Passage,
    Sheet,
)
from reportedly.schema.statement import ClaimLine
from reportedly.weigh.masthead import masthead

HOW_TO_READ = (
    "How to read the count: copies of one text and reports that go back to the same source are "
    "one origin. The lower number counts the origins that are known to be different from each "
    "other, the higher one allows every origin that is not known to be the same. Two distinct "
    "origins may still have talked to each other, so distinct does not mean that they checked it "
    "on their own; and the count says nothing about whether the claim is true."
)
_UNRESOLVED = "Unresolved: the trail stops at a report that does not say who told it."
_OPEN_ENDED = (
    "Or more: a source is a plural without a number, and counted as one where it may be several."
)
_COUNTED = "A source that the text counts weighs as many as it says: “two officials” are two."

LONG_NAME = 48
"""Characters of a name from which its appositions are left out."""

VERDICTS: dict[Verdict, str] = {
    "same": "Counted as one origin",
    "different": "Counted as different origins",
    "unknown": "Not known whether one or two",
}

DIFFERENCES = "What differs between the tellings"
_FIRMER = frozenset({"firm-headline", "firm-relay"})
_OF_TWO = re.compile(r"^both\b|\bboth$")
MAY_BE = " and may be "
"""What stands before the other in the reason of an undecided pair."""

_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_KINDS = {"anonymous": "unnamed", "unknown": "unresolved"}
_VERBS: dict[Relation, str] = {"asserts": "", "denies": "DENIES IT", "questions": "QUESTIONS IT"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a passage: said by the source or not, hedge or not."""

    text: str
    said: bool
    hedge: bool


@dataclass(frozen=True, slots=True)
class Reason:
    """Pairs that were judged alike for the same reason.

    `sides` are the statements that the pairs join, those with one origin together.
    """

    verdict: Verdict
    why: str
    sides: tuple[tuple[int, ...], ...]


def day(date: str) -> str:
    """A date for reading: "28 April 2025"; "undated" where there is none."""
    parts = date.split("-")
    if len(parts) != 3 or not all(p.isdigit() for p in parts) or not 1 <= int(parts[1]) <= 12:
        return date or "undated"
    return f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}"


def counts(claim: ClaimSheet) -> str:
    """The counts in words: "7 statements in 4 articles, 2 to 3 distinct origins"."""
    if not claim.statements:
        return "Nobody in this pile asserts it"
    where = f"{number(claim.statements, 'statement')} in {number(claim.articles, 'article')}"
    return f"{where}, {counted(claim.origins)}"


def counted(found: Origins) -> str:
    """How many distinct origins, in words."""
    return origins(found.low, found.high, found.unresolved, found.open_ended)


def how_to_read(claims: Collection[ClaimSheet]) -> list[str]:
    """What the counts of some claims mean, in paragraphs."""
    made = [HOW_TO_READ]
    made += [_COUNTED] * any(m.counted > 1 for c in claims for g in origin_groups(c) for m in g)
    made += [_UNRESOLVED] if any(c.origins.unresolved for c in claims) else []
    return made + [_OPEN_ENDED] * any(c.origins.open_ended for c in claims)


def line_counts(claim: ClaimLine) -> str:
    """The counts of a claim in a list, as `counts` words them."""
    if not claim.statements:
        return "Nobody in this pile asserts it"
    where = f"{number(claim.statements, 'statement')} in {number(claim.articles, 'article')}"
    return f"{where}, {origins(claim.low, claim.high, claim.unresolved, claim.open_ended)}"


def against(claim: ClaimSheet) -> str:
    """How many deny and question it; "" where nobody does."""
    denied, asked = claim.denies, claim.questions
    parts = [f"{number(denied, 'statement')} against it"] if denied else []
    parts += [f"{number(asked, 'statement')} in doubt of it"] if asked else []
    return ", ".join(parts)


def nothing(sheet: Sheet) -> str:
    """What a sheet without claims says."""
    if sheet.total:
        return f"No such page: {number(sheet.total, 'claim')} in this pile in all."
    if left := _in_no_claim(sheet):
        return f"None of what is in claims fits: {left}."
    if sheet.form == "quotation":
        return "No statement in this pile has these words."
    if sheet.form == "said":
        return "No such statement in this pile."
    return "Nothing in this pile bears on the question."


def _in_no_claim(sheet: Sheet) -> str:
    """Where the statements stand that a form found and that no claim has; "" for none."""
    within, undated = sheet.unclaimed, sheet.undated
    told = [f"{_stand(within)} within another or outside the text"] * (within > 0)
    told += [f"{_stand(undated)} in an article without a date"] * (undated > 0)
    return ", and ".join(told)


def _stand(count: int) -> str:
    return f"{number(count, 'such statement')} {'stands' if count == 1 else 'stand'}"


def stand(member: MemberSheet) -> str:
    """A word for a statement that does not assert its claim; "" for one that does."""
    return _VERBS[member.relation]


def speaker(member: MemberSheet) -> str:
    """Who speaks, and through whom if it did not reach the article at first hand."""
    hands = [short(item.name) for item in member.path if not item.own]
    first = (
        hands[0] if hands else member.speaker or (member.outlet if member.path else "nobody named")
    )
    relays = [h for h in hands[1:] if h.casefold() != first.casefold()]
    return f"{first}, by way of {', then '.join(relays)}" if relays else first


def short(name: str) -> str:
    """A descriptor without its appositions, if it is long ("a memo, dated 3 March and seen by")."""
    head, comma, _ = name.partition(", ")
    return head if comma and len(name) > LONG_NAME and " " in head else name


def place(member: MemberSheet) -> str:
    """Outlet, date, and where the content stands in the article's text."""
    where = "; ".join(f"{s.start}–{s.end}" for s in member.content)
    name = masthead(member.outlet, member.title, member.article)
    return f"{name}, {day(member.date)}, characters {where}"


def node_label(node: Node) -> tuple[str, str]:
    """A node's name, and what stands after it: its kind, or date, statements and if it copies."""
    if node.article is None:
        return short(node.name), f"({_kind(node)})"
    told = f"{day(node.article.date)} {refer(node.numbers)}"
    return node.name, f"{told}, a copy ({node.copied:.0%} of the words)" if node.copied else told


def _kind(node: Node) -> str:
    """What a hand is; of an origin, whether it has no name or the trail stops there.

    A ministry that is called by a description is an institution, and nobody who stays unnamed.
    """
    counted = f", counted as {node.counted}" * (node.counted > 1)
    if node.standing == "unresolved":
        return f"the trail stops here{counted}"
    is_unnamed = node.standing == "anonymous" and node.kind != "institution"
    kind = "unnamed" if is_unnamed else _KINDS.get(node.kind, node.kind)
    return f"{kind}, how many is not told" if node.uncounted else kind + counted


def refer(numbers: Iterable[int]) -> str:
    """References to statements: "[1]–[3] [5]"."""
    runs: list[list[int]] = []
    for at in sorted(numbers):
        if runs and at == runs[-1][-1] + 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    return " ".join(_run(run) for run in runs)


def _run(run: Sequence[int]) -> str:
    if len(run) > 2:
        return f"[{run[0]}]–[{run[-1]}]"
    return " ".join(f"[{at}]" for at in run)


def reasons(claim: ClaimSheet) -> list[Reason]:
    """Why origins were judged so: pairs with one verdict and reason are one line.

    "“A source” may be X" and "“A source” may be Y" are one line too.
    """
    numbers = numbered(claim)
    home = {m.attribution: at for at, group in enumerate(origin_groups(claim)) for m in group}
    held: dict[tuple[Verdict, str], set[str]] = {}
    ends: dict[tuple[Verdict, str], set[str]] = {}
    for pair in claim.pairs:
        why, may_be, end = pair.why.partition(MAY_BE)
        held.setdefault((pair.verdict, why + may_be), set()).update((pair.a, pair.b))
        ends.setdefault((pair.verdict, why + may_be), set()).add(end)
    order = list(VERDICTS)
    made = [_reason(v, why + _either(ends[v, why]), held[v, why], numbers, home) for v, why in held]
    return sorted(made, key=lambda r: (order.index(r.verdict), r.sides, r.why))


def _either(ends: Iterable[str]) -> str:
    names = sorted(end for end in ends if end)
    return " or ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _reason(
    verdict: Verdict,
    why: str,
    held: Collection[str],
    numbers: Mapping[str, int],
    home: Mapping[str, int],
) -> Reason:
    sides: dict[int, list[int]] = {}
    for statement in sorted(held, key=lambda a: numbers[a]):
        sides.setdefault(home[statement], []).append(numbers[statement])
    if verdict == "same" and len(held) > 2:
        why = _OF_TWO.sub("all", why)
    return Reason(verdict, why, tuple(tuple(side) for side in sides.values()))


def differences(claim: ClaimSheet) -> list[tuple[DifferenceSheet, str]]:
    """What a sheet tells of differences, each with references to its statements.

    Denials are told with the statements: who, against what, and when.
    """
    numbers = numbered(claim)
    return [
        (d, refer(numbers[s] for s in (d.one.attribution, d.other.attribution) if s in numbers))
        for d in claim.differences
        if d.kind != "denied"
    ]


def flags_left(claim: ClaimSheet) -> list[FlagSheet]:
    """The flags that are not told among the differences already: what became firmer is."""
    told = {d.other.attribution for d in claim.differences if d.kind == "hardened"}
    return [f for f in claim.flags if f.rule not in _FIRMER or f.attribution not in told]


def joined(reason: Reason) -> str:
    """The statements of a reason: "[1] [2] and [4]"."""
    return " and ".join(refer(side) for side in reason.sides)


def repeated(claim: ClaimSheet) -> dict[str, int]:
    """Statements whose words were printed before, to the number of the first that has them.

    Only a statement of another article repeats, and only word for word.
    """
    numbers = numbered(claim)
    first: dict[str, tuple[int, str]] = {}
    found: dict[str, int] = {}
    for member in claim.members:
        words = " ".join(member.passage.text.split())
        number = numbers[member.attribution]
        seen, article = first.setdefault(words, (number, member.article))
        if seen != number and article != member.article:
            found[member.attribution] = seen
    return found


def pieces(member: MemberSheet, question: str = "") -> list[Piece]:
    """A statement's passage in runs, white space made single, an ellipsis where some is left out.

    Of a long passage the words of the question are kept.
    """
    made: list[Piece] = []
    end = member.passage.start
    for run in runs(member, question):
        made += [Piece(" … ", said=False, hedge=False)] * (run.start > end and bool(made))
        made += _pieces(run, member)
        end = run.end
    return made + [Piece(" …", said=False, hedge=False)] * (end < member.passage.end)


def _pieces(run: Span, member: MemberSheet) -> Iterable[Piece]:
    cuts = {*run}
    for span in (*member.content, *member.hedges):
        cuts |= {at for at in span if run.start < at < run.end}
    return (_piece(a, b, member, member.passage) for a, b in pairwise(sorted(cuts)))


def _piece(start: int, end: int, member: MemberSheet, passage: Passage) -> Piece:
    text = passage.text[start - passage.start : end - passage.start]
    return Piece(_single(text), covers(member.content, start), covers(member.hedges, start))


def _single(text: str) -> str:
    """White space made single, but kept at the edges, where the next run goes on."""
    inner = " ".join(text.split())
    if not inner:
        return " " if text else ""
    return f"{' ' * text[0].isspace()}{inner}{' ' * text[-1].isspace()}"
