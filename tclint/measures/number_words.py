"""Words that count, and words that only look as if a number beside them counted."""

NUMBERS = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand dozen couple pair
    twenty-five""".split()
)
FRACTIONS = frozenset(
    """half third thirds quarter quarters fifth fifths tenth tenths two-thirds one-third three-quarters one-quarter
    one-half one-fifth halves""".split()
)
FOLD = frozenset("twice twofold threefold fourfold fivefold tenfold two-fold three-fold".split())

# A number after one of these is part of a name.
NAMED_BEFORE = frozenset(
    """grade grades level levels band bands room rooms phase phases stage stages tier tiers year years section sections
    action actions appendix building floor version chapter article part type types category class key block step steps
    spine point points scale figure table page ref item objective priority theme strand pillar package wp iso bs form
    cohort round semester term week day month module no nos number unit zone lab studio workshop group strategy recommendation
    principle covid horizon vision agenda ref2 t key-stage route goal volume issue edition series annex schedule
    regulation clause standard route ladder rung quarter q y p""".split()
)
MONTHS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec spring summer autumn winter easter michaelmas christmas""".split()
)
TIME_UNITS = frozenset(
    """day days week weeks month months year years hour hours minute minutes term terms semester semesters quarter
    fortnight fortnights""".split()
)
# Units in which a service answers; months and years are courses of events.
SHORT_UNITS = frozenset("day days week weeks hour hours minute minutes".split())
UNIT_ADJECTIVES = frozenset("working business calendar academic full consecutive clear teaching".split())
ENTITLEMENTS = frozenset("entitlement entitlements allowance allowances leave holiday holidays anniversary".split())
LIMITS = frozenset("within under than least every maximum minimum below inside most over".split())
FREQUENCIES = frozenset("daily weekly fortnightly monthly bimonthly bi-monthly quarterly termly yearly annually biannually twice-yearly".split())
EVENTS = frozenset(
    """conference conferences event events forum fora forums meeting meetings review reviews showcase day days audit audits
    workshop workshops newsletter call prize lecture away-day symposium""".split()
)
EACH = frozenset("each every per a an any".split())
COVERAGE = frozenset("all every each both everyone everybody nobody none zero no-one".split())
WISHES = frozenset(
    "want wants wanting wish wishes wishing need needs needing desire interested request requests requesting choose like prefer identify".split()
)
AVERAGES = frozenset("average averages mean median score scores rating rate rates ratio index proportion percentage share".split())
MAINTAINED = frozenset(
    """stay stays remain remains remained remaining keep keeps kept maintain maintains maintained maintaining sustained
    never continues continue""".split()
)
FIRST_EVER = frozenset(
    """first first-ever new launch launched launches launching open opened opens opening introduce introduced introduces
    introducing introduction pilot pilots piloted piloting inaugural trial trialled start starting set establish create
    found begin newly""".split()
)
NOT_FIRST = frozenset(
    """year month term week aid aiders aider class instance starter starters staff recruit recruits entrant entrants
    appointees appointments hires employees joiners technicians technician students colleagues members lecturers managers
    baseline target targets point date""".split()
)
TAKING_PART = frozenset(
    """mentees mentors attendees participants delegates users respondents join joins use enrol enrolled sign signed take
    mentee participant trainees apprentices graduates alumni pilot attend attending attended""".split()
)
EVERYWHERE = frozenset("techn staff unive depar facul colle schoo membe perce their with from that have train".split())
# Closeness to a value that anybody can look up, or to another group's value.
PARITY = (
    r"\bparity\b|\bequal(?:s|led|ling)? (?:to|those|that|the|at|in|for|rates?|shares?|numbers?|proportions?|pay)\b(?! opportunit)"
    r"|\bequally likely\b|\b(?:is|are|become) equal\b|\bequal (?:\w+ )?(?:rates?|shares?|numbers?|proportions?|success|likelihood)\b|\b\w*equal those\b"
    r"|\bat the same (?:rates?|level|frequency|pace)\b|\bthe same (?:rates?|shares?|proportions?|success rates?|percentage)\b|\bsame rates? (?:as|of)\b"
    r"|\bno (?:significant |statistical |gender |ethnic |remaining )*(?:differences?|gaps?|disparit(?:y|ies)|inequalit(?:y|ies))\b"
    r"|\b(?:gaps?|differences?|disparit(?:y|ies)) (?:\w+ ){0,5}?(?:closed|eliminated|removed|eradicated|gone|abolished)\b"
    r"|\b(?:close|closes|eliminate|closure of|elimination of|closing|remove) (?:the )?(?:\w+ ){0,4}?gaps?\b"
    r"|\b(?:match(?:es|ed|ing)?|mirrors?|mirrored|equals?|meets?|reach(?:es)?|exceeds?|above|below|at|over|proportion(?:al|ate) to"
    r"|in line with|reflects?|reflective of|representative of|on (?:a )?par with|better than|higher than|lower than|within|than)"
    r" (?:or (?:above|below|better than) )?(?:the |that of the |those of the |its |our |that of |those of )?(?:\w+ ){0,4}?"
    r"(?:averages?|benchmarks?|populations?|pool|median|norms?|quartile|census|peers|student body|sector|workforce|as a whole|intake)\b"
    r"|\b(?:top|upper) quartile\b|\bproportion(?:al|ate) to\b|\bpar with\b"
)
PARITY_CLUES = frozenset(
    """parity equal equals equally equalled gap gaps difference differences disparity disparities inequality inequalities same
    average averages benchmark benchmarks population populations pool median norm norms quartile census peers par
    proportional proportionate body sector workforce whole intake""".split()
)
