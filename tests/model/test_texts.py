"""The words of a plan are read once, and lead back to the very text that holds them."""

from hypothesis import given
from hypothesis import strategies as st

from tclint.plan import Plan
from tclint.reader import read_plan
from tclint.source import Source
from tclint.syntax import parse
from tclint.texts import Texts, lowered

PLAN = """\
themes:
  - name: Visibility
    activities:
      - id: V1
        goal: Names on İstanbul papers
        action: [Write guidance, Publish it where possible]
        success_measures: [{measure: Papers, target: 12 papers}]
        milestones: [{what: Draft}]
        with: HR
        owner: Possible owner
        steps:
          - {action: Audit the papers, rationale: Nobody knows}
"""


def plan_of(text: str) -> Plan:
    return read_plan(parse(Source("plan.yaml", text))[0])


def texts_of(plan: Plan) -> Texts:
    return Texts([row for activity in plan.activities() for row in activity.family()])


def test_every_text_of_every_row_but_owners() -> None:
    plan = plan_of(PLAN)

    found = [(passage.row.name, passage.field, passage.item, passage.text) for passage in texts_of(plan).passages]

    assert found == [
        ("V1", "goal", None, "Names on İstanbul papers"),
        ("V1", "action", 0, "Write guidance"),
        ("V1", "action", 1, "Publish it where possible"),
        ("V1", "measure", None, "Papers"),
        ("V1", "target", None, "12 papers"),
        ("V1", "what", None, "Draft"),
        ("V1", "with", 0, "HR"),
        ("V1 step 1", "action", 0, "Audit the papers"),
        ("V1 step 1", "rationale", None, "Nobody knows"),
    ]


def test_only_the_texts_that_hold_a_word() -> None:
    plan = plan_of(PLAN)

    found = [passage.text for passage in texts_of(plan).holding(["possible", "papers", "absent"])]

    assert found == ["Names on İstanbul papers", "Publish it where possible", "Papers", "12 papers", "Audit the papers"]


def test_words_are_in_lower_case_and_tokens_as_written() -> None:
    plan = plan_of(PLAN)

    texts = texts_of(plan)

    assert {"hr", "draft", "12", "stanbul"} <= texts.words
    assert {"HR", "Draft", "12", "stanbul"} <= texts.tokens


@given(st.text())
def test_lower_case_keeps_the_length(text: str) -> None:
    assert len(lowered(text)) == len(text)
