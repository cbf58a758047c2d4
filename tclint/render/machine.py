"""A diagnostic as JSON data: the contract of `json` and `json-lines`."""

from __future__ import annotations

import json
from typing import Any

from tclint.diagnostic import Diagnostic
from tclint.source import Source, Span

Json = dict[str, Any]


def dump(data: object, indent: int | None = None) -> str:
    """JSON text in ASCII, in which no build log finds a marker to obey."""
    return json.dumps(data, indent=indent).replace("##[", "#\\u0023[")


def place(span: Span, source: Source) -> Json:
    """The four numbers of a span; lines and columns from 1, the end exclusive."""
    start, end = source.position(span.start), source.position(span.end)
    return {"line": start.line, "column": start.column, "end_line": end.line, "end_column": end.column}


def diagnostic_data(diagnostic: Diagnostic, source: Source) -> Json:
    """A diagnostic by the contract."""
    return {
        "rule": diagnostic.rule,
        "category": diagnostic.category,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "help": diagnostic.help,
        "file": source.path,
        "document": diagnostic.document,
        **place(diagnostic.span, source),
        "element": diagnostic.address,
        "activity": diagnostic.activity,
        "field": diagnostic.field,
        "elements": list(diagnostic.elements),
        "labels": [{"message": label.message, **place(label.span, source)} for label in diagnostic.labels],
        "fix": None,
        "fingerprint": diagnostic.fingerprint,
        "url": diagnostic.url or None,
    }
