"""A dossier on the terminal."""

from collections.abc import Sequence

from rich.text import Text

from reportedly.export.statement_terminal import statement_text
from reportedly.export.wording import harmless, number
from reportedly.schema.statement import Dossier, Statement


def dossier_text(dossier: Dossier) -> Text:
    """Names, through whom they reach readers, what they said and what is said of them."""
    made = Text()
    made.append(harmless(dossier.name), style="bold")
    made.append(f"  {dossier.kind}, named in {number(dossier.articles, 'article')}\n")
    others = [harmless(name) for name in dossier.names if name != dossier.name]
    if others:
        made.append(f"also written: {', '.join(others)}\n")
    if dossier.through:
        reached = ", ".join(f"{harmless(name)} ({count})" for name, count in dossier.through)
        made.append(f"reaches readers through: {reached}\n")
    _list(made, "Is said to have said or thought", dossier.said)
    _list(made, "Is spoken of in", dossier.said_of)
    return made


def _list(made: Text, heading: str, found: Sequence[Statement]) -> None:
    made.append(f"\n{heading} ({number(len(found), 'statement')})\n", style="bold underline")
    for statement in found:
        made.append_text(statement_text(statement))
