import sys
from pathlib import Path

from hypothesis import HealthCheck, settings

# Tests are collected with importlib, which puts nothing on the path; `strategies` is shared by all of them.
sys.path.insert(0, str(Path(__file__).parent))

# Nothing here asserts a time, so a slow machine fails no test.
settings.register_profile("tclint", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tclint")
