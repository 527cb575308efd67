"""The supplement plan and what is kept up alongside."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from gutbone_tui.diary.settings import Settings
from gutbone_tui.domain.plan import PlannedSupplement
from tests.nasty import NASTY
from tests.ui.opened import THURSDAY, day_screen, diary_in, enter_line, opened, picture, press, type_text, typed

ACME = PlannedSupplement(
    id="a", what="probiotic", product="Acme", lactobacillus=True, bifidobacterium=True, strains=10, order=0
)
D3 = PlannedSupplement(id="b", what="vitamin-d3", amount=1000, unit="iu", order=1)
INULIN = PlannedSupplement(id="c", what="inulin", amount=5, unit="g", as_needed=True, order=2)
SIZES = [(60, 20), (80, 24), (120, 40)]


def taken_on(tmp_path: Path, back: int = 0) -> list[str]:
    """What was taken on Thursday, or so many days before."""
    return [entry.what for entry in diary_in(tmp_path).day(THURSDAY - timedelta(days=back)).supplements]


async def test_a_plan_is_made_of_typed_labels(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await press(pilot, "s")
        assert "food first" in picture(pilot)
        for line in ("probiotic Acme 10 strains L+B 10 billion cfu", "d3 1000 iu", "inulin 5 g as needed"):
            await enter_line(pilot, "a", line)
        await press(pilot, "home")
        shown = picture(pilot)
        assert "1,000 IU (25 µg)" in shown
        assert "as needed" in shown
        assert "Several strains, Lactobacillus and Bifidobacterium both" in shown
    plan = diary_in(tmp_path).plan()
    assert [(each.what, each.as_needed) for each in plan] == [
        ("probiotic", False), ("vitamin-d3", False), ("inulin", True),
    ]  # fmt: skip


async def test_one_line_can_be_several_supplements(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await press(pilot, "s", "a")
        await type_text(pilot, "D3 800 IU, inulin 4 g as needed; probiotic Acme, 12 strains, 10 billion cfu")
        assert "D3 · 800 IU (20 µg); inulin · 4 g · as needed;" in picture(pilot)
        await press(pilot, "enter")
        await press(pilot, "a")
        await type_text(pilot, "alendronic acid 70 mg every tuesday")
        await press(pilot, "enter")
    plan = diary_in(tmp_path).plan()
    assert [(each.what, each.product, each.as_needed) for each in plan] == [
        ("vitamin-d3", "", False), ("inulin", "", True), ("probiotic", "Acme", False),
        ("alendronic acid", "every tuesday", True),
    ]  # fmt: skip


async def test_one_key_ticks_and_the_same_key_takes_it_back(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    for planned in (ACME, D3, INULIN):
        diary.keep_planned(planned)
    async with opened(diary) as pilot:
        await press(pilot, "s", "1", "2", "escape")
        day_screen(pilot)
        assert taken_on(tmp_path) == ["probiotic", "vitamin-d3"]
        await press(pilot, "s", "1", "down", "down", "space", "escape", "u")
    assert taken_on(tmp_path) == ["vitamin-d3"]
    (entry,) = diary_in(tmp_path).day(THURSDAY).supplements
    assert (entry.amount, entry.unit) == (1000, "iu")


async def test_ticks_can_be_made_late_on_any_past_day(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.keep_planned(D3)
    async with opened(diary) as pilot:
        await press(pilot, "s", "left_square_bracket", "left_square_bracket", "1")
        assert "2 days ago" in picture(pilot)
        await press(pilot, "right_square_bracket", "1")
    assert [taken_on(tmp_path, back) for back in (0, 1, 2)] == [[], ["vitamin-d3"], ["vitamin-d3"]]


async def test_a_supplement_is_edited_moved_and_removed(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    for planned in (ACME, D3, INULIN):
        diary.keep_planned(planned)
    async with opened(diary) as pilot:
        await press(pilot, "s", "down", "less_than_sign")
        assert [each.id for each in diary.plan()] == ["b", "a", "c"]
        await press(pilot, "e")
        assert "1000 iu" in picture(pilot)
        await press(pilot, *["backspace"] * 7)
        await type_text(pilot, "20 µg")
        await press(pilot, "enter")
        assert (diary.plan()[0].amount, diary.plan()[0].unit) == (20, "µg")
        await press(pilot, "d")
        assert [each.id for each in diary.plan()] == ["a", "c"]
        await press(pilot, "u")
        assert [each.id for each in diary.plan()] == ["b", "a", "c"]


async def test_what_was_typed_ticks_the_plan(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.keep_planned(ACME)
    typed(diary, "probiotic; zinc 15 mg")
    async with opened(diary) as pilot:
        await press(pilot, "s")
        shown = picture(pilot)
        assert "1 ✓ probiotic" in shown
        assert "taken too: zinc 15 mg" in shown


async def test_calcium_and_vitamin_d_and_two_kinds_of_exercise(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "strength 30", THURSDAY - timedelta(days=2))
    async with opened(diary) as pilot:
        await press(pilot, "s", "v", "s", "w")
        await enter_line(pilot, "m", "20")
        shown = picture(pilot)
        assert "this week: 2 days" in shown
        assert "this week: 1 day" in shown
        assert "20 min" in shown
        assert "Brooke-Wavell 2022" in shown
        await press(pilot, "v", "s", "escape")
    day = diary_in(tmp_path).day(THURSDAY)
    assert [(entry.what, entry.minutes) for entry in day.movement] == [("weight-bearing", 20)]
    assert day.supplements == ()


async def test_calcium_from_food_is_seen(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "b: yogurt")
    async with opened(diary) as pilot:
        await press(pilot, "s")
        assert "from food: Plain yogurt" in picture(pilot)


async def test_on_a_course_the_probiotic_has_its_caution(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.keep_planned(ACME)
    async with opened(diary) as pilot:
        await press(pilot, "s")
        assert "2 hours apart" not in picture(pilot)
        await press(pilot, "escape")
        typed(diary, "antibiotic amoxicillin 7 days")
        await press(pilot, "s")
        assert "2 hours apart" in picture(pilot)


async def test_flags_switch_cautions_on(tmp_path: Path) -> None:
    settings = Settings(flags=frozenset({"low-immunity", "spine-fracture"}))
    diary = diary_in(tmp_path, settings)
    diary.keep_planned(ACME)
    async with opened(diary) as pilot:
        await press(pilot, "s")
        assert "without your doctor" in picture(pilot)
        await press(pilot, "down", "down", "down")
        assert "bending forward" in " ".join(picture(pilot).replace("│", " ").split())


async def test_what_is_hidden_is_neither_shown_nor_ticked(tmp_path: Path) -> None:
    diary = diary_in(tmp_path, Settings(hide=frozenset({"supplements", "movement"})))
    diary.keep_planned(D3)
    async with opened(diary) as pilot:
        await press(pilot, "s", "1", "s", "w")
        assert "Strength" not in picture(pilot)
    assert diary_in(tmp_path).day(THURSDAY).empty


async def test_more_than_ten_are_ticked_with_the_cursor(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    for number in range(12):
        diary.keep_planned(replace(D3, id=f"{number:02}", what=f"thing {number}", order=number))
    async with opened(diary) as pilot:
        await press(pilot, "s", "0", "down", "down", "space")
    assert taken_on(tmp_path) == ["thing 9", "thing 11"]


async def test_a_line_without_a_name_is_asked_again(tmp_path: Path) -> None:
    async with opened(diary_in(tmp_path)) as pilot:
        await press(pilot, "s")
        await enter_line(pilot, "a", "10")
        assert "! Type a supplement" in picture(pilot)
        await press(pilot, "escape")
    assert diary_in(tmp_path).plan() == ()


@pytest.mark.parametrize("size", SIZES)
async def test_it_fits(tmp_path: Path, size: tuple[int, int]) -> None:
    diary = diary_in(tmp_path)
    for planned in (ACME, D3, INULIN):
        diary.keep_planned(planned)
    async with opened(diary, size=size) as pilot:
        await press(pilot, "s")
        shown = picture(pilot)
        for words in ("probiotic", "D3", "inulin", "Calcium", "Vitamin D", "Strength", "Weight-bearing", "Esc"):
            assert words in shown
        assert max(map(len, shown.splitlines())) <= size[0]


@pytest.mark.parametrize("text", NASTY)
async def test_odd_labels_are_shown_as_text(tmp_path: Path, text: str) -> None:
    diary = diary_in(tmp_path)
    diary.keep_planned(replace(ACME, product=text[:200]))
    async with opened(diary) as pilot:
        await press(pilot, "s", "1", "e", "escape", "escape")
        assert "\x1b" not in picture(pilot)


async def test_today_shows_the_plan_and_never_waits_for_what_is_taken_as_needed(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    for planned in (ACME, replace(ACME, id="d", product="Other", order=5), D3, INULIN):
        diary.keep_planned(planned)
    typed(diary, "inulin 5 g", THURSDAY - timedelta(days=1))
    typed(diary, "d3 1000 iu; b: yogurt")
    async with opened(diary, size=(120, 40)) as pilot:
        shown = picture(pilot)
        for words in ("✓ D3", "○ Acme", "○ Other", "○ strength", "✓ calcium (food)"):
            assert words in shown
        assert "inulin" not in shown
        await press(pilot, "s", "3", "escape")
        assert "✓ inulin" in picture(pilot)


async def test_what_there_is_no_room_for_can_be_read_on(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.keep_planned(replace(ACME, product="A rather long name of a product from the health shop"))
    typed(diary, "antibiotic amoxicillin 7 days")
    async with opened(diary, size=(60, 20)) as pilot:
        await press(pilot, "s")
        assert "? reads on" in picture(pilot)
        await press(pilot, "question_mark")
        assert "Suez" in picture(pilot)
        await press(pilot, "enter", "1")
    assert taken_on(tmp_path) == ["probiotic"]


@pytest.mark.parametrize(
    ("what", "words"), [("probiotic", "used others"), ("psyllium", "inulin and GOS"), ("vitamin-d2", "names D3")]
)
async def test_what_the_article_names_is_said_as_a_fact(tmp_path: Path, what: str, words: str) -> None:
    diary = diary_in(tmp_path)
    diary.keep_planned(PlannedSupplement(id="a", what=what))
    async with opened(diary) as pilot:
        await press(pilot, "s")
        assert words in " ".join(picture(pilot).replace("│", " ").split())


async def test_a_walk_says_that_it_can_count_as_weight_bearing(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    typed(diary, "walk 20")
    async with opened(diary) as pilot:
        await press(pilot, "s", "end")
        shown = picture(pilot)
        assert "walks can count: Settings" in shown
        assert "lets a walk count here" in shown
        assert "this week: 0 days" in shown
    diary.change_setting("walks_bear_weight", True)
    async with opened(diary) as pilot:
        await press(pilot, "s", "end")
        shown = picture(pilot)
        assert "✓ Weight-bearing 20 min" in " ".join(shown.split())
        assert "this week: 1 day" in shown
        assert "Settings" not in shown


async def test_a_typed_supplement_ticks_the_only_one_of_its_kind_in_the_plan(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.keep_planned(PlannedSupplement(id="k", what="vitamin-k2", product="mk7", amount=90, unit="µg"))
    typed(diary, "k2 100 mcg")
    async with opened(diary) as pilot:
        await press(pilot, "s")
        assert "✓ K2" in picture(pilot)
        assert "taken too" not in picture(pilot)


async def test_vitamin_k_is_planned_with_a_caution_under_the_warfarin_flag(tmp_path: Path) -> None:
    diary = diary_in(tmp_path)
    diary.change_setting("flags", ["warfarin"])
    async with opened(diary) as pilot:
        await press(pilot, "s", "a")
        await type_text(pilot, "k2 100 mcg")
        assert "! vitamin K: ask the warfarin clinic first" in picture(pilot)
        await press(pilot, "enter", "home")
        assert "Vitamin K changes how warfarin works" in picture(pilot)
    assert [planned.what for planned in diary_in(tmp_path).plan()] == ["vitamin-k2"]


async def test_a_weekly_bone_tablet_says_how_often_and_how_it_is_taken(tmp_path: Path) -> None:
    diary = diary_in(tmp_path, Settings(flags=frozenset({"bone-tablets"})))
    async with opened(diary, size=(120, 40)) as pilot:
        await press(pilot, "s", "a")
        await type_text(pilot, "alendronate 70 mg once a week, Sunday")
        await press(pilot, "enter", "home")
        shown = picture(pilot)
        assert "alendronate  once a week, Sunday · 70 mg" in shown
        assert "as needed" not in shown
        assert "empty stomach with water only" in shown
