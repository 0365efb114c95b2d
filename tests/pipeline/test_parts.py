"""A file that holds several articles, through the pipeline and out again."""

import io
import json
from pathlib import Path

import pytest
from whole import read_into

from reportedly.ask.listing import article_reading
from reportedly.errors import Ambiguous, InputError
from reportedly.export.article_terminal import article_text
from reportedly.ingest import Limits, read_pages
from reportedly.pipeline.extract import extract_lines
from reportedly.pipeline.stages import ingest_run
from reportedly.schema import Attribution, Page
from reportedly.store import Store

STORIES = (
    "Harbour vote put off again\n\nBy Mara Tolvik\n3 May 2031\n\nThe council of Halverin put off "
    "the vote on the harbour for the third time on Friday, said Ines Corr, its speaker, after a "
    "meeting that went on until midnight. Members of the Harvest Party said they had not been "
    "told of the change, and that they would bring the matter before the court in the autumn.",
    "Rail union calls strike\n\nBy Tess Quillan\n4 May 2031\n\nThe rail union said on Thursday "
    "that its members would walk out on Monday over pay. Talks with the ministry broke down in the "
    "night, according to a person who took part in them. The minister, Corin Pell, said the offer "
    "had been fair, and asked the passengers of all lines to stay at home on that day.",
)


@pytest.fixture
def pasted(tmp_path: Path) -> Path:
    path = tmp_path / "pasted.txt"
    path.write_text("\n\n* * *\n\n".join(STORIES), "utf-8")
    return path


class Silent:
    """A progress that keeps what failed."""

    def __init__(self) -> None:
        self.errors: list[InputError] = []

    def total(self, inputs: int) -> None: ...
    def step(self, name: str) -> None: ...
    def doing(self, what: str) -> None: ...
    def article(self) -> None: ...

    def failed(self, error: InputError) -> None:
        self.errors.append(error)


def test_extract_prints_an_object_for_each_with_offsets_in_the_file(pasted: Path) -> None:
    out = io.BytesIO()
    assert extract_lines([str(pasted)], Limits(), {}, 1, Silent(), out) == 0
    text = pasted.read_text("utf-8")
    one, two = (json.loads(line) for line in out.getvalue().splitlines())
    assert one["doc"] == two["doc"] == "pasted"
    assert one["page"] == two["page"]
    assert (one["start"], two["start"]) == (0, text.index("Rail union"))
    assert two["metadata"]["byline"]["value"] == "Tess Quillan"
    for found, cue in ((one, "said"), (two, "said")):
        assert found["attributions"]
        start, end = found["metadata"]["title"]["span"]
        assert text[start:end] == found["title"]
        cues = [text[s:e] for a in found["attributions"] for s, e in a["cue"]]
        assert cue in cues
        for entity in found["entities"]:
            assert all(text[s:e].strip() == text[s:e] for s, e in entity["mentions"])
        assert {b["kind"] for b in found["blocks"]} >= {"headline", "byline", "body"}
        headline = next(b for b in found["blocks"] if b["kind"] == "headline")
        assert text[headline["start"] : headline["end"]] == found["title"]
    first_speakers = {m for e in one["entities"] for m in map(tuple, e["mentions"])}
    assert all(end <= two["start"] for _, end in first_speakers)


def test_both_are_in_the_store_and_read_once(pasted: Path, tmp_path: Path) -> None:
    db = tmp_path / "s.db"
    assert read_into(db, pasted).read == 2
    again = read_into(db, pasted)
    assert (again.read, again.unchanged) == (0, 2)
    with Store(str(db)).view() as view:
        pages = sorted(view.all(Page), key=lambda page: page.start)
        assert len({page.whole for page in pages}) == 1
        places = view.locations()
        assert [place.rpartition("/")[2] for place, _ in places] == ["pasted.txt#1", "pasted.txt#2"]
        with pytest.raises(Ambiguous, match="Rail union calls strike"):
            article_reading(view, places, "pasted.txt")
        found = article_reading(view, places, "pasted.txt#2")
    assert found.title == "Rail union calls strike"
    assert found.whole == pages[0].whole
    shown = article_text(found).plain
    assert "published 2031-05-04  from dateline line" in shown
    assert "Tess Quillan  from byline line" in shown
    assert "one of several articles" in shown


LAST = (
    "Ferry line closes\n\nBy Jon Asker\n5 May 2031\n\nThe ferry line to Osk will close in June, "
    "said Berit Lomm, who runs it, in a letter to its passengers. She said that fewer people had "
    "taken the boats each year since the bridge was built, and that nobody had been willing to pay "
    "for new ones. The mayor of Osk said the island would do without for the first time ever."
)


def test_of_a_file_that_grew_only_what_is_new_is_read(pasted: Path, tmp_path: Path) -> None:
    db, rule = tmp_path / "s.db", "\n\n* * *\n\n"
    read_into(db, pasted)
    pasted.write_text(rule.join([LAST, *STORIES]), "utf-8")
    grown = read_into(db, pasted)
    assert (grown.read, grown.unchanged, grown.copies) == (1, 2, 0)
    with Store(str(db)).view() as view:
        pages = {page.id: page for page in view.all(Page)}
        assert len(pages) == 3
        text = pasted.read_text("utf-8")
        for place, id_ in view.locations():
            cut = pages[id_]
            assert text[cut.start :].startswith(cut.text)
            assert place.endswith(f"#{text[: cut.start].count('* * *') + 1}")
        assert len({page.whole for page in pages.values()}) == 1


def test_of_a_file_that_shrank_the_rest_leaves(pasted: Path, tmp_path: Path) -> None:
    db = tmp_path / "s.db"
    read_into(db, pasted)
    pasted.write_text(STORIES[1], "utf-8")
    read_into(db, pasted)
    with Store(str(db)).view() as view:
        assert [page.text for page in view.all(Page)] == [STORIES[1]]
        assert [place for place, _ in view.locations()] == [str(pasted)]


def test_what_is_called_like_an_article_of_a_file_is_none(pasted: Path, tmp_path: Path) -> None:
    db, other = tmp_path / "s.db", tmp_path / "pasted.txt#3"
    other.write_text("Rain\n\nRain fell on Osk, said Ada Brun.\n", "utf-8")
    assert read_into(db, pasted, other).read == 3
    assert read_into(db, pasted).unchanged == 2
    with Store(str(db)).view() as view:
        assert str(other) in dict(view.locations())


def test_a_store_of_an_older_version_keeps_no_copy_of_the_whole(
    pasted: Path, tmp_path: Path
) -> None:
    db = tmp_path / "s.db"
    (whole,) = read_pages(pasted)
    with Store(str(db)).unit() as unit:
        unit.keep_page(ingest_run(), whole, str(pasted))
    assert read_into(db, pasted).read == 2
    with Store(str(db)).view() as view:
        assert whole.id not in {page.id for page in view.all(Page)}
        assert {a.article for a in view.all(Attribution)} == {p.id for p in view.all(Page)}
