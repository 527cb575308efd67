"""Standard input and output that are closed, full or go away."""

from __future__ import annotations

import subprocess
import sys

GUTBONE = f"{sys.executable} -m gutbone_tui"


def shell(command: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a shell, where `gutbone` is this program."""
    script = f'gutbone() {{ {GUTBONE} "$@"; }}\n{command}'
    return subprocess.run(["/bin/sh", "-c", script], capture_output=True, text=True, check=False)


def test_a_reader_that_went_away_is_no_accident() -> None:
    """As in `gutbone plants --missing | head`."""
    ended = shell("gutbone plants --missing --json | true; gutbone plants --missing --json | head -c 10 >/dev/null")
    assert ended.stderr == ""


def test_a_closed_output_is_no_accident() -> None:
    assert shell("gutbone today >&-").stderr == ""
    assert shell("gutbone today 2>&-").returncode == 0
    assert shell("gutbone foods oats <&-").returncode == 0


def test_no_input_at_all_is_wrong_usage() -> None:
    ended = shell("gutbone add <&-")
    assert ended.returncode == 2
    assert "there is no line" in ended.stderr


def test_an_output_that_knows_no_unicode_is_no_accident() -> None:
    ended = shell("gutbone add 'slept 7.5'; PYTHONIOENCODING=ascii gutbone today")
    assert ended.returncode == 0
    assert "Sleep" in ended.stdout


def test_words_that_are_no_text_are_kept_as_well_as_possible() -> None:
    ended = shell("gutbone add \"$(printf 'caf\\351 and oats')\"; gutbone today --json")
    assert ended.returncode == 0
    assert "oats" in ended.stdout


def test_a_full_disk_under_the_output_is_said_not_thrown() -> None:
    ended = shell("gutbone today > /dev/full")
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
