"""The plans' picture: a table by theme, or by plan with the weakest first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tclint.linter import Linter
from tclint.render.base import Setting
from tclint.render.markdown import MarkdownRenderer
from tclint.render.picture import MEANING, picture_data, text_table
from tclint.report import Counts, Summary, ThemePicture

ONE: list[ThemePicture] = [
    ("Visibility", (9, 9, 0, 5, 8, 4)),
    ("", (0, 0, 0, 0, 0, 0)),
    ("##[error]\x1b[31m | `x`\n", (1, 0, 0, 1, 0, 0)),
    ("Theme " * 20, (200, 199, 1, 0, 200, 0)),
]


def of_plans(*counts: Counts) -> list[tuple[str, int, list[ThemePicture]]]:
    return [(f"{letter}.yaml", 0, [("T", one)]) for letter, one in zip("abcdefgh", counts, strict=False)]


def test_one_plan_is_shown_by_theme() -> None:
    shown = text_table([("plan.yaml", 0, ONE)])

    assert shown == (
        "theme                                              target             baseline       "
        " one owner       dated end           checkable\n"
        "Visibility                                         9 of 9 (100%)      0 of 9 (0%)    "
        " 5 of 9 (56%)    8 of 9 (89%)        4 of 9 (44%)\n"
        "theme 2                                            no activities\n"
        "##(error]\\u001b[31m | `x`                          0 of 1 (0%)        0 of 1 (0%)    "
        " 1 of 1 (100%)   0 of 1 (0%)         0 of 1 (0%)\n"
        "Theme Theme Theme Theme Theme Theme Theme Theme…   199 of 200 (99%)   1 of 200 (1%)  "
        " 0 of 200 (0%)   200 of 200 (100%)   0 of 200 (0%)\n"
        "the plan                                           208 of 210 (99%)   1 of 210 (1%)  "
        " 6 of 210 (3%)   208 of 210 (99%)    4 of 210 (2%)\n"
        f"\n{MEANING}\n"
    )


def test_several_plans_are_ranked_from_the_weakest() -> None:
    pictures = of_plans(
        (4, 4, 4, 4, 4, 4), (0, 0, 0, 0, 0, 0), (4, 2, 2, 2, 2, 1), (8, 6, 6, 6, 6, 2), (4, 2, 2, 2, 2, 1)
    )

    shown = text_table(pictures)

    assert [line.split()[0] for line in shown.splitlines()[1:6]] == ["b.yaml", "c.yaml", "e.yaml", "d.yaml", "a.yaml"]
    assert shown.splitlines()[6].split("   ")[:2] == ["all 5 plans", "14 of 20 (70%)"]


def test_the_plans_of_one_file_are_numbered() -> None:
    shown = text_table([("a.yaml", 0, []), ("b.yaml", 0, []), ("b.yaml", 1, [])])

    assert [line.split("   ")[0] for line in shown.splitlines()[1:5]] == [
        "a.yaml",
        "b.yaml, plan 1",
        "b.yaml, plan 2",
        "all 3 plans",
    ]


def test_without_a_plan_there_is_no_table() -> None:
    assert text_table([]) == ""


@pytest.mark.parametrize(
    ("count", "whole", "cell"),
    [(0, 7, "0%"), (1, 300, "1%"), (299, 300, "99%"), (300, 300, "100%"), (1, 8, "13%"), (1, 3, "33%"), (2, 3, "67%")],
)
def test_all_and_none_are_said_only_of_all_and_none(count: int, whole: int, cell: str) -> None:
    shown = text_table(of_plans((whole, count, 0, 0, 0, 0)))

    assert f" {count} of {whole} ({cell}) " in shown


def test_programs_get_the_counts_in_the_order_of_the_files() -> None:
    weak, strong = (2, 0, 0, 0, 1, 0), (3, 3, 1, 3, 3, 3)

    data = picture_data(of_plans(strong, weak))

    assert data["picture"] == {"activities": 5, "target": 3, "baseline": 1, "owner": 3, "end": 4, "checkable": 3}
    assert [(plan["file"], plan["document"], *plan["picture"].values()) for plan in data["plans"]] == [
        ("a.yaml", 0, *strong),
        ("b.yaml", 0, *weak),
    ]
    assert data["plans"][1]["themes"] == [{"name": "T", "picture": data["plans"][1]["picture"]}]


def test_markdown_shows_the_picture_behind_the_tables(linter: Callable[..., Linter]) -> None:
    chosen = linter()
    summary = Summary("assessable")
    summary.pictures = [("plan.yaml", 0, ONE[1:3])]

    shown = MarkdownRenderer(Setting(chosen.registry, lambda: chosen.selection)).finish(summary, 0)

    assert shown == (
        "## Picture\n\n"
        "| theme | target | baseline | one owner | dated end | checkable |\n"
        "|---|--:|--:|--:|--:|--:|\n"
        "| `theme 1` | no activities |\n"
        "| `##(error]\\u001b[31m \\| 'x'` | 0 of 1 (0%) | 0 of 1 (0%) | 1 of 1 (100%) | 0 of 1 (0%) | 0 of 1 (0%) |\n"
        "| the plan | 0 of 1 (0%) | 0 of 1 (0%) | 1 of 1 (100%) | 0 of 1 (0%) | 0 of 1 (0%) |\n"
        f"\n{MEANING}\n\n"
        "There is no plan in 0 files.\n"
    )
