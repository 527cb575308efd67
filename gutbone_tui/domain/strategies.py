"""The article's five strategies: how a week stands with each, and when another may be added.

What makes a week "held" is a product choice, lenient on purpose: small, consistent steps add up (S52). A tenth of the
goal, two days of prunes or one whole group of foods may be missing, skip days ask for less, and what was not answered
counts neither way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final, Literal, Protocol, get_args

from gutbone_tui.domain.disruptors import SUGAR_LOW_GRAMS, Disruptor
from gutbone_tui.domain.foods import GROUP_NAMES, Group
from gutbone_tui.domain.points import WHOLE, points_text
from gutbone_tui.domain.strips import day_level
from gutbone_tui.domain.summary import DaySummary, WeekSummary
from gutbone_tui.domain.values import value

Strategy = Literal["diversity", "bone-foods", "barrier", "disruptors", "supplements"]
"""The five, in the article's order (S12-S38)."""

STRATEGIES: Final[tuple[Strategy, ...]] = get_args(Strategy)

STRATEGY_NAMES: Final[dict[Strategy, str]] = {
    "diversity": "30 plants",
    "bone-foods": "Bone-supporting foods",
    "barrier": "Gut barrier",
    "disruptors": "Fewer disruptors",
    "supplements": "Targeted supplements",
}
"""The strategies as people call them."""

GROUP_DAYS: Final[dict[Strategy, dict[Group, int]]] = {
    "bone-foods": {"prune": 5, "fermented_dairy": 3, "fermented_veg": 3, "prebiotic": 3, "polyphenol": 3},
    "barrier": {"omega3": 3, "collagen": 2, "zinc": 2, "glutamine": 2},
}
"""Days a week on which each food group of strategies 2 and 3 is enough (S16-S26). The article names a daily amount for
prunes alone; the rest is a product choice, and one group may be missing altogether, so that "consider zinc" and a table
without dairy or broth are fine."""

SPARED_SHARE: Final = 0.9
"""Share of the goal from which a week of plants is held."""
PLAN_DAYS: Final = 5
"""Days a week on which taking what is planned is enough."""
ANSWERED_DAYS: Final = 3
"""Answered days below which nothing is said about a week of disruptors."""

_AT_MOST: Final[tuple[Disruptor, ...]] = ("processed", "sugar", "stress", "sleep")
"""Disruptors with a level of the day (S27-S33). Antibiotics have none: a course is never a failure (S29)."""


class Planned(Protocol):
    """A supplement of the user's own plan, as far as its standing needs it."""

    @property
    def what(self) -> str:
        """What is taken, as a supplement entry names it."""

    @property
    def as_needed(self) -> bool:
        """Whether it is taken only as needed, so that no day waits for it."""

    @property
    def since(self) -> date | None:
        """The day it came into the plan; None where nobody wrote it down."""


@value(frozen=True)
class Practice:
    """What of the user's own choices the standings depend on."""

    planned: tuple[Planned, ...] = ()
    """The supplement plan."""
    hidden: frozenset[str] = frozenset()
    """Groups and disruptors that the user does not use; nothing is asked of them."""
    over_65: bool = False
    sugar_low_grams: float = SUGAR_LOW_GRAMS


DEFAULT_PRACTICE: Final = Practice()


@value(frozen=True)
class Standing:
    """How a week stands with one strategy."""

    strategy: Strategy
    done: float = 0
    of: float = 0
    """What `done` is counted against; zero where there is nothing to hold."""
    words: str = ""
    """The standing in a short phrase."""
    parts: tuple[str, ...] = ()
    """What it is made of, each in a word or two."""
    held: bool | None = None
    """Whether the week is held; None where that cannot be said: nothing planned, answered, or only skip days."""


def standing(strategy: Strategy, week: WeekSummary, practice: Practice = DEFAULT_PRACTICE) -> Standing:
    """How a week stands with a strategy; an unfinished week stands where it is so far."""
    match strategy:
        case "diversity":
            return _plants(week)
        case "disruptors":
            return _room_left(week, practice)
        case "supplements":
            return _plan(week, practice)
        case _:
            return _groups(strategy, week, practice)


def standings(
    strategies: Iterable[str], week: WeekSummary, practice: Practice = DEFAULT_PRACTICE
) -> tuple[Standing, ...]:
    """How a week stands with some strategies, in their order; unknown ones are passed over."""
    known = {str(each): each for each in STRATEGIES}
    return tuple(standing(known[each], week, practice) for each in dict.fromkeys(strategies) if each in known)


def counted_days(week: WeekSummary) -> int:
    """Days of a week that ask for something: all but skip days."""
    return sum(day.skip is None for day in week.days)


def _plants(week: WeekSummary) -> Standing:
    """Different plants against the goal in force that week (S13)."""
    goal = week.goal * WHOLE
    enough = goal * SPARED_SHARE * counted_days(week) / len(week.days)
    return Standing(
        "diversity",
        done=week.quarters / WHOLE,
        of=week.goal,
        words=f"{points_text(week.quarters)} of {week.goal} plants",
        held=_held(week, enough=week.quarters >= min(enough, goal)),
    )


def _groups(strategy: Strategy, week: WeekSummary, practice: Practice) -> Standing:
    """Days with each food group of a strategy (S16-S26)."""
    asked = {group: days for group, days in GROUP_DAYS[strategy].items() if group not in practice.hidden}
    if not asked:
        return Standing(strategy, words="all its foods are hidden")
    had = {group: sum(group in day.groups for day in week.days) for group in asked}
    kept_up = sum(had[group] >= _asked_of(week, days) for group, days in asked.items())
    first, *others = (f"{GROUP_NAMES[group]} {days}" for group, days in had.items())
    name, _, days = first.rpartition(" ")
    return Standing(
        strategy,
        done=kept_up,
        of=len(asked),
        words=f"{name} on {days} of {len(week.days)} days",
        parts=tuple(others),
        held=_held(week, enough=kept_up >= max(len(asked) - 1, 1)),
    )


def _room_left(week: WeekSummary, practice: Practice) -> Standing:
    """Answered days on which every answered disruptor left room (S27-S33)."""
    watched = [what for what in _AT_MOST if what not in practice.hidden]
    if not watched:
        return Standing("disruptors", words="all of them are hidden")
    by_what = {what: [_left_room(day, what, practice) for day in week.days] for what in watched}
    whole = [_together(answers) for answers in zip(*by_what.values(), strict=True)]
    # A skip day is there to ask for less: one without room is no answer.
    answers = [
        room for day, room in zip(week.days, whole, strict=True) if room is not None and (room or day.skip is None)
    ]
    counts = {what: (rooms.count(True), _answered(rooms)) for what, rooms in by_what.items()}
    return Standing(
        "disruptors",
        done=sum(answers),
        of=len(answers),
        words=_room_words(sum(answers), len(answers)),
        parts=tuple(f"{what} {room} of {answered}" for what, (room, answered) in counts.items() if answered),
        held=2 * sum(answers) > len(answers) if len(answers) >= _asked_of(week, ANSWERED_DAYS) else None,
    )


def _room_words(left: int, answered: int) -> str:
    """`room left on 4 of 5 answered days`."""
    if not answered:
        return "nothing answered yet"
    return f"room left on {left} of {answered} answered day{'' if answered == 1 else 's'}"


def _left_room(day: DaySummary, what: Disruptor, practice: Practice) -> bool | None:
    """Whether a disruptor left room on a day; None where it is unanswered.

    Stress is not a fault: on a day with relief it was met as the article asks (S30-S32).
    """
    level = day_level(day, what, over_65=practice.over_65, sugar_low_grams=practice.sugar_low_grams)
    if level is None:
        return None
    return level != "high" or (what == "stress" and bool(day.relief))


def _together(answers: Iterable[bool | None]) -> bool | None:
    """Whether all that was answered left room; None where nothing was."""
    answered = [answer for answer in answers if answer is not None]
    return all(answered) if answered else None


def _answered(rooms: Sequence[bool | None]) -> int:
    """How many days were answered."""
    return sum(room is not None for room in rooms)


def _plan(week: WeekSummary, practice: Practice) -> Standing:
    """What was taken of the user's own plan (S35-S38); what is taken as needed waits for no day."""
    asked = {what: days for what, since in _planned(practice).items() if (days := _days_since(week, what, since))}
    if not asked:
        words = "nothing was planned yet" if _planned(practice) else "taken as needed"
        return Standing("supplements", words=words if practice.planned else "no plan of your own yet")
    had = {what: sum(_took(day, what) for day in days) for what, days in asked.items()}
    from gutbone_tui.domain.plan import supplement_name  # only where somebody has one

    done, of = sum(had.values()), sum(map(len, asked.values()))
    return Standing(
        "supplements",
        done=done,
        of=of,
        words=f"taken {done} of {of} times",
        parts=tuple(f"{supplement_name(what)} {days}" for what, days in had.items()),
        held=_held(week, enough=_plan_held(week, asked, had)),
    )


def _plan_held(week: WeekSummary, asked: Mapping[str, Sequence[DaySummary]], had: Mapping[str, int]) -> bool:
    """Whether enough was taken of what was asked for on these days, each counted up to what is enough of it."""
    enough = {
        what: max(_share(PLAN_DAYS * sum(day.skip is None for day in days), len(week.days)), 1)
        for what, days in asked.items()
    }
    return sum(min(had[what], enough[what]) for what in asked) >= sum(enough.values())


def _planned(practice: Practice) -> dict[str, date | None]:
    """What is taken regularly, and since when; where it is planned twice, since the first."""
    since: dict[str, date | None] = {}
    for planned in practice.planned:
        if not planned.as_needed:
            first = since.get(planned.what, planned.since)
            since[planned.what] = min(first, planned.since) if first and planned.since else None
    return since


def _days_since(week: WeekSummary, what: str, since: date | None) -> tuple[DaySummary, ...]:
    """The days of a week that ask for a supplement, and those on which it was taken anyway."""
    return tuple(day for day in week.days if since is None or day.day >= since or _took(day, what))


def _took(day: DaySummary, what: str) -> bool:
    """Whether a supplement was taken on a day."""
    return any(entry.what == what for entry in day.supplements)


def _asked_of(week: WeekSummary, days: int) -> int:
    """So many days of a whole week, fewer of one with skip days."""
    return max(_share(days * counted_days(week), len(week.days)), 1)


def _share(days: int, of: int) -> int:
    """The nearest whole number of days, so that a single skip day takes one off five of seven, and none off two."""
    return (2 * days + of) // (2 * of)


def _held(week: WeekSummary, *, enough: bool) -> bool | None:
    """Whether a week is held; nothing can be said of one of skip days alone."""
    return enough if counted_days(week) else None
