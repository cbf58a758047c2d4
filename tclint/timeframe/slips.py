"""Slips of the pen: one letter missing, doubled, wrong or swapped in a word that timeframes are made of."""

from functools import lru_cache

# Only words that few others resemble; each must be a phrase of one word in the vocabulary.
_WORDS = (
    "january february april june july august september october november december autumn spring summer winter"
    " michaelmas hilary trinity semester quarter month months academic annually annual monthly quarterly termly"
    " fortnightly biannually ongoing continuous immediate completed complete before until onwards throughout deadline"
    " following starting commencing beginning between weekly yearly"
).split()
# Words of their own that stand one letter from a word above.
_NO_SLIPS = frozenset(
    "string strings sprint sprints sprung sprang springs winner winners wither mouth mouths moth moths annul manual"
    " manually quartet quartets contiguous academia academics academe competed compete competes completes completer"
    " completely summed simmer summers hummer inwards before semesters trimester jule jung augusta termed april's"
    " years weekday meekly month's spring's summer's autumns winters jury jumpy tune dune jude jute jane jun jul"
    " followings sparing stating staring stating staying starling boosting meekly weakly nearly pearly early dearly"
    " deadlines bedlines betweens trinity's sprig starving montage monty monthlies unit untie immediately junes"
    " bullying stabling carting sorting styling sterling rumer sumer springy apricot averil abril".split()
)
_SHORTEST = 4
_LONGEST = 12
_SHORT = frozenset({"june", "july", "april"})


@lru_cache(maxsize=1)
def _by_gap() -> dict[str, str]:
    """Each word with one letter left out, to the word."""
    return {word[:place] + word[place + 1 :]: word for word in _WORDS for place in range(1, len(word))}


@lru_cache(maxsize=4096)
def meant_by(word: str) -> str | None:
    """The timeframe word that `word` is a slip for, or None; the first letter must be right."""
    if not _SHORTEST <= len(word) <= _LONGEST or word in _NO_SLIPS or not word.isascii():
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
    return len(wrong) <= 2 and last == first + 1 and word[first] == meant[last] and word[last] == meant[first]
