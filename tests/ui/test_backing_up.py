"""Backups in the app."""

from __future__ import annotations

from pathlib import Path

from gutbone_tui.ui.backing_up import back_up_quietly
from tests.ui.opened import THURSDAY, diary_in, opened, picture, press, settled, typed


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


def test_the_days_backup_is_made_once_by_itself(tmp_path: Path) -> None:
    import threading

    diary = diary_in(tmp_path)
    typed(diary, "b: oats")
    problems: list[str] = []
    for _ in range(2):
        back_up_quietly(diary, problems.append)
        for thread in threading.enumerate():
            if thread.name == "gutbone-backup":
                thread.join(10)
    assert problems == []
    assert len(diary.backups()) == 1
