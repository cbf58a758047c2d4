"""How tables of words are written, and the words of cells that measure nothing yet."""


def word_set(table: str) -> frozenset[str]:
    """The words of a table that is written as one text, blanks between them."""
    return frozenset(table.split())


def pair_set(table: str) -> frozenset[tuple[str, str]]:
    """The pairs of a table with lines such as `in: place post`: ("in", "place") and ("in", "post")."""
    lines = (line.split(":") for line in table.strip().splitlines())
    return frozenset((first.strip(), second) for first, seconds in lines for second in seconds.split())


# Initials for "to be confirmed, decided, announced, advised, determined, ...".
INITIALS = word_set("tbc tbd tba tbf tbn")

# Nouns that stand for the measure itself: waiting for them is waiting for the measure.
MEASURE_NOUNS = word_set("""
    % measure measures kpi kpis target targets indicator indicators metric metrics criterion criteria benchmark
    benchmarks baseline baselines threshold thresholds milestone milestones outcome outcomes figure figures
    number numbers percentage percentages proportion value values detail details deliverable deliverables impact
    impacts success amount level levels date dates timescale timescales evidence data information output outputs
    goal goals quota source sources measurement measurements
""")

# With these verbs, "number of technicians to be ..." waits for the number; with others, technicians wait.
FIXING_VERBS = word_set("""
    agreed set determined established defined confirmed finalised finalized calculated supplied provided added
    inserted specified fixed settled advised quantified
""")
# The narrow core: nouns that can mean nothing but the measure.
CORE_NOUNS = word_set("""
    measure measures kpi kpis target targets indicator indicators metric metrics criterion criteria benchmark
    benchmarks baseline baselines threshold thresholds figures
""")

# What a measure is made of.
DATA = CORE_NOUNS | word_set("data information evidence figures numbers details statistics")

# Said of anything, these verbs mean that the answer is not there yet.
OPEN_VERBS = word_set("""
    confirmed determined decided advised announced clarified ascertained notified scoped scheduled quantified
    known
""")

# Said of a measure (or of nothing), these mean the same; said of a product they promise a product.
SETTLING_VERBS = word_set("""
    agreed set developed defined established identified finalised finalized specified designed negotiated
    drafted provided supplied added inserted chosen selected formulated devised worked drawn written completed
    considered discussed reviewed created calculated populated updated filled fixed arranged settled explored
    refined proposed described evaluated assessed measured baselined benchmarked revisited co-created co-designed
    co-produced co-developed reset firmed costed collected gathered compiled collated analysed sourced obtained
""")
SETTLING_BASES = word_set("""
    agree set develop define establish identify finalise finalize specify design negotiate provide supply choose
    select formulate devise confirm determine decide advise announce clarify propose draft create consider
    discuss review approve
""")
# With no object, these leave the whole answer to somebody else.
OPEN_BASES = word_set("confirm determine decide advise announce clarify agree propose")

# With no object these lack their answer: "EDI team to define"; others ("develop", "review") stand alone.
TRANSITIVE = OPEN_BASES | word_set("define set supply provide specify identify establish formulate")
# Said of nothing in particular, and for later, these promise to come back to the measure.
REPORTING = word_set("report update review revisit evaluate assess measure baseline discuss consider return do")
FOR_LATER = word_set("""
    discussion discussions agreement decision consideration review confirmation completion clarification
    consultation approval debate development
""")
# The cell, or the action, stands still.
STANDING = word_set("paused deferred postponed delayed parked suspended shelved hold pause")
# Work on the measure itself.
MEASURE_WORK = word_set("baselining scoping benchmarking")
# After a word for the measure, these are work on it: "metric development", "data collection".
WORK_ON = word_set("collection gathering development analysis definition design setting work capture")
# Those who are at it have not finished: "we are developing measures".
DEVELOPING = word_set("""
    developing defining agreeing setting identifying establishing finalising designing exploring considering
    gathering collecting
""")
# Waiting for one of these is waiting for the measure.
OUTCOMES = word_set("""
    decision decisions outcome approval guidance advice confirmation result results response responses sign-off
    funding agreement
""")
# Arrangements for measuring.
ARRANGEMENTS = word_set("arrangements arrangement framework plan approach method methods process")
# "A set of measures" is measures.
COLLECTIVES = word_set("set suite range series list basket package selection framework collection")
# "A method for measuring this" is a measure.
METHODS = word_set("mechanism mechanisms method methods means way ways approach methodology tool tools process")
MEASURING = word_set("measuring evaluating assessing monitoring evaluation measurement measure evaluate assess")
# States of waiting.
WAITING = word_set("""
    awaiting awaited await awaits pending outstanding unknown unsure undecided undetermined unconfirmed unclear
    unavailable underway
""")
# Said of a measure, these mean that there is none yet.
LACKING = word_set("needed required missing lacking awaited outstanding")
DEPENDING = word_set("dependent depends depending depend subject contingent")
WAITING_UNDER = word_set("way construction discussion review consideration development negotiation")
WAITING_IN = word_set("development discussion preparation negotiation draft progress hand train")
# As the value of something that can be counted, these are figures.
NONE = word_set("none nil zero")
# Headings under which "none" says that there is nothing to say.
REMARKS = word_set("comments notes remarks results issues costs resources risks reports progress updates")
ABSENT = word_set("none nil n/a n/k na nothing tbc")
LATER = word_set("later soon")

# A pointer's first words.
DITTO = word_set("ditto idem ibid ibid. \" '' 〃 do.")
POINTING = word_set("see refer cf cf. vide ref x-ref xref cross-ref cross-reference cross-refer")
COVERED = word_set("""
    covered included measured addressed reported captured described contained monitored link links linked merged
    combined superseded replaced moved subsumed incorporated absorbed transferred evaluated assessed tracked
    listed captured dealt aligned mapped
""")
# A plan that took this one's place need only be named.
REPLACED = word_set("superseded subsumed replaced merged incorporated absorbed")
# Said of the measure, these tell where it is kept.
KEPT = word_set("held kept recorded given available found")
# Said without a subject, these point to the paper that they name.
WRITTEN = word_set("""
    outlined detailed described specified stated found set contained defined addressed
""")
# Papers that a pointer may name.
PAPERS = word_set("""
    strategy plan policy document appendix annex annexe section table spreadsheet handbook website dashboard
    intranet framework bid report charter concordat page paper papers strategies plans policies documents
    dashboards reports frameworks statement log register tracker schedule
""")
# What may stand before a pointer without measuring anything: "this is covered in", "KPIs as for".
LEAD = word_set("""
    kpi kpis target targets metrics indicator please this it these they is are will be measure measures also
    already has been success → arrow
""")
# After "as", "same" and "covered", these lead to another cell.
AS = word_set("""
    above below before previous previously stated described listed agreed defined last set outlined detailed
    noted planned
""")
SAME = word_set("as measure measures target")
WHERE = word_set("under in by within with via elsewhere to into through as alongside")
# Words beside the number of another row.
ID_WORDS = word_set("""
    and & , to or measure measures apply applies see action actions activity activities also / row item objective
    section point
""")
CELL_NAMES = word_set("""
    action actions activity above below elsewhere section row item objective appendix
""")
# With a number after them, these are parts of a plan.
PARTS = word_set("theme strand priority pillar goal workstream aim kpi outcome chapter phase")
NUMBERED = word_set("action actions activity row item objective section point")
# Little words around a state: "this is still under discussion".
STILL = word_set("work still currently now presently all is are it this that measure yet we")
# What is still to be done before there is a measure.
NEEDS = word_set("need needs needed require requires required")
SETTLED = OPEN_VERBS | word_set("agreed available approved established set finalised clear secured")
# After "not".
NOT_NEXT = word_set("""
    yet known applicable available set defined decided agreed determined required specified stated given sure
    measured started relevant clear finalised established confirmed collected held recorded gathered captured
    tracked measurable
""")
COMING = word_set("follow come")
# After "none" and "no measure".
ABSENT_NEXT = word_set("""
    at yet identified set as currently needed required specified agreed known available planned so for this
    stated given
""")
# After "no data" and "no measure" also these.
KEPT_NEXT = ABSENT_NEXT | word_set("held collected recorded gathered captured exists exist")
CONDITIONS = word_set("once when until if after")
MISSING_WORK = word_set("""
    discussion thought work input clarification agreement consultation decision confirmation thinking
""")
CELLS = word_set("""
    action actions activity activities above below section sections appendix annex annexe annexes row rows item
    items table column page measure measures theme overleaf attached separate also note notes main previous
    preceding next objective objectives aim line cell sheet tab entry box point points document link linked full
    other earlier
""")

# A form's own text: instructions, field names, headings and questions that the writer should have replaced.
FILLING = word_set("""
    insert enter add specify complete state describe give provide type fill choose select click list outline
    explain identify include
""")
FIELDS = word_set("""
    number no date name figure percentage percent target baseline measure measures role department faculty
    institution university amount year month text metric value kpi indicator here details description title
    owner unit level total success criteria criterion outcome term day school organisation month/year dd/mm/yyyy
    dd mm yyyy mmm yy x xx xxx n nn y z blank tbc tbd tba quantity evidence your this the a of to be confirmed
    agreed item something response answer information group team % £ to-be-confirmed
""")
HEADINGS = word_set("""
    measure measures of success kpi kpis target targets indicator indicators outcome outcomes criteria criterion
    metric metrics evidence impact the performance key and expected / output outputs baseline value values
    source field text here sample example dummy placeholder free your answer blank left intentionally empty cell
    select goes
""")
# Of these a form offers one.
OPTIONS = word_set("yes no y n red amber green high medium low or")
STRONG_HEADINGS = HEADINGS - word_set("""
    of success impact the key and expected / evidence performance free your left here
""")
ASKING = word_set("will would do does can is are should")
COUNTABLE = word_set("number numbers percent per of out people and or , .")
QUESTIONS = word_set("how what who when where which why")
