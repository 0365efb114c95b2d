"""reportedly review: how far reviewing has come, how far reviewers agree, what was said."""

from typing import Annotated

import typer

from reportedly.cli.console import complain, in_one_line, print_json, print_text
from reportedly.cli.options import Db, Json, existing

EXAMPLES = """
Examples:

  reportedly review                    progress, agreement, and what was said last

  reportedly review --history 200      a longer history

  reportedly review --apply            count by what was reviewed, without reading anything new
"""


def review(
    history: Annotated[
        int, typer.Option("--history", metavar="N", min=0, max=100_000, help="Lines of history.")
    ] = 20,
    skip: Annotated[
        int,
        typer.Option(
            "--skip", metavar="N", min=0, max=1_000_000_000, help="Leave out the newest so many."
        ),
    ] = 0,
    apply: Annotated[
        bool, typer.Option("--apply", help="First read anew what was reviewed.")
    ] = False,
    db: Db = None,
    as_json: Json = False,
) -> None:
    """Tell how far reviewing has come.

    Statements are reviewed in the browser: `reportedly serve`, then "Review". Here is how many are
    done, by whom, how far reviewers agree (Krippendorff's alpha, with how many statements it
    rests on), and everything that people judged, rated and reviewed, the newest first. What was
    corrected, rejected or added counts by itself while the desk is served; else after the next
    `reportedly read`, or at once with `--apply`.
    """
    # Here and not above: `--help` must not wait for what only the work needs.
    from reportedly.ask.history import history as history_of
    from reportedly.ask.progress import progress

    with in_one_line():
        store = existing(db)
        if apply:
            from reportedly.pipeline.applying import apply_reviews
            from reportedly.pipeline.learned import model
            from reportedly.pipeline.stages import runs

            complain(f"read anew: {apply_reviews(store, runs(model().digest))}")
        with store.view() as view:
            told, past = progress(view), history_of(view, history, skip)
    if as_json:
        print_json({"progress": told, "history": past})
        return
    from reportedly.export.review_terminal import review_terminal

    print_text(review_terminal(told, past))
