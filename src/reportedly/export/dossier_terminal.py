"""A dossier on the terminal, laid out as `Text` so that brackets in an article stay brackets."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from reportedly.export.dossier_words import (
    evidence,
    known,
    merge,
    merges,
    naming,
    rating,
    role,
    through,
)
from reportedly.export.stance_terminal import stance_lines
from reportedly.export.statement_terminal import statement_text
from reportedly.export.wording import harmless, not_shown, number
from reportedly.schema.dossier import Dossier, RoleLine
from reportedly.schema.statement import Statement

_INDENT = 2
_MOST_ROLES, _MOST_EVIDENCE, _MOST_HANDS = 12, 2, 12
"""Lines of each that are shown; the JSON has all."""


def dossier_terminal(dossier: Dossier, most: int = 0) -> RenderableType:
    """Who it is, what it is called and was, and its statements: of each list the last `most`.

    0 shows all of them.
    """
    parts: list[RenderableType] = [_head(dossier)]
    parts += _section("Roles, as the articles tell them", _roles(dossier.roles))
    parts += _section("How the reports name the speaker", _naming(dossier))
    parts += _section(
        "Reaches readers through", _few(map(through, dossier.through), len(dossier.through))
    )
    parts += _section("Taken for one, by these reasons", (Text(merge(m)) for m in merges(dossier)))
    parts += _section("Is said to be for or against", stance_lines(dossier.holds, "target", most))
    parts += _section("Others, for or against it", stance_lines(dossier.held_by, "holder", most))
    parts += _statements("Is said to have said or thought", dossier.said, most)
    parts += _statements("Is spoken of in", dossier.said_of, most)
    return Group(*parts)


def _head(dossier: Dossier) -> RenderableType:
    made = Text(harmless(dossier.name), style="bold")
    made.append(f"  {dossier.kind}, in {number(dossier.articles, 'article')}", style="not bold")
    others = [harmless(name) for name in dossier.names if name != dossier.name]
    if others:
        made.append(f"\nalso written: {', '.join(others)}", style="not bold")
    for entry in dossier.known:
        made.append(f"\nknown as: {known(entry)}", style="not bold")
    if dossier.reliability.by:
        made.append(f"\n{rating(dossier.reliability)}", style="not bold")
    made.append(f"\n{dossier.entity}", style="dim not bold")
    return made


def _section(title: str, lines: Iterable[RenderableType]) -> Iterator[RenderableType]:
    """A heading with indented lines; nothing where there are none."""
    held = list(lines)
    if held:
        yield Text(f"\n{title}", style="bold underline")
        yield _indented(*held)


def _indented(*parts: RenderableType) -> RenderableType:
    """Parts further in, however their lines are broken."""
    return Padding(Group(*parts), (0, 0, 0, _INDENT), expand=False)


def _roles(roles: Sequence[RoleLine]) -> Iterator[RenderableType]:
    for line in roles[:_MOST_ROLES]:
        head = Text(role(line), style="bold")
        head.append(f"  in {number(line.articles, 'article')}", style="dim not bold")
        yield head
        firsts = {told.article: told for told in reversed(line.told)}
        for told in [t for t in line.told if firsts[t.article] is t][:_MOST_EVIDENCE]:
            yield _indented(Text(evidence(told), style="dim"))
    if len(roles) > _MOST_ROLES:
        yield Text(f"and {number(len(roles) - _MOST_ROLES, 'role')} more", style="dim")


def _naming(dossier: Dossier) -> Iterator[RenderableType]:
    if dossier.said:
        yield Text(naming(dossier.naming))


def _few(lines: Iterable[str], count: int) -> Iterator[RenderableType]:
    for at, line in enumerate(lines):
        if at < _MOST_HANDS:
            yield Text(line)
    if count > _MOST_HANDS:
        yield Text(f"and {count - _MOST_HANDS} more", style="dim")


def _statements(heading: str, found: Sequence[Statement], most: int) -> Iterator[RenderableType]:
    yield Text(f"\n{heading} ({number(len(found), 'statement')})", style="bold underline")
    shown = found[-most:] if most else found
    if len(shown) < len(found):
        left = len(found) - len(shown)
        yield Text(f"{not_shown(left, 'statement', shown[-1].date)}\n", style="dim")
    for statement in shown:
        place, *rest = statement_text(statement).split("\n")
        yield place
        for line in rest:
            yield _indented(line[_INDENT:])
