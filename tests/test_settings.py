import pytest

from reportedly.settings import Settings, load


def test_defaults_need_no_environment() -> None:
    assert load({}).db == "reportedly.db"
    assert load({"REPORTEDLY_DB": ""}).db == "reportedly.db"


def test_the_environment_counts() -> None:
    found = load({"REPORTEDLY_DB": "x.db", "REPORTEDLY_JOBS": "3", "REPORTEDLY_MAX_BYTES": "10"})
    assert found == Settings("x.db", 3, 10)


@pytest.mark.parametrize("value", ["0", "-1", "many", "1.5", "²"])
def test_a_wrong_number_names_its_variable(value: str) -> None:
    with pytest.raises(ValueError, match="REPORTEDLY_JOBS"):
        load({"REPORTEDLY_JOBS": value})
