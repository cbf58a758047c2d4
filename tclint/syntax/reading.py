"""One attempt to read a text: its documents, or where the parser gave up."""

from __future__ import annotations

from collections.abc import Callable

from tclint.named_tuples import NamedTuple
from tclint.syntax import tree
from tclint.syntax.nodes import Document


class ParserError(NamedTuple):
    """Where the parser gave up, and where the thing stands that it was reading then (or -1)."""

    offset: int
    context: int


Outcome = list[Document] | ParserError


def read(text: str, events: Callable[[str], Callable[[], tree.Event]] = tree.c_events) -> Outcome:
    """The documents, or where the parser gave up.

    Args:
        text: what to read.
        events: the parser: the fast one, or the slow one, which lets addresses stand in brackets without quotes.

    Raises:
        RefusedError: no plan has the shape that was read.
    """
    try:
        return tree.build(text, events(text))
    except _parser_errors() as error:
        mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
        last = max(len(text) - 1, 0)
        return ParserError(
            min(mark.index, last) if mark is not None else 0,
            min(context.index, last) if context is not None else -1,
        )


def _parser_errors() -> tuple[type[Exception], ...]:
    """What the parsers raise: imported only when they do."""
    from ruamel.yaml.error import YAMLError

    return (YAMLError, ValueError)
