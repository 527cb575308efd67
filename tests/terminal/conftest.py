"""Programs in terminals, each with folders of its own."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.terminal.harness import GUTBONE, Terminal, environment_for, terminal

Start = Callable[..., Terminal]
"""Starts gutbone in a terminal; takes the words of the command line, and `columns` and `rows`."""

Ask = Callable[..., Any]
"""Runs a verb of gutbone with `--json` on the same diary, and gives what it printed."""


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """The environment of every program of a test."""
    return environment_for(tmp_path)


@pytest.fixture
def start(environment: dict[str, str]) -> Iterator[Start]:
    """Start gutbone; whatever still runs at the end of the test is ended."""
    with ExitStack() as running:

        def started(*words: str, columns: int = 80, rows: int = 24, **more: str) -> Terminal:
            command = [*GUTBONE, *words]
            return running.enter_context(terminal(command, {**environment, **more}, columns=columns, rows=rows))

        yield started


@pytest.fixture
def ask(environment: dict[str, str]) -> Ask:
    """What the command line says of the diary."""

    def asked(*words: str) -> Any:
        ended = subprocess.run(
            [*GUTBONE, *words, "--json"], capture_output=True, text=True, check=False, env=environment
        )
        assert ended.returncode == 0, ended.stderr
        return json.loads(ended.stdout)

    return asked
