"""What a framework's own file says, the rules go by; what it says wrongly is refused."""

import pytest
from command_line import PLAN, check, write

from tclint.framework import framework_names, load_framework
from tclint.registry import load_registry

HEAD = "title: T\nframework: own.yaml\nstart: 2025-01\nend: 2026-12\n"
LISTED = "; `tclint rules` lists them"
DAY = ("--today", "2026-02-28")


def reported(framework: str, rule: str, plan: str, *options: str) -> list[str]:
    """The lines of `rule` on a plan by a framework of one's own."""
    write("own.yaml", f"name: own\n{framework}")
    write("plan.yaml", plan)
    return check("--select", rule, *DAY, *options).lines


def of_row(fields: str, head: str = HEAD) -> str:
    return f"{head}themes:\n  - name: Visibility\n    activities:\n      - {{id: V1, {fields}}}\n"


@pytest.mark.parametrize(
    ("framework", "rule", "fields"),
    [
        ("months: [36]", "plan-length-mismatch", "action: Publish"),
        ("rag_scheme: confidence", "status-contradicts-dates", "timeframe: by June 2025, rag: green"),
        ("rules: {owners: warning}", "missing-owner", "action: Publish"),
        ("required: [id, owner]", "missing-owner", "action: Publish"),
    ],
)
def test_what_a_framework_asks_is_asked(framework: str, rule: str, fields: str) -> None:
    found = reported(framework, rule, of_row(fields))

    assert len(found) == 1


@pytest.mark.parametrize(
    ("framework", "rule", "fields"),
    [
        ("months: [24, 36]", "plan-length-mismatch", "action: Publish"),
        ("", "plan-length-mismatch", "action: Publish"),
        ("rag_scheme: completion", "status-contradicts-dates", "timeframe: by June 2025, rag: green"),
        ("rag_scheme: confidence", "status-contradicts-dates", "timeframe: by June 2026, rag: green"),
        ("rag_scheme: confidence", "complete-without-evidence", "timeframe: by June 2026, rag: green"),
        ("abbreviations: [CHRIS]", "undefined-abbreviation", "action: Mark technicians on CHRIS"),
        ("abbreviations: [GTs]", "undefined-abbreviation", "action: Train all our GTs"),
        ("abbreviations: [FHM]", "undefined-owner-abbreviation", "owner: FHM Superintendent"),
        ("abbreviations: [TBA]", "editorial-residue", "action: Register with the TBA for two awards"),
        ("required: [id, action]", "missing-owner", "action: Publish"),
        ('rules: {missing-owner: "off"}', "missing-owner", "action: Publish"),
        ("rules: {owners: off}", "missing-owner", "action: Publish"),
    ],
)
def test_what_a_framework_answers_is_not_asked(framework: str, rule: str, fields: str) -> None:
    found = reported(framework, rule, of_row(fields))

    assert found == []


@pytest.mark.parametrize(
    ("rule", "fields"),
    [
        ("complete-without-evidence", "timeframe: by June 2026, rag: green"),
        ("undefined-abbreviation", "action: Mark technicians on CHRIS"),
        ("undefined-abbreviation", "action: Train all our GTs"),
        ("undefined-owner-abbreviation", "owner: FHM Superintendent"),
        ("editorial-residue", "action: Register with the TBA for two awards"),
        ("missing-owner", "action: Publish"),
    ],
)
def test_without_that_answer_it_is_asked(rule: str, fields: str) -> None:
    assert len(reported("", rule, of_row(fields))) == 1


@pytest.mark.parametrize(
    ("scheme", "rule", "before", "now", "count"),
    [
        # On track is not done: what is gone was open, and a later date is one that slipped.
        ("confidence", "dropped-activity", "id: V2, action: Hold a showcase, rag: green", "action: Publish", 1),
        ("completion", "dropped-activity", "id: V2, action: Hold a showcase, rag: green", "action: Publish", 0),
        ("confidence", "slipped-deadline", "timeframe: by June 2025", "timeframe: by June 2026, rag: green", 1),
        ("completion", "slipped-deadline", "timeframe: by June 2025", "timeframe: by June 2026, rag: green", 0),
        ("completion", "slipped-deadline", "timeframe: by June 2025", "timeframe: by June 2026, rag: withdrawn", 0),
        ("confidence", "slipped-deadline", "timeframe: by June 2025", "timeframe: by June 2026, rag: complete", 0),
    ],
)
def test_the_scheme_of_the_framework_holds_for_both_plans(
    scheme: str, rule: str, before: str, now: str, count: int
) -> None:
    write("earlier.yaml", of_row(before))

    found = reported(f"rag_scheme: {scheme}", rule, of_row(now), "--previous", "earlier.yaml")

    assert len(found) == count


@pytest.mark.parametrize(("scheme", "count"), [("completion", 1), ("confidence", 0)])
def test_a_scheme_that_is_said_for_the_first_time_may_be_the_old_one(scheme: str, count: int) -> None:
    write("earlier.yaml", of_row("rag: green"))
    now = of_row("rag: red").replace("title: T", "rag_scheme: completion")

    found = reported(f"rag_scheme: {scheme}", "unexplained-status-change", now, "--previous", "earlier.yaml")

    assert len(found) == count


def test_the_exacter_word_and_the_configuration_overrule() -> None:
    rules = "rules: {owners: off, missing-owner: note, timeframes: off}"
    plan = of_row("action: Publish")

    found = reported(rules, "missing-owner,missing-timeframe", plan)
    overruled = reported(rules, "missing-owner,missing-timeframe", plan, "--severity", "timeframes=warning")

    assert [line.split(": ")[1] for line in found] == ["note"]
    assert [line.split(": ")[1] for line in overruled] == ["note", "warning"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "name: own\nrules:\n  missing-id: off\n  missing-onwer: off\n",
            "own.yaml:4: `rules`: there is no rule or category `missing-onwer`; did you mean `missing-owner`?" + LISTED,
        ),
        (
            "name: own\nrules: {qqqq: off}\n",
            "own.yaml:2: `rules`: there is no rule or category `qqqq`" + LISTED,
        ),
        (
            "name: own\nrules:\n  missing-id: all\n",
            "own.yaml:3: `rules.missing-id` should be `off`, `error`, `warning` or `note`, but it is `all`",
        ),
        (
            "name: own\nrag_sheme: confidence\n",
            "own.yaml:2: there is no key `rag_sheme`; did you mean `rag_scheme`?",
        ),
        (
            "name: own\nrag_scheme: trust\n",
            "own.yaml:2: `rag_scheme` should be `completion` or `confidence`, but it is `trust`",
        ),
        ("name: own\nabbreviations: HR\n", "own.yaml:2: `abbreviations` should be a list"),
        ("name: own\nmonths:\n  - 24\n  - two\n", "own.yaml:4: `months.1` should be a whole number"),
        ("name: own\nmonths: [24, 0]\n", "own.yaml:2: `months` should be lengths of a plan, 1 or more"),
        ("name: own\nthemes:\n  - name: A\n  - keywords: [b]\n", "own.yaml:4: `themes.1.name` is missing"),
        ("title: Own\n", "own.yaml:1: `name` is missing"),
        (
            "name: own\nacademic_year_starts: 13\n",
            "own.yaml:2: `academic_year_starts` should be the number of a month, 1 to 12",
        ),
        ("- own\n", "own.yaml: a framework is a group of keys such as `name:` and `themes:`"),
    ],
)
def test_what_is_wrong_in_a_framework_is_refused_with_its_place(text: str, message: str) -> None:
    write("own.yaml", text)
    write("plan.yaml", PLAN)
    on_the_command_line = check("--framework", "own.yaml")
    write("plan.yaml", PLAN.replace("framework: generic", "framework: own.yaml"))

    in_the_plan = check("--profile", "complete")

    assert on_the_command_line == (2, "", f"tclint: {message}\n")
    assert in_the_plan.lines == [f"plan.yaml:3:12: error: {message} [wrong-type]"]


@pytest.mark.parametrize("name", framework_names())
def test_the_built_in_frameworks_name_rules_that_there_are(name: str) -> None:
    assert {*load_framework(name).rules} <= {*load_registry().rules}
