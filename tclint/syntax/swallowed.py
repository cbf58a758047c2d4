"""Words that YAML takes for something else without a complaint, so that they are lost from the text.

Three classes: a label (`owner: &HR Director`), a tag (`action: !Urgent recruit`), and items of a list that YAML reads
as text (`-Visibility`, an item that stands further in than the one above it, other bullets than the dash).
"""

from __future__ import annotations

import re
from itertools import islice

from tclint.source import Span
from tclint.syntax.nodes import INVALID, PLAIN, QUOTE, Node, Problem, Scalar

_STANDARD_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "timestamp"))
_LABEL = re.compile(r"[&!]\S*")
_COLON = re.compile(r"[ \t]*:(?=\s|$)")
_JOINED_DASH = re.compile(r"-(?=[^\W\d])")
_DASH_BELOW = re.compile(r"[\r\n][ \t]*(?P<item>-(?:[ \t][^\r\n]*|[^\W\d][^\r\n]*))")
_BULLET = re.compile(r"(?:[•‣◦▪–—]|\d{1,2}[.)])[ \t]")
_BULLET_BELOW = re.compile(r"[\r\n][ \t]*(?P<item>(?:[•‣◦▪–—]|\d{1,2}[.)])[ \t][^\r\n]*)")


def swallowed_label(text: str, node: Scalar, anchor: str, tag: str, used: set[Node]) -> Problem | None:
    """The problem that a plain text begins with `&` or `!`, unless YAML's own meaning was wanted.

    Args:
        text: the file.
        node: a scalar with an anchor or a tag.
        anchor: its anchor, or "".
        tag: its tag, or "".
        used: the nodes that aliases refer to.
    """
    # A name in small letters is a label that may be used one day; "&Co" and "&HR Director" are texts.
    is_wanted = (node in used or re.fullmatch(r"[a-z][a-z0-9_-]*", anchor)) if anchor else tag in _STANDARD_TAGS
    label = _LABEL.match(text, node.start)
    if node.style != PLAIN or not node.value or is_wanted or label is None:
        return None
    return Problem(
        INVALID,
        f"`{label.group()}` is taken for a label, so that the text is read as `{_short(node.value)}`",
        Span(*label.span()),
        QUOTE,
    )


def swallowed_dash(text: str, node: Scalar) -> Problem | None:
    """The problem that a dash at the start of a line is read as part of a plain text."""
    if _COLON.match(text, node.end):
        return None
    if _JOINED_DASH.match(text, node.start) and not text[line_start(text, node.start) : node.start].strip():
        message = "there is no space after the dash, so this is a text and no item of a list"
        return Problem(INVALID, message, Span(node.start, node.start + 2), "put one space after it")
    item = _DASH_BELOW.search(text, node.start, node.end) or _bullets_below(text, node)
    if item is None:
        return None
    message = "this line begins as an item of a list, but it is read as part of the text above"
    remedy = "begin each item with `- `, in line with the others; if no list is meant, put the whole text in quotes"
    return Problem(INVALID, message, Span(*item.span("item")), remedy)


def _bullets_below(text: str, node: Scalar) -> re.Match[str] | None:
    """A line that begins with another bullet or a number, where the line of the text above or below does so too."""
    bullets = list(islice(_BULLET_BELOW.finditer(text, node.start, node.end), 2))
    is_list = len(bullets) > 1 or _BULLET.match(text, node.start)
    return bullets[0] if bullets and is_list else None


def line_start(text: str, offset: int) -> int:
    """Where the line around `offset` starts."""
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 40 else f"{words[:39]}…"  # noqa: PLR2004 - what fits a message
