import re
from collections.abc import Iterator

from tclint import Activity, Context, Draft, Plan, Rule, option, quote

# Each class says that something is late or bad, or names a cause so general that it explains every late activity.
_LATE = (
    "delay delayed delays late later behind ongoing on-going progress started start begun complete completed red amber "
    "postponed deferred paused suspended stalled rescheduled slipped slippage hold hand next year month term yet soon "
    "working work carried over forward moved planned missed deadline target status"
)
_GENERAL = (
    "covid covid-19 coronavirus pandemic lockdown lockdowns staffing staff resources resource resourcing capacity time "
    "workload pressure pressures funding budget priorities circumstances issues issue problems problem challenges "
    "reasons difficulties constraints restrictions impact external internal unforeseen operational competing"
)
# Each says that nothing happened, that one waits or that one talks, but not for what or about what.
_STANDSTILL = (
    "action actions activity activities item items objective task happened happen done do did make made change changed "
    "changes unchanged same movement development developments progressed commence commenced commencing begin begins "
    "begun incomplete outstanding remain remains continue continues continued continuing continuation discussion "
    "discussions discuss discussed discussing talks conversation conversations meeting meetings negotiations dialogue "
    "waiting wait waits waited await awaits awaited decision information able unable possible could cannot can manage "
    "managed nothing abeyance hear back again more further since last report reported reporting reports previously "
    "previous position quarter period picked up passed slipping underway long-term held so "
    "far now schedule met much little significant early stage stages taken taking forward agenda timescale timescales "
    "timeline dates date things longer than expected anticipated hoped slow slowly slower"
)
# Phrases of the same meaning whose words mean something by themselves.
_EMPTY_PHRASES = (
    r"\b(?:more|extra|additional|further) time(?: (?:is|was|will be))?(?: (?:needed|required))?\b|\bunder ?way\b"
    r"|\b(?:remains?|still|is|left) open\b|\blong[- ](?:term|standing)\b|\bwith (?:colleagues|others)\b"
    r"|\b(?:since|from|at) (?:the |our )?(?:last|previous) \w+|\bfurther \w+ (?:is |are )?(?:needed|required)\b"
    r"|\bunder (?:discussion|consideration|review)\b(?! by\b)|\bat all\b|\bunder (?:it|this)\b"
    # behind where we wanted to be, later than we had hoped, not where it should be
    r"|\b(?:where|than|what|as) (?:we|it|this|they|things)(?: had| have|'d| would| should)?(?: have)? "
    r"(?:want(?:ed)?|hoped?|planned|liked?|expected|intended|meant|aimed|be|been)"
    r"(?: (?:it |this )?to(?: have)?(?: be(?:en)?)?)?\b"
)
_FILLERS = (
    "a an and are as at be because been being but by due for from has have in is it its lack limited no none not of "
    "on or our owing some still that the there these this to various was we were will with yet been further current"
)
_POINTERS = "see above below previous row note notes as before ditto comment comments"
_PROMISES = "tbc tbd tba confirmed confirm determined follow pending awaiting update explanation reason provided"
# Whoever says this says that somebody is busy, not what went wrong.
_BUSY = (
    r"\bon (?:it|this|the case)\b|\bin hand\b|\bunder (?:review|discussion|consideration|way)\b"
    r"|\bbeing (?:addressed|considered|discussed|dealt|looked|reviewed|worked|progressed|followed)\b"
)
_FEW = 2
_WORD = r"[^\W_]+(?:[-'’][^\W_]+)*"
_REPEATED = 0.8
_LONGEST_ID = 5


class HollowExplanation(Rule, severity="warning"):
    """An explanation that explains nothing.

    ## Why is this bad?
    "Delayed due to Covid" is true of every activity of its year. A reader needs the blocker, not the symptom: what
    could not be done, since when, and what changed. The rule speaks where nothing is left of an explanation once words
    for lateness, standstill and waiting, all-purpose causes and pointers to other cells are taken away, or where it
    says the action again. A short fact is an explanation, and so is a pointer to an appendix.

    ## Example
    ```yaml bad
    - id: V2
      action: Hold open days in the laboratories
      rag: red
      explanation: Delayed due to Covid  # <-
    ```

    Use instead:
    ```yaml good
    - id: V2
      action: Hold open days in the laboratories
      rag: red
      explanation: Laboratories shut from March to September 2020, so there were no visits
    ```

    ## When not to use it
    Where the reasons stand in a narrative that reviewers read beside the table.
    """

    words: frozenset[str] = option(
        frozenset(f"{_LATE} {_GENERAL} {_STANDSTILL} {_POINTERS} {_PROMISES} {_FILLERS}".split()),
        "Words that explain nothing by themselves, in lower case.",
    )

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for row in ctx.rows:
            index = self._hollow(row) if row.explanation else None
            if index is not None:
                yield self.diagnostic(
                    row.at("explanation", index),
                    f"the explanation {quote(row.explanation[index])} does not say what went wrong",
                    help="name the blocker, since when, and what it kept from being done",
                )

    def _hollow(self, row: Activity) -> int | None:
        """The number of the first hollow explanation; None if there is one that says something: one is enough."""
        said = _words(" ".join(row.action))
        hollow = [index for index, text in enumerate(row.explanation) if self._is_hollow(text, said)]
        is_all = len(hollow) == sum(bool(_words(text)) for text in row.explanation)
        return hollow[0] if hollow and is_all else None

    def _is_hollow(self, text: str, said: list[str]) -> bool:
        words, lowered = _words(text), text.lower()
        left = [word for word in words if word not in self.words and not (words[0] == "see" and _is_id(word))]
        is_busy = len(left) <= _FEW and re.search(_BUSY, lowered) is not None
        is_empty = all(word in self.words for word in _words(re.sub(_EMPTY_PHRASES, " ", lowered)))
        return bool(words) and (not left or is_empty or is_busy or _repeats(left, said))


def _is_id(word: str) -> bool:
    """Whether a word may be the number of another row: "A2", "3"."""
    return len(word) <= _LONGEST_ID and word[-1].isdigit()


def _words(text: str) -> list[str]:
    return re.findall(_WORD, text.lower())


def _repeats(left: list[str], said: list[str]) -> bool:
    """Whether nearly all of it stands in the action already."""
    return len(left) > _FEW and sum(word in said for word in left) >= _REPEATED * len(left)
