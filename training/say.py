"""Progress on standard error, one JSON object a line."""

import json
import sys


def say(record: dict[str, object]) -> None:
    """Print one record."""
    rounded = {k: round(v, 4) if isinstance(v, float) else v for k, v in record.items()}
    print(json.dumps(rounded), file=sys.stderr, flush=True)
