"""Finds a starting value in a text: a figure that says what is or was, not what is to be. All texts in lower case.

A pattern goes with its clues, one of which every text that it finds holds: without one it is not even compiled.
"""

import re

from tclint.measures import number_words as words
from tclint.measures.word_tables import word_set

_COUNTED = words.NUMBERS | words.FRACTIONS | {"one", "none", "zero", "nil"}
_COUNTED_ENDS = tuple(_COUNTED)
# What stands for a word that counts while patterns are tried, twice for "two-thirds": no text in lower case has it.
_MARK = "N"
_WORD = r"(?:\b|(?<=\d))[a-z]+(?:-[a-z]+)?\b"
_DIGITS = r"(?<![\d.,])(?!(?:19|20)\d\d(?!\d|\s?%))£?\d[\d,.]*"
_NUMBER = rf"(?:{_DIGITS}|{_MARK}(?:-{_MARK})?)"
_AIMED = r"(?:by|to|until|target|aim|before|from|phase|year|due)"
_YEAR = r"(?:19|20)\d\d(?:[/-]\d\d)?"
_SHARE = r"\s?(?:%|per\s?cent)"
_TIME = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|days?|weeks?|months?|years?|am|pm)"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
_LATELY = (
    r"(?:(?:in )?(?:the )?(?:last|previous) (?:academic |financial )?(?:year|round)|now|currently|at present|today"
    r"|so far|to date)"
)
_NO_AIM = r"(?!aim|target|at\b|least|of\b|by\b|to\b|over|under|above|below|incl|min|max|up\b|rising|stretch|then)[a-z]+"
_PERIOD = (
    rf"(?:\b(?:fy|ay) ?\d\d|\b\d\d[/-]\d\d\b|\b{_MONTH} ?'?\d\d\b|\b[qm](?:[1-9]|1[0-2])\b"
    r"|\b(?:last|previous)\b)"
)
_SHARES = ("%", "cent")
_YEARS = ("19", "20")

# "from 6", "from about a third"; with nothing but these between the two.
_FROM = rf"\bfrom(?=\s+((?:[a-z]+\s+){{0,4}}?){_NUMBER}(?!\s*{_TIME}))"
_FILLERS = word_set("""
    a an the about around roughly approximately at least only just its current present baseline base low of level
    figure value rate score
""")
# "from 9 months to 3".
_FROM_TIME = rf"\bfrom {_NUMBER} (?:days|weeks|months|years|hours|minutes) to {_NUMBER}"
# "currently about 40 %": a few words may stand between the two.
_CUES = (
    "current", "currently", "baseline", "presently", "at present", "now", "was", "were", "previously", "up on",
    "down on", "against", "so far", "to date", "compared with", "compared to", "stood at", "stands at", "found",
    "showed", "already", "start point", "start value", "start level", "starting point", "starting value",
    "starting level", "existing", "cf", "vs", "versus", "previous round", "previous year", "previous cohort",
    "previous survey", "previous session", "last round", "last year", "last cohort", "last survey", "last session",
    "outturn",
)  # fmt: skip
_AFTER_CUE = rf"[\s(:=.]+(?:(?!to\b|by\b)[\w/]+[\s(:=]+){{0,8}}?{_NUMBER}"
# "85 % -> 95 %", "24% (2022) => 33%"; other arrows than these are written as a mark too.
_ARROW_SIGNS = frozenset(">→⇒⇨➔➜➝⟶►▶")
_ARROWS = str.maketrans(dict.fromkeys("→⇒⇨➔➜➝⟶►▶", _MARK))
_ARROW = rf"{_DIGITS}(?:{_SHARE})?(?:\s?\([^()]{{0,20}}\))?\s?(?:-{{1,3}}>|={{1,2}}>|>|{_MARK})\s?\d"
# "14 last year"; "ten last year", where the letter ends a word that counts.
_LATELY_CLUES = ("last ", "previous ", " now", " currently", " at present", " today", " so far", " to date")
_BEFORE_LATELY = rf"(?:{_DIGITS}|[a-z]\b)(?:{_SHARE})?,? {_LATELY}\b"
# "14% to 10%"; "last year 14".
_ANYWHERE = (
    (("% to ", "cent to "), rf"{_DIGITS}{_SHARE} to \d[\d.]*{_SHARE}(?! of\b)"),
    (("last ", "previous "), rf"\b(?:last|previous) (?:year|round)[\s:=(]{{1,3}}{_DIGITS}"),
)
# "(2021: 45 %)"; "(pilot 2024 - 37 %)" with a figure and a year that it does not aim at; "(Q2: 28 %)"; "(81 days in
# 2023)"; behind a figure one more with hardly a word to it: "4.0 % (Trust 5.2 %)".
_YEAR_IN_BRACKETS = rf"\((?![^()]*\b{_AIMED}\b)[^()]*\b{_YEAR}\s*[:=,]?\s*{_NUMBER}[^()]*\)"
_IN_BRACKETS = (
    (_YEARS, rf"\((?![^()]*\b{_AIMED}\b)(?=[^()]*\b(?:19|20)\d\d\b)[^()]*?{_DIGITS}(?!\d|\s*{_TIME})[^()]*\)"),
    ((":", "="), rf"\((?:q[1-4]|{_MONTH})\b[^():=]{{0,12}}[:=]\s?{_DIGITS}"),
    (_YEARS, rf"\({_DIGITS} (?:days|weeks|months|hours|minutes) (?:in|at|for) [^()]*(?:19|20)\d\d\b"),
    (_SHARES, rf"\d[^()]{{0,40}}\((?:{_NO_AIM}[\s:]+){{0,4}}{_DIGITS}{_SHARE}\)"),
    (_SHARES, rf"\((?![^()]*\b{_AIMED}\b)(?=[^()]*{_PERIOD})[^()]*?{_DIGITS}{_SHARE}"),
)
# "(none before)", "none at present", "(new)", "first of its kind", "no survey so far".
_NONE = (
    (
        ("none ", "nil ", "zero ", "no "),
        r"\b(?:none|nil|zero|no \w+) (?:now|before|yet|so far|at present|have|at launch|to date|currently|exists?)\b",
    ),
    (("(none", "(nil", "(zero", "(new", "(all new"), r"\((?:none|nil|zero|new|all new)\b"),
    (("currently n", "currently zero"), r"\bcurrently (?:none|nil|zero|no)\b"),
    (("first of its kind",), r"\bfirst of its kind"),
)
# "3 (2021)", "45 % in 2021".
_DATED = rf"{_DIGITS}(?:{_SHARE})?\s+(?:in|\((?:in )?)(?:\w+ )?(?:19|20)\d\d\b"
# Beside another share, one with its year is what it was: "88% as at July 2022", "2022 average 74%".
_BESIDE = (
    (_YEARS, rf"\d{_SHARE}.{{0,80}}?\b(?:19|20)\d\d\b[\s:,=-]*(?:(?!{_AIMED})[a-z]+\s){{0,2}}\d[\d.]*{_SHARE}"),
    (
        (" last ", " previous "),
        rf"\d{_SHARE}.{{0,80}}?\d[\d.]*{_SHARE} (?:last|previous|in the last) ",
    ),
    (
        ("sector", "national", "uk", "benchmark", "peer", "comparator", "group"),
        rf"\d{_SHARE}.{{0,80}}?\b(?:sector|national|uk|benchmark|peer|comparator|group) (?:\w+ )?\d[\d.]*{_SHARE}",
    ),
    (_YEARS, rf"\d{_SHARE}.{{0,80}}?\d[\d.]*{_SHARE} (?:in|at|as at|on|for) (?:\S+ ){{0,2}}(?:19|20)\d\d\b"),
)
_PART_OF = r"\b\d+ (?:out )?of (?:the |our )?\d+\b"
# Numbers that only name a row, a period or the second half of a session: "Year 2 (2026/27)".
_NUMBERED = r"\b([a-z]+) \d+\b(?!\s?%)"
_NAMES = word_set("year yr phase stage objective action theme strand priority goal section grade level appendix annex")
_NAMES |= {f"{name}s" for name in _NAMES}
_SESSION = r"(?<=\b(?:19|20)\d\d)[^\w\s]\d\d(?:\d\d)?\b"
_HINT = rf"\d|{_MARK}"

Table = tuple[tuple[tuple[str, ...], str], ...]


def gives_start(measure: str) -> bool:
    """Whether a starting value stands in the measure itself."""
    if not re.search(_HINT, _marked(measure)):
        return False
    plain = _without_names(measure)
    return (
        _gives_figure(plain)
        or _finds(_NONE, plain)
        or (sum(map(plain.count, _SHARES)) > 1 and _finds(_BESIDE, plain))
        or len(_dated(plain)) > 1
    )


def action_gives_start(task: str) -> bool:
    """Whether the action says where things stand; there one dated figure is enough."""
    if not re.search(_HINT, _marked(task)):
        return False
    plain = _without_names(task)
    return _gives_figure(plain) or bool(_dated(plain) or (" of " in plain and re.search(_PART_OF, plain)))


def _marked(text: str) -> str:
    """The text with a mark for each word that counts."""
    return re.sub(_WORD, _mark, text)


def _mark(match: re.Match[str]) -> str:
    word = match[0]
    if "-" not in word:
        return _MARK if word in _COUNTED else word
    if word in _COUNTED:
        return f"{_MARK}-{_MARK}"
    first, _, second = word.partition("-")
    return f"{_MARK}-{second}" if first in _COUNTED else f"{first}-{_MARK if second in _COUNTED else second}"


def _without_names(text: str) -> str:
    text = text.replace("[", "(").replace("]", ")").replace("’", "'")
    text = re.sub(_NUMBERED, lambda match: "" if match[1] in _NAMES else match[0], text)
    return re.sub(_SESSION, lambda match: "" if match[0][0] in "/–-" else match[0], text)


def _holds(text: str, clues: tuple[str, ...]) -> bool:
    return any(clue in text for clue in clues)


def _finds(table: Table, text: str) -> bool:
    return any(_holds(text, clues) and re.search(pattern, text) for clues, pattern in table)


def _dated(text: str) -> list[str]:
    return re.findall(_DATED, text) if _holds(text, _YEARS) else []


def _gives_figure(text: str) -> bool:
    return (
        _gives_in_brackets(text)
        or _gives_count(_marked(text))
        or _finds(_ANYWHERE, text)
        or _says_lately(text)
        or (not _ARROW_SIGNS.isdisjoint(text) and bool(re.search(_ARROW, text.translate(_ARROWS))))
    )


def _gives_in_brackets(text: str) -> bool:
    """Whether a bracket gives a start; there the clues stand inside one."""
    inside = "|".join(part.partition(")")[0] for part in text.split("(")[1:])
    return any(_holds(inside, clues) and re.search(pattern, text) for clues, pattern in _IN_BRACKETS)


def _gives_count(marked: str) -> bool:
    """Whether a number or a word that counts stands where a start would."""
    if "from " in marked and " to " in marked and re.search(_FROM_TIME, marked):
        return True
    if "from" in marked and any(_FILLERS.issuperset(match[1].split()) for match in re.finditer(_FROM, marked)):
        return True
    ends = (match.end() for cue in _CUES if cue in marked for match in re.finditer(rf"\b{cue}", marked))
    if any(re.compile(_AFTER_CUE).match(marked, end) for end in ends):
        return True
    return "(" in marked and _holds(marked, _YEARS) and bool(re.search(_YEAR_IN_BRACKETS, marked))


def _says_lately(text: str) -> bool:
    """Whether a number stands before such as "last year"."""
    found = re.finditer(_BEFORE_LATELY, text) if _holds(text, _LATELY_CLUES) else ()
    return any(not match[0][0].isalpha() or text.endswith(_COUNTED_ENDS, 0, match.start() + 1) for match in found)
