"""Texts that nobody would write: shapes that cost, and mutations of texts that somebody wrote.

The hypothesis tests and the fuzz run (`evals/fuzz.py`) share them. All is drawn from the given
`Random`, so a seed makes the same text again.
"""

from collections.abc import Callable, Sequence
from random import Random

NAMES = ["Ilse Marwick", "Tolan", "the ministry", "a source", "officials", "She", "he", "It"]
VERBS = ["said", "told reporters", "believes", "denied", "according to", "wants", "asked", "wrote"]
WORDS = ["that", "the", "harbour", "would", "not", "may", "close", "reportedly", "U.S.", "Mr.", "5"]
MARKS = ["“", "”", '"', "‘", "’", "'", "''", "``", "«", "»", "„", "‚", "‹", "›", "″", "”“", "’’"]
ENDS = [".", ",", "?", "!", "…", ":", "—", " - ", "-\n", "\n", "\n\n", "\r\n", "\t", " ", "; "]
ODD = [
    "\0", "\x01", "\u00ad", "\u200b", "\u200d", "\u200e", "\u200f", "\u202a", "\u202e", "\u2066",
    "\u2069", "\ufeff", "\ufffd", "\u2028", "\u0085", "\u00a0", "e\u0301", "a" + "\u0300" * 30,
    "İ", "ı", "ß", "ﬁ", "Ǆ", "ſ", "😀", "👩\u200d👩\u200d👧", "🇲🇰", "שלום", "مرحبا", "ควา", "漢字",
    "\ud83d", "\ude00", "\U000e0041", "𝔸", "½", "²", "٣", "a" * 120, "<b>", "</p><p>", "&quot;",
    "<script>“", "<!--", "-->", "[x](y)", "**", "# ", "> ", "http://x.y/z?a=b", "@tolan", "a.b.c",
]  # fmt: skip
TOKENS = NAMES + VERBS + WORDS + MARKS + ENDS + ODD
"""Each can stand beside each."""

SHAPES: dict[str, Callable[[int], str]] = {
    "words without an end": lambda n: "said " * (n // 5),
    "one word": lambda n: "a" * n,
    "one capital word": lambda n: "A" * n,
    "straight marks": lambda n: '"' * n,
    "apostrophes": lambda n: "'" * n,
    "opening marks": lambda n: "“" * n,
    "closing marks": lambda n: "”" * n,
    "single marks": lambda n: "‘a " * (n // 3),
    "nested marks": lambda n: (
        "".join("“‘«„"[i % 4] for i in range(n // 2))
        + "".join("“»’”"[i % 4] for i in range(n // 2))
    ),
    "spaced marks": lambda n: ' " ' * (n // 3),
    "marked paragraphs": lambda n: "“We go.\n\n" * (n // 10),
    "quotations": lambda n: "“We go,” she said. " * (n // 19),
    "single quotations": lambda n: "‘We can’t go,’ she said. " * (n // 25),
    "line breaks": lambda n: "\n" * n,
    "carriage returns": lambda n: "\r" * n,
    "spaces": lambda n: "a" + " " * n + "b",
    "parted words": lambda n: "repre-\nsen-\n" * (n // 12),
    "hyphens": lambda n: "a-" * (n // 2),
    "wrapped lines": lambda n: "and so the board of the harbour\nsaid that it would\n" * (n // 50),
    "short lines": lambda n: "Ab Cd\n" * (n // 6),
    "full stops": lambda n: "." * n,
    "initials": lambda n: "A. " * (n // 3),
    "right to left": lambda n: "\u202eשלום\u202c said \u2067" * (n // 13),
    "emoji": lambda n: "😀👩\u200d👩\u200d👧" * (n // 6),
    "combining": lambda n: "e" + "\u0301" * n,
    "zeros": lambda n: "\0" * n,
    "zeros and words": lambda n: "he said\0" * (n // 8),
    "half pairs": lambda n: "\ud83d" * n,
    "according": lambda n: "according to " * (n // 13),
    "told that told": lambda n: "he said that " * (n // 13),
}
"""A text of about n characters, by what it consists of."""


def jumble(random: Random, longest: int = 200) -> str:
    """Tokens in any order, mostly with spaces between."""
    space = random.choice(["", " ", " ", " "])
    return space.join(random.choices(TOKENS, k=random.randint(0, longest)))


def shape(random: Random, largest: int = 3000) -> str:
    """One of the shapes, or some one after the other."""
    chosen = random.choices(list(SHAPES.values()), k=random.choice([1, 1, 2, 4]))
    return "".join(make(random.randint(0, largest)) for make in chosen)


def mutated(random: Random, text: str) -> str:
    """The text after one to eight mutations."""
    for _ in range(random.randint(1, 8)):
        text = random.choice(MUTATIONS)(random, text)
    return text


def _place(random: Random, text: str) -> int:
    return random.randint(0, len(text))


def _piece(random: Random, text: str, longest: int = 300) -> tuple[int, int]:
    start = _place(random, text)
    return start, min(len(text), start + random.randint(0, longest))


def _cut(random: Random, text: str) -> str:
    start, end = _piece(random, text)
    return text[:start] + text[end:]


def _repeat(random: Random, text: str) -> str:
    start, end = _piece(random, text)
    return text[:end] + text[start:end] * random.choice([1, 2, 20]) + text[end:]


def _move(random: Random, text: str) -> str:
    start, end = _piece(random, text)
    rest = text[:start] + text[end:]
    at = _place(random, rest)
    return rest[:at] + text[start:end] + rest[at:]


def _insert(random: Random, text: str) -> str:
    at = _place(random, text)
    return text[:at] + random.choice(TOKENS) + text[at:]


def _insert_shape(random: Random, text: str) -> str:
    at = _place(random, text)
    return text[:at] + shape(random, 400) + text[at:]


def _swap_marks(random: Random, text: str) -> str:
    return _some(random, text, "“”\"‘’'«»„", lambda: random.choice([*MARKS, ""]))


def _break_lines(random: Random, text: str) -> str:
    return _some(random, text, " ", lambda: random.choice(["\n", "\n", "\n\n", "\u00a0", "-\n"]))


def _join_lines(random: Random, text: str) -> str:
    return _some(random, text, "\n", lambda: random.choice(["", " "]))


def _drop_ends(random: Random, text: str) -> str:
    return _some(random, text, ".!?,", lambda: random.choice(["", " ", ".."]))


def _some(random: Random, text: str, kinds: str, other: Callable[[], str]) -> str:
    share = random.choice([0.05, 0.3, 1])
    return "".join(other() if c in kinds and random.random() < share else c for c in text)


def _part_words(random: Random, text: str) -> str:
    share = random.choice([0.01, 0.1])
    return "".join(c + "-\n" if c.isalpha() and random.random() < share else c for c in text)


def _splice_bytes(random: Random, text: str) -> str:
    raw = bytearray(text.encode("utf-8", "surrogatepass"))
    for _ in range(random.randint(1, 20)):
        at = random.randint(0, len(raw))
        raw[at : at + random.randint(0, 3)] = random.randbytes(random.randint(0, 3))
    return raw.decode("utf-8", random.choice(["replace", "ignore", "surrogateescape"]))


def _recase(random: Random, text: str) -> str:
    return random.choice([str.upper, str.lower, str.title, str.swapcase])(text)


MUTATIONS: Sequence[Callable[[Random, str], str]] = (
    _cut, _repeat, _move, _insert, _insert, _insert_shape, _swap_marks, _break_lines, _join_lines,
    _drop_ends, _part_words, _splice_bytes, _recase,
)  # fmt: skip
