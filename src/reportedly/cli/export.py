"""reportedly export: what people reviewed, in a format for other programs."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from reportedly.cli.console import complain, in_one_line
from reportedly.cli.options import Db, existing

if TYPE_CHECKING:
    from reportedly.ask.lessons import Lessons

EXAMPLES = """
Examples:

  reportedly export --format standoff lessons/           every article of which some is reviewed

  reportedly export --format standoff --whole lessons/   only where nothing is left to review
"""


def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder; new, or empty.")],
    kind: Annotated[
        Literal["standoff"], typer.Option("--format", help="How it is written.")
    ] = "standoff",
    whole: Annotated[
        bool, typer.Option("--whole", help="Leave out articles with statements left to review.")
    ] = False,
    db: Db = None,
) -> None:
    """Write what people accepted, corrected and added as training data.

    `standoff` is the format of PolNeAR: `text/<article>.txt`, and beside it the spans of sources,
    cues and contents in `attributions/<article>_reviewed.ann`, as brat writes them. `index.tsv`
    tells of each article what was accepted, corrected, added and rejected, and what nobody has
    reviewed: where that is more than nothing, other statements of the text are not said to be none.
    """
    # Here and not above: `--help` must not wait for what only the work needs.
    from reportedly.ask.lessons import lessons
    from reportedly.export.wording import number

    if folder.is_dir() and any(folder.iterdir()):
        raise typer.BadParameter(f"{folder} is not empty", param_hint="DIR")
    with in_one_line():
        with existing(db).view() as view:
            found = [one for one in lessons(view) if not (whole and one.left)]
        _write(folder, found)
    kept = sum(len(one.found) for one in found)
    many = f"{number(kept, 'statement')} of {number(len(found), 'article')}"
    complain(f"{many} written to {folder} as {kind}")


def _write(folder: Path, found: "list[Lessons]") -> None:
    from reportedly.export.standoff import ANNOTATOR, annotations, index

    for name in ("text", "attributions"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for one in found:
        key = one.article.id
        marks = annotations(one.text, one.found)
        _put(folder / "text" / f"{key}.txt", one.text)
        _put(folder / "attributions" / f"{key}_{ANNOTATOR}.ann", marks)
    _put(folder / "index.tsv", index(found))


def _put(file: Path, text: str) -> None:
    # As bytes: no line's end may change, or the offsets would be wrong.
    file.write_bytes(text.encode("utf-8"))
