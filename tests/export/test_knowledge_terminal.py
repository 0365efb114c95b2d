from reportedly.export.knowledge_terminal import bases_text, entries_text
from reportedly.schema import Known, Office
from reportedly.store.knowledge import Base

ESC = "\x1b[31m"


def test_what_was_imported_is_no_command_to_the_terminal() -> None:
    known = Known(
        "1",
        "person",
        f"Ada {ESC}Brun",
        (f"A. {ESC}Brun",),
        {"osk": ESC},
        offices=(Office(f"mayor{ESC}", f"Osk{ESC}"),),
        description=f"a judge{ESC}",
        base="mine",
        licence=ESC,
    )
    shown = entries_text([known]).plain
    assert "\x1b" not in shown
    assert shown.count("\\x1b[31m") == 7
    assert shown.splitlines()[0] == "Ada \\x1b[31mBrun  person  1"
    assert (
        bases_text([Base("mine", ESC, 1)] * 2).plain.splitlines()
        == ["mine  1 entry  \\x1b[31m"] * 2
    )
