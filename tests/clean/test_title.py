from reportedly.clean import clean
from reportedly.schema import Page


def test_a_note_of_one_paragraph_has_its_headline() -> None:
    text = "Harbour plan\n\nThe harbour plan may cost 40 million crowns, said Minister Ada Brun.\n"
    page = Page("x", "x", "text", text)
    article, blocks = clean(page)
    assert article.title == "Harbour plan"
    assert [b.kind for b in blocks] == ["headline", "body"]
