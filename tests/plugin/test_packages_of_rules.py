"""Rules may lie in packages of packages that import their own modules."""

from pathlib import Path

import pytest

from tclint.registry import Provider, Registry

RULE = '''"""A rule."""
from plugged.sub.words import WORD
from tclint import Rule


class NoWord(Rule, severity="warning"):
    """A word is missing.

    ## Why is this bad?
    Nobody can read what is not there.
    """
'''


def test_that_a_package_may_import_its_modules_before_they_are_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "plugged" / "sub"
    inner.mkdir(parents=True)
    (inner.parent / "__init__.py").write_text("")
    (inner / "__init__.py").write_text("from .no_word import NoWord\n")
    (inner / "words.py").write_text("WORD = 'word'\n")
    (inner / "no_word.py").write_text(RULE)
    monkeypatch.syspath_prepend(tmp_path)

    rules = Registry(None, [Provider("plugged", "1", "plugged")]).rules

    assert [(name, rule.__module__) for name, rule in rules.items()] == [("no-word", "plugged.sub.no_word")]
