"""Attributions of discourse trees, on a text of our own."""

import io
import tarfile
from pathlib import Path

import pytest

from evals import gum
from evals.discourse import Relation, enclosing, relations
from evals.gum import Read, ancestors, figures
from evals.gumtext import documents, read_text
from reportedly.schema import Attribution, Span, Spans

TEXT = "Dam news\n\nAda said Bo thinks it'll hold, and it may. But, Cy added, it leaks."

CONLLU = """# newdoc id = GUM_news_dam
# newpar
# text = Dam news
1\tDam\tdam
2\tnews\tnews

# newpar
# newpar_block = p (2 s)
# text = Ada said Bo thinks it'll hold, and it may.
1\tAda\tAda
2\tsaid\tsay
3\tBo\tBo
4\tthinks\tthink
5-6\tit'll\t_
5\tit\tit
6\t'll\twill
7\thold\thold
7.1\tup\tup
8\t,\t,
9\tand\tand
10\tit\tit
11\tmay\tmay
12\t.\t.

# text = But, Cy added, it leaks.
1\tBut\tbut
2\t,\t,
3\tCy\tCy
4\tadded\tadd
5\t,\t,
6\tit\tit
7\tleaks\tleak
8\t.\t.
"""

TREE = """<rst><header><relations>
<rel name="attribution-positive" type="rst"/><rel name="elaboration-additional" type="rst"/>
<rel name="joint-list" type="multinuc"/><rel name="same-unit" type="multinuc"/>
</relations></header><body>
<segment id="1" parent="20" relname="elaboration-additional">Dam news</segment>
<segment id="2" parent="10" relname="attribution-positive">Ada said</segment>
<segment id="3" parent="4" relname="attribution-positive">Bo thinks</segment>
<segment id="4" parent="11" relname="span">it 'll hold ,</segment>
<segment id="5" parent="10" relname="joint-list">and it may .</segment>
<segment id="6" parent="12" relname="same-unit">But ,</segment>
<segment id="7" parent="12" relname="attribution-positive">Cy added ,</segment>
<segment id="8" parent="12" relname="same-unit">it leaks .</segment>
<group id="10" type="multinuc" parent="20" relname="span"/>
<group id="11" type="span" parent="10" relname="joint-list"/>
<group id="12" type="multinuc" parent="10" relname="elaboration-additional"/>
<group id="20" type="span"/>
<secedges><secedge id="7-5" source="7" target="5" relname="attribution-negative"/></secedges>
<signals>
<signal source="2" type="semantic" subtype="attribution_source" tokens="3"/>
<signal source="2" type="lexical" subtype="indicative_word" tokens="4"/>
<signal source="3" type="lexical" subtype="indicative_word" tokens="6"/>
<signal source="7" type="syntactic" subtype="reported_speech" tokens="20"/>
</signals></body></rst>
"""


def hung_on(part: str) -> str:
    """TREE with "Cy added" on one part of what it stands in, and not on the whole."""
    group = '<group id="13" type="span" parent="12" relname="same-unit"/>'
    core = f'<segment id="{part}" parent="13" relname="span">'
    tree = TREE.replace(f'<segment id="{part}" parent="12" relname="same-unit">', core)
    tree = tree.replace('id="7" parent="12"', f'id="7" parent="{part}"')
    return tree.replace('<group id="20"', group + '<group id="20"')


def at(*words: str) -> Spans:
    starts = [TEXT.index(w) for w in words]
    return tuple(Span(s, s + len(w)) for s, w in zip(starts, words, strict=True))


ADA = Relation(at("Ada said"), at("Bo thinks it'll hold, and it may."), at("Ada"), at("said"))
BO = Relation(at("Bo thinks"), at("it'll hold,"), (), at("thinks"))
CY = Relation(at("Cy added,"), at("But,", "it leaks."), (), ())
AGAIN = Relation(at("Cy added,"), at("and it may."), (), ())


def ours(n: int, cue: Spans, content: Spans, parent: str | None = None) -> Attribution:
    return Attribution(
        f"d:a{n}",
        "d",
        (),
        cue,
        content,
        "body",
        "indirect",
        "said",
        False,
        False,
        (),
        parent,
        1.0,
    )


def test_a_text_is_joined_as_it_was_written() -> None:
    text, tokens = read_text(CONLLU)
    assert text == TEXT
    assert [text[a:b] for a, b in tokens[:9]] == (
        ["Dam", "news", "Ada", "said", "Bo", "thinks", "it", "'ll", "hold"]
    )
    assert len(tokens) == 22


def test_a_tree_gives_its_attributions_with_groups_pieces_and_secondary_edges() -> None:
    _, tokens = read_text(CONLLU)
    assert relations(TREE, tokens) == [ADA, BO, CY, AGAIN]


def test_a_satellite_in_the_middle_hangs_on_the_first_part_and_means_all() -> None:
    assert relations(hung_on("6"), read_text(CONLLU)[1])[2] == CY


def test_a_satellite_before_a_part_means_that_part() -> None:
    made = relations(hung_on("8"), read_text(CONLLU)[1])
    assert made[2].content == at("it leaks.")


def test_a_tree_of_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="22 tokens in a text of 21"):
        relations(TREE, read_text(CONLLU)[1][:-1])


def test_nested_is_what_lies_inside_with_its_satellite() -> None:
    # Of "it may", what Cy says lies in what Ada says, but Cy does not.
    assert enclosing([ADA, BO, CY, AGAIN]) == {1: 0}


def test_the_smallest_content_around_is_taken() -> None:
    deep = Relation(at("it"), at("'ll"), (), ())
    assert enclosing([ADA, BO, deep]) == {1: 0, 2: 1}


def test_recall_is_of_all_and_of_nested_ones() -> None:
    read = Read("news", [ADA, BO, CY], {1: 0}, [ours(0, ADA.cue, ADA.content)])
    made = figures([read])
    assert made["all"]["content"] == {"right": 1, "of": 3, "per cent": 33.3}
    # Cy's relation signals no cue.
    assert made["all"]["cue"] == {"right": 1, "of": 2, "per cent": 50.0}
    assert made["nested"]["content"] == {"right": 0, "of": 1, "per cent": 0.0}
    assert made["parents"]["parent"]["of"] == 0


@pytest.mark.parametrize(
    ("parent", "direct", "above"), [("d:a0", 1, 1), ("d:a2", 0, 1), (None, 0, 0)]
)
def test_a_parent_is_the_one_around_in_gum(parent: str | None, direct: int, above: int) -> None:
    between = ours(2, (), at("Bo thinks it'll hold,"), "d:a0")
    made = [ours(0, ADA.cue, ADA.content), ours(1, BO.cue, BO.content, parent), between]
    told = figures([Read("news", [ADA, BO], {1: 0}, made)])["parents"]
    assert (told["parent"]["right"], told["above"]["right"]) == (direct, above)
    assert told["found"] == {"right": 1, "of": 1, "per cent": 100.0}


def test_ours_with_a_parent_stand_beside_those_without() -> None:
    made = [ours(0, ADA.cue, ADA.content), ours(1, BO.cue, BO.content, "d:a0"), ours(2, (), ())]
    told = figures([Read("news", [ADA, BO], {1: 0}, made)])["ours"]
    assert told["with a parent"]["in GUM"] == {"right": 1, "of": 1, "per cent": 100.0}
    assert told["with a parent"]["nested there"]["right"] == 1
    assert told["without"]["in GUM"] == {"right": 1, "of": 2, "per cent": 50.0}
    assert told["without"]["nested there"]["right"] == 0


def test_ancestors_are_listed_from_the_nearest() -> None:
    made = [ours(0, (), ()), ours(1, (), (), "d:a0"), ours(2, (), (), "d:a1")]
    assert ancestors(made[2], made) == ["d:a1", "d:a0"]
    assert ancestors(made[0], made) == []


def test_documents_of_the_chosen_genres_are_read_from_the_archive(tmp_path: Path) -> None:
    archive = tmp_path / "gum.tar.xz"
    with tarfile.open(archive, "w:xz") as tar:
        for name, words in (
            ("dep/GUM_news_dam.conllu", CONLLU),
            ("rst/rstweb/GUM_news_dam.rs4", TREE),
            ("dep/GUM_fiction_dam.conllu", CONLLU),
            ("xml/GUM_news_dam.xml", "<text/>"),
        ):
            member = tarfile.TarInfo(name)
            member.size = len(words.encode())
            tar.addfile(member, io.BytesIO(words.encode()))
    (document,) = documents(archive, ["news"])
    assert (document.name, document.genre, document.text) == ("GUM_news_dam", "news", TEXT)
    assert relations(document.tree, document.tokens)[0] == ADA


def test_without_corpora_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("REPORTEDLY_DATA", str(tmp_path))
    monkeypatch.setattr("sys.argv", ["evals.gum"])
    assert gum.main() == 0
    assert "no corpora" in capsys.readouterr().err
