"""Many paths to one report, on as many processors as pay, with the same bytes in the same order."""

from __future__ import annotations

import gc
import marshal
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

from tclint.errors import TclintError
from tclint.named_tuples import NamedTuple
from tclint.paths import STDIN, shown_path
from tclint.report import FileReport, Summary, Tally
from tclint.results import Outcome, Results
from tclint.source import Source
from tclint.suggestions import did_you_mean

if TYPE_CHECKING:
    from tclint.linter import Linter
    from tclint.render.base import Renderer

    LinterFor = Callable[[str], Linter]

_CHUNK = 2
_FREE_AFTER = 2_000_000
"""Characters of plans after which what refers to itself in a circle is freed."""
_WORTH_A_PROCESS = 24
"""Fewer files than this are done before a second process has started."""

Read = Callable[[str, str], Source]
"""Gives the text at a path, by the name under which it is reported."""
ResultsFor = Callable[[str], Results | None]
"""What was found before in files of a path's configuration."""


def stdin_path(name: str | None) -> str:
    """What standard input is called."""
    return name or "stdin.yaml"


def check_file(
    path: str,
    linter_for: LinterFor,
    stdin_name: str | None = None,
    *,
    read: Read = Source.read,
    with_identities: bool = False,
) -> FileReport:
    """Check one file, or standard input for `-`; a file that cannot be read is reported as such."""
    source = _source_at(path, stdin_name, read)
    if isinstance(source, FileReport):
        return source
    return linter_for(_called(path, stdin_name)).lint(source, with_identities=with_identities)


def _called(path: str, stdin_name: str | None) -> str:
    return stdin_path(stdin_name) if path == STDIN else path


def _source_at(path: str, stdin_name: str | None, read: Read) -> Source | FileReport:
    """The text of a file, or the report that it cannot be read."""
    called = _called(path, stdin_name)
    name = shown_path(called)
    try:
        return Source.from_bytes(name, _stdin()) if path == STDIN else read(path, name)
    except OSError as error:
        return FileReport(name, error=f"cannot be read: {error.strerror or error}{_near(called)}")


def _near(path: str) -> str:
    """A file or directory beside a missing one that may have been meant."""
    folder, name = os.path.split(path)
    if os.path.lexists(path) or not os.path.isdir(folder or os.curdir):
        return ""
    return did_you_mean(name, os.listdir(folder or os.curdir))


def _stdin() -> bytes:
    if sys.stdin is None:  # what started the command closed it
        raise OSError("standard input is closed")
    return sys.stdin.buffer.read()


def _nothing_known(_: str) -> None:
    """What is remembered where nothing is."""


class Runner:
    """Checks files and hands each report to the renderers as soon as it is there, so that memory stays flat."""

    def __init__(
        self,
        linter_for: LinterFor,
        renderers: Sequence[Renderer],
        stdin_name: str | None = None,
        read: Read = Source.read,
        results_for: ResultsFor = _nothing_known,
    ) -> None:
        """Take what checks and what renders.

        Args:
            linter_for: the linter that holds for a path.
            renderers: in the order of the outputs.
            stdin_name: what standard input is called.
            read: what reads files.
            results_for: what is known of files that were checked before.
        """
        self.linter_for = linter_for
        self.renderers = renderers
        self.stdin_name = stdin_name
        self.read = read
        self.results_for = results_for
        self.needs_identities = any(renderer.needs_fingerprints for renderer in renderers)
        self._unfreed = 0

    def run(self, files: Sequence[str], summary: Summary, jobs: int | None = None) -> Iterator[list[str]]:
        """Check `files` in order; yields for each file one text per renderer, and counts it in `summary`.

        Args:
            files: the files, or `-` for standard input.
            summary: grows as the files are done.
            jobs: the number of processes; None for what pays.
        """
        if not gc.isenabled():
            gc.freeze()
        workers = jobs or _workers(len(files))
        outcomes = self._alone(files) if workers == 1 else self._together(files, workers)
        for tally, texts in outcomes:
            summary.add(tally)
            yield texts

    def _alone(self, files: Iterable[str]) -> Iterator[Outcome]:
        return (self._outcome(path) for path in files)

    def _outcome(self, path: str) -> Outcome:
        source = _source_at(path, self.stdin_name, self.read)
        if isinstance(source, FileReport):
            return self._rendered(source)
        called = _called(path, self.stdin_name)
        results = self.results_for(called)
        known = results.find(source) if results is not None else None
        if known is not None:
            return known
        linter = self.linter_for(called)
        report = linter.lint(source, with_identities=self.needs_identities)
        outcome = self._rendered(report)
        if results is not None and report.stands_alone:
            results.keep(source, outcome, linter.selection.reach)
        self._clean_up(source)
        return outcome

    def _rendered(self, report: FileReport) -> Outcome:
        return report.tally(), [renderer.file(report) for renderer in self.renderers]

    def _clean_up(self, source: Source) -> None:
        """Free plans now and then where the collector is off; what was there before the first plan is left alone."""
        if gc.isenabled():
            return
        self._unfreed += len(source.text)
        if self._unfreed > _FREE_AFTER:
            self._unfreed = 0
            gc.collect()

    def _together(self, files: Sequence[str], workers: int) -> Iterator[Outcome]:
        """Share the files out among this process and forked ones.

        Forking after everything is imported costs a few milliseconds, where a process pool costs fifty.
        """
        first, *files = files
        yield self._outcome(first)  # what is loaded with the first plan is there in every process
        chunks = [files[start : start + _CHUNK] for start in range(0, len(files), _CHUNK)]
        sys.stdout.flush()
        sys.stderr.flush()
        workers_started = [self._fork(chunks[worker::workers]) for worker in range(1, workers)]
        try:
            for number, chunk in enumerate(chunks):
                worker = number % workers
                yield from _received(workers_started[worker - 1].stream) if worker else self._alone(chunk)
        finally:
            for started in workers_started:
                started.stream.close()
                os.waitpid(started.process, 0)

    def _fork(self, chunks: Sequence[Sequence[str]]) -> _Worker:
        read_end, write_end = os.pipe()
        process = os.fork()
        if process:
            os.close(write_end)
            return _Worker(process, os.fdopen(read_end, "rb"))
        try:
            os.close(read_end)
            self._work(chunks, write_end)
        finally:
            os._exit(0)  # whatever happened: only the parent goes on with the run

    def _work(self, chunks: Iterable[Sequence[str]], write_end: int) -> None:
        """Be the worker: send each chunk's outcomes, or the one line that says why there are none."""
        try:
            with os.fdopen(write_end, "wb") as stream:
                for chunk in chunks:
                    _send(stream, self._answer(chunk))
        except (BrokenPipeError, KeyboardInterrupt):
            return

    def _answer(self, chunk: Iterable[str]) -> list[tuple[tuple[object, ...], list[str]]] | str:
        try:
            return [(tuple(tally), texts) for tally, texts in self._alone(chunk)]
        except TclintError as error:
            return str(error)


class _Worker(NamedTuple):
    process: int
    stream: BinaryIO


def _send(stream: BinaryIO, answer: object) -> None:
    data = marshal.dumps(answer)  # type: ignore[arg-type]
    stream.write(len(data).to_bytes(8, "big") + data)
    stream.flush()


def _received(stream: BinaryIO) -> Iterator[Outcome]:
    header = stream.read(8)
    data = stream.read(int.from_bytes(header, "big"))
    if not data:
        raise TclintError("a worker process ended early; `--jobs 1` does without")
    answer = marshal.loads(data)  # noqa: S302 - from our own child process
    if isinstance(answer, str):
        raise TclintError(answer)
    for tally, texts in answer:
        yield Tally(*tally), texts


def _workers(files: int) -> int:
    if files < _WORTH_A_PROCESS or not hasattr(os, "fork"):
        return 1
    return max(1, min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, 8))
