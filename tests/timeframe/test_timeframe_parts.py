from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tclint.timeframe.calendar_of_plan import Days, Interval, later, months_from, overlap, third, whole_months
from tclint.timeframe.clauses import parse_phrase
from tclint.timeframe.envelope import envelope
from tclint.timeframe.lexicon import PADDING, lexemes_of, plain, tokens_of
from tclint.timeframe.slips import meant_by
from tclint.timeframe.terms import Parse
from tclint.timeframe.vocabulary import CLASSES
from tclint.timeframe.wording import interval_in_words

PHRASES = [phrase for each in CLASSES for written in each.entries.values() for phrase in written.split(" | ")]
DAYS = st.dates(date(2000, 1, 1), date(2050, 12, 31))


@given(st.text())
def test_plain_text_keeps_every_place(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(st.text())
def test_tokens_are_cut_out_of_the_text(text: str) -> None:
    same = plain(text)

    assert [word for word, _, _ in tokens_of(same)] == [same[begin:end] for _, begin, end in tokens_of(same)]


def test_words_numbers_and_marks_are_told_apart() -> None:
    texts = [word for word, _, _ in tokens_of(plain("P1–3 (Sept’21) plan’s 1st"))]

    assert texts == ["p", "1", "-", "3", "(", "sept", "'", "21", ")", "plan's", "1", "st"]


def test_no_phrase_has_two_meanings() -> None:
    assert [phrase for phrase, count in Counter(PHRASES).items() if count > 1] == []


def test_phrases_are_written_as_their_tokens() -> None:
    tokens = [" ".join(word for word, _, _ in tokens_of(plain(phrase))) for phrase in PHRASES]

    assert tokens == PHRASES


def test_every_class_gives_its_reason() -> None:
    assert [each.kind for each in CLASSES if not each.reason or not each.entries] == []


def test_the_longest_phrase_wins() -> None:
    lexemes = lexemes_of(Parse("no later than the end of June 2022"))[:-PADDING]

    assert [(each.kind, each.word) for each in lexemes] == [
        ("by", "by"),
        ("end", "end"),
        ("month", "6"),
        ("number", "2022"),
    ]


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("febuary", "february"),
        ("jnauary", "january"),
        ("setpember", "september"),
        ("autum", "autumn"),
        ("decembre", "december"),
        ("marhc", "march"),
        ("aprill", "april"),
        ("ongong", "ongoing"),
        ("anually", "annually"),
    ],
)
def test_a_slip_of_one_letter_is_read(slip: str, meant: str) -> None:
    assert meant_by(slip) == meant


def test_a_word_of_its_own_is_no_slip() -> None:
    words = "string sprint winner manual annul mouth match team tear phrase quartet contiguous academia throughput"
    more = "outgoing marc mach staring commenting towards inwards hillary"

    assert [word for word in f"{words} {more}".split() if meant_by(word)] == []


@pytest.mark.parametrize(
    ("days", "which", "expected"),
    [
        (Days(date(2022, 1, 1), date(2022, 12, 31)), 0, Days(date(2022, 1, 1), date(2022, 4, 30))),
        (Days(date(2022, 1, 1), date(2022, 12, 31)), 2, Days(date(2022, 9, 1), date(2022, 12, 31))),
        (Days(date(2022, 2, 1), date(2022, 2, 28)), 1, Days(date(2022, 2, 11), date(2022, 2, 20))),
        (Days(date(2022, 2, 1), date(2022, 2, 28)), 2, Days(date(2022, 2, 21), date(2022, 2, 28))),
        (Days(date(2022, 1, 31), date(2022, 1, 31)), 0, Days(date(2022, 1, 31), date(2022, 1, 31))),
    ],
)
def test_thirds(days: Days, which: int, expected: Days) -> None:
    assert third(days, which) == expected


@given(DAYS, st.integers(-60, 60))
def test_months_later_never_skip_a_month(day: date, months: int) -> None:
    moved = later(day, months)

    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months
    assert moved.day == day.day or moved.day < day.day


@given(DAYS.filter(lambda day: day.day <= 28), st.integers(0, 40), st.integers(1, 40))
def test_a_stretch_has_its_months(day: date, skipped: int, months: int) -> None:
    assert whole_months(months_from(day, skipped, months)) == months


@given(DAYS, DAYS, DAYS, DAYS)
def test_an_overlap_lies_in_both(one: date, two: date, three: date, four: date) -> None:
    first, second = Days(min(one, two), max(one, two)), Days(min(three, four), max(three, four))

    shared = overlap(first, second)

    assert shared is None or (first.first <= shared.first and shared.last <= second.last)


def test_the_envelope_is_open_where_its_outermost_part_is() -> None:
    early, late = date(2021, 1, 1), date(2022, 1, 1)

    assert envelope([]) == Interval(None, None)
    assert envelope([Interval(early, None), Interval(None, late)]) == Interval(early, late)
    assert envelope([Interval(None, early), Interval(late, late)]) == Interval(None, late)
    assert envelope([Interval(early, early), Interval(late, None)]) == Interval(early, None)
    assert envelope([Interval(None, early), Interval(late, None)]) == Interval(late, None)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (None, None, "no date"),
        (None, date(2022, 5, 1), "by 1 May 2022"),
        (date(2022, 5, 1), None, "from 1 May 2022"),
        (date(2022, 5, 1), date(2022, 5, 1), "1 May 2022"),
        (date(2022, 5, 1), date(2022, 6, 30), "1 May 2022 to 30 June 2022"),
    ],
)
def test_an_interval_in_words(first: date | None, last: date | None, words: str) -> None:
    assert interval_in_words(first, last) == words


def test_a_phrase_is_clauses_with_a_relation() -> None:
    parse = parse_phrase("From June 2021 (P1) to May 2022, complete by July 2022")

    assert [(clause.relation, len(clause.pieces), len(clause.narrows)) for clause in parse.clauses] == [
        ("from", 1, 1),
        ("by", 1, 0),
        ("by", 1, 0),
    ]
