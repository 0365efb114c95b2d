"""Verbs by which people say or think something, in the forms that stand after a subject."""

SAYING = frozenset(
    "say says said saying tell tells told telling add adds added claim claims claimed state states"
    " stated explain explains explained warn warns warned argue argues argued insist insists"
    " insisted note notes noted report reports reported announce announces announced confirm"
    " confirms confirmed deny denies denied write writes wrote reveal reveals revealed suggest"
    " suggests suggested allege alleges alleged assert asserts asserted acknowledge acknowledges"
    " acknowledged admit admits admitted concede concedes conceded declare declares declared"
    " disclose discloses disclosed estimate estimates estimated indicate indicates indicated"
    " maintain maintains maintained predict predicts predicted promise promises promised quip"
    " quipped recall recalls recalled recount recounts recounted remark remarks remarked reply"
    " replies replied respond responds responded testify testifies testified vow vows vowed"
    " tweet tweets tweeted comment comments commented conclude concludes concluded find finds"
    " found show shows showed cite cites cited contend contends contended complain complains"
    " complained".split()
)

THINKING = frozenset(
    "believe believes believed think thinks thought expect expects expected fear fears feared"
    " assume assumes assumed suspect suspects suspected doubt doubts doubted consider considers"
    " considered hope hopes hoped worry worries worried feel feels felt view views viewed see sees"
    " saw know knows knew favour favours favoured favor favors favored".split()
)

HELPERS = frozenset(
    "has have had is are was were be been being do does did will would may might can could should"
    " also once recently previously now then later privately publicly repeatedly long still earlier"
    " reportedly allegedly first already himself herself themselves never ever often even only not"
    " just".split()
)
"""What may stand between a subject and its verb."""
