"""Words of cells that measure nothing yet."""

from tclint.measures.word_tables import word_set

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
    refined proposed described evaluated assessed measured
""")
SETTLING_BASES = word_set("""
    agree set develop define establish identify finalise finalize specify design negotiate provide supply choose
    select formulate devise confirm determine decide advise announce clarify propose draft create consider
    discuss review
""")
# With no object, these leave the whole answer to somebody else.
OPEN_BASES = word_set("confirm determine decide advise announce clarify agree propose")

# States of waiting.
WAITING = word_set("""
    awaiting awaited pending outstanding unknown unsure undecided undetermined unconfirmed unclear
""")
# Said of a measure, these mean that there is none yet.
LACKING = word_set("needed required missing lacking awaited outstanding")
DEPENDING = word_set("dependent depends depending depend subject contingent")
WAITING_UNDER = word_set("way construction discussion review consideration development negotiation")
WAITING_IN = word_set("development discussion preparation negotiation draft progress hand train")
ABSENT = word_set("none nil n/a na nothing tbc")
LATER = word_set("later soon")

# A pointer's first words.
DITTO = word_set("ditto idem ibid ibid. \" '' 〃 do.")
POINTING = word_set("see refer cf cf. vide")
COVERED = word_set("""
    covered included measured addressed reported captured described contained monitored link links linked merged
    combined superseded replaced moved subsumed incorporated absorbed transferred evaluated assessed tracked
    listed
""")
# Said without a subject, these point to the paper that they name.
WRITTEN = word_set("""
    outlined detailed described specified stated found set contained defined addressed
""")
# Papers that a pointer may name.
PAPERS = word_set("""
    strategy plan policy document appendix annex annexe section table spreadsheet handbook website dashboard
    intranet framework bid report charter concordat page paper papers
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
NUMBERED = word_set("action actions activity row item objective section point")
# What is still to be done before there is a measure.
NEEDS = word_set("need needs needed require requires required")
SETTLED = OPEN_VERBS | word_set("agreed available approved established set finalised clear secured")
# After "not".
NOT_NEXT = word_set("""
    yet known applicable available set defined decided agreed determined required specified stated given sure
    measured started relevant clear finalised established confirmed
""")
COMING = word_set("follow come")
# After "none" and "no measure".
ABSENT_NEXT = word_set("""
    at yet identified set as currently needed required specified agreed known available planned so for this
    stated given
""")
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
    insert enter add specify complete state describe give provide type fill choose select click
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
    select
""")
STRONG_HEADINGS = HEADINGS - word_set("""
    of success impact the key and expected / evidence performance free your left here
""")
ASKING = word_set("will would do does can is are should")
QUESTIONS = word_set("how what who when where which why")
