from reportedly.gather.copies import lineage
from reportedly.gather.shingles import holders, overlap, shingles
from reportedly.schema import Article, Block

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


def _lineage(texts: dict[str, str], *articles: Article) -> list[tuple[str, str, str, bool]]:
    blocks = [Block(a, 0, len(text), "body") for a, text in texts.items()]
    found = lineage(articles, texts, blocks)
    return [(x.original, x.derived, x.kind, x.directed) for x in found]


def test_the_later_of_two_alike_is_the_copy() -> None:
    articles = _article("b", "Courier", "2025-03-01"), _article("a", "Herald", "2025-03-02")
    assert _lineage({"a": WIRE, "b": WIRE}, *articles) == [("b", "a", "copy", True)]


def test_a_credit_goes_before_a_date() -> None:
    articles = (
        _article("a", "Norwire", "2025-03-02"),
        _article("b", "Herald", "2025-03-01", "Norwire"),
    )
    assert _lineage({"a": WIRE, "b": WIRE}, *articles) == [("a", "b", "copy", True)]


def test_without_either_the_direction_is_open() -> None:
    articles = _article("a", "Courier", ""), _article("b", "Herald", "2025-03-01")
    assert _lineage({"a": WIRE, "b": WIRE}, *articles) == [("a", "b", "copy", False)]


def test_a_passage_in_another_text_is_reuse() -> None:
    articles = _article("a", "Courier", "2025-03-01"), _article("b", "Herald", "2025-03-02")
    passage = " ".join(WIRE.split()[:32])
    texts = {"a": WIRE + " " + OTHER, "b": OTHER.upper().replace("A", "O") * 2 + " " + passage}
    assert _lineage(texts, *articles) == [("a", "b", "reuse", True)]


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
    assert lineage(articles, texts, blocks) == []


def test_a_text_on_many_pages_costs_a_pair_a_page() -> None:
    runs = {f"p{at:03d}": shingles(WIRE) for at in range(100)}
    pairs = holders(runs)
    assert len(pairs) == 99
    assert all(a == "p000" for a, _ in pairs)


def test_short_texts_have_no_shingles() -> None:
    assert len(shingles("four words are short")) == 0
    assert holders({"a": shingles(""), "b": shingles("")}) == []


def test_overlap_counts_words_and_the_longest_run() -> None:
    part = " ".join(WIRE.split()[:20])
    shared = overlap(shingles(WIRE), shingles(part))
    assert shared.of_second == 1.0
    assert shared.run == 20
    assert 0.3 < shared.of_first < 0.5
