"""Say what one phrase of an owner cell names, from its head noun or from its shape."""

from dataclasses import dataclass
from enum import Enum, auto

from tclint.owners.names import TITLE_PLURALS
from tclint.owners.tokens import Token
from tclint.owners.words import LEADERS, Tag


class Form(Enum):
    """What a phrase names."""

    PERSON = auto()
    NAME = auto()  # a person, by the shape of the words alone
    LETTERS = auto()  # unexplained letters
    OFFICE = auto()
    OFFICES = auto()
    COUNTED = auto()
    BODY = auto()  # a unit, by its noun
    SEAT = auto()  # a committee or other body that people sit on
    UNIT = auto()  # a unit, by its bare name
    TOPIC = auto()  # a portfolio or discipline: a unit if nothing follows
    CREW = auto()  # people or units, not counted
    RANK = auto()  # an adjective left alone
    OTHER = auto()
    NOTHING = auto()


@dataclass(slots=True)
class Phrase:
    """What a phrase names, and how it may join its neighbours."""

    form: Form
    is_open: bool = False
    """Whether a further portfolio may follow: "Head of HR" yes, "HR Manager" no."""
    is_bare: bool = False
    """Whether it is a title or a noun without unit or portfolio."""
    is_topic_led: bool = False
    """Whether a portfolio before it may belong to it: "Development Manager" yes, "Technical Manager" no."""
    is_double: bool = False
    """Whether two or more portfolios are joined in it."""


_NAME_TAGS = frozenset([Tag.NAME, Tag.GIVEN, Tag.INITIAL, Tag.PARTICLE, Tag.HONOUR, Tag.LETTERS, Tag.TITLE])
_SURE_NAME_TAGS = frozenset([Tag.GIVEN, Tag.INITIAL, Tag.TITLE, Tag.PARTICLE])
_TOPICAL = frozenset([Tag.TOPIC, Tag.UNIT])
_UNIT_TAGS = frozenset([Tag.TOPIC, Tag.UNIT, Tag.HOME, Tag.MEETING])
_PLURAL_TAGS = frozenset([Tag.ROLES, Tag.HOMES, Tag.MEETINGS, Tag.CREW])
_SEVERAL_TAGS = frozenset([Tag.EACH, Tag.RELEVANT])
_INSIDE = frozenset(["in", "from", "across", "within", "at", "throughout"])
_MEMBERS = frozenset(["member", "members"])
_MOST_NAME_WORDS = 7
_MOST_INITIALS = 3
_OWN_STAFF = frozenset(["team", "staff", "deputy", "pa", "group", "nominee", "office", "deputies", "assistant"])
_NO_GROUP_NAME = frozenset(["chairs", "co-chairs", "members", "leads", "convenors", "secretaries", "presidents", "representatives"])


def phrase_of(words: list[Token]) -> Phrase:
    """What a phrase of words, without separators and brackets, names."""
    while words and words[0].tag is Tag.ARTICLE:
        words = words[1:]
    if not words:
        return Phrase(Form.NOTHING)
    return _by_quantity(words) or _by_name(words) or _by_head(words)


def _by_quantity(words: list[Token]) -> Phrase | None:
    """A quantified phrase: all, each, relevant, two."""
    first = words[0]
    if _is_membership(words):
        return _group_of_members(words)
    if first.tag in {Tag.ALL, Tag.EACH, Tag.RELEVANT} or first.key == "individual":
        return _after_all(words)
    if not _SEVERAL_TAGS.isdisjoint(word.tag for word in words) or _is_in_all(words):
        return Phrase(Form.CREW, is_open=True)
    if first.tag in {Tag.COUNT, Tag.JOINT, Tag.NUMBER} or first.key in TITLE_PLURALS or first.key.startswith("co-"):
        return _counted(words)
    return None


def _after_all(words: list[Token]) -> Phrase:
    rest = words[1:]
    while rest and (rest[0].tag is Tag.ARTICLE or rest[0].key in {"of", "other"}):
        rest = rest[1:]
    if _is_membership(rest):
        return _group_of_members(rest)
    return Phrase(Form.CREW, is_open=True)


def _is_in_all(words: list[Token]) -> bool:
    return any(word.tag is Tag.ALL and before.key in _INSIDE for before, word in zip(words, words[1:], strict=False))


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
    head = _head_of(words)
    is_plural = bool(head) and head[-1].tag in _PLURAL_TAGS
    is_titled = words[0].key in TITLE_PLURALS and len(words) > 1 and words[1].tag in _NAME_TAGS
    if is_titled or (is_plural and len(head) > 1) or (is_plural and words[0].key.startswith("co-")):
        return Phrase(Form.COUNTED, is_open=True)
    return None


def _by_name(words: list[Token]) -> Phrase | None:
    """A person, by title, given name, initials or capitals."""
    first = words[0]
    head = _head_of(words)
    if first.tag is Tag.PERSON:
        return Phrase(Form.PERSON)
    if len(head) > 1 and head[-1].tag is Tag.ROLE and head[-2].key.endswith("'s"):
        return None
    if first.tag is Tag.TITLE and len(head) > 1 and head[1].tag not in _UNIT_TAGS:
        return Phrase(Form.PERSON)
    if first.tag is Tag.GIVEN and _is_given_and_surname(head):
        return Phrase(Form.PERSON)
    if first.key == "dean" and len(words) > 1 and all(word.tag in {Tag.NAME, Tag.GIVEN} for word in words[1:]):
        return Phrase(Form.PERSON)
    return _by_capitals(head)


def _is_given_and_surname(head: list[Token]) -> bool:
    """A given name alone, with a surname, or with a surname that is also an ordinary word."""
    if len(head) == 1:
        return True
    has_surname = head[1].tag in _NAME_TAGS or head[1].tag is Tag.OTHER
    return has_surname or (len(head) == len("of") and head[1].tag not in {Tag.ROLES, Tag.CREW} and head[1].text[0].isupper())


def _by_capitals(head: list[Token]) -> Phrase | None:
    if len(head) > _MOST_NAME_WORDS or not all(word.tag in _NAME_TAGS or _is_capital_article(word) for word in head):
        return None
    if head[0].tag is Tag.TITLE:
        return Phrase(Form.OFFICE, is_open=len(head) == 1)
    if len(head) == 1 and head[0].tag is Tag.LETTERS:
        return Phrase(Form.LETTERS)
    is_sure = any(word.tag in _SURE_NAME_TAGS for word in head) and any(len(word.key) > 1 for word in head)
    return Phrase(Form.PERSON if is_sure else Form.NAME)


def _is_capital_article(word: Token) -> bool:
    """Whether an article's letters are part of a name: "An" at the end of "Nguyen Van An"."""
    return word.tag is Tag.ARTICLE and word.text.istitle()


def _head_of(words: list[Token]) -> list[Token]:
    """The words before the first "of", "for", "in" or the like."""
    for place, word in enumerate(words):
        if word.tag is Tag.LINK and place:
            return words[:place]
    return words


def _by_head(words: list[Token]) -> Phrase:
    words = _after_owner(words)
    head = _head_of(words)
    last, is_linked = head[-1], len(head) < len(words)
    is_topic_led = len(head) > 1 and head[0].tag in _TOPICAL
    if last.tag is Tag.HOME and is_linked and _ends_in_role(words[len(head) :]):
        head, is_linked, last = words, False, words[-1]
    if last.tag is Tag.ROLE or last.key == "professor":
        return Phrase(Form.OFFICE, is_linked and words[-1].tag is not Tag.ROLE, not is_linked and _is_plain(head), is_topic_led)
    if last.tag is Tag.ROLES:
        return _of_plural_role(words, head, is_topic_led=is_topic_led)
    if last.tag in {Tag.MEETING, Tag.HOME}:
        return _of_body(words, head, is_topic_led=is_topic_led)
    if last.key == "community" and words[-1].key == "practice":
        return Phrase(Form.SEAT)
    if last.tag in _PLURAL_TAGS:
        return Phrase(Form.CREW, is_linked, len(head) == 1, is_topic_led)
    return _of_office_before_topic(head) or _of_topic(head, is_linked=is_linked)


def _after_owner(words: list[Token]) -> list[Token]:
    """The words after "HR's" in "Head of HR's team", where they are somebody's own people."""
    if len(words) > 1 and words[-1].key in _OWN_STAFF and words[-2].key.endswith(("'s", "s'")):
        is_unit = words[-2].tag not in {Tag.ROLE, Tag.ROLES} and any(word.tag is Tag.LINK for word in words)
        return words[-1:] if is_unit else words
    return words


def _ends_in_role(words: list[Token]) -> bool:
    """Whether a unit's name runs into a job: "School of Chemistry Technical Manager", not "Office of the Registrar"."""
    is_role = words[-1].tag in {Tag.ROLE, Tag.ROLES}
    return is_role and any(word.tag in _UNIT_TAGS or word.tag is Tag.NAME for word in words[:-1])


def _is_plain(head: list[Token]) -> bool:
    return all(word.tag in {Tag.ROLE, Tag.RANK} for word in head)


def _of_plural_role(words: list[Token], head: list[Token], *, is_topic_led: bool) -> Phrase:
    """Plural jobs, unless they only name a body: "Heads of Department Group"."""
    follows_article = len(words) > len(head) + 1 and words[len(head) + 1].tag is Tag.ARTICLE
    if words[-1].tag is Tag.MEETING and not follows_article and head[-1].key not in _NO_GROUP_NAME:
        return Phrase(Form.SEAT)
    is_open = len(words) > len(head) and words[-1].tag is not Tag.ROLES
    return Phrase(Form.OFFICES, is_open, len(words) == 1, is_topic_led)


def _of_body(words: list[Token], head: list[Token], *, is_topic_led: bool) -> Phrase:
    """A unit or committee, or the office before it: "Chair EDI Committee"."""
    if _office_before(head[:-1]) and not any(word.tag in {Tag.ROLES, Tag.ROLE} for word in head[1:-1]):
        return Phrase(Form.OFFICE)
    if head[-1].key == "executive" and len(head) > 1 and head[-2].key == "chief":
        return Phrase(Form.OFFICE, is_bare=True)
    form = Form.SEAT if head[-1].tag is Tag.MEETING else Form.BODY
    is_open = len(words) > len(head) and words[-1].tag not in {Tag.HOME, Tag.MEETING}
    return Phrase(form, is_open, len(words) == 1, is_topic_led)


def _office_before(head: list[Token]) -> bool:
    """Whether an office opens a phrase, other than as an owner's own: "Chair EDI", not "Chair's"."""
    return bool(head) and head[0].tag is Tag.ROLE and head[0].key in LEADERS and not (len(head) == 1 and head[0].key == "lead")


def _of_office_before_topic(head: list[Token]) -> Phrase | None:
    """An office before its portfolio: "PVC Research", "PVCs Research"."""
    for word in head[:-1]:
        if word.tag is Tag.ROLES and word.key.removesuffix("s") in LEADERS:
            return Phrase(Form.OFFICES, is_open=True)
        if word.tag is Tag.ROLE and (word.key in LEADERS or "-" in word.key):
            return Phrase(Form.OFFICE, is_open=True)
    return None


def _of_topic(head: list[Token], *, is_linked: bool) -> Phrase:
    tags = {word.tag for word in head}
    if tags <= {Tag.RANK} | ({Tag.TOPIC} if head[-1].key in {"management", "leadership"} else set()):
        is_crew = Tag.TOPIC in tags or head[-1].key.endswith("-wide")
        return Phrase(Form.CREW if is_crew else Form.RANK)
    if head[-1].tag is Tag.UNIT:
        return Phrase(Form.UNIT, is_linked)
    if tags & _UNIT_TAGS:
        return Phrase(Form.TOPIC, is_open=True)
    return Phrase(Form.OTHER, is_linked)


def is_initials(letters: str) -> bool:
    """Whether unexplained letters have the shape of a person's initials."""
    plain = letters.replace(".", "")
    return len(plain) <= _MOST_INITIALS and plain.isupper()
