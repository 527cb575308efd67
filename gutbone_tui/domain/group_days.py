"""What counted for each food group on a day and in its week, and what would count next (S16-S26, S47)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from gutbone_tui.domain.foods import GROUPS, Facts, Group
from gutbone_tui.domain.summary import DaySummary
from gutbone_tui.domain.values import value

MOST_NEXT: Final = 5
"""Foods that are named as what would count next."""


@value(frozen=True)
class GroupDays:
    """What counted for a group."""

    group: Group
    day: date
    eaten_on: Mapping[str, tuple[date, ...]]
    """Days of the week by food id, the foods of the day shown first, then those eaten on most days."""

    @property
    def on_the_day(self) -> tuple[str, ...]:
        """Foods that counted on the day shown."""
        return tuple(food for food, days in self.eaten_on.items() if self.day in days)

    @property
    def days(self) -> tuple[date, ...]:
        """Days of the week on which anything counted."""
        return tuple(sorted({day for days in self.eaten_on.values() for day in days}))


def groups_of_week(week: Iterable[DaySummary], day: date, facts: Facts) -> dict[Group, GroupDays]:
    """What counted for each group in a week.

    Args:
        week: the days of the week.
        day: the day shown.
        facts: where foods are looked up.
    """
    eaten: dict[Group, dict[str, set[date]]] = {group: defaultdict(set) for group in GROUPS}
    for summary in week:
        for food_id, groups in foods_of(summary, facts):
            for group in groups:
                eaten[group][food_id].add(summary.day)
    return {group: GroupDays(group, day, _in_order(foods, day)) for group, foods in eaten.items()}


def foods_of(summary: DaySummary, facts: Facts) -> Iterable[tuple[str, frozenset[Group]]]:
    """The foods of a day that count for a group, with their groups; those un-ticked count for none."""
    for entry in summary.foods:
        for item in entry.items:
            food = facts.food(item.food)
            if food is not None and food.groups and item.food not in item.unticked:
                yield item.food, food.groups


def usual_foods(before: Iterable[DaySummary], facts: Facts) -> dict[Group, tuple[str, ...]]:
    """Foods of each group that were eaten lately, those of most days first."""
    counts: dict[Group, Counter[str]] = {group: Counter() for group in GROUPS}
    for summary in before:
        for food_id, groups in set(foods_of(summary, facts)):
            for group in groups:
                counts[group][food_id] += 1
    return {group: tuple(sorted(count, key=lambda each: (-count[each], each))) for group, count in counts.items()}


def next_foods(
    eaten: GroupDays, usual: Sequence[str], common: Sequence[str], is_spared: Callable[[str], bool], facts: Facts
) -> tuple[str, ...]:
    """Foods that would count next for a group: what the user eats anyway first, then what is common.

    Args:
        eaten: what counted already; the foods of the day shown are passed over.
        usual: foods of the group that the user eats, the most usual first.
        common: foods of the group that are common.
        is_spared: tells what is never suggested.
        facts: where foods are looked up.
    """
    today = eaten.on_the_day
    wanted = (food for food in dict.fromkeys((*usual, *common)) if food not in today and not is_spared(food))
    return tuple(food for food in wanted if _is_plain(food, eaten.group, facts))[:MOST_NEXT]


def is_enough(eaten: GroupDays, weekly: int) -> bool:
    """Whether the day shown has had the group, or the week as many days of it as are enough."""
    return bool(eaten.on_the_day) or len(eaten.days) >= weekly


def _is_plain(food_id: str, group: Group, facts: Facts) -> bool:
    """Whether a food of the group may be suggested: without added sugar, and not ultra-processed."""
    food = facts.food(food_id)
    return food is not None and group in food.groups and not food.sugar and not food.processed


def _in_order(foods: Mapping[str, Collection[date]], day: date) -> dict[str, tuple[date, ...]]:
    """Foods of the day first, then those of most days."""
    order = sorted(foods, key=lambda food: (day not in foods[food], -len(foods[food]), food))
    return {food: tuple(sorted(foods[food])) for food in order}
