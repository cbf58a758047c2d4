"""The cheap look at a measure: is it surely sound, so that no rule on measures has anything to say?

Most measures are: a count of things, or a product that will exist. The look says so where no word of the text can make
the full reading say anything else, and leaves all other texts to that reading. It needs the tables of words only.
"""

from functools import lru_cache, reduce
from itertools import pairwise
from operator import or_

from tclint.measures import nouns, tags
from tclint.measures import number_words as numbers
from tclint.measures.glance import is_blank, may_be_placeholder
from tclint.measures.names import IN_A_NAME
from tclint.measures.tags import Tag, tags_of
from tclint.measures.tokens import cut_sentences, may_end_inside
from tclint.measures.word_tables import word_set

_SIGNS = str.maketrans(dict.fromkeys("‘’", "'") | dict.fromkeys('.,:!?()[]"“”–—/&+£%;|•', " "))

# Classes of a word beyond those of the full reading.
_COUNT = tags.YARDSTICK << 7
_SHARE = tags.YARDSTICK << 1
_DOUBT = tags.YARDSTICK << 2
_STRANGE = tags.YARDSTICK << 3
_IN_ER = tags.YARDSTICK << 4
_WISH = tags.YARDSTICK << 5
_PAIRED = tags.YARDSTICK << 6

# A word of these classes can make its clause grow, praise, feel, ask or go on for ever.
_DOUBTED = (
    tags.CHANGE | tags.COMPARATIVE | tags.QUALITY | tags.LOOSE | tags.FEEL | tags.PERCEPTION | tags.PERCEIVED
    | tags.INSTRUMENT | tags.NEVER_ENDING | _SHARE | _DOUBT
)  # fmt: skip
_DOUBTED_WORDS = (nouns.QUALITY_NOUNS | nouns.REGULAR | nouns.TRENDS | nouns.DEGREES | nouns.JUDGING) | word_set("""
    see sees saw say says said agree agrees find finds think thinks consider considers themselves comments feedback
    number numbers percentage percentages ongoing continued continuing continuous wishing
    wanting widely towards toward
""")
_DOUBTED_PAIRS = nouns.INSTRUMENT_PAIRS | nouns.PENDING_PAIRS
_PAIRING = frozenset(first for first, _ in _DOUBTED_PAIRS | nouns.IDIOMS)
# Beside a number, growth and shares ask for a starting value.
_GROWING = tags.CHANGE | tags.COMPARATIVE | _SHARE
_SHARES = numbers.AVERAGES | numbers.FRACTIONS | word_set("percent pp cent times")
_COUNTS = numbers.NUMBERS | {"one"}
_SHARE_OF = word_set("in out")
_FURTHER = (
    (_COUNT, _COUNTS | numbers.FRACTIONS),
    (_SHARE, _SHARES),
    (_DOUBT, _DOUBTED_WORDS),
    (_WISH, numbers.WISHES),
    (_PAIRED, _PAIRING),
)
_SUFFIXES = word_set("st nd rd th k m")
_LIMITS = {limit[0]: limit for limit in (["at", "least"], ["no", "fewer", "than"], ["minimum", "of"])}
# Behind a number, these make it a length of time, a date, a share or a name.
_NO_THINGS = (numbers.TIME_UNITS | numbers.UNIT_ADJECTIVES | numbers.MONTHS | numbers.FRACTIONS) | word_set(
    "times per out percent pp percentage degree"
)
_NO_COUNT = word_set("another of in or")
# Anywhere in the text, these may do so.
_REFUSING = word_set("average anniversary")
# Behind these a noun may be the object of a verb before it.
_OBJECTS = word_set("all with how staff technicians colleagues whether and that more higher monthly weekly year")

_LITTLE = tags.DETERMINER | tags.SIGN | tags.CONJUNCTION
_NO_SUBJECT = tags.DETERMINER | tags.PREPOSITION | tags.CONJUNCTION | tags.AUXILIARY
_VERB_FORMS = tags.PARTICIPLE | tags.GERUND
_LONGEST = 40
_LONGEST_ID = 4
_DIGITS = 3

Words = list[str]
Classes = list[Tag]


def is_surely_sound(text: str) -> bool:
    """Whether the full reading calls a text a target or a deliverable, whatever its action; "no" says nothing."""
    if is_blank(text) or may_be_placeholder(text):
        return False
    lowered = text.lower()
    plain = lowered.translate(_SIGNS)
    if not plain.isascii() or ("no." in lowered or "nos." in lowered or "/a" in lowered or "--" in lowered):
        return False
    words = _words_of(plain)
    if _opens_with_count(words, lowered):
        return True
    if may_end_inside(text):
        return _is_any_sound([_words_of(plain[start:end]) for start, end in cut_sentences(text)], lowered)
    return _is_any_sound([words], lowered)


def _words_of(plain: str) -> Words:
    return [word.strip("'") or "-" for word in plain.split()] if "'" in plain else plain.split()


def _opens_with_count(words: Words, lowered: str) -> bool:
    """Whether the text begins with a count, such as "at least 12 posts": nothing behind it takes that back."""
    place = _limit(words)
    number, thing, after = [*words[place : place + 3], "", "", ""][:3]
    if not (number.isdecimal() or number in _COUNTS) or not _REFUSING.isdisjoint(words):
        return False
    year = not place and len(number) > _DIGITS and number[:2] in {"19", "20"}
    unclear = thing in _NO_THINGS or (thing == "in" and (after in _COUNTS or not after.isalpha()))
    if year or unclear or (number == "one" and thing in _NO_COUNT) or not thing.isalpha():
        return False
    return lowered.startswith(" ".join([*words[:place], number, thing]))


def _limit(words: Words) -> int:
    """How many words before the number say that it is a floor."""
    limit = _LIMITS.get(words[0]) if words else None
    return len(limit) if limit and words[: len(limit)] == limit else 0


def _is_any_sound(sentences: list[Words], lowered: str) -> bool:
    classes = [_classes_of(words, lowered) for words in sentences]
    found = reduce(or_, (reduce(or_, one, 0) for one in classes))
    if found & (_STRANGE | tags.MULTIPLY) or "%" in lowered:
        return "%" in lowered and not found & _STRANGE and _is_share_from_start(sentences[0], lowered)
    if found & _COUNT and (found & _GROWING or "up to" in lowered or _has_share(sentences, classes)):
        return False
    return any(map(_is_sound, sentences, classes))


def _is_share_from_start(words: Words, lowered: str) -> bool:
    """Whether the text begins with a percentage, and its start stands in the text: "80 % of staff (2021: 65 %)"."""
    place = _limit(words)
    begin = " ".join(words[: place + 1])
    if not words[place:] or not words[place].isdecimal() or not lowered.startswith((begin + "%", begin + " %")):
        return False
    from tclint.measures.starts import gives_start

    return words[place].strip("0") not in {"", "1"} and gives_start(lowered)


def _has_share(sentences: list[Words], classes: list[Classes]) -> bool:
    """Such as "three in ten"."""
    return any(
        classes[place][index] & _COUNT and words[index + 1] in _SHARE_OF
        for place, words in enumerate(sentences)
        for index in range(len(words) - 1)
    )


def _classes_of(words: Words, lowered: str) -> Classes:
    """The classes of the words, without those that an idiom takes off: "set up", "higher education"."""
    classes = [_class_of(word) for word in words]
    if any(found & _PAIRED for found in classes):
        for index, pair in enumerate(pairwise(words)):
            if pair in nouns.IDIOMS and " ".join(pair) in lowered:
                classes[index] &= ~IN_A_NAME
                classes[index + 1] &= ~IN_A_NAME
    return classes


# --- words ------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=8192)
def _class_of(word: str) -> Tag:
    if word[0].isdigit():
        return _class_of_number(word)
    if not word.isalpha() and not _is_one_word(word):
        return tags.SIGN if word == "-" else _STRANGE
    if word in numbers.FOLD:
        return _STRANGE
    found = tags_of(word) | sum(tag for tag, table in _FURTHER if word in table)
    return found | _IN_ER if word.endswith("er") else found


def _class_of_number(word: str) -> Tag:
    letters = word.lstrip("0123456789")
    if letters[:1] == "-" and letters[1:].isalpha():
        return _COUNT | _class_of(letters[1:])
    return _STRANGE if letters and letters not in _SUFFIXES else _COUNT


def _is_one_word(word: str) -> bool:
    """Whether the full reading takes letters with digits, hyphens or apostrophes for one word: "V1", "co-chair"."""
    first, *rest = word.replace("'", "-").split("-")
    letters = first.rstrip("0123456789")
    is_id = not rest and letters.isalpha() and len(letters) <= _LONGEST_ID
    return is_id or (first.isalpha() and all(map(str.isalnum, rest)))


# --- sentences --------------------------------------------------------------------------------------------------


def _is_sound(words: Words, classes: Classes) -> bool:
    first = next((index for index, found in enumerate(classes) if not found & _LITTLE), -1)
    return 0 <= first < _LONGEST > len(words) and _is_product(words, classes, first)


def _is_product(words: Words, classes: Classes, first: int) -> bool:
    if words[0] in nouns.SCAFFOLD_OPENINGS or words[first] in nouns.SCAFFOLD_OPENINGS:
        return False
    found = reduce(or_, classes)
    if _is_doubtful(words, classes, found):
        return False
    if not found & (tags.INDICATOR | tags.PROCESS) and not classes[first] & tags.GERUND and _is_thing(classes, first):
        return True
    if found & tags.INDICATOR and not nouns.COUNTED.isdisjoint(words):
        return False
    return _is_subject(words, classes, first) and _says_something(words, classes, first)


def _is_doubtful(words: Words, classes: Classes, found: Tag) -> bool:
    """Whether any word could make a claim that is not sound, wherever it stands."""
    if (found & _WISH and found & tags.RELATIVE) or (found & _IN_ER and _compares(words, classes)):
        return True
    if found & _PAIRED and not _DOUBTED_PAIRS.isdisjoint(pairwise(words)):
        return True
    places = (index for index, one in enumerate(classes) if one & _DOUBTED) if found & _DOUBTED else ()
    return not all(_is_plain_noun(words, classes, index) for index in places)


def _is_thing(classes: Classes, first: int) -> bool:
    """Whether the first word is no verb, or one that is a noun here: "report to the board"."""
    opening, after = classes[first], classes[first + 1] if first + 1 < len(classes) else tags.END
    is_noun = opening & tags.NOUN_TOO and not opening & (tags.PARTICIPLE | tags.CHANGE)
    return not opening & tags.BASE or bool(is_noun and after & (tags.END | tags.PREPOSITION))


def _compares(words: Words, classes: Classes) -> bool:
    """Whether an unknown word in "-er" may be a comparative: "becomes rarer"."""
    return any(
        classes[index] & _IN_ER and classes[index - 1] & (tags.AUXILIARY | tags.VERB) for index in range(1, len(words))
    )


def _is_plain_noun(words: Words, classes: Classes, index: int) -> bool:
    """Whether a word for endless work can only be a noun here: "network", "support fund"."""
    one = classes[index]
    if one & _DOUBTED != tags.NEVER_ENDING or not one & tags.NOUN_TOO or one & _VERB_FORMS:
        return False
    before = classes[index - 1] if index else 0
    # To the full reading an unknown word in "-er" is a noun like any other: "handover guide".
    return not before & ~(_COUNT | _IN_ER) and _has_no_object(words, classes, index)


def _has_no_object(words: Words, classes: Classes, index: int) -> bool:
    if index + 1 == len(words):
        return True
    return not classes[index + 1] & (tags.DETERMINER | tags.ADVERB) and words[index + 1] not in _OBJECTS


def _is_subject(words: Words, classes: Classes, first: int) -> bool:
    """Whether the first word is no order: "report published", not "report the results"."""
    opening = classes[first]
    if not opening & tags.BASE:
        return True
    is_noun = opening & tags.NOUN_TOO and not opening & (tags.PARTICIPLE | tags.CHANGE)
    return bool(is_noun) and _has_no_object(words, classes, first)


def _says_something(words: Words, classes: Classes, first: int) -> bool:
    """Whether the sentence surely says something of its subject."""
    for index in range(first + 1, len(words)):
        one, after = classes[index], classes[index + 1] if index + 1 < len(words) else tags.END
        if one & tags.RELATIVE:
            return False
        ends = one & (tags.PARTICIPLE | tags.STATE) and after & (tags.END | tags.PREPOSITION)
        if one & tags.AUXILIARY or (ends and not classes[index - 1] & _NO_SUBJECT):
            return True
        if (words[index], words[min(index + 1, len(words) - 1)]) in nouns.STATE_PAIRS:
            return True
    return False
