import re
from collections.abc import Iterable, Iterator
from operator import itemgetter

from tclint import Activity, Context, Draft, Place, Plan, Rule, Span, Timeframe, lowered, quote

# What nobody in the plan decides: the state of the world, and money that others give.
_CIRCUMSTANCES = (
    "pandemic|covid|coronavirus|lockdowns?|restrictions?|crisis|freeze|situation|circumstances|conditions|uncertainty"
    "|dispute|funding|funds|budgets?|finances|resources?|resourcing"
)
# How it changes; not what becomes of the activity's own products, which are complete, agreed or published.
_CHANGES = (
    "subsides?|eases?|lifts?|recedes?|passe?s?|ends?|allows?|permits?|settles?|improves?"
    "|(?:is|are|has been|have been)"
    " (?:over|lifted|eased|available|secured|approved|confirmed|agreed|granted|released|found)"
    "|becomes? available|returns? to normal"
)
_TIED = "subject to|depend[ae]nt (?:up)?on|contingent (?:up)?on|conditional (?:up)?on|depending (?:up)?on|pending"
# What others have in hand.
_GIVEN = (
    "funding|funds|budgets?|resources?|resourcing|approval|agreement|decisions?|outcomes?|confirmation|availability"
    "|sign-off"
)


def _stems(alternatives: str) -> tuple[str, ...]:
    """What stands in a text that has one of some words, whatever their number."""
    return tuple(word.removesuffix("s?") for word in alternatives.split("|"))


_CHANGE = rf"(?:{_CIRCUMSTANCES})(?: [\w'-]+){{0,2}}? (?:{_CHANGES})\b"
# Patterns, each with letters of which some open what it finds, and others of which some stand behind: a pattern is
# compiled where both are there, since rules are imported at every start.
_WAITS = (
    # once the pandemic subsides, when funding allows
    (
        ("once ", "when ", "soon as", "after "),
        _stems(_CIRCUMSTANCES),
        rf"\b(?:once|when|as soon as|if and when|as and when|after)(?: [\w'-]+){{0,3}}? {_CHANGE}",
    ),
    # subject to funding: at the head of the action or set off from it, since grants may be subject to approval too
    (
        ("subject to", "depend", "contingent", "conditional", "pending"),
        _stems(_GIVEN),
        rf"(?<![\w'%] )\b(?:{_TIED})(?: [\w'-]+){{0,4}}? (?:{_GIVEN})\b",
    ),
    (
        ("subject to",),
        _stems(_GIVEN),
        r"\bsubject to (?:funding|funds|resources|resourcing|budgets?)(?=\s*(?:$|[.;,)]))",
    ),
)
# A year, or a month behind a word that makes it a date, in the action itself.
_DATE = r"(?<!\d)20\d\d(?!\d)|(?<![\d/])\d\d/\d\d(?![\d/])|\b(?:by|before|no later than) [A-Z]"
_OF_EACH_ROUND = ("when", "after", "following", "upon", "on ")
_MARKS = "[,;.()]"


class EventBoundTimeframe(Rule, severity="warning"):
    """A time that waits for an event and has no latest date.

    ## Why is this bad?
    What others decide may never come, and then the activity is never late. With a latest date, somebody looks at it
    again. A timeframe that is nothing but an event ("once funding is agreed") belongs to `vague-timeframe`, one
    without an end at all to `open-ended-timeframe`; this rule speaks where a start or a frequency hangs on the event,
    and where the action itself waits for circumstances or for a decision and the row has no timeframe. An event that
    is another activity with a date, named under `depends_on`, is fine.

    ## Example
    ```yaml bad
    - id: CD4
      action: Fund degrees at Level 7
      timeframe: from September 2026, subject to the rules on funding  # <-
    - id: B20
      action: Start the regional network again once the pandemic subsides  # <-
    ```

    Use instead:
    ```yaml good
    - id: CD4
      action: Fund degrees at Level 7
      timeframe: from September 2026 to July 2028, subject to the rules on funding
    - id: B20
      action: Start the regional network again once the pandemic subsides
      timeframe: not later than June 2027
    ```

    ## When not to use it
    For plans that list what will be done with money that is still applied for.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        ended = {row for row, _, _, timeframe in ctx.timed if timeframe.end}
        for row, element, field, timeframe in ctx.timed:
            if not timeframe.conditions or timeframe.verdict != "ok" or row in ended:
                continue
            if not _is_dated(timeframe) and not _comes_round(timeframe) and not _is_tied(row, ended, ctx):
                yield self._waiting(element.at(field, part=_words(timeframe)), timeframe)
        for row in ctx.rows:
            if row.action and row not in ended and not row.milestones:
                yield from self._of_action(row, ended, ctx)

    def _waiting(self, place: Place, timeframe: Timeframe) -> Draft:
        begin, end = _words(timeframe)
        return self.diagnostic(
            place,
            f"{quote(timeframe.text[begin:end])} names no day, and the timeframe has no latest date"
            f" (read as {timeframe.reading})",
            help="add a latest date, such as `and not later than June 2027`",
        )

    def _of_action(self, row: Activity, ended: set[Activity], ctx: Context) -> Iterator[Draft]:
        """An action that waits, in a row where nothing else says when, or by when."""
        holder = row.holder("timeframe")
        timeframe = ctx.timeframe(holder)
        if (
            holder in ended
            or timeframe.verdict not in ("ok", "missing")
            or timeframe.recurrences
            or timeframe.conditions
        ):
            return
        for index, text in enumerate(row.action):
            found = _event_in(text)
            if found and not re.search(_DATE, text) and not _is_tied(row, ended, ctx):
                yield self.diagnostic(
                    row.at("action", index, found),
                    f"the action waits: {quote(text[slice(*found)])} names no day, and there is no latest date",
                    help="give the row a `timeframe` with a latest date, such as `not later than June 2027`",
                )
                return


def _event_in(text: str) -> Span | None:
    """The words of an action that wait for something nobody in the plan decides."""
    # A set with a curly apostrophe takes ten times as long to compile.
    lower = lowered(text).replace("’", "'")
    patterns = [pattern for opening, behind, pattern in _WAITS if _has(lower, opening) and _has(lower, behind)]
    found = [match.span() for pattern in patterns if (match := re.search(pattern, lower)) is not None]
    return Span(*min(found, key=itemgetter(0))) if found else None


def _has(text: str, clues: Iterable[str]) -> bool:
    return any(clue in text for clue in clues)


def _words(timeframe: Timeframe) -> Span:
    """The condition and what it waits for, up to the next mark."""
    begin = timeframe.conditions[0].begin
    words = re.split(_MARKS, timeframe.text[begin:], maxsplit=1)[0].rstrip()
    return Span(begin, max(begin + len(words), timeframe.conditions[0].end))


def _is_dated(timeframe: Timeframe) -> bool:
    """Whether the event itself has a date: `following approval in March 2025`."""
    begin, end = _words(timeframe)
    return any(found.start and begin <= found.begin < end for found in timeframe.found)


def _comes_round(timeframe: Timeframe) -> bool:
    """Whether the event belongs to each round: `termly, after the meeting of the committee`, `weekly when in term`."""
    return bool(timeframe.recurrences) and timeframe.conditions[0].words.lower().startswith(_OF_EACH_ROUND)


def _is_tied(row: Activity, ended: set[Activity], ctx: Context) -> bool:
    """Whether it waits for another activity that has a last day."""
    return any(ctx.by_id.get(name) in ended for name in row.depends_on)
