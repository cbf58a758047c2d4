"""The baseline: diagnostics that are known and do not count, in a file that people read and git merges."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime

from tclint.diagnostic import printable
from tclint.errors import TclintError
from tclint.identity import Entry, Identity, Row
from tclint.paths import inside, relative, shown_path
from tclint.recognising import recognised
from tclint.toml_files import Table, table_in, text_of

DEFAULT_FILE = "tclint-baseline.toml"
"""What the file is called where nobody says otherwise."""
_VERSION = 1
_TABLE = "known"
_HEAD = f"""\
# Diagnostics that are known and do not count. Reasons are yours to write; `tclint baseline` does the rest:
# `update` adds what is new, `prune` takes out what no longer occurs, `show` tells how old each is.
version = {_VERSION}
"""
_TEXTS = ("file", "plan", "theme", "activity", "action", "rule", "field", "text", "reason")
_NEEDED = ("file", "rule", "since")
_SAME_FILE = 0.5
"""The share of what is known of a file that must stand in another one, which then is the same under a new name."""
_NUMBER = re.compile(r"(\d+)")
_SHORT = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
"""What TOML has a name for inside quotes."""
_WIDEST = 0xFFFF
"""The last character that four digits can name."""

Finder = Callable[[str], tuple[list[Identity], list[Row]]]
"""Gives what is wrong in a file, and the rows in it."""


class Baseline:
    """The entries of one file.

    Attributes:
        path: where the file is, or will be.
        entries: in the order of the file.
    """

    def __init__(self, path: str, entries: Iterable[Entry] = ()) -> None:
        """Take the entries."""
        self.path = path
        self.folder = os.path.dirname(os.path.realpath(path))
        self.entries = list(entries)
        self._by_file: dict[str, list[Entry]] = {}
        for entry in self.entries:
            self._by_file.setdefault(entry.file, []).append(entry)
        self._names: dict[str, str] = {}
        self._checked: set[str] = set()

    @classmethod
    def read(cls, path: str) -> Baseline:
        """Read a baseline.

        Raises:
            TclintError: there is none, or something in it cannot be understood; with the line.
        """
        if not os.path.exists(path):
            raise TclintError(f"there is no baseline {shown_path(path)}: `tclint baseline write` makes one")
        return cls(path, _entries(text_of(path), path))

    def name_of(self, file: str) -> str:
        """How a plan's file is called in the baseline."""
        return printable(relative(os.path.realpath(file), self.folder))

    def of(self, file: str) -> list[Entry]:
        """What is known of a file, whatever it was called when that was written down."""
        return self._by_file.get(self.known_name(file), [])

    def known_name(self, file: str) -> str:
        """What a file was called when it was written down."""
        name = self.name_of(file)
        return self._names.get(name, name)

    def follow(self, files: Sequence[str], found_in: Finder) -> None:
        """See which of the files that are checked are known by names under which there is nothing any more."""
        self._checked = {self.name_of(file) for file in files}
        gone = [name for name in self._by_file if self._is_gone(name)]
        come = [file for file in files if self.name_of(file) not in self._by_file] if gone else []
        likely = []
        for file in come:
            found, rows = found_in(file)
            for name in gone:
                share = _share([entry.identity for entry in self._by_file[name]], found, rows)
                if share > _SAME_FILE:
                    likely.append((-share, name, self.name_of(file)))
        for _, name, new in sorted(likely):
            if name not in self._names.values():
                self._names.setdefault(new, name)

    def lost(self, paths: Iterable[str]) -> list[Entry]:
        """The entries of files below some paths that are gone, and not known by another name."""
        places = [os.path.realpath(path) for path in paths]
        followed = {*self._names.values()}
        return [
            entry
            for name, entries in self._by_file.items()
            if name not in followed and self._is_gone(name)
            if (file := os.path.normpath(os.path.join(self.folder, name))) in places
            or any(inside(file, place) is not None for place in places)
            for entry in entries
        ]

    def _is_gone(self, name: str) -> bool:
        return name not in self._checked and not os.path.exists(os.path.join(self.folder, name))

    def write(self, entries: Iterable[Entry]) -> bool:
        """Write the file anew with these entries, unless it says so already; tell whether it was written.

        Raises:
            TclintError: it cannot be written.
        """
        text, place = text_with(entries), os.path.realpath(self.path)
        try:
            if os.path.exists(place) and text_of(place) == text:
                return False
            from tclint.replacing import replace_file  # what only reads a baseline starts without it

            replace_file(place, text.encode())
        except OSError as error:
            raise TclintError(f"cannot write {shown_path(self.path)}: {error.strerror or error}") from None
        return True


def _share(known: list[Identity], found: list[Identity], rows: list[Row]) -> float:
    """How much of what is known of one file's rows stands in another file."""
    known = [identity for identity in known if identity.row.id or identity.row.about]
    if not known:
        return 0.0
    return sum(number is not None for number in recognised(known, found, rows)) / len(known)


# Writing


def text_with(entries: Iterable[Entry]) -> str:
    """The text of a baseline: a block for each entry, in an order that does not depend on where rows stand."""
    return "\n".join([_HEAD, *map(_block, sorted(entries, key=_order))])


def _order(entry: Entry) -> tuple[object, ...]:
    """File, row, rule: so that what is written down on two branches rarely stands in the same place."""
    row = entry.identity.row
    # By their length, since the longest are no numbers to Python.
    number = tuple((len(part.lstrip("0")) if part.isdecimal() else 0, part) for part in _NUMBER.split(row.id))
    row_or_not = bool(row.id or row.about)
    return (entry.file, row.plan, row_or_not, number, row[1:], entry.identity, entry.since, entry.reason)


def _block(entry: Entry) -> str:
    row = entry.identity.row
    texts = {
        "file": entry.file,
        "plan": row.plan,
        "theme": row.theme,
        "activity": row.id,
        "action": row.about,
        "rule": entry.identity.rule,
        "field": entry.identity.field,
        "text": entry.identity.text,
    }
    lines = [f"{key} = {_quoted(text)}" for key, text in texts.items() if text]
    lines += [f"since = {entry.since.isoformat()}", f"reason = {_quoted(entry.reason)}"]
    return "\n".join([f"[[{_TABLE}]]", *lines, ""])


def _quoted(text: str) -> str:
    """A text as TOML on one line; nothing in it is invisible any more."""
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(character: str) -> str:
    if character in _SHORT:
        return _SHORT[character]
    if character.isprintable():
        return character
    return f"\\u{ord(character):04x}" if ord(character) <= _WIDEST else f"\\U{ord(character):08x}"


# Reading


def _entries(text: str, path: str) -> list[Entry]:
    table = table_in(text, path)
    version = table.get("version")
    if version != _VERSION:
        what = "there is no `version`" if version is None else f"this is version {version} of the format"
        raise _wrong(text, path, ("version",), f"{what}, but this tclint knows version {_VERSION}")
    if unknown := next((key for key in table if key not in {"version", _TABLE}), ""):
        raise _wrong(text, path, (unknown,), f"there is no key `{unknown}`; each entry begins with `[[{_TABLE}]]`")
    known = table.get(_TABLE, [])
    if not isinstance(known, list) or not all(isinstance(one, dict) for one in known):
        raise _wrong(text, path, (_TABLE,), f"`{_TABLE}` should be a list of tables; each begins with `[[{_TABLE}]]`")
    return [_entry(one, number, text, path) for number, one in enumerate(known)]


def _entry(table: Table, number: int, text: str, path: str) -> Entry:
    for key, value in table.items():
        if fault := _fault(key, value):
            raise _wrong(text, path, (_TABLE, number, key), fault)
    for key in _NEEDED:
        if not table.get(key):
            raise _wrong(text, path, (_TABLE, number), f"the entry has no `{key}`: give it one, or take the entry out")
    texts: dict[str, str] = {key: table.get(key, "") for key in _TEXTS}
    row = Row(texts["plan"], texts["theme"], texts["activity"], texts["action"])
    identity = Identity(texts["rule"], row, texts["field"], texts["text"])
    return Entry(texts["file"], identity, table["since"], texts["reason"])


def _fault(key: str, value: object) -> str:
    """What is wrong with a key of an entry; "" if nothing is."""
    if key == "since":
        is_day = isinstance(value, date) and not isinstance(value, datetime)
        return "" if is_day else "`since` should be a day without quotes, such as `2026-03-02`"
    if key not in _TEXTS:
        from tclint.suggestions import did_you_mean

        return f"an entry has no key `{key}`{did_you_mean(key, [*_TEXTS, 'since'])}"
    return "" if isinstance(value, str) else f"`{key}` should be a text in quotes"


def _wrong(text: str, path: str, location: Sequence[int | str], message: str) -> TclintError:
    from tclint.validation import line_of

    line = line_of(text, location)
    return TclintError(f"{shown_path(path)}{f':{line}' if line else ''}: {message}")
