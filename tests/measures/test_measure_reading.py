from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tclint.measures import Label, Measure, Part, is_blank, is_placeholder_measure, read_measure
from tclint.measures.glance import may_be_placeholder

HERE = Path(__file__).parent
UNMEASURED = {Label.MISSING, Label.PLACEHOLDER}


def rows(name: str) -> list[tuple[str, str, str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    cells = (line.split("\t") for line in lines if line and not line.startswith("# "))
    return [(label, measure, action) for label, measure, action in cells]


ROWS = [
    row
    for name in ("measures.tsv", "fresh.tsv", "rounds.tsv", "institutions.tsv", "unseen.tsv", "kinds.tsv")
    for row in rows(name)
]
HONEST = rows("honest.tsv")
PROMISES = rows("placeholders.tsv") + rows("promises.tsv") + HONEST
SILENCE = rows("silence.tsv")
SOUND = {Label.TARGET, Label.DELIVERABLE}
MEASURES = [measure for _, measure, _ in ROWS + PROMISES]


@pytest.mark.parametrize(("label", "measure", "action"), ROWS)
def test_a_measure_has_the_label_that_the_conventions_give(label: str, measure: str, action: str) -> None:
    found = read_measure(measure, action=action)

    assert (found.label.value, found.text) == (label, measure)


@pytest.mark.parametrize(("label", "measure", "action"), PROMISES)
def test_promises_pointers_and_forms_are_told_from_their_neighbours(label: str, measure: str, action: str) -> None:
    found = read_measure(measure, action=action)

    assert (found.label is Label.PLACEHOLDER, found.text) == (label == "placeholder", measure)


@pytest.mark.parametrize(("label", "measure", "action"), SILENCE)
def test_no_rule_speaks_on_honest_wording_and_the_right_one_on_its_suspect_neighbour(
    label: str, measure: str, action: str
) -> None:
    found = read_measure(measure, action=action).label

    assert ("sound" if found in SOUND else found.value) == label


@pytest.mark.parametrize(("label", "measure", "action"), ROWS + PROMISES + SILENCE)
def test_the_quick_look_and_the_full_reading_agree(label: str, measure: str, action: str) -> None:
    quick = is_placeholder_measure(measure, action)

    assert (quick is not None) is (label == "placeholder")


def test_the_quick_look_lets_few_honest_measures_through() -> None:
    honest = [measure for label, measure, _ in ROWS if label != "placeholder"]

    doubted = [measure for measure in honest if may_be_placeholder(measure)]

    assert len(doubted) <= len(honest) * 0.03


@pytest.mark.parametrize("measure", [measure for _, measure, _ in HONEST])
def test_the_quick_look_is_enough_for_honest_measures_with_words_of_waiting(measure: str) -> None:
    found = may_be_placeholder(measure)

    assert found is False


@pytest.mark.parametrize("text", [None, "", "   ", "-", "–", "—", "...", "…", " . ", "--\n--", "•", "\u00a0"])
def test_a_cell_of_nothing_but_blanks_dashes_and_dots_is_missing(text: str | None) -> None:
    found = read_measure(text), is_placeholder_measure(text)

    blank = Measure(text or "", Label.MISSING, "blank", (0, len(text or "")))
    assert is_blank(text)
    assert found == (blank, blank)


def test_letters_that_only_look_like_latin_ones_are_read_as_those() -> None:
    text = "Targets \u0422\u0412\u0421"

    found, quick = read_measure(text), is_placeholder_measure(text)

    assert found == quick
    assert (found.label, found.text, found.words) == (Label.PLACEHOLDER, text, text[-3:])


@pytest.mark.parametrize("text", ["n/a", "None", "nil", "?", "___", "TBC", "x", "[ ]"])
def test_a_cell_with_a_word_or_an_unfilled_field_is_not_blank(text: str) -> None:
    found = is_blank(text), read_measure(text).label

    assert found == (False, Label.PLACEHOLDER)


@pytest.mark.parametrize(
    ("measure", "reason", "words"),
    [
        ("Number of mentors: TBC", "promise", "TBC"),
        ("Review finished. Figures to be confirmed by HR", "ending", "finished"),
        ("By then X% of staff are registered", "template", "X"),
        ("Policy published by [date]", "template", "[date]"),
        ("See action 3", "pointer", "See action 3"),
        ("An increased number of bids", "comparative", "increased"),
        ("Greater awareness of the award", "feeling", "Greater awareness"),
        ("The annual staff survey", "instrument", "survey"),
        ("At least 12 entries", "count", "12 entries"),
        ("65 % of technicians registered", "share", "65 %"),
        ("Several workshops held", "loose amount", "Several"),
        ("Successful scheme", "quality", "Successful"),
        ("Attendance will be monitored", "process", "will be monitored"),
        ("Number of bids", "indicator", "Number"),
        ("Every vacancy is advertised", "coverage", "Every vacancy"),
        ("Success rates equal to those of academics", "parity", "equal to"),
    ],
)
def test_the_span_holds_the_words_that_decided(measure: str, reason: str, words: str) -> None:
    found = read_measure(measure)

    assert (found.reason, found.words) == (reason, words)


def test_each_clause_keeps_its_own_label_and_the_cell_takes_the_most_checkable() -> None:
    text = "Staff are more aware of the guide. Guide published and promoted"

    found = read_measure(text)

    assert found == Measure(
        text,
        Label.DELIVERABLE,
        "ending",
        (41, 50),
        (
            Part(Label.PERCEPTION, "feeling", (6, 33), (0, 33)),
            Part(Label.DELIVERABLE, "ending", (41, 50), (35, 50)),
            Part(Label.RESTATED, "process", (55, 63), (55, 63)),
        ),
    )


@pytest.mark.parametrize(
    ("text", "baseline", "target", "label"),
    [
        ("Nominations for staff awards", "6 (2023/24)", "12 (2025/26)", Label.TARGET),
        ("More nominations", "6", "12", Label.TARGET),
        (None, "6", "12", Label.TARGET),
        ("Share of staff registered", None, "65 %", Label.NO_BASELINE),
        ("Share of staff registered", "40 %", "65 %", Label.TARGET),
        ("At least 65 % of staff registered", "40 %", None, Label.TARGET),
        ("Nominations for staff awards", None, "12 nominations", Label.TARGET),
        ("Nominations for staff awards", "6", "TBC", Label.PLACEHOLDER),
        ("Nominations for staff awards", None, "-", Label.RESTATED),
        ("Nominations for staff awards", "6", "more than last year", Label.DIRECTION),
    ],
)
def test_declared_fields_are_read_beside_the_text(
    text: str | None, baseline: str | None, target: str | None, label: Label
) -> None:
    found = read_measure(text, baseline=baseline, target=target)

    assert found.label is label
    assert found.text == (text or "")
    assert 0 <= found.span[0] <= found.span[1] <= len(found.text)


@pytest.mark.parametrize(
    ("action", "label"),
    [
        ("Raise registration", Label.NO_BASELINE),
        ("So far, about 40 % of staff are registered; build a network of mentors", Label.TARGET),
        ("Raise the share of registered staff from 40 %", Label.TARGET),
        ("Raise registration to 65 % by 2026", Label.NO_BASELINE),
    ],
)
def test_a_start_given_in_the_action_is_a_start(action: str, label: Label) -> None:
    found = read_measure("65 % of staff registered", action=action)

    assert found.label is label


@given(st.text(), st.text())
def test_no_text_makes_the_reading_fail_or_leave_the_text(text: str, action: str) -> None:
    found = read_measure(text, action=action)

    spans = [found.span, *(part.span for part in found.parts), *(part.extent for part in found.parts)]
    assert all(0 <= first <= last <= len(text) for first, last in spans)


@given(st.lists(st.sampled_from([*" ".join(MEASURES).split(), ".", ",", "(", ")", "\n", "\x00", "\u202e", "🙂"])))
def test_no_heap_of_words_makes_the_reading_fail_or_leave_the_text(words: list[str]) -> None:
    text = " ".join(words)

    found = read_measure(text)

    assert all(0 <= first <= last <= len(text) for first, last in [found.span, *(part.span for part in found.parts)])


@pytest.mark.parametrize(
    "change",
    [str.upper, str.lower, str.title, "{}.".format, "  {}\n".format, lambda text: text.replace(" ", "  ")],
    ids=["upper", "lower", "title", "stop", "edges", "blanks"],
)
def test_case_a_trailing_stop_and_extra_blanks_do_not_change_what_is_unmeasured(change: Callable[[str], str]) -> None:
    as_written = [read_measure(measure).label in UNMEASURED for measure in MEASURES]

    changed = [read_measure(change(measure)).label in UNMEASURED for measure in MEASURES]

    assert [m for m, before, after in zip(MEASURES, as_written, changed, strict=True) if before is not after] == []


@given(st.sampled_from(MEASURES), st.sampled_from(MEASURES))
def test_the_quick_look_never_misses_a_placeholder(first: str, second: str) -> None:
    text = f"{first}. {second}"

    found = read_measure(text).label

    assert found is not Label.PLACEHOLDER or may_be_placeholder(text)


@pytest.mark.parametrize(
    "unit", ["a", "word ", "[ ", "1 ", ". A ", "to be ", ", and", "each all ", "gap ", "from ", "(", "_", "at x y "]
)
def test_long_texts_are_read(unit: str) -> None:
    text = unit * (20_000 // len(unit))

    found = read_measure(text, action=text)

    assert found.text == text
