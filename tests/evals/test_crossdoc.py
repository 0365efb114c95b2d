"""How the same entity over documents is measured, on invented documents."""

import pytest

from evals.coreference import b3
from evals.corpus import data_folder
from evals.crossdoc import among, by_turns, described
from evals.crossmentions import by_name, clusters, core, gold, named
from evals.crosstexts import Document, Told, ecb, meantime, newswcl50
from reportedly.schema import EntityKind, MentionForm, Mentions, Span

ROWS: dict[str, tuple[tuple[str, MentionForm, EntityKind, int], ...]] = {
    "a": (
        ("actress Ilse Marrane", "name", "person", -1),
        ("she", "pronoun", "person", 0),
        ("the fire", "nominal", "unknown", -1),
    ),
    "b": (
        ("Ilse Marrane", "name", "person", -1),
        ("the actress", "nominal", "person", -1),
        ("the fire", "nominal", "unknown", -1),
    ),
}
GOLD = {"a": "mmf", "b": "mmf"}


def document(name: str) -> tuple[Document, Mentions]:
    text, spans = "", []
    for words, *_ in ROWS[name]:
        spans.append(Span(len(text), len(text) + len(words)))
        text += words + " . "
    told = tuple(Told(s, c) for s, c in zip(spans, GOLD[name], strict=True))
    _, forms, kinds, before = zip(*ROWS[name], strict=True)
    ties = tuple(((b, 0.9),) if b >= 0 else () for b in before)
    found = Mentions(name, tuple(spans), forms, kinds, ties)
    return Document("t", name, text, (Span(0, len(text)),), told), found


def test_what_has_no_name_is_joined_within_a_topic_alone() -> None:
    documents, mentions = zip(*map(document, "ab"), strict=True)
    found = {m.article: m for m in mentions}
    true = gold(documents)
    assert sorted(map(len, true)) == [2, 4]
    assert b3(true, clusters(documents, found, 0.0, described=True))["f1"] == 1
    apart = clusters(documents, found, 0.0, described=False)
    assert sorted(map(len, apart)) == [1, 1, 1, 3]
    assert b3(true, by_name(documents))["recall"] < 1


def test_pronouns_take_part_and_are_left_out_of_the_score() -> None:
    documents = [document(name)[0] for name in "ab"]
    kept = described(documents)
    assert len(kept) == 5
    assert sum(map(len, among(gold(documents), kept))) == 5


@pytest.mark.parametrize(
    ("phrase", "kept", "name"),
    [
        ("the chief of the company", ["chief"], []),
        ("Halver CEO Ilse Marrane", ["Halver", "CEO", "Ilse", "Marrane"], ["Ilse", "Marrane"]),
        ("Halver CEO", ["Halver", "CEO"], []),
        ("the Bank of Osk", ["Bank", "of", "Osk"], ["Bank", "of", "Osk"]),
        ("in Osk , near the port", ["Osk"], ["Osk"]),
        ("the U . V . Council", ["U.V.Council"], ["U.V.Council"]),
    ],
)
def test_heads_and_names_of_phrases(phrase: str, kept: list[str], name: list[str]) -> None:
    assert core(phrase) == kept
    assert named(core(phrase)) == name


def test_topics_are_halved_by_turns() -> None:
    documents = [Document(t, t, "", (), ()) for t in "abcde"]
    first, second = by_turns(documents)
    assert [d.topic for d in first] == ["a", "c", "e"]
    assert [d.topic for d in second] == ["b", "d"]


@pytest.mark.skipif(not (data_folder() / "ecbplus").exists(), reason="no corpora here")
def test_the_corpora_are_as_large_as_the_page_says() -> None:
    folder = data_folder()
    counts = [
        (len(some), sum(len(d.mentions) for d in some))
        for some in (ecb(folder, "Test"), meantime(folder), newswcl50(folder))
    ]
    assert counts == [(206, 1816), (105, 1825), (30, 2243)]
