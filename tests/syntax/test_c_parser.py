"""The C parser comes without the rest of its library, which stays what it is for everybody else."""

import subprocess
import sys

import pytest


def told(script: str) -> str:
    """What a fresh interpreter prints."""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout.strip()


def test_that_only_what_reading_needs_is_loaded() -> None:
    loaded = told(
        "import sys; import tclint.syntax.c_parser as c; assert c.CParser;"
        "print(*sorted(name[12:] for name in sys.modules if name.startswith('ruamel.yaml.') and 'clib' not in name))"
    )

    assert set(loaded.split()) == {"compat", "docinfo", "error", "events", "nodes", "tag", "tokens"}


USES = (
    "from ruamel.yaml import YAML",
    "import ruamel.yaml; YAML = ruamel.yaml.YAML",
    "from ruamel.yaml import *",
    "from ruamel.yaml.main import YAML",
)


@pytest.mark.parametrize("use", USES)
@pytest.mark.parametrize("order", ["import tclint.syntax.c_parser; {}", "{}; import tclint.syntax.c_parser"])
def test_that_the_library_is_whole_for_everybody_else(use: str, order: str) -> None:
    script = (
        f"{order.format(use)}; import io; out = io.StringIO();"
        "yaml = YAML(); yaml.dump(yaml.load('a: [1, b] # c'), out);"
        "print(out.getvalue(), YAML(typ='safe').load('a: 2'), YAML(typ='safe', pure=True).load('a: 3'))"
    )

    assert told(script) == "a: [1, b] # c\n {'a': 2} {'a': 3}"


def test_that_errors_of_both_parsers_are_caught_by_the_librarys_own_classes() -> None:
    script = (
        "from tclint.syntax.reading import read; from tclint.syntax.tree import pure_events;"
        "from ruamel.yaml import YAML; from ruamel.yaml.error import YAMLError;"
        "print(read('a: [1'), read('a: [1', pure_events))\n"
        "for text in ('a: [1', 'a: \\x01', 'a: *b'):\n"
        "    try: YAML(typ='safe').load(text)\n"
        "    except YAMLError: print('caught')"
    )

    assert told(script).split("\n")[1:] == ["caught", "caught", "caught"]


def test_that_nothing_is_lost_without_the_c_parser() -> None:
    script = (
        "import sys; sys.modules['_ruamel_yaml'] = None;"
        "from tclint.syntax import tree; print(len(tree.build('a: 1', tree.c_events('a: 1'))))"
    )

    assert told(script) == "1"
