"""What a YAML parser's error means to a person, and how to read on behind it.

Every slip is mended by replacing characters one for one, so that the offsets of everything else stay true.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from tclint.source import Span
from tclint.syntax.nodes import Problem

RULE = "invalid-yaml"

_KEY = re.compile(r"[ \t]*(?:- +)*(?P<key>[A-Za-z_][\w .-]*?)[ \t]*:(?=[ \t]|$)")
_FIRST_WORD = re.compile(r"[ \t]*(?:- *)*(?P<key>[A-Za-z_][\w-]*)")
_KEY_WITHOUT_SPACE = re.compile(r"[ \t]*(?:- +)*(?P<key>[A-Za-z_][\w-]*):(?=\S)")
_COLON = re.compile(r":(?=[ \t]|$)")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
_OPENING = {
    "[": "a text that begins with `[` must stand in quotes",
    "{": "a text that begins with `{` must stand in quotes",
    "*": "a text that begins with `*` must stand in quotes",
    "&": "a text that begins with `&` must stand in quotes",
    "!": "a text that begins with `!` must stand in quotes",
}
QUOTE_THE_TEXT = "put the whole text in quotes"


class ParserError(NamedTuple):
    """The parser's words: its problem, its offset, and the offset of what it was reading then (or -1)."""

    problem: str
    offset: int
    context: int


@dataclass(slots=True)
class Slip:
    """One slip explained: the problem for the user, the text to read on with, and the values passed over."""

    problem: Problem
    mended: str
    lost: list[tuple[int, str]] = field(default_factory=list)


Explain = Callable[[str, ParserError], Slip | None]


def explain(text: str, error: ParserError) -> Slip:
    """Say what the parser's `error` in `text` means, and mend the text so that the rest can be read."""
    for pattern, explainers in _EXPLAINERS:
        if pattern in error.problem:
            for explainer in explainers:
                slip = explainer(text, error)
                if slip is not None:
                    return slip
    return _misfit(text, error)


def _line_span(text: str, offset: int) -> Span:
    """The line around `offset`, without its line break."""
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    ends = [end for end in (text.find("\n", offset), text.find("\r", offset)) if end >= 0]
    return Span(start, min(ends, default=len(text)))


def _content(text: str, line: Span) -> Span:
    """`line` without the blanks on either side."""
    words = text[line.start : line.end]
    start = line.start + len(words) - len(words.lstrip())
    return Span(start, max(start, line.start + len(words.rstrip())))


def _replace(text: str, span: Span, character: str = " ") -> str:
    """`text` with every character of `span` but its line breaks replaced."""
    blank = re.sub(r"[^\r\n]", character, text[span.start : span.end])
    return text[: span.start] + blank + text[span.end :]


def _problem(message: str, span: Span, remedy: str) -> Problem:
    return Problem(RULE, message, span, remedy)


def _pass_over(text: str, line: Span) -> tuple[str, list[tuple[int, str]]]:
    """Blank a line, and the lines below it if it opens a list item, and note whose value is lost."""
    content = _content(text, line)
    end = line.end
    if text.startswith("-", content.start):
        end = _block_end(text, line, content.start - line.start)
    key = _FIRST_WORD.match(text, line.start, line.end)
    return _replace(text, Span(line.start, end)), [(content.start, key["key"])] if key else []


def _block_end(text: str, line: Span, indent: int) -> int:
    """The end of the last line that is indented further than `indent` and follows `line` without a break."""
    end = line.end
    while end < len(text):
        following = _line_span(text, end + (2 if text.startswith("\r\n", end) else 1))
        content = _content(text, following)
        if content.start - following.start <= indent and content.end > content.start:
            return end
        if following.end <= end:
            return end
        end = following.end
    return end


def _value_start(text: str, line: Span) -> tuple[int, str] | None:
    """Where the value on `line` begins, and its key."""
    key = _KEY.match(text, line.start, line.end)
    if key is None:
        return None
    rest = text[key.end() : line.end]
    return key.end() + len(rest) - len(rest.lstrip()), key["key"]


def _second_colon(text: str, error: ParserError) -> Slip | None:
    """`goal: Train staff: all of them`."""
    line = _line_span(text, error.offset)
    value = _value_start(text, line)
    if value is None or value[0] > error.offset:
        return None
    start, key = value
    span = _content(text, Span(start, line.end))
    mended = _COLON.sub(";", text[span.start : span.end])
    return Slip(
        _problem(
            f"the text of `{key}` contains a colon followed by a space, which YAML takes for another key",
            span,
            f'{QUOTE_THE_TEXT}: `{key}: "…"`',
        ),
        text[: span.start] + mended + text[span.end :],
    )


def _indented_too_far(text: str, error: ParserError) -> Slip | None:
    """A key that stands deeper than its neighbours, or a colon in the second line of a text."""
    line = _line_span(text, error.offset)
    value = _value_start(text, line)
    content = _content(text, line)
    if value is None:
        return None
    problem = _problem(
        f"`{value[1]}:` is indented so that it belongs to the text on the line above",
        Span(content.start, error.offset),
        "line it up with the keys around it; if it is part of the text above, put that whole text in quotes",
    )
    previous = _line_span(text, line.start - 1) if line.start else line
    depth = _content(text, previous).start - previous.start
    mended = _moved_up(text, previous, line, depth)
    if mended is not None:
        return Slip(problem, mended)
    return Slip(problem, *_pass_over(text, line))


def _moved_up(text: str, previous: Span, line: Span, depth: int) -> str | None:
    """Move the line break of `previous` to the right, so that `line` starts at column `depth`."""
    extra = _content(text, line).start - line.start - depth
    if extra <= 0 or line.start - previous.end != 1:
        return None
    return text[: previous.end] + " " * extra + "\n" + text[previous.end + extra + 1 :]


def _tab(text: str, error: ParserError) -> Slip | None:
    line = _line_span(text, error.offset)
    content = _content(text, line)
    if "\t" not in text[line.start : content.start]:
        return None
    return Slip(
        _problem("this line is indented with a tab", Span(line.start, content.start), "indent with spaces instead"),
        *_pass_over(text, line),
    )


def _forbidden_start(text: str, error: ParserError) -> Slip | None:
    character = text[error.offset : error.offset + 1]
    line = _line_span(text, error.offset)
    return Slip(
        _problem(
            f"a text cannot begin with `{character}`",
            _content(text, Span(error.offset, line.end)),
            QUOTE_THE_TEXT,
        ),
        _replace(text, Span(error.offset, error.offset + 1)),
    )


def _no_colon(text: str, error: ParserError) -> Slip | None:
    """`owner Head of HR` or `owner:Head of HR`."""
    line = _line_span(text, error.context if error.context >= 0 else error.offset)
    content = _content(text, line)
    joined = _KEY_WITHOUT_SPACE.match(text, line.start, line.end)
    word = _FIRST_WORD.match(text, line.start, line.end)
    if joined:
        problem = _problem(
            f"there is no space after the colon of `{joined['key']}:`",
            Span(content.start, joined.end()),
            f"write `{joined['key']}: …` with a space",
        )
    elif word:
        problem = _problem(
            "this line has no colon, so it is neither a key with its value nor part of the text above",
            content,
            f"write `{word['key']}: …`, or indent the line further if it continues the text above",
        )
    else:
        return None
    return Slip(problem, *_pass_over(text, line))


def _open_quote(text: str, error: ParserError) -> Slip | None:
    start = error.context
    if start < 0 or text[start : start + 1] not in {'"', "'"}:
        return None
    return _unclosed(text, start)


def _unclosed(text: str, start: int) -> Slip:
    line = _line_span(text, start)
    return Slip(
        _problem(
            "the quotation mark opened here is not closed",
            _content(text, Span(start, line.end)),
            f"close the text with another `{text[start]}`",
        ),
        _replace(text, Span(start, start + 1)),
    )


def _text_after_value(text: str, error: ParserError) -> Slip | None:
    """`action: "Train" staff`, `owner: [HR] and others`, or a quote closed by the next line's opening one."""
    line = _line_span(text, error.offset)
    value = _value_start(text, line)
    if value is None or value[0] >= error.offset:
        return None
    start, _ = value
    opening = text[start]
    span = _content(text, Span(start, line.end))
    if opening in _OPENING:
        return Slip(_problem(f"`{opening}` has a meaning of its own in YAML", span, _OPENING[opening]), _plain(text, span))
    earlier = _quote_before(text, line, error.context)
    if earlier is not None:
        return _unclosed(text, earlier)
    if opening not in {'"', "'"}:
        return None
    remedy = (
        f"write `{opening * 2}` for a quotation mark inside the text" if opening == "'" else "write `\\\"` for a quotation mark inside the text"
    )
    return Slip(_problem("text goes on after the closing quotation mark", span, f"{remedy}, or use the other kind around it"), _plain(text, span))


def _plain(text: str, span: Span) -> str:
    """Take every special character out of a value, so that it reads as a plain text."""
    value = re.sub(r"""["'\[\]{}*&!#|>%@`]|:(?=[ \t]|$)""", " ", text[span.start : span.end])
    return text[: span.start] + value + text[span.end :]


def _quote_before(text: str, line: Span, context: int) -> int | None:
    """The place of a quotation mark that opens a value on an earlier line and is not closed on that line."""
    at = line.start
    while at > max(context, 0):
        above = _line_span(text, at - 1)
        value = _value_start(text, above)
        if value is not None and value[0] < above.end and text[value[0]] in {'"', "'"}:
            quote = text[value[0]]
            return value[0] if text.count(quote, value[0], above.end) == 1 else None
        if above.start >= at:
            return None
        at = above.start
    return None


def _open_bracket(text: str, error: ParserError) -> Slip | None:
    start = error.context
    if start < 0 or text[start : start + 1] not in {"[", "{"}:
        return None
    line = _line_span(text, start)
    closing = {"[": "]", "{": "}"}[text[start]]
    return Slip(
        _problem(
            f"the `{text[start]}` opened here is not closed",
            _content(text, Span(start, line.end)),
            f"close it with `{closing}`; if it belongs to the text, put the whole text in quotes",
        ),
        _plain(text, Span(start, line.end)),
    )


def _special_sign(text: str, error: ParserError) -> Slip | None:
    """`* item`, `& others`, `> 50 people`, `!!`: a sign at the start of a text that YAML gives a meaning."""
    at = error.context if error.context >= 0 else error.offset
    sign = text[at : at + 1]
    if not sign or sign.isspace():
        return None
    line = _line_span(text, at)
    span = _content(text, Span(at, line.end))
    return Slip(_problem(f"`{sign}` at the start of a text has a meaning of its own in YAML", span, QUOTE_THE_TEXT), _plain(text, span))


def _dash_after_key(text: str, error: ParserError) -> Slip | None:
    line = _line_span(text, error.offset)
    return Slip(
        _problem(
            "a list cannot begin on the line of its key",
            _content(text, Span(error.offset, line.end)),
            "put the `-` and its text on a line of their own, or put the text in quotes",
        ),
        _replace(text, Span(error.offset, error.offset + 1)),
    )


def _escape(text: str, error: ParserError) -> Slip | None:
    line = _line_span(text, error.offset)
    start = max(error.offset - 1, 0)
    quoted = text[line.start : line.end]
    mended = text[: line.start] + quoted.replace("\\", "/") + text[line.end :]
    return Slip(
        _problem(
            f"`{text[start : error.offset + 1]}` means nothing inside double quotes",
            Span(start, min(error.offset + 1, len(text))),
            "write the backslash twice, or use single quotes around the text",
        ),
        mended,
    )


def _control_character(text: str, error: ParserError) -> Slip | None:
    found = _CONTROL.search(text)
    if found is None:
        return None
    return Slip(
        _problem(
            f"the invisible character U+{ord(found.group()):04X} is not allowed in a plan",
            Span(*found.span()),
            "delete it; it often comes along when text is copied from another program",
        ),
        _CONTROL.sub(" ", text),
    )


def _misfit(text: str, error: ParserError) -> Slip:
    """Whatever else: the line that does not fit."""
    line = _line_span(text, error.offset)
    if _content(text, line).start >= line.end and error.context >= 0:
        line = _line_span(text, error.context)
    content = _content(text, line)
    return Slip(
        _problem(
            "this line does not fit the lines around it",
            content,
            "line it up with its neighbours, and put a text with special signs (`:` `#` `[` `{` `*` `&`) in quotes",
        ),
        *_pass_over(text, line),
    )


# The parser's wording (a part of it), and who explains it; the first explainer that recognises the slip speaks.
_EXPLAINERS: list[tuple[str, tuple[Explain, ...]]] = [
    ("mapping values are not allowed", (_second_colon, _indented_too_far)),
    ("cannot start any token", (_tab, _forbidden_start)),
    ("could not find expected ':'", (_no_colon,)),
    ("found unexpected end of stream", (_open_quote,)),
    ("found unexpected document separator", (_open_quote,)),
    ("expected <block end>", (_text_after_value,)),
    ("expected ',' or", (_open_bracket,)),
    ("expected alphabetic or numeric", (_special_sign,)),
    ("expected a comment or a line break", (_special_sign,)),
    ("expected chomping or indentation", (_special_sign,)),
    ("undefined tag handle", (_special_sign,)),
    ("expected URI", (_special_sign,)),
    ("mapping keys are not allowed", (_special_sign,)),
    ("sequence entries are not allowed", (_dash_after_key,)),
    ("unknown escape character", (_escape,)),
    ("special characters are not allowed", (_control_character,)),
]
