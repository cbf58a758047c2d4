"""From a parsed phrase and a plan's calendar to the Timeframe: interval, verdict and everything noted on the way."""

from dataclasses import replace
from datetime import date

from tclint.timeframe.calendar_of_plan import Calendar
from tclint.timeframe.days import Days, Interval
from tclint.timeframe.envelope import clause_interval, envelope, falling_within, is_undated
from tclint.timeframe.kinds import CONTAINERS
from tclint.timeframe.model import KindOfVagueness, Precision, Recurrence, Remark, Timeframe, Verdict
from tclint.timeframe.numbers import FIRST_YEAR, LAST_YEAR
from tclint.timeframe.terms import Clause, Parse, Period
from tclint.timeframe.wording import interval_in_words

_NOTHING = Interval(None, None)
# Ticks, stars and faces: somebody marked the cell.
_FIRST_SYMBOL = 0x2100
_PRECISION: dict[str, Precision] = {
    "day": "day",
    "week": "week",
    "plan week": "week",
    "month": "month",
    "plan month": "month",
    "quarter": "quarter",
    "season": "season",
    "term": "term",
    "numbered term": "term",
    "semester": "term",
    "half": "half",
    "year": "year",
    "academic year": "year",
    "financial year": "year",
    "plan year": "year",
    "phase": "phase",
    "plan": "plan",
}
_FINEST: tuple[Precision, ...] = (
    "day",
    "week",
    "month",
    "quarter",
    "season",
    "term",
    "half",
    "phase",
    "year",
    "span",
    "plan",
)


def judge(parse: Parse, calendar: Calendar) -> Timeframe:
    """What the phrase means in a plan with this calendar."""
    verdict, kind, interval = _verdict(parse, calendar)
    remarks = parse.remarks
    first, last = interval
    return Timeframe(
        text=parse.text,
        start=first,
        end=last,
        verdict=verdict,
        kind_of_vagueness=kind,
        precision=_precision(calendar),
        reading=_reading(parse, interval),
        found=tuple(calendar.found),
        recurrences=_recurrences(parse),
        conditions=tuple(remarks.get("conditions", ())),
        hedges=tuple(remarks.get("hedges", ())),
        placeholders=tuple(remarks.get("placeholders", ())),
        open_ends=tuple(remarks.get("open_ends", ())),
        vague_words=_vague_words(parse),
        contradictions=tuple(remarks.get("contradictions", ())) + _in_words(calendar.contradictions, parse.text),
        impossible=tuple(remarks.get("impossible", ())) + _in_words(calendar.impossible, parse.text),
        ambiguities=tuple(parse.ambiguities),
        undefined=_in_words(calendar.undefined, parse.text) if first is None or last is None else (),
        slips=tuple(remarks.get("slips", ())),
    )


def _verdict(parse: Parse, calendar: Calendar) -> tuple[Verdict, KindOfVagueness | None, Interval]:
    remarks = parse.remarks
    if _is_missing(parse):
        return "missing", None, _NOTHING
    if "placeholders" in remarks or ("work" in remarks and not parse.clauses) or _only_asks(parse):
        return "placeholder", None, _NOTHING
    interval = _possible(_interval(parse, calendar), parse, calendar)
    _compare_conditions(parse, calendar, interval)
    if "open_ends" in remarks:
        return "vague", "open-ended", _opened(parse, calendar, interval)
    if interval != _NOTHING:
        return ("vague", "vague", interval) if "remainders" in remarks else ("ok", None, interval)
    if parse.frequencies:
        return "ok", None, interval
    is_open = any(kind in remarks for kind in ("weakly_open", "onwards", "remainders"))
    return "vague", "open-ended" if is_open else "vague", interval


def _is_missing(parse: Parse) -> bool:
    if parse.clauses:
        return False
    if not any(letter.isalnum() for letter in parse.text):
        return "?" not in parse.text and not any(ord(letter) >= _FIRST_SYMBOL for letter in parse.text.strip())
    return len(parse.remarks.get("nothings", ())) == parse.words


def _only_asks(parse: Parse) -> bool:
    asks = len(parse.remarks.get("questions", ())) > (1 if parse.clauses or parse.frequencies else 0)
    return parse.text.strip().lower() == "x" or (asks and "open_ends" not in parse.remarks)


def _interval(parse: Parse, calendar: Calendar) -> Interval:
    main = [clause for clause in parse.clauses if not clause.is_condition] or parse.clauses
    undated = [clause for clause in main if is_undated(clause) and not clause.narrows] if parse.frequencies else []
    opens = parse.remarks.get("open_ends")
    main = [clause for clause in main if clause not in undated or not opens or clause.begin < opens[0].begin]
    undated = [clause for clause in undated if clause in main]
    if undated and all(clause.pieces[0].period.kind == "edge" for clause in undated):
        undated = []
    dated = [clause_interval(clause, calendar) for clause in main if clause not in undated]
    interval = envelope(dated)
    if undated:
        is_dated_apart = any(
            piece.period.kind not in CONTAINERS for each in main if each not in undated for piece in each.pieces
        )
        return _recurring(undated, interval, calendar, is_dated_apart)
    if parse.frequencies and interval.first and _is_only_start(parse, interval, main):
        return Interval(interval.first, None)
    return interval


def _possible(interval: Interval, parse: Parse, calendar: Calendar) -> Interval:
    """The interval, unless it runs backwards or out of the years that timeframes are read in."""
    first, last = interval
    if first and last and last < first:
        calendar.impossible.append(Remark(0, len(parse.text), "", "the end lies before the start"))
        return _NOTHING
    years = [day.year for day in interval if day]
    return interval if all(FIRST_YEAR <= year <= LAST_YEAR for year in years) else _NOTHING


def _compare_conditions(parse: Parse, calendar: Calendar, interval: Interval) -> None:
    """A deadline cannot come before the event it waits for."""
    if interval.last is None:
        return
    for clause in parse.clauses:
        waits_for = clause_interval(replace(clause, relation="during"), calendar).first if clause.is_condition else None
        if waits_for and waits_for > interval.last:
            reason = "comes after the time that waits for it"
            calendar.contradictions.append(Remark(clause.begin, clause.end, "", reason))


def _recurring(undated: list[Clause], bounds: Interval, calendar: Calendar, is_dated_apart: bool) -> Interval:
    """`annually in September`: the first to the last one inside the plan, or inside the dates beside it."""
    first = bounds.first or calendar.start
    last = bounds.last or calendar.end
    if first is None:
        return bounds
    outer = Days(first, last if last is not None and last >= first else date(first.year + 2, 12, 31))
    found = envelope([falling_within(clause, outer, calendar) for clause in undated])
    is_endless = last is None or (bounds.first is not None and bounds.last is None)
    begins = bounds.first if is_dated_apart else found.first
    return Interval(begins or found.first, None if is_endless else found.last)


def _is_only_start(parse: Parse, interval: Interval, main: list[Clause]) -> bool:
    """`Sept 2021 then annually`: the date is where the rounds begin."""
    if 0 < parse.then == len(parse.clauses):
        return True
    if interval.last is None or interval.first is None or len(main) > 1:
        return False
    last = main[-1]
    rounds = [each for each in parse.frequencies if not each.is_adjective]
    is_short = any(each.days > (interval.last - interval.first).days + 1 for each in rounds)
    return is_short and last.relation == "during" and len(last.pieces) == 1


def _opened(parse: Parse, calendar: Calendar, interval: Interval) -> Interval:
    """Ongoing leaves the start and opens the end, unless an end is tied to it: `ongoing until July 2024`."""
    open_end = parse.remarks["open_ends"][0]
    tied = [clause for clause in parse.clauses if clause.begin > open_end.begin and clause.is_bound]
    tied_end = envelope([clause_interval(clause, calendar) for clause in tied])
    if tied_end.last and (interval.first is None or interval.first <= tied_end.last):
        return Interval(interval.first, tied_end.last)
    return Interval(interval.first, None)


def _reading(parse: Parse, interval: Interval) -> str:
    if interval == _NOTHING and parse.frequencies:
        return parse.frequencies[0].words
    return interval_in_words(*interval)


def _periods(clauses: list[Clause]) -> list[Period]:
    found = []
    for clause in clauses:
        found += [piece.period for piece in clause.pieces]
        found += _periods(clause.narrows)
    return found


def _precision(calendar: Calendar) -> Precision | None:
    kinds = {_PRECISION.get(found.kind, "span") for found in calendar.found}
    return next((kind for kind in _FINEST if kind in kinds), None)


def _recurrences(parse: Parse) -> tuple[Recurrence, ...]:
    if not parse.frequencies:
        return ()
    months = tuple(
        period.number for period in _periods(parse.clauses) if period.kind == "month" and period.within is None
    )
    return tuple(Recurrence(each.begin, each.end, each.words, months) for each in parse.frequencies)


def _vague_words(parse: Parse) -> tuple[Remark, ...]:
    kinds = ("vague_words", "remainders", "statuses", "weakly_open", "onwards")
    found = [remark for kind in kinds for remark in parse.remarks.get(kind, ())]
    return tuple(sorted(found, key=lambda remark: remark.begin))


def _in_words(remarks: list[Remark], text: str) -> tuple[Remark, ...]:
    return tuple(Remark(each.begin, each.end, text[each.begin : each.end], each.reason) for each in remarks)
