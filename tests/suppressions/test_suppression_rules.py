"""What is said of suppressions themselves, and which rules nobody may silence."""

import pytest
from command_line import OWNERLESS, PLAN, check, write

NAMES = "missing-owner,suppressions"


def said(comment: str, *options: str, text: str = OWNERLESS, select: str = NAMES) -> list[tuple[str, str]]:
    """Rule and message of what is reported of a plan with a comment behind its owner."""
    write("plan.yaml", text.rstrip("\n").replace("owner:", "owner:", 1) + f"  # tclint: {comment}\n")
    lines = check("--select", select, "--today", "2026-06-30", *options).lines
    return [(line.rpartition(" [")[2].rstrip("]"), line.split(": ", 2)[2].rpartition(" [")[0]) for line in lines]


OWNER = ("missing-owner", "activity `V1` has no owner")


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("ignore[missing-owner] being filled", []),
        ("ignore[missing-owner]", [("suppression-without-reason", "this suppression does not say why")]),
        ("ignore[missing-owner] – ", [("suppression-without-reason", "this suppression does not say why")]),
        (
            "ignore[missing-owner] until=2026-12-31",
            [("suppression-without-reason", "this suppression does not say why")],
        ),
        ("ignore[missing-owner] until=2026-06-30 being filled", []),
        (
            "ignore[missing-owner] until=2026-06-29 being filled",
            [OWNER, ("expired-suppression", "the suppression of `missing-owner` ended on 2026-06-29")],
        ),
        (
            "ignore[missing-owner] until=soon being filled",
            [OWNER, ("expired-suppression", "the day behind `until=` cannot be read")],
        ),
        (
            "ignore[missing-owner] until= being filled",
            [OWNER, ("expired-suppression", "the day behind `until=` cannot be read")],
        ),
        (
            "ignore[mising-owner] being filled",
            [OWNER, ("unknown-suppression", "there is no rule or category `mising-owner`")],
        ),
        ("ignore[all] being filled", [OWNER, ("unknown-suppression", "there is no rule or category `all`")]),
        (
            "ignore being filled",
            [OWNER, ("unknown-suppression", "this comment does not say which rules it silences")],
        ),
        ("ignore[] x", [OWNER, ("unknown-suppression", "this comment does not say which rules it silences")]),
        (
            "ignore[missing-owner x",
            [OWNER, ("unknown-suppression", "this comment does not say which rules it silences")],
        ),
        ("ignroe[missing-owner] x", [OWNER, ("unknown-suppression", "this comment to tclint is not understood")]),
        ("disable=missing-owner", [OWNER, ("unknown-suppression", "this comment to tclint is not understood")]),
        (
            "ignore[missing-owner, unused-suppression] x",
            [("unused-suppression", "there is nothing to silence for `unused-suppression` here")],
        ),
    ],
)
def test_what_is_said_of_a_comment(comment: str, expected: list[tuple[str, str]]) -> None:
    assert said(comment) == expected


def test_a_comment_that_silences_nothing() -> None:
    assert said("ignore[missing-owner] being filled", text=PLAN) == [
        ("unused-suppression", "there is nothing to silence for `missing-owner` here")
    ]


def test_only_rules_of_this_run_are_said_to_be_unused() -> None:
    assert said("ignore[missing-owner] x", text=PLAN, select="suppressions") == []


def test_an_unknown_name_gets_a_suggestion() -> None:
    write("plan.yaml", OWNERLESS.rstrip("\n") + "  # tclint: ignore[mising-owner] x\n")

    result = check("--select", "unknown-suppression", "--output-format", "full=out.txt", "-o", "x")

    with open("out.txt") as stream:
        assert "did you mean `missing-owner`?" in stream.read()
    assert result.code == 1


def test_a_reason_need_not_be_given_where_the_configuration_says_so() -> None:
    write("tclint.toml", "[suppressions]\nrequire-reason = false\n")

    assert said("ignore[missing-owner]") == []


@pytest.mark.parametrize("forbidden", ["missing-owner", "owners", "all"])
@pytest.mark.parametrize("kind", ["ignore", "ignore-file"])
def test_a_rule_that_nobody_may_silence(forbidden: str, kind: str) -> None:
    write("tclint.toml", f"[suppressions]\nforbid = ['{forbidden}']\n")

    assert said(f"{kind}[missing-owner] being filled") == [
        OWNER,
        ("unknown-suppression", "the configuration forbids to silence `missing-owner`"),
    ]


def test_a_category_silences_what_is_not_forbidden_in_it() -> None:
    write("tclint.toml", "[suppressions]\nforbid = ['placeholder-owner']\n")

    assert said("ignore[owners] being filled") == []


def test_a_category_in_which_nothing_may_be_silenced() -> None:
    write("tclint.toml", "[suppressions]\nforbid = ['owners']\n")

    assert said("ignore[owners] being filled") == [
        OWNER,
        ("unknown-suppression", "the configuration forbids to silence `owners`"),
    ]


def test_what_is_said_of_comments_cannot_be_silenced_by_comments() -> None:
    assert said("ignore[suppressions, missing-owner]") == [
        ("suppression-without-reason", "this suppression does not say why"),
        ("unused-suppression", "there is nothing to silence for `suppressions` here"),
    ]


def test_without_comments_nothing_is_said_of_them() -> None:
    assert said("ignore[mising-owner]", "--no-ignores") == [OWNER]


def test_silenced_diagnostics_are_counted_and_do_not_stand_before_a_profile() -> None:
    write("plan.yaml", OWNERLESS.rstrip("\n") + "  # tclint: ignore[missing-owner] being filled\n")

    result = check("--output-format", "json=out.json")

    with open("out.json") as stream:
        text = stream.read()
    assert result.code == 0
    assert '"suppressed": 1' in text
    assert '"profile_met": null' not in text


@pytest.mark.parametrize(
    ("comment", "rules"),
    [
        ("# tclint ignore[missing-owner] x", ["missing-owner", "unknown-suppression"]),
        ("# TCLINT: ignore[missing-owner] x", ["missing-owner", "unknown-suppression"]),
        ("# Tclint ignore-file[missing-owner] x", ["missing-owner", "unknown-suppression"]),
        ("# tclint ignores rows like this", ["missing-owner"]),
        ("# as tclint says, somebody should own it", ["missing-owner"]),
        ("# tclint is asked every Monday", ["missing-owner"]),
    ],
)
def test_a_comment_that_was_meant_for_tclint_is_no_comment_like_others(comment: str, rules: list[str]) -> None:
    write("plan.yaml", OWNERLESS.rstrip("\n") + f"  {comment}\n")

    assert sorted(check().rules) == rules
