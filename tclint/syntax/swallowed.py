"""Words that YAML takes for something else without a complaint, so that they are lost from the text.

Three classes: a label (`owner: &HR Director`), a tag (`action: !Urgent recruit`), and a comment where the sign means
"number" (`Make the college #1 in the region`, `success_measures: # of visitors`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tclint.source import Span
from tclint.syntax.nodes import INVALID, PLAIN, Node, Problem, Scalar, walk

_QUOTE = "put the whole text in quotes"
_STANDARD_TAG = "tag:yaml.org,2002:"
_LABEL = re.compile(r"[&!]\S*")
_NUMBER_SIGN = re.compile(r"(?<=[ \t])#(?:(?P<number>\d)| ?of\b)[^\r\n]*")


def swallowed_label(text: str, node: Scalar, anchor: str, tag: str, used: set[Node]) -> Problem | None:
    """The problem that a plain text begins with `&` or `!`, unless YAML's own meaning was wanted.

    Args:
        text: the file.
        node: a scalar with an anchor or a tag.
        anchor: its anchor, or "".
        tag: its tag, or "".
        used: the nodes that aliases refer to.
    """
    is_wanted = node in used if anchor else tag.startswith(_STANDARD_TAG)
    label = _LABEL.match(text, node.start)
    if node.style != PLAIN or not node.value or is_wanted or label is None:
        return None
    return Problem(
        INVALID,
        f"`{label.group()}` is taken for a label that nothing refers to, so the text is read as `{_short(node.value)}`",
        Span(*label.span()),
        _QUOTE,
    )


def swallowed_comments(text: str, root: Node) -> Iterator[Problem]:
    """The problems that ` #` cuts a text short where it means "number"."""
    signs = list(_NUMBER_SIGN.finditer(text))
    if not signs:
        return
    plain = {node.end: node for node in walk(root) if isinstance(node, Scalar) and node.style == PLAIN}
    for sign in signs:
        before = plain.get(len(text[: sign.start()].rstrip(" \t")))
        if before is not None and (sign["number"] or not before.value):
            yield Problem(
                INVALID, "all that follows ` #` is a comment and is lost from the text", Span(*sign.span()), _QUOTE
            )


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 40 else f"{words[:39]}…"  # noqa: PLR2004 - what fits a message
