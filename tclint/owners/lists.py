"""Join the titles, names and units of one party, where commas, dashes, colons or lines stand between them."""

from tclint.owners.forms import Form, Part, Phrase
from tclint.owners.persons import is_place
from tclint.owners.twins import leads_institution
from tclint.owners.words import Tag

_PEOPLE = frozenset([Form.PERSON, Form.NAME])
_BESIDE = frozenset([Tag.COMMA, Tag.DASH, Tag.COLON, Tag.LINE, Tag.SLASH])
_STRONG = frozenset([Tag.DASH, Tag.COLON])
_PAIR = 2
# "Head of Research Culture": a subject of two words is no unit that a university has beside others.
_INNER_HEADS = frozenset(["head", "deputy", "associate", "assistant", "manager", "lead"])
_LONG_TITLE = 3
_UNITS = frozenset([Form.BODY, Form.SEAT, Form.UNIT, Form.TOPIC])


def merge_lists(parts: list[Part]) -> list[Part]:
    """Join a title with its name or unit, a person with title and unit, a unit with its wider unit."""
    merged: list[Part] = []
    named = sum(bool(part.words) for part in parts)
    for place, part in enumerate(parts):
        is_pair = (
            len(parts) == _PAIR
            or (named == _PAIR and bool(parts[0].words and part.words))
            or (place == 1 and parts[2].before in {Tag.BREAK, Tag.AIDED, Tag.LED, Tag.STEP})
        )
        is_beside = part.before in _BESIDE or (len(parts) == _PAIR and _is_title_after_name(parts))
        can = merged and is_beside and not merged[-1].is_apart_from(part)
        phrase = _merged(merged[-1], part, is_pair=is_pair) if can else None
        if phrase:
            merged[-1].has_duty = merged[-1].has_duty or _says_duty(part)
            merged[-1].absorb(part, phrase)
        else:
            merged.append(part)
    return merged


def _is_title_after_name(parts: list[Part]) -> bool:
    """Whether a cell holds a name and, behind a semicolon on the same line, a title."""
    person, title = parts
    is_title = title.form == Form.OFFICE and not title.starts_line
    return person.form in _PEOPLE and title.before == Tag.BREAK and is_title


def _says_duty(part: Part) -> bool:
    """Whether what follows a dash is a duty, in small letters: "HR - recruitment"."""
    return part.before in _STRONG and part.form in {Form.TOPIC, Form.OTHER} and part.words[0].text[0].islower()


def _merged(part: Part, other: Part, *, is_pair: bool) -> Phrase | None:
    """What two parts name together; a duty adds nothing."""
    return _listed(part, other, is_pair=is_pair) or (part.phrase if _says_duty(other) else None)


def _listed(part: Part, other: Part, *, is_pair: bool) -> Phrase | None:
    """What two parts beside each other name together, None if they are two parties."""
    if part.form in _PEOPLE:
        return _after_person(part, other, is_pair=is_pair)
    if other.form in _PEOPLE | {Form.LETTERS}:
        return _name_after(part, other, is_pair=is_pair)
    if part.form == Form.OFFICE:
        return part.phrase if _is_unit_of(part, other, is_pair=is_pair) else None
    if other.form == Form.OFFICE:
        return other.phrase if _is_unit_of(other, part, is_pair=is_pair) else None
    return _listed_units(part, other)


def _after_person(part: Part, other: Part, *, is_pair: bool) -> Phrase | None:
    """A person's title or unit; surname and given name the other way round."""
    if other.form in _PEOPLE | {Form.LETTERS}:
        return Phrase(Form.PERSON) if other.before == Tag.COMMA and _is_turned(part, other, is_pair=is_pair) else None
    if part.is_complete and other.form not in {Form.BODY, Form.TOPIC}:
        return None
    if other.form in {Form.OFFICE, Form.BODY, Form.UNIT, Form.TOPIC} or (
        other.form == Form.SEAT and is_pair and other.before != Tag.COMMA
    ):
        part.is_complete = other.before != Tag.LINE or not is_pair
        return Phrase(Form.PERSON)
    return None


def _is_turned(part: Part, other: Part, *, is_pair: bool) -> bool:
    """Whether a surname stands before the given name or the initials."""
    tags = {word.tag for word in other.words}
    if tags <= {Tag.INITIAL} or tags == {Tag.LETTERS}:
        return len(part.words) == 1
    is_surname = part.words[-1].tag == Tag.NAME and all(word.tag == Tag.PARTICLE for word in part.words[:-1])
    is_given = other.words[0].tag in {Tag.GIVEN, Tag.TITLE} or (is_pair and other.form == Form.NAME)
    return is_surname and is_given and (len(other.words) == 1 or other.words[0].tag == Tag.TITLE or Tag.INITIAL in tags)


def _name_after(part: Part, other: Part, *, is_pair: bool) -> Phrase | None:
    """A title's name, or the name of a unit's person."""
    if part.form == Form.OFFICE and is_place(other.words):
        return part.phrase
    if part.form == Form.OFFICE and not part.is_complete:
        is_name = other.form == Form.PERSON or (other.form == Form.NAME and len(other.words) > 1)
        if other.form == Form.NAME and other.before != Tag.SLASH and not is_name:
            return part.phrase if part.phrase.is_bare else Phrase(Form.PERSON)
        if other.form == Form.LETTERS:
            return part.phrase if is_pair and other.before != Tag.SLASH else None
        part.is_complete = True
        return Phrase(Form.PERSON)
    if part.form in _UNITS and other.form == Form.PERSON:
        is_address = other.before in _STRONG or (
            part.form in {Form.BODY, Form.TOPIC} and is_pair and other.before == Tag.COMMA
        )
        return Phrase(Form.PERSON) if is_address else None
    return None


def _is_unit_of(office: Part, unit: Part, *, is_pair: bool) -> bool:
    """Whether a unit beside a title is where that office is held."""
    is_after = unit.before is not None and unit.before in _BESIDE and unit.words[0].begin > office.words[0].begin
    separator = unit.before if is_after else office.before
    if separator == Tag.SLASH:
        return False
    is_chair = office.phrase.is_bare and unit.form == Form.SEAT
    if is_chair or (separator in _STRONG and unit.form in _UNITS | {Form.OTHER, Form.RANK}):
        return True
    if unit.form in {Form.BODY, Form.TOPIC} or (is_pair and is_after and unit.form in {Form.OTHER, Form.RANK}):
        return is_after or is_pair
    if leads_institution(office):
        return False
    if is_after and len(office.words) > _LONG_TITLE and unit.key in {word.key for word in office.words}:
        return True
    has_own_unit = any(word.tag == Tag.UNIT for word in office.words) or (
        office.phrase.is_open and not _heads_portfolio(office)
    )
    return unit.form == Form.UNIT and is_pair and (not has_own_unit if is_after else office.phrase.is_bare)


def _heads_portfolio(office: Part) -> bool:
    """Whether an office heads one subject inside a unit: "Head of Research Culture" in RIS."""
    is_head = office.words[0].key in _INNER_HEADS
    return is_head and office.words[-1].tag == Tag.TOPIC and len(office.words) > _LONG_TITLE


def _listed_units(part: Part, other: Part) -> Phrase | None:
    """A unit with its wider unit or its part; plural jobs with theirs."""
    if part.form == Form.OFFICES and other.form in {Form.BODY, Form.TOPIC}:
        return Phrase(Form.COUNTED) if other.phrase.is_double else part.phrase
    if part.form in _UNITS and other.form in _UNITS:
        if other.before in _STRONG:
            return part.phrase
        if part.form == Form.TOPIC and other.phrase.is_bare and other.before == Tag.LINE:
            return other.phrase
        if {part.form, other.form} <= {Form.BODY, Form.TOPIC} and part.phrase.is_open and other.form == Form.TOPIC:
            return part.phrase
    if part.form == Form.RANK or (
        part.form == Form.CREW and other.form in {Form.BODY, Form.TOPIC} and other.before != Tag.COMMA
    ):
        return other.phrase if part.form == Form.RANK else part.phrase
    return None
