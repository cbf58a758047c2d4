"""What to say about keys and values that do not fit the plan format."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tclint.source import Span
from tclint.syntax import Mapping, Node, Scalar, Sequence

KINDS = {
    "text": "a text",
    "texts": "a text or a list of texts",
    "names": "names with a text each",
    "timeframe": "a text, or `start` and `end`",
    "element": "a group of keys with values",
    "elements": "a list, each item beginning with `- `",
    "measures": "a text, or a list of texts or measures",
}
PLAN_HELP = "begin with a line such as `title: Our action plan`; `tclint init` writes a plan to start from"
_FORMAT_KEY = re.compile(r"[a-z][a-z_-]*")


def unknown_key(
    key: str, known: Iterable[str], homes: Iterable[tuple[str, Iterable[str]]]
) -> tuple[str | None, str, str]:
    """What to say about a key that the format does not have.

    Args:
        key: the key as it stands in the file.
        known: the keys that the format has there.
        homes: the parts of a plan and their keys, for one that belongs elsewhere.

    Returns:
        the key that was probably meant, the message and the remedy.
    """
    from tclint.suggestions import nearest_key

    seen = "".join(sign for sign in key if sign == " " or sign.isprintable())
    meant = nearest_key(seen, known)
    message = f"the plan format has no key `{seen}` here"
    if seen != key and meant is not None:
        return meant, f"an invisible character stands in the key `{seen}`", "delete the key and type it again"
    if key.startswith("-"):
        return meant, message, f"put a space after the dash: `- {key.lstrip('-')}:`"
    if meant is not None:
        return meant, message, f"did you mean `{meant}`?"
    for home, keys in homes:
        elsewhere = nearest_key(seen, keys)
        if elsewhere is not None:
            return None, message, f"`{elsewhere}` belongs to {home}"
    return None, message, "a key of your own may begin with `x-`"


def meant_as_text(node: Node, known: Iterable[str] = ()) -> Scalar | None:
    """The text that was meant where a colon in it made a single key of its first words; None if that is not so.

    A key of the format, whatever its case, is no text, nor is anything that looks like a key: `name: HR`.
    """
    key, value = node.pairs[0] if isinstance(node, Mapping) and len(node.pairs) == 1 else (None, None)
    if not isinstance(key, Scalar) or not isinstance(value, Scalar):
        return None
    if key.style or value.style or value.is_null or _FORMAT_KEY.fullmatch(key.value) or key.value.casefold() in known:
        return None
    return Scalar(key.start, value.end, f"{key.value}: {value.value}", "")


def kind_of(node: Node) -> str:
    """What a value is, in words."""
    if isinstance(node, Mapping):
        return "a group of keys"
    if isinstance(node, Sequence):
        return "a list"
    return f"the text `{shortened(node.value)}`" if isinstance(node, Scalar) else "a reference"


def remedy_for(node: Node, kind: str) -> str:
    """The usual slips behind a value that should be of another `kind`, and what to do about them."""
    first = node.pairs[0][0] if isinstance(node, Mapping) and node.pairs else None
    if isinstance(first, Scalar) and first.value.startswith("-"):
        return f"put a space after the dash: `- {first.value.lstrip('-')}:`"
    if isinstance(first, Scalar) and " " in first.value.strip():
        return "if the text contains a colon, put the whole text in quotes"
    if isinstance(first, Scalar) and kind == "elements":
        return f"begin each item with a dash: `- {first.value}: …`"
    if isinstance(node, Scalar) and node.value.startswith("-"):
        return "put a space after the dash"
    return "one dash is enough" if isinstance(node, Sequence) and kind in {"text", "element", "measures"} else ""


def shortened(text: str) -> str:
    """A text on one line, cut to what fits a message."""
    words = " ".join(text.split())
    return words if len(words) <= 40 else f"{words[:39]}…"  # noqa: PLR2004 - what fits a message


def first_place(node: Node) -> Span:
    """The span of a node, cut to the first key or item where it is a block."""
    if isinstance(node, Mapping) and node.pairs:
        return node.pairs[0][0].span
    if isinstance(node, Sequence) and node.items:
        return first_place(node.items[0])
    return node.span if node.end > node.start else Span(node.start, node.start)
