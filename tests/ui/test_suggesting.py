"""Ghost text in the entry bar."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from tests.ui.opened import THURSDAY, day_screen, diary_in, opened, picture, press, settled, type_text, typed


async def test_what_was_eaten_before_is_offered_and_taken_with_a_key(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    for back in (1, 2):
        typed(diary, "kefir with blackcurrants", THURSDAY - timedelta(days=back))
    async with opened(diary) as pilot:
        await press(pilot, "a", "k")
        await settled(pilot)
        await type_text(pilot, "efi")
        await settled(pilot)
        assert "kefir with blackcurrants" in picture(pilot)
        assert day_screen(pilot).bar.line == "kefi"
        await press(pilot, "tab")
        assert day_screen(pilot).bar.line == "kefir with blackcurrants"
        await press(pilot, "enter")
    assert "blackcurrant" in diary_in(tmp_path).day(THURSDAY).plants


async def test_names_nobody_typed_yet_are_offered_too(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await press(pilot, "a", "s")
        await settled(pilot)
        await type_text(pilot, "auerkr")
        await settled(pilot)
        await press(pilot, "right")
        assert day_screen(pilot).bar.line == "sauerkraut"


async def test_nothing_is_recorded_but_what_was_typed(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "oats and walnuts", THURSDAY - timedelta(days=1))
    async with opened(diary) as pilot:
        await press(pilot, "a", "o")
        await settled(pilot)
        await type_text(pilot, "ats")
        await press(pilot, "enter")
    assert diary_in(tmp_path).day(THURSDAY).plants == {"oats"}
