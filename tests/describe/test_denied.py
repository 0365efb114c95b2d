"""What tells of no role, as it is denied, refused or wished."""

import pytest
from describe.test_roles import read


@pytest.mark.parametrize(
    "text",
    [
        "Lind denied he was a spy.",
        "Lind denied the allegations that he was a spy.",
        "Lind wished he were a spy.",
        "Though he refused to serve as minister, it rained.",
        "Then he was passed over as ambassador.",
        "The board rejected Lind as director.",
    ],
)
def test_no_role(text: str) -> None:
    assert read(text, "Lind|he") == []


@pytest.mark.parametrize(
    "text",
    ["Lind said he was a mayor.", "Then he refused a bribe as mayor.", "It denied Lind as mayor."],
)
def test_what_is_refused_in_an_office_tells_of_it(text: str) -> None:
    assert [r.title for r in read(text, "Lind|he")] == ["mayor"]


@pytest.mark.parametrize(
    "verb",
    ["is expected to be named", "will be named", "is set to be appointed as", "is to be elected"],
)
def test_who_is_to_be_named_to_an_office_is_called_by_it_alone(verb: str) -> None:
    (role,) = read(f"Lind {verb} ambassador.", "Lind")
    assert (role.title, role.state) == ("ambassador", "future")
