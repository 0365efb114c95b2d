"""What stands behind an origin in the tree of hands."""

import pytest

from reportedly.ask.tree import Node
from reportedly.export.sheet_words import node_label
from reportedly.schema import EntityKind
from reportedly.schema.sheet import Standing


@pytest.mark.parametrize(
    ("kind", "standing", "label"),
    [
        ("institution", "anonymous", "(institution)"),
        ("institution", "resolved", "(institution)"),
        ("institution", "unresolved", "(the trail stops here)"),
        ("anonymous", "anonymous", "(unnamed)"),
        ("group", "anonymous", "(unnamed)"),
    ],
)
def test_a_body_without_a_name_is_nobody_unnamed(
    kind: EntityKind, standing: Standing, label: str
) -> None:
    assert node_label(Node("the finance ministry", kind, standing=standing))[1] == label
