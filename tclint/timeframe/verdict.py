"""From a parsed phrase and a plan's calendar to the Timeframe: interval, verdict and everything noted on the way."""

from tclint.timeframe.calendar_of_plan import Calendar
from tclint.timeframe.days import Interval
from tclint.timeframe.interval_of_phrase import NO_DAYS, interval_of
from tclint.timeframe.model import Found, KindOfVagueness, Precision, Recurrence, Remark, Timeframe, Verdict
from tclint.timeframe.terms import Clause, Parse, Period
from tclint.timeframe.wording import interval_in_words

# Ticks, stars and faces: somebody marked the cell.
_FIRST_SYMBOL = 0x2100
_VAGUE_WORDS = ("vague_words", "remainders", "statuses", "weakly_open", "onwards")
_OPEN_WORDS = ("weakly_open", "onwards", "remainders")
# From the finest to the coarsest; every other kind is a span.
_PRECISIONS: dict[str, tuple[int, Precision]] = {
    "day": (0, "day"),
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
    "plan year": (8, "year"),
    "plan": (10, "plan"),
}
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
        reading=_reading(parse, interval),
        found=tuple(calendar.found),
        recurrences=_recurrences(parse),
        conditions=tuple(remarks.get("conditions", ())),
        hedges=tuple(remarks.get("hedges", ())),
        placeholders=tuple(remarks.get("placeholders", ())),
        open_ends=tuple(remarks.get("open_ends", ())),
        vague_words=_vague_words(parse),
        contradictions=_both(parse, "contradictions", calendar.contradictions),
        impossible=_both(parse, "impossible", calendar.impossible),
        ambiguities=tuple(dict.fromkeys(parse.ambiguities)),
        undefined=_both(parse, "undefined", calendar.undefined) if None in interval else (),
        slips=tuple(remarks.get("slips", ())),
    )


def _verdict(parse: Parse, calendar: Calendar) -> tuple[Verdict, KindOfVagueness | None, Interval]:
    if not parse.clauses and _is_missing(parse):
        return "missing", None, NO_DAYS
    remarks = parse.remarks
    if "placeholders" in remarks or ("work" in remarks and not parse.clauses) or _only_asks(parse):
        return "placeholder", None, NO_DAYS
    interval = interval_of(parse, calendar)
    if "open_ends" in remarks:
        return "vague", "open-ended", interval
    if interval != NO_DAYS:
        return ("vague", "vague", interval) if "remainders" in remarks else ("ok", None, interval)
    if parse.frequencies:
        return "ok", None, interval
    is_open = any(kind in remarks for kind in _OPEN_WORDS)
    return "vague", "open-ended" if is_open else "vague", interval


def _is_missing(parse: Parse) -> bool:
    """Nothing but dashes and dots, or words that say that there is nothing."""
    text = parse.text
    if not any(letter.isalnum() for letter in text):
        return "?" not in text and not any(ord(letter) >= _FIRST_SYMBOL for letter in text.strip())
    return len(parse.remarks.get("nothings", ())) == parse.words


def _only_asks(parse: Parse) -> bool:
    """A cross or question marks in the place of a time; one question mark beside a time only doubts it."""
    questions = len(parse.remarks.get("questions", ()))
    if parse.clauses or parse.frequencies:
        return questions > 1
    return "open_ends" not in parse.remarks and (questions > 0 or parse.text.strip().lower() == "x")


def _reading(parse: Parse, interval: Interval) -> str:
    if parse.frequencies and interval == NO_DAYS:
        return parse.frequencies[0].words
    return interval_in_words(*interval)


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
    text = parse.text
    worded = [Remark(each.begin, each.end, text[each.begin : each.end], each.reason) for each in noted]
    return tuple(dict.fromkeys((*parse.remarks.get(kind, ()), *worded)))
