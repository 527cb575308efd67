"""Gut disruptors: servings, levels and courses (S27-S34). Unanswered is never zero."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final, Literal, get_args

from gutbone_tui.domain.entries import CourseEntry
from gutbone_tui.domain.values import value
from gutbone_tui.domain.words import number

Level = Literal["low", "watch", "high"]
"""Neutral words for a day or a week of a disruptor."""

LEVELS: Final[tuple[Level, ...]] = get_args(Level)

Disruptor = Literal["processed", "sugar", "antibiotics", "stress", "sleep"]

SUGAR_SERVING_GRAMS: Final = 8.0
"""Grams of added sugar in one serving, about 2 teaspoons."""
SUGAR_LOW_GRAMS: Final = 25.0
"""Up to here is low: the American Heart Association's limit for women and the WHO's 5 % of energy (D2)."""
SUGAR_WATCH_GRAMS: Final = 50.0
"""Up to here is watch: the WHO's 10 % of 2,000 kcal (D2)."""
PROCESSED_LOW: Final = 1.0
"""Servings a day up to here are low; a product choice, there is no official limit."""
PROCESSED_WATCH: Final = 3.0
RECOVERY_DAYS: Final = 45
"""Days after a course until the gut is near its baseline: 1.5 months in 12 men (Palleja 2018, D3)."""
SOFT_RECOVERY_DAYS: Final = 180
"""Days to which common species were still missing in the same 12 men (Palleja 2018, D3)."""
_TOLD_LATE_DAYS: Final = 14
"""Days after a course's last day in which an end that is told is still taken for its end."""


def processed_level(servings: float) -> Level:
    """Level of a day's ultra-processed servings."""
    return "low" if servings <= PROCESSED_LOW else "watch" if servings <= PROCESSED_WATCH else "high"


def sugar_level(grams: float, low_grams: float = SUGAR_LOW_GRAMS) -> Level:
    """Level of a day's added sugar in grams."""
    return "low" if grams <= low_grams else "watch" if grams <= SUGAR_WATCH_GRAMS else "high"


def stress_level(stress: float) -> Level:
    """Level of stress from 0 to 10; the cut at 4 is borrowed from the Distress Thermometer (D4)."""
    return "low" if stress < 4 else "watch" if stress < 7 else "high"


def sleep_level(hours: float | None, quality: float | None, *, over_65: bool = False) -> Level | None:
    """Level of a night: hours against 7-9 (7-8 from 65 on; Hirshkowitz 2015, D5), and quality 1-5 (D5b).

    None where nothing was answered; the worse of the two where both were.
    """
    levels: list[Level] = []
    if hours is not None:
        outside = max(7 - hours, hours - (8 if over_65 else 9))
        levels.append("low" if outside <= 0 else "watch" if outside <= 1 else "high")
    if quality is not None:
        levels.append("low" if quality >= 4 else "watch" if quality >= 3 else "high")
    return max(levels, key=LEVELS.index) if levels else None


@value(frozen=True)
class Servings:
    """A day's processed or sugar servings, from foods and by hand."""

    implied: float = 0.0
    """Servings that the day's foods imply."""
    by_hand: float = 0.0
    """Servings the user added."""
    answered: bool = False
    """True once the user answered, be it with none."""
    foods: tuple[str, ...] = ()
    """Names of the foods that imply them."""

    @property
    def total(self) -> float:
        """All servings known of."""
        return self.implied + self.by_hand

    @property
    def known(self) -> bool:
        """Whether there is anything to show but a question."""
        return self.answered or self.total > 0


def processed_room(servings: float) -> str:
    """How far a day's servings are from the mark up to which they are low, as room left."""
    left = PROCESSED_LOW - servings
    mark = f"the mark of {number(PROCESSED_LOW)}"
    if left > 0:
        return f"{number(left)} serving{'s' * (left > 1)} to {mark}"
    return f"at {mark}" if not left else f"above {mark}"


def sugar_room(grams: float, low_grams: float = SUGAR_LOW_GRAMS) -> str:
    """How far a day's sugar is from the mark up to which it is low, as room left."""
    left, mark = round(low_grams - grams), f"the {number(low_grams)} g mark"
    if left > 0:
        return f"about {left} g to {mark}"
    return f"at {mark}" if not left else f"above {mark}"


@value(frozen=True)
class Course:
    """One course of antibiotics, from its entries."""

    start: date
    end: date | None
    """Last day, included; None while nobody said."""
    name: str = ""
    prescribed: bool | None = None
    id: str = ""
    """Id of the entry that tells of it."""
    start_known: bool = True
    """False where only its end was noted; `start` is its last day then."""
    told_again: tuple[str, ...] = ()
    """Ids of other entries that tell the same."""


@value(frozen=True)
class CourseStatus:
    """Where a day stands against the courses before it."""

    state: Literal["clear", "on course", "recovering", "settling"]
    """`recovering` to 45 days after the end, `settling` to 180, then `clear`."""
    course: Course | None = None
    day: int = 0
    """Day of the course, or days since its end; 0 on the last day of a course whose start was not noted."""


def courses_of(entries: Iterable[CourseEntry]) -> tuple[Course, ...]:
    """Courses by start, each once, however often it was told.

    An entry without a start ends the latest course that had begun by then and was still open. Where there was none, it
    tells of a course whose start nobody noted.
    """
    marks = sorted(entries, key=lambda entry: (entry.start or entry.end or entry.day, entry.start is None, entry.id))
    courses: list[Course] = []
    for mark in marks:
        ended = mark.end or mark.day
        if mark.start is not None:
            _tell(courses, Course(mark.start, mark.end, mark.name or "", mark.prescribed, mark.id))
        elif not _close(courses, ended) and not _ended_lately(courses, mark, ended):
            _tell(courses, Course(ended, ended, mark.name or "", mark.prescribed, mark.id, start_known=False))
    return tuple(courses)


def _tell(courses: list[Course], told: Course) -> None:
    """Add a course, unless it is one that was told already."""
    for index, course in enumerate(courses):
        same = (course.start, course.end, course.start_known) == (told.start, told.end, told.start_known)
        if same and (not course.name or not told.name or course.name.lower() == told.name.lower()):
            again = (*course.told_again, told.id)
            courses[index] = replace(course, name=course.name or told.name, told_again=again)
            return
    courses.append(told)


def _close(courses: list[Course], ended: date) -> bool:
    """End the latest course that was open on a day; whether there was one."""
    for index in range(len(courses) - 1, -1, -1):
        end = courses[index].end
        if end is None or end > ended:
            courses[index] = replace(courses[index], end=ended)
            return True
    return False


def _ended_lately(courses: Sequence[Course], mark: CourseEntry, ended: date) -> bool:
    """Whether an end told on a day is that of a course whose last day was noted before, on that day or not long ago."""
    return any(
        course.start_known
        and course.end is not None
        and (ended - course.end).days <= _TOLD_LATE_DAYS
        and (not mark.name or not course.name or mark.name.lower() == course.name.lower())
        for course in courses
    )


def course_status(courses: Iterable[Course], day: date) -> CourseStatus:
    """What the courses mean on a day: the nearest state wins, on course before recovering before settling."""
    best = CourseStatus("clear")
    for course in courses:
        if course.start > day:
            continue
        if course.end is None or day <= course.end:
            return CourseStatus("on course", course, (day - course.start).days + 1 if course.start_known else 0)
        since = (day - course.end).days
        if since <= SOFT_RECOVERY_DAYS and (best.course is None or since < best.day):
            best = CourseStatus("recovering" if since <= RECOVERY_DAYS else "settling", course, since)
    return best


def recovered_on(course: Course) -> date | None:
    """First day after the 45-day window; None while the course has no end."""
    return None if course.end is None else course.end + timedelta(days=RECOVERY_DAYS + 1)
