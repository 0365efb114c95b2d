"""The reasons that tie an article to a claim, on the terminal."""

from rich.text import Text

from reportedly.export.stance_words import why_read
from reportedly.export.wording import harmless, number
from reportedly.schema import Verdict
from reportedly.schema.reasons import HandReason, MemberReason, PairReason, Reasons

_VERDICTS: dict[Verdict, str] = {
    "same": "same origin as",
    "different": "another origin than",
    "unknown": "undecided against",
}


def why_text(reasons: Reasons) -> Text:
    """The claim, the article, and each of its statements with all reasons."""
    made = Text()
    made.append(f"“{harmless(reasons.text)}”", style="bold")
    made.append(f"  claim {reasons.claim}\n", style="dim")
    where = harmless(reasons.outlet or "unknown outlet")
    made.append(f"{reasons.date or 'no date'}  {where}  {harmless(reasons.title)}")
    made.append(f"  article {reasons.article}\n", style="dim")
    for member in reasons.members:
        made.append(_member(member))
    if reasons.differences:
        made.append("\nDiffers from other tellings:\n", style="bold")
    for found in reasons.differences:
        made.append(f"  {found.kind}: {harmless(found.why)}\n")
    if reasons.stances:
        made.append("\nIts statements of the claim tell of stances:\n", style="bold")
    for stance in reasons.stances:
        made.append(f"  {harmless(why_read(stance))}\n")
    for line in reasons.lineages:
        made.append(f"\nThe article {harmless(line)}\n")
    return made


def _member(member: MemberReason) -> Text:
    made = Text(f"\n{member.relation}", style="bold")
    made.append(f": “{harmless(member.content)}”\n", style="not bold")
    made.append(f"  {member.attribution}{_place(member)}\n", style="dim not bold")
    made.append(
        f"  why it belongs ({member.score:.2f}): {harmless(member.why)}\n", style="not bold"
    )
    several = ", a plural without a number" * member.uncounted
    made.append(
        f"  its origin is {member.standing}{several}; through these hands:\n", style="not bold"
    )
    for at, hand in enumerate(member.path, 1):
        made.append(_hand(at, hand))
    if member.pairs:
        made.append("  against the claim's other statements:\n", style="not bold")
    for pair in member.pairs:
        made.append(_pair(pair))
    return made


def _place(member: MemberReason) -> str:
    if not member.spans:
        return ""
    return f", characters {member.spans[0].start} to {member.spans[-1].end}"


def _hand(at: int, hand: HandReason) -> Text:
    made = Text(f"    {at}. {harmless(hand.name)} [{hand.kind}]")
    made.append(f", “{harmless(hand.via)}”" if hand.via else "")
    made.append("\n")
    if hand.merged:
        names = ", ".join(sorted({f"“{harmless(name)}”" for _, name in hand.merged}))
        count = number(len(hand.merged), "other article")
        made.append(
            f"       one with {names} of {count} ({hand.score:.2f}): {harmless(hand.why)}\n"
        )
    return made


def _pair(pair: PairReason) -> Text:
    made = Text(f"    {_VERDICTS[pair.verdict]}", style="bold")
    whom = f"{harmless(pair.outlet)} {pair.date}".strip()
    made.append(f" {pair.other} ({whom}): {harmless(pair.why)}\n", style="not bold")
    return made
