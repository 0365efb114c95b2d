import pytest

from reportedly.fetch.robots import parse_rules


def allows(text: str, path: str) -> bool:
    return parse_rules(text).can_fetch(f"http://lantern.example{path}", "reportedly")


def test_rules_are_those_of_our_name_and_else_of_everybody() -> None:
    text = "User-agent: *\nDisallow: /\n\nUser-agent: Reportedly\nDisallow: /private\n"
    assert allows(text, "/a")
    assert not allows(text, "/private/a")
    assert not allows(text.replace("Reportedly", "other"), "/a")
    assert allows("User-agent: other\nDisallow: /\n", "/a")


def test_groups_that_name_several_programs_hold_for_each() -> None:
    text = "User-agent: one\nUser-agent: reportedly\nUser-agent: two\nDisallow: /a\n"
    assert not allows(text, "/a")
    assert not allows(text.replace("reportedly", "*"), "/a")
    other = "User-agent: one\nDisallow: /a\nUser-agent: two\nDisallow: /b\n"
    assert allows(other, "/a")


@pytest.mark.parametrize(
    ("rule", "path", "allowed"),
    [
        ("Disallow: /*.pdf$", "/a.pdf", False),
        ("Disallow: /*.pdf$", "/a.pdf?x", True),
        ("Disallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("Disallow:", "/a", True),
        ("Disallow: /a%20b", "/a%20b", False),
    ],
)
def test_patterns(rule: str, path: str, allowed: bool) -> None:
    assert allows(f"User-agent: *\n{rule}\n", path) == allowed


def test_a_page_of_errors_or_noise_forbids_nothing() -> None:
    for text in ("<html><body>Not found</body></html>", "\0\ufffd\x85\u2028" * 99, ""):
        assert allows(text, "/a")


def test_very_many_names_cost_no_memory() -> None:
    # 12,000 names over 20,000 rules: each with each would be 240 million.
    names = "".join(f"User-agent: a{n}\n" for n in range(12_000))
    rules = "".join(f"Disallow: /{n}\n" for n in range(20_000))
    found = parse_rules(names + "User-agent: *\n" + rules)
    assert not found.can_fetch("http://lantern.example/19", "reportedly")
    assert sum(len(s._rules) for s in found._user_agents.values()) <= 3 * 20_000


def test_a_delay_is_read() -> None:
    assert parse_rules("User-agent: *\nCrawl-delay: 2.5\n").crawl_delay("reportedly") == 2.5


def test_a_name_may_come_again_in_the_next_group() -> None:
    closed = "User-agent: *\nUser-agent: one\nDisallow: /\nUser-agent: two\nAllow: /\n"
    assert not allows(closed, "/a")
    opened = "User-agent: one\nUser-agent: *\nDisallow:\nUser-agent: two\nDisallow: /\n"
    assert allows(opened, "/a")


def test_a_byte_order_mark_and_a_version_hide_no_rule() -> None:
    assert not allows("\ufeffUser-agent: *\nDisallow: /\n", "/a")
    assert not allows("User-agent: Reportedly/1.0\nDisallow: /\n", "/a")
    assert allows("User-agent: reportedlybot\nDisallow: /\n", "/a")
