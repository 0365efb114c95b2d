"""The same page in languages that do not exist, so that the model cannot lean on English."""

import random
from collections.abc import Callable

_VOWELS, _OTHERS = "aeiouy", "bcdfghjklmnpqrstvwxz"
_WORDLESS = dict(zip(".,!?“”:;()", "。、！？「」：；（）", strict=True))
# Signs of the commonest Chinese block, as many as a small vocabulary needs.
_SIGNS = [chr(0x4E00 + 37 * i) for i in range(500)]


def tongue(rng: random.Random) -> Callable[[str], str]:
    """English in six of ten cases, else an alphabet mixed up, else a script without blanks."""
    chance = rng.random()
    if chance < 0.6:
        return str
    return _mixed(rng) if chance < 0.85 else _joined(rng)


def _mixed(rng: random.Random) -> Callable[[str], str]:
    """Vowels for vowels and consonants for consonants; some sites use letters with accents."""
    vowels = rng.choice((_VOWELS, "äéîöùy", "аеиоуы"))
    others = _OTHERS if vowels[0] != "а" else "бцдфгчйклмнпжрствшхз"
    table = dict(zip(_VOWELS, rng.sample(vowels, 6), strict=True))
    table |= dict(zip(_OTHERS, rng.sample(others, 20), strict=True))
    table |= {a.upper(): b.upper() for a, b in table.items()}
    letters = str.maketrans(table)
    return lambda text: text.translate(letters)


def _joined(rng: random.Random) -> Callable[[str], str]:
    """Each word becomes one or two signs, and blanks go."""
    salt = rng.randint(1, 10_000)

    def sign(word: str) -> str:
        if word.isdigit() or "@" in word:
            return word
        value = sum(ord(c) * (i + salt) for i, c in enumerate(word.lower()))
        return "".join(_SIGNS[(value + 91 * i) % 500] for i in range(1 + (len(word) > 3)))

    def say(text: str) -> str:
        marked = "".join(f" {c} " if c in _WORDLESS else c for c in text)
        return "".join(_WORDLESS.get(w) or sign(w) for w in marked.split())

    return say
