"""Hedges: which words, of what kind, where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.attribute.hedges import hedges, listed
from reportedly.attribute.hedging.words import WORDS
from reportedly.schema import HedgeKind, Span


def found(text: str) -> list[tuple[str, HedgeKind]]:
    return [(text[h.start : h.end], h.kind) for h in hedges(text, [Span(0, len(text))])]


def words(text: str) -> list[str]:
    return [w for w, _ in found(text)]


KINDS: list[tuple[str, str, HedgeKind]] = [
    ("The dam may break.", "may", "possibility"),
    ("The dam might have held.", "might have", "possibility"),
    ("The vote could well be lost.", "could well", "possibility"),
    ("It is unclear who paid.", "unclear", "possibility"),
    ("It isn’t clear who paid.", "isn’t clear", "possibility"),
    ("She was not entirely sure.", "not entirely sure", "possibility"),
    ("He is not certain of it.", "not certain", "possibility"),
    ("A strike can't be ruled out.", "can't be ruled out", "possibility"),
    ("He did not rule out a run.", "not rule out", "possibility"),
    ("That is not necessarily so.", "not necessarily", "possibility"),
    ("That doesn't necessarily follow.", "doesn't necessarily", "possibility"),
    ("Police fear a possible link to the fire.", "possible", "possibility"),
    ("It is possible that he lied.", "It is possible", "possibility"),
    ("Whether it pays remains to be seen.", "remains to be seen", "possibility"),
    ("A defeat is very likely.", "very likely", "likelihood"),
    ("They are unlikely to agree.", "unlikely", "likelihood"),
    ("There is almost no chance of rain.", "almost no chance", "likelihood"),
    ("It is more likely than not to fail.", "more likely than not", "likelihood"),
    ("He will almost certainly resign.", "almost certainly", "likelihood"),
    ("She seems tired.", "seems", "likelihood"),
    ("It would appear that he lied.", "would appear", "likelihood"),
    ("It would appear the mayor lied.", "would appear", "likelihood"),
    ("She was not likely to win.", "not likely", "likelihood"),
    ("They aren’t very likely to win.", "aren’t very likely", "likelihood"),
    ("It would not be likely to hold.", "not be likely", "likelihood"),
    ("It is not only likely but sure.", "likely", "likelihood"),
    ("He is not expected to resign.", "not expected to", "likelihood"),
    ("He isn't expected to resign.", "isn't expected to", "likelihood"),
    ("Brun had been expected to resign.", "expected to", "likelihood"),
    ("There is nothing to suggest a plot.", "nothing to suggest", "denial"),
    ("The Lark has not independently verified it.", "not independently verified", "denial"),
    ("The Lark hasn’t verified it.", "hasn’t verified", "denial"),
    ("The Lark did not independently confirm it.", "not independently confirm", "denial"),
    ("The mayor appears to agree.", "appears", "likelihood"),
    ("It was an apparent attempt to stall.", "apparent", "likelihood"),
    ("Polls suggest a narrow win.", "suggest", "likelihood"),
    ("He suggested that the count was wrong.", "suggested", "likelihood"),
    ("Brun is widely expected to win.", "expected to", "likelihood"),
    ("I think that it will rain.", "I think", "likelihood"),
    ("In my view the bridge is safe.", "In my view", "likelihood"),
    ("I do not think so.", "I do not think", "likelihood"),
    ("Some 40 people came.", "Some", "approximation"),
    ("It costs about $5 a day.", "about", "approximation"),
    ("It took around a dozen men.", "around", "approximation"),
    ("Nearly one-third left.", "Nearly", "approximation"),
    ("An estimated 300 boats sank.", "estimated", "approximation"),
    ("The toll was estimated at 300.", "estimated", "approximation"),
    ("At least 12 people were hurt.", "At least", "approximation"),
    ("It lasts a week or so.", "or so", "approximation"),
    ("As many as 40 came.", "As many as", "approximation"),
    ("It's kind of sad.", "kind of", "approximation"),
    ("They reached a sort of truce.", "sort of", "approximation"),
    ("Voters tend to forget.", "tend to", "approximation"),
    ("He reportedly left.", "reportedly", "attribution"),
    ("The alleged plot failed.", "alleged", "attribution"),
    ("She is said to be ill.", "said to", "attribution"),
    ("A man believed to be the owner fled.", "believed to", "attribution"),
    ("It is said that he drinks.", "It is said", "attribution"),
    ("At least, he said, it works.", "At least", "attribution"),
    ("Or so he says.", "Or so", "attribution"),
    ("He claims he paid.", "claims", "attribution"),
    ("The town paid, Lind claimed.", "claimed", "attribution"),
    ("They rejected claims of fraud.", "claims", "attribution"),
    ("He is suspected of theft.", "suspected", "attribution"),
    ("The supposed plot failed.", "supposed", "attribution"),
    ("He will undoubtedly win.", "undoubtedly", "boost"),
    ("There is no doubt about it.", "no doubt", "boost"),
    ("She is clearly right.", "clearly", "boost"),
    ("Of course it rained.", "Of course", "boost"),
    ("They have hard evidence of it.", "hard evidence", "boost"),
    ("They do not have hard evidence of it.", "hard evidence", "denial"),
    ("There is no hard proof.", "no hard proof", "denial"),
    ("He baselessly said that Lind fled.", "baselessly", "denial"),
    ("He has falsely and loudly stated that Lind fled.", "falsely", "denial"),
    ("He stated falsely that Lind fled.", "falsely", "denial"),
    ("He wrongly accused Lind of theft.", "wrongly", "denial"),
    ("He offered no evidence.", "no evidence", "denial"),
    ("He said so without citing any evidence.", "without citing any evidence", "denial"),
    ("The report has not been verified.", "not been verified", "denial"),
    ("It could not be independently confirmed.", "could not be independently confirmed", "denial"),
    ("There's little real evidence.", "little real evidence", "denial"),
    ("The charge is unproven.", "unproven", "denial"),
    ("It could not immediately be confirmed.", "could not immediately be confirmed", "denial"),
    ("The Lark could not independently verify it.", "could not independently verify", "denial"),
    ("The town was unable to confirm it.", "unable to confirm", "denial"),
    ("It has not been able to verify this.", "not been able to verify", "denial"),
    ("It was not immediately clear who shot.", "not immediately clear", "possibility"),
    ("It is not clear police knew.", "not clear", "possibility"),
    ("He did not make clear whether he would run.", "not make clear", "possibility"),
    ("We can't be sure of it.", "can't be sure", "possibility"),
    ("They did not feel sure.", "not feel sure", "possibility"),
    ("Not sure that it holds.", "Not sure", "possibility"),
    ("The cause was not yet known.", "not yet known", "possibility"),
    ("To the best of my knowledge it holds.", "To the best of my knowledge", "likelihood"),
    ("It held, to the best of her knowledge.", "to the best of her knowledge", "likelihood"),
    ("As far as he knew, the dam held.", "As far as he knew", "likelihood"),
    ("The dam held so far as anyone knew.", "so far as anyone knew", "likelihood"),
    ("As far as she was aware, it held.", "As far as she was aware", "likelihood"),
    ("It holds, as far as I’m aware.", "as far as I’m aware", "likelihood"),
    ("He was fairly sure that it held.", "fairly sure", "likelihood"),
    ("I am pretty sure it holds.", "pretty sure", "likelihood"),
    ("She sounded fairly confident that it held.", "fairly confident", "likelihood"),
    ("Defeat is now all but certain.", "all but certain", "likelihood"),
    ("It was an all but certain defeat.", "all but certain", "likelihood"),
    ("The dam is all but certain to fail.", "all but certain", "likelihood"),
    ("It is by no means certain that it holds.", "by no means certain", "possibility"),
    ("I reckon the dam holds.", "I reckon", "likelihood"),
    ("The dam holds, as I understand it.", "as I understand it", "likelihood"),
    ("On the face of it, the dam holds.", "On the face of it", "likelihood"),
    ("The deal is, on the face of it, sound.", "on the face of it", "likelihood"),
    ("The dam is thought likely to fail.", "thought likely to", "likelihood"),
    ("Brun is considered unlikely to run.", "considered unlikely to", "likelihood"),
    ("I believe you are right.", "I believe", "likelihood"),
    ("I believe it now has a lock.", "I believe", "likelihood"),
    ("I believe him to be honest.", "I believe", "likelihood"),
    ("I believe her sister paid.", "I believe", "likelihood"),
    ("I do not believe that it holds.", "I do not believe", "likelihood"),
    ("I believe a word was left out.", "I believe", "likelihood"),
]


@pytest.mark.parametrize(("text", "hedge", "kind"), KINDS)
def test_a_hedge_has_its_kind(text: str, hedge: str, kind: HedgeKind) -> None:
    assert found(text) == [(hedge, kind)]


NONE = [
    "Lind was wrongly accused of theft.",
    "Lind was wrongly convicted and mistakenly identified.",
    "He smiled falsely.",
    "The vote is in May.",
    "In May I said that the vote was over.",
    "Since May Brun has been silent.",
    "May 5 is a holiday.",
    "Theresa May Says No",
    "May I come in?",
    "They came in early May, and in MAY.",
    "Come what may, he stays.",
    "The might of the fleet is gone.",
    "Its military might grew.",
    "We might as well go.",
    "He could not attend.",
    "He couldn't attend.",
    "She did all she could.",
    "He asked how he could help.",
    "I wish he could stay.",
    "Could you help?",
    "We could hear the rain.",
    "She came as soon as possible.",
    "Leave early if possible.",
    "It made the trip possible.",
    "It is possible to swim there.",
    "Forty percent of likely voters agree.",
    "Likely Republican primary voters agree.",
    "Women were more likely than men to vote.",
    "An unlikely hero came.",
    "Police need probable cause.",
    "He appeared on stage with Brun.",
    "She appeared in court.",
    "She would appear in court.",
    "They were not likely voters.",
    "He had not expected to win.",
    "Brun hadn't expected to win.",
    "Brun has not confirmed the guest list.",
    "It became apparent that he lied.",
    "She suggested to meet on Monday.",
    "He suggested that they should meet.",
    "She expected to win.",
    "He told her what I think of it.",
    "I believe in hard work.",
    "“I believe you,” he said.",
    "I believe him",
    "I do not believe him now.",
    "We don’t believe them any more.",
    "I do not believe it.",
    "I do not believe a word of it.",
    "I do not believe a single word she says.",
    "I believe every word.",
    "We do not believe in ghosts.",
    "I do not think about the dam.",
    "We reckon with rain.",
    "As soon as I understand it, I shall sign.",
    "He said it as they understand it in the north.",
    "There was a scratch on the face of it.",
    "They sold all but certain rare stamps.",
    "She is a fairly confident swimmer.",
    "The team played pretty confident football.",
    "Make pretty sure that the gate is shut.",
    "He walked as far as he could.",
    "He worked to the best of his ability.",
    "They are by no means poor.",
    "The walls were pretty, certain of them old.",
    "They talked about 40 people.",
    "He spoke about the dam.",
    "He ran around the house.",
    "Some people left.",
    "He wrote about 2016.",
    "We need this kind of help.",
    "At least he tried.",
    "He must be at least 35 years old.",
    "He tended to the wounded.",
    "She is supposed to speak.",
    "He claimed responsibility for the fire.",
    "She can claim victory.",
    "Jobless claims fell.",
    "He said to her that it rained.",
    "They suspected that he lied.",
    "The so-called harbour clause is new.",
    "Speak clearly to them.",
    "The rule is clearly stated.",
    "There was a change of course.",
    "Slowly but surely it fell.",
    "It was proved beyond a reasonable doubt.",
    "He will never leave.",
    "She said that he would come.",
    "She voted for the mayor.",
    "Make sure that it holds.",
    "He is not known for kindness.",
    "The law does not include certain drugs.",
    "The guards did not make sure of it.",
    "He is not well known outside Vell.",
    "She is not widely known.",
    "The police did not clear the square.",
    "The road was not yet clear of snow.",
    "Not all known cases were listed.",
    "It was not the known cause.",
    "He should not have known.",
    "This is not clear water.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_hedge_in_other_company(text: str) -> None:
    assert found(text) == []


def test_hedges_are_kept_word_for_word() -> None:
    text = "No hard proof; in May he may, at least, he said, very likely seem to\nlie. Maybe not."
    assert words(text) == ["No hard proof", "may", "at least", "very likely", "seem to", "Maybe"]


def test_white_space_and_curly_marks_are_no_matter() -> None:
    assert words("He has no\n  proof, and it wasn’t\nclear.") == ["no\n  proof", "wasn’t\nclear"]


def test_a_headline_may_hedge_in_capitals() -> None:
    assert words("Brun May Run for Mayor") == ["May"]
    assert words("BRUN MAY RUN") == ["MAY"]


def test_a_hyphen_makes_another_word_and_a_dash_does_not() -> None:
    assert words("A may-pole, a would-be-likely man.") == []
    assert words("He left—perhaps—at noon.") == ["perhaps"]


def test_hedges_lie_within() -> None:
    text = "It may rain, perhaps"
    assert hedges(text, [Span(0, 4)]) == ()
    assert [h.span for h in hedges(text, [Span(3, 8), Span(13, 20)])] == [
        Span(3, 6),
        Span(13, 20),
    ]


def test_a_role_s_edge_makes_no_second_hedge() -> None:
    text = "There is no hard proof of it."
    whole = hedges(text, [Span(0, len(text)), Span(12, len(text)), Span(9, 22)])
    assert [text[h.start : h.end] for h in whole] == ["no hard proof"]


def test_every_listed_phrase_is_a_candidate() -> None:
    text = "In May they talked about it."
    assert [text[h.start : h.end] for h in listed(text, [Span(0, len(text))])] == ["May", "about"]
    assert found(text) == []


def test_no_phrase_is_listed_under_two_kinds() -> None:
    every = [phrase for phrases in WORDS.values() for phrase in phrases]
    assert len(every) == len(set(every))
    assert all(len(phrase) > 2 and phrase[0].isalpha() for phrase in every)


_BITS = st.sampled_from(
    [p.split("|")[0] for phrases in WORDS.values() for phrase in phrases for p in phrase.split()]
    + ["May", "n't", "’s", "-", " ", "\n", "“", "”", "40", "$", "the", "\u200f", "😀", ","]
)


@given(st.lists(_BITS, max_size=40), st.integers(0, 30), st.integers(0, 90))
def test_any_text_is_read_in_order_and_within(bits: list[str], start: int, size: int) -> None:
    text = " ".join(bits)
    span = Span(min(start, len(text)), min(start + size, len(text)))
    end = span.start
    for hedge in hedges(text, [span]):
        assert end <= hedge.start < hedge.end <= span.end
        end = hedge.end


@pytest.mark.parametrize(
    "text",
    ["n't " * 50_000, "no " * 50_000, "could well " * 20_000, "x" * 200_000, "no" + " " * 200_000],
)
def test_long_texts_take_linear_time(text: str) -> None:
    assert all(h.end <= len(text) for h in hedges(text, [Span(0, len(text))]))
