"""The classes of a single word, as bits of one number, looked up once for each word."""

from functools import lru_cache

from tclint.measures import nouns, number_words, vocabulary
from tclint.measures.word_tables import word_set

Tag = int

DETERMINER = 1 << 0
PREPOSITION = 1 << 1
CONJUNCTION = 1 << 2
RELATIVE = 1 << 3
AUXILIARY = 1 << 4
NEGATION = 1 << 5
NEVER_ENDING = 1 << 6
CHANGE = 1 << 7
FEEL = 1 << 8
ENDING = 1 << 9
BASE = 1 << 10
THIRD = 1 << 11
PARTICIPLE = 1 << 12
GERUND = 1 << 13
NOUN_TOO = 1 << 14
INDICATOR = 1 << 15
PROCESS = 1 << 16
COMPLETION = 1 << 17
PERCEPTION = 1 << 18
PERCEIVED = 1 << 19
PERSON = 1 << 20
INSTRUMENT = 1 << 21
RESULT = 1 << 22
LOOSE = 1 << 23
QUALITY = 1 << 24
COMPARATIVE = 1 << 25
STATE = 1 << 26
ADVERB = 1 << 27
SIGN = 1 << 28
MULTIPLY = 1 << 29
# The tag of a place after the last word.
END = 1 << 30
# Words beside which a clause may have a yardstick.
YARDSTICK = 1 << 31
VERB = NEVER_ENDING | CHANGE | FEEL | ENDING | MULTIPLY
SMALL = DETERMINER | PREPOSITION | CONJUNCTION | RELATIVE | AUXILIARY | SIGN | END

_HISSING = ("s", "sh", "ch", "x", "o")
_VOWELS = frozenset("aeiou")
_NOT_PARTICIPLES = word_set("need speed feed seed indeed hundred shed bed red united based-on weed breed")
_NOT_ADVERBS = word_set("""
    family early reply supply assembly monthly weekly termly quarterly yearly daily anomaly july only
""")
# Before a hyphen these leave a gerund what it is; other compounds say which thing: "lone-working procedure".
_AGAIN = word_set("co re pre self over under")
_NOUNS_IN_ING = word_set("""
    training meeting mentoring funding building briefing handbook coaching teaching learning listing engineering
    timing hearing booking working-group wellbeing housing parking grading regrading setting recording ring
    spring thing shadowing morning evening being king string wing bring anything everything nothing something
    reading steering mailing waiting landing operating governing lighting heating catering nursing banking accounting
    seating
    during wording drawing signing-off ruling heading
""")


@lru_cache(maxsize=8192)
def tags_of(word: str) -> Tag:
    """The classes of a word in lower case; 0 for a plain noun."""
    if not word[:1].isalpha():
        return YARDSTICK if word[:1].isdigit() else _TABLE.get(word, SIGN)
    known = _TABLE.get(word)
    if known is None:
        return _by_shape(word)
    return known


def is_listed(word: str) -> bool:
    """Whether a word is known by itself, not by its ending."""
    return word in _TABLE


def _by_shape(word: str) -> Tag:
    if word.startswith("well-"):
        return QUALITY
    if word.endswith("ed") and len(word) > 4 and word not in _NOT_PARTICIPLES:  # noqa: PLR2004 - "need" is no participle
        return ENDING | PARTICIPLE
    if word.endswith("ly") and word not in _NOT_ADVERBS:
        return ADVERB
    first, _, last = word.rpartition("-")
    if word.endswith("ing") and len(word) > 5 and word not in _NOUNS_IN_ING:  # noqa: PLR2004 - nor is "king" a gerund
        return GERUND | ENDING if not first or first.partition("-")[0] in _AGAIN else 0
    return _of_compound(first, last) if first else 0


def _of_compound(first: str, last: str) -> Tag:
    """Such as "re-let", which is done, and "joined-up", which is judged."""
    return tags_of(last) if first in _AGAIN else tags_of(last) & PARTICIPLE and QUALITY


def _forms(base: str) -> list[tuple[str, Tag]]:
    if base.endswith("e"):
        past, gerund, third = base + "d", base[:-1] + "ing", base + "s"
    elif base.endswith("y") and base[-2] not in _VOWELS:
        past, gerund, third = base[:-1] + "ied", base + "ing", base[:-1] + "ies"
    else:
        past, gerund, third = base + "ed", base + "ing", base + ("es" if base.endswith(_HISSING) else "s")
    participle = vocabulary.IRREGULAR.get(base, past)
    if participle != past and participle == base + base[-1] + "ed":
        gerund = base + base[-1] + "ing"
    forms = [(third, THIRD), (gerund, GERUND)]
    if base in vocabulary.PASTS:
        forms.append((vocabulary.PASTS[base], THIRD))
    return forms + ([(base, BASE | PARTICIPLE)] if participle == base else [(base, BASE), (participle, PARTICIPLE)])


def _verbs(table: dict[str, Tag], bases: frozenset[str], kind: Tag) -> None:
    for base in sorted(bases):
        for word, form in _forms(base):
            known = table.get(word, 0)
            if not known & VERB:
                table[word] = known | kind | form


def _table() -> dict[str, Tag]:
    table: dict[str, Tag] = {}
    verbs = (
        (vocabulary.MULTIPLY, MULTIPLY),
        (vocabulary.CHANGE, CHANGE),
        (vocabulary.FEEL, FEEL),
        (vocabulary.NEVER_ENDING, NEVER_ENDING),
        (vocabulary.ENDING, ENDING),
    )
    for bases, kind in verbs:
        _verbs(table, bases, kind)
    for words, tag in _CLASSES:
        for word in words:
            table[word] = table.get(word, 0) | tag
    for word in vocabulary.PARTICIPLES - table.keys():
        table[word] = ENDING | PARTICIPLE
    table["%"] = INDICATOR
    for word in vocabulary.NOUNS_TOO:
        table[word + "s"] = table.get(word + "s", 0) | NOUN_TOO
    for word in nouns.QUALITIES:
        if word.endswith("ly"):
            table[word] |= ADVERB
    for word in _NOUNS_IN_ING & table.keys():
        table[word] &= ~(GERUND | VERB)
    return table


_CLASSES: tuple[tuple[frozenset[str], Tag], ...] = (
    (vocabulary.DETERMINERS, DETERMINER),
    (vocabulary.PREPOSITIONS, PREPOSITION),
    (vocabulary.CONJUNCTIONS, CONJUNCTION),
    (vocabulary.RELATIVES, RELATIVE),
    (vocabulary.AUXILIARIES, AUXILIARY),
    (vocabulary.NEGATIONS, NEGATION),
    (vocabulary.NOUNS_TOO, NOUN_TOO),
    (nouns.INDICATORS, INDICATOR),
    (nouns.PROCESSES, PROCESS),
    (nouns.COMPLETIONS, COMPLETION),
    (nouns.PERCEPTIONS, PERCEPTION),
    (nouns.PERCEIVED, PERCEIVED),
    (nouns.PEOPLE, PERSON),
    (nouns.INSTRUMENTS, INSTRUMENT),
    (nouns.RESULTS, RESULT),
    (nouns.LOOSE | nouns.LOOSE_FIRST, LOOSE),
    (nouns.QUALITIES, QUALITY),
    (nouns.COMPARATIVES, COMPARATIVE),
    (nouns.STATES, STATE),
    (number_words.YARDSTICKS, YARDSTICK),
    (word_set("very also now then already currently still fully well newly all both"), ADVERB),
)
_TABLE = _table()
