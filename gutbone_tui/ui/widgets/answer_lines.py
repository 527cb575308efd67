"""The answers of a day on Today: check-in, disruptors, what was taken and kept up. Pure: values in, lines out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from textual.content import Content

from gutbone_tui.domain.disruptors import CourseStatus, Servings
from gutbone_tui.domain.strips import Daily, strip
from gutbone_tui.domain.words import COMFORT_WORDS, QUALITY_WORDS, number
from gutbone_tui.ui.widgets.arranging import in_columns
from gutbone_tui.ui.widgets.lines import two_ends
from gutbone_tui.ui.widgets.panels import LABEL, BoardValues, quiet, tick
from gutbone_tui.ui.words import UNANSWERED, shown, strip_text, supplement_words

_USUAL: Final = frozenset({"sleep", "stress", "digestion", "energy"})
"""What the check-in shows answered or not."""


class Shown(NamedTuple):
    """One answer of the check-in."""

    id: str
    """What hides it."""
    line: Content


def check_in_lines(values: BoardValues, width: int) -> list[Content]:
    """Sleep, stress, digestion and energy, each with its last seven days; then what else was answered."""
    return [each.line for each in _check_in(values, width) if each.id not in values.hidden]


def _check_in(values: BoardValues, width: int) -> list[Shown]:
    """All answers of the check-in, hidden ones too."""
    day, feelings = values.day, values.day.feelings
    sleep = [f"{number(day.sleep_hours)} h"] if day.sleep_hours is not None else []
    if day.sleep_quality is not None and "quality" not in values.hidden:
        sleep.append(QUALITY_WORDS[day.sleep_quality])
    stress = None if day.stress is None else f"{day.stress} of 10"
    comfort = [
        None if each is None else f"{each} · {COMFORT_WORDS[each]}" for each in (feelings.digestion, feelings.energy)
    ]
    more = (
        ("Bloating", "bloating", feelings.bloating, "of 4"),
        ("Gas", "gas", feelings.gas, "of 4"),
        ("Stool form", "stool", feelings.stool, "of 7"),
    )
    return [
        Shown("sleep", _answer("Sleep", " · ".join(sleep) or None, values, "sleep", (4, 9), width)),
        Shown("stress", _answer("Stress", stress, values, "stress", (0, 10), width)),
        Shown("digestion", _answer("Digestion", comfort[0], values, "digestion", (1, 5), width)),
        Shown("energy", _answer("Energy", comfort[1], values, "energy", (1, 5), width)),
        *(Shown(key, _value(name, f"{answer} {scale}")) for name, key, answer, scale in more if answer is not None),
    ]


def fewer_lines(values: BoardValues, width: int, rows: int) -> list[Content]:
    """The check-in on fewer rows than it has usual answers: how one feels shares one."""
    lines = check_in_lines(values, width)[: 4 - len(values.hidden & _USUAL)]
    if len(lines) <= rows:
        return lines
    return [*lines[: 2 - len(values.hidden & {"sleep", "stress"})], feelings_line(values)]


def feelings_line(values: BoardValues) -> Content:
    """Digestion and energy on one line, for where there is no room for two."""
    feelings = values.day.feelings
    digestion = _value("Digestion", None if feelings.digestion is None else f"{feelings.digestion} of 5")
    energy = UNANSWERED if feelings.energy is None else f"{feelings.energy} of 5"
    return Content.assemble(digestion, ("  Energy ", "$quiet"), energy)


def _value(label: str, value: str | None) -> Content:
    """A label and its value, a dot where nothing was answered."""
    answer = Content(value) if value is not None else quiet(UNANSWERED)
    return Content.assemble((label.ljust(LABEL), "$quiet"), answer)


def _answer(
    label: str, value: str | None, values: BoardValues, what: Daily, ends: tuple[float, float], width: int
) -> Content:
    """A label, its value, and its last seven days as little bars where there is a width for them."""
    if not width:
        return _value(label, value)
    bars = strip_text(strip(values.recent, what), *ends)
    days = Content.assemble((bars[:-1], "$quiet"), (bars[-1:], "bold $primary"))
    return two_ends(_value(label, value), days, width)


def disruptor_lines(values: BoardValues, width: int, *, strips: bool = True) -> list[Content]:
    """Processed food, added sugar, antibiotics; the first two with their last seven days if `strips`."""
    day = values.day
    processed = _servings(day.processed, number(day.processed.total))
    sugar = _servings(day.sugar, f"{number(round(day.sugar_grams))} g")
    course = _value("Antibiotics", course_words(values.course) if values.course else "")
    lines: Sequence[Shown] = (
        Shown("processed", _answer("Processed", processed, values, "processed", (0, 6), width if strips else 0)),
        Shown("sugar", _answer("Sugar", sugar, values, "sugar", (0, 8), width if strips else 0)),
        Shown("antibiotics", course),
    )
    return [shown.line for shown in lines if shown.id not in values.hidden]


def _servings(servings: Servings, amount: str) -> str | None:
    """A day's servings: `none` only where somebody said so or nothing is left of them."""
    if not servings.known:
        return None
    return amount if servings.total else "none"


def course_words(status: CourseStatus) -> str:
    """Where a day stands against antibiotic courses, without a judgement."""
    match status.state:
        case "clear":
            return "none"
        case "on course":
            return f"day {status.day} of a course" if status.day else "last day of a course"
    return f"{status.state}, day {status.day}"


def kept_up_lines(values: BoardValues, width: int, rows: int) -> list[Content]:
    """The supplement plan, strength and weight-bearing exercise, calcium from food, and relief.

    What is taken as needed stands here once it was taken, and is never waited for. Without a plan, what was taken in
    the last seven days stands for one.
    """
    day, hidden = values.day, values.hidden
    taken = {entry.what for entry in day.supplements}
    moved = day.exercises
    cells: list[Content] = []
    if "supplements" not in hidden and values.plan:
        cells += [tick(shown(name, 20), done=done) for name, done in values.plan]
    elif "supplements" not in hidden:
        lately = dict.fromkeys(entry.what for summary in values.recent for entry in summary.supplements)
        cells += [tick(supplement_words(what), done=what in taken) for what in lately]
    if "movement" not in hidden:
        cells += [tick(what, done=what in moved) for what in ("strength", "weight-bearing")]
    if "calcium" not in hidden and "calcium" in day.groups and "calcium" not in taken:
        cells.append(tick("calcium (food)", done=True))
    if "relief" not in hidden:
        relief = dict.fromkeys(entry.what for entry in day.relief)
        cells += [tick(supplement_words(what), done=True) for what in relief]
    return in_columns(cells, width, max(rows, 1))
