import re
from collections.abc import Iterator

from tclint import Activity, Context, Draft, Plan, Rule, is_blank, quote

_RED = frozenset({"red", "r"})
# Words that stand in a cell where there is nothing to say.
_NOTHING = frozenset({"n/a", "na", "n.a", "not applicable", "none", "nil", "nothing", "no comment", "no"})

# What shows that a report of progress states a cause. Each class of words says it in its own way.
_NO_RESOURCE = (
    r"applica\w+|bid\w*|tender\w*|volunteer\w*|candidate\w*|response\w*|repl(?:y|ies)|takers?|interest|uptake|rooms?|space"
    r"|money|fund\w*|budget|staff|time|capacity|backfill|trainers?|suppliers?|contractors?|owner|agreement|quorum|demand"
)
_CAUSES = (
    # A conjunction or preposition that names a cause.
    r"\bbecause\b|\bdue to\b|\bowing to\b|\bon account of\b|\bas a (?:result|consequence) of\b|\bin (?:the )?light of\b"
    r"|\bthe (?:reason|cause)\b|\bcaused by\b|\bgiven (?:that|the)\b"
    # A hindrance and what it comes from.
    r"|\b(?:prevented|held (?:up|back)|hampered|hindered|stopped|halted|impeded|overtaken|superseded) by\b"
    r"|\b(?:delayed|slowed) by\b(?! (?:\d|(?:an?|one|two|three|four|five|six|several|some|at least) ))"
    r"|\b(?:blocked|vetoed|forbidden|prohibited|banned|(?:may|must|should) not)\b"
    r"|\bnot (?:allowed|permitted)\b|\badvised against\b"
    # Somebody or something that is missing, too little, or that did not come.
    rf"|\bno (?:\w+ )?(?:{_NO_RESOURCE})\b|\b(?:lack|shortage|absence) of\b|\bnot (?:one|enough|a single)\b"
    r"|\b(?:nobody|no[ -]one|insufficient|too (?:few|many|small|little|late|dear|costly|expensive)|unavailable)\b"
    # People who have gone or are away.
    r"|\b(?:vacant|unfilled|resigned|sickness|illness|sick|died|seconded|departed|departure|has retired)\b"
    r"|\b(?:fell|is|was|been|off) ill\b|\b(?:maternity|sick|long|parental) leave\b|(?<!places )\bleft\b(?! (?:to|over))"
    # An event that ends a piece of work, not a stage of it.
    r"|\b(?:withdrew|withdrawn|refus(?:ed|al)|reject(?:ed|ion)|turned down|fail(?:ed|s|ure)|unsuccessful|called off)\b"
    r"|\b(?:froze|frozen|freeze|cancell?ed|oppos(?:e|ed|es|ition)|disband\w*|scrapped|abandoned|fell through)\b"
    r"|\b(?:moratorium|embargo|strikes?|industrial action|dispute|redundanc(?:y|ies)|expired)\b"
    r"|\b(?:liquidation|bankrupt|insolvent|ceased trading|into administration|went bust)\b"
    # Things that broke.
    r"|\b(?:broke|broken|breakdown|flood\w*|leak\w*|asbestos|outage|attack|damage\w*|faulty|condemned)\b"
    r"|\b(?:still|has|have|been|remains?|is|are) (?:closed|shut)\b"
    # Money that went.
    r"|\b(?:budgets?|funding|funds?|money|grant)\b[^.;]{0,20}\b(?:removed|cut|reduced|lost|gone|ended|spent|clawed)\b"
)
# These state a cause only with a thing that is waited for or cannot be done.
_WAITING = (
    r"(?<!\d )\b(?:await\w*|wait(?:s|ing|ed)? (?:for|on|until)|(?:have|has|had) to wait|depend\w* (?:up)?on|pending"
    r"|subject to|unable to|cannot|can't|could not|couldn't|(?:not |im)possible(?: to)?)\b"
)
# These do so only where something stands still.
_LINKS = (
    r"\b(?:since|while|whilst|until|till|after|following|once"
    r"|as(?! (?:well|yet|of|per|part|an?|soon|planned|agreed)\b))\b"
)
_STANDSTILL = (
    r"\b(?:not|nothing|cannot|can't|couldn't|unable|delay\w*|paus\w*|suspend\w*|hold|stopp\w*|stall\w*|postpon\w*|defer\w*"
    r"|halt\w*|slipp\w*|late|behind|never|yet to)\b"
)
# Little words, the work itself and dates name no cause behind such words: "cannot start yet", "on hold until May".
_LITTLE = (
    "a an the this it that these be been is are was were has have had to for on of in at by with from and or but we i "
    "they yet so far still further now then out notice new"
)
_WORK = (
    "begin begun start started proceed go going gone ahead do done take taken place happen progress progressed "
    "complete completed finish finished carried action activity planned expected hoped intended requested required "
    "launch"
)
_DATES = (
    "present moment next last year term month months week quarter date later before time meeting january february "
    "march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov "
    "dec spring summer autumn winter early mid late end usual"
)
_SAYS_NOTHING = frozenset(f"{_LITTLE} {_WORK} {_DATES}".split())


class RedWithoutExplanation(Rule, severity="error", profile="complete"):
    """A red activity that does not say why it is red.

    ## Why is this bad?
    The Technician Commitment's form asks for an explanation of every activity that is still to be carried out, in the
    table or in an appendix. The reason of a revised timeframe counts, so does a remark behind the status, and so does
    `progress` that states a cause. What happens next (`recovery`) is another matter: it does not say why, and neither
    does progress that only tells what was done.

    ## Example
    ```yaml bad
    - id: CD4
      action: Pilot technical representation on committees
      rag: red  # <-
    ```

    Use instead:
    ```yaml good
    - id: CD4
      action: Pilot technical representation on committees
      rag: red
      explanation: The post that runs the committees was frozen until August 2022
    ```

    ## When not to use it
    Where progress is discussed in a narrative instead of the table, as for Athena Swan: that framework has it off.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for row in ctx.rated:
            status = ctx.status(row)
            if status is not None and status.colour == "red" and not status.remark and not _is_explained(row):
                yield self._unexplained(row, ctx)

    def _unexplained(self, row: Activity, ctx: Context) -> Draft:
        start = ctx.timeframe(row.holder("timeframe")).start
        reviewed = ctx.read(ctx.plan.reviewed).end
        remedy = "add an `explanation` of why, and what happens next under `recovery`"
        if start is not None and reviewed is not None and start > reviewed:
            remedy = "it begins after the review: `rag: not-due` says so"
        said = " ".join((row.rag or "").split())
        counts = "is red" if said.casefold() in _RED else f"is {quote(said)}, which counts as red,"
        return self.diagnostic(row.at("rag"), f"activity {quote(row.name)} {counts} and does not say why", help=remedy)


def _is_explained(row: Activity) -> bool:
    """By its own words, by its parent's, or, for an activity with steps, by those of all its red steps."""
    reasons = [*row.explanation, row.withdrawn, row.revised.reason if row.revised else None]
    if isinstance(row.parent, Activity):
        reasons += row.parent.explanation
    if any(_says_something(reason) for reason in reasons) or "explanation" in row.unreadable:
        return True
    if any(map(_states_cause, row.progress)):
        return True
    return bool(row.steps) and all(_is_explained(step) for step in row.steps)


def _says_something(reason: str | None) -> bool:
    return not is_blank(reason) and (reason or "").strip(" .").casefold() not in _NOTHING


def _states_cause(progress: str) -> bool:
    """Whether a report of progress says why there is none, not only how far things are."""
    lowered = progress.lower()
    if re.search(_CAUSES, lowered) or _names_something(lowered, _WAITING):
        return True
    return re.search(_STANDSTILL, lowered) is not None and _names_something(lowered, _LINKS)


def _names_something(lowered: str, words: str) -> bool:
    """Whether a thing is named behind one of the words, no more than a date or the work itself."""
    found = re.search(words, lowered)
    return found is not None and not _SAYS_NOTHING.issuperset(re.findall(r"[^\W\d_]+", lowered[found.end() :]))
