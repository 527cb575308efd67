"""Drawing without Unicode keeps every column."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from gutbone_tui.ui.plain_letters import in_ascii
from gutbone_tui.ui.words import CATEGORY_MARKS
from tests.nasty import NASTY
from tests.ui.opened import diary_in, opened, picture, typed


def test_frames_marks_and_letters_have_something_of_their_own() -> None:
    assert in_ascii("┌ gutbone ─ Mon 23 Nov · today ┐") == "+ gutbone - Mon 23 Nov . today +"
    assert in_ascii("│ ✓ prebiotic ○ zinc │ 7½ h") == "| * prebiotic o zinc | 7+ h"
    assert in_ascii("crème brûlée, jalapeño") == "creme brulee, jalapeno"
    assert in_ascii("日本") == "????"


def test_the_marks_of_categories_stay_different() -> None:
    marks = [in_ascii(mark) for mark in CATEGORY_MARKS.values()]
    assert len(set(marks)) == len(marks)
    bars = in_ascii("·▁▂▃▄▅▆▇█")
    assert len(set(bars)) == len(bars)
    assert len(set(in_ascii("✓○·●"))) == 4


@given(st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(NASTY))
def test_it_is_ascii_and_as_wide(text: str) -> None:
    plain = in_ascii(text)
    assert plain.isascii()
    assert all(cell_len(in_ascii(each)) == cell_len(each) for each in set(text) if each.isprintable())


async def test_nothing_on_today_is_unknown(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: kefir, oats, 6 prunes; slept 7.5 well; stress 3")
    async with opened(diary, size=(120, 40)) as pilot:
        assert "?" not in in_ascii(picture(pilot)).replace("? help", "")
