"""JUnit's XML: every rule is a test of every plan."""

from __future__ import annotations

from posixpath import splitext

from tclint.diagnostic import SEVERITIES, Diagnostic
from tclint.finish import INTERNAL_ERROR
from tclint.render.base import Renderer
from tclint.render.people import one_line
from tclint.render.xml_text import DECLARATION, opened, xml_text
from tclint.report import FileReport, Summary
from tclint.source import Source

_READABLE = "readable-file"


class JUnitRenderer(Renderer):
    """A suite per file and a case per rule, which fails where the rule reports an error or a warning.

    Readers show one failure of a case, so it lists all places. A rule that has only notes passes, with its words as
    output. A rule that broke down, and a file that could not be read, are errors.
    """

    def start(self) -> str:
        """The head of the document."""
        return f'{DECLARATION}<testsuites name="tclint">\n'

    def file(self, report: FileReport) -> str:
        """The suite of one file."""
        path = self.setting.repository_path(report.path)
        if report.source is None:
            outcome = f"   {opened('error', {'type': _READABLE, 'message': report.error})}/>\n"
            return _suite(path, {_READABLE: outcome})
        outcomes = dict.fromkeys(self.setting.selection.shown, "")
        by_rule: dict[str, list[Diagnostic]] = {}
        for diagnostic in report.diagnostics:
            by_rule.setdefault(diagnostic.rule, []).append(diagnostic)
        for rule, diagnostics in by_rule.items():
            outcomes[rule] = _outcome(diagnostics, report.source, path)
        return _suite(path, outcomes)

    def finish(self, summary: Summary, exit_code: int) -> str:
        """The end of the document."""
        return "</testsuites>\n"


def _suite(path: str, outcomes: dict[str, str]) -> str:
    """A suite, from what became of each case: the element inside it, or ""."""
    figures = {
        "tests": len(outcomes),
        "failures": sum(outcome.lstrip().startswith("<failure") for outcome in outcomes.values()),
        "errors": sum(outcome.lstrip().startswith("<error") for outcome in outcomes.values()),
    }
    cases = "".join(_case(path, name, outcome) for name, outcome in sorted(outcomes.items()))
    return f" {opened('testsuite', {'name': path, **figures})}>\n{cases} </testsuite>\n"


def _case(path: str, name: str, outcome: str) -> str:
    # Readers take what stands behind the last point of a class's name for the name, which would be `yaml`.
    case = opened("testcase", {"name": name, "classname": splitext(path)[0]})
    return f"  {case}>\n{outcome}  </testcase>\n" if outcome else f"  {case}/>\n"


def _outcome(diagnostics: list[Diagnostic], source: Source, path: str) -> str:
    worst = max(diagnostics, key=lambda diagnostic: SEVERITIES.index(diagnostic.severity))
    lines = "\n".join(xml_text(one_line(diagnostic, source, path)) for diagnostic in diagnostics)
    if worst.severity == "note":
        return f"   <system-out>{lines}</system-out>\n"
    kind = "error" if worst.rule == INTERNAL_ERROR else "failure"
    others = f" (and {len(diagnostics) - 1} more)" if len(diagnostics) > 1 else ""
    element = opened(kind, {"type": worst.severity, "message": f"{worst.message}{others}"})
    return f"   {element}>{lines}</{kind}>\n"
