"""What holds for every test: nobody's own diary is touched, and the same code gives the same result."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("gutbone", deadline=None, derandomize=True)
settings.load_profile("gutbone")


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point every folder of gutbone into the test's own temporary folder."""
    for name in ("data", "config", "cache"):
        monkeypatch.setenv(f"GUTBONE_{name.upper()}", str(tmp_path / name))
