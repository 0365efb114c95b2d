import pytest
from resolve.marked import Read, Seen, read

_HOSSE = "Karl Hosse gave his support to Stev Ankar."


def _he(said: str, share: float = 0.95) -> Read:
    """A sentence whose "he" the model takes for Karl Hosse."""
    seen = (Seen("Karl Hosse", form="name"), Seen("he ", form="pronoun", takes_up=0, share=share))
    return read(f"{_HOSSE} {said}", seen=seen)


@pytest.mark.parametrize(
    "said",
    [
        "{1s Goran Tolk} {1c denied} {1p that {2s he} {2c backs} {2p Ankar}}.",
        "{1s Goran Tolk} {1c said} {1p {2s he} {2c would vote against} {2p Ankar}}.",
        "{1s Goran Tolk} {1c said} {1p {2s he} {2c could no longer back} {2p him}}.",
        "{1s Goran Tolk} {1c told} voters on Monday {1p {2s he} {2c will not support} {2p Ankar}}.",
        "{1s Goran Tolk} {1c vowed} {1p {2s he} {2c would fight} {2p the tax}}.",
    ],
)
def test_nobody_announces_another_ones_vote_or_promise(said: str) -> None:
    assert _he(said).speaker(2).name == "Goran Tolk"


@pytest.mark.parametrize(
    "said",
    [
        "{1s Spokesman Goran Tolk} {1c said} {1p {2s he} {2c would back} {2p Ankar}}.",
        "{1s Hosse’s lawyer, Goran Tolk,} {1c said} {1p {2s he} {2c would back} {2p Ankar}}.",
        "{1s Goran Tolk} {1c said} {1p {2s he} {2c supported} {2p the tax in 2010}}.",
        "{1s Goran Tolk} {1c said} {1p {2s he} {2c would support} {2p higher taxes}}.",
        "{1s Goran Tolk} {1c said} {1p {2s he} {2c would back} {2p her plan}}.",
        "{1s Goran Tolk} {1c said} {1p {2s he} {2c would back} {2p Tolk}}.",
        "{1s Goran Tolk} {1c said} {1p {2s he} {2c is} {2p unfit}}.",
        "{1s Officials} {1c said} {1p {2s he} {2c would vote for} {2p Ankar}}.",
        "{1s Mrs. Tolk} {1c said} {1p {2s he} {2c would vote for} {2p Ankar}}.",
    ],
)
def test_otherwise_the_model_tells(said: str) -> None:
    assert _he(said).speaker(2).name == "Karl Hosse"


def test_who_says_so_goes_on_speaking() -> None:
    seen = (
        Seen("Marta Voss", form="name"),
        Seen("Hana Quill", form="name"),
        Seen("she ", form="pronoun", takes_up=0),
        Seen("she ", form="pronoun", takes_up=2),
    )
    found = read(
        "Marta Voss won. {1s Hana Quill} {1c said} {1p she would vote against Anders}."
        " “{2p No},” {2s she} {2c said}.",
        seen=seen,
    )
    assert found.speaker(2).name == "Hana Quill"
