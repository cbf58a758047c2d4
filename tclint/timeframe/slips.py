"""Slips of the pen: one letter missing, doubled, wrong or swapped in a word that timeframes are made of."""

from functools import lru_cache

# Words that few others resemble; each is a phrase of one word in the vocabulary.
_WORDS_AS_TEXT = (
    "january february march april june july august september october november december autumn spring summer winter "
    "michaelmas hilary trinity semester quarter month months academic annual annually yearly monthly weekly "
    "quarterly termly fortnightly biannually ongoing continuous immediate complete completed before until onwards "
    "throughout deadline following starting commencing beginning between"
)
# Words of their own that stand one letter from a word above.
_OTHERS_AS_TEXT = (
    "string strings sprint sprig sprang sprung springs springy sparing winner winder winters wintery mouths moths "
    "simmer summed summers sumner annul annuals academia academics quartet contiguous compete competes competed "
    "completer throughput staring stating starling starring startling commenting weakly autumns semesters hillary "
    "jules junes marches julys augusts"
)
_WORDS, _NO_SLIPS = frozenset(_WORDS_AS_TEXT.split()), frozenset(_OTHERS_AS_TEXT.split())
# Too short to miss a letter: marc, mach, jun.
_SHORT = frozenset({"march", "april", "june", "july"})
_SHORTEST, _LONGEST = 4, 12
_NEIGHBOURS = 2


@lru_cache(maxsize=1)
def _by_gap() -> dict[str, str]:
    """Each word with one letter left out, to the word."""
    return {word[:place] + word[place + 1 :]: word for word in _WORDS for place in range(1, len(word))}


@lru_cache(maxsize=4096)
def meant_by(word: str) -> str | None:
    """The timeframe word that `word` is a slip for, or None; the first letter must be right."""
    if not _SHORTEST <= len(word) <= _LONGEST or word in _NO_SLIPS:
        return None
    gaps = _by_gap()
    if word in gaps and gaps[word] not in _SHORT:
        return gaps[word]
    shorter = [word[:place] + word[place + 1 :] for place in range(1, len(word))]
    doubled = next((less for less in shorter if less in _WORDS), None)
    return doubled or next((meant for less in shorter if (meant := gaps.get(less)) and _is_close(word, meant)), None)


def _is_close(word: str, meant: str) -> bool:
    """Whether one letter is wrong, or two neighbours are swapped; short words must hold the same letters."""
    if len(word) != len(meant) or (len(meant) <= len("april") and sorted(word) != sorted(meant)):
        return False
    wrong = [place for place, (one, other) in enumerate(zip(word, meant, strict=True)) if one != other]
    if len(wrong) == 1:
        return True
    first, last = wrong[0], wrong[-1]
    is_swapped = word[first] == meant[last] and word[last] == meant[first]
    return is_swapped and len(wrong) == _NEIGHBOURS and last == first + 1
