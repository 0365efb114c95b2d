"""Whether anonymous sources are taken for such in anon-source-tracker: used by `evals.sources`.

1,429 snippets of American news of 2019, each with a phrase of anonymous sourcing marked in bold.
Tags are taken out, adjacent marks joined, and the first marked phrase counts.

`given`: the program is told where the source stands and must say what kind it is. The span is made
by rule, from the snippet alone. Where the marked phrase holds one of NOUNS ("a person close to",
"sources said"), it begins behind the last mark, verb of saying or small word (STARTS) in front of
that noun, and ends in front of the next mark or verb of saying behind the phrase (ENDS), 12 words
on at most. Where the phrase begins with "with", it begins likewise and ends with the phrase. Where
it holds no noun ("declined to be named", "on condition of anonymity"), it begins behind the last
opening of a clause (CLAUSES) and ends with the phrase; but where a verb of saying stands at most
four words in front of the phrase ("an official told the Courier on condition of anonymity"), with
the words in front of that verb. A snippet without a word there is counted as `without a noun`, and
as not found. The word behind the span is given as the cue, what follows or precedes as content.

`end to end`: nothing is given; found is a snippet in
which some attribution's source is anonymous and shares a character with the marked phrase.
"""

import html
import json
import lzma
import re
from collections.abc import Iterable, Iterator
from typing import Any

from evals.corpus import data_folder
from evals.given import described
from reportedly.attribute.found import Found
from reportedly.pipeline.article import extract
from reportedly.schema import Attribution, Page, Source, Span, touches

NOUNS = re.compile(
    r"\b(?:sources?|persons?|people|someone|officials?|aides?|operatives?|insiders?)\b", re.I
)
_SAYING = (
    r"(?:said|says|say|told|tells?|according\s+to|cit(?:es|ed|ing)|quot(?:es|ed|ing)|added|adds)"
)
STARTS = re.compile(
    rf"[,;:.!?()—–“”\"]|\s-\s|\b(?:{_SAYING}|but|and|that|by|from|while|as|to|which|where|when)\b",
    re.I,
)
ENDS = re.compile(rf"[,;:.!?()—–“”\"]|\s-\s|\b(?:{_SAYING}|who|have|has|had|confirmed)\b", re.I)
CLAUSES = re.compile(rf"[;:()—“”\"]|\.\s|,[”\"]|\b{_SAYING}\b", re.I)
_VERB = re.compile(r"\b(?:said|says|told|tells|spoke)\b(?:\s[^\s,]+){0,4}\s*,?\s*$")
_WORD = re.compile(r"\w+")
_WORDS_ON = re.compile(r"(?:\s*\S+){0,12}")


def snippets() -> dict[str, Any]:
    """The shares of snippets whose source comes out anonymous."""
    file = data_folder() / "anon-source-tracker" / "anon.jsonl.xz"
    if not file.exists():
        return {}
    with lzma.open(file, "rt", encoding="utf-8") as lines:
        found = list(marked(lines))
    spans = [source_span(text, phrase) for text, phrase in found]
    kinds = [kind_given(t, s) if s else "" for (t, _), s in zip(found, spans, strict=True)]
    ends = sum(end_to_end(text, phrase) for text, phrase in found)
    return {
        "snippets": len(found),
        "without a noun": sum(span is None for span in spans),
        "given": _share(kinds.count("anonymous"), len(found)),
        "end to end": _share(ends, len(found)),
    }


def _share(right: int, of: int) -> dict[str, float]:
    return {"recall": round(100 * right / max(1, of), 1), "right": right}


def marked(lines: Iterable[str]) -> Iterator[tuple[str, Span]]:
    """Each snippet's words without tags, and its first marked phrase."""
    for line in lines:
        raw = re.sub(r"<br>|\s+", " ", json.loads(line)["content"])
        raw = re.sub(r"</b>(\s*)<b>", r"\1", re.sub(r"\s+", " ", raw))
        front, _, rest = html.unescape(raw).partition("<b>")
        phrase, _, behind = rest.partition("</b>")
        behind = behind.replace("<b>", "").replace("</b>", "")
        yield front + phrase + behind, Span(len(front), len(front) + len(phrase))


def source_span(text: str, phrase: Span) -> Span | None:
    """Where the source stands, by the rule above."""
    noun = NOUNS.search(text, phrase.start, phrase.end)
    if noun is None:
        return _subject(text, phrase)
    start = _behind(STARTS, text, phrase.start)
    start = _behind(STARTS, text, noun.start(), start)
    on = _WORDS_ON.match(text, phrase.end)
    limit = on.end() if on else phrase.end
    stop = ENDS.search(text, max(noun.end(), phrase.end), limit)
    inner = ENDS.search(text, noun.end(), phrase.end)
    end = inner.start() if inner else stop.start() if stop else limit
    return _solid(text, start, end)


def _subject(text: str, phrase: Span) -> Span | None:
    """Where the source of "declined to be named" stands."""
    close = text[phrase.start :].lower().startswith("with ")
    said = None if close else _VERB.search(text[: phrase.start])
    end = said.start() if said else phrase.end
    start = _behind(STARTS if close else CLAUSES, text, said.start() if said else phrase.start)
    front = text[start : said.start() if said else phrase.start]
    return _solid(text, start, end) if front.strip(" .,") else None


def _behind(edges: re.Pattern[str], text: str, at: int, start: int = 0) -> int:
    for edge in edges.finditer(text, start, at):
        start = edge.end()
    return start


def _solid(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " .,…":
        start += 1
    while end > start and text[end - 1] in " ,.":
        end -= 1
    return Span(start, end)


def kind_given(text: str, span: Span) -> str:
    """The kind of a source that is given to the program, the word behind it being its cue."""
    cue = _WORD.search(text, span.end)
    content = Span(cue.end(), len(text)) if cue else Span(0, span.start)
    content = content if content.start < content.end else Span(0, span.start)
    found = Found((span,), (Span(*cue.span()),) if cue else (), (content,), 1.0)
    _, told = described(_page(text), [found])
    return told[0].kind if told else ""


def _page(text: str) -> Page:
    return Page("snippet", "snippet", "text", text)


def end_to_end(text: str, phrase: Span) -> bool:
    """Whether the program finds an anonymous source at the marked phrase by itself."""
    nouns = extract(_page(text))
    kinds = {s.attribution: s.kind for s in nouns.all(Source)}
    return any(
        kinds[a.id] == "anonymous" and touches(a.source, (phrase,)) for a in nouns.all(Attribution)
    )
