"""What the rest of the row says: is there a starting value, and is the thing done for the first time."""

import re
from functools import cached_property

from tclint.measures import number_words as words

_COUNTED = "|".join(sorted(words.NUMBERS | words.FRACTIONS | {"one", "none", "zero", "nil"}, key=len, reverse=True))
_DIGITS = r"(?!(?:19|20)\d\d(?!\d|\s?%))£?\d[\d,.]*"
_NUMBER = rf"(?:{_DIGITS}|(?:{_COUNTED})\b)"
_YEAR = r"(?:19|20)\d\d(?:[/-]\d\d)?"
_SIGN = r"\s?(?:%|per\s?cent)?"
_FILLER = (
    r"(?:an?|the|about|around|roughly|approximately|at|least|only|just|its|current|present|baseline|of|level|figure"
    r"|value|rate|score)"
)
_TIME = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|days?|weeks?|months?|years?|am|pm)"
_CUE = (
    r"(?:currently|current|baseline|presently|at present|now|was|were|previously|up on|down on|against|so far|to date"
    r"|compared (?:with|to)|stood at|stands at|found|showed|already|start(?:ing)? (?:point|value|level)|existing)"
)
# "from 6", "currently about 40 %", "(2021: 45 %)", "3 (2021)", "45 % in 2021".
_FROM = rf"\bfrom\s+(?:{_FILLER}\s+){{0,4}}{_NUMBER}(?!\s*{_TIME})"
_CUED = rf"\b{_CUE}\b[\s(:=]+(?:(?!to\b|by\b)[\w/]+[\s(:=]+){{0,8}}?{_NUMBER}"
_BRACKETED = rf"\([^()]*\b{_YEAR}\s*[:=,]?\s*{_DIGITS}[^()]*\)"
# "(pilot 2024 - 37 %)", "(63 %, Sept 2024)": a bracket with a figure and a year that it does not aim at.
_AIMED = r"(?:by|to|until|target|aim|before|from|phase|year|due)"
_IN_BRACKET = rf"\((?![^()]*\b{_AIMED}\b)(?=[^()]*\b(?:19|20)\d\d\b)[^()]*?{_DIGITS}(?!\d|\s*{_TIME})[^()]*\)"
# "(none before)", "none at present", "(new)", "first of its kind", "no survey so far".
_NONE = (
    r"\b(?:none|nil|zero|no \w+) (?:now|before|yet|so far|at present|have|at launch|to date|currently|exists?)\b"
    r"|\((?:none|nil|zero|new|all new)\b|\bcurrently (?:none|nil|zero|no)\b|\bfirst of its kind"
)
_DATED = rf"{_DIGITS}{_SIGN}\s+(?:in|\((?:in )?)(?:\w+ )?(?:19|20)\d\d\b"
_SHARE = r"(?<![\w.])(\d[\d.]*)\s?(?:%|per\s?cent)"
_SHARE_AS_AIM = r"\b(?:to|by|reach|of at least)\s+\d[\d.]*\s?(?:%|per)"
_PLAIN = r"[a-z]+(?:-[a-z]+)*"
_FIRST = rf"\b(?:first|first-ever|new|newly|inaugural|pilot)\s+(?!(?:{'|'.join(sorted(words.NOT_FIRST))})\b)[a-z]"
_FIRST_ASKED = r"\bfirst \S+ (?:survey|poll|questionnaire)\b"
_PART_OF = r"\b\d+ (?:out )?of (?:the |our )?\d+\b"
_HINT = rf"\d|\b(?:{_COUNTED})\b"
_STEM = 5


class Row:
    """The row's context for a clause, in lower case; `has_baseline`: a starting value is declared beside the texts.

    Each answer is worked out once, however many numbers of the measure ask for it.
    """

    def __init__(self, measure: str, action: str, *, has_baseline: bool) -> None:
        self.measure = measure
        self.action = action
        self.has_baseline = has_baseline

    @cached_property
    def has_start(self) -> bool:
        """Whether a starting value stands somewhere in the row."""
        return self.has_baseline or gives_start(self.measure) or _starts_in_action(self.measure, self.action)

    @cached_property
    def is_first_ever(self) -> bool:
        """Whether the thing that is measured is new with the plan, so that it starts from zero."""
        return _is_first(self.measure, self.action)

    @cached_property
    def action_words(self) -> frozenset[str]:
        """The action's words."""
        return frozenset(re.findall(_PLAIN, self.action))


def gives_start(measure: str) -> bool:
    """Whether a starting value stands in the measure itself, in lower case."""
    if not re.search(_HINT, measure):
        return False
    once = re.search(_FROM, measure) or re.search(_CUED, measure) or re.search(_NONE, measure)
    in_bracket = "(" in measure and (re.search(_BRACKETED, measure) or re.search(_IN_BRACKET, measure))
    return bool(once or in_bracket) or len(re.findall(_DATED, measure)) > 1


def _starts_in_action(measure: str, task: str) -> bool:
    if not re.search(_HINT, task):
        return False
    if any(re.search(pattern, task) for pattern in (_FROM, _CUED, _DATED, _PART_OF)):
        return True
    shares = set(re.findall(_SHARE, task)) - set(re.findall(_SHARE, measure))
    return bool(shares) and not re.search(_SHARE_AS_AIM, task)


def _is_first(measure: str, task: str) -> bool:
    if re.search(_FIRST, measure) or re.search(_FIRST_ASKED, measure):
        return True
    things = _new_thing(task)
    found = re.findall(_PLAIN, measure)
    return bool(things) and (
        not things.isdisjoint(word[:_STEM] for word in found) or not words.TAKING_PART.isdisjoint(found)
    )


def _new_thing(text: str) -> set[str]:
    """The stems of what a text calls new; empty where nothing is."""
    found = re.findall(_PLAIN, text)
    for place, word in enumerate(found):
        if word in words.FIRST_EVER and not words.NOT_FIRST.intersection(found[place + 1 : place + 2]):
            if word == "set" and found[place + 1 : place + 2] != ["up"]:
                continue
            return {other[:_STEM] for other in found[place:] if len(other) > 3} - words.EVERYWHERE  # noqa: PLR2004 - little words
    return set()
