import random

from hypothesis import given
from hypothesis import strategies as st

from reportedly.schema import Span
from reportedly.trace.shingles import PASSAGE, bands, fingerprints
from reportedly.trace.signature import NOTHING, content_of, keys_of
from reportedly.trace.tokens import Tokens, tokens


def _tokens(text: str) -> Tokens:
    return tokens(text, [Span(0, len(text))])


def _words(count: int, seed: int) -> list[str]:
    rng = random.Random(seed)
    return ["".join(rng.choices("abcdefgh", k=6)) for _ in range(count)]


@given(st.integers(0, 10_000), st.integers(0, 400), st.integers(0, 400))
def test_a_passage_of_25_words_shares_a_fingerprint_wherever_it_stands(
    seed: int, before: int, behind: int
) -> None:
    passage = _words(PASSAGE, seed)
    one = _tokens(" ".join([*_words(300, seed + 1), *passage, *_words(200, seed + 2)]))
    other = _tokens(" ".join([*_words(before, seed + 3), *passage, *_words(behind, seed + 4)]))
    assert set(fingerprints(one.codes).tolist()) & set(fingerprints(other.codes).tolist())


def test_what_is_alike_shares_a_band_and_other_texts_none() -> None:
    text = _words(500, 1)
    changed = [w if n % 40 else "other" for n, w in enumerate(text)]
    one, near, far = (_tokens(" ".join(t)) for t in (text, changed, _words(500, 2)))
    assert set(bands(one.codes).tolist()) & set(bands(near.codes).tolist())
    assert not set(bands(one.codes).tolist()) & set(bands(far.codes).tolist())


def test_one_word_and_none_have_no_signature() -> None:
    assert content_of(_tokens("")) == content_of(_tokens("word")) == NOTHING
    assert keys_of(_tokens("word")) == keys_of(_tokens("word " * 24)) == ()
    assert content_of(_tokens("word " * 24)) == NOTHING != content_of(_tokens("word " * 25))


def test_a_signature_grows_no_faster_than_its_text() -> None:
    text = " ".join(_words(20_000, 3))
    keys = len(keys_of(_tokens(text)))
    assert 0.09 < keys / 20_000 < 0.12
    assert len(keys_of(_tokens("word " * 200_000))) <= 9


def test_signatures_are_the_same_in_every_process_and_version() -> None:
    """What stores hold would find nothing any more; change the stage's version with this."""
    text = _tokens(" ".join(f"word{n}" for n in range(30)))
    assert content_of(text) == CONTENT
    assert sum(keys_of(text)) % 1_000_003 == KEYS


CONTENT = 4462302387324758
KEYS = 616244
