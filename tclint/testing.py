"""Helpers for the authors of rules: check a snippet, and hold a rule to the examples in its manual."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from datetime import date
from textwrap import indent

from tclint.diagnostic import Diagnostic
from tclint.earlier import Comparison
from tclint.linter import Linter, Options
from tclint.manual import Example, manual_of
from tclint.plan import Theme
from tclint.reader import keys_of
from tclint.registry import Registry
from tclint.report import FileReport
from tclint.rule import Rule
from tclint.settings import Settings
from tclint.source import Source
from tclint.syntax import Mapping as YamlMapping
from tclint.syntax import Scalar, Sequence, parse

TODAY = date(2025, 11, 30)
"""The day on which examples are checked."""
_THEME = "title: Example plan\nthemes:\n  - name: Visibility\n    activities:\n"
_THEMES = "title: Example plan\nthemes:\n"
_ACTIVITY_INDENT = " " * 6
_THEME_INDENT = " " * 2


def whole_plan(fragment: str) -> tuple[str, int]:
    """The smallest plan around a fragment, and how many lines stand before the fragment in it.

    A fragment may be a whole plan, a list of themes, or a list of activities.
    """
    root = next((document.root for document in parse(Source("fragment.yaml", fragment))), None)
    if not isinstance(root, Sequence):
        return fragment, 0
    keys = {
        key.value
        for item in root.items
        if isinstance(item, YamlMapping)
        for key, _ in item.pairs
        if isinstance(key, Scalar)
    }
    if keys & {"activities", *keys_of(Theme)}:
        return _THEMES + indent(fragment, _THEME_INDENT), _THEMES.count("\n")
    return _THEME + indent(fragment, _ACTIVITY_INDENT), _THEME.count("\n")


def check_text(
    text: str,
    rules: Iterable[type[Rule]],
    options: Mapping[str, object] | None = None,
    today: date = TODAY,
    previous: str = "",
) -> FileReport:
    """Check the text of a plan with some rules.

    Args:
        text: YAML.
        rules: the only rules to run.
        options: options for those of the rules that declare them.
        today: the day of the check.
        previous: the YAML of an earlier version, where the text is to be compared with one.
    """
    registry = Registry({rule.name: rule for rule in rules}, [])
    settings = Settings(select=list(registry.rules))
    settings.rules = {
        name: {key: value for key, value in (options or {}).items() if key in rule.options}
        for name, rule in registry.rules.items()
    }
    comparison = Comparison(Source("previous.yaml", previous), is_revision=True) if previous else None
    return Linter(settings, registry, Options(today, comparison=comparison), os.curdir).lint(Source("plan.yaml", text))


def reported_lines(
    rule: type[Rule],
    fragment: str,
    companions: Iterable[type[Rule]] = (),
    options: Mapping[str, object] | None = None,
    previous: str = "",
) -> list[int]:
    """The lines of a fragment, from 1, on which a rule reports; `companions` run beside it."""
    text, before = whole_plan(fragment)
    report = check_text(text, [rule, *companions], options, previous=whole_plan(previous)[0])
    return sorted(
        {_line(report, diagnostic) - before for diagnostic in report.diagnostics if diagnostic.rule == rule.name}
    )


def _line(report: FileReport, diagnostic: Diagnostic) -> int:
    assert report.source is not None
    return report.source.position(diagnostic.span.start).line


def check_example(rule: type[Rule], example: Example, companions: Iterable[type[Rule]] = ()) -> None:
    """Hold a rule to one example of its manual.

    Args:
        rule: the rule.
        example: the example.
        companions: rules that run beside it: the gathering rules need what they gather, suppressions what they silence.

    Raises:
        AssertionError: it reports on other lines than the marked ones.
    """
    options = {name: frozenset(value) if isinstance(value, list) else value for name, value in example.options.items()}
    reported = reported_lines(rule, example.shown, companions, options, example.previous)
    expected = example.marked_lines
    assert reported == expected, (
        f"{rule.name} reports on lines {reported}, the example marks {expected}:\n{example.text}"
    )


def check_manual(rule: type[Rule], companions: Iterable[type[Rule]] = ()) -> None:
    """Hold a rule to its manual: a summary of one sentence, and examples of both kinds that are true.

    Raises:
        AssertionError: something is missing or untrue.
    """
    manual = manual_of(rule)
    assert manual.summary.endswith("."), f"{rule.name}: the summary is one sentence with a full stop"
    kinds = {example.kind for example in manual.examples}
    assert {"bad", "good"} <= kinds, f"{rule.name}: the manual needs a bad and a good example"
    for example in manual.examples:
        check_example(rule, example, companions)
