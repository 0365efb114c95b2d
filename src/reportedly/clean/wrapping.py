"""Lines of a text that was wrapped at a column, joined into paragraphs."""

TERMINAL = tuple(".!?…:;\"'”’»)]")
_WIDEST = 130
_NARROWEST = 40
# A line shorter than this share of the column ends its paragraph.
_FULL = 0.7


def join_wrapped(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of paragraphs if the text is wrapped, else the lines as they are.

    It is wrapped if of the lines that follow another without an empty line between, at least a
    quarter go on in lower case, and nearly all lines keep to a column of 40 to 130 characters.
    """
    column = _column(text, lines)
    if not column:
        return lines
    joined: list[tuple[int, int]] = []
    for i, (start, end) in enumerate(lines):
        if i and _continues(text, lines, i, column):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _column(text: str, lines: list[tuple[int, int]]) -> int:
    """The column at which lines are wrapped; 0 if they are not."""
    if len(lines) < 4:
        return 0
    lengths = sorted(end - start for start, end in lines)
    column = lengths[int(len(lengths) * 0.9)]
    if not _NARROWEST <= column <= _WIDEST or lengths[-1] > 1.5 * column + 10:
        return 0
    followers = [i for i in range(1, len(lines)) if _adjacent(text, lines, i)]
    lower = sum(text[lines[i][0]].islower() for i in followers)
    return column if followers and lower >= 0.25 * len(followers) else 0


def _adjacent(text: str, lines: list[tuple[int, int]], i: int) -> bool:
    return text.count("\n", lines[i - 1][1], lines[i][0]) < 2


def _continues(text: str, lines: list[tuple[int, int]], i: int, column: int) -> bool:
    """Whether line i goes on with the paragraph of the line before."""
    (before, before_end), (start, end) = lines[i - 1], lines[i]
    if not _adjacent(text, lines, i):
        return False
    if text[start].islower():
        return True
    if before_end - before < _FULL * column:
        return False
    # A heading between paragraphs of which the upper one happens to end at the column.
    ended = text[before_end - 1] in TERMINAL
    is_short = end - start < 0.5 * column and text[end - 1] not in ".,;:"
    return not (ended and is_short and i + 1 < len(lines) and text[lines[i + 1][0]].isupper())
