"""The journey as rows, and what one of them means. Pure: values in, lines out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from textual.content import Content

from gutbone_tui.diary.road import BACK_WEEKS, Road
from gutbone_tui.domain.bone import EDGE_WORDS, NOISE_WORDS, Comparison
from gutbone_tui.domain.entries import MeasureEntry
from gutbone_tui.domain.journey import PHASES, Journey, milestones
from gutbone_tui.domain.strategies import (
    STRATEGIES,
    STRATEGY_NAMES,
    Practice,
    Strategy,
    standing,
)
from gutbone_tui.domain.summary import WeekSummary
from gutbone_tui.domain.words import MONTHS
from gutbone_tui.ui.widgets.cursor_list import Row
from gutbone_tui.ui.widgets.panels import quiet
from gutbone_tui.ui.words import shown

PHASE_KEY: Final = "phase"
NEXT_KEY: Final = "next"
RUNS_KEY: Final = "runs"
SCANS_KEY: Final = "scans"
CAUTION_KEY: Final = "caution"

_HELD_MARKS: Final[dict[bool | None, str]] = {True: "✓", False: "○", None: "·"}
"""A held week, one that was not, and one that says nothing."""
SHOWN_WEEKS: Final = 12
_NARROW: Final = 72
"""Width below which words are shortened."""
_LONGEST_NAME: Final = 24
"""Letters of a site or a lab value's name, so that its number stays in view."""
_BROAD: Final = 100
"""Width from which nothing is."""


class Keys(NamedTuple):
    """The keys that sentences name, as they are now."""

    focus: str = "o"
    measure: str = "i"
    learn: str = "l"


class JourneyValues(NamedTuple):
    """All that the journey shows."""

    journey: Journey
    week: WeekSummary
    today: date
    focus: tuple[str, ...] = ()
    practice: Practice = Practice()
    road: Road | None = None
    """What lies behind; None until it was worked out."""
    keys: Keys = Keys()


def journey_rows(values: JourneyValues, width: int) -> list[Row]:
    """The focus first, then the other strategies, the road, scans and lab notes, and the caution."""
    focus = [each for name in values.focus for each in STRATEGIES if each == name]
    others = [each for each in STRATEGIES if each not in focus]
    rows: list[Row] = []
    if focus:
        rows += [heading("In focus", f"{_this(values)}{_weeks_note(values)}"), *_strategy_rows(values, focus, width)]
    rows.append(
        heading("Others" if focus else f"The five strategies: {values.keys.focus} chooses one or two to begin with")
    )
    rows += _strategy_rows(values, others, width)
    rows += [heading("On the road"), *_road_rows(values, width)]
    rows += [heading("Scans and lab notes"), *_measure_rows(values, width)]
    rows += [heading("Sources and cautions"), Row(Content("   Nothing here replaces care"), CAUTION_KEY)]
    return rows


def heading(words: str, note: str = "") -> Row:
    """A row the cursor passes over."""
    return Row(Content.styled(f" {words}", "bold $secondary"), end=quiet(f"{note} ") if note else None)


def _this(values: JourneyValues) -> str:
    """Which seven days the standings are of."""
    return "last seven days" if values.week.week.rolling else "this week"


def _weeks_note(values: JourneyValues) -> str:
    """What the marks at the right end are."""
    return " · the weeks before it" if past_weeks(values) else ""


def past_weeks(values: JourneyValues) -> tuple[WeekSummary, ...]:
    """The weeks of the journey before the one shown that are over, the latest last."""
    weeks = values.road.weeks if values.road else ()
    first = values.week.week.first
    return tuple(week for week in weeks if week.week.first < first and week.week.last < values.today)


def _strategy_rows(values: JourneyValues, strategies: Sequence[Strategy], width: int) -> Iterator[Row]:
    """A row for each strategy: its standing this week, and how its last weeks went."""
    longest = 0 if width < _NARROW else max((len(STRATEGY_NAMES[each]) for each in strategies), default=0)
    for strategy in strategies:
        found = standing(strategy, values.week, values.practice)
        name = STRATEGY_NAMES[strategy].ljust(longest)
        held = _held_weeks(values, strategy, width)
        in_focus = strategy in values.focus
        content = Content.assemble(
            (" ● " if in_focus else "   ", "$primary"),
            (name, "bold" if in_focus else "$foreground"),
            "  ",
            found.words if in_focus else quiet(found.words),
        )
        yield Row(content, strategy, held)


def _held_weeks(values: JourneyValues, strategy: Strategy, width: int) -> Content | None:
    """The last weeks as marks, and in words where there is room, as many as can be told of."""
    held = held_lately(values, strategy, 6 if width < _NARROW else 8 if width < _BROAD else SHOWN_WEEKS)
    if not held:
        return None
    marks = Content.assemble(*((_HELD_MARKS[each], "$success" if each else "$quiet") for each in held))
    told = len(held) - held.count(None)
    words = f" {held.count(True)} of {told} " if told and width >= _NARROW else " " * 8 * (width >= _NARROW)
    return Content.assemble(marks, quiet(words))


def held_lately(values: JourneyValues, strategy: Strategy, number_of: int) -> list[bool | None]:
    """Whether the last weeks were held, the latest last."""
    return [_held(values, strategy, week) for week in past_weeks(values)[-number_of:]]


def _held(values: JourneyValues, strategy: Strategy, week: WeekSummary) -> bool | None:
    """Whether a past week was held; a week without anything recorded says nothing."""
    if values.road is None or week.week not in values.road.noted:
        return None
    return standing(strategy, week, values.practice).held


def _road_rows(values: JourneyValues, width: int) -> Iterator[Row]:
    """Where the day is, what comes next, what was reached, and runs."""
    journey = values.journey
    yield Row(Content.assemble("   Now   ", journey.phase.words), PHASE_KEY, quiet(f"{journey.phase.name} "))
    ahead = next((phase for phase in PHASES if phase.first > max(journey.number, 0)), None)
    if ahead is not None:
        first = date.fromordinal(journey.start.toordinal() + ahead.first - 1)
        end = quiet(f"{ahead.name}, from {day_words(first, values.today)} ")
        yield Row(Content.assemble("   Next  ", quiet(ahead.words)), NEXT_KEY, end)
    if values.road is None:
        yield Row(quiet("   looking back …"))
        return
    for place, each in enumerate(milestones(journey, values.road.goal_weeks)):
        if each.reached:
            on = f"{day_words(each.on, values.today)} " if each.on else ""
            yield Row(Content.assemble((" ✓ ", "$success"), each.words), f"milestone {place}", quiet(on))
    if "runs" not in values.practice.hidden and (runs := _runs(values.road, width)):
        yield Row(Content(f"   In a row: {runs}"), RUNS_KEY)


def _runs(road: Road, width: int) -> str:
    """The two runs, as far as there are any."""
    said = []
    if road.week_run:
        goal = "with the goal" if width < _NARROW else "with the goal of plants reached"
        said.append(f"{_counted(road.week_run, BACK_WEEKS, 'week')} {goal}")
    if road.day_run:
        said.append(f"{_counted(road.day_run, BACK_WEEKS * 7, 'day')} checked in")
    return ", ".join(said)


def _counted(number: int, most: int, unit: str) -> str:
    """`3 weeks`; as far back as is looked it is so many or more."""
    return f"{number}{'+' if number >= most else ''} {unit}{'' if number == 1 else 's'}"


def _measure_rows(values: JourneyValues, width: int) -> Iterator[Row]:
    """Scans against each other, and lab values as they were noted."""
    if values.road is None:
        yield Row(quiet("   looking back …"))
        return
    for each in values.road.scans:
        end = _verdict(each, width)
        row = Content.assemble(f"   {day_words(each.scan.day, values.today).ljust(12)} ", scan_words(each.scan))
        yield Row(row, f"scan {each.scan.id}", quiet(f"{end} "))
    for lab in values.road.labs:
        row = Content.assemble(f"   {day_words(lab.day, values.today).ljust(12)} ", lab_words(lab))
        yield Row(row, f"lab {lab.id}")
    if not values.road.scans and not values.road.labs:
        yield Row(quiet(f"   none noted; {values.keys.measure} takes hip -1.8, or crp 1.2 mg/l"), SCANS_KEY)


def _verdict(each: Comparison, width: int) -> str:
    """What a scan says against the one before, as shortly as the width asks; the whole of it stands under the list."""
    if width >= _BROAD or not each.words:
        return each.words
    if not each.same:
        return f"{each.words.partition(' ')[0]}: ask your clinic"
    if each.words.startswith(EDGE_WORDS):
        return "ask your clinic" if width < _NARROW else "at the edge: ask your clinic"
    if not each.words.startswith(NOISE_WORDS):
        return each.words.partition(":")[0]
    return "no clear change" if width < _NARROW else "cannot be told apart"


def scan_words(scan: MeasureEntry) -> str:
    """`hip T −1.8 · 0.812 g/cm²`."""
    parts = []
    if scan.t_score is not None:
        parts.append(f"T {signed(scan.t_score)}")
    if scan.bmd is not None:
        parts.append(f"{scan.bmd:.3f} g/cm²")
    return f"{shown(scan.site or 'scan', _LONGEST_NAME)}  {' · '.join(parts)}"


def lab_words(lab: MeasureEntry) -> str:
    """`hs-CRP 1.2 mg/l`, as it was noted."""
    value = "" if lab.value is None else f"{lab.value:g}"
    return " ".join(
        filter(None, (shown(lab.name or "lab", _LONGEST_NAME), value, shown(lab.unit or "", _LONGEST_NAME)))
    )


def day_words(day: date, today: date) -> str:
    """`14 Apr`, with the year where it is not this one."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1]}{year}"


def signed(number: float) -> str:
    """A number with one decimal and its sign."""
    return f"{number:+.1f}".replace("-", "−")
