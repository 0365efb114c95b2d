from reportedly.ingest.marking import mark_main
from reportedly.ingest.place import Place, misread
from reportedly.schema import Region

FIRST = "The council of Norrby voted on Tuesday to keep the ferry line open until the spring. " * 4
SECOND = "Two members of the opposition had been shown other figures a week before the vote."
ALONE = "So it went."
HOME, ELSEWHERE = 1, 2


def marked(
    blocks: list[tuple[str, Place]], main: str
) -> tuple[dict[str, bool | None], dict[str, str]]:
    """What is main, and the tags, by the blocks' texts."""
    regions, at = [], 0
    for words, place in blocks:
        regions.append(Region(at, at + len(words), place.tag()))
        at += len(words) + 2
    text = "\n\n".join(words for words, _ in blocks)
    found = mark_main(text, regions, [place for _, place in blocks], main)
    parts = [text[r.start : r.end] for r in found]
    return (
        dict(zip(parts, [r.main for r in found], strict=True)),
        dict(zip(parts, [r.tag for r in found], strict=True)),
    )


def at(path: int, inner: str = "p", *claims: tuple[int, str], story: int = 0) -> Place:
    return Place(path, story, claims, inner)


def test_nothing_is_main_where_nothing_was_found() -> None:
    assert marked([(FIRST.strip(), at(HOME))], "")[0] == {FIRST.strip(): None}


def test_prose_at_the_articles_place_is_main_though_the_extractor_lost_it() -> None:
    blocks = [
        (FIRST.strip(), at(HOME)),
        ("Advertisement", at(HOME)),
        (SECOND, at(HOME)),
        (ALONE, at(HOME)),
        ("It is not known who lost the ring that day.", at(ELSEWHERE)),
    ]
    main, _ = marked(blocks, FIRST)
    assert list(main.values()) == [True, False, True, True, False]


def test_the_same_place_in_another_story_is_not_the_articles() -> None:
    blocks = [(FIRST.strip(), at(HOME, story=1)), (SECOND, at(HOME, story=2))]
    assert list(marked(blocks, FIRST)[0].values()) == [True, False]


def test_the_cells_of_a_table_are_main_with_their_neighbours() -> None:
    cells = ["Monday", "12", "Sanna", "to Osk"]
    blocks = [(FIRST.strip(), at(HOME)), *((cell, at(3, "td")) for cell in cells)]
    main, _ = marked(blocks, FIRST + "\n" + " | ".join(cells))
    assert all(main.values())


def test_a_line_of_links_is_not_main_but_the_items_of_a_list_may_be_links() -> None:
    link, item, other = (
        "Gull steals ring from bride",
        "The report of the council",
        "Its own figures",
    )
    blocks = [
        (FIRST.strip(), at(HOME)),
        (link, at(HOME, "a")),
        (item, at(3, "a")),
        (other + " for all that", at(3, "li")),
    ]
    main, _ = marked(blocks, "\n".join((FIRST, link, item, other + " for all that")))
    assert list(main.values()) == [True, False, True, True]


def test_an_aside_that_holds_the_article_was_misread_and_another_was_not() -> None:
    wrapper, box = (7, "aside"), (9, "aside")
    blocks = [
        (FIRST.strip(), at(HOME, "p", wrapper)),
        (SECOND, at(ELSEWHERE, "p", box, wrapper)),
    ]
    main, tags = marked(blocks, FIRST + SECOND)
    assert list(tags.values()) == ["p", "aside"]
    assert list(main.values()) == [True, False]


def test_what_is_repeated_elsewhere_is_main_once() -> None:
    blocks = [(SECOND, at(ELSEWHERE)), (FIRST.strip(), at(HOME)), (SECOND + " ", at(HOME))]
    main, _ = marked(blocks, FIRST + SECOND)
    assert main == {SECOND: False, FIRST.strip(): True, SECOND + " ": True}


def test_openings_below_links_are_other_stories() -> None:
    blocks = [(FIRST.strip(), at(HOME))]
    for i in range(3):
        blocks.append((f"Story number {i} of the day", at(3, "a")))
        blocks.append((f"In town {i} the mill may close by autumn, its owner said.", at(4, "td")))
    main, _ = marked(blocks, "\n".join(words for words, _ in blocks))
    assert [words for words, is_main in main.items() if is_main] == [FIRST.strip()]


def test_what_stands_far_off_in_a_place_of_its_own_is_not_main() -> None:
    menu = [(f"Menu {i}", at(5, "li", (3, "nav"))) for i in range(8)]
    blocks = [(FIRST.strip(), at(HOME)), *menu, (SECOND, at(ELSEWHERE))]
    main, _ = marked(blocks, FIRST + SECOND)
    assert [words for words, is_main in main.items() if is_main] == [FIRST.strip()]


def test_elements_that_hold_a_fifth_of_the_article_are_misread() -> None:
    places = [at(1, "p", (4, "form")), at(1, "p", (4, "form"), (8, "aside")), at(2)]
    assert misread(places, [70, 10, 20]) == {4}
    assert misread(places, [0, 0, 0]) == set()
