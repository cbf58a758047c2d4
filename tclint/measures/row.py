"""What the rest of the row says: whether there is a starting value, and whether the thing is done for the first time."""

import re
from typing import NamedTuple

from tclint.measures import number_words as words

_NUMBER = r"(?!(?:19|20)\d\d(?!\d|\s?%))£?\d[\d,.]*"
_WORD_NUMBER = rf"(?:{_NUMBER}|(?:{'|'.join(sorted(words.NUMBERS | words.FRACTIONS | {'one', 'none', 'zero', 'nil'}, key=len, reverse=True))})\b)"
_FROM = re.compile(
    rf"\bfrom\s+(?:(?:an?|the|about|around|roughly|approximately|at|least|only|just|its|current|present|baseline|of|level"
    rf"|figure|value|rate|score)\s+){{0,4}}{_WORD_NUMBER}(?!\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|days?|weeks?|months?|years?|am|pm))"
)
_CUES = re.compile(
    rf"\b(?:currently|current|baseline|presently|at present|now|was|were|previously|up on|down on|against|compared (?:with|to)|stood at"
    rf"|stands at|so far|to date|already|start(?:ing)? (?:point|value|level)|existing)\b[\s(:=]+(?:(?!to\b|by\b)[\w/]+[\s(:=]+){{0,8}}?{_WORD_NUMBER}"
)
_DATED = re.compile(
    rf"\([^()]*\b(?:19|20)\d\d(?:[/-]\d\d)?\s*[:=,]?\s*{_NUMBER}[^()]*\)|\d\s?%?\s+\((?:in\s+)?(?:19|20)\d\d(?:[/-]\d\d)?\).*\d\s?%?\s+\("
)
_DATED_EARLIER = re.compile(rf"{_NUMBER}\s?(?:%|per cent|percent)?\s+(?:in|\((?:in )?)(?:\w+ )?(?:19|20)\d\d\b")
_SHARE = re.compile(r"(?<![\w.])(\d[\d.]*)\s?(?:%|per\s?cent|percent)")
_PLAIN = re.compile(r"[a-z]+(?:-[a-z]+)*")
_FIRST = re.compile(
    rf"\b(?:first|first-ever|new|newly|inaugural|pilot)\s+(?!(?:{'|'.join(sorted(words.NOT_FIRST))})\b)[a-z]"
)
_STEM = 5


class Row(NamedTuple):
    """The row's context for a clause: is a starting value given, is the yardstick's thing new, and the action's words."""

    has_start: bool
    is_first_ever: bool
    action: frozenset[str]
    first_word: str


def row_of(text: str, action: str, *, baseline: bool) -> Row:
    """Reads measure and action, both as written; `baseline`: a starting value is declared beside them."""
    measure, task = text.lower(), action.lower()
    found = _PLAIN.findall(task)
    has_start = baseline or _starts_in(measure) or _starts_in_action(measure, task)
    return Row(has_start, _is_first(measure, task), frozenset(found), found[0] if found else "")


def _starts_in(measure: str) -> bool:
    return bool(_FROM.search(measure) or _CUES.search(measure) or _DATED.search(measure) or _two_dates(measure))


def _two_dates(measure: str) -> bool:
    return len(_DATED_EARLIER.findall(measure)) > 1


def _starts_in_action(measure: str, task: str) -> bool:
    if not any(sign.isdigit() for sign in task) and not _CUES.search(task):
        return False
    if _FROM.search(task) or _CUES.search(task) or _DATED_EARLIER.search(task):
        return True
    shares = set(_SHARE.findall(task)) - set(_SHARE.findall(measure))
    return bool(shares) and not re.search(r"\b(?:to|by|reach|of at least)\s+\d[\d.]*\s?(?:%|per)", task)


def _is_first(measure: str, task: str) -> bool:
    if _FIRST.search(measure):
        return True
    things = _new_thing(task)
    found = _PLAIN.findall(measure)
    return bool(things) and (
        not things.isdisjoint(word[:_STEM] for word in found) or not words.TAKING_PART.isdisjoint(found)
    )


def _new_thing(text: str) -> set[str]:
    """The stems of what a text calls new; empty where nothing is."""
    found = _PLAIN.findall(text)
    for place, word in enumerate(found):
        if word in words.FIRST_EVER and not words.NOT_FIRST.intersection(found[place + 1 : place + 2]):
            if word == "set" and found[place + 1 : place + 2] != ["up"]:
                continue
            return {other[:_STEM] for other in found[place:] if len(other) > 3} - words.EVERYWHERE  # noqa: PLR2004 - little words
    return set()
