"""Join what "and", an ampersand or a slash only seems to divide: portfolios, unit names, twin offices."""

from tclint.owners.forms import Form, Part, Phrase
from tclint.owners.tokens import Token
from tclint.owners.twins import are_twins
from tclint.owners.words import Tag, words_of

_TOPICAL = frozenset([Form.TOPIC, Form.UNIT, Form.NAME, Form.OTHER, Form.RANK])
_OPENERS = frozenset([Form.OFFICE, Form.OFFICES, Form.BODY, Form.SEAT, Form.TOPIC, Form.COUNTED])
# Portfolios that are people.
_PEOPLE_PORTFOLIOS = frozenset(
    ["students", "staff", "people", "alumni", "communities", "technicians", "researchers", "student"]
)
_CHAIRS = frozenset(["chair", "co-chair", "secretary", "convenor", "convener", "president", "member"])
_TIES = frozenset([Tag.AND, Tag.SLASH])
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

# Topics of two words that are units by themselves.
_WHOLE_UNITS = frozenset(["occupational health", "internal audit"])
# Functions of which three or more in one list are one directorate.
_FAMILIES = (
    frozenset(["marketing", "communications", "comms", "recruitment", "student recruitment", "admissions", "outreach"]),
    frozenset(["estates", "facilities", "security", "maintenance", "residences", "accommodation", "grounds"]),
    frozenset(["finance", "procurement", "purchasing", "planning"]),
)
_PAIR = 2
_DISCIPLINES = words_of("""
    science sciences arts humanities engineering medicine physics chemistry biology law mathematics psychology
    geography
""")


def _merge_runs(parts: list[Part]) -> list[Part]:
    """Join lists of topics inside one title or unit: "Director of Finance, Planning and Estates"."""
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
    if length := _length_of_directorate(parts, place):
        return length
    if first.ends_in_bracket:
        return 1
    if first.form != Form.TOPIC and not (first.phrase.is_open and first.form in _OPENERS):
        return 1
    for length, part in enumerate(parts[place + 1 :], 1):
        if first.is_apart_from(part):
            return 1
        if part.before == Tag.COMMA and part.form == Form.TOPIC and not part.ends_in_bracket:
            continue
        is_end = part.before == Tag.AND and length > 1 and (part.form == Form.TOPIC or _ends_run(first, part))
        return length + 1 if is_end else 1
    return 1


def _length_of_directorate(parts: list[Part], place: int) -> int:
    """How many parts from here are functions of one directorate: "Marketing, Recruitment & Admissions"; 0 if none."""
    first = parts[place]
    family = next((family for family in _FAMILIES if first.key in family), None)
    if family is None:
        return 0
    for length, part in enumerate(parts[place + 1 :], 2):
        is_function = part.key in family and not part.ends_in_bracket
        if not is_function or part.before not in {Tag.COMMA, Tag.AND}:
            return 0
        if part.before == Tag.AND:
            return length if length > _PAIR else 0
    return 0


def _ends_run(first: Part, part: Part) -> bool:
    """Whether a list of topics ends in the title or unit that they belong to."""
    is_title = part.form in {Form.OFFICE, Form.OFFICES}
    return _takes_topics(part) and (first.form == Form.TOPIC or (first.form == Form.BODY and is_title))


def _takes_topics(part: Part) -> bool:
    """Whether the topics before a part are its own: "… and Inclusion Manager"."""
    return part.phrase.is_topic_led and part.form in {Form.OFFICE, Form.OFFICES, Form.BODY, Form.SEAT}


def _merge_run(run: list[Part]) -> Part:
    first = run[0]
    if len(run) > 1:
        last = run[-1]
        is_last_head = first.form == Form.TOPIC or last.form in {Form.OFFICE, Form.OFFICES}
        phrase = last.phrase if is_last_head else first.phrase
        phrase = Phrase(Form.COUNTED) if first.form == Form.OFFICES else phrase
        for part in run[1:]:
            first.absorb(part, phrase)
    return first


def merge_ties(parts: list[Part]) -> list[Part]:
    """Join neighbours that "and" or a slash ties into one party."""
    merged: list[Part] = []
    for part in _merge_runs(parts):
        can = merged and part.before in _TIES and not merged[-1].ends_in_bracket and not merged[-1].is_apart_from(part)
        if can and (phrase := _tied(merged[-1], part)):
            merged[-1].absorb(part, phrase)
        else:
            merged.append(part)
    return merged


def _tied(part: Part, other: Part) -> Phrase | None:
    """What two parts tied by "and" or a slash name together, None if they are two parties."""
    is_plural_name = part.phrase.is_bare and part.form == Form.OFFICES and _is_named_after(other)
    if part.form == Form.RANK or is_plural_name or _names_people_first(part, other):
        return other.phrase
    if other.phrase.form in _TOPICAL:
        return _tied_to_topic(part, other)
    if part.form in {Form.TOPIC, Form.UNIT, Form.OTHER}:
        return _topic_before(part, other)
    if part.form == Form.OFFICE:
        return _tied_to_office(part, other)
    if part.form == Form.BODY and _runs_into_job(part, other):
        return other.phrase
    return part.phrase if _goes_on_with_noun(part, other) else None


def _names_people_first(part: Part, other: Part) -> bool:
    """Whether a title's first portfolio is people: "Technicians and Skills Director", not "Technicians and HR Head"."""
    is_job = (
        other.form == Form.OFFICE and other.words[0].tag in {Tag.TOPIC, Tag.CREW} and other.words[0].text[0].isupper()
    )
    return part.key in _PEOPLE_PORTFOLIOS and is_job and _takes_topics(other)


def _tied_to_office(part: Part, other: Part) -> Phrase | None:
    """A portfolio of people, or the twin office."""
    if part.phrase.is_open and other.key in _PEOPLE_PORTFOLIOS:
        return part.phrase
    return other.phrase if other.form == Form.OFFICE and are_twins(part, other) else None


def _runs_into_job(part: Part, other: Part) -> bool:
    """Whether a unit's name runs into a job: "Faculty of Arts and Humanities Dean", "Faculty and School leads"."""
    is_job = other.form in {Form.OFFICE, Form.OFFICES, Form.CREW}
    first = other.words[0].tag
    is_unit_led = part.phrase.is_bare and (first == Tag.HOME or (first == Tag.RANK and other.form == Form.OFFICES))
    return is_job and (is_unit_led or (part.phrase.is_open and first == Tag.TOPIC and other.phrase.is_topic_led))


def _goes_on_with_noun(part: Part, other: Part) -> bool:
    """Whether one bare noun more belongs to an uncounted set: "each Faculty and Division"."""
    is_uncounted = part.form == Form.CREW or (part.form == Form.OFFICES and other.form == Form.CREW)
    return is_uncounted and part.phrase.is_open and other.phrase.is_bare


def _is_named_after(part: Part) -> bool:
    """Whether a body is named after people: "Heads Forum"."""
    names_people = any(word.tag in {Tag.ROLES, Tag.CREW} for word in part.words[:-1])
    return part.form == Form.SEAT and names_people and part.words[0].tag in {Tag.ROLES, Tag.RANK, Tag.CREW}


def _tied_to_topic(part: Part, other: Part) -> Phrase | None:
    """A title, a unit or a topic goes on with another topic."""
    if other.form == Form.RANK:
        return None
    if part.form == Form.TOPIC and other.form == Form.TOPIC:
        is_apart = part.phrase.is_double and _is_whole_unit(other)
        return None if is_apart else Phrase(Form.TOPIC, is_open=True, is_double=True)
    if part.form in {Form.TOPIC, Form.UNIT} and other.form in {Form.TOPIC, Form.UNIT}:
        return _tied_units(part, other)
    is_named = other.form == Form.NAME and len(other.words) > 1
    if not part.phrase.is_open or part.form not in _OPENERS or is_named:
        return None
    if (other.form == Form.UNIT or _is_service(other)) and not _is_administrative(part):
        return None
    return Phrase(Form.COUNTED) if part.form == Form.OFFICES else part.phrase


def _tied_units(part: Part, other: Part) -> Phrase | None:
    """Two bare units are two parties, unless they are known as one; a unit with a topic is one."""
    is_pair = _are_one_directorate(part, other)
    is_lettered = part.words[-1].text.isupper()
    is_slashed = other.before == Tag.SLASH and is_lettered
    stands_alone = other.form == Form.UNIT or is_slashed or (is_lettered and _is_service(other))
    if part.form == Form.UNIT and (stands_alone or _is_whole_unit(other)) and not is_pair:
        return None
    if other.form == Form.UNIT and not is_pair and (_is_whole_unit(part) or part.phrase.is_double):
        return None
    return Phrase(Form.TOPIC, is_open=True) if is_pair or _is_administrative(part) else None


def _topic_before(part: Part, other: Part) -> Phrase | None:
    """A topic belongs to the title or unit after it: "HR and OD Director"."""
    is_named_after_people = len(part.words) > 1 and _is_named_after(other)
    if not is_named_after_people and (part.form == Form.UNIT or _is_service(part)):
        return _unit_before(part, other)
    is_named_after_people = is_named_after_people or (part.form == Form.TOPIC and _is_named_after(other))
    if not _takes_topics(other) and not is_named_after_people:
        return None
    return Phrase(Form.COUNTED) if other.form == Form.OFFICES else other.phrase


def _unit_before(part: Part, other: Part) -> Phrase | None:
    """A unit that could stand alone belongs to what follows as its equal: "HR and OD team", not "HR and SLT Chair"."""
    is_equal = _takes_topics(other) and other.form != Form.SEAT and other.words[0].key != part.key
    is_equal = is_equal and all(map(_is_administrative_word, other.words))
    is_equal = is_equal and (other.form != Form.BODY or other.words[0].tag == Tag.UNIT)
    if not is_equal or other.words[-1].key in _CHAIRS or (_is_service(part) and other.words[0].tag == Tag.UNIT):
        return None
    return Phrase(Form.COUNTED) if other.form == Form.OFFICES else other.phrase


def _is_whole_unit(part: Part) -> bool:
    """Whether a topic is the name of a unit that stands beside others: "Occupational Health"."""
    return " ".join(word.key for word in part.words) in _WHOLE_UNITS


def _is_service(part: Part) -> bool:
    """Whether a topic is a whole unit's name: "Technical Services"."""
    return part.form == Form.TOPIC and len(part.words) > 1 and part.words[-1].key == "services"


def _are_one_directorate(part: Part, other: Part) -> bool:
    """Whether two bare units are usually run as one."""
    return frozenset([part.key, other.key]) in _DIRECTORATES


def _is_administrative(part: Part) -> bool:
    """Whether a title's or unit's last word may stand beside a bare unit: "Finance and HR", not "Chemistry and HR"."""
    return _is_administrative_word(part.words[-1])


def _is_administrative_word(word: Token) -> bool:
    """Whether a word is no discipline."""
    return word.key not in _DISCIPLINES
