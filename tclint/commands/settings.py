"""The settings of a run as text, and where each comes from."""

from __future__ import annotations

import json

from tclint.config import Config
from tclint.declared import declared_in
from tclint.settings import TABLES, Settings, kebab


def settings_text(config: Config) -> str:
    """One line per setting: key, value, origin."""
    rows = [
        (kebab(name), _shown(getattr(config.settings, name)), config.origins.get(kebab(name), "default"))
        for name in declared_in(Settings)
        if name != "extend"
    ]
    keys = max(len(key) for key, _, _ in rows)
    values = min(max(len(value) for _, value, _ in rows), 40)
    return "".join(f"{key.ljust(keys)} = {value.ljust(values)}  # {origin}\n" for key, value, origin in rows)


def _shown(value: object) -> str:
    return "none" if value is None else json.dumps(value, default=_as_data)


def _as_data(value: object) -> object:
    """A table of the settings, or a read-only mapping, as what JSON knows."""
    if isinstance(value, TABLES):
        return {name: getattr(value, name) for name in declared_in(type(value))}
    return dict(value)  # type: ignore[call-overload]
