"""Reports to text: one renderer a file, each a pure function of what it is given."""

from __future__ import annotations

from importlib import import_module

from tclint.render.base import Renderer, Setting

FORMATS: dict[str, tuple[str, str, str]] = {
    "full": ("full", "FullRenderer", "source lines with the place underlined, errors first"),
    "concise": ("concise", "ConciseRenderer", "one line per diagnostic"),
    "grouped": ("grouped", "GroupedRenderer", "under the plan and the activity"),
    "json": ("json_object", "JsonRenderer", "one JSON object"),
    "json-lines": ("json_lines", "JsonLinesRenderer", "one JSON object per line"),
    "github": ("github", "GitHubRenderer", "annotations on GitHub"),
    "gitlab": ("gitlab", "GitLabRenderer", "Code Quality report for GitLab"),
    "azure": ("azure", "AzureRenderer", "issues of a run on Azure Pipelines"),
    "sarif": ("sarif", "SarifRenderer", "SARIF 2.1.0, for code scanning"),
    "junit": ("junit", "JUnitRenderer", "JUnit XML: each rule is a test of each plan"),
    "checkstyle": ("checkstyle", "CheckstyleRenderer", "Checkstyle XML, for Jenkins and others"),
    "rdjson": ("rdjson", "RdjsonRenderer", "comments on a review by reviewdog"),
    "markdown": ("markdown", "MarkdownRenderer", "tables to paste into a page or comment"),
    "statistics": ("statistics", "StatisticsRenderer", "how often each rule spoke, and the plans' picture"),
}
"""Format -> module, class and what it is; a module is imported when its format is asked for."""
AUTO = "auto"
"""The format that fits where the output goes."""


def renderer(name: str, setting: Setting) -> Renderer:
    """The renderer of a format that is in `FORMATS`."""
    module, kind, _ = FORMATS[name]
    made: Renderer = getattr(import_module(f"tclint.render.{module}"), kind)(setting)
    return made
