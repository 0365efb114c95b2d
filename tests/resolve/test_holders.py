from resolve.marked import Seen, read


def test_the_head_of_a_description_is_nobody_else() -> None:
    found = read(
        "The Lantern met twice. {1s Its editor} {1c said} {1p no}.",
        seen=(Seen("editor"),),
    )
    assert [e.name for e in found.entities if "editor" in e.name] == ["Its editor"]


def test_what_qualifies_a_description_is_somebody_else() -> None:
    found = read(
        "{1s A spokesman for the harbour board} {1c said} {1p no}.",
        seen=(Seen("the harbour board", kind="institution"),),
    )
    names = {e.name for e in found.entities}
    assert {"A spokesman for the harbour board", "the harbour board"} <= names


def test_what_a_named_body_is_called_makes_no_second_one() -> None:
    found = read(
        "The FEC met on Sunday. {1s The commission} {1c said} {1p no}.",
        seen=(Seen("The commission", kind="institution"),),
    )
    assert [e.name for e in found.entities if e.kind == "institution"] == ["FEC"]
