"""The package's modules are found as the import system finds them, wherever the package lies."""

import subprocess
import sys
import zipfile
from pathlib import Path

import tclint

PACKAGE = Path(tclint.__file__).parent
TELL = (
    "import sys; {}; import tclint.linter, tclint.timeframe.reader, tclint.render.full;"
    "print(*sorted((name, module.__file__, module.__spec__.origin, module.__spec__.cached, module.__package__)"
    " for name, module in sys.modules.items() if name.startswith('tclint') and 'own_modules' not in name), sep='\\n')"
)
QUICKLY = "from tclint.own_modules import find_quickly; find_quickly(); find_quickly()"


def told(script: str, path: Path | None = None) -> str:
    """What a fresh interpreter prints, with a folder or an archive to look in first."""
    first = f"import sys; sys.path.insert(0, {str(path)!r});" if path else ""
    done = subprocess.run([sys.executable, "-c", first + script], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout


def test_that_modules_say_the_same_of_themselves_however_they_were_found() -> None:
    assert told(TELL.format(QUICKLY)) == told(TELL.format("import tclint"))


def test_that_there_is_one_finder_however_often_one_asks() -> None:
    assert told(f"{QUICKLY}; import sys; print(sum(type(one).__name__ == '_Finder' for one in sys.meta_path))") == "1\n"


def test_that_the_package_may_lie_in_an_archive(tmp_path: Path) -> None:
    archive = tmp_path / "tclint.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for module in PACKAGE.rglob("*.py"):
            file.write(module, Path("tclint") / module.relative_to(PACKAGE))

    assert (
        told(f"{QUICKLY}; import tclint.source; print(tclint.source.__file__)", archive)
        == f"{archive}/tclint/source.py\n"
    )
