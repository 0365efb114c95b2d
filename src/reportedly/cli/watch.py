"""reportedly watch: feeds, looked at again and again, into the store."""

import time
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.bar import Bar
from reportedly.cli.console import complain, in_one_line
from reportedly.cli.options import AllowHost, Db, limits_of, load_settings, manners, opened

if TYPE_CHECKING:
    from reportedly.pipeline.watch import Round, Watch

EXAMPLES = """
Examples:

  reportedly watch feeds.txt           every 15 minutes, until Ctrl-C

  reportedly watch https://lantern.example/rss --every 60

  reportedly watch feeds.txt --once    one round, for a timer such as cron
"""


def watch(
    feeds: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE|URL…", help="Files with a feed's address a line, or addresses of feeds."
        ),
    ],
    db: Db = None,
    every: Annotated[
        float, typer.Option(min=0.1, metavar="MINUTES", help="Minutes between two rounds.")
    ] = 15,
    once: Annotated[bool, typer.Option("--once", help="End after one round.")] = False,
    jobs: Annotated[
        int | None, typer.Option(min=1, help="Processes that read articles. Default: one a core.")
    ] = None,
    allow_host: AllowHost = None,
) -> None:
    """Read the articles that feeds lead to, as they appear.

    Each round looks at every feed, reads the pages of its new entries into the store, and says
    what it did. Ctrl-C ends it; nothing that was read is lost. In FILE, lines that begin with #
    and blank lines say nothing, and what is changed in it holds from the next round on.
    """
    settings = load_settings()
    polite = manners(settings, allow_host)
    with in_one_line():
        from reportedly.pipeline.watch import Watch

        limits = limits_of(settings)
        store = opened(db or settings.db)
        watching = Watch(store, polite, limits, jobs or settings.jobs)
        failed = _rounds(watching, feeds, 0 if once else every)
    raise typer.Exit(1 if failed else 0)


def _rounds(watching: "Watch", feeds: list[str], every: float) -> bool:
    """Round after round until Ctrl-C, or one where `every` is 0; whether anything failed."""
    try:
        while True:
            _round(watching, feeds)
            if not every:
                break
            time.sleep(every * 60)
    except KeyboardInterrupt:
        count = f"{len(watching.rounds)} round{'s' if len(watching.rounds) != 1 else ''}"
        complain(f"stopped: {count}, {summary(watching.rounds)}; nothing that was read is lost")
    return any(made.failed for made in watching.rounds)


def _round(watching: "Watch", feeds: list[str]) -> None:
    with Bar("reading") as bar:
        made = watching.round(feeds, bar, bar.note)
    complain(summary([made]))


def summary(rounds: "list[Round]") -> str:
    """What became of rounds, in one line."""
    feeds = max((made.feeds for made in rounds), default=0)
    parts = [
        f"{feeds} feed{'s' if feeds != 1 else ''}",
        f"{sum(made.read for made in rounds)} read",
        f"{rounds[-1].known if rounds else 0} known",
    ]
    if failures := sum(len(made.failed) for made in rounds):
        parts.append(f"{failures} failed")
    return ", ".join(parts)
