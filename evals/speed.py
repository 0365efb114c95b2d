"""Speed: `python -m evals.speed` times both profiles and the rules on articles of about 750 words.

All in one run, so that their ratio holds on a busy machine; CPU time stands beside wall time.
"""

import json
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from evals.corpus import absent, texts
from reportedly.attribute.encoder import Encoder
from reportedly.attribute.model import AttributionModel
from reportedly.attribute.rules import RuleModel
from reportedly.attribute.stage import Reader, attributions, sections
from reportedly.attribute.weights import (
    FOLDER,
    GRAPH,
    STANCE_TRUNK,
    load_weights,
    profile_folder,
)
from reportedly.attribute.weights import WORDS as WORD_TABLE
from reportedly.pipeline.article import Task, work
from reportedly.pipeline.learned import model
from reportedly.schema import Block, Metadata, Page, Sentences
from reportedly.schema.nouns import Nouns
from reportedly.segment import sentences
from reportedly.settings import PROFILES

WORDS = 750
ARTICLES = 30


def main() -> int:
    """Command line; returns the exit code."""
    if why := absent():
        print(why)
        return 0
    articles = sample()
    made: dict[str, Any] = {"articles": len(articles), "words_each": WORDS}
    readers: dict[str, Reader] = {p: AttributionModel.load(profile=p) for p in PROFILES}
    for name, reader in (readers | {"rules": RuleModel()}).items():
        made[name] = timed(reader, articles)
        made[name]["ratio_of_cpu"] = round(made[name]["cpu_s"] / made[PROFILES[0]]["cpu_s"], 3)
    made["who speaks"] = who_speaks(articles)
    print(json.dumps(made, indent=1))
    return 0


def who_speaks(articles: Sequence[str]) -> dict[str, float]:
    """CPU seconds an article: attributions alone, and what mentions, entities and roles add.

    Attributions are what that stage makes of them, hedges and manner included, with the meanings of
    their contents. Stances, which the same pass reads, are apart.
    """
    weights = load_weights()
    folder = profile_folder(PROFILES[0])
    trunk = Encoder(folder / GRAPH, 1, FOLDER / WORD_TABLE, folder / STANCE_TRUNK)
    alone = AttributionModel(replace(weights, encoder=trunk, refer=None, stance=None))
    neutral = AttributionModel(replace(weights, stance=None))
    pages = [Page(f"p{n}", f"p{n}", "text", t, (), Metadata()) for n, t in enumerate(articles)]
    model()
    spent = {
        "attributions alone": 0.0,
        "with who speaks and stances": 0.0,
        "stances": 0.0,
        "clean and segment": 0.0,
    }
    for page in pages:
        began = time.process_time()
        first = work(Task(page, stages=("clean", "segment")))
        spent["clean and segment"] += time.process_time() - began
        kept = tuple(noun for made in first.values() for noun in made)
        spent["attributions alone"] += _attributed(alone, page.text, Nouns(kept))
        began = time.process_time()
        work(Task(page, kept, ("attribute", "resolve", "describe")))
        spent["with who speaks and stances"] += time.process_time() - began
        spent["stances"] += _cpu(model(), page.text) - _cpu(neutral, page.text)
    made = {name: round(seconds / len(pages), 4) for name, seconds in spent.items()}
    rest = made["with who speaks and stances"] - made["stances"]
    return made | {"added": round(rest - made["attributions alone"], 4)}


def _attributed(reader: AttributionModel, text: str, nouns: Nouns) -> float:
    blocks, cut = nouns.all(Block), nouns.one(Sentences)
    began = time.process_time()
    reading = reader.read_all(text, sections(text, blocks, cut))
    attributions(text, blocks, cut, reading.found)
    return time.process_time() - began


def _cpu(reader: Reader, text: str) -> float:
    began = time.process_time()
    reader.read(text, [sentences(text)])
    return time.process_time() - began


def sample() -> list[str]:
    """Texts of exactly WORDS words, cut from the corpus with its line breaks."""
    found = []
    for file in texts():
        words = file.read_bytes().decode("utf-8").split(" ")
        if len(words) >= WORDS:
            found.append(" ".join(words[:WORDS]))
    return found[:ARTICLES]


def timed(reader: Reader, articles: Sequence[str]) -> dict[str, float]:
    """Seconds an article, all included but the loading."""
    reader.read(articles[0], [sentences(articles[0])])
    cpu, wall = time.process_time(), time.perf_counter()
    for text in articles:
        reader.read(text, [sentences(text)])
    n = len(articles)
    return {
        "cpu_s": round((time.process_time() - cpu) / n, 4),
        "wall_s": round((time.perf_counter() - wall) / n, 4),
    }


if __name__ == "__main__":
    sys.exit(main())
