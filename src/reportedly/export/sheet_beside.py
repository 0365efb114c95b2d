"""What every form of the sheet says beside its claims: how it was read, what changed or is left."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.ask.tree import numbered
from reportedly.export.sheet_words import counted, day, refer, short
from reportedly.export.wording import number
from reportedly.schema import Relation
from reportedly.schema.sheet import Changes, ClaimSheet, MemberSheet, Moved, Sheet, Voice

LINES = 12
"""Lines of one kind that are printed; JSON has all."""

SETTLE = "What would settle it"
VOICES = "Who says so"

_STANDS: dict[Relation, str] = {"asserts": "", "denies": "denies it, ", "questions": "doubts it, "}


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence and the statements that it rests on, "[1] [3]"."""

    text: str
    statements: str


def notes(sheet: Sheet, *, typed: bool = True) -> list[str]:
    """Lines under the question: how it was read, and what is not on this page.

    Where the question was `typed` as a command, the next page is an option of it.
    """
    made = [f"{sheet.read_as}."] if sheet.read_as else []
    if sheet.claims:
        made.append(_page(sheet, typed))
    if sheet.beyond:
        made.append(
            f"{number(sheet.beyond, 'more statement')} in this pile share a word with it and"
            " were not looked at."
        )
    if sheet.undated:
        made.append(f"{number(sheet.undated, 'statement')} left out: the article has no date.")
    if sheet.unclaimed:
        made.append(
            f"{number(sheet.unclaimed, 'statement')} left out that belong to no claim:"
            " in a menu or a teaser, or within another."
        )
    return made


def _page(sheet: Sheet, typed: bool) -> str:
    """Which claims these are, and of how many."""
    shown, first = len(sheet.claims), sheet.offset + 1
    if not sheet.offset and not sheet.left_out:
        verb = "bears" if shown == 1 else "bear"
        return f"{number(shown, 'claim')} in this pile {verb} on it."
    which = f"Claim {first}" if shown == 1 else f"Claims {first} to {first + shown - 1}"
    told = f"{which} of {sheet.total} that bear on it."
    following = sheet.offset // shown + 2
    return f"{told} The next: --page {following}" if sheet.left_out and typed else told


def settling(claim: ClaimSheet) -> list[Line]:
    """What would settle a claim's count; of very many sentences the first."""
    numbers = numbered(claim)
    made = [
        Line(f"{s.what}.", refer(numbers[side.attribution] for side in s.sides))
        for s in claim.settle
    ]
    return _cut(made, len(made))


def _cut(lines: Sequence[Line], total: int) -> list[Line]:
    left = total - LINES
    more = [Line(f"{left} more like these.", "")] if left > 0 else []
    return [*lines[:LINES], *more]


def members_left(claim: ClaimSheet, sheet: Sheet) -> str:
    """How many statements of a claim are not shown, and which are; "" where all are."""
    if not claim.left_out:
        return ""
    if sheet.form == "said":
        return _said_left(claim)
    told = _more(claim.left_out)
    return f"{told} of this claim left out: shown are early ones, one of each speaker first."


def _said_left(claim: ClaimSheet) -> str:
    """Those that were asked for apart from the others, which nobody wants to see."""
    asked, other = claim.hits_left_out, claim.left_out - claim.hits_left_out
    made = [f"{_more(asked)} asked for {_be(asked)} left out: shown are the earliest."] * (
        asked > 0
    )
    made += [f"{_more(other)} of this claim {_be(other)} not asked for."] * (other > 0)
    return " ".join(made)


def _more(count: int) -> str:
    return number(count, "more statement")


def _be(count: int) -> str:
    return "is" if count == 1 else "are"


def holds_words(member: MemberSheet, claim: ClaimSheet, sheet: Sheet) -> bool:
    """Whether a statement is one of several with the words that were asked for."""
    return sheet.form == "quotation" and member.attribution in claim.hits


def voices(sheet: Sheet) -> list[Line]:
    """Everybody who says so, with what and where; of very many the first."""
    places = {m: (at, n) for at, c in enumerate(sheet.claims, 1) for m, n in numbered(c).items()}
    made = [_voice(v, places) for v in sheet.voices[:LINES]]
    return _cut(made, len(sheet.voices))


def _voice(voice: Voice, places: dict[str, tuple[int, int]]) -> Line:
    kind = {"anonymous": "unnamed", "unresolved": "the trail stops here"}.get(
        voice.standing, voice.kind
    )
    since = f", first on {day(voice.since)}" if voice.since else ""
    told = f"{_STANDS[voice.relation]}{number(voice.articles, 'article')}{since}"
    by_claim: dict[int, list[int]] = {}
    for at, n in sorted(places[s] for s in voice.statements):
        by_claim.setdefault(at, []).append(n)
    where = "; ".join(f"claim {at} {refer(some)}" for at, some in by_claim.items())
    return Line(f"{short(voice.name)} ({kind}): {told}", where)


def changed(sheet: Sheet) -> list[str]:
    """What changed since the question was asked last; nothing where it never was."""
    if sheet.changes is None:
        return []
    asked = f"{day(sheet.changes.asked[:10])}, {sheet.changes.asked[11:16]} UTC"
    lines = [*_moved(sheet.changes, sheet), *_came_and_went(sheet.changes, sheet)]
    if not lines:
        return [f"Nothing changed since it was asked on {asked}."]
    return [f"Since it was asked on {asked}:", *(f"· {line}" for line in lines)]


def _moved(found: Changes, sheet: Sheet) -> Iterable[str]:
    at = {claim.id: (n, claim) for n, claim in enumerate(sheet.claims, 1)}
    for moved in found.moved:
        n, claim = at[moved.claim]
        yield f"claim {n}: {'; '.join(_parts(moved, claim))}"


def _parts(moved: Moved, claim: ClaimSheet) -> Iterable[str]:
    if moved.new:
        numbers = numbered(claim)
        told = refer(numbers[a] for a in moved.new)
        yield f"{number(len(moved.new), 'new statement')} {told}"
    if moved.gone:
        yield f"{number(moved.gone, 'statement')} no longer there"
    if moved.statements_before != moved.statements_now and not (moved.new or moved.gone):
        yield f"{moved.statements_before} statements then, {moved.statements_now} now"
    if moved.before != moved.now:
        yield f"{counted(moved.before)} then, {counted(moved.now)} now"


def _came_and_went(found: Changes, sheet: Sheet) -> Iterable[str]:
    at = {claim.id: n for n, claim in enumerate(sheet.claims, 1)}
    yield from (f"claim {at[c]} was not among them" for c in found.new)
    yield from (f"no longer among them: “{text}”" for text in found.gone)
