"""What is taken and kept up on a day, as rows and as notes on the row under the cursor. Pure: values in, lines out."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from textual.content import Content

from gutbone_tui.domain.entries import SupplementEntry
from gutbone_tui.domain.kept_up import (
    ALONGSIDE,
    EXERCISE_CONTEXT,
    MOVEMENTS,
    Movement,
    intake_on,
    movement_days,
    movement_minutes,
    uncounted_walks,
)
from gutbone_tui.domain.plan import (
    Planned,
    PlannedSupplement,
    above_upper_level,
    is_multi_strain_pair,
    label_words,
    needed_words,
    supplement_name,
)
from gutbone_tui.domain.summary import DaySummary, WeekSummary
from gutbone_tui.domain.words import number
from gutbone_tui.ui.widgets.cursor_list import Row
from gutbone_tui.ui.words import shown

_FEWEST_LABEL_COLUMNS: Final = 8
_PAIR: Final = "Several strains, Lactobacillus and Bifidobacterium both: the kind the article names."
_OTHER_PROBIOTIC: Final = (
    "The article names several strains of Lactobacillus and Bifidobacterium both; the main bone trials used others."
)
_OTHERS: Final = {
    **dict.fromkeys(("fos", "phgg", "psyllium", "prebiotic"), "The article names two fibers: inulin and GOS."),
    "vitamin-d2": "The article names D3.",
}
"""What the article names instead; said as a fact, not as advice."""
_NO_PLAN: Final = "Nothing is planned. a adds what you take, in the words of its label."
_ON_COURSE: Final = ("probiotic-antibiotic", "calcium-antibiotic")
"""Cautions that concern people on an antibiotic."""


@dataclass(frozen=True)
class TakenValues:
    """All that is shown."""

    day: DaySummary
    week: WeekSummary
    planned: Sequence[Planned]
    besides: Sequence[SupplementEntry]
    """Supplements recorded that are not in the plan."""
    on_course: bool
    """Whether the day is one of an antibiotic course."""
    flags: frozenset[str]
    hide: frozenset[str]
    vitamin_d_in: str = "iu"


class Alongside(NamedTuple):
    """One thing that is kept up alongside."""

    what: str
    key: str
    name: str
    line: str
    """The line that records it."""
    hidden_by: str
    """What hides it."""

    def recorded(self, day: DaySummary) -> list[str]:
        """Ids of the entries that a tick took up; food is no tick."""
        if self.what in MOVEMENTS:
            return [entry.id for entry in day.movement if entry.what == self.what]
        return list(intake_on(day, "calcium" if self.what == "calcium" else "vitamin-d3").taken)


ALONGSIDE_ROWS: Final = (
    Alongside("calcium", "c", "Calcium", "calcium", "calcium"),
    Alongside("vitamin-d3", "v", "Vitamin D", "vitamin d", "supplements"),
    Alongside("strength", "s", "Strength", "strength", "movement"),
    Alongside("weight-bearing", "w", "Weight-bearing", "weight-bearing", "movement"),
)
"""In the order they are listed, each with its key."""


def taken_rows(values: TakenValues, width: int) -> list[Row]:
    """The plan, what was taken besides, and what is kept up alongside."""
    rows: list[Row] = []
    if "supplements" not in values.hide:
        rows.append(Row(Content.styled("Your supplements · food first", "bold $secondary")))
        rows += [_planned_row(planned, values, width) for planned in values.planned]
        if not values.planned:
            rows.append(Row(Content.styled(f" {_NO_PLAN}", "$quiet")))
        if values.besides:
            words = ", ".join(
                shown(
                    " ".join(filter(None, (supplement_name(entry.what), label_words(entry, values.vitamin_d_in)))), 60
                )
                for entry in values.besides
            )
            rows.append(Row(Content.styled(f" taken too: {words}", "$quiet")))
    alongside = [_alongside_row(each, values, width) for each in ALONGSIDE_ROWS if each.hidden_by not in values.hide]
    if alongside:
        rows.append(Row(Content.styled("Kept up alongside", "bold $secondary")))
    return rows + alongside


def _tick(*, done: bool) -> tuple[str, str]:
    """A mark for a thing done or not; a circle is no reproach."""
    return ("✓ ", "bold $success") if done else ("○ ", "$quiet")


def _planned_row(planned: Planned, values: TakenValues, width: int) -> Row:
    """A supplement with its key, its tick and its label."""
    supplement = planned.supplement
    needed = needed_words(supplement)
    mark = _tick(done=planned.done) if planned.done or not supplement.as_needed else ("· ", "$quiet")
    name = shown(supplement_name(supplement.what), 40)
    content = Content.assemble(" ", (planned.key or " ", "bold $primary"), " ", mark, name)
    label = shown(label_words(supplement, values.vitamin_d_in), 200)
    room = width - content.cell_length - len(needed) - 4
    if label and room >= _FEWEST_LABEL_COLUMNS:
        content = Content.assemble(content, "  ", Content.styled(label, "$quiet").truncate(room, ellipsis=True))
    return Row(content, supplement.id, Content.styled(needed, "$quiet") if needed else None)


def _alongside_row(row: Alongside, values: TakenValues, width: int) -> Row:
    """Calcium, vitamin D or exercise, with what is known of it and the week's count."""
    day = values.day
    if row.what in MOVEMENTS:
        what: Movement = "strength" if row.what == "strength" else "weight-bearing"
        minutes = movement_minutes(day, what)
        done, words = what in day.exercises, "" if minutes is None else f"{number(minutes)} min"
        if what == "weight-bearing" and uncounted_walks(day):
            words = "walks can count: Settings" if width > 60 else "walks apart"
        days = movement_days(values.week.days, what)
        where = "these 7 days" if values.week.week.rolling else "this week"
        end = f"{where}: {days} day{'s' * (days != 1)}"
    else:
        intake = intake_on(day, "calcium" if row.what == "calcium" else "vitamin-d3")
        foods = f"from food: {', '.join(shown(food, 30) for food in intake.foods)}" if intake.foods else ""
        done, words = intake.done, "; ".join(filter(None, ("taken" if intake.taken else "", foods)))
        end = ""
    content = Content.assemble(" ", (row.key, "bold $primary"), " ", _tick(done=done), row.name.ljust(15))
    room = width - content.cell_length - len(end) - 2
    content = Content.assemble(content, Content.styled(words, "$quiet").truncate(max(room, 0), ellipsis=True))
    return Row(content, row.what, Content.styled(end, "$quiet") if end else None)


def taken_notes(values: TakenValues, key: Hashable) -> list[Content]:
    """What there is to know of a row: its whole label, what it is of the article's, and what goes badly with it."""
    planned = next((each for each in values.planned if each.supplement.id == key), None)
    notes = [Content("")]
    if planned is not None:
        label = label_words(planned.supplement, values.vitamin_d_in)
        name = supplement_name(planned.supplement.what)
        notes.append(Content(shown(f"{name} · {label}" if label else name, 300)))
        if named := _named(planned.supplement):
            notes.append(Content(named))
        supplement = planned.supplement
        if not supplement.as_needed and (
            above := above_upper_level(supplement.what, supplement.amount, supplement.unit)
        ):
            notes.append(Content(f"{above[0].upper()}{above[1:]}."))
        notes += _cautions(supplement.what, values)
    elif key in MOVEMENTS:
        notes.append(Content.styled(EXERCISE_CONTEXT, "$quiet"))
        if key == "weight-bearing" and uncounted_walks(values.day):
            notes.append(Content("Settings, “Walks: weight-bearing”, lets a walk count here."))
        notes += _movement_cautions(values)
    elif isinstance(key, str):
        notes += _cautions(key, values)
    return [*notes, Content.styled(ALONGSIDE, "$quiet")]


def _named(supplement: PlannedSupplement) -> str:
    """What a supplement is of those the article names; empty where there is nothing to say."""
    if is_multi_strain_pair(supplement):
        return _PAIR
    return _OTHER_PROBIOTIC if supplement.what == "probiotic" else _OTHERS.get(supplement.what, "")


def _cautions(what: str, values: TakenValues) -> list[Content]:
    """What goes badly with a supplement, for this user and this day."""
    from gutbone_tui.catalogue.cautions import cautions_for_supplement

    found = [
        each for each in cautions_for_supplement(what, values.flags) if values.on_course or each.id not in _ON_COURSE
    ]
    return [_caution(each.text, each.source) for each in found]


def _movement_cautions(values: TakenValues) -> list[Content]:
    """What goes badly with exercise, for this user."""
    from gutbone_tui.catalogue.cautions import cautions_for_movement

    return [_caution(each.text, each.source) for each in cautions_for_movement(values.flags)]


def _caution(text: str, source: str) -> Content:
    """A caution and where it was read."""
    return Content.assemble(text, (f" ({source})" if source else "", "$quiet"))
