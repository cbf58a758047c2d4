"""Hypothesis strategies that write plans as people might: in every layout that YAML allows, and in some it does not."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st

from tclint.element import Element
from tclint.plan import RECORDS, STAGES, Activity, Measure, Period, Plan, Theme
from tclint.reader import keys_of

Value = object
"""A text, nothing, a list, or a mapping as `Pairs`."""


class Pairs(list[tuple[str, object]]):
    """A mapping in order, with whatever is given twice."""


TEXTS = (
    "Publish the newsletter",
    "Head of HR",
    "By 30 June 2026",
    "TBC",
    "12 of 20 (60%)",
    "2021-06",
    "36",
    "0",
    "-3",
    "1.10",
    "true",
    "no",
    "yes",
    "Year 1",
    "Train staff: all of them",
    "the #1 college",
    "a # sign",
    "'quoted' words",
    'the "best" day',
    "technicians' day",
    "C:\\Users\\HR",
    "- dash",
    "* star",
    "& others",
    "@hr",
    "%60",
    "> 50 people",
    "[HR]",
    "{HR}",
    "? why",
    "! now",
    "`code`",
    "null",
    "~",
    "é à ü ñ",
    "e\u0301 combining",
    "🎉 party 👩🏽\u200d🔬",
    "𝟙𝟚 flags",
    "שלום עולם",
    "مرحبا",
    "\u00a0no-break\u00a0",
    "\u200bzero width",
    "two  spaces",
    "ends with colon:",
    "key: value",
    "trailing, comma,",
    "...",
    "---",
    "x" * 130,
    "<<",
    "a\ttab",
)
LONG = (
    "one two three\nfour five\n\nsix",
    "first line\nsecond line\n",
    "only one line",
    "ends in blanks\n\n\n",
    "a\n  b indented\nc",
)
NULLS = ("", "~", "null", "Null", "NULL")
UNKNOWN = ("onwer", "Lead person(s)", "deadline", "time frame", "stakeholders", "Owner", "notes", "2021", "id ")
FREE = ("x-cost-centre", "x-", "x-approved by")
LINE_ENDS = ("\n", "\n", "\r\n", "\r")
CHOICES = {"stage": (*STAGES, "Draft", " PROGRESS ", "soon"), "rag_scheme": ("completion", "Confidence", "colours")}
COUNTS = ("36", "12", "0", "-1", "many", "007", "99999", "true", "3.5", "")


@dataclass
class Oddness:
    """How far a plan may stray: each from 0 (never) to 1 (always)."""

    wrong: float = 0.08
    unknown: float = 0.15
    twice: float = 0.0
    alias: float = 0.0
    quirks: float = 0.3


class _Maker:
    """Makes the values of a plan."""

    def __init__(self, rng: random.Random, odd: Oddness) -> None:
        self.rng = rng
        self.odd = odd

    def chance(self, odds: float) -> bool:
        return self.rng.random() < odds

    def text(self) -> Value:
        if self.chance(0.1):
            return None
        return self.rng.choice(LONG) if self.chance(0.1) else self.rng.choice(TEXTS)

    def texts(self) -> Value:
        return self.text() if self.chance(0.6) else [self.text() for _ in range(self.rng.randrange(4))]

    def names(self) -> Value:
        names = (*self.rng.sample(("HR", "P1", "x-a", "Short term", "É"), self.rng.randrange(4)),)
        return Pairs((name, self.text()) for name in names)

    def anything(self, depth: int = 2) -> Value:
        kind = self.rng.randrange(5 if depth else 2)
        if kind == 2:
            return [self.anything(depth - 1) for _ in range(self.rng.randrange(3))]
        if kind == 3:
            return Pairs((name, self.anything(depth - 1)) for name in self.rng.sample(("a", "b c", "owner", "x-y"), 2))
        return [] if kind == 4 else self.text()

    def record(self, kind: type[Element], depth: int) -> Pairs:
        known = keys_of(kind)
        names = self.rng.sample(sorted(known), self.rng.randrange(1, 1 + min(len(known), 7)))
        for holder in ("themes", "activities"):
            if holder in known and holder not in names and self.chance(0.8):
                names.append(holder)
        pairs = Pairs((name, self.value(name, known[name][1].kind, depth)) for name in names)
        if self.chance(self.odd.unknown):
            pairs.append((self.rng.choice(UNKNOWN), self.text()))
        if self.chance(self.odd.unknown):
            pairs.append((self.rng.choice(FREE), self.anything()))
        if self.chance(self.odd.twice):
            pairs.append((self.rng.choice(names), self.text()))
        return pairs

    def value(self, name: str, kind: str, depth: int) -> Value:
        if self.chance(self.odd.wrong):
            return self.anything()
        makers: dict[str, Callable[[], Value]] = {
            "text": self.text,
            "texts": self.texts,
            "count": lambda: self.rng.choice(COUNTS),
            "choice": lambda: self.rng.choice(CHOICES[name]),
            "names": self.names,
            "timeframe": lambda: self.record(Period, depth) if self.chance(0.3) else self.text(),
            "element": lambda: self.record(RECORDS[name], depth),
            "elements": lambda: self.elements(name, depth),
            "measures": self.measures,
        }
        return makers[kind]()

    def elements(self, name: str, depth: int) -> Value:
        if name == "steps" and depth <= 0:
            return None
        kind = RECORDS[name]
        deeper = depth - 1 if kind is Activity else depth
        return [
            None if self.chance(0.05) else self.record(kind, deeper)
            for _ in range(self.rng.randrange(0 if depth else 1, 3))
        ]

    def measures(self) -> Value:
        one = self.record(Measure, 0) if self.chance(0.4) else self.text()
        return one if self.chance(0.5) else [one, *([self.text()] if self.chance(0.5) else [])]


class _Writer:
    """Writes values as YAML, in a layout that changes from value to value."""

    def __init__(self, rng: random.Random, odd: Oddness) -> None:
        self.rng = rng
        self.odd = odd
        self.step = rng.choice((2, 2, 3, 4))
        self.anchors: list[str] = []

    def chance(self, odds: float) -> bool:
        return self.rng.random() < odds

    def quirk(self, *choices: str) -> str:
        """Usually nothing, sometimes one of the choices."""
        return self.rng.choice(choices) if self.chance(self.odd.quirks / 3) else ""

    def note(self) -> str:
        return self.quirk("  # a comment", " # 🎉: - [", "   ", "\t# tab")

    def between(self, indent: int) -> str:
        return self.quirk("\n", "# at the margin\n", " " * indent + "# in line\n", "\n\n   \n")

    def document(self, plan: Pairs) -> str:
        start = self.quirk("---\n", "# a plan\n\n", "\n\n", "--- # plan\n")
        end = self.quirk("...\n", "---\n", "# the end", "\n\n", "...\n# end\n")
        return start + self.mapping(plan, 0) + end

    def mapping(self, pairs: list[tuple[str, object]], indent: int) -> str:
        lines = []
        for name, value in pairs:
            key = self.key(name) + self.quirk(" ", "  ")
            lines.append(f"{self.between(indent)}{' ' * indent}{key}:{self.value(value, indent, in_list=False)}")
        return "".join(lines)

    def key(self, name: str) -> str:
        if name.strip() != name or not name or self.chance(0.05):
            return self.rng.choice((json.dumps(name, ensure_ascii=False), "'" + name.replace("'", "''") + "'"))
        return name

    def value(self, value: object, indent: int, *, in_list: bool) -> str:
        if self.anchors and self.chance(self.odd.alias):
            return f" *{self.rng.choice(self.anchors)}\n"
        label = self.label() if self.chance(self.odd.alias) else ""
        if value is None:
            return f"{label}{self.quirk('', ' ~', ' null', ' NULL')}{self.note()}\n"
        if isinstance(value, str):
            return label + self.text(value, indent)
        if not value or self.chance(0.12):
            return f"{label} {self.flow(value)}{self.note()}\n"
        return label + self.nested(value, indent, in_list=in_list and not label)

    def label(self) -> str:
        name = f"a{len(self.anchors)}"
        self.anchors.append(name)
        return f" &{name}"

    def nested(self, value: object, indent: int, *, in_list: bool) -> str:
        inner = indent + self.rng.choice((self.step, self.step, 1, 6))
        if isinstance(value, Pairs):
            if in_list and self.chance(0.8):
                return (
                    " " + self.mapping(value, indent + 2).lstrip(" ")
                    if not self.odd.quirks
                    else self.first(value, indent)
                )
            return f"{self.note()}\n{self.mapping(value, inner)}"
        assert isinstance(value, list)
        inner = inner if in_list or self.chance(0.6) else indent
        items = (f"{self.between(inner)}{' ' * inner}-{self.value(item, inner, in_list=True)}" for item in value)
        return f"{self.note()}\n{''.join(items)}"

    def first(self, pairs: Pairs, indent: int) -> str:
        """A mapping that begins on the line of its dash."""
        name, value = pairs[0]
        first = f" {self.key(name)}:{self.value(value, indent + 2, in_list=False)}"
        return first + self.mapping(pairs[1:], indent + 2)

    def text(self, text: str, indent: int) -> str:
        if "\n" in text:
            return self.block(text, indent)
        if self.is_plain(text) and self.chance(0.7):
            return f" {self.quirk(' ', '   ')}{text}{self.note()}\n"
        words = text.split(" ")
        if len(words) > 2 and all(words) and self.chance(0.1):
            text = f"{words[0]}\n{' ' * (indent + 3)}{' '.join(words[1:])}"
            return f" {self.quoted(text)}\n"
        return f" {self.quoted(text)}{self.note()}\n"

    def quoted(self, text: str) -> str:
        if self.chance(0.5):
            return "'" + text.replace("'", "''") + "'"
        safe = text.replace("\\", "\\\\").replace('"', '\\"')
        return '"' + (safe.replace("e", "\\x65").replace("é", "\\u00e9") if self.chance(0.2) else safe) + '"'

    def block(self, text: str, indent: int) -> str:
        sign = self.rng.choice("|>") + self.rng.choice(("", "-", "+"))
        inner = " " * (indent + self.rng.choice((2, 4)))
        lines = "\n".join(inner + line if line else self.quirk("", inner) for line in text.split("\n"))
        return f" {sign}{self.quirk(' # comment')}\n{lines}\n"

    def flow(self, value: object) -> str:
        if isinstance(value, Pairs):
            return "{" + ", ".join(f"{self.quoted(name)}: {self.flow(item)}" for name, item in value) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(self.flow(item) for item in value) + self.quirk("") + "]"
        if value is None:
            return self.rng.choice(("~", "null"))
        assert isinstance(value, str)
        return value if self.is_plain(value) and "," not in value else self.quoted(value.replace("\n", " "))

    @staticmethod
    def is_plain(text: str) -> bool:
        """Whether a text may stand without quotes anywhere."""
        return text == text.strip() and text.isprintable() and (text[:1].isalnum()) and not set(text) & set(":#[]{}")


@st.composite
def plan_texts(draw: st.DrawFn, odd: Oddness | None = None, documents: int = 2) -> str:
    """The text of a file with one plan or several, in any layout; nearly all of them are valid YAML."""
    rng = draw(st.randoms(use_true_random=True))
    odd = odd or Oddness(wrong=0.1, twice=0.1, alias=0.04)
    plans = []
    for _ in range(rng.randrange(1, documents + 1)):
        maker, writer = _Maker(rng, odd), _Writer(rng, odd)
        plans.append(writer.document(maker.record(Plan, 2)))
    text = "---\n".join(plans)
    return ("\ufeff" if rng.random() < odd.quirks / 4 else "") + text.replace("\n", rng.choice(LINE_ENDS))


@st.composite
def data_texts(draw: st.DrawFn) -> str:
    """The text of a plan without aliases and duplicate keys, with many values of wrong kinds."""
    return draw(plan_texts(Oddness(wrong=draw(st.sampled_from((0.0, 0.02, 0.1))), unknown=0.05), documents=1))


JUNK = (
    "\t",
    "\x00",
    "\x1b",
    "\x85",
    "\u2028",
    "\ufeff",
    "\u202e",
    "\ud800",
    ":",
    "- ",
    "'",
    '"',
    "[",
    "{",
    "*a",
    "&a ",
    "#",
    "|",
    "%",
    "!",
    "? ",
    "\r",
)


@st.composite
def broken_texts(draw: st.DrawFn) -> str:
    """The text of a plan after a few slips of the keyboard."""
    text = draw(plan_texts())
    rng = draw(st.randoms(use_true_random=True))
    for _ in range(rng.randrange(1, 5)):
        text = rng.choice(SLIPS)(text, rng)
    return text


def _characters(text: str, rng: random.Random) -> str:
    at = rng.randrange(len(text) + 1)
    return text[:at] + rng.choice((rng.choice(JUNK), "", text[at : at + 1] * 2)) + text[at + rng.randrange(2) :]


def _lines(text: str, rng: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    if len(lines) < 2:
        return text
    at = rng.randrange(len(lines) - 1)
    line = lines[at]
    lines[at : at + 1] = rng.choice(([], [line, line], [" " + line], [line[1:]], ["\t" + line], [lines[at + 1], line]))
    return "".join(lines)


def _lost_end(text: str, rng: random.Random) -> str:
    return text[: rng.randrange(len(text) + 1)]


SLIPS: tuple[Callable[[str, random.Random], str], ...] = (_characters, _characters, _lines, _lines, _lost_end)
ANY_TEXT = st.one_of(
    st.text(max_size=200), st.text(alphabet="-:[]{}#&*!|>'\"%@`,? \n\r\tab1\\~<\ufeff\x85", max_size=120)
)
RECORD_KINDS: tuple[type[Element], ...] = (Plan, Theme, Activity, Measure)
