"""The words that timeframes are made of, by class; each class says why it is one.

An entry is `meaning: phrase | phrase`. A meaning made of figures is a number (a month, an ordinal, a day of the week).
"""

from __future__ import annotations

from tclint.named_tuples import NamedTuple


class WordClass(NamedTuple):
    """Phrases that play the same part in a timeframe."""

    kind: str
    reason: str
    entries: dict[str, str]


# What a remainder waits for, `as resources allow`, and what that does.
_MEANS_AS_TEXT = (
    "resources funding funds budget budgets capacity time staffing demand need needs opportunity opportunities"
    " circumstances space workload"
)
_ALLOW_AS_TEXT = "allow allows permit permits require requires dictate dictates arise arises"
_MEANS, _ALLOW = _MEANS_AS_TEXT.split(), _ALLOW_AS_TEXT.split()

CALENDAR = (
    WordClass(
        "month",
        "the twelve months, as they are shortened in British forms",
        {
            "1": "january | jan | jan .",
            "2": "february | feb | febr | feb .",
            "3": "march | mar | mar .",
            "4": "april | apr | apr .",
            "5": "may",
            "6": "june | jun | jun .",
            "7": "july | jul | jul .",
            "8": "august | aug | aug .",
            "9": "september | sep | sept | sep . | sept .",
            "10": "october | oct | oct .",
            "11": "november | nov | nov .",
            "12": "december | dec | dec .",
        },
    ),
    WordClass(
        "weekday",
        "a day's name only decorates a date",
        {
            "1": "monday | mon",
            "2": "tuesday | tue | tues",
            "3": "wednesday | wed | weds",
            "4": "thursday | thu | thur | thurs",
            "5": "friday | fri",
            "6": "saturday | sat",
            "7": "sunday | sun",
        },
    ),
    WordClass(
        "season",
        "a quarter of the year by its weather; before the word term, a part of the teaching year",
        {
            "spring": "spring | springs | spr",
            "summer": "summer | summers",
            "autumn": "autumn | autumns | aut",
            "winter": "winter | winters",
        },
    ),
    WordClass(
        "term name",
        "names that only terms bear",
        {
            "michaelmas": "michaelmas",
            "hilary": "hilary",
            "lent": "lent",
            "trinity": "trinity",
            "easter": "easter",
        },
    ),
    WordClass(
        "feast",
        "a day that everybody knows",
        {
            "christmas": "christmas | xmas",
        },
    ),
    WordClass(
        "break",
        "part of the name of a season",
        {
            "break": "vacation | vac | holiday | holidays | break | recess | season | half term | half - term",
        },
    ),
    WordClass(
        "term letters",
        "terms in two letters, which mean one only beside a year",
        {
            "michaelmas": "mt",
            "hilary": "ht",
            "trinity": "tt",
        },
    ),
    WordClass(
        "unit",
        "what is counted: six months, first year, Month 6",
        {
            "day": "day | days | days '",
            "week": "week | weeks | wk | wks | week '",
            "fortnight": "fortnight | fortnights",
            "month": "month | months | mth | mths | month ' | months ' | month's",
            "quarter": "quarter | quarters | qtr | qtrs | quarter's",
            "term": "term | terms | term's | academic term | teaching term | academic terms",
            "semester": "semester | semesters | sem | trimester | trimesters",
            "half": "half | halves",
            "third": "thirds",
            "year": "year | years | yr | yrs | yr . | yrs . | year ' | years ' | year's | plan year | project year",
            "phase": "phase | phases | stage | stages | period | periods | tranche | wave",
        },
    ),
    WordClass(
        "letter",
        "one letter that stands for a unit when a number follows",
        {
            "year": "y",
            "month": "m",
            "quarter": "q",
            "phase": "p | ph",
            "half": "h",
            "semester": "s",
            "term": "t",
        },
    ),
    WordClass(
        "week of",
        "the week that begins on the day named",
        {
            "begin": (
                "w / c | wc | week commencing | w / b | week beginning | week of | week starting | weeks commencing"
            ),
        },
    ),
    WordClass(
        "week to",
        "the week that ends on the day named",
        {
            "end": "w / e | week ending",
        },
    ),
    WordClass(
        "academic",
        "announces a year of teaching",
        {
            "academic year": (
                "academic year | academic years | academic yr | academic session | ay | acad year | academic"
                " | school year | teaching year | university year"
            ),
        },
    ),
    WordClass(
        "financial",
        "announces a year of accounts",
        {
            "financial year": "financial year | financial years | fiscal year | fy | budget year",
            "tax year": "tax year | tax years",
        },
    ),
    WordClass(
        "calendar",
        "announces a calendar year",
        {
            "calendar year": "calendar year | calendar years | cy",
        },
    ),
    WordClass(
        "ordinal",
        "which one of a row",
        {
            "1": "first",
            "2": "second",
            "3": "third",
            "4": "fourth",
            "5": "fifth",
            "6": "sixth",
            "7": "seventh",
            "8": "eighth",
            "9": "ninth",
            "10": "tenth",
            "0": "last | final | latter",
        },
    ),
    WordClass(
        "cardinal",
        "how many",
        {
            "1": "one",
            "2": "two",
            "3": "three",
            "4": "four",
            "5": "five",
            "6": "six",
            "7": "seven",
            "8": "eight",
            "9": "nine",
            "10": "ten",
            "11": "eleven",
            "12": "twelve",
            "18": "eighteen",
            "24": "twenty four | twenty - four",
        },
    ),
    WordClass(
        "roman",
        "phases are numbered so; only read behind the word phase",
        {
            "1": "i",
            "2": "ii",
            "3": "iii",
            "4": "iv",
        },
    ),
)

PLAN = (
    WordClass(
        "whole",
        "announces all of what follows",
        {
            "whole": (
                "life of | lifetime of | life - time of | duration of | life span of | lifespan of | length of"
                " | lifecycle of | whole of | all of | entirety of"
            ),
        },
    ),
    WordClass(
        "plan",
        "the plan itself, whose first and last day the plan declares",
        {
            "award": "award | charter award",
            "project": "project | programme | program | this project | our project | this programme | our programme",
            "plan": (
                "plan | action plan | this plan | this action plan | our plan | ap | 3 - year plan"
                " | three - year plan | three year plan"
            ),
            "whole plan": (
                "plan period | action plan period | plan's life | award period | period of the plan"
                " | plan's lifetime | plan's duration | action plan's life | plan term | plan duration | award term"
                " | plan lifetime | action plan lifetime | period of the award | plan cycle | action plan cycle"
                " | implementation period | whole plan | entire plan | full plan | whole action plan"
                " | entire action plan | whole period | entire period | full period | whole award | entire award"
                " | whole plan period | entire plan period | full plan period | full duration | whole duration"
                " | entire duration | all years | all academic years | all phases | for the duration"
                " | each year of the plan | every year of the plan | each year of the action plan"
                " | every year of the action plan | plan wide | plan - wide | all three years | all 3 years"
                " | all four years | all five years | entire award period | whole award period | full award period"
            ),
        },
    ),
)

RELATIONS = (
    WordClass(
        "by",
        "a last day and no first one",
        {
            "by": (
                "by | no later than | not later than | not after | at the latest by | at latest | latest"
                " | by latest | on or before | by or before | before or by | within and by | up to | up until"
                " | up till | due by | by no later than | or sooner | or earlier"
                " | or before | in place by | complete by | completed by | to be completed by | finished by"
            ),
        },
    ),
    WordClass(
        "until",
        "a last day; between two times it makes a range",
        {
            "until": "until | till | til | ' til | through to | right through to | through until",
        },
    ),
    WordClass(
        "to",
        "between two times a range; before a lone time its last day",
        {
            "to": "to | to -",
            "through": "through | thru",
        },
    ),
    WordClass(
        "deadline",
        "announces the last day, even with a noun or two before it",
        {
            "deadline": (
                "deadline | deadlines | due | due date | due in | target date | target | completion date"
                " | completion target | target completion | target completion date | deadline date | end date"
                " | due for | delivery date | submission deadline | date due | date for completion"
            ),
        },
    ),
    WordClass(
        "completed",
        "a thing done has a last day only",
        {
            "completed": (
                "completed | done | achieved | finished | accomplished | fulfilled | concluded | fully completed"
            ),
            "complete": (
                "complete | to be completed | to be complete | completion | completion by | for completion"
                " | to be finished | finish | finishes | finishing | to complete | completing | concludes | conclude"
                " | closed | to be achieved | completes | completion in | ending | ends | end in | ends in | ending in"
            ),
        },
    ),
    WordClass(
        "end",
        "the last day of what follows",
        {
            "end": (
                "end | end of | the end of | close of | year end | year - end | the close of | end - | very end of"
                " | conclusion of | expiry of | eoy | y / e"
            ),
        },
    ),
    WordClass(
        "from",
        "a clear first day",
        {
            "start": "start | starts | beginning",
            "from": (
                "from | since | starting | starting from | starting in | start in | to start | starting on | begin"
                " | begins | begin in | beginning in | beginning on | beginning from | to begin | commence"
                " | commences | commencing | to commence | commencing in | commencing from | commencement"
                " | start date | starting date | with effect from | w . e . f . | w . e . f | wef | effective from"
                " | effective | as of | as from | not before | no earlier than | not earlier than | no sooner than"
                " | on or after | from or after | date from | kick off | kick - off | kicking off | started | begun"
                " | commenced | began | commencement date | start from | from about | onwards from | starting with"
                " | at the earliest | at earliest | earliest | or later | or after | or thereafter"
            ),
        },
    ),
    WordClass(
        "before",
        "the day before what follows begins",
        {
            "before": (
                "before | prior to | ahead of | in advance of | in time for | in readiness for | ready for"
                " | in preparation for | pre | pre -"
            ),
        },
    ),
    WordClass(
        "after",
        "the day after what follows ends; without a date, an event",
        {
            "post": "post",
            "after": (
                "after | following | following on from | post - | subsequent to | upon | upon completion of"
                " | on completion of | after completion of | following completion of | after the completion of"
                " | following the completion of | once completed | later than | beyond"
            ),
        },
    ),
    WordClass(
        "due to",
        "announces the last day, but behind a time or a status it gives the reason",
        {
            "": "due to",
        },
    ),
    WordClass(
        "skipped",
        "the time right behind it is another plan's, or how much later it has become",
        {
            "source": (
                "carried over from | carried forward from | brought over from | rolled over from | rolled forward from"
                " | inherited from | left over from | transferred from"
            ),
            "shift": (
                "delayed by | put back by | pushed back by | extended by | slipped by | moved by | deferred by"
                " | brought forward by | postponed by"
            ),
        },
    ),
    WordClass(
        "between",
        "opens a range",
        {
            "between": "between",
        },
    ),
    WordClass(
        "during",
        "anywhere in what follows",
        {
            "throughout": "throughout | through out",
            "during": (
                "during | within | over | across | in the course of | over the course of | inside | for all of"
                " | covering"
            ),
        },
    ),
    WordClass(
        "onwards",
        "no end, but a clear start where a date stands before it",
        {
            "onwards": (
                "onwards | onward | on wards | and beyond | & beyond | and onwards | and onward | forward"
                " | and after | and later | going forward | going forwards | moving forward | forwards"
                " | then onwards | and subsequent years | and following years | and future years"
                " | and all subsequent years | and each subsequent year"
            ),
        },
    ),
    WordClass(
        "next",
        "counted from a day that nobody wrote down",
        {
            "next": (
                "next | this | current | coming | forthcoming | upcoming | the next | following academic | previous"
                " | present academic | the current | the coming | the forthcoming"
            ),
        },
    ),
    WordClass(
        "edge",
        "a third of what follows, or of what stands before",
        {
            "early": (
                "early | early in | start of | beginning of | the start of | the beginning of | opening of"
                " | early part of | outset of | first part of | early - | very start of"
            ),
            "mid": (
                "mid | mid - | middle of | the middle of | midway through | halfway through | half way through"
                " | mid - point of | midpoint of | mid point of | mid - way through | middle | mid of"
            ),
            "late": (
                "late | late in | later in | towards the end of | toward the end of | latter part of | late -"
                " | last part of | near the end of | nearing the end of"
            ),
        },
    ),
    WordClass(
        "filler",
        "words that carry no time themselves",
        {
            "of": "of",
            "into": "into | in to",
            "in": "in",
            "to be": "to be",
            "a": "a | an",
            "for": (
                "for | for a period of | for up to | for a further | for an initial | lasting | running for"
                " | to run for | runs for | duration | duration :"
            ),
            "still": "still | yet | as yet | currently",
            "": (
                "the | on | at | around | about | our | its | with target of | my | both | approx"
                " | sometime in | some time in"
            ),
        },
    ),
    WordClass(
        "verb",
        "joins a noun to its time, and shows that a may before it is no month",
        {
            "": "is | be | are | were | will be | would be | should be | has been | have been",
        },
    ),
)

JOINERS = (
    WordClass(
        "and",
        "a list",
        {
            "plus sign": "+",
            "list": "and | & | plus | as well as | and also | and again",
        },
    ),
    WordClass(
        "or",
        "a list of which one will do",
        {
            "slash": "/",
            "or": "or | and / or | or / and",
        },
    ),
    WordClass(
        "comma",
        "a list, or a remark",
        {
            "list": ",",
        },
    ),
    WordClass(
        "dash",
        "a range, or a remark",
        {
            "dash": "-",
            "range": "- - | - > | > | . . | . . . | - - >",
        },
    ),
    WordClass(
        "stop",
        "the end of one statement",
        {
            "dot": ".",
            "colon": ": | =",
            "stop": "; | ! | • | * | · | \\ | ¦",
        },
    ),
    WordClass(
        "open bracket",
        "a bracket narrows what stands before it",
        {
            "(": "(",
        },
    ),
    WordClass(
        "close bracket",
        "its end",
        {
            ")": ")",
        },
    ),
    WordClass(
        "revised",
        "the time behind it takes the place of the one before",
        {
            "soon": "now",
            "": (
                "revised to | moved to | postponed to | rescheduled to | rescheduled for | changed to | amended to"
                " | pushed back to | put back to | deferred to | brought forward to | slipped to | updated to"
                " | delayed to | revised date | new date | now planned for | now expected"
            ),
            "by": (
                "extended to | extended until | delayed until | postponed until | deferred until | revised deadline"
                " | new deadline | now due | now by | pushed back until | now extended to"
            ),
        },
    ),
    WordClass(
        "moved",
        "from a time that no longer counts, to one that does",
        {
            "": (
                "postponed from | moved from | changed from | delayed from | deferred from | rescheduled from"
                " | revised from | brought forward from | put back from | slipped from"
            ),
            "by": "extended from",
        },
    ),
    WordClass(
        "former",
        "the time behind it no longer counts where another is named",
        {
            "": (
                "was | originally | previously | formerly | original date | original deadline | previous date"
                " | previous deadline | was originally | originally planned for | previously planned for"
            ),
        },
    ),
    WordClass(
        "then",
        "what follows comes after the dated part",
        {
            "then": (
                "then | thereafter | and thereafter | and then | subsequently | afterwards | after that"
                " | and subsequently | followed by | with follow up | after this | and repeated | repeated"
                " | repeating | repeat | recurring | there after"
            ),
        },
    ),
)

FREQUENCIES = (
    WordClass(
        "frequency",
        "somebody can say whether this round has happened",
        {
            "every day": "daily",
            "every week": "weekly",
            "every two weeks": "fortnightly | bi - weekly | biweekly",
            "every month": "monthly",
            "every two months (or twice a month)": "bimonthly | bi - monthly | bi monthly",
            "every quarter": "quarterly",
            "every term": "termly",
            "every semester": "semesterly",
            "every six months": (
                "half - yearly | half yearly | twice - yearly | semi - annually | semi annually | semi - annual"
                " | semiannually"
            ),
            "twice a year (or every two years)": (
                "biannual | biannually | bi - annual | bi - annually | bi annual | bi annually"
            ),
            "every year": (
                "annually | yearly | annual | per annum | p . a . | p . a | pa | year on year | year - on - year"
                " | once yearly | annual basis | on an annual basis | on a yearly basis | all year round"
                " | at yearly intervals | once - yearly | in each year | in every year | year round | year - round"
            ),
            "every two years": (
                "biennially | biennial | bienially | every other year | alternate years | every second year"
                " | in alternate years"
            ),
            "every three years": "triennially | triennial",
        },
    ),
    WordClass(
        "each",
        "what comes back",
        {
            "each": "each | every | per | each and every",
        },
    ),
    WordClass(
        "times",
        "how often within what follows",
        {
            "once": "once",
            "twice": "twice | two times",
            "three times": "thrice",
            "times": "times | x",
        },
    ),
    WordClass(
        "gathering",
        "a meeting or round that comes back by itself gives a usable frequency behind each or every",
        {
            "gathering": (
                "meeting | meetings | committee | board | forum | conference | event | session"
                " | review | appraisal | survey | census | audit | application | submission"
                " | panel | recruitment | vacancy | appointment | induction | exercise | campaign | issue | report"
                " | call | newsletter | visit | assembly | award round | workshop | training"
            ),
            "round": "round | rounds | intake | intakes | cohort | cohorts | cycle | cycle of",
        },
    ),
)

SUBSTITUTES = (
    WordClass(
        "open-ended",
        "no end: nobody can ever be late",
        {
            "ongoing": "ongoing | on - going | on going | ongoing basis | always ongoing | ongoingly",
            "continuous": (
                "continuous | continuously | continual | continually | continuing | continued | perpetual"
                " | continuous basis | in perpetuity | perpetually | constant | constantly | is continuing"
            ),
            "rolling": "rolling | rolling basis | rolling programme | rolling program | rolling plan",
            "indefinitely": (
                "indefinitely | indefinite | permanent | permanently | forever | evergreen | open - ended"
                " | open ended | no end date | without end | no end | unlimited | always | at all times"
                " | all the time | infinite | never ending | never - ending | endless"
            ),
            "business as usual": "business as usual | bau | business - as - usual | day to day | day - to - day",
            "to date": (
                "to date | to present | to the present | until present | - present | to now | to ongoing"
                " | until further notice | till date | - date | - ? | - current | to current"
            ),
        },
    ),
    WordClass(
        "weakly open",
        "no end, unless the rest of the phrase gives one",
        {
            "continues": (
                "continue | continues | to continue | embedded | routine | routinely | sustained | standing item"
            ),
        },
    ),
    WordClass(
        "long term",
        "a phase where the plan declares it; else no end",
        {
            "long term": "long term | long - term | longer term | longer - term | the long term | in the long run",
        },
    ),
    WordClass(
        "remainder",
        "times that somebody will think of later; beside a date it leaves the rest open",
        {
            "as required": (
                "as required | as needed | as necessary | as appropriate | when required | when needed"
                " | if required | if needed | when necessary | if necessary | where necessary | where required"
                " | where needed | as and when | as and when required | as and when needed | when appropriate"
                " | ad hoc | ad - hoc | on demand | on request | as requested | as relevant | as they arise"
                " | as it arises | as and when necessary | as and when appropriate | as applicable | as vacancies arise"
                " | as the need arises | when the need arises | as and when possible | as and when they arise"
                " | case by case | case - by - case"
            ),
            "as resources allow": " | ".join(f"as {what} {does}" for what in _MEANS for does in _ALLOW),
            "further dates": (
                "further dates | further date | other dates | future dates | additional dates | later dates"
                " | subsequent dates | more dates | dates thereafter | remaining dates | further milestones"
            ),
        },
    ),
    WordClass(
        "word",
        "what is left beside a dated part: open if it is promised or waits for something",
        {
            "rest": (
                "more | others | further | rest | remainder | remaining | wider | additional | subsequent | next steps"
                " | next step | extension | extensions | expansion | roll out | roll - out | rollout | scaling up"
            ),
        },
    ),
    WordClass(
        "word",
        "news of a time that is given, not the rest of it",
        {
            "news": (
                "more information | further information | additional information | more info | further info"
                " | more details | further details | more detail | further detail | further guidance | more news"
            ),
        },
    ),
    WordClass(
        "word",
        "a job, not a time after something",
        {
            "job": (
                "in post | in - post | new post | new posts | post holder | post holders | post - holder | posts"
                " | post starts | post begins"
            ),
        },
    ),
    WordClass(
        "vague",
        "a time that two people would date differently",
        {
            "soon": (
                "soon | asap | a s a p | a . s . a . p . | as soon as possible | as soon as practicable | shortly"
                " | as soon as is practicable | as soon as reasonably practicable | sooner | imminently | imminent"
                " | immediate | immediately | with immediate effect | right away | straight away | urgent"
                " | urgently | promptly | without delay | near future | in the near future | quickly | presently"
                " | at the earliest opportunity | at earliest opportunity | earliest opportunity | immediate effect"
                " | straightaway | as early as possible | at once"
            ),
            "in due course": (
                "in due course | eventually | later | later on | at a later date | at a later stage | some time"
                " | sometime | in time | in the future | future | one day | at some point | in the fullness of time"
                " | over time | later date | down the line | at a future date | future date | when time allows"
                " | when time permits | time permitting"
            ),
            "when possible": (
                "when possible | where possible | if possible | wherever possible | whenever possible"
                " | when practicable | when feasible | where feasible | where practicable | as possible"
                " | when convenient | when able | when ready | when available | as available"
                " | when appropriate to do so | as far as possible"
            ),
            "regularly": (
                "regular | regularly | periodically | periodic | frequently | frequent | occasionally"
                " | from time to time | at regular intervals | on a regular basis | at intervals | intermittently"
                " | often | on occasion | regular basis | repeatedly | various | varies | variable | flexible"
                " | several times"
            ),
            "short or medium term": (
                "short term | short - term | medium term | medium - term | mid term | mid - term"
                " | short to medium term | medium to long term | interim | in the interim | short / medium term"
            ),
        },
    ),
    WordClass(
        "status",
        "how far it is, not when it will be",
        {
            "status": (
                "in progress | in - progress | underway | under way | not started | not yet started | on track"
                " | on hold | on target | delayed | overdue | deferred | postponed | paused | cancelled | withdrawn"
                " | carried over | carried forward | superseded | red | amber | green | not begun | not due | live"
                " | in place | already in place | launched | established | implemented | work in progress | wip"
                " | in development | in hand | started already | behind schedule | ahead of schedule"
                " | partially complete | partly complete | not complete | not completed | incomplete"
                " | near completion | nearing completion | outstanding | stalled | suspended | begun already"
                " | to do"
            ),
        },
    ),
    WordClass(
        "priority",
        "how much it matters, not when it will be",
        {
            "priority": (
                "high priority | medium priority | low priority | top priority | priority | priorities | high"
                " | medium | low | critical | essential | must have | quick win | quick wins | priority - high"
                " | priority - medium | priority - low | high impact | key priority"
            ),
        },
    ),
    WordClass(
        "condition",
        "waits for something else to happen",
        {
            "after": "when | as soon as",
            "condition": (
                "subject to | dependent on | dependent upon | depending on | depending upon | depends on"
                " | dependant on | dependant upon | conditional on | conditional upon | contingent on"
                " | contingent upon | pending | provided that | providing | in line with | aligned with"
                " | aligned to | linked to | to coincide with | to align with | in accordance with | according to"
                " | assuming | if | unless | whenever | awaiting | in response to | tied to | as part of"
                " | alongside | in parallel with | in conjunction with | when funding | when resources | when staff"
                " | when the | when a | when new | when all | when we | when they | when it | when government"
                " | in the event of | if funding | funding permitting | resources permitting | where funding allows"
                " | when approved | if approved | if successful | when agreed | on approval | on approval of"
                " | on appointment | on appointment of | at the time of | at time of | time of | in time of"
                " | on receipt of | on publication of | on launch of | on completion"
            ),
        },
    ),
    WordClass(
        "hedge",
        "a time given with less than a promise",
        {
            "hedge": (
                "likely | likely to be | approximately | approx . | circa | c . | ca . | aim | aiming | aim to"
                " | with the aim of | with aim of | hope | hopefully | hoped | expected | anticipated | provisional"
                " | provisionally | estimated | estimate | tentative | tentatively | indicative | ideally | planned"
                " | planned for | scheduled | scheduled for | probably | possibly | roughly | ~ | aimed"
                " | aspirational | projected | proposed | intended | around about | at least | initially"
                " | aiming for | preferably | est . | est | prov . | with a view to"
            ),
        },
    ),
    WordClass(
        "event",
        "a name that a year belongs to: the year is no date",
        {
            "event": (
                "ref | tef | kef | athena swan | athenaswan | horizon | vision | strategy | agenda | stonewall"
                " | rec | race equality charter | hrs 4 r | concordat | erasmus | equality act | covid | sdg"
                " | corporate plan | strategic plan | technician commitment | iso | rae | cop"
            ),
        },
    ),
    WordClass(
        "word",
        "a part that is told from others by the one figure behind it, which is no day",
        {
            "numbered": (
                "strand | part | batch | work package | workpackage | wp | deliverable | group | stream | output"
            ),
        },
    ),
    WordClass(
        "numbering",
        "the figure behind it counts pages, rooms or grades, not days",
        {
            "numbering": (
                "page | pages | p . | pp | pp . | v | ver | grade | grades | room | rooms | level | levels | band"
                " | section | action | actions | ref . | no . | number | paragraph | para | appendix | annex"
                " | table | figure | fig | objective | principle | building | objectives | recommendation"
                " | question | priority no | item | theme | aim no | £ | $ | € | # | step | option | point"
                " | spine point | agenda item | ext | tel | line | kpi | target no | workstream | module"
            ),
        },
    ),
)

PROMISES = (
    WordClass(
        "placeholder",
        "a time is promised and not given",
        {
            "TBC": (
                "tbc | t . b . c . | t . b . c | tbd | t . b . d . | t . b . d | tba | t . b . a . | t . b . a | tb c"
            ),
            "date to come": (
                "awaiting date | awaiting dates | awaiting confirmation | date pending | dates pending"
                " | date awaited | dates awaited | not yet known | not known | unknown | not yet agreed"
                " | not yet confirmed | not yet decided | not yet determined | not yet set | not yet fixed"
                " | not yet scheduled | unconfirmed | undecided | no date yet | no date set | yet to be"
                " | date unknown | dates unknown | not confirmed | undetermined | awaiting decision"
                " | date to follow | dates to follow | to be advised | confirmation pending | awaited"
                " | date tentative | not scheduled | not fixed | unspecified date | timescale pending"
                " | pending confirmation | pending date | pending dates | not yet defined | not yet finalised"
                " | not yet established | yet to confirm | - date to follow | - date pending | - date awaited"
                " | not decided | not decided yet | not agreed yet | not confirmed yet | not set yet"
            ),
            "template text": (
                "dd | mm | insert date | insert dates | ( insert | < insert | insert month | insert here | enter date"
                " | enter month | enter year | enter period | insert timescale | insert timeframe"
                " | enter timeframe | enter timescale | enter text | click or tap | click here | enter a date"
                " | dd / mm / yyyy | dd / mm / yy | dd - mm - yyyy | dd . mm . yyyy | mm / yyyy | mm / yy"
                " | mm - yyyy | yyyy | yyyy - mm - dd | yyyy - mm | month / year | month year | dd mm yyyy"
                " | dd / mm | < date > | ( date ) | ( month ) | ( year ) | < timeframe > | ( timeframe )"
                " | select date | choose a date | choose date | select a date | placeholder | add date | add dates"
                " | date here | specify date | please specify | please complete | please insert"
                " | delete as appropriate | lorem ipsum | complete this column | start date / end date"
                " | start / end date | start and end date | ( timescale ) | choose an item | select an item"
            ),
            "elsewhere": (
                "see above | as above | see below | as below | ditto | same as above | see action | see row"
                " | same as | refer to action | see other | as for action | as per action | see separate"
                " | see project plan"
            ),
        },
    ),
    WordClass(
        "word",
        "asks whoever fills the form in for a time",
        {
            "form verb": (
                "enter | insert | type | specify | state | input | add | give | provide | select | choose | fill in"
            ),
        },
    ),
    WordClass(
        "promise",
        "a promise of a time, unless it is what the activity is about",
        {
            "to be agreed": (
                "to be confirmed | to be agreed | to be decided | to be determined | to be arranged"
                " | to be finalised | to be finalized | to be scheduled | to be defined | to be identified"
                " | to be announced | to be fixed | to be set | to be established | be confirmed | to be specified"
                " | to be clarified | to be discussed | to be negotiated | to confirm | to be confirmed later"
                " | to be settled | be determined"
            ),
        },
    ),
    WordClass(
        "to follow",
        "a promise where the word date stands before it",
        {
            "to follow": (
                "to follow | will follow | under discussion | under negotiation | under consideration | under review"
            ),
        },
    ),
    WordClass(
        "not a promise",
        "work, though it begins like a promise",
        {
            "": "to be set up | to be set out | to be established and | to be set in place",
        },
    ),
    WordClass(
        "learner",
        "a year of study, not of the plan, stands before them",
        {
            "": (
                "student | students | undergraduate | undergraduates | ug | ugs | pupil | pupils | modules | phd"
                " | phds | pgr | pgrs | postgraduate | postgraduates | medic | medics | curriculum | tutorial"
                " | tutorials | apprentice | apprentices | class | classes | course"
            ),
        },
    ),
    WordClass(
        "time noun",
        "what a promise of a time is a promise of",
        {
            "finer": (
                "date | dates | exact date | exact dates | specific date | specific dates | timing | timings | time"
                " | exact timing | milestone | milestones | schedule | precise date | precise dates"
                " | final date | final dates"
            ),
            "": (
                "when : | when ? | by when | by when : | by when ? | timescale | timescales | timeframe | timeframes"
                " | time frame | timeline | timelines | time scale | date of"
            ),
        },
    ),
    WordClass(
        "other noun",
        "what else can be unconfirmed beside a good date",
        {
            "": (
                "venue | lead | owner | location | speaker | speakers | budget | funding | format | name | host"
                " | cost | costs | chair | provider | platform | facilitator | trainer | content | title | place"
            ),
        },
    ),
    WordClass(
        "nothing",
        "says that there is no time",
        {
            "": (
                "n / a | na | n . a . | n . a | none | nil | not applicable | no date | no dates | no timescale"
                " | blank | no timeframe | none given | no timescale set | no timeframe set | unspecified"
                " | none set | none specified | not given | not specified | not stated | null | not set"
                " | no deadline | nothing | none stated | not provided | no timescale given | no date given"
            ),
        },
    ),
)

CLASSES: tuple[WordClass, ...] = (*CALENDAR, *PLAN, *RELATIONS, *JOINERS, *FREQUENCIES, *SUBSTITUTES, *PROMISES)
