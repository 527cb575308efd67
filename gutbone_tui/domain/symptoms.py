"""When what was recorded is worth showing to a doctor: data in, the names of cards out.

The thresholds are gutbone's own and say so on their cards. Days without an answer never count for or against.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, Literal, get_args

from gutbone_tui.domain.disruptors import CourseStatus
from gutbone_tui.domain.summary import DaySummary

Trigger = Literal["blood", "antibiotic-stool", "bowel-habit", "bloating", "tiredness", "stress"]
"""What a card is shown for, the most pressing first."""

TRIGGERS: Final[tuple[Trigger, ...]] = get_args(Trigger)

THREE_WEEKS: Final = 21
"""Days in which a change of bowel habit, bloating or tiredness is looked for."""
TWO_WEEKS: Final = 14
"""Days in which high stress is looked for."""
MOST_OF_THREE_WEEKS: Final = 15
"""Days of the 21 from which a card is shown."""
MOST_OF_TWO_WEEKS: Final = 8
"""Days of the 14 from which a card is shown."""
QUIET_DAYS: Final = 7
"""A stretch counts as over, and its card may be shown again, after so many days without it."""
DAYS_NEEDED: Final = THREE_WEEKS + QUIET_DAYS
"""Days up to the one looked at that have to be known."""
AFTER_ANTIBIOTICS: Final = 56
"""Days after a course in which watery stools are worth a call; the source says weeks."""

_HIGH_STRESS: Final = 8
_LEAST_STOOLS: Final = 3


def _blood(days: Sequence[DaySummary], _: CourseStatus) -> bool:
    """Blood, or black stool, on the day itself."""
    return days[-1].feelings.blood is True


def _antibiotic_stool(days: Sequence[DaySummary], course: CourseStatus) -> bool:
    """Watery stools during or within weeks after antibiotics: three or more that day, or two such days of three."""
    if course.course is None or (course.state != "on course" and course.day > AFTER_ANTIBIOTICS):
        return False
    today = days[-1].feelings
    if today.stool != 7:
        return False
    return (today.stools or 0) >= _LEAST_STOOLS or sum(day.feelings.stool == 7 for day in days[-3:]) >= 2


def _often(within: int, least: int, is_so: Callable[[DaySummary], bool]) -> Callable[..., bool]:
    """A rule that holds where something was so on many of the last days, the day itself among them."""

    def holds(days: Sequence[DaySummary], _: CourseStatus) -> bool:
        """Whether it was so often enough."""
        return is_so(days[-1]) and sum(map(is_so, days[-within:])) >= least

    return holds


_RULES: Final[Mapping[Trigger, Callable[[Sequence[DaySummary], CourseStatus], bool]]] = {
    "blood": _blood,
    "antibiotic-stool": _antibiotic_stool,
    "bowel-habit": _often(THREE_WEEKS, MOST_OF_THREE_WEEKS, lambda day: day.feelings.stool in (1, 2, 6, 7)),
    "bloating": _often(THREE_WEEKS, MOST_OF_THREE_WEEKS, lambda day: (day.feelings.bloating or 0) >= 3),
    "tiredness": _often(THREE_WEEKS, MOST_OF_THREE_WEEKS, lambda day: day.feelings.energy == 1),
    "stress": _often(TWO_WEEKS, MOST_OF_TWO_WEEKS, lambda day: (day.stress or 0) >= _HIGH_STRESS),
}


def holding(days: Sequence[DaySummary], course: CourseStatus) -> tuple[Trigger, ...]:
    """The triggers that hold on the last of some days.

    Args:
        days: days in their order, at least the 21 up to the one looked at, as far as there are so many.
        course: where that day stands against antibiotic courses.
    """
    return tuple(trigger for trigger in TRIGGERS if days and _RULES[trigger](days, course))


def cards_for(
    days: Sequence[DaySummary], course: CourseStatus, before: DaySummary, course_before: CourseStatus
) -> tuple[Trigger, ...]:
    """The triggers to show a card for after something was recorded: what holds now and is new.

    Blood is told of on every day it is recorded; anything else once in a stretch, when the answer that was just given
    makes it hold and it did not hold in the week before.

    Args:
        days: the days up to the one recorded on, `DAYS_NEEDED` of them where there are so many.
        course: where that day stands against antibiotic courses.
        before: that day as it was without what was just recorded.
        course_before: where it stood then.
    """
    earlier = days[:-1]
    known = set(holding([*earlier, before], course_before))
    for back in range(QUIET_DAYS):
        known.update(each for each in holding(earlier[: len(earlier) - back], course_before) if each != "blood")
    return tuple(each for each in holding(days, course) if each not in known)
