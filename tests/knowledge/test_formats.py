"""Every format, sound and broken. All people, bodies and places are invented."""

import bz2
import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from reportedly.errors import Empty, Malformed, Unreadable
from reportedly.knowledge.entry import Entry, Fault, Redirect, Skipped
from reportedly.knowledge.reading import followed, format_of, read
from reportedly.schema import Known, Office


def entries(path: Path, **columns: str) -> dict[str, Known]:
    found = list(read(path, format_of(path), columns))
    assert not [one for one in found if isinstance(one, Fault)]
    return {one.known.id: one.known for one in found if isinstance(one, Entry)}


def faults(path: Path) -> list[tuple[int, str]]:
    return [(f.line, f.reason) for f in read(path, format_of(path), {}) if isinstance(f, Fault)]


def written(path: Path, raw: bytes | str) -> Path:
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return path


CSV = """id,kind,name,aliases,wikidata,domains,country,offices,identifiers
1,person,Ilse Marrane,Ilsa Marrane; I. M.,Q9,,VD,Mayor|Osk|2019-01|;Envoy|Vandia|2010|2012,imdb=n7
Q12,office,Mayor of Osk,,,,,,
3,outlet,The Lantern,,,https://www.lantern.example/news,,,
4,,"Dask, Yurin",,,,,,
"""


def test_csv(tmp_path: Path) -> None:
    found = entries(written(tmp_path / "a.csv", CSV))
    assert found["1"] == Known(
        "1",
        "person",
        "Ilse Marrane",
        ("Ilsa Marrane", "I. M."),
        {"wikidata": "Q9", "imdb": "n7"},
        country="vd",
        offices=(Office("Mayor", "Osk", "2019-01"), Office("Envoy", "Vandia", "2010", "2012")),
    )
    assert (found["Q12"].kind, found["Q12"].identifiers) == ("institution", {"wikidata": "Q12"})
    assert found["3"].domains == ("lantern.example",)
    assert (found["4"].kind, found["4"].name) == ("unknown", "Dask, Yurin")


def test_csv_with_columns_of_other_names_packed_and_with_a_mark(tmp_path: Path) -> None:
    raw = gzip.compress(b"\xef\xbb\xbfKey,Full Name\n7,Ilse Marrane\n")
    path = written(tmp_path / "a.csv.gz", raw)
    assert entries(path, id="key", name="full name")["7"].name == "Ilse Marrane"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (b",person,Ilse", "no id"),
        (b"1,person,", "1 has no name"),
        (b"1,ghost,Ilse", "'ghost' is no kind"),
        (b"1,anonymous,Ilse", "'anonymous' is no kind"),
        (b"1,person," + b"x" * 10_000, "10,000 characters"),
        (b"1,person,Il\0se", "NUL"),
        (b"1,person,Caf\xe9", "no UTF-8"),
        (b"1,person,Ilse,Mayor|Osk|last year|", "'last year' is no date"),
        (b"1,person,Ilse,Mayor|Osk|2030-13-40|", "'2030-13-40' is no date"),
        (b"1,person,Ilse,Mayor|Osk|2019|2021-13", "'2021-13' is no date"),
        (b"1,person,Ilse,,imdb=n7; n8", "'n8' is no identifier; write scheme=value"),
        (b"1,person,Dask, Yurin,,imdb=n7", "1: 6 cells for 5 columns; put what holds a comma in"),
    ],
)
def test_a_broken_row_is_told_of_with_its_line_and_the_rest_is_read(
    tmp_path: Path, row: bytes, reason: str
) -> None:
    raw = b"id,kind,name,offices,identifiers\n0,person,Before\n" + row + b"\n2,person,Behind\n"
    path = written(tmp_path / "a.csv", raw)
    ((line, told),) = faults(path)
    assert line == 3
    assert reason in told
    found = read(path, "csv", {})
    assert [e.known.name for e in found if isinstance(e, Entry)] == ["Before", "Behind"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (b"1,Jose Brun,Caf\xe9 owner,", "1: the bytes are no UTF-8"),
        (b"1,Jose Brun,A\0b,", "1: a NUL character"),
        (b"1,Jose Brun,,Caf\xe9", "1: the bytes are no UTF-8"),
        (b"1,Jose Brun,,A\0b", "1: a NUL character"),
    ],
)
def test_descriptions_and_ids_of_others_are_checked_too(
    tmp_path: Path, row: bytes, reason: str
) -> None:
    path = written(tmp_path / "a.csv", b"id,name,description,same_as\n" + row + b"\n2,Bo,,\n")
    assert faults(path) == [(2, reason)]


def test_a_description_may_be_long_as_it_is_cut(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "id,name,description\n1,Jose Brun," + "x" * 9_000 + "\n")
    assert len(entries(path)["1"].description) == 500


def test_empty_cells_beyond_the_last_column_are_none(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "id,name\n1,Ilse Marrane,, \n2\n")
    found = list(read(path, "csv", {}))
    assert isinstance(found[0], Entry)
    assert found[1] == Fault(3, "2 has no name")


def test_a_file_that_is_wrong_as_a_whole(tmp_path: Path) -> None:
    with pytest.raises(Malformed, match="no column 'name'; it has 'id', 'wat'"):
        list(read(written(tmp_path / "a.csv", "id,wat\n1,2\n"), "csv", {}))
    with pytest.raises(Malformed, match="UTF-16"):
        list(read(written(tmp_path / "b.csv", "id,name\n".encode("utf-16")), "csv", {}))
    with pytest.raises(Malformed, match="damaged"):
        list(read(written(tmp_path / "c.csv.gz", gzip.compress(b"id,name" * 99)[:-9]), "csv", {}))
    with pytest.raises(Empty):
        format_of(written(tmp_path / "d.json", " \n"))
    with pytest.raises(Unreadable):
        format_of(tmp_path / "none.csv")


def test_redirects_are_followed_and_circles_told_of() -> None:
    ways = [Redirect(1, "a", "b"), Redirect(2, "b", "c"), Redirect(3, "x", "y")]
    circle = [Redirect(4, "y", "x"), Redirect(5, "z", "z"), Redirect(6, "w", "x")]
    found = list(followed([*ways, *circle]))
    assert found[:2] == [(ways[0], "c"), (ways[1], "c")]
    assert [f.line for f in found[2:] if isinstance(f, Fault)] == [3, 4, 5, 6]


def test_a_long_chain_of_redirects_is_gone_once() -> None:
    chain = [Redirect(n, f"i{n}", f"i{n + 1}") for n in range(20_000)]
    assert {end for _, end in (f for f in followed(chain) if not isinstance(f, Fault))} == {
        "i20000"
    }


def ftm(schema: str, own: str, **properties: str) -> dict[str, Any]:
    return {"id": own, "schema": schema, "properties": {k: [v] for k, v in properties.items()}}


FTM = [
    ftm("Occupancy", "o1", holder="p1", post="m1", startDate="2019-01-05", endDate="2021"),
    ftm("Person", "p1", name="Ilse Marrane", alias="Ilsa Marrane", country="vd", wikidataId="Q9"),
    ftm("Position", "m1", name="Mayor", organization="City of Osk"),
    ftm("PublicBody", "b1", name="City of Osk", website="https://osk.example"),
    ftm("Membership", "n1", member="b1", organization="b2", role="partner"),
    ftm("Membership", "n2", member="b2", organization="b1"),
    ftm("Organization", "b2", name="Vandian Union"),
    ftm("Vessel", "v1", name="The Heron"),
]


def test_followthemoney(tmp_path: Path) -> None:
    path = written(tmp_path / "a.json", "\n".join(map(json.dumps, FTM)))
    assert format_of(path) == "followthemoney"
    found = entries(path)
    assert found["p1"].offices == (Office("Mayor", "City of Osk", "2019-01-05", "2021"),)
    assert (found["p1"].country, found["p1"].identifiers) == ("vd", {"wikidata": "Q9"})
    assert found["b1"].domains == ("osk.example",)
    assert sum(isinstance(one, Skipped) for one in read(path, "followthemoney", {})) == 1


def test_bodies_may_be_members_of_each_other(tmp_path: Path) -> None:
    found = entries(written(tmp_path / "a.json", "\n".join(map(json.dumps, FTM))))
    assert found["b1"].offices == (Office("partner", "Vandian Union"),)
    assert found["b2"].offices == (Office("member", "City of Osk"),)


def test_holdings_of_what_the_file_does_not_hold_are_told_of(tmp_path: Path) -> None:
    lost = [ftm("Occupancy", "o2", holder="p9", post="m1"), ftm("Occupancy", "o3", holder="p1")]
    lost[1]["properties"]["post"] = ["m9"]
    path = written(tmp_path / "a.json", "\n".join(map(json.dumps, [*FTM, *lost])))
    told = ["Occupancy o2: there is no holder p9", "Occupancy o3: there is no post m9"]
    assert faults(path) == [(9, f"{told[0]} with a name"), (10, f"{told[1]} with a name")]
    found = [e.known for e in read(path, "followthemoney", {}) if isinstance(e, Entry)]
    assert [o.title for k in found if k.id == "p1" for o in k.offices] == ["Mayor"]


def test_holdings_of_what_has_no_name_are_told_of_and_left_out(tmp_path: Path) -> None:
    nameless = [
        ftm("Position", "m2"),
        ftm("Occupancy", "o4", holder="p1", post="m2", startDate="2010"),
        ftm("Organization", "b3", name=" "),
        ftm("Membership", "n3", member="p1", organization="b3"),
    ]
    path = written(tmp_path / "a.json", "\n".join(map(json.dumps, [*FTM, *nameless])))
    told = dict(faults(path))
    assert told[10] == "Occupancy o4: there is no post m2 with a name"
    assert told[12] == "Membership n3: there is no organization b3 with a name"
    found = [e.known for e in read(path, "followthemoney", {}) if isinstance(e, Entry)]
    assert [o.title for k in found if k.id == "p1" for o in k.offices] == ["Mayor"]


def test_a_day_that_is_none_costs_the_office_and_not_the_holder(tmp_path: Path) -> None:
    wrong = ftm("Occupancy", "o5", holder="p1", post="m1", startDate="2012-13-01")
    path = written(tmp_path / "a.json", "\n".join(map(json.dumps, [FTM[1], wrong, *FTM[2:]])))
    told = "Occupancy o5: '2012-13-01' is no date; write 2012, 2012-05 or 2012-05-31"
    assert faults(path) == [(2, told)]
    found = [e.known for e in read(path, "followthemoney", {}) if isinstance(e, Entry)]
    assert [(k.name, k.offices) for k in found if k.id == "p1"] == [("Ilse Marrane", ())]


def test_a_holder_may_be_named_by_an_alias_alone(tmp_path: Path) -> None:
    lines = [*FTM, ftm("Person", "p2", alias="Bo Dask"), ftm("Membership", "n4", member="p2")]
    lines[-1]["properties"]["organization"] = ["b2"]
    found = entries(written(tmp_path / "a.json", "\n".join(map(json.dumps, lines))))
    assert found["p2"].offices == (Office("member", "Vandian Union"),)


def test_broken_lines_of_followthemoney(tmp_path: Path) -> None:
    lines = ['{"schema": "Person", "id": "a", "properties": {"name": ["Bo"]}}', "{nonsense", "[]"]
    lines += ['{"id": "b", "properties": {}}', '{"schema": "Occupancy", "id": "o"}']
    found = faults(written(tmp_path / "a.json", "\n".join(lines)))
    assert [line for line, _ in found] == [2, 3, 4, 5, 5]


def claim(item: str, **qualifiers: str) -> dict[str, Any]:
    made: dict[str, Any] = {"mainsnak": {"datavalue": {"value": {"id": item}}}, "rank": "normal"}
    made["qualifiers"] = {
        name: [{"datavalue": {"value": {"time": time, "precision": 11}}}]
        for name, time in qualifiers.items()
    }
    return made


def item(own: str, label: str, **claims: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "type": "item",
        "id": own,
        "labels": {"en": {"language": "en", "value": label}} if label else [],
        "aliases": [],
        "claims": claims,
    }


DUMP = [
    item(
        "Q1000001",
        "Ilse Marrane",
        P31=[claim("Q5")],
        P39=[claim("Q1000002", P580="+2019-01-05T00:00:00Z", P582="+2021-00-00T00:00:00Z")],
        P106=[claim("Q1000003")],
        P27=[claim("Q142")],
    ),
    item("Q1000002", "Mayor of Osk", P31=[claim("Q4164871")]),
    item("Q1000003", "beekeeper", P31=[claim("Q28640")]),
    item(
        "Q1000004",
        "The Lantern",
        P31=[claim("Q11032")],
        P856=[{"mainsnak": {"datavalue": {"value": "https://lantern.example/"}}}],
    ),
]


def dump(items: list[dict[str, Any]]) -> str:
    return "[\n" + ",\n".join(map(json.dumps, items)) + "\n]\n"


@pytest.mark.parametrize("name", ["a.json", "a.json.gz", "a.json.bz2"])
def test_wikidata(tmp_path: Path, name: str) -> None:
    pack = {"gz": gzip.compress, "bz2": bz2.compress}.get(name.rpartition(".")[2], bytes)
    path = written(tmp_path / name, pack(dump(DUMP).encode()))
    assert format_of(path) == "wikidata"
    found = entries(path)
    assert found["Q1000001"] == Known(
        "Q1000001",
        "person",
        "Ilse Marrane",
        identifiers={"wikidata": "Q1000001"},
        country="fr",
        offices=(Office("Mayor of Osk", "", "2019-01-05", "2021"),),
        description="beekeeper",
    )
    assert found["Q1000004"].domains == ("lantern.example",)
    assert found["Q1000004"].kind == "outlet"
    assert "Q1000003" not in found


def test_broken_items_of_wikidata(tmp_path: Path) -> None:
    nameless = item("Q1000005", "", P31=[claim("Q5")])
    raw = dump([DUMP[1], nameless]).replace("]\n", '{"id": "Q1000006", "claims": 7},\n{broken\n')
    found = faults(written(tmp_path / "a.json", raw))
    assert [line for line, _ in found] == [3, 4, 5]
    assert "has no name" in found[0][1]


def test_an_office_of_wikidata_without_a_name_and_a_day_that_is_none(tmp_path: Path) -> None:
    lost = item("Q1000007", "Bo Dask", P31=[claim("Q5")], P39=[claim("Q1000009")])
    day = claim("Q1000002", P580="+2024-13-99T00:00:00Z")
    wrong = item("Q1000008", "Cy Dask", P31=[claim("Q5")], P39=[day])
    path = written(tmp_path / "a.json", dump([*DUMP, lost, wrong]))
    (one, told), (other, none) = faults(path)
    assert (one, told) == (6, "Q1000007: the file has no name for its office Q1000009")
    assert other == 7
    assert "'2024-13-99' is no date" in none
    found = {e.known.id: e.known for e in read(path, "wikidata", {}) if isinstance(e, Entry)}
    assert found["Q1000007"].offices == ()


def test_own_lines(tmp_path: Path) -> None:
    lines = '{"id": "1", "kind": "person", "name": "Ilse Marrane"}\n{"id": "2", "kind": "ghost"}\n'
    path = written(tmp_path / "a.jsonl", lines)
    assert format_of(path) == "entries"
    assert [line for line, _ in faults(path)] == [2]


@pytest.mark.parametrize("form", ["entries", "followthemoney", "wikidata"])
def test_json_may_begin_with_a_mark(tmp_path: Path, form: str) -> None:
    raw = {
        "entries": '{"id": "1", "kind": "person", "name": "Ilse Marrane"}\n',
        "followthemoney": json.dumps(FTM[1]),
        "wikidata": dump(DUMP),
    }
    path = written(tmp_path / "a.json", b"\xef\xbb\xbf" + raw[form].encode())
    assert format_of(path) == form
    assert "Ilse Marrane" in {known.name for known in entries(path).values()}
