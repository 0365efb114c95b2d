"""The evidence sheet as Markdown (CommonMark), for a memo or a ticket."""

import re
from collections.abc import Iterable, Sequence
from typing import get_args

from reportedly.ask.tree import Node, hands, numbered
from reportedly.export.sheet_beside import (
    LINES,
    SETTLE,
    VOICES,
    Line,
    changed,
    holds_words,
    members_left,
    notes,
    settling,
    voices,
)
from reportedly.export.sheet_words import (
    DIFFERENCES,
    VERDICTS,
    Piece,
    against,
    counts,
    differences,
    flags_left,
    how_to_read,
    joined,
    node_label,
    nothing,
    pieces,
    place,
    reasons,
    refer,
    repeated,
    speaker,
    stand,
)
from reportedly.export.stance_words import LEGEND, NO_STANCE, SIGNS, STANCES, told
from reportedly.export.stance_words import place as place_of
from reportedly.export.wording import harmless
from reportedly.schema import Relation
from reportedly.schema.sheet import ClaimSheet, Sheet

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_OPENING = re.compile(r"^(\d{1,9}(?=[.)](?:\s|$))|(?=[-+=]))([-+=.)])")
"""What makes a list or a title at the start of a line; a digit itself cannot be escaped."""


def sheet_markdown(sheet: Sheet) -> str:
    """The sheet as Markdown text that ends with a newline; articles' own marks are escaped."""
    lines = [f"# {escaped(sheet.question)}", ""]
    for line in (*notes(sheet), *changed(sheet)):
        lines += [escaped(line), ""]
    lines += stance_markdown(sheet)
    if not sheet.claims:
        lines += [f"**{nothing(sheet)}**", ""]
        if sheet.near:
            lines += ["Of the same names, but about something else, it holds:", ""]
            lines += [f"- {escaped(claim)}" for claim in sheet.near]
        return "\n".join(lines).rstrip() + "\n"
    lines += _lines(f"## {VOICES}", voices(sheet))
    for at, claim in enumerate(sheet.claims, 1):
        lines += _claim(at, claim, sheet)
    lines += ["---"]
    for paragraph in how_to_read(sheet.claims):
        lines += ["", f"*{paragraph}*"]
    return "\n".join(lines).rstrip() + "\n"


def escaped(text: str, *, opens: bool = True) -> str:
    """Text that Markdown shows as it is, on one line; `opens` tells whether the line begins so."""
    single = _SPECIAL.sub(r"\\\1", " ".join(harmless(text).split()))
    return _OPENING.sub(r"\1\\\2", single) if opens else single


def stance_markdown(sheet: Sheet) -> Iterable[str]:
    """The stances that a question asks for, each with its words and place."""
    if sheet.form != "stance":
        return
    yield from [f"## {STANCES}", ""]
    for line in sheet.stances:
        words = f"{SIGNS[line.polarity]} {told(line)}: “{line.words}” ({place_of(line)})"
        yield f"- {escaped(words)}"
    yield from [LEGEND if sheet.stances else NO_STANCE, ""]


def _lines(title: str, lines: Sequence[Line]) -> Iterable[str]:
    if lines:
        yield from [title, ""]
        yield from (f"- {escaped(line.text)} {escaped(line.statements)}".rstrip() for line in lines)
        yield ""


def _claim(at: int, claim: ClaimSheet, sheet: Sheet) -> Iterable[str]:
    yield f"## {at}. “{escaped(claim.text)}”"
    yield ""
    told = f"**{counts(claim)}**"
    yield f"{told}; **{against(claim)}**" if against(claim) else told
    yield f"(claim `{claim.id}`)"
    yield ""
    if roots := hands(claim):
        yield from ["### From whom, through whose hands", ""]
        for root in roots:
            yield from _branch(root, 0)
        yield ""
    yield from ["### In their words", ""]
    yield from _statements(claim, sheet)
    yield from _reasons(claim)
    yield from _differences(claim)
    yield from _lines(f"### {SETTLE}", settling(claim))
    yield from _flags(claim)


def _branch(node: Node, depth: int) -> Iterable[str]:
    name, after = node_label(node)
    shown = f"**{escaped(name)}**" if node.article is None else escaped(name)
    yield f"{'  ' * depth}- {shown} {escaped(after)}"
    for child in node.children:
        yield from _branch(child, depth + 1)


def _statements(claim: ClaimSheet, sheet: Sheet) -> Iterable[str]:
    numbers, again = numbered(claim), repeated(claim)
    for relation in get_args(Relation):
        for member in claim.members:
            if member.relation == relation:
                number = escaped(refer([numbers[member.attribution]]))
                verb = f"**{stand(member)}:** " if stand(member) else ""
                yield f"{number} {verb}**{escaped(speaker(member))}** — {escaped(place(member))}"
                yield from ["", "*has the words asked for*"] * holds_words(member, claim, sheet)
                yield ""
                first = again.get(member.attribution)
                same = f"In the words of \\[{first}\\]."
                words = _passage(pieces(member, sheet.question))
                yield f"> {words}" if first is None else same
                yield ""
    if left := members_left(claim, sheet):
        yield from [f"*{escaped(left)}*", ""]


def _passage(runs: Iterable[Piece]) -> str:
    """A passage on one line with hedges in bold italics."""
    made = []
    for piece in runs:
        inner = piece.text.strip()
        if not inner:
            made.append(piece.text)
            continue
        before = " " if piece.text[0].isspace() else ""
        after = " " if piece.text[-1].isspace() else ""
        text = escaped(inner, opens=not made)
        shown = f"***{text}***" if piece.hedge else text
        made.append(f"{before}{shown}{after}")
    return "".join(made).strip()


def _reasons(claim: ClaimSheet) -> Iterable[str]:
    found = reasons(claim)
    for verdict, title in VERDICTS.items():
        lines = [r for r in found if r.verdict == verdict]
        if lines:
            yield from [f"### {title}", ""]
            yield from (f"- {escaped(joined(r))}: {escaped(r.why)}" for r in lines[:LINES])
            yield from [f"- {len(lines) - LINES} more like these."] * (len(lines) > LINES)
            yield ""


def _differences(claim: ClaimSheet) -> Iterable[str]:
    if found := differences(claim):
        yield from [f"### {DIFFERENCES}", ""]
        for difference, numbers in found:
            yield f"- **{difference.kind}**: {escaped(difference.why)} {escaped(numbers)}"
        yield ""


def _flags(claim: ClaimSheet) -> Iterable[str]:
    numbers = numbered(claim)
    if left := flags_left(claim):
        yield from ["### Sourcing flags", ""]
        for flag in left:
            number = escaped(refer([numbers[flag.attribution]]))
            yield f"- **{escaped(flag.rule)}**: {escaped(flag.why)} {number}"
        yield ""
