"""The JSON that verbs print. Keys are never renamed; new ones may come. `null` always means: not answered."""

from __future__ import annotations

from typing import Any

from gutbone_tui.domain.counting import plants_of
from gutbone_tui.domain.disruptors import CourseStatus, Servings
from gutbone_tui.domain.documents import document_of
from gutbone_tui.domain.entries import SLOTS, Entry, FoodEntry
from gutbone_tui.domain.foods import Facts
from gutbone_tui.domain.points import WHOLE
from gutbone_tui.domain.summary import DaySummary, WeekSummary
from gutbone_tui.reading import Doubt

Shape = dict[str, Any]
"""A JSON object."""


def day_shape(day: DaySummary, course: CourseStatus, facts: Facts) -> Shape:
    """One day: what was eaten, and every answer."""
    return {
        "day": day.day.isoformat(),
        "empty": day.empty,
        "meals": {slot: [line_shape(entry, facts) for entry in day.lines(slot)] for slot in SLOTS},
        "ticked": [line_shape(entry, facts) for entry in day.lines(None)],
        "plants": sorted(day.plants),
        "prunes": {"count": _plain(day.prunes.count), "grams": _plain(day.prunes.grams)},
        "groups": {group: list(foods) for group, foods in sorted(day.groups.items())},
        "sleep": {"hours": day.sleep_hours, "quality": day.sleep_quality},
        "stress": day.stress,
        "processed": _servings(day.processed),
        "sugar": _servings(day.sugar),
        "antibiotics": course_shape(course),
        "feelings": dict(vars(day.feelings)),
        "supplements": [_own_fields(entry) for entry in day.supplements],
        "movement": [_own_fields(entry) for entry in day.movement],
        "relief": [_own_fields(entry) for entry in day.relief],
        "notes": [_own_fields(entry) for entry in day.notes],
        "skip": day.skip.why if day.skip else None,
    }


def line_shape(entry: FoodEntry, facts: Facts) -> Shape:
    """One food line or tick: the user's words, and what they were read as."""
    plants = {plant for item in entry.items for plant in plants_of(item, facts)}
    return {
        "id": entry.id,
        "text": entry.text,
        "foods": [item.food for item in entry.items],
        "plants": sorted(plants),
        "unread": list(entry.unread),
    }


def week_shape(week: WeekSummary) -> Shape:
    """One week: its points, and the days each plant was eaten on."""
    return {
        "first": week.week.first.isoformat(),
        "last": week.week.last.isoformat(),
        "rolling": week.week.rolling,
        "points": _plain(week.quarters / WHOLE),
        "goal": week.goal,
        "rule": week.rule.id,
        "by_category": {category: _plain(quarters / WHOLE) for category, quarters in week.by_category.items()},
        "plants": {plant: [day.isoformat() for day in days] for plant, days in week.eaten_on.items()},
    }


def course_shape(status: CourseStatus) -> Shape:
    """Where a day stands against the courses of antibiotics before it."""
    course = status.course
    return {
        "state": status.state,
        "day": status.day,
        "name": course.name if course else None,
        "start": course.start.isoformat() if course and course.start_known else None,
        "end": course.end.isoformat() if course and course.end else None,
    }


def doubt_shape(doubt: Doubt) -> Shape:
    """Something about a reading that was not certain."""
    return {"kind": doubt.kind, "words": doubt.words, "message": doubt.message, "options": list(doubt.options)}


def _servings(servings: Servings) -> Shape | None:
    """Processed or sugar servings of a day; None while nothing is known."""
    if not servings.known:
        return None
    return {
        "servings": _plain(round(servings.total, 2)),
        "by_hand": _plain(servings.by_hand),
        "foods": [*servings.foods],
    }


def _own_fields(entry: Entry) -> Shape:
    """What an entry says, without what every entry has."""
    common = {"kind", "day", "at", "edited", "removed"}
    return {name: value for name, value in document_of(entry).items() if name not in common}


def _plain(value: float) -> float:
    """A number, whole where it is."""
    return int(value) if value == int(value) else round(value, 2)
