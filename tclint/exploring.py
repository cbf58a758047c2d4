"""Actions that only look into something: explore, investigate, consider, determine whether."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from tclint.plan import Activity
from tclint.source import Span
from tclint.texts import lowered

if TYPE_CHECKING:
    from tclint.texts import Passage, Texts

# Verbs of looking that end in knowing more, whatever they are applied to.
_LOOKING = "explore exploring investigate investigating consider considering scope scoping"
# Verbs that only look where they are followed by a question.
_ASKING = "determine assess evaluate examine test discover discuss debate research ascertain"
HEADS = frozenset([*_LOOKING.split(), *_ASKING.split(), "look", "think", "find", "exploration", "consideration"])
"""Words of which one stands in every text that `exploring` knows."""

_ASKED = (
    "whether if how feasibility viability possibility possibilities practicality options potential scope need case "
    "appetite"
)
_SIGNS = frozenset(f"{_LOOKING} {_ASKED} look looking think exploration consideration".split())
"""Words of which one stands where something is looked into, or a question behind one of the other verbs."""
_QUESTION = (
    r"(?:[,\s]+[^\s.;,]+){0,6}?[,\s]+(?:whether|if|how\s+(?:best|far|feasible)|the\s+(?:feasibility|viability|possibility|"
    r"practicality|options|potential|scope|need|case|appetite)|feasibility|options|possibilities)\b"
)
_VERB = (
    rf"(?P<verb>(?:further\s+|fully\s+)?(?:{'|'.join(_LOOKING.split())}|look(?:ing)?\s+(?:in\s*to|at)|think\s+about|"
    r"give\s+(?:further\s+|due\s+)?consideration\s+to|exploration\s+of|consideration\s+of|"
    rf"(?:(?:{'|'.join(_ASKING.split())}|find\s+out)(?={_QUESTION}))))\b"
)
_OPENING = (
    r"\s*(?:[-*]\s*|[•–]\s*|\(?(?:\d+|[a-z]|[ivx]+)[.)]\s*)?"
    r"(?:[^\W\d_][\w'&/ ]{2,50}(?::|\s[-–—])\s+)?"  # the topic: "Career pathways - look at what others do"
    r"(?:(?:we|[a-z]{2,}\w*|(?:the\s+)?(?:steering|working)\s+group|(?:the\s+)?(?:committee|board|group|team))\s+"
    r"(?:will\s+|shall\s+|to\s+)(?:also\s+|then\s+|jointly\s+)?|to\s+)?"
)
# What is considered case by case is dealt with: applications, complaints, each of them, or whatever comes within days.
_CASES = (
    r"(?:\s+(?:all|each|every|any|requests?|applications?|nominations?|cases?|claims?|complaints?|incidents?|allegations?|"
    r"concerns?|reports?|feedback|suggestions?)\b|[^.;]{0,80}\bwithin\s+\w+\s+(?:working\s+)?(?:days?|weeks?)\b)"
)
# Two verbs in one breath: what is explored is then done.
_DOING = (
    "act adopt agree address appoint apply approve arrange bring build buy change choose confirm create decide "
    "define deliver design develop draft embed enable encourage engage ensure establish expand extend fund give "
    "implement improve include increase initiate install introduce join launch make offer organise organize pilot "
    "plan present produce promote propose provide publish pursue put recommend redesign report resolve review "
    "revise roll run secure select set share sign start strengthen submit support take trial train update use "
    "write"
)
_DONE = frozenset(_DOING.split())


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    # All of them look at plain text (`_plain`), and a long choice of words is looked up instead: compiling without
    # regard to case takes four times as long, a set with curly quotes ten times as long.
    opening = re.compile(f"{_OPENING}{_VERB}(?!{_CASES})")
    joined = re.compile(
        r"(?:\b(?:and|then|&)\s+(?:then\s+|subsequently\s+|where\s+\w+,?\s+|if\s+\w+,?\s+)*|[;.]\s*)(?:to\s+)?"
        r"(?=(?P<verb>[a-z]+)\b)"
    )
    promise = re.compile(r"\b(?:will|shall)\s+(?:also\s+|now\s+|then\s+|jointly\s+)*(?P<rest>\w)")
    return opening, joined, promise


def _plain(text: str) -> str:
    """Lower case and straight apostrophes; every letter keeps its place."""
    return lowered(text).replace("’", "'")


def exploring(text: str) -> Span | None:
    """Where a text says that somebody will only look into something; None where it promises more or something else.

    Judged by the main verb of an order ("Explore options") or, in prose, by the verb of every promise ("we will").
    """
    text = _plain(text)
    if _SIGNS.isdisjoint(_words(text)):
        return None
    opening, joined, promise = _patterns()
    begin, first, is_prose = 0, None, False
    while (match := promise.search(text, begin)) is not None:
        is_prose = True
        verb = opening.match(text, match.start("rest"))
        if verb is None:
            return None
        first = first or Span(*verb.span("verb"))
        begin = match.start("rest")
    if not is_prose:
        verb = opening.match(text)
        first = Span(*verb.span("verb")) if verb else None
    if first is None or any(match["verb"] in _DONE for match in joined.finditer(text, first[1])):
        return None
    return first


# What comes out of looking: a document, a decision, or a body that hears of it.
_COMING = (
    "report reports reported paper papers recommendation recommendations recommend recommended recommends proposal "
    "proposals propose proposed decision decisions decide decides decided agree agreed agrees approve approved "
    "approval endorsed appraisal appraised study findings conclusions conclude concluded confirm confirmed confirms "
    "minuted published presented submitted signed adopted ratified pilot piloted piloting"
)
_OUTCOMES = frozenset(_COMING.split())
# A later step that acts on what an earlier one found.
_ACTING = frozenset(
    ("implement", "implementation", "launch", "introduce", "pilot", "deliver", "roll", "rollout", "trial")
)
_BODY = (
    r"\b(?:to|by|at|before|via)\s+(?:[\w'&/-]+\s+){0,5}?"
    r"(?:committee|board|council|senate|court|executive|group|panel|forum)\b"
    r"|\bbusiness case\b|\bby\s+(?:the\s+)?(?:end\s+(?:of\s+)?)?(?:\w+\s+){0,2}20\d\d\b"
)
_LATER = 10
"""How many later steps are looked at."""
_CONDITION = ("if ", "where ", "subject to", "when ", "should ")
_QUESTIONS = ("whether", "possible", "feasib", "possibil")


def explorations(texts: Texts) -> list[tuple[Passage, Span]]:
    """The goal or the action of each row that only looks into something, and of which nothing is to come; its verb."""
    rows: dict[Activity, tuple[Passage, Span]] = {}
    for passage in texts.holding(HEADS):
        if passage.field in {"goal", "action"} and passage.row not in rows and _is_last_word(passage):
            rows[passage.row] = passage, exploring(passage.text) or Span(0, 0)
    return [found for row, found in rows.items() if not _has_outcome(row)]


def _is_last_word(passage: Passage) -> bool:
    """Whether a text explores, and no other text of the row goes on from there."""
    if exploring(passage.text) is None:
        return False
    actions = passage.row.action
    if passage.field == "action":
        return all(exploring(text) is not None for text in actions[(passage.item or 0) + 1 :])
    is_open = any(question in passage.text.lower() for question in _QUESTIONS)
    return not actions or is_open or actions[0].lower().startswith(_CONDITION)


def _has_outcome(row: Activity) -> bool:
    """Whether the row, what it belongs to, or a later step of the same activity says what will come of it."""
    holder = row.parent if isinstance(row.parent, Activity) else None
    own = [text for one in (row, holder, *row.steps) if one is not None for text in _promises(one)]
    if any(_names_outcome(text) or re.search(_BODY, _plain(text)) for text in own):
        return True
    later = holder.steps[holder.steps.index(row) + 1 :][:_LATER] if holder is not None else ()
    acting = any(not _ACTING.isdisjoint(_words(text)) for step in later for text in step.action)
    timeframe = row.timeframe if isinstance(row.timeframe, str) else ""
    return (
        acting or _names_outcome(timeframe) or any(_names_outcome(text) for step in later for text in _promises(step))
    )


def _promises(row: Activity) -> Iterator[str]:
    yield from row.action
    for measure in row.success_measures:
        yield from filter(None, (measure.measure, measure.target))
    yield from (milestone.what for milestone in row.milestones if milestone.what)


def _names_outcome(text: str) -> bool:
    return not _OUTCOMES.isdisjoint(_words(text))


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower())
