"""The evidence sheet as JSON: what `ask --json` prints."""

import msgspec

from reportedly.schema.sheet import Sheet


def sheet_json(sheet: Sheet, *, indent: int = 0) -> str:
    """One JSON object, UTF-8 text without a newline at its end; spans are [start, end] pairs.

    Keys are the fields of `schema.sheet`, in that order; lone surrogates, which JSON cannot
    carry, become the replacement character.
    """
    raw = msgspec.json.encode(msgspec.to_builtins(sheet, str_keys=True))
    text = msgspec.json.format(raw, indent=indent) if indent else raw
    return text.decode("utf-8", "replace")
