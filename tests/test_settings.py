import pytest

from reportedly.settings import Settings, load


def test_defaults_need_no_environment() -> None:
    assert load({}).db == "reportedly.db"
    assert load({"REPORTEDLY_DB": ""}).db == "reportedly.db"


def test_the_environment_counts() -> None:
    found = load(
        {
            "REPORTEDLY_DB": "x.db",
            "REPORTEDLY_JOBS": "3",
            "REPORTEDLY_MAX_BYTES": "10",
            "REPORTEDLY_MAX_MEMORY": "1000",
            "REPORTEDLY_SECONDS": "5",
            "REPORTEDLY_PROFILE": "small",
        }
    )
    assert found == Settings("x.db", 3, 10, 1000, 5, "small")


def test_how_to_fetch_is_set_too() -> None:
    found = load(
        {
            "REPORTEDLY_ALLOW_HOSTS": "desk.example, 127.0.0.1 ,[::1]",
            "REPORTEDLY_HOST_SECONDS": "0.5",
            "REPORTEDLY_FETCH_SECONDS": "60",
            "REPORTEDLY_NEWEST": "10",
        }
    )
    assert found.allow_hosts == ("desk.example", "127.0.0.1", "[::1]")
    assert (found.host_seconds, found.fetch_seconds, found.newest) == (0.5, 60.0, 10)
    assert load({}).allow_hosts == ()


@pytest.mark.parametrize("value", ["0", "0.0", "-1", "soon", "1e9", "inf", "nan", "²", "1."])
def test_seconds_are_a_number_above_nought(value: str) -> None:
    with pytest.raises(ValueError, match=r"^REPORTEDLY_HOST_SECONDS must be a number of seconds"):
        load({"REPORTEDLY_HOST_SECONDS": value})


@pytest.mark.parametrize("value", ["0", "-1", "many", "1.5", "²"])
def test_a_wrong_number_names_its_variable(value: str) -> None:
    with pytest.raises(ValueError, match="REPORTEDLY_JOBS"):
        load({"REPORTEDLY_JOBS": value})


@pytest.mark.parametrize("value", ["9" * 20, "9" * 5_000])
@pytest.mark.parametrize("name", ["JOBS", "MAX_BYTES", "MAX_MEMORY", "SECONDS", "NEWEST"])
def test_a_number_that_no_system_takes_is_refused(name: str, value: str) -> None:
    with pytest.raises(ValueError, match=rf"^REPORTEDLY_{name} must be a whole number from 1 to "):
        load({f"REPORTEDLY_{name}": value})


def test_seconds_beyond_what_a_clock_counts_are_refused() -> None:
    with pytest.raises(ValueError, match=r"^REPORTEDLY_SECONDS must be a whole number from 1 to 1"):
        load({"REPORTEDLY_SECONDS": "999999999999"})
    assert load({"REPORTEDLY_MAX_MEMORY": "999999999999"}).max_memory == 999999999999


def test_the_full_profile_reads_unless_another_is_named() -> None:
    assert load({}).profile == load({"REPORTEDLY_PROFILE": ""}).profile == "full"


@pytest.mark.parametrize("value", ["Small", "large", "full small", "\n"])
def test_an_unknown_profile_names_its_variable_and_what_it_may_be(value: str) -> None:
    with pytest.raises(ValueError, match=r"^REPORTEDLY_PROFILE must be full or small, not .+$"):
        load({"REPORTEDLY_PROFILE": value})


@pytest.mark.parametrize(("value", "share"), [("0", 0.0), ("0.25", 0.25), ("1", 1.0), ("", 0.1)])
def test_the_share_of_second_reviews(value: str, share: float) -> None:
    assert load({"REPORTEDLY_SECOND_SHARE": value}).second_share == share


@pytest.mark.parametrize("value", ["1.5", "-1", "half", "10%", "."])
def test_a_share_is_a_number_from_nought_to_one(value: str) -> None:
    with pytest.raises(ValueError, match="REPORTEDLY_SECOND_SHARE"):
        load({"REPORTEDLY_SECOND_SHARE": value})
