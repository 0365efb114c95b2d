"""Wordings which nobody who makes rules has read the failures of.

They were written by somebody who had not seen the program that is measured with them.
"""

from evals.origins.phrases import Forms
from evals.origins.wording import Topic

UNSEEN = Forms(
    cues=("maintained", "disclosed", "contended", "declared", "let it be known", "argued"),
    denials=("disputed", "dismissed the suggestion", "called it untrue"),
    confirms=(
        "[source] [cue:affirmed] [content:all of it].",
        "[content:This report] was [cue:substantiated] by [source].",
        "[source] [cue:assured] reporters that [content:it was true].",
        "[content:It is true], [source] [cue:admitted].",
        "[source] [cue:repeated] [content:the statement] almost word for word.",
        "[source] [cue:pronounced] [content:the report] accurate.",
        "[content:As much] was [cue:conceded] by [source].",
        "[cue:According to] [source], too, [content:this is true].",
        "[source] [cue:left no doubt] that [content:the report was right].",
        "The testimony of [source] [cue:tallies with] [content:this revelation] in every respect.",
        "[content:The very same news] was also [cue:heard] from [source].",
        "[content:All this], [source] [cue:stressed], is perfectly true.",
        "[source], speaking separately, [cue:set out] [content:the same details].",
        "When [content:the disclosure] was put to [source], the response was [cue:a plain yes].",
    ),
    relayed=(
        "[source] [cue:revealed] to [via:{outlet}] that [content].",
        "Interviewed by [via:{outlet}], [source] [cue:remarked] that [content].",
        "[via:{outlet}] has [cue:learned] from [source] that [content].",
        "[content], [source] was [cue:quoted] as telling [via:{outlet}].",
        "[content], [via:{outlet} wrote], [cue:relying on] [source].",
    ),
    reported=(
        "[source:{outlet}] [cue:carried] the news that [content].",
        "In its latest edition, [source:{outlet}] [cue:wrote] that [content].",
        "Readers of [source:{outlet}] [cue:learned] that [content].",
        "[content], an article in [source:{outlet}] [cue:revealed].",
    ),
    passed=(
        "[via:{through}] picked up a story from [source:{outlet}], which had [cue:written] that "
        "[content].",
        "[content], [via:{through}] wrote, [cue:quoting] [source:{outlet}].",
    ),
)

UNSEEN_TOPICS: tuple[Topic, ...] = (
    Topic(
        "The budget of {body}",
        (
            "{body} overspent its budget by {number} million crowns",
            "{body} spent {number} million crowns more than its budget allowed",
            "the budget of {body} was exceeded by {number} million crowns",
            "{body} went {number} million crowns over budget",
        ),
    ),
    Topic(
        "Fishing off {country}",
        (
            "{country} will withdraw from its fisheries treaty with {other_country}",
            "the fisheries treaty with {other_country} will be abandoned by {country}",
            "{country} is going to pull out of the treaty on fishing that it has with "
            "{other_country}",
            "{country} will quit the fisheries pact between it and {other_country}",
        ),
    ),
    Topic(
        "The top post at {body}",
        (
            "{person} will succeed {other} as director of {body}",
            "{other} will be replaced by {person} as director of {body}",
            "{person} is to take over from {other} as director of {body}",
            "the post of director of {body} will pass from {other} to {person}",
        ),
    ),
    Topic(
        "A journey to {other_country}",
        (
            "{person} travelled to {other_country} in {month} at the expense of {firm}",
            "{firm} paid for a trip that {person} made to {other_country} in {month}",
            "a visit by {person} to {other_country} in {month} was financed by {firm}",
            "{firm} footed the bill when {person} went to {other_country} in {month}",
        ),
    ),
    Topic(
        "The plans for {site}",
        (
            "{person} leaked the confidential plans for {site} to {firm}",
            "the confidential plans for {site} were leaked to {firm} by {person}",
            "{firm} got the secret plans for {site} from {person}",
            "it was {person} who passed the secret plans for {site} to {firm}",
        ),
    ),
    Topic(
        "The telephone of {person}",
        (
            "the police tapped the telephone of {person} for {number} months",
            "the telephone of {person} was tapped by the police for {number} months",
            "for {number} months the police listened in on the telephone calls of {person}",
            "the police eavesdropped on the phone calls of {person} for {number} months",
        ),
    ),
    Topic(
        "The {town} bypass",
        (
            "{body} has postponed the opening of the {town} bypass until {month}",
            "the opening of the bypass around {town} has been put off until {month} by {body}",
            "{body} has pushed back to {month} the date on which the {town} bypass will open",
        ),
    ),
    Topic(
        "Patients in {town}",
        (
            "the {town} hospital gave {number}0 patients the wrong medicine in {month}",
            "{number}0 patients were given the wrong medicine at the {town} hospital in {month}",
            "{number}0 patients of the hospital in {town} received wrong drugs from it in {month}",
            "the wrong drugs were administered to {number}0 patients at the hospital in {town} "
            "in {month}",
        ),
    ),
    Topic(
        "The count in {town}",
        (
            "{number}00 votes for {person} in {town} were never counted",
            "{number}00 ballots cast for {person} in {town} went uncounted",
            "nobody counted {number}00 of the votes that {person} received in {town}",
            "{number}00 votes cast for {person} in {town} were left out of the count",
        ),
    ),
    Topic(
        "Bread in {country}",
        (
            "{country} will cap the price of a loaf of bread at {number} crowns from {month}",
            "the price of a loaf of bread will be limited to {number} crowns by {country} from "
            "{month}",
            "{country} will make it unlawful from {month} to charge more than {number} crowns for "
            "a loaf of bread",
            "{country} will introduce a maximum price of {number} crowns for a loaf in {month}",
        ),
    ),
    Topic(
        "A warehouse for {firm}",
        (
            "{person} owns the land in {town} on which {firm} wants to build a warehouse",
            "the land in {town} on which {firm} wants to build a warehouse belongs to {person}",
            "{person} is the owner of the plot in {town} where {firm} hopes to put up a warehouse",
            "{firm} wants to erect a warehouse in {town} on ground that is the property of "
            "{person}",
        ),
    ),
    Topic(
        "The police and {affair}",
        (
            "the police in {town} arrested {person} over {affair}",
            "{person} was arrested by the police in {town} over {affair}",
            "the {town} police took {person} into custody in connection with {affair}",
            "{person} was detained by the {town} police because of {affair}",
        ),
    ),
    Topic(
        "The coast of {country}",
        (
            "a ship owned by {firm} dumped {number}00 tonnes of oil off the coast of {country}",
            "{number}00 tonnes of oil were dumped off the coast of {country} by a ship owned by "
            "{firm}",
            "a vessel belonging to {firm} got rid of {number}00 tonnes of oil in the sea off "
            "{country}",
        ),
    ),
    Topic(
        "Classrooms in {town}",
        (
            "{number} schools in {town} will go without heating in {month}",
            "there will be no heating at {number} schools in {town} in {month}",
            "{number} schools in {town} will not be heated in {month}",
            "the heating will be off at {number} schools in {town} in {month}",
        ),
    ),
)
