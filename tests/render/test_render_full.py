"""`full`: the right characters are underlined, whatever the line is made of."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from tclint.diagnostic import Diagnostic, Label
from tclint.linter import Linter
from tclint.render.base import Look
from tclint.report import FileReport
from tclint.source import Source, Span

WALES = "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
"""The flag, written as people type it: invisible letters behind a black flag."""
Made = Callable[..., Diagnostic]
Show = Callable[..., str]


def drawn(show: Show, text: str, *diagnostics: Diagnostic, look: Look = Look(), path: str = "plan.yaml") -> str:  # noqa: B008 - it cannot be changed
    """The blocks of some diagnostics, without the closing lines."""
    shown = show("full", [FileReport(path, Source(path, text), list(diagnostics), plans=[(1, 0, 0)])], look=look)
    return shown.rpartition("Found ")[0]


def snippet(show: Show, text: str, *diagnostics: Diagnostic) -> list[str]:
    """The lines of the source that are shown, and what stands below them."""
    return [line for line in drawn(show, text, *diagnostics).splitlines() if re.match(r" *\d* \|.|.*…$", line)]


def below(line: str, under: str) -> str:
    """The characters of a shown line, one column each, that stand above the signs."""
    return "".join(sign for sign, mark in zip(line, under.ljust(len(line)), strict=False) if mark in "^-")


def test_a_block_reads_from_top_to_bottom(made: Made, show: Show) -> None:
    text = "themes:\n- id: V1\n  owner: TBC\n"

    shown = drawn(show, text, made(text, "TBC", "the owner `TBC` is a placeholder", help="name who answers for it"))

    assert shown == dedent("""\
        error: the owner `TBC` is a placeholder [made-up]
          --> plan.yaml:3:10
          |
        3 |   owner: TBC
          |          ^^^
          = help: name who answers for it

        """)


def test_the_manual_is_named_once_a_file_and_only_where_there_is_one(
    made: Made, show: Show, linter: Callable[..., Linter]
) -> None:
    text = "a: b\n"
    rule = next(iter(linter().registry.rules))
    twice = [made(text, "a", rule=rule), made(text, "b", rule=rule), made(text, "b")]

    shown = drawn(show, text, *twice)

    assert re.findall("= more: .*", shown) == [f"= more: tclint explain {rule}"]


@pytest.mark.parametrize(
    ("text", "words", "line", "under"),
    [
        ("owner:\tTBC\tnow\n", "TBC", "1 | owner: TBC now", "  |        ^^^"),
        ("\towner: TBC\n", "TBC", "1 |  owner: TBC", "  |         ^^^"),
        ("目标: 世界 TBC\n", "TBC", "1 | 目标: 世界 TBC", "  |            ^^^"),
        ("目标: 世界 TBC\n", "世界", "1 | 目标: 世界 TBC", "  |       ^^^^"),
        ("goal: 😀😀 TBC\n", "TBC", "1 | goal: 😀😀 TBC", "  |            ^^^"),
        ("goal: ✔\ufe0f TBC\n", "TBC", "1 | goal: ✔\ufe0f TBC", "  |          ^^^"),
        ("goal: 👍\ufe0f TBC\n", "TBC", "1 | goal: 👍\ufe0f TBC", "  |          ^^^"),
        ("goal: 👩🏽\u200d🔬 TBC\n", "TBC", "1 | goal: 👩🏽\u200d🔬 TBC", "  |          ^^^"),
        ("goal: 👩🏽\u200d🔬\n", "👩🏽\u200d🔬", "1 | goal: 👩🏽\u200d🔬", "  |       ^^"),
        ("goal: \ufe0f\ufe0f TBC\n", "TBC", "1 | goal: \ufe0f\ufe0f TBC", "  |         ^^^"),
        (f"goal: {WALES} TBC\n", "TBC", f"1 | goal: {WALES} TBC", "  |          ^^^"),
        ("goal: cafe\u0301 TBC\n", "TBC", "1 | goal: cafe\u0301 TBC", "  |            ^^^"),
        ("goal: cafe\u0301s\n", "cafe\u0301s", "1 | goal: cafe\u0301s", "  |       ^^^^^"),
        ("goal: café TBC\n", "TBC", "1 | goal: café TBC", "  |            ^^^"),
        ("goal: a\u200bb TBC\n", "TBC", "1 | goal: a\\u200bb TBC", "  |                ^^^"),
        ("goal: \x1b[1m TBC\n", "TBC", "1 | goal: \\u001b[1m TBC", "  |                 ^^^"),
        ("goal: a\x1bb\n", "\x1b", "1 | goal: a\\u001bb", "  |        ^^^^^^"),
        ("owner: TBC\r\nwith: HR\r\n", "TBC", "1 | owner: TBC", "  |        ^^^"),
        ("a: b\rowner: TBC\r", "TBC", "2 | owner: TBC", "  |        ^^^"),
        ("owner: TBC", "TBC", "1 | owner: TBC", "  |        ^^^"),
        ("\ufeffowner: TBC\n", "TBC", "1 | owner: TBC", "  |        ^^^"),
        ("owner: TBC   \n", "TBC", "1 | owner: TBC", "  |        ^^^"),
    ],
)
def test_the_signs_stand_below_the_characters(
    text: str, words: str, line: str, under: str, made: Made, show: Show
) -> None:
    text = text.removeprefix("\ufeff")

    assert snippet(show, text, made(text, words)) == [line, under]


@pytest.mark.parametrize(
    ("text", "start", "line", "under"),
    [
        ("owner:\n", 6, "1 | owner:", "  |       ^"),
        ("owner:\r\n", 6, "1 | owner:", "  |       ^"),
        ("owner:\n", 0, "1 | owner:", "  | ^"),
        ("owner:\n", 7, "2 |", "  | ^"),
        ("", 0, "1 |", "  | ^"),
    ],
)
def test_a_place_without_width_has_one_sign(
    text: str, start: int, line: str, under: str, made: Made, show: Show
) -> None:
    diagnostic = made(text, "")
    diagnostic.span = Span(start, start)

    assert drawn(show, text, diagnostic).splitlines()[3:5] == [line, under]


def test_a_place_over_several_lines_is_underlined_to_the_end_of_its_first(made: Made, show: Show) -> None:
    text = "owner: TBC and\n  others\n"

    assert snippet(show, text, made(text, "TBC and\n  others")) == ["1 | owner: TBC and", "  |        ^^^^^^^"]


@pytest.mark.parametrize("before", [0, 5, 60, 80, 120, 500])
@pytest.mark.parametrize("after", [0, 5, 60, 120, 500])
def test_a_long_line_is_cut_around_the_place(before: int, after: int, made: Made, show: Show) -> None:
    text = f"goal: {'b' * before} TBC {'a' * after}\n"

    line, under = snippet(show, text, made(text, "TBC"))

    assert below(line, under) == "TBC"
    assert len(line) <= len("1 | ") + 100 + len("……")
    assert line.startswith(("1 | …", "1 | goal: "))
    assert line.endswith(("…", "TBC", "a"))
    assert ("…" in line) == (len(text) > 101)


def test_a_place_longer_than_a_line_is_cut_too(made: Made, show: Show) -> None:
    text = f"goal: {'x' * 300}\n"

    line, under = snippet(show, text, made(text, "x" * 300))

    assert (line, under) == (f"1 | goal: {'x' * 94}…", f"  |       {'^' * 94}")


def test_a_long_line_of_wide_characters_keeps_its_signs_in_place(made: Made, show: Show) -> None:
    text = f"goal: {'世' * 90} TBC {'界' * 90}\n"

    line, under = snippet(show, text, made(text, "TBC"))

    columns = "".join(sign * 2 if sign in "世界" else sign for sign in line)
    assert below(columns, under) == "TBC"


def test_a_label_on_another_line_is_shown_with_its_words(made: Made, show: Show) -> None:
    text = "- id: V1\n- id: V2\n- id: V3\n- id: V1\n"
    diagnostic = made(text, "V1", "the id `V1` is already taken", labels=(Label(Span(6, 8), "first used here"),))
    diagnostic.span = Span(text.rindex("V1"), text.rindex("V1") + 2)

    shown = drawn(show, text, diagnostic)

    assert shown == dedent("""\
        error: the id `V1` is already taken [made-up]
          --> plan.yaml:4:7
          |
        1 | - id: V1
          |       -- first used here
          …
        4 | - id: V1
          |       ^^

        """)


def test_a_label_on_the_next_line_needs_no_gap(made: Made, show: Show) -> None:
    text = "a: b\nc: d\n"
    diagnostic = made(text, "b", labels=(Label(Span(8, 9), "see here"),))

    assert snippet(show, text, diagnostic) == ["1 | a: b", "  |    ^", "2 | c: d", "  |    - see here"]


def test_a_label_on_the_same_line_shares_it(made: Made, show: Show) -> None:
    text = "start: 2025, end: 2024\n"
    diagnostic = made(text, "2024", labels=(Label(Span(7, 11), "begins here"),))

    assert snippet(show, text, diagnostic) == [
        "1 | start: 2025, end: 2024",
        "  |        ---- begins here",
        "  |                   ^^^^",
    ]


def test_a_label_far_away_on_the_same_line_has_the_line_cut_for_itself(made: Made, show: Show) -> None:
    text = f"start: 2025, {'x' * 300}, end: 2024\n"
    diagnostic = made(text, "2024", labels=(Label(Span(7, 11), "begins here"),))

    lines = snippet(show, text, diagnostic)

    assert [below(lines[0], lines[1][: -len(" begins here")]), below(lines[2], lines[3])] == ["2025", "2024"]


def test_line_numbers_of_different_length_stand_right(made: Made, show: Show) -> None:
    text = "a: b\n" * 9 + "c: d\n"
    diagnostic = made(text, "d", labels=(Label(Span(0, 1), "see here"),))

    assert drawn(show, text, diagnostic).splitlines()[1:] == [
        "   --> plan.yaml:10:4",
        "   |",
        " 1 | a: b",
        "   | - see here",
        "   …",
        "10 | c: d",
        "   |    ^",
        "",
    ]


def test_colours_and_links_only_when_asked_for(made: Made, show: Show) -> None:
    text = "- id: V1\n- id: V1\n"
    diagnostics = [
        made(text, "V1", severity=severity, help="name one", labels=(Label(Span(15, 17), "here"),))
        for severity in ("error", "warning", "note")
    ]
    plain = drawn(show, text, *diagnostics)

    coloured = drawn(show, text, *diagnostics, look=Look(has_colour=True))
    linked = drawn(show, text, *diagnostics, look=Look(has_links=True))

    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[\d*m", "", coloured) == plain
    assert re.sub(r"\x1b\]8;;.*?\x1b\\", "", linked) == plain
    assert {"\x1b[31merror\x1b[0m", "\x1b[33mwarning\x1b[0m", "\x1b[36mnote\x1b[0m"} <= set(
        re.findall(r"\x1b\[\d+m\w+\x1b\[0m", coloured)
    )


def test_a_link_leads_to_the_file(made: Made, show: Show) -> None:
    text = "a: b\n"

    linked = drawn(show, text, made(text, "b"), look=Look(has_links=True), path="my plans/plan#1.yaml")

    address = f"{Path.cwd().as_uri()}/my%20plans/plan%231.yaml"
    assert f"\x1b]8;;{address}\x1b\\my plans/plan#1.yaml:1:4\x1b]8;;\x1b\\" in linked
