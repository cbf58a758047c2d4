"""The last lines: how many diagnostics, which profile, how far to the next."""

from __future__ import annotations

import pytest

from tclint.render.closing import closing
from tclint.report import Ladder, Summary


def summary(*plans: Ladder, profile: str = "assessable", files: int | None = None, **more: object) -> Summary:
    """The sum of a run over some plans, each with what stands before each profile."""
    made = Summary(profile)
    made.files = len(plans) if files is None else files
    made.plans = len(plans)
    made.ladder = tuple(map(sum, zip(*plans, strict=True))) if plans else (0, 0, 0)
    for name, value in more.items():
        setattr(made, name, value)
    return made


def counts(error: int = 0, warning: int = 0, note: int = 0) -> dict[str, int]:
    return {"error": error, "warning": warning, "note": note}


CLEAN = (0, 0, 0)
HOW_MANY = [
    (summary(), "There is no plan in 0 files."),
    (summary(files=1), "There is no plan in 1 file."),
    (summary(files=2), "There is no plan in 2 files."),
    (summary(CLEAN), "Nothing to report in 1 plan."),
    (summary(CLEAN, CLEAN), "Nothing to report in 2 plans."),
    (summary(CLEAN, CLEAN, files=1), "Nothing to report in 2 plans (1 file)."),
    (summary(CLEAN, files=2), "Nothing to report in 1 plan (2 files)."),
    (summary(CLEAN, counts=counts(1)), "Found 1 error in 1 plan."),
    (summary(CLEAN, counts=counts(2, 1)), "Found 2 errors and 1 warning in 1 plan."),
    (summary(CLEAN, CLEAN, counts=counts(1, 2, 3)), "Found 1 error, 2 warnings and 3 notes in 2 plans."),
    (summary(CLEAN, suppressed=1), "Nothing to report in 1 plan; 1 silenced by comments."),
    (summary(CLEAN, suppressed=2, counts=counts(note=1)), "Found 1 note in 1 plan; 2 silenced by comments."),
    (summary(CLEAN, errors=[("a", "gone")]), "Nothing to report in 1 plan; 1 file could not be read."),
    (summary(errors=[("a", "gone"), ("b", "gone")]), "2 files could not be read."),
]
WHICH_PROFILE = [
    (summary(CLEAN), "The plan meets the profile `exemplary`, the highest there is."),
    (summary(CLEAN, CLEAN), "All plans meet the profile `exemplary`, the highest there is."),
    (
        summary((0, 0, 1)),
        (
            "The plan meets the profile `assessable`; 1 diagnostic stands before `exemplary`"
            " (`--profile exemplary` shows it)."
        ),
    ),
    (
        summary((0, 0, 2), (0, 0, 3)),
        (
            "All plans meet the profile `assessable`; 5 diagnostics stand before `exemplary`"
            " (`--profile exemplary` shows them)."
        ),
    ),
    (summary((0, 2, 0)), "The plan meets the profile `complete`; 2 diagnostics stand before `assessable`."),
    (
        summary((0, 2, 0), profile="complete"),
        (
            "The plan meets the profile `complete`; 2 diagnostics stand before `assessable`"
            " (`--profile assessable` shows them)."
        ),
    ),
    (
        summary((0, 1, 0), profile="exemplary"),
        "The plan meets the profile `complete`; 1 diagnostic stands before `assessable`.",
    ),
    (summary((1, 5, 5)), "Profile: none is met yet; 1 diagnostic stands before `complete`."),
    (
        summary((1, 5, 5), (1, 0, 0)),
        "Profile: not all plans meet even the first; 2 diagnostics stand before `complete`.",
    ),
    (
        summary(CLEAN, switched_off=("a",)),
        "The plan meets the profile `exemplary`, the highest there is; 1 rule switched off (a).",
    ),
    (
        summary((0, 0, 1), switched_off=("a", "b", "c")),
        (
            "The plan meets the profile `assessable`; 1 diagnostic stands before `exemplary`"
            " (`--profile exemplary` shows it); 3 rules switched off (a, b, c)."
        ),
    ),
    (
        summary((1, 0, 0), switched_off=("a", "b", "c", "d")),
        "Profile: none is met yet; 1 diagnostic stands before `complete`; 4 rules switched off (a, b, c, …).",
    ),
]


@pytest.mark.parametrize(("run", "line"), HOW_MANY, ids=[line for _, line in HOW_MANY])
def test_the_first_line_tells_how_many(run: Summary, line: str) -> None:
    run.ladder = None

    assert closing(run) == f"{line}\n"


@pytest.mark.parametrize(("run", "line"), WHICH_PROFILE, ids=range(len(WHICH_PROFILE)))
def test_the_second_line_tells_the_profile_and_the_way_to_the_next(run: Summary, line: str) -> None:
    first, second = closing(run).splitlines()

    assert (first.partition(" in ")[0], second) == ("Nothing to report", line)


def test_nothing_is_said_of_profiles_without_a_plan() -> None:
    assert closing(summary(files=1)) == "There is no plan in 1 file.\n"
