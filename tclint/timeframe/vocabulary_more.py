"""More classes: frequencies, and everything that stands in a timeframe's place without being one."""

from tclint.timeframe.vocabulary import WordClass

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
                " | at yearly intervals | once - yearly | in each year | in every year"
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
                "meeting | meetings | committee | board | forum | conference | event | session | round | rounds"
                " | intake | cohort | review | appraisal | survey | census | audit | application | submission"
                " | panel | recruitment | vacancy | appointment | induction | exercise | campaign | issue | report"
                " | call | cycle | newsletter | visit | assembly | award round | workshop | training | cycle of"
            ),
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
                "to date | to present | to the present | until present | - present | - now | to now | to ongoing"
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
                " | as it arises | as and when necessary | as and when appropriate | as opportunities arise"
                " | as opportunity arises | as applicable | as vacancies arise | as the need arises"
                " | when the need arises | as need arises | as and when possible | as and when they arise"
                " | case by case | case - by - case"
            ),
            "further dates": (
                "further dates | further date | other dates | future dates | additional dates | later dates"
                " | subsequent dates | more dates | dates thereafter | remaining dates | further milestones"
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
                " | immediate | immediately | now | with immediate effect | right away | straight away | urgent"
                " | urgently | promptly | without delay | near future | in the near future | quickly | presently"
                " | at the earliest opportunity | at earliest opportunity | earliest opportunity | immediate effect"
                " | straightaway | as early as possible | at once"
            ),
            "in due course": (
                "in due course | eventually | later | later on | at a later date | at a later stage | some time"
                " | sometime | in time | in the future | future | one day | at some point | in the fullness of time"
                " | over time | later date | down the line | at a future date | future date | when time allows"
                " | when time permits | time permitting | as time allows"
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
                " | not yet established | yet to confirm"
            ),
            "template text": (
                "insert date | insert dates | ( insert | < insert | insert month | insert here | enter date"
                " | enter timeframe | enter timescale | enter text | click or tap | click here | enter a date"
                " | dd / mm / yyyy | dd / mm / yy | dd - mm - yyyy | dd . mm . yyyy | mm / yyyy | mm / yy"
                " | mm - yyyy | yyyy | yyyy - mm - dd | yyyy - mm | month / year | month year | dd mm yyyy"
                " | dd / mm | < date > | ( date ) | ( month ) | ( year ) | < timeframe > | ( timeframe )"
                " | select date | choose a date | choose date | select a date | placeholder | add date | add dates"
                " | date here | specify date | please specify | please complete | please insert"
                " | delete as appropriate | lorem ipsum | complete this column | start date / end date"
                " | start / end date | start and end date | ( timescale )"
            ),
            "elsewhere": (
                "see above | as above | see below | as below | ditto | same as above | see action | see row"
                " | same as | refer to action | see other | as for action | as per action | see separate"
                " | see project plan"
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
            "": (
                "date | dates | when : | when ? | by when | by when : | by when ? | timescale | timescales"
                " | timeframe | timeframes | time frame | timeline | timelines | time scale | timing | timings"
                " | schedule | exact date | exact dates | specific date | specific dates | date of | time"
                " | milestone | milestones | exact timing"
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
