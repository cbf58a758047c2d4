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


ERRORS = {"a: 'x": "scanner.ScannerError", "a: [1, }": "parser.ParserError", "a: \\x01": "reader.ReaderError"}


@pytest.mark.parametrize(("text", "error"), ERRORS.items())
def test_that_the_c_parser_raises_the_librarys_own_errors_for_others(text: str, error: str) -> None:
    script = (
        "import tclint.syntax.c_parser; from ruamel.yaml import YAML; import ruamel.yaml.reader\n"
        f"try: YAML(typ='safe').load({text!r}.encode().decode('unicode_escape'))\n"
        f"except ruamel.yaml.{error} as one: print(type(one).__module__, str(one) != '')"
    )

    assert told(script) == f"ruamel.yaml.{error.partition('.')[0]} True"


def test_that_broken_texts_are_told_before_the_library_is_whole() -> None:
    script = (
        "import sys; from tclint.syntax.reading import read;"
        "print(*(read(text).offset for text in ('a: [1', 'a: [1, }')), 'ruamel.yaml.main' in sys.modules)"
    )

    assert told(script) == "4 7 False"


def test_that_threads_wait_for_the_whole_library() -> None:
    script = (
        "import tclint.syntax.c_parser; from threading import Thread; found = []\n"
        "def take():\n    from ruamel.yaml import YAML\n    found.append(YAML)\n"
        "threads = [Thread(target=take) for _ in range(8)]\n"
        "for one in threads: one.start()\n"
        "for one in threads: one.join()\n"
        "print(len(found), len(set(found)))"
    )

    assert told(script) == "8 1"


def test_that_nothing_is_lost_without_the_c_parser() -> None:
    script = (
        "import sys; sys.modules['_ruamel_yaml'] = None;"
        "from tclint.syntax import tree; print(len(tree.build('a: 1', tree.c_events('a: 1'))))"
    )

    assert told(script) == "1"
