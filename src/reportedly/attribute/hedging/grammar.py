"""Small words of English that tell the grammar beside a phrase."""

PRONOUNS = frozenset("i you he she it we they who".split())
HAVE = frozenset("have has had".split())
DETERMINERS = frozenset("the a an his her their its our my this that these those".split())
VERBS_OF_CLAUSE = frozenset(
    "is are was were has have had will would did does do can cannot could ca isn't aren't"
    " wasn't weren't hasn't haven't won't didn't doesn't don't wouldn't can't".split()
)
