"""Make the sample pile's PDF: two pages, running header and footer, words broken at line ends.

Run it from the repository root: `python tests/sample/make_pdf.py`. It needs reportlab, which
the product does not; the test that compares is skipped without it.
"""

from collections.abc import Iterator
from pathlib import Path

from reportlab.lib.pagesizes import A5
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

PILE = Path(__file__).parents[2] / "src" / "reportedly" / "sample" / "pile"
NAME = "institute-three-readings.pdf"
HEADER = "Institute for Coastal Studies · Memo No. 14"
FOOTER = "Coastal Memo 14 · 6 May 2025 · page {}"
FONT, SIZE, LEADING = "Times-Roman", 11, 14
WIDTH, HEIGHT = A5
MARGIN = 54
LINES = 26
"""Lines on a page; the break then falls inside a paragraph, with no attribution across it."""

# A tilde marks where a word may be broken at a line's end.
TEXT = """\
Three Readings of the Citadel

Bruna Tesk

6 May 2025

Marvenia’s security services seem to believe that Korvath is working for the election of Senator
Pavo Lindqar. No hard proof of this is pub~licly available. This memo assumes that some
inter~ference is pos~sible, and that its effect is likely small. It asks a narrower question:
what would the Citadel gain?

A Debt

Some of Lindqar’s critics hold that Korvath is paying him back for his vote against the Harbour
Act in 2019. Yurin Dashko, once an adviser to President Arkan Velisz, gave the same reason in
The Lantern. The expla~nation is simple, which is its charm. Yet the three other sena~tors who
voted with Lindqar have been offered nothing, and one of them cannot get a visa.

A Weak House

In the view of many Korvathi observers, a weak president in Hal~verin mat~ters more than a
friendly one. The belief that Lindqar would para~lyse parliament is widespread in the Citadel.
It rests on a mis~reading. Mar~venian presi~dents have governed against hostile houses for
nineteen of the last thirty years, and the ferries ran through~out. But govern~ments seldom read
their neighbours’ alma~nacs, and the Citadel, which has not shared power with a parliament since
it was built, is no exception to that.

A Long Count

Meridian’s sources have said that the greater hope is a quarrel over the result. Diplomats in
Halverin fear a winter without a government. The Harvest Party, for its part, hopes for a clear
victory in the first round, which would leave nothing to quarrel about.

A fourth expla~nation is that there is nothing to explain. A ministry across the bay writes
papers because it is a ministry, and a trading firm buys posters because it sells herring.

What Follows

I judge it likely that all three motives are present, in different offices. The Institute
recommends that the commission publish each day’s turnout and count as they come in. A quarrel,
Dagny Rell has told us, “needs a long night.” It is within the power of Marvenia to keep the
night short.
"""


def lines(paragraph: str) -> Iterator[str]:
    """The paragraph filled greedily to the column's width."""
    line = ""
    for word in paragraph.split():
        plain = word.replace("~", "")
        if fits(f"{line} {plain}".strip()):
            line = f"{line} {plain}".strip()
            continue
        head, _, tail = word.partition("~")
        if tail and fits(f"{line} {head}-"):
            yield f"{line} {head}-"
            line = tail.replace("~", "")
        else:
            yield line
            line = plain
    yield line


def fits(line: str) -> bool:
    return stringWidth(line, FONT, SIZE) <= WIDTH - 2 * MARGIN


def draw_page(canvas: Canvas, number: int, page: list[str]) -> None:
    canvas.setFont(FONT, 8)
    canvas.drawString(MARGIN, HEIGHT - 30, HEADER)
    canvas.drawString(MARGIN, 30, FOOTER.format(number))
    text = canvas.beginText(MARGIN, HEIGHT - MARGIN - SIZE)
    text.setFont(FONT, SIZE, LEADING)
    for line in page:
        text.textLine(line)
    canvas.drawText(text)
    canvas.showPage()


def make(target: Path) -> None:
    canvas = Canvas(str(target), pagesize=A5, invariant=1)
    canvas.setTitle("Three Readings of the Citadel")
    canvas.setAuthor("Bruna Tesk")
    column: list[str] = []
    for paragraph in TEXT.strip().split("\n\n"):
        column += [*lines(" ".join(paragraph.split())), ""]
    for number, start in enumerate(range(0, len(column), LINES), start=1):
        draw_page(canvas, number, column[start : start + LINES])
    canvas.save()


if __name__ == "__main__":
    make(PILE / NAME)
