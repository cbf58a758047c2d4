"""The fingerprint of a line is the one that the platform works out itself."""

from __future__ import annotations

import pytest

from tclint.render.line_hash import LineHashes

WITH_LAST_BREAK = [
    "e9496ae3ebfced30:1",
    "fb7c023a8b9ccb3f:1",
    "ce8ba1a563dcdaca:1",
    "e20e36e16fcb0cc8:1",
    "b3edc88f2938467e:1",
    "c8e28b0b4002a3a0:1",
    "c129715d7a2bc9a3:1",
]
"""What the platform's own tests expect of one text with every kind of line end."""

VECTORS = [
    ("", ["c129715d7a2bc9a3:1"]),
    (" a\nb\n  \t\tc\n d", ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]),
    (
        " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End",
        [
            "8b7cf3e952e7aeb2:1",
            "b1ae1287ec4718d9:1",
            "bff680108adb0fcc:1",
            "c6805c5e1288b612:1",
            "b86d3392aea1be30:1",
            "e6ceba753e1a442:1",
        ],
    ),
    (" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", WITH_LAST_BREAK),
    (" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", WITH_LAST_BREAK),
    (" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", WITH_LAST_BREAK),
    (" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n", WITH_LAST_BREAK),
    (
        "Lorem ipsum dolor sit amet.\n" * 10,
        [
            *(f"a7f2ff13bc495cf2:{count}" for count in range(1, 7)),
            "a7f2ff1481e87703:1",
            "a9cf91f7bbf1862b:1",
            "55ec222b86bcae53:1",
            "cc97dc7b1d7d8f7b:1",
            "c129715d7a2bc9a3:1",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), VECTORS)
def test_the_published_examples_come_out(text: str, expected: list[str]) -> None:
    hashes = LineHashes(text)

    shown = [hashes.of_line(line) for line in range(1, len(expected) + 1)]

    assert shown == expected


def test_a_line_behind_the_last_one_counts_as_the_last() -> None:
    assert LineHashes("a\n").of_line(7) == "c129715d7a2bc9a3:1"


def test_an_astral_character_counts_as_two_units() -> None:
    # 99 units and the pair's first half fill the block: what follows the line's 100th unit does not matter.
    first, second = LineHashes("a" * 98 + "\U0001f600x"), LineHashes("a" * 98 + "\U0001f600y")

    assert first.of_line(1) == second.of_line(1)
