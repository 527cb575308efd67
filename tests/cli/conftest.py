"""The command line, run in this process on a diary of the test's own."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from gutbone_tui.cli.main import main


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed, as JSON."""
        return json.loads(self.out)


Gutbone = Callable[..., Ended]
"""Runs gutbone with words of the command line."""


@pytest.fixture
def gutbone(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Gutbone:
    """The program."""
    monkeypatch.setenv("COLUMNS", "80")

    def run(*words: str) -> Ended:
        capsys.readouterr()
        try:
            code = main(words)
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else 1
        return Ended(code, *capsys.readouterr())

    return run
