"""Review: what people say of single attributions, and how it shapes what the program read."""

from reportedly.review.added import check_added
from reportedly.review.apply import apply
from reportedly.review.rank import priority
from reportedly.review.reassign import reassign
from reportedly.review.threads import Thread, roles_of, standing, threads

__all__ = [
    "Thread",
    "apply",
    "check_added",
    "priority",
    "reassign",
    "roles_of",
    "standing",
    "threads",
]
