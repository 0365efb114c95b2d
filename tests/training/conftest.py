"""An invented corpus of one article, a tokenizer of its words, and a small model.

Torch is imported when a fixture is asked for: the suite is collected without it.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import BertPreTokenizer

if TYPE_CHECKING:
    from training.config import Config
    from training.model import Tagger

NAME = "lantern_2031-05-02_bridges-and-roads"
TEXT = (
    "“We mend roads,” Mayor Orla Venn said on Monday, “and bridges.”\n\n"
    "A clerk agreed that rain was likely. Venn vowed a second ferry.\n"
)


def brat(*attributions: dict[str, str]) -> str:
    """Standoff lines; a role's words are found in TEXT, its pieces parted by a bar."""
    lines, n = [], 0
    for e, roles in enumerate(attributions, 1):
        arguments = []
        for role, words in roles.items():
            n += 1
            starts = [(TEXT.index(part), part) for part in words.split("|")]
            where = ";".join(f"{at} {at + len(part)}" for at, part in starts)
            lines.append(f"T{n}\t{role.rstrip('0123456789')} {where}\t{words}")
            arguments.append(f"{role}:T{n}")
        lines.append(f"E{e}\t{' '.join(arguments)}")
    return "\n".join(lines) + "\n"


MENDS = {
    "Attribution": "said",
    "Content": "“We mend roads,”|“and bridges.”",
    "Cue": "said",
    "Source": "Mayor Orla Venn",
}
AGREES = {"Source": "A clerk", "Cue": "agreed", "Content": "that rain was likely"}
# As brat numbers a role that is marked twice; and a cue without a source.
VOWS = {"Cue": "vowed", "Content": "a second", "Content2": "ferry"}


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    pytest.importorskip("torch").set_num_threads(1)


@pytest.fixture(scope="session")
def tokenizer() -> Tokenizer:
    """Each word and mark of TEXT is a piece; numbers from 1,000 up, as BERT's words have."""
    found = sorted(set(re.findall(r"\w+|[^\w\s]", TEXT + "\"'")))
    made = Tokenizer(WordLevel({"?": 100} | {w: 1000 + i for i, w in enumerate(found)}, "?"))
    made.pre_tokenizer = BertPreTokenizer()
    return made


@pytest.fixture
def split(tmp_path: Path) -> Path:
    """A split of the corpus: one text, read by two annotators, and one read by nobody."""
    for folder in ("text", "attributions"):
        (tmp_path / folder).mkdir()
    (tmp_path / "text" / f"{NAME}.txt").write_text(TEXT, "utf-8")
    (tmp_path / "text" / "nobody.txt").write_text("Venn said nothing.\n", "utf-8")
    for annotator, seen in (("a1b2", brat(MENDS, AGREES, VOWS)), ("c3d4", brat(AGREES))):
        (tmp_path / "attributions" / f"{NAME}_{annotator}.ann").write_text(seen, "utf-8")
    return tmp_path


@pytest.fixture
def config() -> "Config":
    """The shipped settings, read anew."""
    from training.config import ROOT, Config

    return Config.load(ROOT / "training" / "config.toml")


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> "Callable[..., Tagger]":
    """Makes taggers of one narrow layer and a short vocabulary, all weights random."""
    import torch

    from training import model

    def encoder(shape: model.Shape) -> model.Encoder:
        return full(shape, vocabulary=1100, positions=64)

    full, tiny = model.Encoder, model.Shape(hidden=48, layers=1, epsilon=1e-12)
    monkeypatch.setattr(model, "Encoder", encoder)

    @torch.no_grad()
    def make(shape: object = None, dropout: float = 0.1) -> model.Tagger:
        tagger = model.Tagger(tiny, dropout)
        for name, parameter in tagger.named_parameters():
            matrix = parameter.ndim == 2 and "words" not in name and "encoder.f" not in name
            spread = parameter.shape[-1] ** -0.5 if matrix else 0.3
            parameter.normal_(float(".norm" in name and "weight" in name), spread)
        return tagger

    return make
