from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tclint.timeframe import Timeframe, read_timeframe

PLAN = {"start": "2021-06", "end": "2024-05", "phases": {"P1": "June 2021 to May 2022", "Pilot": "autumn 2021"}}
PHRASES = [
    line.split("\t")[0]
    for line in Path(__file__).with_name("phrases.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
WORDS = sorted({word for phrase in PHRASES for word in phrase.split()} | {"(", ")", "-", "/", "P1", "Pilot", "0", "99"})
PIECES = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)
TEXTS = st.one_of(st.text(max_size=60), PIECES, st.lists(st.sampled_from(PHRASES), max_size=3).map("; ".join))


LETTERS = {"phases": {"A": "2021", "B": "2022", "1": "2023"}}
AROUND_LETTERS = st.lists(
    st.sampled_from(["A", "B", "1", "-", "/", "(", ")", "end of", "__", "?", "was", "now", "Nov"])
)


def meaning(timeframe: Timeframe) -> tuple[date | None, date | None, str]:
    return timeframe.start, timeframe.end, timeframe.verdict


@given(TEXTS)
@example("(" * 500 + "2021" + ")" * 500)
@example("1/" * 500)
@example("early Q1 " * 200)
@example("w/c " * 500)
@example("6 months after early " * 90)
@example("life of " * 250)
@example("Year 1 and " * 180)
@example("\x00🙂 ²٣ İ ")
def test_any_text_is_read(text: str) -> None:
    timeframe = read_timeframe(text, **PLAN)

    assert timeframe.verdict in {"ok", "vague", "placeholder", "missing"}
    assert (timeframe.kind_of_vagueness is None) == (timeframe.verdict != "vague")


@given(TEXTS)
def test_the_reading_reads_back(text: str) -> None:
    timeframe = read_timeframe(text, **PLAN)

    again = read_timeframe(timeframe.reading)

    assert (again.start, again.end) == (timeframe.start, timeframe.end)


@given(AROUND_LETTERS.map(" ".join))
def test_the_reading_of_short_labels_reads_back(text: str) -> None:
    timeframe = read_timeframe(text, **LETTERS)

    again = read_timeframe(timeframe.reading)

    assert (again.start, again.end) == (timeframe.start, timeframe.end)


@given(TEXTS)
def test_time_never_runs_backwards(text: str) -> None:
    timeframe = read_timeframe(text, **PLAN)

    assert timeframe.start is None or timeframe.end is None or timeframe.start <= timeframe.end


@given(TEXTS)
def test_every_place_lies_in_the_text(text: str) -> None:
    timeframe = read_timeframe(text, **PLAN)

    remarks = [
        *timeframe.conditions,
        *timeframe.hedges,
        *timeframe.placeholders,
        *timeframe.open_ends,
        *timeframe.vague_words,
        *timeframe.contradictions,
        *timeframe.impossible,
        *timeframe.undefined,
        *timeframe.slips,
    ]
    assert [remark.words for remark in remarks] == [text[remark.begin : remark.end] for remark in remarks]
    assert all(0 <= found.begin < found.end <= len(text) for found in timeframe.found)


@given(TEXTS)
def test_only_missing_and_placeholders_promise_nothing(text: str) -> None:
    timeframe = read_timeframe(text, **PLAN)

    if timeframe.verdict in {"missing", "placeholder"}:
        assert (timeframe.start, timeframe.end) == (None, None)


@pytest.mark.parametrize("phrase", PHRASES)
def test_layout_means_nothing(phrase: str) -> None:
    variants = [
        phrase.upper(),
        phrase.lower(),
        f"  {phrase}  ",
        phrase.replace(" ", "\u00a0"),
        phrase.replace(" ", "  "),
        phrase.replace("–", "-").replace("—", "-"),
        phrase.replace("-", "–"),
        phrase.replace("'", "’"),
        f"{phrase}.",
    ]

    meanings = {variant: meaning(read_timeframe(variant, **PLAN)) for variant in variants}

    assert meanings == dict.fromkeys(variants, meaning(read_timeframe(phrase, **PLAN)))


@settings(max_examples=30)
@given(st.integers(1, 2000))
def test_a_long_text_is_read_in_one_go(length: int) -> None:
    text = "June 2021 (by end of " * length

    assert read_timeframe(text).verdict == "ok"
