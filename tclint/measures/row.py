"""What the rest of the row says: is there a starting value, and is the thing done for the first time."""

import re
from functools import cached_property

from tclint.measures import number_words as words

_SHARE = r"(?<![\w.])(\d[\d.]*)\s?(?:%|per\s?cent)"
_SHARE_AS_AIM = r"\b(?:to|by|reach|of at least)\s+\d[\d.]*\s?(?:%|per)"
_PLAIN = r"[a-z]+(?:-[a-z]+)*"
_FIRST = r"\b(?:first|first-ever|new|newly|inaugural|pilot)\s+([a-z]\w*)"
_ASKED = ("survey", "poll", "questionnaire")
_FIRST_ASKED = (
    r"\b(?:first|first-ever|inaugural|new|(?:launch|introduce|pilot) an?) (?:[a-z'-]+ ){0,3}"
    r"(?:survey|poll|questionnaire)\b"
    r"(?! (?:action|result|response|score|finding)s?\b)"
)
_STEM = 5


class Row:
    """The row's context for a clause, in lower case; `has_baseline`: a starting value is declared beside the texts.

    Each answer is worked out once, however many numbers of the measure ask for it.
    """

    def __init__(self, measure: str, action: str, *, has_baseline: bool) -> None:
        self.measure = measure
        self.action = action
        self.has_baseline = has_baseline

    @cached_property
    def has_start(self) -> bool:
        """Whether a starting value stands somewhere in the row."""
        if self.has_baseline:
            return True
        from tclint.measures.starts import action_gives_start, gives_start

        if gives_start(self.measure) or action_gives_start(self.action):
            return True
        return _gives_other_share(self.measure, self.action)

    @cached_property
    def is_first_ever(self) -> bool:
        """Whether the thing that is measured is new with the plan, so that it starts from zero."""
        return _is_first(self.measure, self.action)

    @cached_property
    def counts_harm(self) -> bool:
        """Whether the action only names harm that is counted, so that "none" beside it is a figure."""
        first = re.split(r"\b(?:of|in|on|at|for|by|to|with|from)\b|[,;:.(]", self.action, maxsplit=1)[0]
        return not words.HARM.isdisjoint(re.findall(_PLAIN, first)[-1:])

    @cached_property
    def action_words(self) -> frozenset[str]:
        """The action's words."""
        return frozenset(re.findall(_PLAIN, self.action))


def _gives_other_share(measure: str, task: str) -> bool:
    """Whether the action gives a share that is not the measure's, and that is no aim."""
    shares = set(re.findall(_SHARE, task)) - set(re.findall(_SHARE, measure))
    return bool(shares) and not re.search(_SHARE_AS_AIM, task)


def _is_first(measure: str, task: str) -> bool:
    texts = f"{task} | {measure}".replace("’", "'")
    if any(match[1] not in words.NOT_FIRST for match in re.finditer(_FIRST, measure)):
        return True
    if any(asked in texts for asked in _ASKED) and re.search(_FIRST_ASKED, texts):
        return True
    things = _new_thing(task)
    found = re.findall(_PLAIN, measure)
    return bool(things) and (
        not things.isdisjoint(word[:_STEM] for word in found) or not words.TAKING_PART.isdisjoint(found)
    )


def _new_thing(text: str) -> set[str]:
    """The stems of what a text calls new; empty where nothing is."""
    found = re.findall(_PLAIN, text)
    for place, word in enumerate(found):
        if word in words.FIRST_EVER and not words.NOT_FIRST.intersection(found[place + 1 : place + 2]):
            if word == "set" and found[place + 1 : place + 2] != ["up"]:
                continue
            return {other[:_STEM] for other in found[place:] if len(other) > 3} - words.EVERYWHERE  # noqa: PLR2004 - little words
    return set()
