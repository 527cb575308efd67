"""The words the project is worked with, as far as they can be tried without installing anything."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
from pathlib import Path

PROJECT = Path(__file__).parent.parent


def make(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Say a word in a folder that has nothing but the Makefile."""
    shutil.copy(PROJECT / "Makefile", folder)
    (folder / "pyproject.toml").touch()
    return make_again(folder, *words)


def make_again(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Say a word in a folder as it is, as somebody who is not within a `make` already."""
    clean = {name: each for name, each in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    return subprocess.run(["make", *words], cwd=folder, capture_output=True, text=True, check=False, env=clean)


def test_help_is_what_make_says_by_itself(tmp_path: Path) -> None:
    assert "make run" in make(tmp_path).stdout
    assert "make test" in make(tmp_path, "help").stdout


def test_without_a_python_that_is_new_enough_it_says_so(tmp_path: Path) -> None:
    ended = make(tmp_path, "run", "PYTHON=")
    assert ended.returncode != 0
    assert "Python 3.11 or newer" in ended.stderr
    assert not (tmp_path / ".venv").exists()


def test_nothing_is_installed_twice(tmp_path: Path) -> None:
    """With the environment in place, `make run` only starts the program."""
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    for name in ("python", "gutbone"):
        program = tmp_path / ".venv" / "bin" / name
        program.write_text(f"#!/bin/sh\necho {name} started\n")
        program.chmod(0o755)
    (tmp_path / "pyproject.toml").touch()
    os.utime(tmp_path / "pyproject.toml", (1, 1))
    (tmp_path / ".venv" / ".installed-run").touch()
    shutil.copy(PROJECT / "Makefile", tmp_path)
    ended = make_again(tmp_path, "run")
    assert ended.stdout == "gutbone started\n"


def test_what_ci_runs_can_be_run() -> None:
    script = PROJECT / ".ci" / "run"
    assert script.stat().st_mode & stat.S_IXUSR
    assert "make test" in script.read_text()
