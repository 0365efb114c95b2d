from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribute import attribute
from reportedly.attribute.found import Found
from reportedly.schema import Attribution, Block, Sentences, Span, Spans

TEXT = (
    "Menu. Ada Brun said that Bo Lind believes taxes may fall. Sign up now. "
    "At least, that was her hope, she added."
)


def at(words: str) -> Spans:
    start = TEXT.index(words)
    return (Span(start, start + len(words)),)


OUTER = Found(at("Ada Brun"), at("said"), at("that Bo Lind believes taxes may fall"), 0.9, None)
INNER = Found(at("Bo Lind"), at("believes"), at("taxes may fall"), 0.5, None)
LATER = Found(at("she"), at("added"), (), 0.5, None)


class Given:
    """A reader that finds what it is given, and remembers the sections."""

    def __init__(self, *found: Found) -> None:
        self.found = list(found)
        self.sections: Sequence[Sequence[Span]] = ()

    def read(self, text: str, sections: Sequence[Sequence[Span]]) -> list[Found]:
        self.sections = sections
        return self.found


def stage(reader: Given) -> list[Attribution]:
    sentences = tuple(
        at(s)[0]
        for s in (
            "Menu.",
            "Ada Brun said that Bo Lind believes taxes may fall.",
            "Sign up now.",
            "At least, that was her hope, she added.",
        )
    )
    kinds = ("furniture", "body", "furniture", "body")
    blocks = [Block("x", *s, kind) for s, kind in zip(sentences, kinds, strict=True)]  # type: ignore[arg-type]
    return attribute(TEXT, blocks, Sentences("x", sentences), reader)


def test_ids_follow_the_text_and_nesting_is_told() -> None:
    outer, inner, later = stage(Given(LATER, INNER, OUTER))
    assert [a.id for a in (outer, inner, later)] == ["x:a0", "x:a1", "x:a2"]
    assert (outer.parent, inner.parent, later.parent) == (None, "x:a0", None)
    assert (outer.attitude, inner.attitude) == ("said", "thought")


def test_a_menu_does_not_part_the_body() -> None:
    reader = Given()
    stage(reader)
    assert [[TEXT[s.start : s.end][:4] for s in section] for section in reader.sections] == [
        ["Menu", "Sign"],
        ["Ada ", "At l"],
    ]


def test_hedges_of_the_cue_s_sentence_count() -> None:
    outer, _, later = stage(Given(OUTER, INNER, LATER))
    assert [TEXT[h.start : h.end] for h in outer.hedges] == ["may"]
    assert [TEXT[h.start : h.end] for h in later.hedges] == ["At least"]


def test_an_article_without_blocks_is_read() -> None:
    assert attribute("", [], Sentences("x", ()), Given()) == []


def test_no_role_takes_a_byline_or_another_s_headline_along() -> None:
    text = "Brun: a folly. By Bo Lind. The plan is a folly, Brun said."
    spans = [Span(0, 14), Span(15, 26), Span(27, 58)]
    kinds = ("headline", "byline", "body")
    blocks = [Block("x", *s, kind) for s, kind in zip(spans, kinds, strict=True)]  # type: ignore[arg-type]
    whole = (Span(6, 46),)
    titled = Found((Span(0, 4),), (Span(4, 5),), whole, 0.9, None)
    told = Found((Span(48, 52),), (Span(53, 57),), whole, 0.9, None)
    one, other = attribute(text, blocks, Sentences("x", tuple(spans)), Given(titled, told))
    assert [text[s:e] for s, e in one.content] == ["a folly."]
    assert [text[s:e] for s, e in other.content] == ["The plan is a folly"]
    assert (one.block, other.block) == ("headline", "body")


def test_a_byline_says_nothing() -> None:
    text = "By Bo Lind, who said no. Rain."
    spans = (Span(0, 24), Span(25, 30))
    blocks = [Block("x", *spans[0], "byline"), Block("x", *spans[1], "body")]
    told = Found((Span(3, 10),), (Span(16, 20),), (Span(21, 23),), 0.9, None)
    assert attribute(text, blocks, Sentences("x", spans), Given(told)) == []


def test_what_was_read_inside_a_content_that_is_not_there_is_left_out() -> None:
    alone = replace(INNER, inner=True)
    (later,) = stage(Given(alone, LATER))
    assert (later.id, later.parent) == ("x:a0", None)
    outer, inner, _ = stage(Given(alone, OUTER, LATER))
    assert (inner.id, inner.parent) == ("x:a1", outer.id)
