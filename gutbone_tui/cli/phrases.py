"""What a day and a week say, in the words of the command line."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from gutbone_tui.domain.counting import Prunes
from gutbone_tui.domain.courses import state_words
from gutbone_tui.domain.disruptors import CourseStatus, Servings
from gutbone_tui.domain.entries import FoodEntry
from gutbone_tui.domain.foods import BONE_AND_BARRIER, GROUP_NAMES, Facts, Group
from gutbone_tui.domain.points import points_text
from gutbone_tui.domain.summary import DaySummary, Feelings, WeekSummary
from gutbone_tui.domain.weights import prunes_against_goal
from gutbone_tui.domain.words import QUALITY_WORDS, number, week_words

if TYPE_CHECKING:
    from gutbone_tui.diary.settings import Settings

UNANSWERED = "–"
"""Stands where nothing was answered; never a zero."""

_FEELINGS = {
    "digestion": "digestion {} of 5",
    "bloating": "bloating {} of 4",
    "gas": "gas {} of 4",
    "stool": "stool form {}",
    "stools": "{} stools",
    "energy": "energy {} of 5",
}


def week_headline(week: WeekSummary, day: date, today: date) -> str:
    """`17 of 30 (week Mon–Sun, day 1)`."""
    return f"{points_text(week.quarters)} of {week.goal} ({week_words(week.week, day, today)})"


def prune_words(prunes: Prunes, settings: Settings) -> str:
    """`54 of 50 g (6)`, in the units and the order that the user chose."""
    if not prunes.grams:
        return UNANSWERED
    return prunes_against_goal(prunes, settings.units, in_pieces=settings.prunes_in == "pieces")


def line_words(entry: FoodEntry, facts: Facts) -> str:
    """A food line in the user's words, with the words nobody could read; a tick by its plant's name."""
    if not entry.text:
        return ", ".join(food.name if (food := facts.food(item.food)) else item.food for item in entry.items)
    return f"{entry.text} ({unread_words(entry.unread)})" if entry.unread else entry.text


def unread_words(unread: Sequence[str]) -> str:
    """`not read: grumbleberries`."""
    return f"not read: {', '.join(unread)}"


def group_words(groups: Mapping[Group, Sequence[str]], hidden: Collection[str] = ()) -> str:
    """The bone and barrier foods that were there, but for those the user hid."""
    return ", ".join(GROUP_NAMES[group] for group in BONE_AND_BARRIER if group in groups and group not in hidden)


def sleep_words(day: DaySummary) -> str:
    """`7½ h · good`."""
    hours = [f"{number(day.sleep_hours)} h"] if day.sleep_hours is not None else []
    quality = [QUALITY_WORDS[day.sleep_quality]] if day.sleep_quality is not None else []
    return " · ".join(hours + quality) or UNANSWERED


def servings_words(servings: Servings) -> str:
    """`none`, or `2 servings (cola)`."""
    if not servings.known:
        return UNANSWERED
    if not servings.total:
        return "none"
    count = number(servings.total)
    foods = f" ({', '.join(servings.foods)})" if servings.foods else ""
    return f"{count} serving{'' if count in {'1', '¼', '½', '¾'} else 's'}{foods}"


def antibiotics_words(status: CourseStatus) -> str:
    """`none`, or where the day stands against a course: `recovering, day 12 of 45, after amoxicillin`."""
    if status.course is None:
        return "none"
    name = status.course.name
    if status.state == "on course":
        return f"{f'day {status.day}' if status.day else 'last day'} of {name or 'a course'}"
    return f"{state_words(status)}, after {name or 'a course'}"


def feelings_words(feelings: Feelings) -> str:
    """The answers on how the user feels."""
    answers = vars(feelings)
    said = [words.format(answers[name]) for name, words in _FEELINGS.items() if answers[name] is not None]
    if feelings.blood is not None:
        said.append("blood in stool, or a black one" if feelings.blood else "no blood")
    return ", ".join(said)


def bytes_words(size: int) -> str:
    """`1.1 MB`."""
    if size < 1_000:
        return f"{size} B"
    return f"{size / 1_000:.0f} kB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB"
