"""Backups in the app."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from gutbone_tui.ui.app import GutboneApp
from gutbone_tui.ui.backing_up import back_up_quietly
from tests.ui.opened import NOON, THURSDAY, diary_in, opened, picture, press, settled, typed


async def test_a_backup_is_made_and_named(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: oats")
    async with opened(diary) as pilot:
        await press(pilot, "b")
        await settled(pilot)
        assert "there is none yet" in picture(pilot)
        await press(pilot, "b")
        await settled(pilot)
        assert "Backed up and read back" in picture(pilot)
        await press(pilot, "b")
        await settled(pilot)
        assert "last one Thu 26 Nov" in picture(pilot)
    assert diary_in(tmp_path).last_backup == THURSDAY


async def test_restoring_says_what_it_would_change_and_can_be_undone(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: oats")
    diary.back_up()
    typed(diary, "l: apple")
    async with opened(diary) as pilot:
        await press(pilot, "b")
        await settled(pilot)
        await press(pilot, "1")
        await settled(pilot)
        assert "Replace: 0 added, 0 changed, 1 removed" in picture(pilot)
        await press(pilot, "r")
        await settled(pilot)
        assert diary_in(tmp_path).day(THURSDAY).plants == {"oats"}
        await press(pilot, "u")
        await settled(pilot)
    assert diary_in(tmp_path).day(THURSDAY).plants == {"oats", "apple"}


def wait_for_backups() -> None:
    """Wait until no backup is being made in the background."""
    for thread in threading.enumerate():
        if thread.name == "gutbone-backup":
            thread.join(10)


def test_the_days_backup_is_made_once_by_itself(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: oats")
    problems: list[str] = []
    for _ in range(2):
        back_up_quietly(diary, problems.append)
        wait_for_backups()
    assert problems == []
    assert len(diary.backups()) == 1


async def test_a_program_left_open_makes_the_backup_of_each_day(tmp_path: Path) -> None:
    now: list[datetime] = [NOON]
    diary = diary_in(tmp_path, clock=lambda: now[0])
    typed(diary, "b: oats")
    diary.back_up()
    typed(diary, "l: apple")
    async with opened(diary) as pilot:
        app = pilot.app
        assert isinstance(app, GutboneApp)
        app.keep_watch()
        wait_for_backups()
        assert len(diary.backups()) == 1
        now[0] = NOON + timedelta(days=1)
        app.keep_watch()
        wait_for_backups()
    assert diary.last_backup == THURSDAY + timedelta(days=1)
    assert len(diary.backups()) == 2


def test_a_fault_of_a_backup_is_told_without_quoting_anything(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken() -> None:
        raise ValueError("a lump in the breast")

    diary = diary_in(tmp_path)
    diary.back_up_if_due = broken  # type: ignore[method-assign]
    problems: list[str] = []
    back_up_quietly(diary, problems.append)
    wait_for_backups()
    assert problems == ["The day's backup could not be made: this is a mistake of the program (ValueError)."]
    assert "lump" not in capfd.readouterr().err
