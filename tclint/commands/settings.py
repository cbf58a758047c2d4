"""The settings of a run as text, and where each comes from."""

from __future__ import annotations

import json
from dataclasses import asdict, is_dataclass

from tclint.config import Config
from tclint.settings import Settings, kebab


def settings_text(config: Config) -> str:
    """One line per setting: key, value, origin."""
    rows = [
        (kebab(name), _shown(getattr(config.settings, name)), config.origins.get(kebab(name), "default"))
        for name in Settings.__dataclass_fields__
        if name != "extend"
    ]
    keys = max(len(key) for key, _, _ in rows)
    values = min(max(len(value) for _, value, _ in rows), 40)
    return "".join(f"{key.ljust(keys)} = {value.ljust(values)}  # {origin}\n" for key, value, origin in rows)


def _shown(value: object) -> str:
    if is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if isinstance(value, list):
        value = [asdict(item) if is_dataclass(item) and not isinstance(item, type) else item for item in value]
    return "none" if value is None else json.dumps(value)
