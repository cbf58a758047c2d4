"""Plans with defects, written in one layout or another, for the properties of what is known."""

from __future__ import annotations

import json
import random
from typing import NamedTuple

from hypothesis import strategies as st

_SUBJECTS = ("newsletter", "open day", "staff survey", "mentoring scheme", "skills audit", "awards dinner", "handbook")
_VERBS = ("Publish", "Launch", "Review", "Redesign", "Pilot")


class Planned(NamedTuple):
    """A row: its number, whether it has an identifier, and what is wrong with it."""

    number: int
    has_id: bool
    defects: frozenset[str]

    @property
    def values(self) -> dict[str, str]:
        """The row's keys and values."""
        action = f"{_VERBS[self.number % 5]} the {_SUBJECTS[self.number % 7]} of college {self.number}"
        values = {"id": f"A{self.number}"} if self.has_id else {}
        values |= {"action": f"{action}, for everybody who works there"}
        values |= {key: value.format(number=self.number) for key, value in _SOUND.items() if key not in self.defects}
        return values | {key: _PROMISES[key] for key in _PROMISES if f"{key}?" in self.defects}


_SOUND = {
    "success_measures": "4{number} people took part by 30 June 2026",
    "timeframe": "by 30 June 2026",
    "owner": "Head of Learning",
}
_PROMISES = {"success_measures": "TBC", "timeframe": "as soon as possible", "owner": "TBC"}
DEFECTS = sorted([*_SOUND, *(f"{key}?" for key in _PROMISES)])
"""What may be wrong with a row: a key is missing, or (with `?`) only promised."""


def defects_of(key: str) -> tuple[str, str]:
    """The two ways in which a key may be wrong."""
    return key, f"{key}?"


@st.composite
def rows(draw: st.DrawFn, least: int = 2) -> list[Planned]:
    """Some rows, no two of them about the same."""
    count = draw(st.integers(least, 9))
    some = st.sets(st.sampled_from(sorted(_SOUND)), max_size=2)
    keys = [(draw(some), draw(st.booleans())) for _ in range(count)]
    return [
        Planned(number, draw(st.booleans()), frozenset(f"{key}?" if promised else key for key in wrong))
        for number, (wrong, promised) in enumerate(keys)
    ]


def written(rows: list[Planned], layout: int = 0) -> str:
    """A plan with the rows in two themes, in a layout that the number decides."""
    rng = random.Random(layout)
    lines = ["title: Example plan", "framework: generic", "start: 2026-01", "end: 2028-12", "review: termly", "themes:"]
    half = len(rows) // 2
    for name, part in (("Visibility", rows[:half]), ("Recognition", rows[half:])):
        lines += [f"  - name: {name}", "    activities:"]
        lines += [line for row in part for line in _row(row, rng, is_odd=layout > 0)]
    text = "\n".join(lines) + "\n"
    return text.replace("\n", rng.choice(("\n", "\r\n", "\n\n"))) if layout else text


def _row(row: Planned, rng: random.Random, *, is_odd: bool) -> list[str]:
    pairs = [(key, _value(text, rng) if is_odd else json.dumps(text)) for key, text in row.values.items()]
    if is_odd:
        rng.shuffle(pairs)
        if rng.random() < 0.3:
            return [f"      - {{{', '.join(f'{key}: {text}' for key, text in pairs)}}}"]
    indent = "      " + " " * rng.randrange(1, 4) if is_odd else "       "
    first, *others = [f"{key}: {text}" for key, text in pairs]
    return [f"      -{indent[6:]}{first}", *(f"{indent} {other}" for other in others)]


def _value(text: str, rng: random.Random) -> str:
    words = text.split(" ")
    at = rng.randrange(len(words))
    wrapped = " ".join(words[:at]) + "\n                 " + " ".join(words[at:]) if at else text
    plain = text if set(text).isdisjoint(":,") else json.dumps(text)
    return rng.choice((plain, json.dumps(text), f"'{text}'", f'"{wrapped}"', f"'{text.replace(' ', '  ')}'"))
