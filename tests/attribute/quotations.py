"""Invented reports with quotations that are laid out in awkward ways, and what is to be found.

In each text ⟦ ⟧ stand around the wanted attribution's content and ⟨ ⟩ around words of its source;
`Example.of` takes them out. The other functions write the same report in other ways: with other
quotation marks, in wrapped lines, with words parted at the ends of lines.
"""

import re
import textwrap
from collections.abc import Callable
from dataclasses import dataclass

_PARTS = re.compile("([⟦⟧⟨⟩])")


@dataclass(frozen=True)
class Example:
    """A text, characters of the wanted content and source."""

    text: str
    content: tuple[tuple[int, int], ...]
    source: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, marked: str) -> "Example":
        text, at = "", {}
        found: dict[str, list[tuple[int, int]]] = {"⟦": [], "⟨": []}
        for part in _PARTS.split(marked):
            if part in found:
                at[part] = len(text)
            elif part in ("⟧", "⟩"):
                opener = "⟦" if part == "⟧" else "⟨"
                found[opener].append((at[opener], len(text)))
            else:
                text += part
        return cls(text, tuple(found["⟦"]), tuple(found["⟨"]))


PARAGRAPHS = {
    "bridge": """The bridge at Tarnow Ferry will be closed in October, the county said on Thursday.

⟦“We looked at every figure twice,”⟧ ⟨Ilse Marwick⟩, the county engineer, said. ⟦“The piers are \
older than anyone thought.

“I know what this means for the farms on the other bank. I grew up on one of them.

“But I will not sign a paper that says the bridge is safe.”⟧

Traffic will be sent over the dam.""",
    "letter": """Governor Anton Reshke answered his critics on Monday in an open letter.

⟦“My opponents have spent a year telling you that the budget is a trick,”⟧ ⟨Reshke⟩ wrote. ⟦“They \
have read none of it.

“The hospitals are paid for. The schools are paid for. Nothing was hidden from anybody.

“I ask only that you read the document before you burn it.”⟧

Copies of the letter were left on the steps of the assembly.""",
    "told": """A second witness appeared before the committee on Wednesday.

⟨Perpetua Lind⟩, who ran the ministry's payroll until last year, told senators: ⟦“I was given a \
list of names every month, and I was told to pay them.

“I never met any of these people. I do not believe that they exist.

“When I asked, I was moved to another floor.”⟧

The ministry declined to comment.""",
    "warned": """The opposition leader spoke for an hour in Quillhaven, mostly about the courts.

⟦“A judge who can be telephoned is no judge,”⟧ ⟨Dario Venn⟩ warned. ⟦“And they are telephoned \
every week.

“You will be told that this is gossip. You will be told to trust the process.

“There is no process.”⟧

The crowd, which the police put at 4,000, sang afterwards.""",
    "statement": """The union rejected the offer within an hour of receiving it.

In a statement, ⟨Marguerite Osei⟩, the union's president, said: ⟦“Our members have waited for \
eleven months. They were promised a rise, and what has come is a loan.

“No nurse in this city will vote for that.

“We will be outside the town hall at six.”⟧

Talks are to go on next week.""",
    "after": """Few had expected the senator to give way.

⟦“I was wrong about the harbour,”⟧ said ⟨Senator Bram Okafor⟩, reading from a sheet of paper.

⟦“I said in spring that it would cost nothing, and it has cost us a great deal. I should have \
listened to the people who load the ships.”⟧

He left without taking questions.""",
}
"""Quotations over several paragraphs, the opening mark repeated (and one with it closed)."""

FLOATING = {
    "shrugged": """The river rose for the fourth day on Saturday.

⟨Mayor Tilda Ombre⟩ was not impressed. ⟦“It rains here every November, and every November \
somebody wants a new dam.”⟧

The regional government has set aside money for pumps.""",
    "blunter": """Members of the harbour board chose their words with care after the vote.

⟨Corin Hale⟩, who lost it, was blunter. ⟦“They sold the pier to their own cousins.”⟧

The board meets again in May.""",
    "angry": """The verdict was read out shortly after noon.

Outside the court ⟨Yusra Bellamy⟩, the defendant's sister, was in tears. ⟦“He was at home with us \
that night. Everybody in this street saw him.”⟧

An appeal must be lodged within thirty days.""",
    "shook": """Asked about the missing ballots, ⟨Commissioner Edvard Strand⟩ shook his head. ⟦“We \
counted them three times. There is nothing missing but their majority.”⟧

His party won the district by 212 votes.""",
    "agreed": """Most farmers in the valley voted for the president two years ago.

⟨Hollis Quayle⟩, who keeps sixty cows outside Brandmoor, has had second thoughts. ⟦“He promised us \
a road. I have not seen a shovel.”⟧

The ministry says that work will begin in autumn.""",
    "optimist": """Not everyone at the conference was gloomy.

⟨Nadia Ferreira⟩, the finance minister of Lower Vellin, pointed to the latest figures. ⟦“Exports \
are \
up, prices are down, and people are coming home again.”⟧

The bank will publish its own forecast on Friday.""",
}
"""Floating quotations: no cue beside them, the speaker named in the sentence before."""

SPLIT = {
    "said": """The talks in Osk ended without a result.

⟦“We have offered them everything that we can afford,”⟧ ⟨Foreign Minister Petra Lindqvist⟩ said. \
⟦“What \
they want now is our signature on a blank page.”⟧

No date was set for another round.""",
    "added": """The new rules come into force in March.

⟦“Nobody will lose a licence overnight,”⟧ explained ⟨Jonas Achterberg⟩, who drafted them. ⟦“But \
a boat \
that cannot be tracked will not leave the port.”⟧

Owners of small boats have protested.""",
    "midsentence": """Parliament rose for the summer on Friday.

⟦“If the bill fails,”⟧ ⟨Speaker Honor Tran⟩ told reporters, ⟦“it will fail because nobody had the \
patience to read it.”⟧

The vote is planned for September.""",
    "insisted": """Prosecutors have asked for the minister's diary.

⟦“There is nothing in it that would interest a court,”⟧ insisted ⟨Livia Sarkany⟩, the minister's \
lawyer. \
⟦“He writes down his lunches.”⟧

A hearing has been set for the ninth.""",
    "according": """Turnout fell again in the northern districts.

⟦“People there have stopped believing that it matters who wins,”⟧ according to ⟨Wim Castellane⟩, a \
pollster. ⟦“You cannot mend that with posters.”⟧

Four parties will sit in the new council.""",
    "recalled": """The general was dismissed by telephone.

⟦“I was standing in my kitchen,”⟧ ⟨he⟩ recalled on Sunday. ⟦“I thought that it was my daughter \
who was \
calling.”⟧

The palace has not explained its decision.""",
    "asked": """Residents of the old quarter met in the church hall.

⟦“Who asked us?”⟧ cried ⟨Agnes Tolliver⟩, a retired teacher. ⟦“Who came here and asked a single \
one of us \
whether we wanted a casino?”⟧

The developer had sent no one.""",
    "argued": """The court heard both sides on Tuesday.

⟦“This law,”⟧ argued ⟨Counsel Ravi Menon⟩, ⟦“was written to keep one man out of one office.”⟧

A ruling is expected before the election.""",
}
"""The two halves of a split quotation, which are one attribution."""

ODD = {
    "unclosed": """The minister did not mince his words.

⟨Health Minister Olaf Brenner⟩ said: ⟦“The clinics were empty in June and they will be empty in \
July.⟧

The clinics were opened by his predecessor at a cost of 40 million crowns. Three of them stand \
within a mile of each other. A report on their use is due at the end of the month, and the \
auditors have asked for more time.

Work on a fourth has stopped.""",
    "unclosed early": """⟨Treasurer Maeve Dunlin⟩ said on Monday that ⟦the port was “not for \
sale and that the rumours \
were old⟧.

The port was built in 1911 and employs 600 people. It made a profit last year for the first time \
since the war, after the grain terminal was rebuilt.

A shipping line from Korvath has shown interest.""",
    "unopened": """The strike is in its third week.

⟦We will come back when there is a contract on the table,”⟧ said ⟨Tomas Wexley⟩, who speaks for \
the drivers.

Buses have run on two lines only. The city has asked the army for help and was refused, and \
hospitals have hired taxis for their nurses.""",
    "half then whole": """⟨Prime Minister Ada Kestrel⟩ told parliament that ⟦“the tax will be \
gone by spring⟧.

Her coalition has a majority of two. It lost a vote on the same tax last year.

“She has said so three times now,” said Ivo Marchetti of the opposition.""",
    "stray": """The " in the ministry's press release was the least of its problems.

⟦"The figures were taken from the wrong year,"⟧ ⟨Statistician Gwen Abara⟩ admitted. ⟦"They will be \
corrected."⟧

The release was withdrawn on Thursday.""",
    "inches": """The flag on the town hall measures 36" by 60" and was sewn in 1902.

⟦"It has survived two wars and one mayor,"⟧ joked ⟨Curator Felix Amadi⟩.

It will be shown in the museum from May.""",
}
"""Odd numbers of quotation marks."""

FAMILIES = {"paragraphs": PARAGRAPHS, "floating": FLOATING, "split": SPLIT, "odd": ODD}


def straight(text: str) -> str:
    return re.sub("[“”]", '"', text)


def single(text: str) -> str:
    return text.replace("“", "‘").replace("”", "’")


def straight_single(text: str) -> str:
    return re.sub("[“”]", "'", text)


def angled(text: str) -> str:
    return text.replace("“", "«").replace("”", "»")


def angled_inward(text: str) -> str:
    return text.replace("“", "»").replace("”", "«")


def low_high(text: str) -> str:
    return text.replace("“", "„").replace("”", "“")


def latex(text: str) -> str:
    return text.replace("“", "``").replace("”", "''")


def doubled(text: str) -> str:
    return re.sub("[“”]", "''", text)


MARKS: dict[str, Callable[[str], str]] = {
    "straight": straight,
    "single": single,
    "straight single": straight_single,
    "angled": angled,
    "angled inward": angled_inward,
    "low and high": low_high,
    "LaTeX": latex,
    "two single": doubled,
}
"""Ways to write the same quotation marks."""


def wrapped(text: str) -> str:
    """Lines of at most 70 characters, as mail and old wire copy has them."""
    return "\n\n".join(textwrap.fill(p, 70) for p in text.split("\n\n"))


def parted(text: str) -> str:
    """Narrow columns with words parted at the ends of lines, as copied from a PDF."""
    return "\n\n".join(_columns(p) for p in text.split("\n\n"))


def _columns(paragraph: str, width: int = 60) -> str:
    lines, line = [], ""
    for word in paragraph.split(" "):
        room = width - len(line) - 2
        plain = re.fullmatch(r"[a-z]{7,}[,.]?", word)
        if len(line) + 1 + len(word) <= width or not line:
            line = f"{line} {word}" if line else word
        elif plain and 3 <= room <= len(word) - 4:
            lines.append(f"{line} {word[:room]}-")
            line = word[room:]
        else:
            lines.append(line)
            line = word
    return "\n".join([*lines, line])


LAYOUTS: dict[str, Callable[[str], str]] = {"wrapped": wrapped, "parted": parted}
"""Ways to break the lines."""
