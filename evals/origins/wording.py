"""The words of the generated piles: names, claims in several wordings, other matters.

All names are invented. None of the words is taken from the tests or from the sample pile.
"""

import random
from dataclasses import dataclass
from string import Formatter

GIVEN = (
    "Alban Berit Corin Desta Elmar Fenja Goran Hedda Imre Jorun Kaspar Leona Milos Nerys "
    "Oskar Petra Quirin Rhona Silas Tamsin Ulla Viggo Wanda Yvo Zelda"
).split()
SURNAMES = (
    "Aldersey Brackwell Castorin Dunmore Ekstrand Farnholt Gravesend Hollander Ilmari Jessop "
    "Kestrin Langmoor Merrow Norwick Ostrander Pelham Quarles Rosendahl Stavely Thornquist "
    "Underhay Vantongeren Westlake Yardley Zoller"
).split()
TOWNS = "Belhaven Corrin Dunwick Esker Fallow Greystead Harrowby Inverley Kelmont Lowick".split()
COUNTRIES = "Ardenia Borvania Calderra Drusland Estovia Falmark".split()
FAR_COUNTRIES = "Galdor Hestia Ilvania Jorland".split()
FIRMS = (
    "Kelmont Steel",
    "Redfern Logistics",
    "Halcyon Freight",
    "Marsh and Daughters",
    "Tallow Energy",
    "Pinnock Rail",
)
BODIES = (
    "the Belhaven council",
    "the Harrowby hospital board",
    "the Fallow Transport Authority",
    "the Inverley Water Board",
    "the Corrin school board",
    "the Lowick Housing Trust",
)
SITES = (
    "the old tannery",
    "the north tram depot",
    "the children's clinic",
    "the Kelmont library",
    "the lido",
    "the eastern landfill",
)
AFFAIRS = ("the pension fraud", "the leaking dam", "the permit scandal", "the ballot fraud")
MONTHS = ("January", "February", "June", "September", "November")
OUTLETS = (
    "The_Sentinel Dunwick_Post Morning_Echo The_Watchman Fallow_Observer The_Argus Belhaven_Times "
    "The_Clarion Harrowby_Star Evening_Record The_Torch Lowick_Advertiser"
)
AGENCIES = (("Continental News Service", "CNS"), ("Borvanian Telegraph Agency", "BTA"))


@dataclass(frozen=True, slots=True)
class Topic:
    """A claim in several wordings with the same slots; `noun` is what a headline calls it."""

    noun: str
    wordings: tuple[str, ...]


TOPICS = (
    Topic(
        "The future of {site}",
        (
            "{body} will close {site} before the summer",
            "{site} will be closed by {body} before the summer",
            "{body} plans to shut {site} before the summer",
            "{body} is going to close {site} by the summer",
        ),
    ),
    Topic(
        "Questions over {person}",
        (
            "{person} will resign as chair of {body}",
            "{person} is going to step down as chair of {body}",
            "{person} intends to resign as chair of {body}",
            "the resignation of {person} as chair of {body} is only days away",
        ),
    ),
    Topic(
        "The accounts of {firm}",
        (
            "{body} paid {firm} {number} million crowns without a contract",
            "{firm} received {number} million crowns from {body} without a contract",
            "{number} million crowns went from {body} to {firm} without a contract",
            "{body} gave {firm} {number} million crowns with no contract",
        ),
    ),
    Topic(
        "The road to {town}",
        (
            "{person} met {other} in secret in {town} last month",
            "{person} and {other} held a secret meeting in {town} last month",
            "{person} secretly met {other} in {town} last month",
        ),
    ),
    Topic(
        "The neighbours of {country}",
        (
            "{country} wants {person} to win the election",
            "{country} is backing {person} in the election",
            "the government of {country} would like {person} to win the election",
            "{country} favours {person} in the election",
        ),
    ),
    Topic(
        "Safety at {site}",
        (
            "the ground under {site} has been poisoned since {month}",
            "{site} has stood on poisoned ground since {month}",
            "the ground beneath {site} has been full of poison since {month}",
        ),
    ),
    Topic(
        "Files at {body}",
        (
            "{body} lost the files of {number},000 families",
            "the files of {number},000 families were lost by {body}",
            "the files of {number},000 families have gone missing at {body}",
        ),
    ),
    Topic(
        "Work at {firm}",
        (
            "{firm} will dismiss {number}00 workers in {town}",
            "{number}00 workers of {firm} in {town} will lose their jobs",
            "{firm} plans to lay off {number}00 workers in {town}",
            "{firm} is going to cut {number}00 jobs in {town}",
        ),
    ),
    Topic(
        "The border at {town}",
        (
            "{country} has moved {number}0 tanks to the border near {town}",
            "{number}0 tanks from {country} have been moved to the border near {town}",
            "{country} has sent {number}0 tanks to the border near {town}",
        ),
    ),
    Topic(
        "The case of {affair}",
        (
            "{person} covered up {affair} in {month}",
            "{affair} was covered up by {person} in {month}",
            "{person} hid {affair} from the auditors in {month}",
        ),
    ),
    Topic(
        "Money and {firm}",
        (
            "{firm} bribed {person} to win the contract in {town}",
            "{person} took bribes from {firm} over the contract in {town}",
            "{person} accepted bribes from {firm} for the contract in {town}",
        ),
    ),
    Topic(
        "Intruders at {body}",
        (
            "hackers from {country} broke into the computers of {body}",
            "the computers of {body} were broken into by hackers from {country}",
            "hackers from {country} attacked the computers of {body}",
        ),
    ),
)

HELD_OUT_TOPICS = (
    Topic(
        "Fares of {firm}",
        (
            "{firm} will raise its fares by {number} percent in {month}",
            "the fares of {firm} will go up by {number} percent in {month}",
            "{firm} intends to increase its fares by {number} percent in {month}",
        ),
    ),
    Topic(
        "A sale by {body}",
        (
            "{body} sold {site} to {firm} for {number} million crowns",
            "{firm} bought {site} from {body} for {number} million crowns",
            "{site} was sold to {firm} by {body} for {number} million crowns",
        ),
    ),
    Topic(
        "Minutes of {body}",
        (
            "{person} forged the minutes of {body} in {month}",
            "the minutes of {body} were forged by {person} in {month}",
            "{person} falsified the minutes of {body} in {month}",
        ),
    ),
    Topic(
        "The envoys of {country}",
        (
            "{country} will expel {number} diplomats of {other_country}",
            "{number} diplomats of {other_country} are going to be expelled by {country}",
            "{country} is about to throw out {number} diplomats of {other_country}",
        ),
    ),
    Topic(
        "Silence in {town}",
        (
            "{person} paid {number},000 crowns to {other} in {town}",
            "{other} was paid {number},000 crowns by {person} in {town}",
            "{other} got {number},000 crowns from {person} in {town}",
        ),
    ),
    Topic(
        "Inspectors at {site}",
        (
            "inspectors were turned away from {site} in {month}",
            "{site} refused to let inspectors in in {month}",
            "inspectors were not let into {site} in {month}",
        ),
    ),
)
"""Claims whose words no rule was made with."""

FILLERS = (
    "The market in {town} opened late on account of the rain.",
    "Last year the fair drew more visitors than ever before.",
    "The road to {town} was closed for two hours in the afternoon.",
    "A statue of the founder stands in front of the building.",
    "The next session has been set for the week after Easter.",
    "Shops along the high street stayed open.",
    "The bridge was built by the great-grandfather of the present owner.",
    "{town} has some 40,000 inhabitants and a football club in the second division.",
    "{bystander}, who keeps a bakery there, said that business had been slow since the holidays.",
    "“The buses are late every single morning,” said {bystander}, a nurse.",
    "{bystander} complained that the street lamps had been out for a week.",
    "The choir of {town}, according to {bystander}, is looking for tenors.",
    "It was the third meeting since the winter.",
    "The hall was full to the last seat, and some had to stand in the corridor.",
    "Two rivers meet below the town, and every few years they flood the meadows.",
    "The old timetable will be in force until the end of the month.",
    "Wheat prices fell for the fourth week in a row.",
    "A brass band played on the steps while the guests arrived.",
    "Some of the papers are kept in the cellar, where it is damp.",
    "The previous chair left after nine years to grow apples.",
    "Children from three schools had painted the banners.",
    "The election is eleven weeks away.",
    "Nobody was hurt.",
    "The train from {town} came in forty minutes late.",
    "“I have lived on this street for thirty years,” said {bystander}, who sells bicycles.",
    "{bystander} told the meeting that the drains smelled in hot weather.",
    "The fire brigade of {town} was called out twice for the same bin.",
    "Tickets cost four crowns and are sold at the door.",
    "At the last count the region had 212 bakeries and one observatory.",
    "The building was put up in 1911 and painted yellow after the war.",
    "Snow is expected on the higher roads.",
    "The budget for the coming year fills 640 pages.",
    "Outside, a few dozen people waited under umbrellas.",
    "The ferry runs every half hour, except on Sundays.",
    "“We sell more tea when it rains,” {bystander} said at the kiosk.",
    "A second hearing is planned for the autumn.",
    "The lift has been out of order since the spring.",
    "Three of the nine seats are vacant.",
    "In {town} the harvest was over a week earlier than usual.",
    "The clock on the tower is seven minutes fast.",
)


def filled(template: str, slots: dict[str, str]) -> str:
    """A template with its slots filled."""
    return template.format(**slots)


def slots_of(topic: Topic, draw: random.Random, people: list[str]) -> dict[str, str]:
    """One filling of a topic's slots; those whom it is about are taken from `people`."""
    choices: dict[str, tuple[str, ...]] = {
        "body": BODIES,
        "site": SITES,
        "firm": FIRMS,
        "town": tuple(TOWNS),
        "country": tuple(COUNTRIES),
        "other_country": tuple(FAR_COUNTRIES),
        "affair": AFFAIRS,
        "month": MONTHS,
        "number": tuple(str(n) for n in range(3, 10)),
    }
    names = {n for w in topic.wordings for _, n, _, _ in Formatter().parse(w) if n}
    slots = {n: draw.choice(choices[n]) for n in sorted(names) if n in choices}
    return slots | {n: people.pop() for n in ("person", "other") if n in names}


def people(draw: random.Random) -> list[str]:
    """Names in a random order; no two share a given name or a surname."""
    given, surnames = list(GIVEN), list(SURNAMES)
    draw.shuffle(given)
    draw.shuffle(surnames)
    return [f"{g} {s}" for g, s in zip(given, surnames, strict=True)]


def outlets(draw: random.Random) -> list[str]:
    """Names of outlets in a random order."""
    names = [n.replace("_", " ") for n in OUTLETS.split()]
    draw.shuffle(names)
    return names
