"""Sentences in which sources speak, confirm and are passed on: those in use, and those held out.

A form is a sentence with its parts in brackets: `[source]`, `[cue:said]`, `[via:outlet]`,
`[content]`. `{outlet}` stands for the outlet that passes it on, `{through}` for one that passed
on the first one's report. Rules were made with the forms of `KNOWN` before the eyes; what failed of
`HELD_OUT` has been read too since, of `unseen` nothing. None are the tests' words.
"""

import re
from dataclasses import dataclass
from typing import Literal

Part = Literal["", "source", "cue", "content", "via"]

_PARTS: tuple[Part, ...] = ("source", "cue", "content", "via")
_PART = re.compile(r"\[(\w+)(?::([^\]]*))?\]")


@dataclass(frozen=True, slots=True)
class Forms:
    """Forms by what they do: speak, confirm what was said, and pass on.

    `cues` stand between a source and "that"; `confirms` have the words that point back as their
    content; `relayed` name a source and the outlet that it told, `reported` that outlet alone.
    """

    cues: tuple[str, ...]
    denials: tuple[str, ...]
    confirms: tuple[str, ...]
    relayed: tuple[str, ...]
    reported: tuple[str, ...]
    passed: tuple[str, ...]


KNOWN = Forms(
    cues=("said", "said", "claimed", "told this newspaper", "insisted", "confirmed"),
    denials=("denied", "denied"),
    confirms=(
        "[source] [cue:confirmed] [content:this account].",
        "[source] [cue:confirmed] [content:the account].",
        "[source] [cue:confirmed] [content:this].",
        "[source] [cue:gave] [content:the same account].",
        "[source] [cue:backed] [content:this version of events].",
        "[source] [cue:told] [content:the same story].",
        "[source] [cue:backed up] [content:that version].",
        "[source] [cue:said] [content:the same].",
        "[source] [cue:echoed] [content:the claim].",
        "[content:That account] was [cue:confirmed] by [source].",
        "[source] [cue:made] [content:the same claim].",
    ),
    relayed=(
        "[source] [cue:told] [via:{outlet}] that [content].",
        "[via:{outlet} reported], [cue:citing] [source], that [content].",
        "[source] [cue:said] in an interview with [via:{outlet}] that [content].",
        "[source] was [cue:quoted] in [via:{outlet}] as saying that [content].",
        "[content], [source] [cue:told] [via:{outlet}].",
    ),
    reported=(
        "[source:{outlet}] [cue:reported] that [content].",
        "[source:{outlet}] has [cue:reported] that [content].",
        "[cue:According to] [source:{outlet}], [content].",
        "[content], [source:{outlet}] [cue:reported].",
    ),
    passed=("[via:{through}] wrote that [source:{outlet}] had [cue:reported] that [content].",),
)

HELD_OUT = Forms(
    cues=("asserted", "stated", "said", "alleged", "explained"),
    denials=("rejected the claim", "denied"),
    confirms=(
        "[source] [cue:bore out] [content:this account].",
        "[source] [cue:recounted] [content:the same thing].",
        "[source] [cue:offered] [content:an identical account].",
        "[source] [cue:painted] [content:the same picture].",
        "[content:The same] was [cue:said] by [source].",
        "[source] [cue:attested to] [content:that].",
        "[source] [cue:seconded] [content:the allegation].",
        "[content:Her words] were [cue:borne out] by [source].",
        "[source] also [cue:said] [content:so].",
        "[source] [cue:had] [content:the same story to tell].",
    ),
    relayed=(
        "In remarks to [via:{outlet}], [source] [cue:said] that [content].",
        "[via:{outlet}] [cue:quoted] [source] as saying that [content].",
        "[source], who spoke to [via:{outlet}], [cue:said] that [content].",
        "[source] [cue:said] that [content], [via:{outlet} reported].",
    ),
    reported=(
        "It was [source:{outlet}] that first [cue:reported] that [content].",
        "[cue:According to] a report in [source:{outlet}], [content].",
        "A report in [source:{outlet}] [cue:says] that [content].",
    ),
    passed=("[via:{through}], [cue:citing] [source:{outlet}], reported that [content].",),
)


def parts(form: str, **names: str) -> list[tuple[Part, str]]:
    """A form's pieces in order; a part without words of its own has none yet.

    `names` fill what stands in braces. Raises ValueError on a part that is not known.
    """
    pieces: list[tuple[Part, str]] = []
    at = 0
    for match in _PART.finditer(form):
        pieces += [("", form[at : match.start()].format(**names))]
        pieces += [(_part(match[1]), (match[2] or "").format(**names))]
        at = match.end()
    return [p for p in [*pieces, ("", form[at:].format(**names))] if p != ("", "")]


def _part(name: str) -> Part:
    for known in _PARTS:
        if known == name:
            return known
    raise ValueError(f"no such part: {name}")
