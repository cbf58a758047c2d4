"""GitHub's own fingerprint of a line, so that alerts stay the same however the file is uploaded.

The algorithm is the one of the platform's upload action (`fingerprints.ts`): a 64-bit rolling hash, base 37, over the
first 100 UTF-16 units from the start of the line onward, without blanks and tabs, line ends folded to a line feed, an
end mark, then zeros; and a count of earlier lines with the same hash. No library computes it.
"""

from __future__ import annotations

from functools import cached_property

_BLOCK = 100
_BASE = 37
_END = 0xFFFF
_MASK = (1 << 64) - 1


class LineHashes:
    """The hashes of every line of a text, worked out when the first one is asked for."""

    def __init__(self, text: str) -> None:
        """Take the text of a file, with its byte order mark if it has one, as the platform does."""
        self._text = text

    def of_line(self, line: int) -> str:
        """The hash of a line (from 1), as `hash:count`."""
        hashes = self._hashes
        return hashes[min(line, len(hashes)) - 1]

    @cached_property
    def _hashes(self) -> list[str]:
        units, starts = _units(self._text)
        values = _rolling(units)
        seen: dict[int, int] = {}
        hashes = []
        for start in starts:
            value = values[start]
            seen[value] = seen.get(value, 0) + 1
            hashes.append(f"{value:x}:{seen[value]}")
        return hashes


def _units(text: str) -> tuple[list[int], list[int]]:
    """The UTF-16 units that count, the end mark last, and where in them each line begins."""
    folded = text.replace("\r\n", "\n").replace("\r", "\n").translate({9: None, 32: None})
    data = folded.encode("utf-16-le", "surrogatepass")
    units = [int.from_bytes(data[index : index + 2], "little") for index in range(0, len(data), 2)]
    starts = [0, *(index + 1 for index, unit in enumerate(units) if unit == ord("\n"))]
    return [*units, _END], starts


def _rolling(units: list[int]) -> list[int]:
    """For each place the hash of the block that begins there; behind the end mark stand zeros."""
    first_weight = pow(_BASE, _BLOCK, 1 << 64)
    padded = [*units, *([0] * _BLOCK)]
    value = 0
    for unit in padded[:_BLOCK]:
        value = (value * _BASE + unit) & _MASK
    values = []
    for index, unit in enumerate(units):
        values.append(value)
        value = (value * _BASE + padded[index + _BLOCK] - first_weight * unit) & _MASK
    return values
