import os
from pathlib import Path

import pytest
from command_line import MISSING_OWNER, OWNERLESS, PLAN, check, tclint, write


def shown(*arguments: str) -> list[str]:
    return tclint("check", "--show-files", *arguments).out.splitlines()


def select(*paths: Path, stdin: bytes = b"") -> list[str]:
    return check("--select", "missing-owner", *paths, stdin=stdin).lines


# What is a plan


@pytest.mark.parametrize(
    ("name", "text", "is_plan"),
    [
        ("plan.yaml", "", True),
        ("plan.yml", "", True),
        ("2026-plan.yaml", "", True),
        ("our_plan.yaml", "", True),
        ("hr.plan.yml", "", True),
        ("plans/2026.yaml", "", True),
        ("hr.yaml", "a: 1\nthemes:\n", True),
        ("hr.yaml", "\ufeffthemes:\n", True),
        ("hr.yaml", "a:\n  themes:\n", False),
        ("hr.yaml", "a: 1\n", False),
        ("hr.yaml", "name: hr\nthemes:\n", False),
        ("hr.yaml", "title: HR\nthemes:\n- name: x\n", True),
        ("hr.yaml", "name: HR\nthemes:\n- activities:\n", True),
        ("planning.yaml", "", False),
        ("plan.json", "themes:\n", False),
        ("plans/readme.md", "themes:\n", False),
        (".hidden/plan.yaml", "", False),
        ("node_modules/plan.yaml", "", False),
        ("deep/er/plan.yaml", "", True),
    ],
)
def test_what_a_directory_is_searched_for(name: str, text: str, *, is_plan: bool) -> None:
    write(name, text)

    assert shown() == ([name] if is_plan else [])


def test_a_hidden_directory_that_is_named_is_searched() -> None:
    write(".hidden/plan.yaml", PLAN)

    assert shown(".hidden") == [".hidden/plan.yaml"]


def test_a_file_that_is_named_is_checked_whatever_it_is_called() -> None:
    plan = write("notes.txt", OWNERLESS)

    assert select(plan) == [MISSING_OWNER.replace("plan.yaml", "notes.txt")]


@pytest.mark.parametrize(
    ("include", "files"),
    [("*.plan", ["a.plan", "b/c.plan"]), ("b/*", ["b/c.plan", "b/d.yaml"]), ("x", [])],
)
def test_the_configuration_says_what_is_a_plan(include: str, files: list[str]) -> None:
    for name in ("a.plan", "plan.yaml", "b/c.plan", "b/d.yaml"):
        write(name, PLAN)

    assert shown("--config", f"include=['{include}']") == files


# Several paths


def test_several_paths_are_checked_in_the_order_given() -> None:
    files = [write(name, OWNERLESS) for name in ("b.yaml", "a.yaml")]

    assert select(*files) == [MISSING_OWNER.replace("plan.yaml", name) for name in ("b.yaml", "a.yaml")]


@pytest.mark.parametrize(
    "paths",
    [
        ["plan.yaml", "plan.yaml"],
        ["plan.yaml", "./plan.yaml"],
        ["plan.yaml", "."],
        [".", "plan.yaml", "."],
        ["plan.yaml", "sub/../plan.yaml"],
        ["sub/..", "plan.yaml"],
    ],
)
def test_a_plan_that_is_named_twice_is_checked_once(paths: list[str]) -> None:
    Path("sub").mkdir()
    write("plan.yaml", OWNERLESS)

    assert len(select(*map(Path, paths))) == 1


def test_an_absolute_path_is_shown_as_a_relative_one(workplace: Path) -> None:
    write("plan.yaml", OWNERLESS)

    assert select(workplace / "plan.yaml") == [MISSING_OWNER]


def test_a_plan_elsewhere_is_shown_with_its_whole_path(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(OWNERLESS)

    assert select(plan) == [MISSING_OWNER.replace("plan.yaml", str(plan))]


def test_what_is_missing_does_not_keep_the_others_from_being_checked() -> None:
    plan = write("plan.yaml", OWNERLESS)

    result = check("--select", "missing-owner", Path("gone.yaml"), plan, Path("gone"))

    assert (result.code, result.lines) == (2, [MISSING_OWNER])
    assert result.err.splitlines() == [
        "tclint: gone.yaml: cannot be read: No such file or directory",
        "tclint: gone: cannot be read: No such file or directory",
    ]


@pytest.mark.parametrize("name", ["plan.yaml/plan.yaml", "/proc/self/mem", "/proc/1/nothing"])
def test_a_file_that_cannot_be_read(name: str) -> None:
    plan = write("plan.yaml", OWNERLESS)

    result = check("--select", "missing-owner", Path(name), plan)

    assert (result.code, result.lines) == (2, [MISSING_OWNER])
    assert result.err.startswith(f"tclint: {name}: cannot be read: ")
    assert result.err.count("\n") == 1


def test_a_name_that_is_too_long_is_said_to_be() -> None:
    plan = write("plan.yaml", OWNERLESS)

    result = check("--select", "missing-owner", plan, Path("x" * 300))

    assert result.code == 2
    assert "File name too long" in result.err


def test_no_plan_at_all() -> None:
    write("empty/notes.yaml", "a: 1\n")

    result = check(Path("empty"))

    assert result == (
        3,
        "",
        "tclint: no plan found in empty: name the file, or see `include` in the configuration\n",
    )


def test_an_empty_directory_beside_a_plan_is_no_failure() -> None:
    Path("empty").mkdir()
    plan = write("plan.yaml", PLAN)

    assert check("--select", "owners", Path("empty"), plan).code == 0


def test_an_empty_file_is_a_plan_with_a_diagnostic() -> None:
    write("plan.yaml", "")

    result = check()

    assert (result.code, result.rules) == (1, ["invalid-yaml"])


# Odd entries


def test_a_directory_with_the_name_of_a_plan_is_searched() -> None:
    write("x.yaml/plan.yaml", OWNERLESS)

    assert select(Path()) == [MISSING_OWNER.replace("plan.yaml", "x.yaml/plan.yaml")]
    assert select(Path("x.yaml")) == [MISSING_OWNER.replace("plan.yaml", "x.yaml/plan.yaml")]


def test_a_pipe_in_a_directory_is_not_waited_for() -> None:
    write("a-plan.yaml", PLAN)
    os.mkfifo("plan.yaml")

    assert shown() == ["a-plan.yaml"]


def test_links() -> None:
    write("real/plan.yaml", PLAN)
    Path("link.yaml").symlink_to("real/plan.yaml")
    Path("dangling-plan.yaml").symlink_to("gone.yaml")
    Path("folder").symlink_to("real")
    Path("real/loop").symlink_to("..")

    found, through = shown(), shown("folder")

    assert found == ["link.yaml", "real/plan.yaml"]
    assert through == ["folder/plan.yaml"]


def test_a_link_that_leads_nowhere_can_be_named() -> None:
    Path("plan.yaml").symlink_to("gone.yaml")

    result = check()

    assert (result.code, result.err) == (2, "tclint: plan.yaml: cannot be read: No such file or directory\n")


@pytest.mark.parametrize(
    "name", [b"\xff-plan.yaml", "é 计划-plan.yaml".encode(), b"a\nb-plan.yaml", b"\x1b[31m-plan.yaml"]
)
@pytest.mark.parametrize("output", [[], ["-o", "out.txt"], ["--output-format", "sarif=out.txt"]])
def test_any_name_of_a_file_can_be_shown(name: bytes, output: list[str]) -> None:
    with open(name, "w") as stream:
        stream.write(OWNERLESS)

    result = tclint("check", "--select", "missing-owner", *output)

    assert (result.code, result.err) == (1, "")
    assert "\x1b" not in result.out


# Excluding


@pytest.mark.parametrize(
    ("patterns", "files"),
    [
        (["drafts"], ["plan.yaml", "x/plan.yaml"]),
        (["drafts/"], ["plan.yaml", "x/plan.yaml"]),
        (["plan.yaml"], []),
        (["/plan.yaml"], ["drafts/plan.yaml", "x/plan.yaml"]),
        (["drafts,x"], ["plan.yaml"]),
        (["drafts", "--exclude", "x"], ["plan.yaml"]),
        (["*", "--exclude", "!/plan.yaml"], ["plan.yaml"]),
        (["x/*.yaml"], ["drafts/plan.yaml", "plan.yaml"]),
    ],
)
def test_what_is_excluded(patterns: list[str], files: list[str]) -> None:
    for name in ("plan.yaml", "drafts/plan.yaml", "x/plan.yaml"):
        write(name, PLAN)

    assert shown("--exclude", *patterns) == files


def test_excluding_adds_to_the_configuration() -> None:
    for name in ("plan.yaml", "drafts/plan.yaml", "x/plan.yaml"):
        write(name, PLAN)
    write("tclint.toml", 'exclude = ["drafts"]\n')

    assert shown("--exclude", "x") == ["plan.yaml"]


@pytest.mark.parametrize(
    ("options", "files"),
    [([], ["plan.yaml"]), (["--force-exclude"], []), (["--force-exclude", "--no-force-exclude"], ["plan.yaml"])],
)
def test_a_named_file_is_only_excluded_by_force(options: list[str], files: list[str]) -> None:
    write("plan.yaml", PLAN)

    assert shown("plan.yaml", "--exclude", "plan.yaml", *options) == files


def test_standard_input_is_excluded_by_its_name() -> None:
    arguments = ("--exclude", "drafts", "--force-exclude", "--stdin-filename", "drafts/plan.yaml")

    result = check(*arguments, Path("-"), stdin=OWNERLESS.encode())

    assert (result.code, result.out) == (3, "")


@pytest.mark.parametrize("pattern", ["!", "a\\", "[z-a]"])
def test_a_pattern_that_is_none(pattern: str) -> None:
    write("plan.yaml", PLAN)

    result = check("--exclude", pattern, Path())

    assert result == (2, "", f"tclint: `exclude`: `{pattern}` is no pattern such as `.gitignore` has\n")


def test_each_path_is_searched_by_its_own_configuration() -> None:
    for name in ("a/plan.yaml", "a/x/plan.yaml", "b/plan.yaml", "b/x/plan.yaml"):
        write(name, PLAN)
    write("b/tclint.toml", 'exclude = ["x"]\n')

    assert shown("a", "b") == ["a/plan.yaml", "a/x/plan.yaml", "b/plan.yaml"]


# .gitignore


@pytest.mark.parametrize(
    ("ignored", "files"),
    [
        ({".gitignore": "drafts/\n"}, ["a/b/plan.yaml", "a/plan.yaml", "plan.yaml"]),
        ({".gitignore": "*.yaml\n"}, []),
        ({".gitignore": "*.yaml\n", "a/.gitignore": "!plan.yaml\n"}, ["a/b/plan.yaml", "a/plan.yaml"]),
        ({".gitignore": "*.yaml\n!a/plan.yaml\n"}, ["a/plan.yaml"]),
        ({".gitignore": "/plan.yaml\n"}, ["a/b/plan.yaml", "a/plan.yaml", "drafts/plan.yaml"]),
        ({"a/.gitignore": "/plan.yaml\n"}, ["a/b/plan.yaml", "drafts/plan.yaml", "plan.yaml"]),
        ({"a/.gitignore": "b\n"}, ["a/plan.yaml", "drafts/plan.yaml", "plan.yaml"]),
        ({".gitignore": "a/\n", "a/.gitignore": "!plan.yaml\n"}, ["drafts/plan.yaml", "plan.yaml"]),
        (
            {".gitignore": "# drafts\n\n!\na\\\n\ufffd\n"},
            ["a/b/plan.yaml", "a/plan.yaml", "drafts/plan.yaml", "plan.yaml"],
        ),
    ],
)
def test_what_git_leaves_out_is_left_out(ignored: dict[str, str], files: list[str]) -> None:
    for name in ("plan.yaml", "a/plan.yaml", "a/b/plan.yaml", "drafts/plan.yaml"):
        write(name, PLAN)
    for name, text in ignored.items():
        write(name, text)

    assert shown() == files


def test_the_repository_around_a_directory_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("repository/.git").mkdir(parents=True)
    write(".gitignore", "*.yaml\n")
    write("repository/.gitignore", "drafts\n")
    write("repository/a/drafts/plan.yaml", PLAN)
    write("repository/a/plan.yaml", PLAN)
    monkeypatch.chdir("repository/a")

    assert shown() == ["plan.yaml"]


@pytest.mark.parametrize("entry", ["directory", "bytes"])
def test_a_gitignore_that_cannot_be_read_leaves_nothing_out(entry: str) -> None:
    write("plan.yaml", PLAN)
    if entry == "directory":
        Path(".gitignore").mkdir()
    else:
        write(".gitignore", b"\xff\xfe\x00")

    assert shown() == ["plan.yaml"]


def test_gitignore_can_be_passed_over_and_a_named_file_is_checked() -> None:
    write("plan.yaml", PLAN)
    write(".gitignore", "plan.yaml\n")

    assert shown() == []
    assert shown("plan.yaml") == ["plan.yaml"]
    assert shown("--no-respect-gitignore") == ["plan.yaml"]
    assert shown("--config", "respect-gitignore=false") == ["plan.yaml"]
    assert shown("--config", "respect-gitignore=false", "--respect-gitignore") == []


# Standard input


@pytest.mark.parametrize(
    "encode",
    [
        str.encode,
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: text.replace("Example plan", "🎓 plan 👩‍🔬").encode(),
    ],
)
@pytest.mark.parametrize(("options", "name"), [([], "stdin.yaml"), (["--stdin-filename", "hr/p.yaml"], "hr/p.yaml")])
def test_a_plan_from_standard_input(encode: object, options: list[str], name: str) -> None:
    assert callable(encode)

    result = check("--select", "missing-owner", *options, Path("-"), stdin=encode(OWNERLESS))

    assert (result.code, result.lines) == (1, [MISSING_OWNER.replace("plan.yaml", name)])


def test_standard_input_beside_files_and_only_once() -> None:
    plan = write("plan.yaml", OWNERLESS)

    lines = select(plan, Path("-"), Path("-"), stdin=OWNERLESS.encode())

    assert lines == [MISSING_OWNER, MISSING_OWNER.replace("plan.yaml", "stdin.yaml")]


def test_an_empty_standard_input() -> None:
    result = check(Path("-"))

    assert (result.code, result.rules) == (1, ["invalid-yaml"])


def test_standard_input_is_checked_by_the_configuration_where_it_is_said_to_lie() -> None:
    write("hr/tclint.toml", 'select = ["missing-owner"]\nfail-on = "never"\n')

    result = check("--stdin-filename", "hr/plan.yaml", Path("-"), stdin=OWNERLESS.encode())

    assert (result.code, result.rules) == (0, ["missing-owner"])


def test_a_directory_called_like_standard_input() -> None:
    write("-/plan.yaml", OWNERLESS)

    lines = select(Path("-"), stdin=PLAN.encode())

    assert lines == []
