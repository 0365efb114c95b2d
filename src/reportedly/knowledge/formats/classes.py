"""What kind an item of Wikidata is, by the classes that it is an instance of (P31).

The commonest classes only: a dump tells the tree of classes item by item, and reading it would
need the whole dump in memory. What is of none of them is left out, and counted.
"""

from reportedly.schema import EntityKind

_CLASSES: dict[EntityKind, str] = {
    "person": "Q5",
    "outlet": (
        "Q11032 Q1110794 Q41298 Q192283 Q1616075 Q1254874 Q17232649 Q15265344 Q2305295 Q1153191"
        " Q14350 Q1002697 Q30849 Q1331793 Q11033 Q2001305 Q1194970"
    ),
    "place": (
        "Q6256 Q3624078 Q515 Q5119 Q35657 Q486972 Q3957 Q1549591 Q532 Q107390 Q1093829 Q15284"
        " Q10864048 Q13220204 Q23442 Q8502 Q4022 Q165 Q9430 Q82794 Q5107 Q202444 Q1637706"
        " Q3336843 Q161243 Q82453 Q1221156 Q43742 Q28575 Q1187811"
    ),
    "institution": (
        "Q43229 Q7278 Q327333 Q192350 Q4830453 Q783794 Q6881511 Q891723 Q11204 Q35749 Q3918"
        " Q163740 Q484652 Q79913 Q4164871 Q294163 Q2659904 Q176799 Q8473 Q22687 Q476028"
        " Q875538 Q41487 Q245065 Q748019 Q15911314 Q1589009 Q47913 Q732717"
        " Q902104 Q708676 Q157031 Q49773 Q178706 Q190752 Q4358176"
        " Q18388277 Q7210356 Q15343039 Q62078547 Q35535"
    ),
    "group": "Q17149090 Q17127659 Q41710 Q6266 Q231002 Q33829",
}
KINDS = {item: kind for kind, items in _CLASSES.items() for item in items.split()}
