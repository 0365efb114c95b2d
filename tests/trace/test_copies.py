import pytest

from reportedly.schema import Article, Block, BlockKind, Lineage, quote
from reportedly.trace import trace
from reportedly.trace.reading import reading
from reportedly.trace.relate import relate

WIRE = (
    "The harbour board voted on Monday to close the northern quay until spring. Its chairman, "
    "Jon Pell, said that the piles were rotten and that nobody would pay for new ones. Fishermen "
    "protested outside the hall, some of them with nets over their heads. The mayor was away."
)
OTHER = (
    "A regatta was held on the reservoir, and nobody won it because there was no wind at all. "
    "Two sisters rowed home with oars which they had hidden under the sail of their small boat."
)


def _article(id_: str, outlet: str, date: str, byline: str = "") -> Article:
    return Article(id_, "", outlet, byline, date, "en", "")


def _traced(texts: dict[str, str], *articles: Article) -> list[Lineage]:
    return trace(articles, texts, [Block(a, 0, len(t), "body") for a, t in texts.items()])[0]


def _lineage(texts: dict[str, str], *articles: Article) -> list[tuple[str, str, str, bool]]:
    return [(x.original, x.derived, x.kind, x.directed) for x in _traced(texts, *articles)]


def test_the_later_of_two_alike_is_the_copy() -> None:
    articles = _article("b", "Courier", "2025-03-01"), _article("a", "Herald", "2025-03-02")
    assert _lineage({"a": WIRE, "b": WIRE}, *articles) == [("b", "a", "copy", True)]


def test_capitals_points_and_quotation_marks_make_no_other_text() -> None:
    texts = {"a": "He said: 'It's over.' " + WIRE, "b": "HE SAID, “IT’S OVER” — " + WIRE.upper()}
    (found,) = _traced(texts, _article("a", "Courier", ""), _article("b", "Herald", ""))
    assert (found.kind, found.share, found.why[:22]) == ("copy", 1.0, "word for word the same")


def test_a_credit_goes_before_a_date() -> None:
    articles = (
        _article("a", "Norwire", "2025-03-02"),
        _article("b", "Herald", "2025-03-01", "Norwire"),
    )
    (found,) = _traced({"a": WIRE, "b": WIRE}, *articles)
    assert (found.original, found.directed) == ("a", True)
    assert "although dated 2025-03-01, before it" in found.why


@pytest.mark.parametrize(
    ("outlet", "kind", "line", "credited"),
    [
        ("The Osk", "dateline", "OSK CITY, N.J. —", False),
        ("The Osk", "dateline", "OSK, N.J. —", False),
        ("Norwire", "dateline", "OSK (Norwire) —", True),
        ("Norwire", "dateline", "OSK, March 3, Norwire —", True),
        ("The Hill", "byline", "By Jon Hill", False),
        ("The Hill", "byline", "By Hill Pell", False),
        ("The Hill", "byline", "By Jon Pell, The Hill", True),
        ("The Hill", "byline", "Jon Pell of The Hill", True),
        ("Northern Press", "byline", "Jon Pell Northern Press Writer", True),
    ],
)
def test_a_place_or_a_person_is_no_outlet(
    outlet: str, kind: BlockKind, line: str, *, credited: bool
) -> None:
    text = f"{line}\n{WIRE}"
    cut = len(line)
    blocks = [Block("a", 0, len(WIRE), "body"),
              Block("b", 0, cut, kind), Block("b", cut + 1, len(text), "body")]  # fmt: skip
    articles = _article("a", outlet, ""), _article("b", "Herald", "")
    (found,) = trace(articles, {"a": WIRE, "b": text}, blocks)[0]
    assert (found.why.endswith(f"it credits {outlet}"), found.directed) == (credited, credited)


def test_without_either_the_direction_is_open() -> None:
    articles = _article("a", "Courier", ""), _article("b", "Herald", "2025-03-01")
    assert _lineage({"a": WIRE, "b": WIRE}, *articles) == [("a", "b", "copy", False)]


def test_where_each_credits_the_other_dates_tell_and_else_nothing() -> None:
    texts = {"a": WIRE + " The Herald contributed to this report.",
             "b": WIRE + " The Courier contributed to this report."}  # fmt: skip
    undated = _article("a", "The Courier", ""), _article("b", "The Herald", "")
    (found,) = _traced(texts, *undated)
    assert (found.directed, "each cites the other" in found.why) == (False, True)
    dated = _article("a", "The Courier", "2025-03-02"), _article("b", "The Herald", "2025-03-01")
    assert _lineage(texts, *dated) == [("b", "a", "copy", True)]


def test_what_both_texts_say_of_an_outlet_tells_no_direction() -> None:
    text = WIRE + " Mr Pell told the Courier that he was tired."
    articles = _article("a", "The Courier", ""), _article("b", "Herald", "")
    assert _lineage({"a": text, "b": text}, *articles) == [("a", "b", "copy", False)]


def test_both_of_one_agency_says_so() -> None:
    text = "OSKA (Norwire News) — " + WIRE
    (found,) = _traced({"a": text, "b": text}, _article("a", "C", ""), _article("b", "D", ""))
    assert not found.directed
    assert found.why.endswith("both credit Norwire News")


def test_a_passage_in_another_text_is_reuse_and_is_pointed_to_in_both() -> None:
    articles = _article("a", "Courier", "2025-03-01"), _article("b", "Herald", "2025-03-02")
    passage = " ".join(WIRE.split()[:32])
    texts = {"a": WIRE + " " + OTHER, "b": OTHER.upper().replace("A", "O") * 2 + " " + passage}
    (found,) = _traced(texts, *articles)
    assert (found.original, found.derived, found.kind, found.directed) == ("a", "b", "reuse", True)
    assert quote(texts["a"], found.original_spans) == passage.rstrip(".")
    assert quote(texts["b"], found.derived_spans) == passage.rstrip(".")


def test_a_passage_of_which_a_word_was_changed_is_one_passage() -> None:
    changed = WIRE.replace("rotten", "decayed")
    texts = {"a": WIRE + " " + OTHER, "b": OTHER.upper().replace("A", "O") * 3 + " " + changed}
    (found,) = _traced(texts, _article("a", "", ""), _article("b", "", ""))
    assert len(found.derived_spans) == 1
    assert quote(texts["b"], found.derived_spans) == changed.rstrip(".")


def test_a_copy_that_was_changed_everywhere_still_shows_what_is_the_same() -> None:
    words = (WIRE + " " + OTHER).split()
    changed = [w if n % 7 else "other" for n, w in enumerate(words)]
    one, other = (
        reading(_article(id_, "", ""), text, [Block(id_, 0, len(text), "body")], ())
        for id_, text in (("a", " ".join(words)), ("b", " ".join(changed)))
    )
    found = relate(one, other)
    assert found is not None
    assert (found.kind, 0.6 < found.share < 0.95) == ("copy", True)
    assert len(quote(other.whole, found.derived_spans)) > 0.9 * len(other.whole)


def test_a_credit_with_a_few_words_in_common_is_a_relation() -> None:
    saying = "Its chairman, Jon Pell, said that the piles were rotten"
    texts = {"a": WIRE, "b": f"{OTHER} {OTHER.upper()} As the Courier first reported: {saying}."}
    articles = _article("a", "Halverin Courier", ""), _article("b", "Herald", "")
    (found,) = _traced(texts, *articles)
    assert (found.original, found.kind, found.directed) == ("a", "credit", True)
    assert quote(texts["b"], found.signs) == "the Courier first reported"
    assert quote(texts["b"], found.derived_spans) == saying
    articles = _article("a", "Lantern", ""), _article("b", "Herald", "")
    assert _traced(texts, *articles) == []


def test_one_sentence_is_no_copy_of_another() -> None:
    sentence = WIRE.split(". ", maxsplit=1)[0]
    articles = _article("a", "Courier", ""), _article("b", "Herald", "")
    assert _lineage({"a": sentence, "b": sentence}, *articles) == []


def test_other_texts_are_no_relatives() -> None:
    articles = _article("a", "Courier", "2025-03-01"), _article("b", "Herald", "2025-03-02")
    assert _lineage({"a": WIRE, "b": OTHER}, *articles) == []


def test_what_stands_beside_the_body_does_not_count() -> None:
    articles = [_article("a", "Courier", ""), _article("b", "Herald", "")]
    texts = {"a": WIRE, "b": WIRE}
    blocks = [Block("a", 0, len(WIRE), "body"), Block("b", 0, len(WIRE), "teaser")]
    assert trace(articles, texts, blocks)[0] == []


def test_signs_of_scripts_without_spaces_are_words() -> None:
    text = (
        "港务局周一投票决定关闭北码头直到春天主席说木桩已经腐烂没有人愿意为新的木桩付钱渔民们在大厅外"
        "抗议其中一些人头上盖着渔网市长不在场会议持续了三个小时没有任何结果然后大家都回家了"
    )
    part = text[10:70]
    other = "水库上举行了一场帆船比赛但没有人获胜因为完全没有风两姐妹用藏在小船帆下的桨划回了家" * 3
    texts = {"a": text, "b": text[:40] + "，" + text[40:] + "。", "c": other + part}
    articles = [_article(id_, "", "") for id_ in texts]
    found = {(x.original, x.derived): x for x in _traced(texts, *articles)}
    assert {pair: x.kind for pair, x in found.items()} == {
        ("a", "b"): "copy",
        ("a", "c"): "reuse",
        ("b", "c"): "reuse",
    }
    assert quote(texts["c"], found["a", "c"].derived_spans) == part
