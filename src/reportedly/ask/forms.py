"""The grammar of questions: which form a question has, read from its wording alone.

    "…"                                            an exact quotation, wherever it stands
    which claims [about B] rest on one origin      claims that go back to a single origin
    what did A say [about B] [since 2020]          statements of a speaker
    what is said about B [by A] [in March 2024]    the same, of anybody
    who says …                                     claims as in plain words, and their voices
    does A favour B, whom does A back, who is against B   claims, and stances by date
    anything else                                  plain words

What a form names (A, B) is looked up later: a question whose A is nobody is read as plain words.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from reportedly.ask.dates import Period, cut_period
from reportedly.ask.question import LONGEST
from reportedly.ask.sides import Lean, read_stance
from reportedly.gather.words import is_telling, words
from reportedly.schema import Relation
from reportedly.schema.sheet import FormKind

_QUOTED = re.compile(r"[“”„«»\"]([^“”„«»\"]*)[“”„«»\"]")
_SAY = (
    r"(?:say|said|tell|told|claim|claimed|write|written|state|stated|argue|argued|think|thought"
    r"|promise|promised|predict|predicted|announce|announced|warn|warned|report|reported)"
)
_OF = r"(?:about|of|on|regarding|concerning)"
_ONE_ORIGIN = re.compile(
    rf"(?:\w+ ){{0,4}}?claims?(?: {_OF} (?P<about>.+?))?,?(?: that| which)?"
    r" (?:rest|rests|stand|stands|hang|hangs|depend|depends|rely|relies|go|goes|come|comes)"
    r"(?: back)? (?:up)?(?:on|to|from|by) (?:only |just )?(?:one|a single|1)"
    rf"(?: distinct| single)? (?:origin|source)(?: {_OF} (?P<of>.+))?",
    re.I,
)
_SAID = (
    re.compile(
        rf"what (?:else |all )?(?:did|does|do|has|have|had) (?P<who>.+?) (?:ever )?{_SAY}"
        rf"(?: {_OF} (?P<about>.+))?",
        re.I,
    ),
    re.compile(
        rf"what (?:else )?(?:was|is|were|has been|had been) (?:ever |being )?{_SAY}"
        rf" {_OF} (?P<about>.+?)(?: by (?P<who>.+))?",
        re.I,
    ),
    re.compile(
        rf"(?:(?:all|every|the|list|show|give|me) )*statements? (?:by|of|from) (?P<who>.+?)"
        rf"(?: {_OF} (?P<about>.+))?",
        re.I,
    ),
)
_WHO = re.compile(
    r"who (?:else |ever |all )?(?:has |have |had )?(?P<how>says?|said|claims?|claimed"
    r"|reports?|reported|believes?|believed|thinks?|thought|asserts?|asserted|denies|deny|denied|doubts?|doubted"
    r"|questions?|questioned|predicts?|predicted|(?:disput|contradict|rebut|reject)(?:e?s|t?ed)"
    r"(?= that )) (?:that )?(?P<what>.+)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Form:
    """A question by its form; what does not belong to the form is empty.

    `speaker` (of a stance: who holds it) and `about` are words of the question, `quoted` the words
    that must stand verbatim,
    `stand` is how those who are asked for take what they speak of, `lean` the side that they take.
    """

    kind: FormKind
    stand: Relation = "asserts"
    speaker: str = ""
    about: str = ""
    quoted: tuple[str, ...] = ()
    period: Period = field(default_factory=Period)
    lean: Lean = ""


def read_form(question: str, today: date | None = None) -> Form:
    """The form of a question; with `today`, times that count from it are read too."""
    text = " ".join(question[:LONGEST].split()).rstrip(" ?.!")
    quoted = tuple(q for q in _QUOTED.findall(text) if words(q))
    if quoted:
        period, _ = cut_period(_QUOTED.sub("“”", text), today)  # a time quoted is none asked for
        return Form("quotation", quoted=quoted, period=period)
    period, rest = cut_period(text, today)
    if found := _ONE_ORIGIN.fullmatch(rest.strip(" ,")):
        return Form("one-origin", about=_bare(found["about"] or found["of"]), period=period)
    if said := _said(rest.strip(" ,")):
        return replace(said, period=period)
    if who := _who(text):
        return who
    if stance := read_stance(rest.strip(" ,")):
        holder, target, lean = stance
        return Form("stance", speaker=_bare(holder), about=_bare(target), period=period, lean=lean)
    return Form("free")


def _said(text: str) -> Form | None:
    for pattern in _SAID:
        if found := pattern.fullmatch(text):
            return Form("said", speaker=_bare(found["who"]), about=_bare(found["about"]))
    return None


def _who(text: str) -> Form | None:
    found = _WHO.fullmatch(text)
    if found is None or not any(map(is_telling, words(found["what"]))):
        return None
    how = found["how"].lower()
    doubts = how.startswith(("doubt", "question"))
    denies = how.startswith(("contradict", "den", "disput", "rebut", "reject"))
    stand: Relation = "denies" if denies else "questions" if doubts else "asserts"
    return Form("who-says", stand, about=found["what"])


def _bare(name: str | None) -> str:
    return (name or "").strip(" ,;:").removesuffix("'s").removesuffix("’s")
