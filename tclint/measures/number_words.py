"""Words that count, and words that only look as if a number beside them counted."""

from tclint.measures.word_tables import word_set

NUMBERS = word_set("""
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand dozen
    couple pair twenty-five
""")
FRACTIONS = word_set("""
    half third thirds quarter quarters fifth fifths tenth tenths two-thirds one-third three-quarters one-quarter
    one-half one-fifth halves
""")
FOLD = word_set("twice twofold threefold fourfold fivefold tenfold two-fold three-fold")

# A number after one of these is part of a name.
NAMED_BEFORE = word_set("""
    grade grades level levels band bands room rooms phase phases stage stages tier tiers year years section
    sections action actions appendix building floor version chapter article part type types category class key
    block step steps spine point points scale figure table page ref item objective priority theme strand pillar
    package wp iso bs form cohort round semester term week day month module no nos number unit zone lab studio
    workshop group strategy recommendation principle covid horizon vision agenda ref2 t key-stage route goal
    volume issue edition series annex ward theatre bay statute ordinance paragraph rule motion act bill schedule
    regulation clause standard ladder rung quarter q y p
""")
MONTHS = word_set("""
    january february march april may june july august september october november december jan feb mar apr jun
    jul aug sep sept oct nov dec spring summer autumn winter easter michaelmas christmas
""")
TIME_UNITS = word_set("""
    day days week weeks month months year years hour hours minute minutes term terms semester semesters quarter
    fortnight fortnights seconds
""")
# What takes time, or is done within it.
TIMES = word_set("time times turnaround wait waits")
ANSWERS = word_set("turnaround response reply")
# Figures that rise; "up to" beside them says how far, beside other things at most how much.
RISING = word_set("""
    followers subscribers likes downloads views visits hits clicks applications nominations registrations attendance
    attendees uptake take-up participation responses enrolments sign-ups members membership usage bookings
    submissions completions referrals citations
""")
# Work that goes through a stock in shares, some in each period.
ROLLED = word_set("""
    surveyed audited inspected reviewed revalidated checked spot-checked sampled tested replaced renewed refreshed
    refurbished resurfaced moderated verified examined visited scanned weeded stocktaken
""")
COUNTS_OF = word_set("number numbers percentage proportion share count headcount")
# Units in which a service answers; months and years are courses of events.
SHORT_UNITS = word_set("day days week weeks hour hours minute minutes seconds")
# What is granted as a share, and of what.
ALLOTTED = word_set("allowance allocation loading weighting discount supplement contribution buyout")
PARTED = word_set("post role salary fte fee fees cost costs time workload")
# What is answered within a time.
CASES = word_set("case cases request requests query queries enquiry enquiries ticket tickets application applications")
# The usual bases of a share.
BASES = frozenset({1, 2, 3, 4, 5, 6, 8, 10, 12, 20, 50, 100})
UNIT_ADJECTIVES = word_set("working business calendar academic full consecutive clear teaching")
ENTITLEMENTS = word_set("""
    entitlement entitlements allowance allowances leave holiday holidays anniversary
""")
LIMITS = word_set("within under than least every maximum minimum below inside most over above exceed exceeds")
# How often, or how soon.
FREQUENCIES = word_set("""
    daily weekly fortnightly monthly bimonthly bi-monthly quarterly termly yearly annually biannually
    twice-yearly 24/7 same-day next-day
""")
EVENTS = word_set("""
    conference conferences event events forum fora forums meeting meetings review reviews showcase day days
    audit audits workshop workshops newsletter call prize lecture away-day symposium
""")
EACH = word_set("each every per a an any")
COVERAGE = word_set("entire whole all every each both everyone everybody nobody none zero nil no-one")
# What none of a set does is a fact of each, also where the work itself has no end: "nobody works alone".
NEGATIVES = word_set("no nobody none zero nil no-one")
# All of it, where it is full.
FULL_OF = word_set("""
    spend attendance uptake take-up occupancy participation compliance coverage complement attainment expenditure
""")
# Rounds that come again and again.
CYCLES = word_set("session annum cycle round season")
# What goes wrong and is counted when it does.
HARM = word_set("""
    accidents incidents events injuries breaches errors fatalities deaths casualties infections falls spillages leaks
    fires outages defects losses thefts assaults complaints grievances delays cancellations overruns omissions
    violations escapes near-misses misses lapses faults failures evictions dismissals redundancies overpayments
""")
WISHES = word_set("""
    want wants wanting wish wishes wishing need needs needing desire interested request requests requesting
    choose like prefer identify
""")
AVERAGES = word_set("""
    average averages mean median score scores rating rate rates ratio index proportion percentage share
""")
MAINTAINED = word_set("""
    stay stays remain remains remained remaining keep keeps kept maintain maintains maintained maintaining
    sustained never continues continue capped
""")
FIRST_EVER = word_set("""
    first first-ever new launch launched launches launching open opened opens opening introduce introduced
    introduces introducing introduction pilot pilots piloted piloting inaugural trial trialled start starting
    set establish create found begin newly baseline
""")
NOT_FIRST = word_set("""
    year month term week aid aiders aider class instance starter starters staff recruit recruits entrant
    entrants appointees appointments hires employees joiners technicians technician students colleagues members
    lecturers managers baseline target targets point date
""")
TAKING_PART = word_set("""
    mentees mentors attendees participants delegates users respondents join joins use enrol enrolled sign signed
    take mentee participant trainees apprentices graduates alumni pilot attend attending attended response
    respond responses reply replies replied take-up uptake places cohort applicants volunteers recommend subscribers
""")
EVERYWHERE = word_set("""
    techn staff unive depar facul colle schoo membe perce their with from that have train
""")
# Closeness to a value that anybody can look up, or to another group's value.
_OTHERS = (
    r"(?:that|those|the|other|others|among|for|in|men|women|male|female|academics?|colleagues|white|national|sector)"
)
_REFERENCE = (
    r"(?:averages?|benchmarks?|populations?|pool|median|norms?|quartile|census|peers|student body|sector|workforce"
    r"|thresholds?|as a whole|intake|living wage|minimum wage)"
)
_OUTSIDE = r"(?:averages?|benchmarks?|medians?|norms?)"
_REACHES = (
    r"(?:match(?:es|ed|ing)?|mirrors?|mirrored|equals?|meets?|reach(?:es)?|exceeds?|above|below|at|over|in line with"
    r"|proportion(?:al|ate) to|reflects?|reflective of|representative of|(?:better|higher|lower) than|within|than)"
    r"(?: or (?:above|below|better than))?(?: that| those)?(?: of)?(?: the| its| our)?"
)
_MATCHES = r"(?:match(?:es|ed)?|mirrors?|mirrored)"
_GAP = r"(?:gaps?|differences?|disparit(?:y|ies)|inequalit(?:y|ies))"
_EQUALS = r"(?:rates?|shares?|numbers?|proportions?|success|likelihood|percentages?|pay|footing)"
_GAP_CLUES = ("gap", "difference", "disparit", "inequalit")
_REFERENCE_CLUES = (
    "average", "benchmark", "population", "pool", "median", "norm", "quartile", "census", "peer", "student body",
    "sector", "workforce", "threshold", "as a whole", "intake", "living wage", "minimum wage",
)  # fmt: skip
_LIKELY = ("likely", "often", "many", "much", "high", "frequently", "well")
_LIKE = r"(?:equal|identical|the same) (?:for|across|among|between|in|by|within|at)"
_SHARED = r"equally (?:likely|successful|represented|paid|split|divided|shared|spread|distributed)"
# Each comparison with its clues: one of them stands in every text that the pattern finds.
PARITY: tuple[tuple[tuple[str, ...], str], ...] = (
    (("parity",), r"parity"),
    (("par with",), r"par with"),
    (("equally ",), _SHARED),
    ((" equal",), r"(?:is|are|become) equal"),
    (("equal ", "identical ", "the same "), _LIKE),
    (("equal", "identical"), r"(?:equal|identical)$"),
    (("50",), r"(?:50/50|50:50|50-50)"),
    (("equal",), r"equal(?:s|led)? (?:to|those|that|the|their|its)"),
    (
        ("match", "mirror"),
        rf"{_MATCHES} (?:(?:the|their|its) )?(?:those|that|shares?|rates?|proportions?) (?:of|for|among)",
    ),
    ((" by ",), r"(?:differs?|var(?:y|ies)) by (?:no more than|less than|at most|under|up to)"),
    (
        ("within ",),
        r"within \S+ (?:percentage )?(?:points?|pp) of (?:one another|each other|that|those|the (?:sector|national))",
    ),
    (("no different",), r"no different (?:from|to|than|between)"),
    (("the same",), r"(?<!stay )(?<!stays )(?<!remain )(?<!remains )the same$"),
    (("level with",), r"(?:on a|brought) level with"),
    (("1:1",), r"1:1(?= (?:by|in|on|at|for|from|across|among|between|,|\()|$)"),
    (("equal ",), rf"equal (?:[\w'-]+ )?{_EQUALS}(?! (?:audit|review|analysis|report|policy|statement|claims?))"),
    (("at the same ",), r"at the same (?:rates?|level|frequency|pace)"),
    (("the same ",), rf"the same (?:success )?{_EQUALS}"),
    (("same rate",), r"same rates? (?:as|of)"),
    (("the same ",), r"the same (?:[\w'-]+ ){1,7}?as"),
    (
        tuple(f"as {word} " for word in _LIKELY),
        rf"(?<!times )(?<!twice )as (?:{'|'.join(_LIKELY)}) (?:[\w'-]+ ){{0,3}}?as",
    ),
    ((" than ",), rf"(?:no|not) (?:lower|higher|worse|less|fewer|smaller|greater|more)(?: \w+)? than {_OTHERS}"),
    (_GAP_CLUES, rf"no (?:significant |statistical |gender |ethnic |remaining )*{_GAP}"),
    (_GAP_CLUES, rf"{_GAP} (?:[\w'-]+ ){{0,12}}?(?:closed|eliminated|removed|eradicated|gone|abolished)"),
    (
        _GAP_CLUES,
        rf"(?:close|closes|eliminate|closure of|elimination of|closing|remove) (?:the )?(?:[\w'-]+ ){{0,4}}?{_GAP}",
    ),
    (_REFERENCE_CLUES, rf"{_REACHES} (?:[\w'-]+ ){{0,4}}?{_REFERENCE}"),
    (("( ",), rf"(?<=\( )(?:[\w'-]+ ){{0,3}}?{_OUTSIDE}"),
    (("within ",), r"within \S+ (?:%|per cent|percentage points?|points?|pp) of"),
    (("net",), r"net[ -]zero(?= (?:by|in|for|from)\b|$)"),
    (("quartile",), r"(?:top|upper)[ -]quartile"),
    (("proportion",), r"proportion(?:al|ate) to"),
)
PARITY_CLUES = word_set("""
    parity equal equals equally equalled gap gaps difference differences disparity disparities inequality
    inequalities same average averages benchmark benchmarks population populations pool median norm norms
    quartile census peers par proportional proportionate body sector workforce whole intake identical wage net within
    net-zero threshold thresholds medians 50/50 50:50 50-50 top-quartile upper-quartile 1:1 match matches matched
    mirror mirrors mirrored different differ differs vary varies
""")
# What is only on the way to equality.
SHORT_OF = word_set("towards toward closer nearer near nearing approaching approaches more nearly almost")
DEGREES_OF_LIKENESS = word_set("likely often many much high frequently well")
# Any of these may open a yardstick: a number, a multiple, complete coverage, a frequency or a comparison with others.
YARDSTICKS = (NUMBERS | FRACTIONS | FOLD | FREQUENCIES | COVERAGE | PARITY_CLUES) | word_set(
    "one no full next annual each every per once twice than as a an"
)
