"""A diagnostic as JSON data: the contract of `json` and `json-lines`."""

from __future__ import annotations

import json
import re
from typing import Any

from tclint.diagnostic import Diagnostic
from tclint.source import Source, Span

Json = dict[str, Any]
MARKER = re.compile(r"##(?=\w*\[)")
"""Where a build log would begin to obey, wherever in a line it stands."""
_ESCAPE = re.compile(r"\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2}|(?P<half>\\ud[89a-f][0-9a-f]{2})|\\.")


def dump(data: object, indent: int | None = None) -> str:
    """JSON text in ASCII, in which no build log finds a marker to obey, and no parser half of a surrogate pair."""
    text = json.dumps(data, indent=indent)
    if "##" in text:
        text = MARKER.sub(r"#\\u0023", text)
    return _ESCAPE.sub(_whole, text) if "\\ud" in text else text


def _whole(escape: re.Match[str]) -> str:
    return "\\ufffd" if escape["half"] else escape.group()


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
