"""What holds for every test: nobody's own diary is touched, and the same code gives the same result."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("gutbone", deadline=None, derandomize=True)
settings.load_profile("gutbone")

MOST_WORKERS = 8


def pytest_xdist_auto_num_workers() -> int:
    """Three workers a core: the tests of the screens mostly wait, and three of them share a core well."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(3 * cores, MOST_WORKERS)


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point every folder of gutbone into the test's own temporary folder."""
    for name in ("data", "config", "cache"):
        monkeypatch.setenv(f"GUTBONE_{name.upper()}", str(tmp_path / name))


@pytest.fixture(autouse=True)
def impatient_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this process not wait for the disk: nobody pulls the plug of the machine that runs the tests.

    Tests that are about it count or refuse the calls in a `FileSystem`; the programs that tests start do wait.
    """
    monkeypatch.setattr("os.fsync", lambda descriptor: None)
