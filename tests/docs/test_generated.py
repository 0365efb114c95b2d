"""What is generated in the docs is what the program says now."""

import re
from pathlib import Path

from typer.testing import CliRunner

from docs.generate import COMMANDS, ROOT, cli_page, demo, readme
from reportedly.cli import app
from reportedly.pipeline.ofarticle import ARTICLE_STAGES
from reportedly.pipeline.ofpile import PILE_STAGES
from reportedly.pipeline.stages import INGEST

DOCS = ROOT / "docs"


def test_every_command_is_documented() -> None:
    listed = CliRunner().invoke(app, ["--help"]).output
    assert all(re.search(rf"^  {c} ", listed, re.M) for c in COMMANDS)
    block = listed.split("Commands:\n")[1].split("\n\n")[0]
    assert {line.split()[0] for line in block.splitlines()} == set(COMMANDS)
    assert (DOCS / "cli.md").read_text(encoding="utf-8") == cli_page(), "run: make docs"


def test_every_command_of_a_group_is_documented() -> None:
    page = (DOCS / "cli.md").read_text(encoding="utf-8")
    for group in ("grade", "knowledge"):
        block = page.split(f"## reportedly {group}\n")[1].split("Commands:\n")[1].split("\n\n")[0]
        for line in block.splitlines():
            assert f"\n## reportedly {group} {line.split()[0]}\n" in page


def test_the_readme_shows_what_the_demo_prints() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert text == readme(text, demo()), "run: make docs"


def test_every_stage_has_a_page_that_is_linked() -> None:
    index = (DOCS / "README.md").read_text(encoding="utf-8")
    for stage in (INGEST, *ARTICLE_STAGES, *PILE_STAGES):
        assert (DOCS / f"{stage.name}.md").is_file()
        assert f"({stage.name}.md)" in index


def test_links_between_pages_lead_somewhere() -> None:
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DOCS.glob("*.md")]:
        text = page.read_text(encoding="utf-8")
        for target, anchor in re.findall(r"\]\((?!https?:)([^)#]*)#?([^)]*)\)", text):
            found = page.parent / target if target else page
            assert found.exists(), f"{page.name}: {target}"
            assert not anchor or anchor in anchors(found), f"{page.name}: {target}#{anchor}"


def anchors(page: Path) -> set[str]:
    """Where links into a page may lead: its headings, as GitHub names them."""
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def test_tables_are_whole() -> None:
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DOCS.glob("*.md")]:
        text = page.read_text(encoding="utf-8")
        assert not re.search(r"^\|.*\n\n\|(?!.*\n\|[ :-]*-)", text, re.MULTILINE), page.name


def test_no_word_that_promises_too_much() -> None:
    for path in sorted(Path(ROOT / "src" / "reportedly" / "export").glob("*.py")):
        text = path.read_text(encoding="utf-8").lower()
        assert not re.search(r"\bconfirmed\b|\bindependent", text), path.name
