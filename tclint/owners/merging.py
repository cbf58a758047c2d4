"""Join the parts that are one party: portfolios, unit names, twin offices, titles with their names and units."""

from tclint.owners.forms import Form, Phrase
from tclint.owners.parts import Part
from tclint.owners.words import Tag

_TOPICAL = frozenset([Form.TOPIC, Form.UNIT, Form.NAME, Form.OTHER, Form.RANK])
_PEOPLE = frozenset([Form.PERSON, Form.NAME])
_TIES = frozenset([Tag.AND, Tag.SLASH])
_LISTS = frozenset([Tag.COMMA, Tag.DASH, Tag.COLON, Tag.LINE])

# Two bare unit names that universities run as one directorate; any other two stand for two units.
_DIRECTORATES = tuple(
    map(
        frozenset,
        (
            ("estates", "facilities"),
            ("marketing", "communications"),
            ("marketing", "comms"),
            ("finance", "procurement"),
            ("finance", "purchasing"),
            ("estates", "security"),
            ("careers", "outreach"),
            ("admissions", "outreach"),
            ("admissions", "marketing"),
        ),
    )
)

# Offices that one person usually holds together, by rank: the head, the head of administration, the deputies,
# those who lead a faculty or college as well.
_TWIN_RANKS = (
    frozenset("vice-chancellor vc principal president rector warden master chief-executive ceo".split()),
    frozenset("registrar secretary clerk counsel coo operating-officer administrative-officer bursar".split()),
    frozenset("provost deputy-principal deputy-president deputy-vice-chancellor dvc vice-president vice-principal svp".split()),
    frozenset("pvc pro-vice-chancellor vice-president vice-principal vp vice-provost dean head apvc pro-provost".split()),
)


def merge(parts: list[Part]) -> list[Part]:
    """The parties among the parts of a cell."""
    return _merge_lists(_merge_ties(_merge_runs(parts)))


def _absorb(part: Part, other: Part, phrase: Phrase) -> None:
    """Make two parts one."""
    part.words, part.raw = part.words + other.words, part.raw + other.raw
    part.marks, part.brackets = part.marks + other.marks, part.brackets + other.brackets
    part.phrase = phrase
    part.is_lead, part.is_help = part.is_lead or other.is_lead, part.is_help or other.is_help


# Runs: "Arts, Humanities and Social Sciences", "Director of Finance, Planning and Estates".


def _merge_runs(parts: list[Part]) -> list[Part]:
    merged: list[Part] = []
    place = 0
    while place < len(parts):
        length = _length_of_run(parts, place)
        merged.append(_merge_run(parts[place : place + length]))
        place += length
    return merged


def _length_of_run(parts: list[Part], place: int) -> int:
    """How many parts from here are one list of topics inside one title or unit name; 1 if none."""
    first = parts[place]
    if first.form is not Form.TOPIC and not (first.phrase.is_open and first.form in _OPENERS):
        return 1
    for length, part in enumerate(parts[place + 1 :], 1):
        if part.before is Tag.COMMA and part.form is Form.TOPIC and not part.has_bracket:
            continue
        is_end = part.before is Tag.AND and length > 1 and (part.form is Form.TOPIC or _takes_topics(part))
        return length + 1 if is_end else 1
    return 1


_OPENERS = frozenset([Form.OFFICE, Form.OFFICES, Form.BODY, Form.SEAT, Form.TOPIC, Form.COUNTED])


def _takes_topics(part: Part) -> bool:
    """Whether the topics before a part are its own: "… and Inclusion Manager"."""
    return part.phrase.is_topic_led and part.form in {Form.OFFICE, Form.OFFICES, Form.BODY, Form.SEAT}


def _merge_run(run: list[Part]) -> Part:
    first = run[0]
    if len(run) > 1:
        last = run[-1]
        phrase = last.phrase if first.form is Form.TOPIC else first.phrase
        phrase = Phrase(Form.COUNTED) if first.form is Form.OFFICES else phrase
        for part in run[1:]:
            _absorb(first, part, phrase)
    return first


# Ties: and, &, slash.


def _merge_ties(parts: list[Part]) -> list[Part]:
    merged: list[Part] = []
    for part in parts:
        phrase = _tied(merged[-1], part) if merged and part.before in _TIES and not _is_marked_apart(merged[-1], part) else None
        if phrase:
            _absorb(merged[-1], part, phrase)
        else:
            merged.append(part)
    return merged


def _is_marked_apart(part: Part, other: Part) -> bool:
    """Whether marks show that two parts are two parties, or nobody."""
    return part.is_empty or other.is_empty or part.is_lead != other.is_lead or part.is_help != other.is_help


def _tied(part: Part, other: Part) -> Phrase | None:
    """What two parts tied by "and" or a slash name together, None if they are two parties."""
    if other.phrase.form in _TOPICAL:
        return _tied_to_topic(part, other)
    if part.form in {Form.TOPIC, Form.UNIT, Form.RANK, Form.OTHER} and not part.has_bracket:
        return _topic_before(part, other)
    if part.form is Form.OFFICE and other.form is Form.OFFICE:
        return other.phrase if _are_twins(part, other) else None
    if part.form is Form.CREW and part.phrase.is_open and other.phrase.is_bare:
        return part.phrase
    if part.phrase.is_open and part.form in {Form.OFFICES, Form.CREW} and other.form is Form.CREW and other.phrase.is_bare:
        return part.phrase
    return None


def _tied_to_topic(part: Part, other: Part) -> Phrase | None:
    """A title, a unit or a topic goes on with another topic."""
    if other.form is Form.RANK and part.form is not Form.RANK:
        return None
    if part.form is Form.TOPIC and other.form is Form.TOPIC:
        return Phrase(Form.TOPIC, is_open=True, is_double=True)
    if part.form in {Form.TOPIC, Form.UNIT} and other.form in {Form.TOPIC, Form.UNIT}:
        return _tied_units(part, other)
    if not part.phrase.is_open or part.has_bracket or part.form not in _OPENERS:
        return None
    if other.form is Form.UNIT and not _is_administrative(part):
        return None
    return Phrase(Form.COUNTED) if part.form is Form.OFFICES else part.phrase


def _tied_units(part: Part, other: Part) -> Phrase | None:
    """Two bare units are two parties, unless they are known as one; a unit with a topic is one."""
    both = {part.form, other.form}
    is_pair = frozenset([part.key, other.key]) in _DIRECTORATES
    if both == {Form.UNIT} and not is_pair:
        return None
    return Phrase(Form.TOPIC, is_open=True) if is_pair or _is_administrative(part) else None


_DISCIPLINES = (
    "science sciences arts humanities engineering medicine physics chemistry biology law mathematics psychology geography"
)


def _is_administrative(part: Part) -> bool:
    """Whether a title's or unit's last word may stand beside a bare unit: "Finance and HR", not "Chemistry and HR"."""
    return part.words[-1].key not in _DISCIPLINES.split()


def _topic_before(part: Part, other: Part) -> Phrase | None:
    """A topic belongs to the title or unit after it: "HR and OD Director"."""
    if part.form is Form.RANK:
        return other.phrase
    if not _takes_topics(other):
        return None
    if other.form is Form.OFFICES:
        return Phrase(Form.COUNTED)
    return other.phrase


def _are_twins(part: Part, other: Part) -> bool:
    """Whether one person usually holds both offices: the first has no portfolio of its own."""
    if part.phrase.is_open or part.has_bracket:
        return False
    first, second = _office_word(part), _office_word(other)
    if second == "head" and not any(word.key in {"college", "faculty"} for word in other.words):
        return False
    return first != second and any(first in rank and second in rank for rank in _TWIN_RANKS)


def _office_word(part: Part) -> str:
    """The office, its rank joined: "deputy-vice-chancellor" also where it is written as three words."""
    roles: list[str] = []
    for word in part.words:
        if word.tag in {Tag.LINK, Tag.COMMA}:
            break
        roles.append(word.key)
    joined = "-".join(roles)
    known = [office for rank in _TWIN_RANKS for office in rank if joined.endswith(office)]
    return max(known, key=len, default=joined)


# Lists: comma, dash, colon, line.


def _merge_lists(parts: list[Part]) -> list[Part]:
    merged: list[Part] = []
    for place, part in enumerate(parts):
        is_pair = len(parts) == len("ab") or (place == 1 and parts[2].before in {Tag.BREAK, Tag.AIDED, Tag.LED, Tag.STEP})
        can = merged and part.before in _LISTS | {Tag.SLASH} and not _is_marked_apart(merged[-1], part)
        phrase = _listed(merged[-1], part, is_pair=is_pair) if can else None
        if phrase:
            merged[-1].has_duty = merged[-1].has_duty or _says_duty(part)
            _absorb(merged[-1], part, phrase)
        else:
            merged.append(part)
    return merged


def _says_duty(part: Part) -> bool:
    """Whether what follows a dash is a duty, in small letters: "HR - recruitment"."""
    return part.before in {Tag.DASH, Tag.COLON} and part.form in {Form.TOPIC, Form.OTHER} and part.words[0].text[0].islower()


def _listed(part: Part, other: Part, *, is_pair: bool) -> Phrase | None:
    """What two parts beside each other name together, None if they are two parties."""
    if part.form in _PEOPLE:
        return _after_person(part, other, is_pair=is_pair)
    if other.form in _PEOPLE | {Form.LETTERS}:
        return _name_after(part, other, is_pair=is_pair)
    if part.form is Form.OFFICE:
        return part.phrase if _is_unit_of(part, other, is_pair=is_pair) else None
    if other.form is Form.OFFICE:
        return other.phrase if _is_unit_of(other, part, is_pair=is_pair) else None
    return _listed_units(part, other)


def _after_person(part: Part, other: Part, *, is_pair: bool) -> Phrase | None:
    """A person's title or unit; surname and given name the other way round."""
    if other.form in _PEOPLE | {Form.LETTERS}:
        is_turned = part.form is Form.NAME and len(part.words) == 1 and part.before is not Tag.AND
        is_given = len(other.words) == 1 and other.words[0].tag in {Tag.GIVEN, Tag.INITIAL, Tag.LETTERS}
        is_unknown = is_pair and len(other.words) == 1 and other.form is Form.NAME
        is_turned = is_turned and (is_given or is_unknown or other.words[0].tag is Tag.TITLE)
        return Phrase(Form.PERSON) if is_turned and other.before is Tag.COMMA else None
    if part.is_complete and other.form is not Form.BODY:
        return None
    if other.form in {Form.OFFICE, Form.BODY, Form.UNIT, Form.TOPIC} or (other.form is Form.SEAT and is_pair and other.before is not Tag.COMMA):
        part.is_complete = other.before is not Tag.LINE or not is_pair
        return Phrase(Form.PERSON)
    return None


def _name_after(part: Part, other: Part, *, is_pair: bool) -> Phrase | None:
    """A title's name, or the name of a unit's person."""
    if part.form is Form.OFFICE and not part.is_complete:
        is_name = other.form is Form.PERSON or (other.form is Form.NAME and len(other.words) > 1)
        if other.form is Form.NAME and other.before is not Tag.SLASH and not is_name:
            return part.phrase if part.phrase.is_bare else Phrase(Form.PERSON)
        if other.form is Form.LETTERS:
            return part.phrase if is_pair and other.before is not Tag.SLASH else None
        part.is_complete = True
        return Phrase(Form.PERSON)
    if part.form in {Form.BODY, Form.UNIT, Form.TOPIC} and other.form is Form.PERSON:
        is_address = other.before in {Tag.DASH, Tag.COLON} or (part.form is not Form.UNIT and is_pair and other.before is Tag.COMMA)
        return Phrase(Form.PERSON) if is_address else None
    return None


def _is_unit_of(office: Part, unit: Part, *, is_pair: bool) -> bool:
    """Whether a unit beside a title is where that office is held."""
    is_after = unit.before is not None and unit.before in _LISTS | {Tag.SLASH} and unit.words[0].begin > office.words[0].begin
    separator = unit.before if is_after else office.before
    if separator is Tag.SLASH:
        return False
    is_chair = office.phrase.is_bare and unit.form is Form.SEAT
    if is_chair or (separator in {Tag.DASH, Tag.COLON} and unit.form in {Form.BODY, Form.SEAT, Form.UNIT, Form.TOPIC, Form.OTHER, Form.RANK}):
        return True
    if unit.form in {Form.BODY, Form.TOPIC}:
        return is_after or is_pair
    has_own_unit = office.phrase.is_open or any(word.tag is Tag.UNIT for word in office.words)
    return unit.form is Form.UNIT and is_pair and (not has_own_unit if is_after else office.phrase.is_bare)


def _listed_units(part: Part, other: Part) -> Phrase | None:
    """A unit with its wider unit or its part; plural jobs with theirs."""
    if part.form is Form.OFFICES and other.form in {Form.BODY, Form.TOPIC}:
        return Phrase(Form.COUNTED) if other.phrase.is_double else part.phrase
    units = {Form.BODY, Form.SEAT, Form.UNIT, Form.TOPIC}
    if part.form in units and other.form in units:
        if other.before in {Tag.DASH, Tag.COLON}:
            return part.phrase
        if part.form is Form.TOPIC and other.phrase.is_bare and other.before is Tag.LINE:
            return other.phrase
        if {part.form, other.form} <= {Form.BODY, Form.TOPIC} and part.phrase.is_open and other.form is Form.TOPIC:
            return part.phrase
    if part.form is Form.RANK or (part.form is Form.CREW and other.form in {Form.BODY, Form.TOPIC} and other.before is not Tag.COMMA):
        return other.phrase if part.form is Form.RANK else part.phrase
    return None
