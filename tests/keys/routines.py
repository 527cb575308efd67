"""What people do in a day, key by key, and what the diary must hold afterwards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Final, NamedTuple

from gutbone_tui.diary.diary import Diary
from gutbone_tui.domain.entries import Slot
from gutbone_tui.domain.plan import PlannedSupplement
from gutbone_tui.domain.summary import DaySummary
from tests.ui.opened import THURSDAY, typed

Keys = tuple[str, ...]

BREAKFAST: Final = "kefir, oats, 6 prunes, walnuts, blueberries"
LUNCH: Final = "lentil soup, rye bread, tomato, feta, apple"
DINNER: Final = "salmon, potatoes, broccoli, carrot, yogurt"

PLAN: Final = (
    PlannedSupplement(id="a", what="probiotic", product="Acme", lactobacillus=True, bifidobacterium=True, strains=8),
    PlannedSupplement(id="b", what="vitamin-d3", amount=1000, unit="iu", order=1),
)
"""An example of a plan; what stands in it is what a label says."""


class Routine(NamedTuple):
    """Something people do, and how many keys it may take."""

    name: str
    budget: int
    """Keys it may take at most."""
    most: int
    """Keys it takes now; a change that needs more is no improvement."""
    keys: Keys
    before: Callable[[Diary], None]
    """Fills the diary as it is before."""
    holds: Callable[[Diary], None]
    """Makes sure that the diary holds everything afterwards."""


def letters(text: str) -> Keys:
    """The keys of a text."""
    return tuple("space" if letter == " " else letter for letter in text)


def line(text: str) -> Keys:
    """The keys of a line in the entry bar."""
    return (*letters(text), "enter")


ANSWERS: Final[Keys] = ("c", "7", "4", "3", "0", "2", "4", "5")
"""Seven hours, slept well, stress 3, no processed food, two servings of sugar, digestion 4, energy 5."""
ALL_TAKEN: Final = "a"
"""All of the supplement plan."""
NO_EXERCISE: Final = "n"
"""No exercise for the bones today."""


def with_plan(diary: Diary) -> None:
    """A diary that knows the supplements."""
    for planned in PLAN:
        diary.keep_planned(planned)


def after_yesterday(diary: Diary) -> None:
    """A diary that holds a whole yesterday."""
    with_plan(diary)
    yesterday = THURSDAY - timedelta(days=1)
    typed(diary, f"b: {BREAKFAST}; l: {LUNCH}; d: {DINNER}", yesterday)
    typed(
        diary, "slept 5 poor; stress 8; processed 3; sugar none; digestion 2; energy 2; walk 45; probiotic", yesterday
    )


def after_last_week(diary: Diary) -> None:
    """A diary in which five plants were eaten last week and not yet this week."""
    typed(diary, "d: quinoa, kale, apple, walnuts, leek", THURSDAY - timedelta(days=9))


def nothing_before(_: Diary) -> None:
    """An empty diary."""


def _today(diary: Diary) -> DaySummary:
    return diary.day(THURSDAY)


def holds_meals(diary: Diary) -> None:
    """The three meals are there word by word, each food of them read."""
    day = _today(diary)
    meals: dict[Slot, tuple[str, int]] = {"breakfast": (BREAKFAST, 5), "lunch": (LUNCH, 5), "dinner": (DINNER, 5)}
    for slot, (words, foods) in meals.items():
        (entry,) = day.lines(slot)
        assert entry.text == words
        assert len(entry.items) == foods
        assert not entry.unread
    assert len(day.foods) == 3
    assert day.prunes.count == 6
    assert {"oats", "walnut", "blueberry", "rye", "tomato", "apple", "potato", "broccoli", "carrot"} <= day.plants


def holds_supplements(diary: Diary) -> None:
    """Both supplements are there as the plan says."""
    first, second = _today(diary).supplements
    assert (first.what, first.product, first.lactobacillus, first.strains) == ("probiotic", "Acme", True, 8)
    assert (second.what, second.amount, second.unit) == ("vitamin-d3", 1000, "iu")


def holds_answers(diary: Diary) -> None:
    """Every answer of the check-in is there."""
    day = _today(diary)
    assert (day.sleep_hours, day.sleep_quality, day.stress) == (7, 4, 3)
    assert (day.processed.answered, day.processed.by_hand) == (True, 0)
    assert (day.sugar.answered, day.sugar.by_hand) == (True, 2)
    assert (day.feelings.digestion, day.feelings.energy) == (4, 5)


def holds_walk(diary: Diary) -> None:
    """The walk is there."""
    (walk,) = _today(diary).relief
    assert (walk.what, walk.minutes) == ("walking", 20)


def holds_a_whole_day(diary: Diary) -> None:
    """Everything of a full day is there, and nothing besides."""
    holds_meals(diary)
    holds_supplements(diary)
    holds_answers(diary)
    holds_walk(diary)
    kinds = sorted(entry.kind for entry in diary.entries(THURSDAY, THURSDAY))
    assert kinds == sorted(
        ["food"] * 3 + ["supplement"] * 2 + ["sleep"] * 2 + ["stress", "relief"] + ["disruptor"] * 2 + ["feeling"] * 2
    )


def holds_only_answers(diary: Diary) -> None:
    """Seven answers, and nothing besides."""
    holds_answers(diary)
    assert len(diary.entries(THURSDAY, THURSDAY)) == 7


def holds_plants(*plants: str) -> Callable[[Diary], None]:
    """What makes sure that some plants, and no others, were ticked today."""

    def holds(diary: Diary) -> None:
        assert _today(diary).plants == set(plants)
        assert len(_today(diary).lines(None)) == len(plants)

    return holds


def five_looked_for() -> Keys:
    """Five plants ticked by the first letters of their names."""
    return ("3", "slash", *(key for name in ("kal", "app", "wal", "car", "len") for key in (*letters(name), "space")))


ROUTINES: Final = (
    Routine(
        "a first full day",
        budget=190,
        most=160,
        keys=(
            "a", *line(f"b: {BREAKFAST}"), *line(f"l: {LUNCH}"), *line(f"d: {DINNER}"), *line("walk 20"), "escape",
            *ANSWERS, ALL_TAKEN, NO_EXERCISE,
        ),
        before=with_plan,
        holds=holds_a_whole_day,
    ),
    Routine("the check-in alone", 12, 9, (*ANSWERS, NO_EXERCISE), nothing_before, holds_only_answers),
    Routine(
        "a day much like yesterday",
        budget=25,
        most=21,
        keys=("y", "y", *ANSWERS, ALL_TAKEN, NO_EXERCISE, "a", *line("walk 20")),
        before=after_yesterday,
        holds=holds_a_whole_day,
    ),
    Routine(
        "five plants by their names",
        budget=25,
        most=22,
        keys=five_looked_for(),
        before=nothing_before,
        holds=holds_plants("kale", "apple", "walnut", "carrot", "lentil"),
    ),
    Routine(
        "five plants of last month",
        budget=25,
        most=6,
        keys=("3", *["space"] * 5),
        before=after_last_week,
        holds=holds_plants("quinoa", "kale", "apple", "walnut", "leek"),
    ),
)  # fmt: skip
"""What is counted."""
