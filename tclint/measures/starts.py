"""Finds a starting value in a text: a figure that says what is or was, not what is to be. All texts in lower case."""

import re

from tclint.measures import number_words as words

_COUNTED = "|".join(sorted(words.NUMBERS | words.FRACTIONS | {"one", "none", "zero", "nil"}, key=len, reverse=True))
_DIGITS = r"(?<![\d.,])(?!(?:19|20)\d\d(?!\d|\s?%))£?\d[\d,.]*"
_NUMBER = rf"(?:{_DIGITS}|(?:{_COUNTED})\b)"
_AIMED = r"(?:by|to|until|target|aim|before|from|phase|year|due)"
_YEAR = r"(?:19|20)\d\d(?:[/-]\d\d)?"
_SHARE = r"\s?(?:%|per\s?cent)"
_FILLER = (
    r"(?:an?|the|about|around|roughly|approximately|at|least|only|just|its|current|present|baseline|base|low|of|level"
    r"|figure|value|rate|score)"
)
_TIME = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|days?|weeks?|months?|years?|am|pm)"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_CUE = (
    r"(?:currently|current|baseline|presently|at present|now|was|were|previously|up on|down on|against|so far|to date"
    r"|compared (?:with|to)|stood at|stands at|found|showed|already|start(?:ing)? (?:point|value|level)|existing"
    r"|cf|vs|versus|(?:previous|last) (?:round|year|cohort|survey|session)|outturn)"
)
_LATELY = (
    r"(?:(?:in )?(?:the )?(?:last|previous) (?:academic |financial )?(?:year|round)|now|currently|at present|today"
    r"|so far|to date)"
)
_NO_AIM = r"(?!aim|target|at\b|least|of\b|by\b|to\b|over|under|above|below|incl|min|max|up\b|rising|stretch|then)[a-z]+"
_PERIOD = (
    rf"(?:\b(?:fy|ay) ?\d\d|\b\d\d[/-]\d\d\b|\b{_MONTH} ?['’]?\d\d\b|\b[qm](?:[1-9]|1[0-2])\b|\b(?:last|previous)\b)"
)
_ARROW = r"(?:-{1,3}>|={1,2}>|[>→⇒⇨➔➜➝⟶►▶])"

# In their order: "from 6"; "from 9 months to 3"; "currently about 40 %"; "85 % -> 95 %", "24% (2022) => 33%"; "14% to
# 10%"; "14 last year"; "last year 14".
_ANYWHERE = (
    rf"\bfrom\s+(?:{_FILLER}\s+){{0,4}}{_NUMBER}(?!\s*{_TIME})",
    rf"\bfrom {_NUMBER} (?:days|weeks|months|years|hours|minutes) to {_NUMBER}",
    rf"\b{_CUE}\b[\s(:=.]+(?:(?!to\b|by\b)[\w/]+[\s(:=]+){{0,8}}?{_NUMBER}",
    rf"{_DIGITS}(?:{_SHARE})?(?:\s?\([^()]{{0,20}}\))?\s?{_ARROW}\s?\d",
    rf"{_DIGITS}{_SHARE} to \d[\d.]*{_SHARE}(?! of\b)",
    rf"{_NUMBER}(?:{_SHARE})?,? {_LATELY}\b",
    rf"\b(?:last|previous) (?:year|round)[\s:=(]{{1,3}}{_DIGITS}",
)
# "(2021: 45 %)"; "(pilot 2024 - 37 %)" with a figure and a year that it does not aim at; "(Q2: 28 %)"; "(81 days in
# 2023)"; behind a figure one more with hardly a word to it: "4.0 % (Trust 5.2 %)".
_IN_BRACKETS = (
    rf"\((?![^()]*\b{_AIMED}\b)[^()]*\b{_YEAR}\s*[:=,]?\s*{_NUMBER}[^()]*\)",
    rf"\((?![^()]*\b{_AIMED}\b)(?=[^()]*\b(?:19|20)\d\d\b)[^()]*?{_DIGITS}(?!\d|\s*{_TIME})[^()]*\)",
    rf"\((?:q[1-4]|{_MONTH})\b[^():=]{{0,12}}[:=]\s?{_DIGITS}",
    rf"\({_DIGITS} (?:days|weeks|months|hours|minutes) (?:in|at|for) [^()]*(?:19|20)\d\d\b",
    rf"\d[^()]{{0,40}}\((?:{_NO_AIM}[\s:]+){{0,4}}{_DIGITS}{_SHARE}\)",
    rf"\((?![^()]*\b{_AIMED}\b)(?=[^()]*{_PERIOD})[^()]*?{_DIGITS}{_SHARE}",
)
# "(none before)", "none at present", "(new)", "first of its kind", "no survey so far".
_NONE = (
    r"\b(?:none|nil|zero|no \w+) (?:now|before|yet|so far|at present|have|at launch|to date|currently|exists?)\b"
    r"|\((?:none|nil|zero|new|all new)\b|\bcurrently (?:none|nil|zero|no)\b|\bfirst of its kind"
)
# "3 (2021)", "45 % in 2021".
_DATED = rf"{_DIGITS}(?:{_SHARE})?\s+(?:in|\((?:in )?)(?:\w+ )?(?:19|20)\d\d\b"
# Beside another share, one with its year is what it was: "88% as at July 2022", "2022 average 74%".
_BESIDE = (
    rf"\d{_SHARE}.{{0,80}}?\b(?:19|20)\d\d\b[\s:,=-]*(?:(?!{_AIMED})[a-z]+\s){{0,2}}\d[\d.]*{_SHARE}"
    rf"|\d{_SHARE}.{{0,80}}?\d[\d.]*{_SHARE} (?:last|previous|in the last) "
    rf"|\d{_SHARE}.{{0,80}}?\b(?:sector|national|uk|benchmark|peer|comparator|group) (?:\w+ )?\d[\d.]*{_SHARE}"
    rf"|\d{_SHARE}.{{0,80}}?\d[\d.]*{_SHARE} (?:in|at|as at|on|for) (?:\S+ ){{0,2}}(?:19|20)\d\d\b"
)
_PART_OF = r"\b\d+ (?:out )?of (?:the |our )?\d+\b"
# Numbers that only name a row, a period or the second half of a session: "Year 2 (2026/27)".
_NAMED = (
    r"\b(?:year|yr|phase|stage|objective|action|theme|strand|priority|goal|section|grade|level|appendix|annex)s? "
    r"\d+\b(?!\s?%)"
)
_SESSION = r"(?<=\b(?:19|20)\d\d)[/–-]\d\d(?:\d\d)?\b"
_HINT = rf"\d|\b(?:{_COUNTED})\b"


def gives_start(measure: str) -> bool:
    """Whether a starting value stands in the measure itself."""
    if not re.search(_HINT, measure):
        return False
    plain = _without_names(measure)
    return _gives_figure(plain) or bool(re.search(f"{_NONE}|{_BESIDE}", plain)) or len(re.findall(_DATED, plain)) > 1


def action_gives_start(task: str) -> bool:
    """Whether the action says where things stand; there one dated figure is enough."""
    if not re.search(_HINT, task):
        return False
    plain = _without_names(task)
    return _gives_figure(plain) or bool(re.search(_DATED, plain) or re.search(_PART_OF, plain))


def _without_names(text: str) -> str:
    return re.sub(_SESSION, "", re.sub(_NAMED, "", text.replace("[", "(").replace("]", ")")))


def _gives_figure(text: str) -> bool:
    in_bracket = "(" in text and any(re.search(pattern, text) for pattern in _IN_BRACKETS)
    return in_bracket or any(re.search(pattern, text) for pattern in _ANYWHERE)
