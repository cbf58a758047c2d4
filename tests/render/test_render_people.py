"""The smaller outputs for people, and how texts and rows are named in all of them."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent

import pytest

from tclint.diagnostic import Diagnostic, printable, quote
from tclint.render.people import row_name, shown_text
from tclint.report import FileReport
from tclint.source import Source

TEXT = "title: A\nthemes:\n- id: V1\n  owner: TBC\n- owner: all\n"


@pytest.mark.parametrize(
    ("activity", "address", "name"),
    [
        ("V1", "themes[0].activities[2]", "V1"),
        ("", "themes[0].activities[2]", "theme 1, activity 3"),
        (" ", "themes[0].activities[2].steps[1].steps[0]", "theme 1, activity 3, step 2, step 1"),
        ("", "themes[9]", "theme 10"),
        ("", "", ""),
    ],
)
def test_a_row_is_named_by_its_id_or_by_counting(
    activity: str, address: str, name: str, made: Callable[..., Diagnostic]
) -> None:
    assert row_name(made("a", "a", activity=activity, address=address)) == name


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain – é 世界 😀 ✔\ufe0f", "plain – é 世界 😀 ✔\ufe0f"),
        ("a\tb\r\nc", "a b  c"),
        ("\x1b[31m\0\x07\x9b\x7f", "\\u001b[31m\\u0000\\u0007\\u009b\\u007f"),
        ("\u202eevil\u2066\u061c\u200f", "\\u202eevil\\u2066\\u061c\\u200f"),
        ("a\u200bb\xadc\ufeffd\u2060e", "a\\u200bb\\u00adc\\ufeffd\\u2060e"),
        ("a\u2028b\u2029c\x85d\x0be", "a\\u2028b\\u2029c\\u0085d\\u000be"),
        ("👩🏽\u200d🔬 ❤\ufe0f\u200d🔥", "👩🏽\u200d🔬 ❤\ufe0f\u200d🔥"),
        ("👩\u200d a\u200d🔬", "👩\\u200d a\\u200d🔬"),
        ("🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",) * 2,
        ("🏴\U000e0067\U000e0062 🏴\U000e0041", "🏴\\ue0067\\ue0062 🏴\\ue0041"),
        ("\ud800\udce9\U000e0041", "\\ud800\\udce9\\ue0041"),
        ("", ""),
    ],
)
def test_nothing_invisible_is_printed(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("##[error]x ##[", "##(error]x ##("),
        ("::error::x", ": :error::x"),
        ("  ::error::x", "  : :error::x"),
        ("\u3000::x", "\u3000: :x"),
        (":::", ": ::"),
        ("a::b", "a::b"),
        (": a", ": a"),
        ("# [x]", "# [x]"),
    ],
)
def test_no_text_is_a_command_to_a_build_log(text: str, shown: str) -> None:
    assert shown_text(text) == shown


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("TBC", "`TBC`"),
        ("a\n  b\t c", "`a b c`"),
        ("a `b` c", "`a 'b' c`"),
        ("x" * 60, f"`{'x' * 60}`"),
        ("x" * 61, f"`{'x' * 59}…`"),
        ("a\x1bb", "`a\\u001bb`"),
        ("", "``"),
    ],
)
def test_a_quotation_is_one_short_line(text: str, quoted: str) -> None:
    assert quote(text) == quoted


@pytest.fixture
def report(made: Callable[..., Diagnostic]) -> FileReport:
    found = [
        made(TEXT, "title", "the plan does not say when it begins", help="add `start`"),
        made(TEXT, "TBC", "the owner `TBC` is a placeholder", activity="V1", address="themes[0].activities[0]"),
        made(TEXT, "V1", "activity `V1` has no measure", "note", activity="V1", address="themes[0].activities[0]"),
        made(TEXT, "all", "`all` is nobody", "warning", address="themes[0].activities[1]", help="name one | two"),
    ]
    return FileReport("my_plans/plan.yaml", Source("my_plans/plan.yaml", TEXT), found, plans=[(4, 0, 0)])


END = """\
Found 2 errors, 1 warning and 1 note in 1 plan.
Profile: none is met yet; 4 diagnostics stand before `complete`.
"""


def test_concise_is_one_line_each(report: FileReport, show: Callable[..., str]) -> None:
    assert show("concise", [report]) == (
        "my_plans/plan.yaml:1:1: error: the plan does not say when it begins [made-up]\n"
        "my_plans/plan.yaml:4:10: error: the owner `TBC` is a placeholder [made-up]\n"
        "my_plans/plan.yaml:3:7: note: activity `V1` has no measure [made-up]\n"
        "my_plans/plan.yaml:5:10: warning: `all` is nobody [made-up]\n" + END
    )


def test_grouped_goes_through_the_plan_row_by_row(report: FileReport, show: Callable[..., str]) -> None:
    expected = """\
        my_plans/plan.yaml
          the plan
               1:1  error    the plan does not say when it begins [made-up]
          V1
              4:10  error    the owner `TBC` is a placeholder [made-up]
               3:7  note     activity `V1` has no measure [made-up]
          theme 1, activity 2
              5:10  warning  `all` is nobody [made-up]

        """

    assert show("grouped", [report]) == dedent(expected) + END


def test_grouped_tells_the_plans_of_one_file_apart(report: FileReport, show: Callable[..., str]) -> None:
    report.plans.append((0, 0, 0))
    for diagnostic in report.diagnostics[2:]:
        diagnostic.document = 1

    headings = [
        line.strip() for line in show("grouped", [report]).splitlines() if line.startswith("  ") and "[" not in line
    ]

    assert headings == ["plan 1", "plan 1, V1", "plan 2, V1", "plan 2, theme 1, activity 2"]


def test_markdown_is_a_table_with_quotations_as_code(report: FileReport, show: Callable[..., str]) -> None:
    assert show("markdown", [report]) == (
        "## `my_plans/plan.yaml`\n"
        "\n"
        "| line | activity | severity | what | rule |\n"
        "|--:|---|---|---|---|\n"
        "| 1 |  | error | the plan does not say when it begins; add `start` | made-up |\n"
        "| 4 | `V1` | error | the owner `TBC` is a placeholder | made-up |\n"
        "| 3 | `V1` | note | activity `V1` has no measure | made-up |\n"
        "| 5 | theme 1, activity 2 | warning | `all` is nobody; name one \\| two | made-up |\n"
        "\n" + END
    )


@pytest.mark.parametrize(
    ("message", "cell"),
    [
        ("a * b_c [d] <e> & f~g | h\\i $j @k #1", "a \\* b\\_c \\[d\\] \\<e\\> \\& f\\~g \\| h\\\\i \\$j \\@k \\#1"),
        ("see https://x.example and www.x.example", "see https\\://x.example and www\\.x.example"),
        ("the owner `a|b` and `c\\|d`", "the owner `a\\|b` and `c\\ \\|d`"),
        ("the owner `<b>&lt;*_@x` is", "the owner `<b>&lt;*_@x` is"),
        ("the owner `` is empty", "the owner  is empty"),
        ("an odd ` backtick @x", "`an odd ' backtick @x`"),
    ],
)
def test_markdown_escapes_what_is_not_ours(
    message: str, cell: str, made: Callable[..., Diagnostic], show: Callable[..., str]
) -> None:
    report = FileReport("plan.yaml", Source("plan.yaml", TEXT), [made(TEXT, "TBC", message)])

    row = show("markdown", [report]).splitlines()[4]

    assert row == f"| 4 |  | error | {cell} | made-up |"


def test_markdown_lists_unreadable_files_apart_from_the_closing_lines(show: Callable[..., str]) -> None:
    report = FileReport("a_b.yaml", error="cannot be read: No such file or directory")

    assert show("markdown", [report]) == (
        "- `a_b.yaml`: cannot be read: No such file or directory\n\n1 file could not be read.\n"
    )


def test_statistics_rank_the_rules(report: FileReport, show: Callable[..., str]) -> None:
    report.diagnostics += report.diagnostics[1:2] * 9

    assert show("statistics", [report]) == (
        "11  error    made-up\n"
        " 1  note     made-up\n"
        " 1  warning  made-up\n"
        "\n"
        "Found 11 errors, 1 warning and 1 note in 1 plan.\n"
        "Profile: none is met yet; 4 diagnostics stand before `complete`.\n"
    )
