"""Finds among the diagnostics of a plan those that are known from an earlier version of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence

from tclint.history.matching import SURE, Matching
from tclint.identifying import compared_id, key_of
from tclint.identity import Identity, Row
from tclint.plan import Activity
from tclint.syntax.nodes import Scalar

_ANY = Row("")
_NO_NODE = Scalar(0, 0, "", "")


def recognised(known: Sequence[Identity], found: Sequence[Identity], rows: Iterable[Row]) -> list[int | None]:
    """For each of the diagnostics found the number of the known one that it is, or None; each is taken once.

    Rule, field and words must be the same, and the row: as it was, or gone to another place, or with an identifier it
    had not, or under its identifier with an action that is at least related, or, where it has no identifier, with an
    action so alike that no other can be meant. While a row is there, nothing that is known of it is found elsewhere.

    Args:
        known: what is known of the file.
        found: what was found in it now.
        rows: every row that is in it now.
    """
    if not known:
        return [None] * len(found)
    now = list(rows)
    names = _renamed([identity.row for identity in known], now)
    before = [one.row._replace(plan=names.get(one.row.plan, one.row.plan)) for one in known]
    homes = _homes(before, now)
    places = [_where(one, row, homes.get(_place(row))) for one, row in zip(known, before, strict=True)]
    own_places = [_where(one, one.row, _place(one.row)) for one in found]
    taken = _paired([*zip(places, known, strict=True)], [*zip(own_places, found, strict=True)])
    return [taken.get(number) for number in range(len(found))]


Placed = tuple[Hashable, Identity]
"""An identity, and where its row stands now; None where it is gone."""


def _paired(known: Sequence[Placed], found: Sequence[Placed]) -> dict[int, int]:
    """The numbers of what is found -> those of what is known: first what is equal, then what may be."""
    equal: dict[Hashable, list[int]] = {}
    for number, (place, identity) in enumerate(known):
        equal.setdefault((place, identity._replace(row=_ANY)), []).append(number)
    taken: dict[int, int] = {}
    for number, (place, identity) in enumerate(found):
        numbers = equal.get((place, identity._replace(row=_ANY))) if place is not None else None
        if numbers:
            taken[number] = numbers.pop(0)
    _pair_the_rest(known, found, taken)
    return taken


def _pair_the_rest(known: Sequence[Placed], found: Sequence[Placed], taken: dict[int, int]) -> None:
    """Pair what one of two, which was gathered, says less of."""
    done = {*taken.values()}
    left: dict[Hashable, list[int]] = {}
    for number, (place, identity) in enumerate(known):
        if place is not None and number not in done and _is_row(identity.row):
            left.setdefault((place, identity.rule), []).append(number)
    for number, (place, identity) in enumerate(found):
        numbers = left.get((place, identity.rule), []) if number not in taken else []
        fitting = next((one for one in numbers if _may_be(known[one][1], identity)), None)
        if fitting is not None:
            numbers.remove(fitting)
            taken[number] = fitting


def _may_be(one: Identity, other: Identity) -> bool:
    """Whether two differ in no more than that one of them does not say which field or words."""
    is_field = one.field == other.field or not (one.field and other.field)
    return is_field and (one.text == other.text or not (one.text and other.text))


def _where(identity: Identity, row: Row, place: Hashable) -> Hashable:
    """What is said of an identifier holds whatever the row does that has it."""
    name = compared_id(row.id)
    return (row.plan, name) if identity.field == "id" and name else place


def _place(row: Row) -> tuple[str, ...]:
    return (row.plan, *key_of(row))


def _renamed(known: Sequence[Row], now: Sequence[Row]) -> dict[str, str]:
    """What the plans of a file are called now, where one has another title, or is no longer or not yet the only one."""
    before, after = ({row.plan for row in rows} for rows in (known, now))
    gone, come = sorted(before - after), sorted(after - before)
    if not gone or not come or min(len(gone), len(come)) > 1:
        return {}
    keys = {plan: {key_of(row) for row in (*known, *now) if row.plan == plan} for plan in (*gone, *come)}
    old, new = max(((old, new) for old in gone for new in come), key=lambda pair: len(keys[pair[0]] & keys[pair[1]]))
    return {old: new}


def _homes(known: Sequence[Row], now: Sequence[Row]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Where each row that is known stands now; without those that are gone."""
    places = {_place(row) for row in now}
    here = {_place(row): _place(row) for row in known if _place(row) in places}
    for plan in sorted({row.plan for row in known}):
        before, after = (
            [
                row
                for row in dict.fromkeys(rows)
                if row.plan == plan and (row.id or row.about) and _place(row) not in here
            ]
            for rows in (known, now)
        )
        here |= {_place(old): _place(new) for old, new in _moved(before, after)}
    return here


def _is_row(row: Row) -> bool:
    return bool(row.id or row.about)


def _moved(before: list[Row], after: list[Row]) -> Iterator[tuple[Row, Row]]:
    """The rows that say the same in another place or under another identifier, then those that say nearly the same."""
    said, says = _by_text(before), _by_text(after)
    same = {said[text]: says[text] for text in said if text in says}
    yield from same.items()
    taken = {*same.values()}
    old = {_stub(row): row for row in before if row not in same}
    new = {_stub(row): row for row in after if row not in taken}
    for pair in Matching([*old], [*new]).pairs:
        if pair.by != "text" or (pair.likeness >= SURE and not (pair.before.id and pair.now.id)):
            yield old[pair.before], new[pair.now]


def _by_text(rows: list[Row]) -> dict[str, Row]:
    """The rows that say what no other does."""
    counts = Counter(row.about for row in rows)
    return {row.about: row for row in rows if row.about and counts[row.about] == 1}


def _stub(row: Row) -> Activity:
    """An activity that says no more than a row's identity."""
    activity = Activity()
    activity.attach(" ".join(row), None, _NO_NODE, None)
    activity.id, activity.action = row.id or None, (row.about,) if row.about else ()
    return activity
