"""Looking back: charts with their unit, their n and what is missing, at every size and over every span."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from gutbone_tui.diary.settings import Settings
from gutbone_tui.ui.widgets.page import Page
from tests.probes import modules_after
from tests.ui.opened import THURSDAY, diary_in, opened, picture, press, typed
from tests.ui.some_weeks import drawn, lived_in
from tests.ui.test_nasty import awkward, is_plain

SIZES = [(60, 20), (80, 24), (120, 40)]


def page_of(pilot: Pilot[None]) -> Page:
    """The page."""
    return pilot.app.screen.query_one(Page)


def whole_page(pilot: Pilot[None]) -> str:
    """All lines of the page, seen or not."""
    page = page_of(pilot)
    return "\n".join(line.plain.rstrip() for line in page._lines)


@pytest.mark.parametrize("size", SIZES)
async def test_every_part_is_there_at_every_size(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(lived_in(tmp_path), "5", size) as pilot:
        shown = await drawn(pilot)
        assert "Trends" in shown
        assert "[12 weeks]" in shown
        assert "Plants a week" in shown
        whole = whole_page(pilot)
        parts = ("Prunes", "Bone and barrier foods", "Sleep", "Stress", "How you feel", "Disruptors", "Movement")
        for title in (*parts, "Calendar", "Strategies over the weeks", "Look-back"):
            assert f"─ {title} ─" in whole, title
        assert max(map(len, whole.splitlines())) <= size[0] - 2
        assert max(map(len, shown.splitlines())) <= size[0]


@pytest.mark.parametrize("size", SIZES)
async def test_a_chart_names_its_unit_its_n_and_what_is_missing(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(lived_in(tmp_path), "5", size) as pilot:
        await drawn(pilot)
        captions = [line for line in whole_page(pilot).splitlines() if line.startswith("Stress, 0")]
        assert len(captions) == 1
        assert "mean 3.0 · n 21" in captions[0]
        assert "20 missing" in captions[0]


async def test_not_answered_is_no_bar(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "stress 3", THURSDAY - timedelta(days=20))
    async with opened(diary, "5") as pilot:
        await drawn(pilot)
        whole = whole_page(pilot)
        assert "Energy, 1–5 · no answers in 20 days" in whole
        assert "No week that is over has anything eaten recorded yet." in whole
        assert "1 of 21 days" in whole


async def test_an_empty_diary_says_so(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path), "5", (60, 20)) as pilot:
        assert "Nothing is recorded up to this day." in await drawn(pilot)
        await press(pilot, "down", "right", "end", "left", "pageup")
        assert "Nothing is recorded up to this day." in await drawn(pilot)


async def test_spans_are_a_key_away(tmp_path: Path) -> None:
    async with opened(lived_in(tmp_path, 20), "5") as pilot:
        assert "since Mon 7 Sep" in await drawn(pilot)
        await pilot.press("left", "left")
        shown = await drawn(pilot)
        assert "[4 weeks]" in shown
        assert "since Mon 2 Nov" in shown
        await pilot.press("greater_than_sign", "right", "right", "right")
        shown = await drawn(pilot)
        assert "[all]" in shown
        assert "since Sat 11 Jul" in shown


async def test_a_span_can_be_clicked(tmp_path: Path) -> None:
    async with opened(lived_in(tmp_path), "5") as pilot:
        shown = await drawn(pilot)
        row = next(number for number, line in enumerate(shown.splitlines()) if "a year" in line)
        await pilot.click(offset=(shown.splitlines()[row].index("a year") + 1, row))
        assert "[a year]" in await drawn(pilot)


async def test_the_arrows_go_from_part_to_part(tmp_path: Path) -> None:
    async with opened(lived_in(tmp_path), "5", (60, 20)) as pilot:
        await drawn(pilot)
        await press(pilot, "down")
        assert picture(pilot).splitlines()[2].startswith("│ ─ Prunes ─")
        await press(pilot, "up")
        assert picture(pilot).splitlines()[2].startswith("│ ─ Plants a week ─")
        await press(pilot, *["down"] * 30)
        assert "─ Look-back ─" in picture(pilot)
        await press(pilot, "home")
        assert "─ Plants a week ─" in picture(pilot)
        await press(pilot, "end")
        assert "days more" in picture(pilot) or "nothing stands out" in picture(pilot)


async def test_the_look_back_says_how_many_days_are_missing(tmp_path: Path) -> None:
    async with opened(lived_in(tmp_path, 2), "5") as pilot:
        await drawn(pilot)
        assert "Digestion: 30 days more with an answer and the day before recorded" in whole_page(pilot)
        assert "(there are 0 of 30)" in whole_page(pilot)


async def test_the_week_of_the_day_shown_is_the_last_one(tmp_path: Path) -> None:
    async with opened(lived_in(tmp_path), "5") as pilot:
        await drawn(pilot)
        await pilot.press(*["left_square_bracket"] * 8)
        shown = await drawn(pilot)
        assert "Wed 18 Nov" in shown.splitlines()[0]
        assert "Sat 17 Oct – Sun 22 Nov" in shown.splitlines()[1]
        assert "n 19 days" in next(line for line in whole_page(pilot).splitlines() if line.startswith("Stress,"))
        assert "not over" not in shown


async def test_days_to_come_are_not_missing(tmp_path: Path) -> None:
    async with opened(lived_in(tmp_path), "5") as pilot:
        await drawn(pilot)
        before = whole_page(pilot)
        await pilot.press(*["right_square_bracket"] * 9)
        await drawn(pilot)
        assert whole_page(pilot) == before


async def test_stool_is_counted_by_its_form(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    for back, form in enumerate((1, 4, 4, 5, 7)):
        typed(diary, f"stool {form}", THURSDAY - timedelta(days=back))
    async with opened(diary, "5") as pilot:
        await drawn(pilot)
        assert "Stool form, 1–7 · 1–2: 1, 3–5: 3, 6–7: 1 · n 5, 0 missing" in whole_page(pilot)


async def test_what_is_recorded_is_seen_at_once(tmp_path: Path) -> None:
    async with opened(lived_in(tmp_path), "5") as pilot:
        await drawn(pilot)
        await press(pilot, "left_square_bracket", "a", *"stress", "space", "9", "enter", "escape", "t")
        await drawn(pilot)
        assert "n 22 days" in next(line for line in whole_page(pilot).splitlines() if line.startswith("Stress,"))


async def test_what_is_hidden_is_not_shown(tmp_path: Path) -> None:
    hidden = frozenset({"prune", "zinc", "gas", "movement", "processed", "sugar"})
    async with opened(lived_in(tmp_path, hide=hidden), "5") as pilot:
        await drawn(pilot)
        whole = whole_page(pilot)
        for name in ("─ Prunes ─", "Zinc", "Gas", "─ Movement ─", "─ Disruptors ─", "Ultra-processed"):
            assert name not in whole, name
        assert "Digestion" in whole


async def test_what_is_hidden_is_not_compared_either(tmp_path: Path) -> None:
    async with opened(lived_in(tmp_path, hide=frozenset({"digestion", "quality"})), "5") as pilot:
        await drawn(pilot)
        whole = whole_page(pilot)
        look_back = whole[whole.index("─ Look-back ─") :]
        assert "Energy:" in look_back
        assert "Digestion" not in look_back
        assert "Sleep quality" not in look_back


async def test_weeks_start_when_the_user_starts_them(tmp_path: Path) -> None:
    async with opened(lived_in(tmp_path, first_weekday=6), "5") as pilot:
        assert "weeks Sun–Sat" in await drawn(pilot)
        assert [line[:3] for line in whole_page(pilot).splitlines() if line[:4] in ("Sun ", "Mon ")] == ["Sun", "Mon"]


async def test_rolling_weeks_are_drawn_as_calendar_weeks_and_say_so(tmp_path: Path) -> None:
    async with opened(lived_in(tmp_path, rolling=True), "5") as pilot:
        shown = await drawn(pilot)
        assert "last 7 days" in shown.splitlines()[0]
        assert "weeks Mon–Sun" in shown


async def test_a_week_is_judged_by_the_goal_it_had(tmp_path: Path) -> None:
    diary = diary_in(tmp_path, Settings(goal=2))
    typed(diary, "l: oats, lentils, apple", THURSDAY - timedelta(days=14))
    diary.library.keep_rule(diary.settings.rule, 2, THURSDAY - timedelta(days=14))
    later = diary_in(tmp_path, Settings(goal=40))
    async with opened(later, "5") as pilot:
        await drawn(pilot)
        assert "goal reached in 1 of 1 week" in whole_page(pilot)


async def test_skip_days_and_days_without_food_have_their_shapes(tmp_path: Path) -> None:
    diary = lived_in(tmp_path)
    typed(diary, "sick", THURSDAY - timedelta(days=1))
    typed(diary, "stress 3", THURSDAY - timedelta(days=3))
    async with opened(diary, "5") as pilot:
        await drawn(pilot)
        rows = {line[:3]: line for line in whole_page(pilot).splitlines()}
        assert rows["Wed"].endswith("–")
        assert rows["Mon"].endswith("▁")


async def test_a_new_size_draws_again(tmp_path: Path) -> None:
    async with opened(lived_in(tmp_path), "5", (120, 40)) as pilot:
        await drawn(pilot)
        await pilot.resize_terminal(60, 20)
        shown = await drawn(pilot)
        assert max(map(len, shown.splitlines())) <= 60
        assert "Plants a week" in shown


@pytest.mark.parametrize("size", SIZES)
async def test_odd_words_of_every_kind_are_stood(tmp_path: Path, size: tuple[int, int]) -> None:
    diary = diary_in(tmp_path)
    awkward(diary)
    async with opened(diary, "5", size) as pilot:
        for keys in (["right"], ["end"], ["slash"], ["a"], ["escape"]):
            await pilot.press(*keys)
            assert is_plain(await drawn(pilot))


def test_nothing_of_it_is_loaded_before_somebody_looks_back() -> None:
    loaded = modules_after("import gutbone_tui.ui.app")
    rooms = ("domain.trends", "domain.look_back", "domain.past_weeks", "diary.summaries", "diary.basis")
    screens = ("ui.looking_back", "ui.screens.trends", "ui.screens.find", "ui.widgets.charts", "ui.widgets.page")
    assert not loaded & {f"gutbone_tui.{name}" for name in (*rooms, *screens)}
