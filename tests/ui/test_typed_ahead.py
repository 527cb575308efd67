"""Keys that come faster than the app acts, as over a line that stood still for a while."""

from __future__ import annotations

from pathlib import Path

import pytest

from gutbone_tui.diary.diary import Diary
from gutbone_tui.ui import key_order
from tests.ui.opened import THURSDAY, day_screen, diary_in, opened, picture, settled, strike, typed

FRIDAY = THURSDAY.replace(day=20)


def filled(folder: Path) -> Diary:
    """A diary with something to find, to go to and to edit."""
    diary = diary_in(folder)
    typed(diary, "b: oats; l: lentil soup; d3 1000 iu")
    typed(diary, "b: rye bread", FRIDAY)
    return diary


AHEAD = (
    ("enter twice", ("g", *"2026-11-20", "enter", "enter", "enter"), "rye bread"),
    ("a line for another day", ("g", *"2026-11-20", "enter", "a", *"kale", "enter", "escape"), "kale"),
    ("escape twice", ("g", "escape", "escape", "2"), "lentil soup"),
    ("found and gone to", ("slash", *"rye", "enter"), "Fri 20 Nov"),
    ("a food found", ("f", "slash", *"kale", "enter"), "Counts for polyphenol"),
    ("a line edited", ("2", "e", *" and walnuts", "enter", "1"), "oats and walnuts"),
    ("a usual kept", ("2", "w", *"my oats", "enter", "1"), "Plants this week"),
    ("the palette", ("ctrl+p", *"trends", "enter"), "Plants a week"),
    ("taken and left", ("s", "c", "v", "escape", "1"), "calcium"),
    ("a setting stepped and left", ("comma", "down", "right", "escape", "1"), "Plants this week"),
    ("a serving changed and left", ("f", "down", "down", "enter", "plus", "escape", "1"), "Plants this week"),
    ("a start changed", ("6", "j", *"2026-11-01", "enter", "1"), "day 26"),
)


@pytest.mark.parametrize(("keys", "expected"), [case[1:] for case in AHEAD], ids=[case[0] for case in AHEAD])
async def test_it_ends_where_slow_typing_ends(tmp_path: Path, keys: tuple[str, ...], expected: str) -> None:
    shown = []
    for folder in ("slow", "ahead"):
        async with opened(filled(tmp_path / folder)) as pilot:
            for key in keys:
                strike(pilot, key)
                if folder == "slow":
                    await settled(pilot)
            await settled(pilot)
            await pilot.app.workers.wait_for_complete()
            await settled(pilot)
            shown.append(picture(pilot))
            assert expected in shown[-1]
    assert shown[0] == shown[1]


async def test_a_key_that_never_ends_does_not_keep_the_others_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_order.KeyOrder, "_after", lambda *_: None)
    monkeypatch.setattr(key_order, "PATIENCE_SECONDS", 0.0)
    async with opened(filled(tmp_path)) as pilot:
        for key in ("2", "4", "1", "left_square_bracket"):
            strike(pilot, key)
            await pilot.pause()
        assert day_screen(pilot).desk.day < THURSDAY
