"""SARIF 2.1.0, complete enough for code scanning: rules with their manuals, regions, fingerprints, notifications."""

from __future__ import annotations

import os
from collections.abc import Sequence
from textwrap import indent
from urllib.parse import quote as percent_encoded

from tclint import __version__
from tclint.diagnostic import Diagnostic, Severity, printable
from tclint.finish import INTERNAL_ERROR
from tclint.manual import manual_of, markdown
from tclint.registry import Provider
from tclint.render.base import Renderer, Setting
from tclint.render.line_hash import LineHashes
from tclint.render.machine import Json, dump
from tclint.report import FileReport, Summary
from tclint.rule import Rule
from tclint.source import BYTE_ORDER_MARK, Source, Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "%SRCROOT%"
FINGERPRINT = "tclint/v1"
_LONGEST = 1000
_PROBLEM = {"error": "error", "warning": "warning", "note": "recommendation"}
_UNREADABLE = "unreadable-file"


class SarifRenderer(Renderer):
    """One run; results file by file, what happened besides at the end."""

    separator = ",\n"
    needs_fingerprints = True

    def __init__(self, setting: Setting) -> None:
        """Number the rules of the run."""
        super().__init__(setting)
        self.rules = list(setting.registry.rules.values())
        self.numbers = {rule.name: number for number, rule in enumerate(self.rules)}

    def start(self) -> str:
        """The tool and its rules."""
        head = {"$schema": SCHEMA, "version": "2.1.0"}
        run = {
            "tool": {"driver": self._driver(), **_extensions(self.setting.registry.providers)},
            "automationDetails": {"id": "tclint/"},
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
        results = [self._result(diagnostic, source, hashes) for diagnostic in report.diagnostics]
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
            "Tell the rule's authors; the other rules went on.",
            "error",
        )
        unreadable = _descriptor(
            _UNREADABLE, "A file that could not be read.", "Check the path and its permissions.", "error"
        )
        return {
            "name": "tclint",
            "version": __version__,
            "semanticVersion": __version__,
            "rules": [*(_rule(rule) for rule in self.rules), internal],
            "notifications": [unreadable],
        }

    def _result(self, diagnostic: Diagnostic, source: Source, hashes: LineHashes) -> Json:
        message = f"{diagnostic.message}; {diagnostic.help}" if diagnostic.help else diagnostic.message
        line = source.position(diagnostic.span.start).line
        result: Json = {
            "ruleId": diagnostic.rule,
            "ruleIndex": self.numbers.get(diagnostic.rule, len(self.rules)),
            "level": diagnostic.severity,
            "message": {"text": _plain(message)},
            "locations": [self._location(diagnostic.span, source, diagnostic.address)],
            "partialFingerprints": {
                FINGERPRINT: diagnostic.fingerprint,
                "primaryLocationLineHash": hashes.of_line(line),
            },
        }
        if diagnostic.labels:
            result["relatedLocations"] = [
                {"id": number, "message": {"text": _plain(label.message)}, **self._location(label.span, source, "")}
                for number, label in enumerate(diagnostic.labels, 1)
            ]
        if diagnostic.activity:
            result["properties"] = {"activity": printable(diagnostic.activity)}
        return result

    def _location(self, span: Span, source: Source, address: str) -> Json:
        # An empty region would be shown nowhere.
        start, end = source.position(span.start), source.position(span.end)
        end_column = end.column + (start == end)
        location: Json = {
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
        if address:
            location["logicalLocations"] = [{"fullyQualifiedName": address}]
        return location

    def _artifact(self, path: str) -> Json:
        name = self.setting.repository_path(path)
        uri = percent_encoded(os.fsencode(name), safe="/~")
        return {"uri": f"file://{uri}"} if name.startswith("/") else {"uri": uri, "uriBaseId": ROOT}

    def _overrides(self) -> list[Json]:
        """The severities that the configuration changes."""
        return [
            {"descriptor": {"id": rule.name, "index": number}, "configuration": {"level": level}}
            for number, rule in enumerate(self.rules)
            if (level := self.setting.selection.levels.get(rule.name, "off")) != "off"
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


def _extensions(providers: Sequence[Provider]) -> Json:
    """The distributions that brought rules, besides our own."""
    extensions = [
        {"name": provider.distribution, "version": provider.version}
        for provider in providers
        if provider.module != "tclint_rules"
    ]
    return {"extensions": extensions} if extensions else {}


def _rule(rule: type[Rule]) -> Json:
    summary = manual_of(rule).summary or rule.name
    described = _descriptor(rule.name, summary, markdown(rule), rule.severity)
    described["properties"] = {
        "tags": [rule.category, rule.profile],
        "precision": "high",
        "problem.severity": _PROBLEM[rule.severity],
    }
    if rule.url:
        described["helpUri"] = rule.url
    return described


def _descriptor(name: str, summary: str, help_text: str, level: Severity) -> Json:
    return {
        "id": name,
        "name": "".join(word.capitalize() for word in name.split("-")),
        "shortDescription": {"text": summary[:_LONGEST]},
        "fullDescription": {"text": summary[:_LONGEST]},
        "help": {"text": help_text, "markdown": help_text},
        "defaultConfiguration": {"level": level},
    }
