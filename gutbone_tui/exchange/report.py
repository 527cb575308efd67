"""The report for the visit (S46): what was recorded in a period, as figures and dates. No advice, no score.

Everything says how many days it comes from: a day without an answer is no zero, and a day without an entry no bad day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, NamedTuple

from gutbone_tui.diary.reader import Reader
from gutbone_tui.domain.bone import CAVEAT, labs_of, scans_of
from gutbone_tui.domain.days import DAYS_IN_WEEK, Week, days_from
from gutbone_tui.domain.disruptors import SUGAR_SERVING_GRAMS, Course, courses_of
from gutbone_tui.domain.entries import CourseEntry, MeasureEntry, SupplementEntry
from gutbone_tui.domain.foods import GROUP_NAMES, GROUPS
from gutbone_tui.domain.kept_up import MOVEMENTS, exercise_on, movement_days
from gutbone_tui.domain.plan import PlannedSupplement, label_words, needed_words, supplement_name
from gutbone_tui.domain.points import WHOLE, points_text
from gutbone_tui.domain.summary import WALKING, DaySummary, WeekSummary
from gutbone_tui.domain.words import SKIP_WORDS, number
from gutbone_tui.exchange.report_words import (
    NOTHING,
    Row,
    answer_if,
    answers,
    day_words,
    days_words,
    out_of,
    practised,
    spread,
    with_more,
)
from gutbone_tui.reading.describing import describe

LONGEST_PERIOD: Final = 3_700
"""Days of a report at most, ten years."""

_COURSES_BACK: Final = 400
"""Days before the period in which courses of antibiotics are looked for."""
_RECENT_COURSE: Final = 180
"""Days for which a course that ended before the period still stands in the report."""
_ABOUT: Final = (
    "This is what one person recorded in a diary of food and habits, added up. It judges nothing and replaces no "
    "examination. Days without an entry or an answer are left out of every mean, and nothing is assumed for them."
)
_WALKS: Final = "Walks are counted as relief of stress, and not as weight-bearing."


class Section(NamedTuple):
    """A part of the report."""

    title: str
    rows: tuple[Row, ...]
    note: str = ""


@dataclass(frozen=True)
class Report:
    """What was recorded from one day to another."""

    first: date
    last: date
    sections: tuple[Section, ...]
    about: str = _ABOUT


def report_of(diary: Reader, first: date, last: date, *, notes: bool = False) -> Report:
    """The report of a period.

    Args:
        diary: what was recorded.
        first: the first day.
        last: the last day.
        notes: take the user's own notes into it too.
    """
    days = [diary.day(day) for day in days_from(first, last)]
    parts = (
        _period(days, {entry.day for entry in diary.entries(first, last)}),
        _plants(_weeks(diary, first, last)),
        _food(days),
        _disruptors(days, _courses(diary, first, last), is_free=diary.settings.sugar_basis == "free"),
        _feelings(days),
        _taken(diary, days),
        _movement(days),
        _measures(diary, last),
    )
    written = Section("Notes", tuple(Row(day_words(day.day), note.text or "") for day in days for note in day.notes))
    return Report(first, last, (*parts, written) if notes else parts)


def _period(days: Sequence[DaySummary], filled: Collection[date]) -> Section:
    """How much of the period is known."""
    skipped = Counter(SKIP_WORDS[day.skip.why] for day in days if day.skip is not None)
    rows = [
        Row("Days", f"{len(days)}, from {day_words(days[0].day)} to {day_words(days[-1].day)}"),
        Row("With entries", f"{len(filled)}; without any: {len(days) - len(filled)}"),
    ]
    if skipped:
        rows.append(Row("Skip days", ", ".join(f"{why} {count}" for why, count in sorted(skipped.items()))))
    return Section("Period", tuple(rows))


def _weeks(diary: Reader, first: date, last: date) -> list[WeekSummary]:
    """The weeks that are wholly in the period, the earliest first."""
    found: list[WeekSummary] = []
    week = diary.week_of(last)
    if week.last > last:
        week = week.shifted(-1)
    while week.first >= first:
        found.append(diary.week(week.last))
        week = week.shifted(-1)
    return found[::-1]


def _plants(weeks: Sequence[WeekSummary]) -> Section:
    """Different plants a week."""
    counted = [week for week in weeks if week.plants]
    if not counted:
        return Section("Different plants a week", (Row("Whole weeks", f"{len(weeks)}; {NOTHING}"),))
    points = [week.quarters / WHOLE for week in counted]
    reached = sum(week.quarters >= week.goal * WHOLE for week in counted)
    each = "  ".join(points_text(week.quarters) if week.plants else "–" for week in weeks)
    rules = ", ".join(dict.fromkeys(week.rule.name for week in counted))
    goals = ", ".join(dict.fromkeys(str(week.goal) for week in counted))
    return Section(
        "Different plants a week",
        (
            Row("Week by week", f"{each} (the latest last; – nothing recorded)"),
            Row("Weeks", _which(weeks[-1].week)),
            Row("A week", f"{spread(points)}; {out_of(len(counted), len(weeks), 'whole weeks')}"),
            Row("Goal", f"{goals} a week, reached in {reached} of them"),
            Row("Counted by", f"{rules}: each plant once a week"),
        ),
    )


def _which(week: Week) -> str:
    """Which seven days the weeks are."""
    days = f"{week.first:%A} to {week.last:%A}"
    return f"seven days each, {days}, counted back from the last day" if week.rolling else days


def _food(days: Sequence[DaySummary]) -> Section:
    """Prunes and food groups, by days."""
    eaten = [day for day in days if day.foods]
    prunes = [day.prunes.grams for day in eaten if day.prunes.grams]
    rows = [Row("Prunes", f"on {days_words(len(prunes))}" + (f", {spread(prunes)} g on those days" if prunes else ""))]
    on = {group: sum(group in day.groups for day in eaten) for group in GROUPS[1:]}
    rows += [Row(GROUP_NAMES[group].capitalize(), f"on {days_words(count)}") for group, count in on.items()]
    return Section(
        "Foods", tuple(rows), f"At least one such food, of {days_words(len(eaten))} on which any food was recorded."
    )


def _disruptors(days: Sequence[DaySummary], courses: Sequence[Course], *, is_free: bool) -> Section:
    """What disturbs the gut."""
    relief = [entry for day in days for entry in day.relief]
    sugar = "Free sugars" if is_free else "Added sugar"
    rows = [
        answers(
            "Ultra-processed food, servings a day",
            days,
            lambda day: answer_if(day.processed.answered, day.processed.total),
        ),
        _implied("Ultra-processed food, servings", days, lambda day: day.processed.implied),
        answers(f"{sugar}, grams a day", days, lambda day: answer_if(day.sugar.answered, day.sugar_grams)),
        _implied(f"{sugar}, grams", days, lambda day: day.sugar.implied * SUGAR_SERVING_GRAMS),
        answers("Sleep, hours", days, lambda day: day.sleep_hours),
        answers("Sleep, quality 1–5", days, lambda day: day.sleep_quality),
        answers("Stress 0–10", days, lambda day: day.stress),
        Row("Relief of stress", practised(relief, sum(bool(day.relief) for day in days))),
        Row("Antibiotics", "; ".join(map(_course, courses)) or "no course recorded"),
    ]
    return Section("Ultra-processed food, sugar, sleep, stress, antibiotics", tuple(rows))


def _implied(what: str, days: Sequence[DaySummary], implied: Callable[[DaySummary], float]) -> Row:
    """What the recorded meals imply by themselves, on days with and without an answer."""
    eaten = [implied(day) for day in days if day.foods]
    some = [amount for amount in eaten if amount]
    words = f"{number(round(sum(some), 1))} in all, on {len(some)} of {days_words(len(eaten))} with food recorded"
    return Row(f"{what}, as meals imply", words if some else f"none; {days_words(len(eaten))} with food recorded")


def _feelings(days: Sequence[DaySummary]) -> Section:
    """How the user feels."""
    forms = Counter(day.feelings.stool for day in days if day.feelings.stool is not None)
    shapes = ", ".join(f"form {form} on {days_words(count)}" for form, count in sorted(forms.items()))
    blood = [day_words(day.day) for day in days if day.feelings.blood]
    asked = sum(day.feelings.blood is not None for day in days)
    rows = [
        answers("Digestion 1–5", days, lambda day: day.feelings.digestion),
        answers("Energy 1–5", days, lambda day: day.feelings.energy),
        answers("Bloating 0–4", days, lambda day: day.feelings.bloating),
        answers("Gas 0–4", days, lambda day: day.feelings.gas),
        Row("Stool (Bristol 1–7)", shapes or NOTHING),
        Row(
            "Blood in stool, or a black one",
            ", ".join(blood) or (f"no; answered on {days_words(asked)}" if asked else NOTHING),
        ),
    ]
    return Section(
        "How it felt", tuple(rows), "The user's own ratings; 5 is the most comfortable, and the most energy."
    )


def _taken(diary: Reader, days: Sequence[DaySummary]) -> Section:
    """Supplements as their labels say, and on how many days each was taken."""
    taken: dict[str, dict[date, list[SupplementEntry]]] = {}
    for day in days:
        for entry in day.supplements:
            taken.setdefault(entry.what, {}).setdefault(day.day, []).append(entry)
    rows = [_taken_row(what, on) for what, on in sorted(taken.items(), key=lambda each: -len(each[1]))]
    plan = [_label(each) + (f" ({needed})" if (needed := needed_words(each)) else "") for each in diary.library.plan]
    if plan:
        rows.insert(0, Row("The plan now", "; ".join(plan)))
    return Section("Supplements, as labelled", tuple(rows) or (Row("Supplements", NOTHING),))


def _taken_row(what: str, on: Mapping[date, Sequence[SupplementEntry]]) -> Row:
    """One supplement: on how many days it was taken, and what its labels said."""
    labels = dict.fromkeys(words for entries in on.values() for each in entries if (words := label_words(each)))
    return Row(supplement_name(what), "; ".join((f"on {days_words(len(on))}", *labels)))


def _label(supplement: SupplementEntry | PlannedSupplement) -> str:
    """A supplement and what its label says."""
    return " · ".join(filter(None, (supplement_name(supplement.what), label_words(supplement))))


def _movement(days: Sequence[DaySummary]) -> Section:
    """Strength training and weight-bearing exercise, two separate things (S48)."""
    weeks = len(days) / DAYS_IN_WEEK
    rows = []
    for what in MOVEMENTS:
        entries = [entry for day in days for entry in exercise_on(day, what)]
        on = movement_days(days, what)
        a_week = f", {number(on / weeks)} a week" if on and weeks >= 1 else ""
        rows.append(Row(what.capitalize(), practised(entries, on) + a_week))
    walked = [[entry for entry in day.relief if entry.what == WALKING] for day in days]
    rows.append(Row("Walks", practised([entry for entries in walked for entry in entries], sum(map(bool, walked)))))
    note = "Walks are counted as weight-bearing, and as relief." if any(day.walks for day in days) else _WALKS
    return Section("Movement", tuple(rows), note if any(walked) else "")


def _measures(diary: Reader, last: date) -> Section:
    """All bone scans and lab values up to the last day, with what a scan cannot tell apart."""
    months = diary.months()
    begun = min(date.fromisoformat(f"{months[0]}-01"), last) if months else last
    measures = [entry for entry in diary.entries(begun, last) if isinstance(entry, MeasureEntry)]
    scans = [
        Row(day_words(each.scan.day), with_more(describe(each.scan, diary.catalogue), each.words))
        for each in scans_of(measures)
    ]
    labs = [Row(day_words(lab.day), describe(lab, diary.catalogue)) for lab in labs_of(measures)]
    return Section(
        "Bone scans and lab values, all that were noted",
        (*scans, *labs) or (Row("Scans and labs", NOTHING),),
        CAVEAT if scans else "",
    )


def _courses(diary: Reader, first: date, last: date) -> list[Course]:
    """Courses of antibiotics in the period, or that ended not long before it."""
    entries = diary.entries(first - timedelta(days=_COURSES_BACK), last)
    since = first - timedelta(days=_RECENT_COURSE)
    courses = courses_of(entry for entry in entries if isinstance(entry, CourseEntry))
    return [course for course in courses if course.start <= last and (course.end is None or course.end >= since)]


def _course(course: Course) -> str:
    """One course in words."""
    start, end = day_words(course.start), "no end noted" if course.end is None else f"to {day_words(course.end)}"
    dates = f"{start} {end}" if course.start_known else f"ended {start}, its start was not noted"
    prescribed = "" if course.prescribed is None else ", prescribed" if course.prescribed else ", not prescribed"
    return f"{course.name or 'antibiotic'}, {dates}{prescribed}"
