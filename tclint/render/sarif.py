"""SARIF 2.1.0, complete enough for code scanning: rules with their manuals, regions, fingerprints, notifications."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from textwrap import indent
from urllib.parse import quote as percent_encoded

from tclint import __version__
from tclint.diagnostic import Diagnostic, Severity, printable
from tclint.finish import INTERNAL_ERROR, INTERNAL_ERROR_MANUAL
from tclint.manual import manual_of, markdown
from tclint.registry import Provider
from tclint.render.base import Renderer, Setting
from tclint.render.line_hash import LineHashes
from tclint.render.machine import Json, dump
from tclint.render.people import full_message
from tclint.report import FileReport, Summary
from tclint.rule import Rule
from tclint.source import BYTE_ORDER_MARK, Source, Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "%SRCROOT%"
FINGERPRINT = "tclint/v1"
_LONGEST = 1000
"""Characters of a description, or of the text around a place."""
_LONGEST_PLACE = 10_000
"""Characters of the text of a place."""
_PROBLEM = {"error": "error", "warning": "warning", "note": "recommendation"}
_UNREADABLE = "unreadable-file"
_MESSAGE = "default"
_OWN = "tclint-plans"
_WHY = re.compile(r"^## Why[^\n]*\n+(?P<paragraph>.+?)(?:\n\n|\Z)", re.MULTILINE | re.DOTALL)


class SarifRenderer(Renderer):
    """One run; results file by file, what happened besides at the end."""

    separator = ",\n"
    needs_fingerprints = True

    def __init__(self, setting: Setting) -> None:
        """Number the rules of the run, whoever brought them."""
        super().__init__(setting)
        self.rules = list(setting.registry.rules.values())
        self.indices = {rule.name: number for number, rule in enumerate(self.rules)}
        self.extensions = _extensions(setting.registry.providers)

    def start(self) -> str:
        """The tool and its rules."""
        head = {"$schema": SCHEMA, "version": "2.1.0"}
        run = {
            "tool": {"driver": self._driver(), **self._added()},
            "automationDetails": {"id": f"{self.setting.sarif_category}/"},
            **self._provenance(),
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
        }
        opened = dump(run, 1)[:-2].replace("\n", "\n  ")
        return f'{dump(head, 1)[:-2]},\n "runs": [\n  {opened},\n   "results": [\n'

    def file(self, report: FileReport) -> str:
        """The results of one file."""
        source = report.source
        if source is None:
            return ""
        # The platform hashes the file as it stands, its byte order mark included.
        hashes = LineHashes(BYTE_ORDER_MARK * source.has_byte_order_mark + source.text)
        new = {"baselineState": "new"} if self.setting.has_base else {}
        results = [{**self._result(diagnostic, source, hashes), **new} for diagnostic in report.diagnostics]
        if self.setting.with_suppressed:
            results += [{**self._result(one, source, hashes), **marks} for one, marks in _set_aside(report)]
        return ",\n".join(indent(dump(result, 1), "    ") for result in results)

    def finish(self, summary: Summary, exit_code: int) -> str:
        """What happened: the exit code, and files that could not be read."""
        invocation: Json = {
            "executionSuccessful": not summary.errors and not summary.has_crash,
            "exitCode": exit_code,
        }
        if overrides := self._overrides():
            invocation["ruleConfigurationOverrides"] = overrides
        if summary.errors:
            invocation["toolExecutionNotifications"] = [self._notification(*error) for error in summary.errors]
        closed = dump([invocation], 1).replace("\n", "\n   ")
        return f'\n   ],\n   "invocations": {closed}\n  }}\n ]\n}}\n'

    def _driver(self) -> Json:
        internal = _descriptor(
            INTERNAL_ERROR,
            "A rule that broke down.",
            "The plan is not to blame, and the other rules went on.",
            INTERNAL_ERROR_MANUAL,
            "error",
        )
        unreadable = _descriptor(
            _UNREADABLE,
            "A file that could not be read.",
            "Nothing is known of the plans in it; what was reported of them before is not mended.",
            "Check the path and its permissions.",
            "error",
        )
        return {
            "name": "tclint",
            "version": __version__,
            "semanticVersion": __version__,
            "informationUri": _address(_OWN, __version__),
            "rules": [*map(self._rule, self.rules), internal],
            "notifications": [unreadable],
        }

    def _rule(self, rule: type[Rule]) -> Json:
        manual = manual_of(rule)
        summary = manual.summary or rule.name
        why = _WHY.search(manual.body)
        full = " ".join(why["paragraph"].split()) if why else summary
        described = _descriptor(rule.name, summary, full, markdown(rule), rule.severity)
        extension = self.extensions.get(rule.distribution)
        described["properties"] = {
            "tags": [rule.category, rule.profile],
            "precision": "high",
            "problem.severity": _PROBLEM[rule.severity],
            **({"extension": extension.distribution} if extension else {}),
        }
        if extension:
            described["helpUri"] = _address(extension.distribution, extension.version, rule.name)
        if rule.url:
            described["helpUri"] = rule.url
        return described

    def _added(self) -> Json:
        """The distributions that brought rules, besides our own.

        Their rules stand among the tool's: most readers look nowhere else.
        """
        added = [{"name": name, "version": provider.version} for name, provider in self.extensions.items()]
        return {"extensions": added} if added else {}

    def _provenance(self) -> Json:
        """The commit that was checked, where the service that runs the command says so."""
        address, revision = self.setting.commit
        if not address:
            return {}
        commit = {"repositoryUri": address, "revisionId": revision, "mappedTo": {"uriBaseId": ROOT}}
        return {"versionControlProvenance": [commit]}

    def _result(self, diagnostic: Diagnostic, source: Source, hashes: LineHashes) -> Json:
        line = source.position(diagnostic.span.start).line
        message = _plain(full_message(diagnostic))
        result: Json = {
            "ruleId": diagnostic.rule,
            # What is no rule of anybody's is the crash of one.
            "ruleIndex": self.indices.get(diagnostic.rule, len(self.rules)),
            "level": diagnostic.severity,
            "message": {"text": message, "id": _MESSAGE, "arguments": [message]},
            "locations": [self._main_location(diagnostic, source)],
            "partialFingerprints": {
                FINGERPRINT: diagnostic.fingerprint,
                "primaryLocationLineHash": hashes.of_line(line),
            },
        }
        if diagnostic.labels:
            result["relatedLocations"] = [
                {"id": number, "message": {"text": _plain(label.message)}, **self._location(label.span, source)}
                for number, label in enumerate(diagnostic.labels, 1)
            ]
        if diagnostic.activity:
            result["properties"] = {"activity": printable(diagnostic.activity)}
        return result

    def _main_location(self, diagnostic: Diagnostic, source: Source) -> Json:
        """The place with its text and the lines around it, for viewers that have no file to show."""
        start, end = diagnostic.span
        location = self._location(diagnostic.span, source)
        place = location["physicalLocation"]
        if end - start <= _LONGEST_PLACE:
            place["region"]["snippet"] = {"text": source.text[start : max(end, start + 1)]}
        first = max(place["region"]["startLine"] - 1, 1)
        last = min(place["region"]["endLine"] + 1, source.line_count)
        before, behind = source.line_start(first), source.line_start(last) + len(source.line(last))
        place["contextRegion"] = {"startLine": first, "endLine": last}
        if behind - before <= _LONGEST:
            place["contextRegion"]["snippet"] = {"text": source.text[before:behind]}
        if diagnostic.address:
            location["logicalLocations"] = [{"fullyQualifiedName": diagnostic.address}]
        return location

    def _location(self, span: Span, source: Source) -> Json:
        # An empty region would be shown nowhere.
        start, end = source.position(span.start), source.position(span.end)
        end_column = start.column + 1 if start == end else end.column
        return {
            "physicalLocation": {
                "artifactLocation": self._artifact(source.path),
                "region": {
                    "startLine": start.line,
                    "startColumn": start.column,
                    "endLine": end.line,
                    "endColumn": end_column,
                },
            }
        }

    def _artifact(self, path: str) -> Json:
        name = self.setting.repository_path(path)
        uri = percent_encoded(os.fsencode(name), safe="/~")
        return {"uri": f"file://{uri}"} if name.startswith("/") else {"uri": uri, "uriBaseId": ROOT}

    def _overrides(self) -> list[Json]:
        """The severities that the configuration changes."""
        return [
            {"descriptor": {"id": name, "index": index}, "configuration": {"level": level}}
            for name, index in self.indices.items()
            if (level := self.setting.selection.levels.get(name, "off")) != "off"
        ]

    def _notification(self, file: str, message: str) -> Json:
        return {
            "level": "error",
            "message": {"text": _plain(f"{file}: {message}.")},
            "descriptor": {"id": _UNREADABLE, "index": 0},
            "locations": [{"physicalLocation": {"artifactLocation": self._artifact(file)}}],
        }


def _plain(text: str) -> str:
    """A message that forms no link: viewers make one of `[words](address)`."""
    return printable(text).replace("](", "] (")


def _extensions(providers: Iterable[Provider]) -> dict[str, Provider]:
    """One provider for each distribution that brought rules, besides our own."""
    return {provider.distribution: provider for provider in providers if provider.module != "tclint_rules"}


def _address(distribution: str, version: str, rule: str = "") -> str:
    """A package URL: it says exactly what is meant, the rule included, where there is no page to point to."""
    name = f"pkg:generic/{percent_encoded(distribution, safe='')}@{percent_encoded(version, safe='')}"
    return f"{name}#{percent_encoded(rule)}" if rule else name


def _set_aside(report: FileReport) -> Iterator[tuple[Diagnostic, Json]]:
    """What is not shown elsewhere, and how it is marked: silenced in the plan, or outside of it, or only known."""
    yield from ((one, {"suppressions": [_suppression("inSource", reason)]}) for one, reason in report.suppressed)
    known = {"baselineState": "unchanged"}
    for one, reason in report.baselined:
        yield one, {"suppressions": [_suppression("external", reason)], **known}
    yield from ((one, known) for one in report.unchanged)


def _suppression(kind: str, reason: str) -> Json:
    justification = {"justification": printable(reason)} if reason else {}
    return {"kind": kind, "status": "accepted", **justification}


def _descriptor(name: str, summary: str, full: str, help_text: str, level: Severity) -> Json:
    return {
        "id": name,
        "name": "".join(word.capitalize() for word in name.split("-")),
        "shortDescription": {"text": summary[:_LONGEST]},
        "fullDescription": {"text": full[:_LONGEST]},
        "help": {"text": help_text, "markdown": help_text},
        "helpUri": _address(_OWN, __version__, name),
        "defaultConfiguration": {"level": level},
        # A viewer shows a result's own text first; this is for those that put messages together.
        "messageStrings": {_MESSAGE: {"text": f"{_without_stop(summary)}: '{{0}}'."}},
    }


def _without_stop(summary: str) -> str:
    """A summary as the beginning of a message's template."""
    return summary.rstrip(".").replace("{", "{{").replace("}", "}}")
