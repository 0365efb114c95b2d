from reportedly.clean import clean
from reportedly.schema import Page


def test_a_note_of_one_paragraph_has_its_headline() -> None:
    text = "Harbour plan\n\nThe harbour plan may cost 40 million crowns, said Minister Ada Brun.\n"
    page = Page("x", "x", "text", text)
    article, blocks = clean(page)
    assert article.title == "Harbour plan"
    assert [b.kind for b in blocks] == ["headline", "body"]


def test_a_label_before_a_dash_is_part_of_the_headline() -> None:
    title = "EXCLUSIVE - Novak knew of bridge price, letters show"
    text = (
        f"{title}\n\nJon Novak knew of the bridge's price for a year, letters show that the "
        "Lantern has seen.\n\nTwo officials said the auditors had told him of it.\n"
    )
    assert clean(Page("x", "x", "text", text))[0].title == title
