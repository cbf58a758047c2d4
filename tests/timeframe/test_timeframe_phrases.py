from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from tclint.timeframe import read_timeframe

PHASES = {"P1": "June 2021 to May 2022", "P2": "June 2022 to May 2023", "P3": "June 2023 to May 2024"}
SPANS = {
    "Short term": "September 2022 to August 2023",
    "Medium-term": "September 2023 to August 2024",
    "Long term": "September 2024 to August 2025",
}
LETTERS = {"A": "November 2021 to October 2022", "B": "Nov 2022 to Oct 2023", "C": "Nov 2023 to Oct 2024"}
NUMBERS = {"1": "September 2022 to August 2023", "2": "September 2023 to August 2024"}
CONTEXTS = {
    "none": {},
    "plan": {"start": date(2021, 6, 1), "end": "2024-05"},
    "phases": {"start": "2021-06", "end": "2024-05", "phases": PHASES},
    "five": {"start": "2022-08", "end": "2027-07"},
    "letters": {"start": "2021-11", "end": "2024-10", "phases": LETTERS},
    "numbers": {"start": "2022-09", "end": "2024-08", "phases": NUMBERS},
    "spans": {"start": "2022-09", "end": "2025-08", "phases": SPANS},
}


class Row(NamedTuple):
    phrase: str
    context: str
    start: date | None
    end: date | None
    verdict: str


def _day(text: str) -> date | None:
    return None if text == "-" else date.fromisoformat(text)


def rows() -> list[Row]:
    lines = Path(__file__).with_name("phrases.tsv").read_text(encoding="utf-8").splitlines()
    split = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [Row(phrase, context, _day(start), _day(end), verdict) for phrase, context, start, end, verdict in split]


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.phrase!r} ({row.context})")
def test_a_phrase_means_what_its_reader_labelled(row: Row) -> None:
    context = CONTEXTS[row.context]

    timeframe = read_timeframe(row.phrase, **context)

    assert (timeframe.start, timeframe.end, timeframe.verdict) == (row.start, row.end, row.verdict)
