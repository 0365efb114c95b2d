from reportedly.resolve.names import names, vocabulary
from reportedly.resolve.tokens import words
from reportedly.schema import Span


def test_a_full_stop_is_no_name() -> None:
    sentences = [words(text, Span(0, len(text))) for text in ("K. All-", "the k that is small")]
    found = names(sentences[0], vocabulary(sentences))
    assert all(name.words for name in found)
