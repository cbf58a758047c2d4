"""What `tclint init` sets up in a repository, and what it leaves alone."""

import os
from pathlib import Path
from unittest.mock import patch

import pytest
from command_line import PLAN, Result, tclint, write
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from tclint.commands import adoption
from tclint.commands.adoption import CONFIGURATION, WORKFLOW
from tclint.commands.hook_config import ENTRY, HOME, WHOLE, HookConfig

HOOK_FILE, WORKFLOW_FILE = ".pre-commit-config.yaml", ".github/workflows/plans.yml"
OWNER = "the owner of your copy of tclint for `OWNER`"
WROTE_PLAN = "Wrote plan.yaml. Fill it in, then run: tclint check plan.yaml"
WROTE_CONFIGURATION = "Wrote tclint.toml. It says how much tclint asks of your plans."
WROTE_HOOK = f"Wrote {HOOK_FILE}. Put {OWNER} in it, then run: pre-commit install"
ADDED_HOOK = WROTE_HOOK.replace(f"Wrote {HOOK_FILE}", f"Added the hook to {HOOK_FILE}")
WROTE_WORKFLOW = f"Wrote {WORKFLOW_FILE}. Put {OWNER} in it; GitHub then checks every pull request."
LEFT = [
    "Left plan.yaml as it was, because it is there already.",
    "Left tclint.toml as it was, because it configures tclint already.",
    f"Left {HOOK_FILE} as it was, because it has the hook of {HOME}.",
    f"Left {WORKFLOW_FILE} as it was, because it runs tclint already.",
    "Nothing was changed.",
]
NO_REPOSITORY = "No git repository is here yet: run `git init`, since hooks and workflows belong to one."
HOOKS = """\
# Our hooks: ask the data officer before you change them.
default_stages: [pre-commit]   # not on push

repos:
  - repo: https://github.com/pre-commit/pre-commit-hooks   # the usual ones
    rev: 'v5.0.0'
    hooks:
    -   id: end-of-file-fixer
    -   id: trailing-whitespace   # but not in tables
        # args: [--markdown-linebreak-ext=md]

# Nothing else yet.
exclude: ^archive/
"""


@pytest.fixture
def repository(workplace: Path) -> Path:
    """A directory that git takes for the top of a repository."""
    (workplace / ".git").mkdir()
    return workplace


def set_up(*arguments: str) -> Result:
    return tclint("init", "--pre-commit", "--github", *arguments)


def texts(folder: Path) -> dict[str, str]:
    """Every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode() for path in folder.rglob("*") if path.is_file()
    }


# A new repository


def test_all_is_written_and_each_file_is_told_of(repository: Path) -> None:
    result = set_up()

    assert result == (0, f"{WROTE_PLAN}\n{WROTE_CONFIGURATION}\n{WROTE_HOOK}\n{WROTE_WORKFLOW}\n", "")
    made = texts(repository)
    assert made.pop("plan.yaml").startswith("# An action plan.")
    assert made == {
        "tclint.toml": CONFIGURATION.format(framework='"technician-commitment"'),
        HOOK_FILE: WHOLE,
        WORKFLOW_FILE: WORKFLOW,
    }


def test_a_second_run_changes_nothing_and_says_so(repository: Path) -> None:
    set_up()
    before = texts(repository)

    again = set_up()

    assert again == (0, "\n".join([*LEFT, ""]), "")
    assert texts(repository) == before


@pytest.mark.parametrize(
    ("option", "written"),
    [
        ("--pre-commit", {"plan.yaml", "tclint.toml", HOOK_FILE}),
        ("--github", {"plan.yaml", "tclint.toml", WORKFLOW_FILE}),
    ],
)
def test_each_option_sets_up_its_own_part(option: str, written: set[str], repository: Path) -> None:
    result = tclint("init", option)

    assert (result.code, result.err) == (0, "")
    assert set(texts(repository)) == written


def test_the_chosen_framework_is_configured(repository: Path) -> None:
    write("own.yaml", "name: own\nthemes: [{name: Energy}]\n")
    below = repository / "below"
    below.mkdir()
    os.chdir(below)

    set_up("--framework", "../own.yaml")

    assert texts(repository)["tclint.toml"] == CONFIGURATION.format(framework='"own.yaml"')
    assert tclint("check", "--show-settings").code == 0


def test_in_a_subdirectory_only_the_plan_lies_there(repository: Path) -> None:
    below = repository / "hr" / "2026"
    below.mkdir(parents=True)
    os.chdir(below)

    first, again = set_up(), set_up()

    assert first.out.splitlines()[1:3] == [
        WROTE_CONFIGURATION.replace("tclint.toml", "../../tclint.toml"),
        WROTE_HOOK.replace(HOOK_FILE, f"../../{HOOK_FILE}"),
    ]
    assert set(texts(repository)) == {"hr/2026/plan.yaml", "tclint.toml", HOOK_FILE, WORKFLOW_FILE}
    assert again.out.splitlines()[-1] == "Nothing was changed."


def test_outside_of_a_repository_all_is_written_here_and_git_is_asked_for(workplace: Path) -> None:
    first, again = set_up(), set_up()

    assert (first.code, first.out.splitlines()[-1]) == (0, NO_REPOSITORY)
    assert set(texts(workplace)) == {"plan.yaml", "tclint.toml", HOOK_FILE, WORKFLOW_FILE}
    assert again.out.splitlines() == [*LEFT, NO_REPOSITORY]


# A repository that has something


@pytest.mark.parametrize("name", ["plan.yaml", "plans/people.yaml", "chemistry-plan.yml"])
def test_where_there_is_a_plan_none_is_written(name: str, repository: Path) -> None:
    write(name, PLAN)

    result = set_up()

    assert result.out.splitlines()[0] == f"Left {name} as it was, because it is there already."
    assert texts(repository)[name] == PLAN
    assert set(texts(repository)) == {name, "tclint.toml", HOOK_FILE, WORKFLOW_FILE}


@pytest.mark.usefixtures("repository")
def test_a_plan_that_is_named_is_written_beside_others() -> None:
    write("plans/people.yaml", PLAN)

    result = set_up("plans/technicians.yaml")

    assert result.out.splitlines()[0] == WROTE_PLAN.replace("plan.yaml", "plans/technicians.yaml")


@pytest.mark.usefixtures("repository")
def test_plans_that_the_hook_passes_over_are_told_of() -> None:
    for name in ("action.yaml", "people.yaml", "plan.yaml"):
        write(name, PLAN)

    result = tclint("init", "--pre-commit")

    assert "\nThe hook passes over action.yaml and 1 more: put `files: …` below its `id`, or use a folder" in result.out


@pytest.mark.parametrize(
    ("name", "text"),
    [("tclint.toml", "profile = 'complete'\n"), (".tclint.toml", ""), ("pyproject.toml", "[tool.tclint]\n")],
)
def test_a_configuration_that_is_there_stays(name: str, text: str, repository: Path) -> None:
    write(name, text)

    result = set_up()

    assert result.out.splitlines()[1] == f"Left {name} as it was, because it configures tclint already."
    assert texts(repository)[name] == text


def test_the_hook_is_added_behind_the_last_entry_and_all_else_stays(repository: Path) -> None:
    write(HOOK_FILE, HOOKS)
    before, after = HOOKS.split("\n# Nothing")

    first, again = set_up(), set_up()

    assert first.out.splitlines()[2] == ADDED_HOOK
    assert texts(repository)[HOOK_FILE] == before + WHOLE.partition("repos:\n")[2] + "\n# Nothing" + after
    assert again.out.splitlines() == LEFT


@pytest.mark.parametrize(
    ("text", "reason", "lines"),
    [
        ("repos: []\n", "it has no list `repos` with anything in it", WHOLE),
        ("", "it has no list `repos` with anything in it", WHOLE),
        ("fail_fast: true\n", "it has no list `repos` with anything in it", WHOLE),
        ("repos: [\n", "it has no list `repos` with anything in it", WHOLE),
        ("repos: [{repo: local, hooks: []}]\n", "its `repos` is written in a way that only a person can add to", ENTRY),
        (
            "repos:\n- repo: local\n  hooks:\n  - id: x\n    entry: |+\n      a\n\n\n",
            "its `repos` is written in a way that only a person can add to",
            ENTRY,
        ),
    ],
)
def test_lines_that_only_a_person_can_add_are_printed(text: str, reason: str, lines: str, repository: Path) -> None:
    write(HOOK_FILE, text)

    result = tclint("init", "--pre-commit")

    shown = "".join(f"  {line}\n" for line in lines.splitlines()) if lines is ENTRY else lines
    told = f"Left {HOOK_FILE} as it was, because {reason}. Add these lines by hand, with {OWNER}:\n\n{shown}\n"
    assert result == (0, f"{WROTE_PLAN}\n{WROTE_CONFIGURATION}\n{told}", "")
    assert texts(repository)[HOOK_FILE] == text


@pytest.mark.parametrize("hook", ["tclint", "tclint-system"])
@pytest.mark.parametrize("origin", ["https://git.example.ac.uk/tools/tclint", "local"])
def test_a_hook_from_anywhere_is_the_hook(hook: str, origin: str, repository: Path) -> None:
    text = f"repos: [{{repo: {origin}, hooks: [{{id: {hook}}}]}}]\n"
    write(HOOK_FILE, text)

    result = tclint("init", "--pre-commit")

    assert result.out.splitlines()[2] == f"Left {HOOK_FILE} as it was, because it has the hook of {origin}."
    assert texts(repository)[HOOK_FILE] == text


@pytest.mark.parametrize(
    ("name", "text", "is_added"),
    [
        ("ci.yml", "jobs: {plans: {steps: [{uses: us/tclint@v1}]}}\n", False),
        ("ci.yaml", "jobs: {plans: {steps: [{run: tclint check plans}]}}\n", False),
        ("ci.yml", "jobs: {tests: {steps: [{run: pytest}]}}\n", True),
        ("notes.md", "Here `tclint check` will run.\n", True),
    ],
)
def test_a_workflow_that_runs_tclint_is_enough(name: str, text: str, *, is_added: bool, repository: Path) -> None:
    write(f".github/workflows/{name}", text)

    result = tclint("init", "--github")

    left = f"Left .github/workflows/{name} as it was, because it runs tclint already."
    assert result.out.splitlines()[2] == (WROTE_WORKFLOW if is_added else left)
    assert (WORKFLOW_FILE in texts(repository)) == is_added


def test_another_workflow_of_the_same_name_stays_and_the_job_is_printed(repository: Path) -> None:
    write(WORKFLOW_FILE, "name: Plans of the building\n")

    result = tclint("init", "--github")

    assert result.out.partition(WORKFLOW_FILE)[2] == (
        f" as it was, because it is another workflow. Add these lines by hand, with {OWNER}:\n\n"
        f"{WORKFLOW.partition('jobs:' + chr(10))[2]}\n"
    )
    assert texts(repository)[WORKFLOW_FILE] == "name: Plans of the building\n"


# What cannot be done


@pytest.mark.usefixtures("repository")
def test_what_is_done_is_told_of_before_what_cannot_be_done() -> None:
    write(".github", "a file")

    result = set_up()

    told = f"{WROTE_PLAN}\n{WROTE_CONFIGURATION}\n{WROTE_HOOK}\n"
    assert (result.code, result.out) == (2, told)
    assert result.err.startswith(f"tclint: cannot write {WORKFLOW_FILE}: ")
    assert result.err.count("\n") == 1


@pytest.mark.parametrize("arguments", [[], ["--pre-commit"], ["--github"], ["--pre-commit", "--github"]])
def test_a_directory_that_cannot_be_written_to_is_one_line(arguments: list[str], repository: Path) -> None:
    refused = PermissionError(13, "Permission denied")

    with patch.object(adoption, "open", side_effect=refused, create=True):
        result = tclint("init", *arguments)

    assert result == (2, "", "tclint: cannot write plan.yaml: Permission denied\n")
    assert texts(repository) == {}


@pytest.mark.parametrize("step", ["tempfile.mkstemp", "os.replace"])
def test_a_configuration_that_cannot_be_added_to_is_whole(step: str, repository: Path) -> None:
    write("plan.yaml", PLAN)
    write("tclint.toml", "")
    write(HOOK_FILE, HOOKS)
    before = texts(repository)

    with patch(f"tclint.replacing.{step}", side_effect=OSError(28, "No space left on device")):
        result = tclint("init", "--pre-commit")

    assert (result.code, result.err) == (2, f"tclint: cannot write {HOOK_FILE}: No space left on device\n")
    assert texts(repository) == before


@pytest.mark.usefixtures("repository")
def test_a_link_stays_a_link_and_permissions_stay() -> None:
    shared = write("shared/hooks.yaml", HOOKS)
    shared.chmod(0o640)
    Path(HOOK_FILE).symlink_to(shared)

    result = tclint("init", "--pre-commit")

    assert ADDED_HOOK in result.out
    assert Path(HOOK_FILE).is_symlink()
    assert (shared.stat().st_mode & 0o777, ENTRY.splitlines()[0] in shared.read_text()) == (0o640, True)


@pytest.mark.parametrize("name", [HOOK_FILE, WORKFLOW_FILE])
def test_a_link_that_leads_nowhere_is_left_alone(name: str, repository: Path) -> None:
    write(name, "").unlink()
    Path(name).symlink_to("gone")

    result = set_up()

    assert (result.code, Path(name).is_symlink(), Path(name).exists()) == (
        0 if name == WORKFLOW_FILE else 2,
        True,
        False,
    )
    assert (repository / "tclint.toml").exists()


def test_a_framework_that_there_is_not_is_written_nowhere(repository: Path) -> None:
    write("plan.yaml", PLAN)

    result = set_up("--framework", "nonsense")

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("tclint: there is no framework `nonsense` (known: ")
    assert [*texts(repository)] == ["plan.yaml"]


def test_plans_are_looked_for_as_the_configuration_says(repository: Path) -> None:
    write("action/a.yaml", "title: Our plan\n")
    write("tclint.toml", "include = ['action/*.yaml']\n")

    result = set_up()

    assert result.out.startswith("Left action/a.yaml as it was, because it is there already.\n")
    assert not (repository / "plan.yaml").exists()


# Whatever the file looks like

MARGINS = st.sampled_from(["", "  ", "    "])
ENTRIES = st.sampled_from([
    "- repo: local\n  hooks: []\n",
    "- repo: local   # ours\n  hooks:\n  - id: x\n    # args: [a]\n",
    "-   repo: https://example.org/a\n    rev: 'v1'\n    hooks:\n    -   id: x\n        args: [--a, \"# b\"]\n",
    "- repo: meta\n  hooks:\n  - id: x\n    entry: |\n      one\n      # two\n",
    "- {repo: local, hooks: [{id: x, files: ü}]}\n",
    "- repo: local\n  hooks: &same\n  - id: x\n",
    "-\n  repo: local\n  hooks: []\n",
    "- &one\n  repo: local\n  hooks: []\n",
])  # fmt: skip
BETWEEN = st.sampled_from(["", "\n", "# a remark\n", "\n\n# a remark\n\n", "      # far right\n", "---\n", "...\n"])
BEFORE = st.sampled_from(["", "fail_fast: true\n", "# top\n", "exclude: ^a\n\n", "\n"])
BEHIND = st.sampled_from(["", "default_stages: [manual]\n", "# bottom\n", "ci:\n  skip: [x]\n", "\n"])


@st.composite
def hook_files(draw: st.DrawFn) -> bytes:
    """A configuration as people write it."""
    margin = draw(MARGINS)
    entries = draw(st.lists(ENTRIES, max_size=3, unique=True))
    listed = "".join("".join(f"{margin}{line}\n" for line in entry.splitlines()) + draw(BETWEEN) for entry in entries)
    text = draw(BEFORE) + "repos:\n" + listed + draw(BEHIND)
    text = text.rstrip("\n") if draw(st.booleans()) else text
    text = text.replace("\n", "\r\n") if draw(st.booleans()) else text
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + text.encode()


@given(hook_files())
def test_an_entry_is_added_whole_or_not_at_all(data: bytes) -> None:
    made = HookConfig(data).with_entry()

    if made is not None:
        before, after = (YAML(typ="safe", pure=True).load(text.decode("utf-8-sig")) for text in (data, made))
        entry = YAML(typ="safe").load(ENTRY)
        assert after == {**before, "repos": [*before["repos"], *entry]}
        assert _without_one_run(made, data)
        assert HookConfig(made).origin() == HOME


@given(st.one_of(st.binary(max_size=60), st.text("repos: -\n[]{}&*|>#'\"ü\r\t", max_size=60).map(str.encode)))
def test_no_file_makes_it_break_down(data: bytes) -> None:
    config = HookConfig(data)

    made = config.with_entry()

    assert config.origin() is None
    assert made is None or _without_one_run(made, data)


def _without_one_run(longer: bytes, shorter: bytes) -> bool:
    """Whether one text is the other with one run of bytes put in."""
    return any(longer.startswith(shorter[:at]) and longer.endswith(shorter[at:]) for at in range(len(shorter) + 1))
