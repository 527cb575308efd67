"""What a day and a week come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gutbone_tui.domain.days import week_of
from gutbone_tui.domain.entries import (
    DisruptorEntry,
    Entry,
    EntryBase,
    FeelingEntry,
    FoodEntry,
    Item,
    MovementEntry,
    NoteEntry,
    ReliefEntry,
    SkipEntry,
    SleepEntry,
    StressEntry,
    SupplementEntry,
)
from gutbone_tui.domain.points import PRESETS, Eaten, points_text
from gutbone_tui.domain.summary import (
    DaySummary,
    WeekSummary,
    summarise_day,
    summarise_week,
    without_plant,
)
from tests.domain.facts import FACTS, FOODS, MONDAY, NOON, ate

Recorded = TypeVar("Recorded", bound=EntryBase)
NUMBERS = count()


def made(model: type[Recorded], later: int = 0, **fields: Any) -> Recorded:
    """An entry recorded so many minutes after noon."""
    at = NOON + timedelta(minutes=later)
    return model(**{"id": f"e{next(NUMBERS)}", "day": MONDAY, "at": at, "edited": at, **fields})


def day_of(*entries: Entry, day: date = MONDAY, **options: Any) -> DaySummary:
    """The summary of a day."""
    return summarise_day(day, entries, FACTS, **options)


def week_with(*entries: Entry, preset: str = "article") -> WeekSummary:
    """The summary of the week of that Monday."""
    week = week_of(MONDAY)
    days = [summarise_day(day, entries, FACTS) for day in week.days]
    return summarise_week(week, days, FACTS, rule=PRESETS[preset])


def test_a_day_nobody_wrote_about_is_empty_and_unanswered() -> None:
    summary = day_of()
    assert summary.empty
    assert summary.stress is None
    assert summary.sleep_hours is None
    assert not summary.sugar.known


def test_a_note_makes_a_day_not_empty() -> None:
    assert not day_of(made(NoteEntry, text="slept at mum's")).empty


def test_meals_stand_in_their_slots_and_ticks_in_none() -> None:
    summary = day_of(ate(["oats"], slot="breakfast"), ate(["kefir"], slot="lunch", number=1), ate(["basil"], number=2))
    assert [entry.items[0].food for entry in summary.lines("breakfast")] == ["oats"]
    assert [entry.items[0].food for entry in summary.lines(None)] == ["basil"]
    assert summary.lines("dinner") == ()


def test_ticking_twice_scores_once() -> None:
    once = week_with(ate(["oats"]))
    twice = week_with(ate(["oats"]), ate(["oats"], number=1), ate(["oats"], MONDAY + timedelta(days=2)))
    assert once.quarters == twice.quarters == 4
    assert twice.eaten_on["oats"] == (MONDAY, MONDAY + timedelta(days=2))


def test_composite_foods_credit_what_they_were_read_as() -> None:
    line = ate([Item(food="pesto", plants=("basil", "nut"))])
    assert day_of(line).plants == {"basil", "nut"}


def test_a_food_without_plants_credits_none_but_has_its_groups() -> None:
    summary = day_of(ate(["kefir"]))
    assert summary.plants == frozenset()
    assert summary.groups == {"calcium": ("Kefir",), "fermented_dairy": ("Kefir",)}


def test_an_unticked_plant_stays_unticked() -> None:
    line = without_plant(ate([Item(food="pesto", plants=("basil", "nut"), words="pesto")]), "basil", FACTS)
    assert day_of(line).plants == {"nut"}
    assert line.items[0].words == "pesto"
    again = without_plant(line, "basil", FACTS)
    assert again == line


def test_an_unticked_prune_is_no_prune() -> None:
    line = without_plant(ate([Item(food="prune", count=6)]), "prune", FACTS)
    assert day_of(line).prunes.grams == 0
    assert "prune" not in day_of(line).groups


@pytest.mark.parametrize(
    ("item", "pieces", "grams"),
    [
        (Item(food="prune", count=6), 6, 54),
        (Item(food="prune", count=6, grams=54), 6, 54),
        (Item(food="prune", grams=45), 5, 45),
        (Item(food="prune"), 5, 45),
        (Item(food="plum", count=3), 0, 0),
    ],
)
def test_prunes_in_pieces_and_grams(item: Item, pieces: float, grams: float) -> None:
    prunes = day_of(ate([item])).prunes
    assert (prunes.count, prunes.grams) == (pieces, grams)


def test_the_weight_of_a_prune_is_the_users() -> None:
    assert day_of(ate([Item(food="prune", count=5)]), prune_piece_grams=10.0).prunes.grams == 50


def test_foods_imply_sugar_and_processed_servings_and_the_user_adds_more() -> None:
    summary = day_of(ate([Item(food="cola", grams=50)]), made(DisruptorEntry, what="sugar", grams=8))
    assert summary.sugar.implied == 2
    assert summary.sugar.by_hand == 1
    assert summary.sugar_grams == 24
    assert summary.processed.total == 0.5
    assert summary.processed.foods == ("Cola",)
    assert summary.sugar.answered
    assert not summary.processed.answered


def test_none_is_an_answer() -> None:
    summary = day_of(made(DisruptorEntry, what="sugar", servings=0))
    assert summary.sugar.known
    assert summary.sugar.total == 0
    assert not summary.processed.known


def test_the_last_answer_counts_and_the_others_stay() -> None:
    summary = day_of(
        made(SleepEntry, later=5, hours=6),
        made(SleepEntry, hours=7, quality=4),
        made(StressEntry, later=9, level=2),
        made(StressEntry, level=8),
        made(FeelingEntry, digestion=4),
        made(FeelingEntry, later=1, energy=0, bloating=0),
    )
    assert (summary.sleep_hours, summary.sleep_quality, summary.stress) == (6, 4, 2)
    assert (summary.feelings.digestion, summary.feelings.bloating, summary.feelings.gas) == (4, 0, None)


def test_the_rest_of_a_day_is_there() -> None:
    summary = day_of(
        made(SupplementEntry, what="probiotic"),
        made(MovementEntry, what="strength", minutes=30),
        made(ReliefEntry, what="meditation", minutes=10),
        made(SkipEntry, why="sick"),
    )
    assert [each.what for each in summary.supplements] == ["probiotic"]
    assert [each.minutes for each in summary.movement] == [30]
    assert [each.what for each in summary.relief] == ["meditation"]
    assert summary.skip is not None
    assert summary.skip.why == "sick"


def test_removed_entries_and_other_days_are_passed_over() -> None:
    removed = replace(ate(["oats"]), removed=NOON)
    assert day_of(removed, ate(["basil"], MONDAY - timedelta(days=1))).empty


def test_a_week_shows_its_points_by_category() -> None:
    week = week_with(ate(["oats", "prune", "cumin"]), ate(["basil"], MONDAY + timedelta(days=6)))
    assert points_text(week.quarters) == "3"
    assert week.by_category == {"fruit": 4, "herb": 4, "spice": 0, "whole_grain": 4}
    assert week.plants == {"oats", "prune", "cumin", "basil"}
    assert week.goal == 30


@pytest.mark.parametrize(("preset", "points"), [("article", "3"), ("everything", "5"), ("quarter-points", "3½")])
def test_a_week_under_the_presets(preset: str, points: str) -> None:
    line = ate([Item(food="pepper", colour="red"), Item(food="pepper", colour="green"), "basil", "cumin", "oats"])
    assert points_text(week_with(line, preset=preset).quarters) == points


def test_refined_forms_count_only_where_a_rule_says_so() -> None:
    line = ate(["white-bread"])
    refined = replace(PRESETS["article"], refined=True)
    week = week_of(MONDAY)
    days = [summarise_day(day, [line], FACTS) for day in week.days]
    assert summarise_week(week, days, FACTS).quarters == 0
    assert summarise_week(week, days, FACTS, rule=refined).quarters == 4


def test_a_week_passes_over_days_that_are_not_its_own() -> None:
    before = summarise_day(MONDAY - timedelta(days=1), [ate(["oats"], MONDAY - timedelta(days=1))], FACTS)
    week = summarise_week(week_of(MONDAY), [before], FACTS)
    assert week.quarters == 0
    assert len(week.days) == 7


ITEMS = st.builds(
    Item,
    food=st.sampled_from([*sorted(FOODS), "nobody-knows-this"]),
    count=st.none() | st.integers(0, 20),
    grams=st.none() | st.integers(0, 500),
    colour=st.sampled_from([None, "red", "green"]),
)
LINES = st.lists(
    st.builds(
        ate,
        st.lists(ITEMS, max_size=4),
        st.integers(-1, 7).map(lambda days: MONDAY + timedelta(days=days)),
        st.sampled_from([None, "breakfast", "dinner"]),
        st.integers(0, 10_000),
    ),
    max_size=12,
    unique_by=lambda line: line.id,
)


@given(LINES.flatmap(lambda lines: st.tuples(st.just(lines), st.permutations(lines))), st.sampled_from(list(PRESETS)))
def test_order_never_matters(both: tuple[Sequence[FoodEntry], Sequence[FoodEntry]], preset: str) -> None:
    assert week_with(*both[0], preset=preset) == week_with(*both[1], preset=preset)


@given(LINES)
def test_days_and_weeks_agree_about_what_was_eaten(lines: Sequence[FoodEntry]) -> None:
    week = week_with(*lines)
    assert week.plants == frozenset().union(*(day.plants for day in week.days))
    for plant, days in week.eaten_on.items():
        assert list(days) == sorted({day.day for day in week.days if plant in day.plants})


@given(LINES, st.sampled_from(sorted(FOODS)))
def test_unticking_takes_exactly_one_plant_away(lines: Sequence[FoodEntry], plant: str) -> None:
    before = day_of(*lines)
    after = day_of(*(without_plant(line, plant, FACTS) for line in lines))
    assert after.plants == before.plants - {plant}


def test_eaten_keeps_the_colours() -> None:
    assert day_of(ate([Item(food="pepper", colour="red")])).eaten == {Eaten("pepper", "red")}
