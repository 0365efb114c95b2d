import string

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.chain import chain
from reportedly.resolve import resolve
from reportedly.schema import Article, Attribution, Block, Sentences, Span
from reportedly.segment import sentences

_PIECES = st.sampled_from(
    [
        "Ilko Marr", "he", "she", "they", "a source", "another source", "the source", "who",
        "both sources", "said", "told the Lantern", "according to", "The Sel Post", "officials",
        "“", "”", '"', ",", ".", "\n\n", "\n", "of", "the", "in", "by", "one of them", "(NPA)",
        "a new report by", "Ministry of", "citing", "appearing in", "I", "’s", "'", "\0", "😀",
        "U.S.", "and", "Sen.", "-", "*", "ex-adviser", "Ünal Ó Briain", "é", "İ", "ß",
    ]
)  # fmt: skip
_TEXTS = st.one_of(
    st.lists(_PIECES, max_size=60).map(" ".join),
    st.text(max_size=200),
    st.text(string.ascii_letters + " .,“”\n'", max_size=300),
)


@st.composite
def _articles(draw: st.DrawFn) -> tuple[str, list[Attribution]]:
    text = draw(_TEXTS)
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(
        lambda p: Span(min(p), max(p))
    )
    roles = st.lists(spans.filter(lambda s: s.end > s.start), max_size=2).map(
        lambda pieces: tuple(sorted(pieces))
    )
    if not text:
        roles = st.just(())
    made = []
    for number in range(draw(st.integers(0, 6))):
        parent = draw(st.one_of(st.none(), st.integers(0, 6)))
        made.append(
            Attribution(
                f"x:a{number}",
                "x",
                draw(roles),
                draw(roles),
                draw(roles),
                "body",
                draw(st.sampled_from(["direct", "indirect", "mixed"])),
                "said",
                False,
                False,
                (),
                None if parent is None else f"x:a{parent}",
                0.5,
            )
        )
    return text, made


@settings(max_examples=200, deadline=None)
@given(_articles(), st.sampled_from(["", "The Sel Post", "Ilko Marr"]))
def test_whatever_the_text_speakers_and_paths_are_whole(
    made: tuple[str, list[Attribution]], outlet: str
) -> None:
    text, attributions = made
    article = Article("x", "", outlet, "", "", "en", "")
    blocks = [Block("x", 0, len(text), "body")] if text else []
    cut = Sentences("x", tuple(sentences(text)))
    entities, speakers = resolve(article, text, blocks, cut, attributions)
    hands = chain(article, text, cut, attributions, entities, speakers)

    ids = [e.id for e in entities]
    assert ids == [f"x:e{n}" for n in range(1, len(ids) + 1)]
    for entity in entities:
        assert all(0 <= m.start < m.end <= len(text) for m in entity.mentions)
        ends = [m.end for m in entity.mentions]
        assert all(a <= b.start for a, b in zip(ends, entity.mentions[1:], strict=False))
        assert set(entity.distinct_from) <= set(ids) - {entity.id}
    assert [s.attribution for s in speakers] == [a.id for a in attributions]
    assert {s.entity for s in speakers} <= set(ids)
    own = next(e.id for e in entities if e.kind == "outlet")
    for attribution in attributions:
        path = [h for h in hands if h.attribution == attribution.id]
        assert [h.position for h in path] == list(range(len(path)))
        assert path[-1].entity == own
        assert len({h.entity for h in path}) == len(path)
        assert all(0 <= v.start <= v.end <= len(text) for h in path for v in h.via)
    again = resolve(article, text, blocks, cut, attributions)
    assert again == (entities, speakers)
