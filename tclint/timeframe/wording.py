"""The interval in words that read back to the same interval."""

from datetime import date

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def day_in_words(day: date) -> str:
    """`1 December 2021`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def interval_in_words(first: date | None, last: date | None) -> str:
    """`1 December 2021 to 31 May 2024`, `by 31 May 2024`, `from 1 December 2021`, `no date`."""
    if first is None:
        return "no date" if last is None else f"by {day_in_words(last)}"
    if last is None:
        return f"from {day_in_words(first)}"
    if first == last:
        return day_in_words(first)
    return f"{day_in_words(first)} to {day_in_words(last)}"
