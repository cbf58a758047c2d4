from datetime import date, datetime

import pytest

from tclint.timeframe import Remark, Timeframe, read_period, read_timeframe

PLAN = {"start": "2021-06", "end": "2024-05"}


def words(remarks: tuple[Remark, ...]) -> list[str]:
    return [remark.words for remark in remarks]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2021, 6, 1), date(2024, 5, 31)),
        (datetime(2021, 6, 1, 9, 30), datetime(2024, 5, 31, 17, 0)),  # noqa: DTZ001
        ("2021-06", "2024-05"),
        ("June 2021", "May 2024"),
        ("2021-06-01", "2024-05-31"),
        ("1/6/2021", "by end of May 2024"),
    ],
)
def test_a_plan_gives_its_dates_in_any_form(start: date | str, end: date | str) -> None:
    phrase = "throughout the plan"

    timeframe = read_timeframe(phrase, start=start, end=end)

    assert (timeframe.start, timeframe.end) == (date(2021, 6, 1), date(2024, 5, 31))


@pytest.mark.parametrize("start", ["", "soon", "TBC", "31 June 2021", date(1066, 10, 14), None])
def test_a_start_that_is_no_date_is_unknown(start: date | str | None) -> None:
    phrase = "Year 2"

    timeframe = read_timeframe(phrase, start=start)

    assert (timeframe.start, timeframe.end, timeframe.verdict) == (None, None, "vague")
    assert words(timeframe.undefined) == ["Year 2"]


def test_no_text_is_missing() -> None:
    assert read_timeframe(None).verdict == "missing"


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("ongoing", "open-ended"),
        ("Year 1 / ongoing", "open-ended"),
        ("business as usual", "open-ended"),
        ("long-term", "open-ended"),
        ("as required", "open-ended"),
        ("onwards", "open-ended"),
        ("soon", "vague"),
        ("when funding allows", "vague"),
        ("high priority", "vague"),
        ("Q2", "vague"),
        ("next academic year", "vague"),
        ("Review by June 2020, further dates as appropriate", "vague"),
        ("Year 1", None),
        ("annually", None),
        ("TBC", None),
        ("", None),
    ],
)
def test_two_kinds_of_vagueness(phrase: str, kind: str | None) -> None:
    timeframe = read_timeframe(phrase, **PLAN)

    assert timeframe.kind_of_vagueness == kind


def test_phases_are_found_by_number_or_by_name() -> None:
    phases = {"Phase 1": "June 2021 to May 2022", "Set-up": "June to August 2021", "Year 2": "2023"}

    found = [read_timeframe(phrase, phases=phases) for phrase in ("P1", "by end of set-up", "Set up", "Year 2")]

    assert [(each.start, each.end) for each in found] == [
        (date(2021, 6, 1), date(2022, 5, 31)),
        (None, date(2021, 8, 31)),
        (date(2021, 6, 1), date(2021, 8, 31)),
        (date(2023, 1, 1), date(2023, 12, 31)),
    ]


def test_a_phase_may_count_from_the_start_of_the_plan() -> None:
    phases = {"Short term": "first 12 months of the plan", "Medium term": "Year 2", "Wrap-up": "last six months"}

    found = [
        read_timeframe(phrase, start="2026-09", end="2029-08", phases=phases)
        for phrase in ("Short term", "by the end of the medium term", "wrap-up")
    ]

    assert [(one.verdict, str(one.start), str(one.end)) for one in found] == [
        ("ok", "2026-09-01", "2027-08-31"),
        ("ok", "None", "2028-08-31"),
        ("ok", "2029-03-01", "2029-08-31"),
    ]


@pytest.mark.parametrize("phases", [{"P1": "P1"}, {"P1": "P2", "P2": "P1"}, {"P1": ""}, {"": "2021"}, {"P1": "TBC"}])
def test_a_phase_cannot_define_itself(phases: dict[str, str]) -> None:
    timeframe = read_timeframe("P1", phases=phases)

    assert (timeframe.start, timeframe.end, words(timeframe.undefined)) == (None, None, ["P1"])


def test_the_academic_year_may_begin_in_another_month() -> None:
    timeframe = read_timeframe("2021/22", academic_year_starts=9)

    assert (timeframe.start, timeframe.end) == (date(2021, 9, 1), date(2022, 8, 31))


def test_quarters_may_follow_the_financial_year() -> None:
    timeframe = read_timeframe("Q1 2022", quarters=4)

    assert (timeframe.start, timeframe.end) == (date(2022, 4, 1), date(2022, 6, 30))


@pytest.mark.parametrize(
    ("start", "end", "first", "last"),
    [
        ("2021-06", "2022-05", date(2021, 6, 1), date(2022, 5, 31)),
        ("Year 1", "Year 2", date(2021, 6, 1), date(2023, 5, 31)),
        ("June 2021", None, date(2021, 6, 1), None),
        (None, "end of 2022", None, date(2022, 12, 31)),
        (None, None, None, None),
        ("2022", "2021", None, None),
    ],
)
def test_a_period_is_read_from_its_two_ends(
    start: str | None, end: str | None, first: date | None, last: date | None
) -> None:
    timeframe = read_period(start, end, plan_start="2021-06", plan_end="2024-05")

    assert (timeframe.start, timeframe.end) == (first, last)


def test_a_period_with_an_open_end_is_open_ended() -> None:
    timeframe = read_period("June 2021", "ongoing")

    assert (timeframe.start, timeframe.verdict, timeframe.kind_of_vagueness) == (
        date(2021, 6, 1),
        "vague",
        "open-ended",
    )


def test_a_timeframe_points_at_the_words_that_decide() -> None:
    phrase = "Likely Febuary 2022, subject to funding, then ongoing"

    timeframe = read_timeframe(phrase)

    assert words(timeframe.hedges) == ["Likely"]
    assert words(timeframe.slips) == ["Febuary"]
    assert words(timeframe.conditions) == ["subject to"]
    assert words(timeframe.open_ends) == ["ongoing"]
    assert [phrase[each.begin : each.end] for each in timeframe.found] == ["Febuary 2022"]


@pytest.mark.parametrize(
    ("phrase", "taken", "other"),
    [
        ("Dec-19", "month and year", "month and day"),
        ("1/2/2021", "day before month", "month before day"),
        ("bimonthly", "every two months", "twice a month"),
        ("biannual", "twice a year", "every two years"),
        ("P2/P3", "both", "one of the two"),
        ("2021-2022", "two calendar years", "one academic year"),
        ("FY 2022", "the year that begins then", "the year that ends then"),
        ("in the next 12 months", "from the plan's start", "from the day of writing"),
    ],
)
def test_two_readings_are_both_named(phrase: str, taken: str, other: str) -> None:
    timeframe = read_timeframe(phrase, **PLAN)

    assert [(each.taken, each.other) for each in timeframe.ambiguities] == [(taken, other)]


@pytest.mark.parametrize(
    ("phrase", "conditions"),
    [
        ("June 2022 following approval", ["following"]),
        ("June 2022, subject to funding and dependent on space", ["subject to", "dependent on"]),
        ("After the review", ["After"]),
        ("By the next submission", ["By"]),
        ("Once appointed", ["Once"]),
        ("Delivered by HR in June 2022", []),
        ("After June 2022", []),
        ("Once a year", []),
    ],
)
def test_what_a_time_waits_for(phrase: str, conditions: list[str]) -> None:
    timeframe = read_timeframe(phrase)

    assert words(timeframe.conditions) == conditions


def test_two_readings_are_named_once() -> None:
    timeframe = read_timeframe("Year 2, Dec-19", **PLAN)

    assert [each.words for each in timeframe.ambiguities] == ["Dec-19"]


@pytest.mark.parametrize("phrase", ["Dec-2019", "13/2/2021", "Dec 2019", "P2 and P3", "2021/22", "monthly"])
def test_one_reading_is_not_called_ambiguous(phrase: str) -> None:
    assert read_timeframe(phrase, **PLAN).ambiguities == ()


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("31 June 2022", "there is no such date"),
        ("30/02/2022", "there is no such date"),
        ("2022-13-01", "there is no such date"),
        ("June 2022 to March 2021", "the end lies before the start"),
        ("Year 0", "the plan begins with 1"),
        ("Q5 2022", "there is no such date"),
    ],
)
def test_what_cannot_be_is_said(phrase: str, reason: str) -> None:
    timeframe = read_timeframe(phrase, **PLAN)

    assert [remark.reason for remark in timeframe.impossible] == [reason]
    assert (timeframe.start, timeframe.end, timeframe.verdict) == (None, None, "vague")


@pytest.mark.parametrize(
    ("phrase", "contradicting"),
    [
        ("Monday 3 May 2024", ["Monday 3 May 2024"]),
        ("Friday 3 May 2024", []),
        ("Year 1 (Jan 2025)", ["Jan 2025"]),
        ("Year 1 (Jan 2022)", []),
        ("by Aug 2021 (dependent on an outcome due late 2021)", ["late 2021"]),
        ("by Aug 2022 (dependent on an outcome due late 2021)", []),
    ],
)
def test_two_times_that_cannot_both_hold(phrase: str, contradicting: list[str]) -> None:
    timeframe = read_timeframe(phrase, **PLAN)

    assert words(timeframe.contradictions) == contradicting


@pytest.mark.parametrize(
    ("phrase", "is_whole"),
    [("life of the plan", True), ("throughout", True), ("Years 1-3", False), ("Publish the plan in 2022", False)],
)
def test_the_whole_plan_is_known_by_its_words(phrase: str, is_whole: bool) -> None:
    assert read_timeframe(phrase, **PLAN).is_whole_plan is is_whole


@pytest.mark.parametrize(
    ("phrase", "frequencies"),
    [
        ("annually in September and March", [("every year", (9, 3))]),
        ("every two years", [("every 2 years", ())]),
        ("3 times per year", [("3 a year", ())]),
        ("monthly in Year 1, then quarterly", [("every month", ()), ("every quarter", ())]),
        ("Year 1", []),
    ],
)
def test_frequencies_come_with_their_months(phrase: str, frequencies: list[tuple[str, tuple[int, ...]]]) -> None:
    timeframe = read_timeframe(phrase, **PLAN)

    assert [(each.frequency, each.months) for each in timeframe.recurrences] == frequencies


@pytest.mark.parametrize(
    ("phrase", "precision"),
    [
        ("31 July 2020", "day"),
        ("July 2020", "month"),
        ("Q3 2020", "quarter"),
        ("Autumn term 2020", "term"),
        ("Year 2", "year"),
        ("throughout the plan", "plan"),
        ("Year 1 (May 2022)", "month"),
        ("soon", None),
    ],
)
def test_the_finest_period_gives_the_precision(phrase: str, precision: str | None) -> None:
    assert read_timeframe(phrase, **PLAN).precision == precision


@pytest.mark.parametrize(
    ("phrase", "reading"),
    [
        ("P1 (start Dec 2021), P2 and P3", "1 December 2021 to 31 May 2024"),
        ("By April 2020", "by 30 April 2020"),
        ("2022 onwards", "from 1 January 2022"),
        ("3.5.24", "3 May 2024"),
        ("termly", "every term"),
        ("soon", "no date"),
    ],
)
def test_the_reading_is_in_words(phrase: str, reading: str) -> None:
    phases = {"P1": "June 2021 to May 2022", "P2": "June 2022 to May 2023", "P3": "June 2023 to May 2024"}

    timeframe = read_timeframe(phrase, phases=phases)

    assert timeframe.reading == reading


def test_a_timeframe_cannot_be_changed() -> None:
    timeframe = read_timeframe("Year 1")

    with pytest.raises(AttributeError):
        timeframe.verdict = "ok"  # type: ignore[misc]

    assert timeframe == Timeframe(**timeframe._asdict())


@pytest.mark.parametrize(
    ("phrase", "verdict", "start"),
    [("ТВС", "placeholder", None), ("Мау 2022", "ok", date(2022, 5, 1)), ("Осtоber 2022", "ok", date(2022, 10, 1))],
)
def test_letters_that_look_latin_are_read_as_latin(phrase: str, verdict: str, start: date | None) -> None:
    timeframe = read_timeframe(phrase)

    assert (timeframe.verdict, timeframe.start) == (verdict, start)


def test_the_promise_of_a_finer_date_is_named_twice() -> None:
    timeframe = read_timeframe("Autumn 2022 (exact dates to be confirmed)")

    assert (words(timeframe.placeholders), words(timeframe.vague_words)) == (["to be confirmed"], ["to be confirmed"])
    assert (timeframe.verdict, timeframe.kind_of_vagueness) == ("vague", "vague")


@pytest.mark.parametrize("declared", [("A", "B"), ("Phase A", "Phase B"), ("I", "II"), ("Stage A", "Stage B")])
def test_phases_of_one_letter_are_found_with_and_without_their_noun(declared: tuple[str, str]) -> None:
    first, second = declared
    phases = {first: "2021", second: "2022"}
    letter = first.split()[-1]

    found = [read_timeframe(phrase, phases=phases) for phrase in (letter, f"end of {letter}", f"Phase {letter}")]

    assert [(each.start, each.end) for each in found] == [
        (date(2021, 1, 1), date(2021, 12, 31)),
        (None, date(2021, 12, 31)),
        (date(2021, 1, 1), date(2021, 12, 31)),
    ]
