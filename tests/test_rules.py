"""What every rule obeys, and that every rule is registered at all."""

import re
import sys
from importlib.metadata import distributions
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

import pytest

import tclint_rules
from tclint import Diagnostic, Rule
from tclint.linter import Linter, Options
from tclint.manual import manual_of
from tclint.registry import GROUP, find_providers, load_registry
from tclint.settings import Settings
from tclint.source import Source
from tclint.testing import TODAY, check_manual, check_text, whole_plan

ROOT = Path(__file__).parent.parent
HOME = Path(tclint_rules.__path__[0])
MODULES = sorted(path for path in HOME.rglob("*.py") if path.name != "__init__.py")
REGISTRY = load_registry()
RULES = list(REGISTRY.rules.values())
ON_DISK = sorted(path for folder in ("examples", "tests/plans") for path in (ROOT / folder).rglob("*.yaml"))
REMEDIES = {"no", "ban", "require", "requires", "enforce", "check", "disallow", "must", "avoid", "use", "prefer"}
WITHOUT_EXAMPLES = {"schema-mismatch"}
"""It speaks where the configuration names a JSON Schema; its examples are the tests of own fields."""
QUOTED = re.compile(r"`[^`]*`")


def dotted(path: Path) -> str:
    return ".".join(("tclint_rules", *path.relative_to(HOME).with_suffix("").parts))


def name_of(rule: object) -> str:
    return getattr(rule, "name", str(rule))


# Registration


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(HOME).as_posix())
def test_every_module_on_disk_yields_a_registered_rule(path: Path) -> None:
    registered = [rule for rule in RULES if rule.__module__ == dotted(path)]

    assert [rule.name for rule in registered] == [path.stem.replace("_", "-")]
    assert [rule.category for rule in registered] == [path.parent.name]


def test_nothing_else_is_registered() -> None:
    own = {rule.__module__ for rule in RULES if rule.__module__.partition(".")[0] == "tclint_rules"}

    assert own == {dotted(path) for path in MODULES}


def test_every_category_is_a_package() -> None:
    assert {path.parent for path in MODULES} == {path.parent for path in HOME.glob("*/__init__.py")}


def test_the_providers_are_those_that_the_standard_library_finds() -> None:
    expected = {
        (distribution.metadata["Name"].replace("_", "-"), entry.value)
        for distribution in distributions(path=sys.path)
        for entry in distribution.entry_points
        if entry.group == GROUP
    }

    found = {(provider.distribution, provider.module) for provider in find_providers(sys.path)}

    assert found == expected
    assert ("tclint-plans", "tclint_rules") in found


def test_the_versions_of_the_providers_are_those_of_their_distributions() -> None:
    versions = {
        distribution.metadata["Name"].replace("_", "-"): distribution.version for distribution in distributions()
    }

    assert {one.distribution: one.version for one in find_providers(sys.path)}.items() <= versions.items()


# The manual


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.name not in WITHOUT_EXAMPLES], ids=name_of)
def test_the_manual_is_true(rule: type[Rule]) -> None:
    check_manual(rule, [other for other in RULES if other is not rule])


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_the_name_says_what_is_bad(rule: type[Rule]) -> None:
    words = rule.name.split("-")

    assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*", rule.name)
    assert REMEDIES.isdisjoint(words)


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_the_summary_is_one_sentence(rule: type[Rule]) -> None:
    summary = manual_of(rule).summary

    assert re.fullmatch(r"[A-Z\"`].*[^.]\.", summary)
    assert ". " not in summary


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_the_manual_has_its_headings(rule: type[Rule]) -> None:
    headings = re.findall(r"^## (.*)$", manual_of(rule).body, re.MULTILINE)

    assert headings == ["Why is this bad?", "Example", "When not to use it"]


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_every_option_is_described_by_a_sentence(rule: type[Rule]) -> None:
    for name, option in rule.options.items():
        assert re.fullmatch(r"[a-z][a-z_]*", name)
        assert re.fullmatch(r"[A-Z`].*\.", option.description)
        assert type(option.default) in {bool, int, float, str, frozenset, tuple}


# The messages


def reported(path: Path) -> list[Diagnostic]:
    settings = Settings(select=["all"])
    linter = Linter(settings, REGISTRY, Options(TODAY), ROOT)
    return linter.lint(Source.from_bytes(path.name, path.read_bytes())).diagnostics


def of_manuals() -> list[Diagnostic]:
    return [
        diagnostic
        for rule in RULES
        for example in manual_of(rule).examples
        if example.kind == "bad"
        for diagnostic in check_text(
            whole_plan(example.shown)[0], RULES, dict(example.options), previous=whole_plan(example.previous)[0]
        ).diagnostics
    ]


MESSAGES = {
    (one.rule, one.message, one.help, label): one
    for one in chain(of_manuals(), *map(reported, ON_DISK))
    for label in ["", *(label.message for label in one.labels)]
}


def test_every_rule_speaks_in_its_manual() -> None:
    assert {one.rule for one in of_manuals()} == {*REGISTRY.rules} - WITHOUT_EXAMPLES


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_messages_are_written_alike(rule: type[Rule]) -> None:
    for name, message, help_, label in MESSAGES:
        if name == rule.name:
            for text in filter(None, (message, help_, label)):
                outside = QUOTED.sub("x", text)
                assert re.match(r"[a-z0-9`\"'“<(]", text) or re.match(r"(RAG|SMART|YAML|UTF-8)\b", text), text
                assert not outside.endswith("."), text
                assert "\n" not in text, text
                assert "`" not in outside, text
                assert "  " not in outside, text
                assert outside.count("(") == outside.count(")"), text
            assert len(message) <= 400, message


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_what_the_plan_says_stands_in_backticks(rule: type[Rule]) -> None:
    """A word that no author of a rule would think of is put in place of every text of the examples."""
    strange = "zyxwv"
    for example in manual_of(rule).examples:
        text, previous = (
            re.sub(r"\b(newsletter|Technical|Newsletter|Visibility)\b", strange, whole_plan(one)[0])
            for one in (example.shown, example.previous)
        )
        for diagnostic in check_text(text, [rule], dict(example.options), previous=previous).diagnostics:
            assert strange not in QUOTED.sub("", diagnostic.message)


@pytest.mark.parametrize("path", ON_DISK, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_rule_breaks_down_and_every_place_is_in_the_text(path: Path) -> None:
    text = Source.from_bytes("x", path.read_bytes()).text

    found = reported(path)

    assert "internal-error" not in {one.rule for one in found}
    for one in found:
        for span in (one.span, *(label.span for label in one.labels)):
            assert 0 <= span.start <= span.end <= len(text)


def test_the_rules_are_installed_and_not_found_by_chance() -> None:
    assert find_spec("tclint_rules") is not None
    assert len(RULES) >= len(MODULES) > 20
