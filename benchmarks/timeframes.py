"""How well and how fast timeframes are read, beside three general readers of dates.

Run `python benchmarks/timeframes.py`; a reader that is not installed is left out with a line saying so.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from importlib import import_module, util
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from tclint.timeframe import read_timeframe

LIST = Path(__file__).parents[1] / "tests" / "timeframe" / "phrases.tsv"
PHASES = {"P1": "June 2021 to May 2022", "P2": "June 2022 to May 2023", "P3": "June 2023 to May 2024"}
SPANS = {
    "Short term": "September 2022 to August 2023",
    "Medium-term": "September 2023 to August 2024",
    "Long term": "September 2024 to August 2025",
}
LETTERS = {"A": "November 2021 to October 2022", "B": "Nov 2022 to Oct 2023", "C": "Nov 2023 to Oct 2024"}
NUMBERS = {"1": "September 2022 to August 2023", "2": "September 2023 to August 2024"}
PLANS: dict[str, tuple[str | None, str | None, dict[str, str]]] = {
    "none": (None, None, {}),
    "plan": ("2021-06", "2024-05", {}),
    "phases": ("2021-06", "2024-05", PHASES),
    "five": ("2022-08", "2027-07", {}),
    "letters": ("2021-11", "2024-10", LETTERS),
    "numbers": ("2022-09", "2024-08", NUMBERS),
    "spans": ("2022-09", "2025-08", SPANS),
}
ROUNDS = 3


class Phrase(NamedTuple):
    """A labelled phrase."""

    text: str
    plan: str
    start: date | None
    end: date | None
    verdict: str


class Answer(NamedTuple):
    """What a reader made of a phrase; general readers know no verdict but whether they found a date."""

    start: date | None
    end: date | None
    verdict: str


Read = Callable[[Phrase], Answer]


def phrases() -> list[Phrase]:
    """The labelled list of the tests."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [Phrase(text, plan, _day(start), _day(end), verdict) for text, plan, start, end, verdict in rows]


def _day(text: str) -> date | None:
    return None if text == "-" else date.fromisoformat(text)


def tclint_reader() -> Read:
    """Our own."""

    def read(phrase: Phrase) -> Answer:
        start, end, phases = PLANS[phrase.plan]
        found = read_timeframe(phrase.text, start=start, end=end, phases=phases)
        return Answer(found.start, found.end, found.verdict)

    return read


def dateutil_reader(*, fuzzy: bool) -> Read:
    """The parser of python-dateutil: one day, whatever was meant."""
    parser = import_module("dateutil.parser")
    return lambda phrase: _of(parser.parse(phrase.text, dayfirst=True, fuzzy=fuzzy))


def dateparser_reader() -> Read:
    """The parser of dateparser, British English, day first."""
    parse = import_module("dateparser").parse
    settings = {"DATE_ORDER": "DMY", "PREFER_DAY_OF_MONTH": "first"}
    return lambda phrase: _of(parse(phrase.text, languages=["en"], settings=settings))


def dateparser_search_reader() -> Read:
    """Every date that dateparser finds in the phrase, first to last."""
    search = import_module("dateparser.search").search_dates
    settings = {"DATE_ORDER": "DMY"}
    return lambda phrase: _of([day for _, day in search(phrase.text, languages=["en"], settings=settings) or []])


def timefhuman_reader() -> Read:
    """The ranges and lists that timefhuman reads."""
    read = import_module("timefhuman").timefhuman
    return lambda phrase: _of(read(phrase.text))


def _of(found: object) -> Answer:
    days = sorted(_days(found))
    return Answer(days[0], days[-1], "ok") if days else Answer(None, None, "vague")


def _days(found: object) -> list[date]:
    if isinstance(found, datetime):
        return [found.date()]
    if isinstance(found, date):
        return [found]
    if isinstance(found, list | tuple):
        return [day for each in found for day in _days(each)]
    return []


READERS: dict[str, tuple[str, Callable[[], Read]]] = {
    "tclint": ("tclint", tclint_reader),
    "dateutil": ("dateutil", lambda: dateutil_reader(fuzzy=False)),
    "dateutil, fuzzy": ("dateutil", lambda: dateutil_reader(fuzzy=True)),
    "dateparser": ("dateparser", dateparser_reader),
    "dateparser, search": ("dateparser", dateparser_search_reader),
    "timefhuman": ("timefhuman", timefhuman_reader),
}


def answer(read: Read, phrase: Phrase) -> Answer:
    """The reader's answer; one that raises has found nothing."""
    try:
        return read(phrase)
    except Exception:  # noqa: BLE001 -- other people's readers raise what they like
        return Answer(None, None, "error")


def measure(read: Read, labelled: list[Phrase]) -> list[str]:
    """One row of the table: interval right, verdict right, both right, microseconds a phrase (best of the rounds)."""
    best = timedelta.max.total_seconds()
    answers: list[Answer] = []
    for _ in range(ROUNDS):
        begun = perf_counter()
        answers = [answer(read, phrase) for phrase in labelled]
        best = min(best, perf_counter() - begun)
    pairs = list(zip(answers, labelled, strict=True))
    interval = sum((found[0], found[1]) == (phrase.start, phrase.end) for found, phrase in pairs)
    verdict = sum(found.verdict == phrase.verdict for found, phrase in pairs)
    both = sum(tuple(found) == (phrase.start, phrase.end, phrase.verdict) for found, phrase in pairs)
    raised = sum(found.verdict == "error" for found in answers)
    shares = [f"{count / len(labelled):.1%}" for count in (interval, verdict, both)]
    return [*shares, str(raised), f"{best / len(labelled) * 1e6:.1f}"]


def first_time(labelled: list[Phrase]) -> str:
    """Microseconds a phrase when none has been seen before."""
    seen = {phrase.text: phrase for phrase in labelled}
    fresh = [phrase._replace(text=f"{phrase.text} ") for phrase in seen.values()]
    read = tclint_reader()
    read(fresh[0])
    begun = perf_counter()
    for phrase in fresh:
        read(phrase)
    return f"{(perf_counter() - begun) / len(fresh) * 1e6:.1f}"


def main() -> None:
    """Print the table."""
    labelled = phrases()
    fresh = first_time(labelled)
    print(f"{len(labelled)} labelled phrases")
    print(f"{'reader':20}{'interval':>10}{'verdict':>10}{'both':>10}{'raised':>8}{'us/phrase':>12}")
    for name, (module, make) in READERS.items():
        if util.find_spec(module) is None:
            print(f"{name:20}not installed")
            continue
        share, verdict, both, raised, time = measure(make(), labelled)
        print(f"{name:20}{share:>10}{verdict:>10}{both:>10}{raised:>8}{time:>12}")
    print(f"tclint, each phrase for the first time: {fresh} us")


if __name__ == "__main__":
    main()
