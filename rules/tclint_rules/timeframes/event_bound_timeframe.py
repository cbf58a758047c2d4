import re
from collections.abc import Iterator

from tclint import Activity, Context, Draft, Place, Plan, Rule, Span, Timeframe, quote

# Circumstances that change by themselves or by somebody else's will, and the words for their change.
_CHANGES = (
    "subsides?|eases?|lifts?|recedes?|passes|ends?|allows?|permits?|reopens?|resumes?|materialises?|settles?"
    "|(?:is|are|has been|have been) (?:over|lifted|eased|available|secured|approved|confirmed|agreed|granted|known"
    "|released|in place|resolved|announced)"
    "|(?:become|becomes) available|(?:return|returns) to normal"
)
_WAITS = re.compile(
    # An event of which nobody says when: once the pandemic subsides, when funding allows.
    rf"\b(?:once|when|as soon as|until|if and when|as and when|after)(?: [\w'’-]+){{1,5}}? (?:{_CHANGES})\b"
    # A decision or a supply that somebody else has in hand: subject to funding, pending approval by the board.
    r"|\b(?:subject to|depend[ae]nt (?:up)?on|contingent (?:up)?on|conditional (?:up)?on|pending)(?: [\w'’-]+){0,4}?"
    r" (?:funding|funds|budgets?|resources?|resourcing|approval|agreement|decisions?|outcomes?|confirmation|capacity"
    r"|availability|sign-off|restrictions|recruitment)\b",
)
# A year, or a month behind a word that makes it a date, in the action itself.
_DATE = re.compile(r"(?<!\d)20\d\d(?!\d)|(?<![\d/])\d\d/\d\d(?![\d/])|\b(?:by|before|no later than) [A-Z]")
_TO_THE_END = re.compile(r"[^,;.()]*")


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
            if not _is_dated(timeframe) and not _is_tied(row, ended):
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
            help="add a latest date: `and not later than` with a month and its year",
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
            found = _WAITS.search(_lower(text))
            if found and not _DATE.search(text) and not _is_tied(row, ended):
                yield self.diagnostic(
                    row.at("action", index, Span(*found.span())),
                    f"the action waits: {quote(text[slice(*found.span())])} names no day, and there is no latest date",
                    help="give the row a `timeframe` with a latest date: `not later than` with a month and its year",
                )
                return


def _lower(text: str) -> str:
    """In small letters, each in its place."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def _words(timeframe: Timeframe) -> Span:
    """The condition and what it waits for, up to the next mark."""
    begin = timeframe.conditions[0].begin
    found = _TO_THE_END.match(timeframe.text, begin)
    end = begin + len(found.group().rstrip()) if found else timeframe.conditions[0].end
    return Span(begin, max(end, timeframe.conditions[0].end))


def _is_dated(timeframe: Timeframe) -> bool:
    """Whether the event itself has a date: `following approval in March 2025`."""
    begin, end = _words(timeframe)
    return any(found.start and begin <= found.begin < end for found in timeframe.found)


def _is_tied(row: Activity, ended: set[Activity]) -> bool:
    """Whether it waits for another activity that has a last day."""
    return bool(row.depends_on) and any(other.id in row.depends_on for other in ended)
