"""Say what one phrase of an owner cell names, from its head noun or from its shape."""

from itertools import pairwise

from tclint.owners.forms import Form, Phrase, head_of
from tclint.owners.names import TITLE_PLURALS
from tclint.owners.persons import NAME_TAGS, person_of
from tclint.owners.tokens import Token
from tclint.owners.words import LEADERS, Tag

_TOPICAL = frozenset([Tag.TOPIC, Tag.UNIT])
_UNIT_TAGS = frozenset([Tag.TOPIC, Tag.UNIT, Tag.HOME, Tag.MEETING])
_PLURAL_TAGS = frozenset([Tag.ROLES, Tag.HOMES, Tag.MEETINGS, Tag.CREW])
_SEVERAL_TAGS = frozenset([Tag.EACH, Tag.RELEVANT])
# Words for many that may stand before a singular, so that a singular noun does not show a name.
_BEFORE_SINGULAR = frozenset(
    ["any", "anyone", "some", "other", "others", "whole", "entire", "different", "selected", "certain", "few", "lots"]
)
_QUANTIFIED = frozenset([Tag.NAME, Tag.CREW, Tag.ROLES, Tag.TOPIC, Tag.UNIT, Tag.GIVEN, Tag.HOMES, Tag.OTHER])
_INSIDE = frozenset(["in", "from", "across", "within", "at", "throughout"])
_MEMBERS = frozenset(["member", "members"])
_TRAILERS = frozenset(["themselves", "involved", "concerned", "affected", "etc", "only", "alone", "collectively"])
_DEPUTIES = frozenset(["deputy", "associate", "assistant", "senior", "acting", "interim", "executive", "vice"])
_NOT_CO_HELD = ("co-ord", "co-op", "co-work")
# Adjectives of reach, which name nobody: "cross-university".
_REACHES = ("cross-", "all-", "whole-")
_CAMPAIGNING = frozenset(["to", "in", "for"])
_COUNTS = frozenset([Tag.COUNT, Tag.JOINT, Tag.NUMBER])
_PAIR = 2
_OWN_STAFF = frozenset(["team", "staff", "deputy", "pa", "group", "nominee", "office", "deputies", "assistant"])
_NO_GROUP_NAME = frozenset(
    ["chairs", "co-chairs", "members", "leads", "convenors", "secretaries", "presidents", "representatives"]
)


def phrase_of(words: list[Token]) -> Phrase:
    """What a phrase of words, without separators and brackets, names."""
    while words and words[0].tag == Tag.ARTICLE:
        words = words[1:]
    while words and words[-1].key in _TRAILERS:
        words = words[:-1]
    if not words:
        return Phrase(Form.NOTHING)
    return _by_quantity(words) or _of_campaign(words) or person_of(words) or _by_head(words)


def _of_campaign(words: list[Token]) -> Phrase | None:
    """A job named after a campaign: "Freedom to Speak Up Guardian", "Women in Science Officer"."""
    head = head_of(words)
    is_job = len(head) < len(words) and words[-1].tag == Tag.ROLE and words[-1].text.istitle()
    is_named = words[len(head)].key in _CAMPAIGNING if is_job else False
    return Phrase(Form.OFFICE) if is_named and {word.tag for word in head} <= {Tag.NAME, Tag.OTHER} else None


def _by_quantity(words: list[Token]) -> Phrase | None:
    """A quantified phrase: all, each, relevant, two."""
    first = words[0]
    if _is_membership(words):
        return _group_of_members(words)
    if _is_name_with_quantity(words):
        return None
    if first.tag in {Tag.ALL, Tag.EACH, Tag.RELEVANT} or first.key == "individual":
        return _after_all(words)
    if any(_selects(words, place) for place in range(len(words))) or _is_in_all(words):
        return Phrase(Form.CREW, is_open=True)
    if first.tag in _COUNTS or _is_times(words[-1]) or first.key in TITLE_PLURALS or _is_co_held(first):
        return _counted(words)
    return None


def _is_name_with_quantity(words: list[Token]) -> bool:
    """Whether a word for many only opens the name of one job or unit: "All Staff Survey Lead", "Many Voices Team"."""
    head = head_of(words)
    first, last = head[0], head[-1]
    is_opened = first.tag == Tag.ALL and (first.key not in _BEFORE_SINGULAR or _is_plural_name(head[1:2]))
    is_one = last.tag in {Tag.ROLE, Tag.HOME, Tag.MEETING} and last.text.istitle()
    return is_opened and is_one and any(word.tag in _QUANTIFIED for word in head[1:-1])


def _is_plural_name(words: list[Token]) -> bool:
    return any(word.tag == Tag.NAME and word.key.endswith("s") for word in words)


def _selects(words: list[Token], place: int) -> bool:
    """Whether a word picks out one of many: "each head", not the name in "Head of Relevant Technologies Group"."""
    word, following = words[place], words[place + 1 : place + 2]
    if word.tag not in _SEVERAL_TAGS:
        return False
    is_name = place + _PAIR < len(words) and word.text.istitle() and following[0].tag in {Tag.TOPIC, Tag.NAME}
    return not (place and is_name and following[0].key.endswith("s"))


def _after_all(words: list[Token]) -> Phrase:
    rest = words[1:]
    while rest and (rest[0].tag == Tag.ARTICLE or rest[0].key in {"of", "other"}):
        rest = rest[1:]
    if _is_membership(rest):
        return _group_of_members(rest)
    if rest and rest[-1].tag == Tag.MEETING and rest[0].tag in _PLURAL_TAGS:
        return Phrase(Form.SEAT)
    return Phrase(Form.CREW, is_open=True)


def _is_in_all(words: list[Token]) -> bool:
    return any(word.tag == Tag.ALL and before.key in _INSIDE for before, word in pairwise(words))


def _is_membership(words: list[Token]) -> bool:
    return bool(words) and any(word.key in _MEMBERS for word in words) and bool(_named_group(words))


def _named_group(words: list[Token]) -> list[Token]:
    """The words of the one group whose members a phrase names."""
    if words[0].key in _MEMBERS:
        group = words[2:] if len(words) > 1 and words[1].key in {"of", "from"} else []
        while group and group[0].tag in {Tag.ARTICLE, Tag.ALL}:
            group = group[1:]
    else:
        group = words[:-1] if words[-1].key in _MEMBERS else []
    is_group = bool(group) and _by_head(group).form in {Form.BODY, Form.SEAT, Form.UNIT, Form.LETTERS}
    return group if is_group and _SEVERAL_TAGS.isdisjoint(word.tag for word in group) else []


def _group_of_members(words: list[Token]) -> Phrase:
    return Phrase(Form.SEAT, is_open=words[0].key in _MEMBERS)


def _counted(words: list[Token]) -> Phrase | None:
    """Counted plurals; "joint" and "co-" before one noun say nothing of number."""
    if words[-1].tag == Tag.NUMBER and len(words) > 1:
        words = words[-1:] + words[:-1]  # Deans x3
    head = head_of(words)
    is_plural = bool(head) and head[-1].tag in _PLURAL_TAGS
    is_titled = words[0].key in TITLE_PLURALS and len(words) > 1 and words[1].tag in NAME_TAGS
    is_some_of = len(words) > 1 and words[0].tag == Tag.COUNT and words[1].key == "of"
    if is_titled or is_some_of or (is_plural and len(head) > 1) or (is_plural and _is_co_held(words[0])):
        return Phrase(Form.COUNTED, is_open=True)
    return None


def _is_times(word: Token) -> bool:
    """Whether a last word counts what stands before it: "x3"."""
    return word.tag == Tag.NUMBER and not word.text[0].isdigit()


def _is_co_held(word: Token) -> bool:
    """Whether a word says that two hold an office together: "co-chairs", not "co-ordinators"."""
    return word.key.startswith("co-") and not word.key.startswith(_NOT_CO_HELD)


def _by_head(words: list[Token]) -> Phrase:
    words = _after_owner(words)
    head = head_of(words)
    last, is_linked = head[-1], len(head) < len(words)
    is_topic_led = any(word.tag in _TOPICAL for word in head[:-1])
    if last.tag == Tag.HOME and is_linked and _ends_in_role(words[len(head) :]):
        return Phrase(Form.OFFICES if words[-1].tag == Tag.ROLES else Form.OFFICE)
    if last.tag == Tag.ROLE or last.key == "professor":
        is_open = is_linked and words[-1].tag not in {Tag.ROLE, Tag.HOME, Tag.MEETING}
        return Phrase(Form.OFFICE, is_open, not is_linked and _is_plain(head), is_topic_led)
    if last.tag == Tag.COUNTED:
        return Phrase(Form.COUNTED)
    if last.tag in _PLURAL_TAGS:
        return _of_plural(words, head, is_topic_led=is_topic_led)
    if last.tag in {Tag.MEETING, Tag.HOME}:
        return _of_body(words, head, is_topic_led=is_topic_led)
    return _of_office_before_topic(head) or _of_topic(head, is_linked=is_linked)


def _after_owner(words: list[Token]) -> list[Token]:
    """The words after "HR's" in "Head of HR's team", where they are somebody's own people."""
    if len(words) > 1 and words[-1].key in _OWN_STAFF and words[-2].key.endswith(("'s", "s'")):
        is_unit = words[-2].tag not in {Tag.ROLE, Tag.ROLES} and any(word.tag == Tag.LINK for word in words)
        return words[-1:] if is_unit else words
    return words


def _ends_in_role(words: list[Token]) -> bool:
    """Whether a unit's name runs into a job: "School of Chemistry Technical Manager", not "Office of the Registrar"."""
    is_role = words[-1].tag in {Tag.ROLE, Tag.ROLES}
    if is_role and any(word.tag in _UNIT_TAGS or word.tag == Tag.NAME for word in words[:-1]):
        return True
    return any(word.key in LEADERS and before.tag in _UNIT_TAGS for before, word in pairwise(words))


def _is_plain(head: list[Token]) -> bool:
    return all(word.tag in {Tag.ROLE, Tag.RANK} for word in head)


def _of_plural(words: list[Token], head: list[Token], *, is_topic_led: bool) -> Phrase:
    """Plural jobs, people or units, unless they only name a body: "Heads of Department Group"."""
    follows_article = len(words) > len(head) + 1 and words[len(head) + 1].tag == Tag.ARTICLE
    if words[-1].tag == Tag.MEETING and not follows_article and head[-1].key not in _NO_GROUP_NAME:
        return Phrase(Form.SEAT)
    is_open = len(words) > len(head) and words[-1].tag != Tag.ROLES
    if _is_co_held(head[-1]):
        return Phrase(Form.COUNTED, is_open)
    if head[-1].tag != Tag.ROLES:
        return Phrase(Form.CREW, is_open, len(words) == 1, is_topic_led)
    return Phrase(Form.OFFICES, is_open, len(words) == 1, is_topic_led)


def _of_body(words: list[Token], head: list[Token], *, is_topic_led: bool) -> Phrase:
    """A unit or committee, or the office before it: "Chair EDI Committee"."""
    if _has_office_before(head):
        return Phrase(Form.OFFICE)
    form = Form.SEAT if head[-1].tag == Tag.MEETING else Form.BODY
    is_open = len(words) > len(head) and words[-1].tag not in {Tag.HOME, Tag.MEETING}
    return Phrase(form, is_open, len(words) == 1, is_topic_led)


def _has_office_before(head: list[Token]) -> bool:
    """Whether an office opens a body's name: "Chair EDI Committee", not "Head Office" or "Head Technicians Forum"."""
    while len(head) > 1 and head[0].key in _DEPUTIES:
        head = head[1:]
    is_office = head[0].tag == Tag.ROLE and _leads_its_portfolio(head[0])
    is_lettered = is_office and head[0].text.isupper() and len(head) > 1
    names_people = any(word.tag in {Tag.ROLES, Tag.ROLE} for word in head[1:-1])
    return is_lettered or (is_office and len(head) > _PAIR and not names_people)


def _leads_its_portfolio(word: Token) -> bool:
    """Whether an office may stand before its portfolio: by its name, or as letters such as PVC."""
    if word.key.endswith(("'s", "s'")):
        return False
    return word.key in LEADERS or "-" in word.key or word.text[1:] != word.text[1:].lower()


def _of_office_before_topic(head: list[Token]) -> Phrase | None:
    """An office before its portfolio: "PVC Research", "PVCs Research"."""
    for word in head[:-1]:
        if word.tag == Tag.ROLES and word.key.removesuffix("s") in LEADERS:
            return Phrase(Form.OFFICES, is_open=True)
        if word.tag == Tag.ROLE and _leads_its_portfolio(word):
            return Phrase(Form.OFFICE, is_open=True)
    return None


def _of_topic(head: list[Token], *, is_linked: bool) -> Phrase:
    tags = {word.tag for word in head}
    if head[-1].key == "professional" and len(head) > 1:
        return Phrase(Form.OFFICE)
    if tags <= {Tag.RANK} | ({Tag.TOPIC} if head[-1].key in {"management", "leadership"} else set()):
        is_crew = Tag.TOPIC in tags or head[-1].key.endswith("-wide") or head[-1].key.startswith(_REACHES)
        return Phrase(Form.CREW if is_crew else Form.RANK)
    if len(head) == 1 and head[0].key == "services":
        return Phrase(Form.CREW, is_bare=True)
    if head[-1].tag == Tag.UNIT:
        return Phrase(Form.UNIT, is_linked)
    is_support = head[-1].key == "support" and head[0].tag == Tag.ROLE
    if is_support or tags & _UNIT_TAGS:
        return Phrase(Form.TOPIC, is_open=True)
    return Phrase(Form.OTHER, is_linked)
