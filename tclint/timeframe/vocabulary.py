"""The words that timeframes are made of, by class; each class says why it is one.

An entry is `meaning: phrase | phrase`. A meaning made of figures is a number (a month, an ordinal, a day of the week).
"""

from typing import NamedTuple


class WordClass(NamedTuple):
    """Phrases that play the same part in a timeframe."""

    kind: str
    reason: str
    entries: dict[str, str]


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
            "break": "vacation | vac | holiday | holidays | break | recess | season",
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
                " | up till | due by | by no later than | extended to | extended until | or sooner | or earlier"
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
                "completed | complete | to be completed | to be complete | completion | completion by"
                " | for completion | done | achieved | finished | to be finished | finish | finishes | finishing"
                " | accomplished | fulfilled | to complete | completing | concluded | concludes | conclude | closed"
                " | fully completed | to be achieved | completes | completion in | ending | ends | end in | ends in"
                " | ending in"
            ),
        },
    ),
    WordClass(
        "end",
        "the last day of what follows",
        {
            "end": (
                "end | end of | the end of | close of | year end | year - end | the close of | end - | very end of"
                " | conclusion of | expiry of"
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
            "after": (
                "after | following | following on from | post | post - | subsequent to | upon | upon completion of"
                " | on completion of | after completion of | following completion of | after the completion of"
                " | following the completion of | once completed | later than | beyond"
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
            "": (
                "the | on | at | for | around | about | a | an | our | its | with target of | my | both | approx"
                " | sometime in | some time in"
            ),
        },
    ),
    WordClass(
        "verb",
        "joins a noun to its time, and shows that a may before it is no month",
        {
            "": "is | be | are | was | were | will be | would be | should be | has been | have been",
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
