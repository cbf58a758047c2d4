"""Which row is taken for which: both sides of every border."""

import pytest

from tclint.identity import Identity, Row
from tclint.recognising import recognised

ACTION = "train every laboratory manager in fire safety"
NEARLY = "train every new laboratory manager in fire safety"
OTHER = "publish the annual newsletter for alumni"


def row(name: str = "", about: str = ACTION, theme: str = "Safety", plan: str = "") -> Row:
    return Row(plan, theme, name, about)


def is_known(before: Row, now: Row, *others: Row) -> bool:
    known, found = (Identity("missing-owner", one, "owner") for one in (before, now))
    return recognised([known], [found], [now, *others]) == [0]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (row("V1"), row("V1")),
        (row("V1"), row("V1", theme="People")),
        (row("V1"), row("V1", NEARLY)),
        (row("V1"), row("V1", "")),
        (row("V1"), row(" v01.")),
        (row("V1"), row("V2")),
        (row("V1"), row()),
        (row(), row("V1")),
        (row(), row(theme="People")),
        (row(), row(about=NEARLY)),
        (row("", "", "Safety"), row("", "", "safety")),
    ],
    ids=[
        "as it was", "another theme", "reworded", "no action any more", "identifier tidied", "renumbered",
        "identifier taken away", "identifier given", "another theme, no identifier", "reworded, no identifier",
        "a theme",
    ],
)  # fmt: skip
def test_one_row(before: Row, now: Row) -> None:
    assert is_known(before, now)


@pytest.mark.parametrize(
    ("before", "now", "others"),
    [
        (row("V1"), row("V1", OTHER), []),
        (row(), row(about=OTHER), []),
        (row("V1"), row("V2", NEARLY), []),
        (row("V1"), row("V2"), [row("V1")]),
        (row(), row(about=NEARLY), [row()]),
        (row(), row(theme="People"), [row()]),
        (row("V1"), row(about=NEARLY), [row("V1")]),
        (row("", "", "Safety"), row("", "", "People"), []),
    ],
    ids=[
        "an identifier given to another activity", "another activity", "renumbered and reworded", "a twin beside it",
        "one that is alike beside it", "the same in another theme beside it", "alike, and still there", "another theme",
    ],
)  # fmt: skip
def test_two_rows(before: Row, now: Row, others: list[Row]) -> None:
    assert not is_known(before, now, *others)


def test_equal_rows_are_counted() -> None:
    known = Identity("missing-owner", row(), "owner")

    assert recognised([known], [known, known], [row(), row()]) == [0, None]
    assert recognised([known, known], [known], [row()]) == [0]
    assert recognised([known, known], [known, known], [row(), row()]) == [0, 1]


@pytest.mark.parametrize("other", [{"rule": "missing-id"}, {"field": "rag"}, {"text": "tbc"}])
def test_rule_field_and_words_must_be_the_same(other: dict[str, str]) -> None:
    known = Identity("placeholder-owner", row("V1"), "owner", "tba")

    assert recognised([known], [known._replace(**other)], [row("V1")]) == [None]


def test_what_is_said_of_an_identifier_holds_whatever_the_row_does() -> None:
    first, second = (Identity("duplicate-id", row("V1", about), "id", "v1") for about in (ACTION, OTHER))

    assert recognised([first], [second], [first.row, second.row]) == [0]


@pytest.mark.parametrize(
    ("gathered", "single"),
    [(("", "edi"), ("action", "edi")), (("owner", ""), ("owner", "hr")), (("", ""), ("rag", "green"))],
)
def test_a_row_of_a_gathered_diagnostic_and_the_row_alone_are_one(
    gathered: tuple[str, str], single: tuple[str, str]
) -> None:
    one, other = (Identity("made-up", row("V1"), *both) for both in (gathered, single))

    assert recognised([one], [other], [row("V1")]) == recognised([other], [one], [row("V1")]) == [0]


# Several plans in a file


def plans(*names: str) -> list[Row]:
    return [row("V1", plan=name) for name in names]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (["A", "B"], ["B", "A"]),
        (["A", "B"], ["A", "C"]),
        ([""], ["A", "B"]),
        (["A", "B"], [""]),
    ],
    ids=["swapped", "one with another title", "one more", "one less"],
)
def test_plans_and_their_titles(before: list[str], now: list[str]) -> None:
    known, found = ([Identity("missing-owner", one, "owner") for one in plans(*names)] for names in (before, now))

    numbers = recognised(known, found, plans(*now))

    assert sum(number is not None for number in numbers) == min(len(before), len(now))
    assert all(
        number is None or before[number] == name for number, name in zip(numbers, now, strict=True) if name == "B"
    )


def test_one_plan_does_not_answer_for_another() -> None:
    known, found = (Identity("missing-owner", one, "owner") for one in plans("A", "B"))

    assert recognised([known], [found], plans("A", "B")) == [None]


def test_many_of_one_kind_take_no_long_time() -> None:
    known = [Identity("invalid-yaml", Row(""), "", f"text {number}") for number in range(20_000)]
    found = [one._replace(text=f"other {one.text}") for one in known]

    assert recognised(known, [*found, known[0]], [Row("")]) == [*[None] * 20_000, 0]
