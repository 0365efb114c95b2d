"""The evidence sheet on the terminal.

Everything is laid out as `Text`, never as markup, so brackets in an article are brackets on the
screen; marks beside the styles keep the sheet readable without colour.
"""

from collections.abc import Iterable
from io import StringIO
from typing import get_args

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text
from rich.tree import Tree

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
from reportedly.export.stance_terminal import stance_lines
from reportedly.export.stance_words import NO_STANCE, STANCES, Side
from reportedly.export.wording import harmless
from reportedly.schema import Relation
from reportedly.schema.sheet import ClaimSheet, MemberSheet, Sheet

INDENT = 3


def sheet_terminal(sheet: Sheet) -> RenderableType:
    """The sheet for a rich console of any width, in colour or not."""
    parts: list[RenderableType] = [_question(sheet), Text(), *_stances(sheet)]
    if not sheet.claims:
        parts += [Text(nothing(sheet), style="bold"), *_near(sheet)]
        return Group(*parts)
    parts += _voices(sheet)
    for at, claim in enumerate(sheet.claims, 1):
        parts += [_claim(at, claim, sheet), Text()]
    parts += [Rule(style="dim"), *(Text(told, style="dim") for told in how_to_read(sheet.claims))]
    return Group(*parts)


def sheet_text(
    sheet: Sheet, width: int = 80, *, colour: bool = False, monochrome: bool = False
) -> str:
    """The sheet as text of a given width; the same for the same sheet, wherever it runs.

    With `colour` in styles, of which `monochrome` leaves out the colours.
    """
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        color_system="standard" if colour else None,
        force_terminal=colour,
        no_color=monochrome,
        legacy_windows=False,
        highlight=False,
        _environ={},
    )
    console.print(sheet_terminal(sheet))
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _question(sheet: Sheet) -> Text:
    made = Text("Question: ", style="dim")
    made.append(harmless(sheet.question), style="bold not dim")
    for line in (*notes(sheet), *changed(sheet)):
        made.append(f"\n{harmless(line)}", style="dim")
    return made


def _stances(sheet: Sheet) -> Iterable[RenderableType]:
    if sheet.form != "stance":
        return
    yield _title(STANCES)
    if not sheet.stances:
        yield _indented(Text(NO_STANCE))
    side: Side = "holder" if len({s.holder_entity for s in sheet.stances}) > 1 else "target"
    yield from map(_indented, stance_lines(sheet.stances, side, LINES))
    yield Text()


def _voices(sheet: Sheet) -> Iterable[RenderableType]:
    if found := voices(sheet):
        yield _title(VOICES)
        yield from (_indented(_line(line)) for line in found)
        yield Text()


def _line(line: Line) -> Text:
    return Text(harmless(line.text)).append(f" {line.statements}" * bool(line.statements), "dim")


def _near(sheet: Sheet) -> Iterable[RenderableType]:
    if sheet.near:
        yield Text("\nOf the same names, but about something else, it holds:")
        for claim in sheet.near:
            yield _indented(Text(f"· {harmless(claim)}"), 2)


def _claim(at: int, claim: ClaimSheet, sheet: Sheet) -> RenderableType:
    head = Text(f"{at}. ", style="bold")
    head.append(f"“{harmless(claim.text)}”", style="bold")
    parts: list[RenderableType] = [Rule(style="dim"), head, _indented(_counts(claim)), Text()]
    if roots := hands(claim):
        parts += [_title("From whom, through whose hands"), _hands(roots), Text()]
    parts += [_title("In their words")]
    for relation in get_args(Relation):
        parts += _statements(claim, relation, sheet)
    if left := members_left(claim, sheet):
        parts.append(_indented(Text(f"{left}\n", style="dim")))
    parts += _reasons(claim)
    parts += _differences(claim)
    parts += _settling(claim)
    parts += _flags(claim)
    return Group(*parts)


def _counts(claim: ClaimSheet) -> Text:
    made = Text(counts(claim), style="bold")
    made.append(f"; {against(claim)}" if against(claim) else "", style="bold red")
    made.append(f"\nclaim {claim.id}", style="dim")
    return made


def _hands(roots: Iterable[Node]) -> RenderableType:
    trees: list[RenderableType] = []
    for root in roots:
        tree = Tree(_label(root), guide_style="dim")
        _grow(tree, root)
        trees.append(tree)
    return _indented(Group(*trees))


def _grow(tree: Tree, node: Node) -> None:
    for child in node.children:
        _grow(tree.add(_label(child)), child)


def _label(node: Node) -> Text:
    name, after = node_label(node)
    made = Text(harmless(name), style="bold" if node.article is None else "")
    return made.append(f" {harmless(after)}", style="dim")


def _statements(claim: ClaimSheet, relation: Relation, sheet: Sheet) -> Iterable[RenderableType]:
    numbers, again = numbered(claim), repeated(claim)
    for member in claim.members:
        if member.relation == relation:
            made = _heading(numbers[member.attribution], member)
            made.append("has the words asked for\n" * holds_words(member, claim, sheet), "dim")
            first = again.get(member.attribution)
            made.append_text(
                _passage(member, sheet.question)
                if first is None
                else Text(f"In the words of [{first}].")
            )
            yield _indented(made.append("\n"))


def _heading(number: int, member: MemberSheet) -> Text:
    made = Text(f"[{number}] ", style="bold")
    made.append(f"{stand(member)}: " if stand(member) else "", style="bold red")
    made.append(harmless(speaker(member)), style="bold")
    return made.append(f" — {harmless(place(member))}\n", style="dim")


def _passage(member: MemberSheet, question: str) -> Text:
    """The sentences in place; hedges stand in marks too, for those who see no colour."""
    made = Text()
    for piece in pieces(member, question):
        style = "bold italic yellow" if piece.hedge else "" if piece.said else "dim"
        made.append(f"‹{harmless(piece.text)}›" if piece.hedge else harmless(piece.text), style)
    return made


def _reasons(claim: ClaimSheet) -> Iterable[RenderableType]:
    found = reasons(claim)
    for verdict, title in VERDICTS.items():
        lines = [r for r in found if r.verdict == verdict]
        if lines:
            yield from () if lines[0] is found[0] else (Text(),)
            yield _title(title)
        for reason in lines[:LINES]:
            yield _indented(Text(f"{joined(reason)}: {harmless(reason.why)}"))
        if len(lines) > LINES:
            yield _indented(Text(f"{len(lines) - LINES} more like these.", style="dim"))


def _differences(claim: ClaimSheet) -> Iterable[RenderableType]:
    found = differences(claim)
    if found:
        yield from (Text(),) if claim.pairs else ()
        yield _title(DIFFERENCES)
    for difference, numbers in found:
        made = Text(f"≠ {difference.kind}: ", style="bold red")
        made.append(f"{harmless(difference.why)} ", style="not bold default")
        yield _indented(made.append(numbers, style="dim"))


def _settling(claim: ClaimSheet) -> Iterable[RenderableType]:
    if found := settling(claim):
        yield from (Text(),) if claim.pairs or differences(claim) else ()
        yield _title(SETTLE)
        yield from (_indented(_line(line)) for line in found)


def _flags(claim: ClaimSheet) -> Iterable[RenderableType]:
    numbers = numbered(claim)
    left = flags_left(claim)
    if left:
        yield from (Text(),) if claim.pairs or differences(claim) or claim.settle else ()
        yield _title("Sourcing flags")
    for flag in left:
        made = Text(f"! {flag.rule}: ", style="bold magenta")
        made.append(f"{harmless(flag.why)} ", style="not bold default")
        made.append(refer([numbers[flag.attribution]]), style="dim")
        yield _indented(made)


def _title(text: str) -> RenderableType:
    return _indented(Text(text.upper(), style="dim"))


def _indented(what: RenderableType, by: int = INDENT) -> Padding:
    return Padding(what, (0, 0, 0, by))
