"""The gate: `python -m evals.gate` measures what ships and fails below a floor.

Reads PolNeAR dev with the whole program (as `reportedly extract` does), with each
profile of the model alone and with the rules, scores them with the corpus' scorer, the labelled
passages of nested.py (half "measure") and the sentences of stances.py with each profile, and the
stances of the articles of stancesread.py with the whole program; compares with floors.json.
`--update` raises the floors to what was measured less MARGIN; lowering one needs `--lower-floor`.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from evals.corpus import absent, data_folder, digest, load_scorer, scorer_file, texts
from evals.nested import figures, given, texts_folder
from evals.passages import LABELS, read_passages
from evals.stances import by_second_look, by_sentence
from evals.stancesread import compared, labelled, read_article
from evals.stancesread import score as score_stances
from reportedly.attribute.found import Found
from reportedly.attribute.model import AttributionModel
from reportedly.attribute.rules import RuleModel
from reportedly.attribute.weights import load_weights, profile_folder
from reportedly.export.extraction import extraction
from reportedly.ingest import Limits, read_pages
from reportedly.pipeline.article import extract
from reportedly.segment import sentences
from reportedly.settings import PROFILES

FLOORS = Path(__file__).with_name("floors.json")
MEASURES = ("main", "no_source", "strict")
NESTED_MEASURES = ("passages", "content", "cue")
SENTENCES = ("directed", "tones")
"""What of stances.py is measured here; the labelled news takes two minutes more."""
MARGIN = 0.3
"""F1 points that another processor's arithmetic may cost."""

Predictions = dict[str, list[dict[str, Any]]]
Scores = dict[str, dict[str, float]]


def main() -> int:
    """Command line; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--update", action="store_true", help="write what is measured as floors")
    parser.add_argument("--lower-floor", action="store_true", help="let --update lower a floor")
    parser.add_argument("--documents", type=int, help="the first few only (floors do not apply)")
    options = parser.parse_args()
    if why := absent():
        print(why)
        return 0
    known = json.loads(FLOORS.read_text("utf-8"))
    warn_if_changed(known)
    measured = measure(options.documents)
    print(json.dumps(measured, indent=1))
    if options.documents:
        return 0
    if options.update:
        return update(known, measured, options.lower_floor)
    return report(failures(known["floors"], measured))


def measure(limit: int | None = None) -> Scores:
    """F1 in per cent by system and measure."""
    found: Scores = {}
    for part in PARTS.values():
        found |= part(limit)
    return found


def marked(systems: Callable[[list[Path]], dict[str, Predictions]], limit: int | None) -> Scores:
    """What systems make of PolNeAR dev, by the corpus' scorer."""
    scorer, files = load_scorer(), texts(limit)
    gold = scorer.read_gold(data_folder() / "polnear", "dev")
    gold = {f.stem: gold[f.stem] for f in files}
    return {name: f1(scorer.score(gold, made)) for name, made in systems(files).items()}


def by_models(files: list[Path]) -> dict[str, Predictions]:
    """The model of each profile, and the rules, by themselves."""
    made = {p: read_by(AttributionModel.load(profile=p, bare=True), files) for p in PROFILES}
    return {**made, "rules": read_by(RuleModel(), files)}


PARTS: Mapping[str, Callable[[int | None], Scores]] = {
    "program": lambda limit: marked(lambda files: {"program": by_program(files)}, limit),
    "models": lambda limit: marked(by_models, limit),
    "nested": lambda limit: {f"{name}, nested": nested_f1(name) for name in PROFILES},
    "sentences": lambda limit: (
        {f"{name}, stances": stances(name) for name in PROFILES} | {"second look": second_look()}
    ),
    "stances": lambda limit: {"program, stances": stances_in_articles()},
}
"""What is measured, in parts that need nothing of each other; only PolNeAR's can be cut short."""


def stances_in_articles() -> dict[str, float]:
    """How many of the stances told in articles are right, and F1."""
    made = score_stances([compared(one, read_article(one)) for one in labelled("dev")])
    return {name: round(100 * made[name], 1) for name in ("precision", "f1")}


def stances(profile: str) -> dict[str, float]:
    """Macro F1 of who is for or against whom, and of whoever speaks."""
    made = by_sentence(load_weights(2, profile_folder(profile), bare=True), *SENTENCES)
    return {name: found["macro"] for name, found in made.items()}


def second_look() -> dict[str, float]:
    """The same of the second look."""
    return {name: found["macro"] for name, found in by_second_look(*SENTENCES).items()}


def nested_f1(profile: str) -> dict[str, float]:
    """How well a profile reads inside the labelled passages, when these are given."""
    chosen = [p for p in read_passages(LABELS) if p.half == "measure"]
    model = AttributionModel.load(profile=profile, bare=True)
    made = figures(given(model, chosen, texts_folder()))
    return {name: made[name]["f1"] for name in NESTED_MEASURES}


def f1(summary: dict[str, Any]) -> dict[str, float]:
    """The measures that have floors."""
    return {m: summary["attribution"][m]["f1"] for m in MEASURES}


def by_program(files: Iterable[Path]) -> Predictions:
    """What `reportedly extract` prints for the files."""
    pages = (page for file in files for page in read_pages(file, Limits()))
    made = (extraction(extract(page)) for page in pages)
    return {m["doc"]: m["attributions"] for m in made}


def read_by(reader: AttributionModel | RuleModel, files: Iterable[Path]) -> Predictions:
    """What a reader finds when the whole file is one run of sentences."""
    found: Predictions = {}
    for file in files:
        text = file.read_bytes().decode("utf-8")
        every = reader.read(text, [sentences(text)])
        found[file.stem] = [as_scored(f) for f in every if not f.inner]
    return found


def as_scored(found: Found) -> dict[str, Any]:
    """An attribution as the scorer reads it."""
    return {"source": found.source, "cue": found.cue, "content": found.content}


def failures(floors: Scores, measured: Scores) -> list[str]:
    """What is below its floor, in words; what was not measured counts as 0."""
    found = {name: measured.get(name, {}) for name in floors}
    return [
        f"{system} {measure}: {found[system].get(measure, 0.0)} is below its floor {floor}"
        for system, own in floors.items()
        for measure, floor in own.items()
        if found[system].get(measure, 0.0) < floor
    ]


def report(failed: list[str]) -> int:
    """Print the verdict; returns the exit code."""
    print("\n".join(failed) or "all floors hold")
    return 1 if failed else 0


def update(known: dict[str, Any], measured: Scores, lower: bool) -> int:
    """Write new floors; refuses to lower one without being told to."""
    wanted = {s: {m: round(v - MARGIN, 1) for m, v in own.items()} for s, own in measured.items()}
    if not lower and (sunk := failures(known["floors"], wanted)):
        # Within the margin a floor simply stays where it is.
        sunk = failures(known["floors"], measured)
        wanted = raised(known["floors"], wanted)
        if sunk:
            print("\n".join([*sunk, "no floor is lowered without --lower-floor"]), file=sys.stderr)
            return 1
    folder = data_folder() / "polnear" / "dev"
    known |= {"floors": wanted, "measured": measured}
    known |= {"corpus_sha256": digest(folder), "scorer_sha256": digest_of(scorer_file())}
    FLOORS.write_text(json.dumps(known, indent=1) + "\n", "utf-8")
    return 0


def raised(old: Scores, new: Scores) -> Scores:
    """The higher of both, floor by floor."""
    return {
        s: {m: max(v, old.get(s, {}).get(m, 0.0)) for m, v in own.items()} for s, own in new.items()
    }


def digest_of(file: Path) -> str:
    """SHA-256 of one file."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def warn_if_changed(known: dict[str, Any]) -> None:
    """Say so when corpus or scorer are not the ones that the floors were measured on."""
    folder = data_folder() / "polnear" / "dev"
    if known["corpus_sha256"] not in ("", digest(folder)):
        print("the corpus differs from the one that the floors were measured on", file=sys.stderr)
    if known["scorer_sha256"] not in ("", digest_of(scorer_file())):
        print("the scorer differs from the one that the floors were measured with", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
