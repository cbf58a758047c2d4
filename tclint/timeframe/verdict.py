"""From a parsed phrase and a plan's calendar to the Timeframe: interval, verdict and everything noted on the way."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from tclint.timeframe.calendar_of_plan import Calendar, Days, Interval
from tclint.timeframe.envelope import clause_interval, envelope, falling_within, is_undated
from tclint.timeframe.model import Found, KindOfVagueness, Precision, Recurrence, Remark, Timeframe, Verdict
from tclint.timeframe.numbers import FIRST_YEAR, LAST_YEAR
from tclint.timeframe.terms import CONTAINERS, Clause, Parse, Period

# Ticks, stars and faces: somebody marked the cell.
_FIRST_SYMBOL = 0x2100
_VAGUE_WORDS = ("vague_words", "remainders", "statuses", "weakly_open", "onwards", "finer")
_OPEN_WORDS = ("weakly_open", "onwards", "remainders")
# From the finest to the coarsest; every other kind is a span.
_PRECISIONS: dict[str, tuple[int, Precision]] = {
    "day": (0, "day"),
    "weekday": (0, "day"),
    "week": (1, "week"),
    "plan week": (1, "week"),
    "month": (2, "month"),
    "plan month": (2, "month"),
    "quarter": (3, "quarter"),
    "season": (4, "season"),
    "term": (5, "term"),
    "numbered term": (5, "term"),
    "semester": (5, "term"),
    "half": (6, "half"),
    "phase": (7, "phase"),
    "year": (8, "year"),
    "academic year": (8, "year"),
    "financial year": (8, "year"),
    "tax year": (8, "year"),
    "plan year": (8, "year"),
    "plan": (10, "plan"),
}
# What may stand between a start and the end that belongs to it.
_BESIDE = frozenset({"", "comma", "dash", "and", "colon"})
NO_DAYS = Interval(None, None)
_YEARS_AHEAD = 2
_SPAN: tuple[int, Precision] = (9, "span")


def judge(parse: Parse, calendar: Calendar) -> Timeframe:
    """What the phrase means in a plan with this calendar."""
    verdict, kind, interval = _verdict(parse, calendar)
    remarks = parse.remarks
    return Timeframe(
        text=parse.text,
        start=interval.first,
        end=interval.last,
        verdict=verdict,
        kind_of_vagueness=kind,
        precision=_precision(calendar.found),
        found=tuple(calendar.found),
        recurrences=_recurrences(parse),
        conditions=tuple(remarks.get("conditions", ())),
        hedges=tuple(remarks.get("hedges", ())),
        placeholders=tuple(remarks.get("placeholders", ())),
        open_ends=tuple(remarks.get("open_ends", ())),
        vague_words=_vague_words(parse),
        contradictions=_both(parse, "contradictions", calendar.contradictions),
        impossible=_both(parse, "impossible", calendar.impossible),
        ambiguities=tuple(dict.fromkeys(parse.ambiguities)) if parse.ambiguities else (),
        undefined=_both(parse, "undefined", calendar.undefined) if None in interval else (),
        slips=tuple(remarks.get("slips", ())),
    )


_Verdict = tuple[Verdict, KindOfVagueness | None, Interval]


def _verdict(parse: Parse, calendar: Calendar) -> _Verdict:
    if not parse.clauses and _is_missing(parse):
        return "missing", None, NO_DAYS
    if _is_promise(parse) or _only_asks(parse):
        return "placeholder", None, NO_DAYS
    return _verdict_on(interval_of(parse, calendar), parse)


def _is_promise(parse: Parse) -> bool:
    """Whether a time is promised, and not only the finer date within one that is given."""
    remarks = parse.remarks
    promises, finer = len(remarks.get("placeholders", ())), len(remarks.get("finer", ()))
    return promises > finer or ("work" in remarks and not parse.clauses)


def _verdict_on(interval: Interval, parse: Parse) -> _Verdict:
    remarks, is_dated = parse.remarks, interval != NO_DAYS
    if "finer" in remarks and not is_dated:
        return "placeholder", None, NO_DAYS
    if "open_ends" in remarks:
        return "vague", "open-ended", interval
    if parse.opened >= 0 or (is_dated and ("remainders" in remarks or "finer" in remarks)):
        return "vague", _kind_of_rest(remarks.get("remainders", ())), interval
    if is_dated:
        return "ok", None, interval
    if parse.frequencies:
        return "ok", None, interval
    is_open = any(kind in remarks for kind in _OPEN_WORDS)
    return "vague", "open-ended" if is_open else "vague", interval


def _kind_of_rest(remainders: Sequence[Remark]) -> KindOfVagueness:
    is_need = bool(remainders) and all(rest.reason == "as required" for rest in remainders)
    return "open-ended" if is_need else "vague"


def _is_missing(parse: Parse) -> bool:
    """Nothing but dashes and dots, or words that say that there is nothing."""
    text = parse.text
    if not any(letter.isalnum() for letter in text):
        return "?" not in text and not any(ord(letter) >= _FIRST_SYMBOL for letter in text.strip())
    return "placeholders" not in parse.remarks and len(parse.remarks.get("nothings", ())) == parse.words


def _only_asks(parse: Parse) -> bool:
    """A cross or question marks in the place of a time; one question mark beside a time only doubts it."""
    questions = len(parse.remarks.get("questions", ()))
    if parse.clauses or parse.frequencies:
        return questions > 1
    return "open_ends" not in parse.remarks and (questions > 0 or parse.text.strip().lower() == "x")


def _precision(found: list[Found]) -> Precision | None:
    if not found:
        return None
    return min(_PRECISIONS.get(each.kind, _SPAN) for each in found)[1]


def _recurrences(parse: Parse) -> tuple[Recurrence, ...]:
    if not parse.frequencies:
        return ()
    months = [period.number for period in _periods(parse.clauses) if period.kind == "month" and period.within is None]
    return tuple(Recurrence(each.begin, each.end, each.words, tuple(months)) for each in parse.frequencies)


def _periods(clauses: list[Clause]) -> list[Period]:
    found = []
    for clause in clauses:
        found += [piece.period for piece in clause.pieces]
        found += _periods(clause.narrows)
    return found


def _vague_words(parse: Parse) -> tuple[Remark, ...]:
    if not parse.remarks:
        return ()
    found = [remark for kind in _VAGUE_WORDS for remark in parse.remarks.get(kind, ())]
    return tuple(sorted(found, key=lambda remark: remark.begin))


def _both(parse: Parse, kind: str, noted: list[Remark]) -> tuple[Remark, ...]:
    """What parsing noted and what the calendar noted, which does not know the words."""
    if not noted and kind not in parse.remarks:
        return ()
    text = parse.text
    worded = [Remark(each.begin, each.end, text[each.begin : each.end], each.reason) for each in noted]
    return tuple(dict.fromkeys((*parse.remarks.get(kind, ()), *worded)))


def interval_of(parse: Parse, calendar: Calendar) -> Interval:
    """The first and last day that the whole phrase means in a plan."""
    interval = _possible(_dated(parse, calendar), parse, calendar)
    if "conditions" in parse.remarks and interval.last:
        _compare_conditions(parse, calendar, interval.last)
    opens = parse.remarks.get("open_ends")
    # A deadline stands though the rest is open: without it nothing would be left to judge.
    begin = opens[0].begin if opens else parse.opened if interval.first else -1
    return _opened(parse, calendar, interval, begin) if begin >= 0 else interval


def _dated(parse: Parse, calendar: Calendar) -> Interval:
    main = [clause for clause in parse.clauses if not clause.is_condition] or parse.clauses
    if parse.frequencies:
        return _with_rounds(parse, calendar, main)
    intervals = [clause_interval(clause, calendar) for clause in main]
    for (before, begins), (after, ends) in pairwise(zip(main, intervals, strict=True)):
        is_pair = before.relation == "from" and after.relation == "by" and after.link in _BESIDE
        if is_pair and begins.first and ends.last and ends.last < begins.first:
            calendar.impossible.append(Remark(before.begin, after.end, "", "the end lies before the start"))
            return NO_DAYS
    return envelope(intervals)


def _with_rounds(parse: Parse, calendar: Calendar, main: list[Clause]) -> Interval:
    """`annually in September`, `Sept 2021 then annually`, `monthly in 2022`."""
    undated = [clause for clause in main if _is_round(clause)]
    dated = [clause for clause in main if not _is_round(clause)]
    interval = envelope([clause_interval(clause, calendar) for clause in dated])
    opens = parse.remarks.get("open_ends")
    if parse.then < 0 and _is_stated_range(parse, dated, interval):
        return interval
    rounds = [clause for clause in undated if not opens or clause.begin < opens[0].begin]
    if rounds and _begins_rounds(parse, interval):
        return Interval(interval.first, None if interval.first else interval.last)
    if rounds:
        return _first_to_last(rounds, dated, interval, calendar)
    if not undated and interval.first and _is_only_start(parse, interval, dated):
        return Interval(interval.first, None)
    return interval


def _is_stated_range(parse: Parse, dated: list[Clause], interval: Interval) -> bool:
    """`Sept 2023 to July 2025, reviewed each summer`: what comes back inside it does not change it."""
    if interval.first is None or interval.last is None or not parse.frequencies[0].is_apart:
        return False
    pieces = [piece for clause in dated for piece in clause.pieces if clause.begin < parse.frequencies[0].begin]
    return any(piece.join == "range" for piece in pieces)


def _begins_rounds(parse: Parse, interval: Interval) -> bool:
    """`June 2022 and every June thereafter`: the date is the first round."""
    if interval == NO_DAYS or (interval.first and interval.last is None):
        return False
    if parse.then >= 0 or interval.first is None or interval.last is None:
        return parse.then >= 0
    return any(each.days > (interval.last - interval.first).days + 1 for each in parse.frequencies)


def _is_round(clause: Clause) -> bool:
    """Whether it comes back: a month or term without a year, in a phrase with a frequency."""
    return is_undated(clause) and not clause.narrows and clause.pieces[0].period.kind != "edge"


def _first_to_last(rounds: list[Clause], dated: list[Clause], bounds: Interval, calendar: Calendar) -> Interval:
    """The first to the last round inside the plan, or inside the dates beside it."""
    first, last = bounds.first or calendar.start, bounds.last or calendar.end
    if first is None:
        return bounds
    is_known = last is not None and last >= first
    outer = Days(first, last if is_known and last else date(first.year + _YEARS_AHEAD, 12, 31))
    found = envelope([falling_within(clause, outer, calendar) for clause in rounds])
    is_endless = last is None or (bounds.first is not None and bounds.last is None)
    is_apart = any(piece.period.kind not in CONTAINERS for clause in dated for piece in clause.pieces)
    begins = bounds.first if is_apart and bounds.first else found.first
    return Interval(begins, None if is_endless else found.last)


def _is_only_start(parse: Parse, interval: Interval, main: list[Clause]) -> bool:
    """`Sept 2021 then annually`: the date is where the rounds begin."""
    if parse.then > 0 and all(clause.begin < parse.then for clause in parse.clauses):
        return True
    if interval.last is None or interval.first is None or len(main) > 1:
        return False
    days = (interval.last - interval.first).days + 1
    is_short = any(each.days > days for each in parse.frequencies if not each.is_adjective)
    return is_short and main[-1].relation == "during" and len(main[-1].pieces) == 1


def _possible(interval: Interval, parse: Parse, calendar: Calendar) -> Interval:
    """The interval, unless it runs backwards or out of the years that timeframes are read in."""
    first, last = interval
    if first and last and last < first:
        calendar.impossible.append(Remark(0, len(parse.text), "", "the end lies before the start"))
        return NO_DAYS
    is_far = (first and not FIRST_YEAR <= first.year <= LAST_YEAR) or (
        last and not FIRST_YEAR <= last.year <= LAST_YEAR
    )
    return NO_DAYS if is_far else interval


def _compare_conditions(parse: Parse, calendar: Calendar, last: date) -> None:
    """A deadline cannot come before the event it waits for."""
    for clause in parse.clauses:
        if clause.is_condition:
            event = clause_interval(clause.event(), calendar).first
            if event and event > last:
                reason = "is what this timeframe waits for, and comes after its end"
                calendar.contradictions.append(Remark(clause.begin, clause.end, "", reason))


def _opened(parse: Parse, calendar: Calendar, interval: Interval, begin: int) -> Interval:
    """Ongoing leaves the start and opens the end, unless an end is tied to it: `ongoing until July 2024`."""
    tied = [clause for clause in parse.clauses if clause.begin > begin and clause.is_bound]
    last = envelope([clause_interval(clause, calendar) for clause in tied]).last
    is_after = last is not None and (interval.first is None or interval.first <= last)
    return Interval(interval.first, last if is_after else None)
