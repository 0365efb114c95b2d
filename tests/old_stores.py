"""Stores as older versions of the program left them."""

import sqlite3

FIRST = frozenset(
    "run done page location article attribution block sentences entity hand identity speaker claim"
    " weight lineage flag member pair alembic_version".split()
)
"""The tables of version 0.1.0, without those of the full text."""

LATER_COLUMNS = (
    ("entity", "members"),
    ("page", "whole"),
    ("page", "start"),
    ("page", "parts"),
    ("page", "links"),
    ("lineage", "original_spans"),
    ("lineage", "derived_spans"),
    ("lineage", "signs"),
    ("weight", "open_ended"),
)
LATER_INDEXES = (
    *("ix_lineage_derived", "entity_joint", "ix_weight_high", "identity_canonical"),
    *("ix_pair_a", "ix_pair_b", "ix_flag_attribution", "ix_done_stage"),
)
LATER_TRIGGERS = (
    *("identity_placed", "identity_moved", "identity_found", "identity_changed"),
    *(f"{table}_{how}" for table in ("speaker", "source", "stance") for how in ("came", "went")),
)
LATER_TEXTS = ("name_text",)


def back_to_the_first(raw: sqlite3.Connection) -> None:
    """Take from a store what later migrations put there, and say so in it."""
    raw.execute("PRAGMA foreign_keys = OFF")
    for trigger in LATER_TRIGGERS:
        raw.execute(f'DROP TRIGGER "{trigger}"')
    for words in LATER_TEXTS:  # which takes its tables along
        raw.execute(f'DROP TABLE "{words}"')
    found = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    for (name,) in found:
        if name not in FIRST and not name.startswith(("page_text", "statement_text", "sqlite_")):
            raw.execute(f'DROP TABLE "{name}"')
    for index in LATER_INDEXES:
        raw.execute(f'DROP INDEX "{index}"')
    raw.execute("CREATE INDEX ix_identity_canonical ON identity (canonical)")
    for table, column in LATER_COLUMNS:
        raw.execute(f'ALTER TABLE "{table}" DROP COLUMN "{column}"')
    raw.execute("UPDATE alembic_version SET version_num = '0001'")
