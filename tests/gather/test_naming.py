"""A claim keeps its id as others join it."""

from reportedly.gather.naming import claim_id, names


def test_a_new_claim_is_named_by_its_smallest_member() -> None:
    assert names([["b:a0", "a:a0"]], {}) == [claim_id(["a:a0"])]


def test_a_claim_keeps_its_id_when_a_smaller_member_joins() -> None:
    before = {"b:a0": "c0", "c:a0": "c0"}
    assert names([["a:a0", "b:a0", "c:a0"]], before) == ["c0"]


def test_of_two_that_become_one_the_larger_gives_the_id() -> None:
    before = {"a:a0": "c1", "b:a0": "c2", "c:a0": "c2"}
    assert names([["a:a0", "b:a0", "c:a0"]], before) == ["c2"]


def test_of_one_that_falls_apart_the_larger_part_keeps_the_id() -> None:
    before = {"a:a0": "c1", "b:a0": "c1", "c:a0": "c1"}
    assert names([["a:a0"], ["b:a0", "c:a0"]], before) == [claim_id(["a:a0"]), "c1"]


def test_an_id_that_another_claim_has_is_not_given_again() -> None:
    taken = {claim_id(["a:a0"])}
    (made,) = names([["a:a0"]], {}, taken.__contains__)
    assert made not in taken
    assert len({*names([["a:a0"], ["b:a0"]], {"b:a0": claim_id(["a:a0"])})}) == 2
