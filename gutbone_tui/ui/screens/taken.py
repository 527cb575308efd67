"""What is taken and kept up: the supplement plan with one key each, calcium, vitamin D, and exercise for bone."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content

from gutbone_tui.domain.kept_up import MOVEMENTS
from gutbone_tui.domain.plan import KEYS, Planned, PlannedSupplement, moved, plan_on, taking
from gutbone_tui.domain.words import distance, short_date
from gutbone_tui.ui.desk import Desk
from gutbone_tui.ui.screens.line_modal import LineModal, Understood
from gutbone_tui.ui.screens.list_modal import ListModal
from gutbone_tui.ui.widgets.cursor_list import CursorList, Row
from gutbone_tui.ui.widgets.taken_rows import ALONGSIDE_ROWS, TakenValues, taken_notes, taken_rows

if TYPE_CHECKING:
    from gutbone_tui.diary.diary import Change

_EXAMPLES: Final = "d3 1000 iu, probiotic Acme 10 strains L+B 10 billion cfu, inulin 5 g as needed"


class PlannedModal(LineModal["tuple[PlannedSupplement, ...]"]):
    """Asks for supplements of the plan, as their labels say it; one that is changed stays one."""

    def __init__(self, before: PlannedSupplement | None, flags: frozenset[str]) -> None:
        """Ask for new ones, or for what one of the plan shall be; the flags say what is worth a glance."""
        title = "What the label says" if before is None else f"Instead of {before.product or before.what}"
        super().__init__(title, _EXAMPLES)
        self.before = before
        self.flags = flags

    def on_mount(self) -> None:
        """What is changed stands there to be changed."""
        super().on_mount()
        if self.before is not None:
            from gutbone_tui.domain.plan import plan_line

            self.field.put(plan_line(self.before))

    def understand(self, line: str) -> Understood[tuple[PlannedSupplement, ...]]:
        """The supplements that a line describes."""
        from gutbone_tui.catalogue.heeding import heed_planned
        from gutbone_tui.reading.planned import PlanReading, read_plan, read_planned

        if self.before is None:
            reading = read_plan(line)
        else:
            supplement, problem = read_planned(line)
            reading = PlanReading((supplement,) if supplement is not None else (), problem)
        if not reading.supplements:
            return Understood(None, reading.problem)
        words = "; ".join(map(_planned_words, reading.supplements))
        caution = heed_planned(reading.supplements, self.flags)
        return Understood(reading.supplements, f"! {caution} · {words}" if caution else words)


def _planned_words(planned: PlannedSupplement) -> str:
    """A supplement of the plan in words."""
    from gutbone_tui.domain.plan import label_words, needed_words, supplement_name

    return " · ".join(filter(None, (supplement_name(planned.what), label_words(planned), needed_words(planned))))


class MinutesModal(LineModal[float]):
    """Asks for minutes of exercise."""

    def understand(self, line: str) -> Understood[float]:
        """Minutes from 0 to 1440."""
        text = line.strip().lower().removesuffix("minutes").removesuffix("min").strip()
        if text.isdecimal() and int(text) <= 1_440:
            return Understood(float(text), f"{int(text)} minutes")
        return Understood(None, "Type minutes from 0 to 1440, such as 30.")


class TakenModal(ListModal):
    """The plan of the desk's day and what is kept up alongside; every tick is recorded at once."""

    columns: ClassVar[int] = 76
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"tick_planned({place})", "Tick", show=False) for place, key in enumerate(KEYS)),
        *(Binding(row.key, f"tick_alongside('{row.what}')", row.name, show=False) for row in ALONGSIDE_ROWS),
        Binding("space,enter", "tick", "Tick", show=False),
        Binding("m", "minutes", "Minutes", show=False),
        Binding("a", "plan_new", "Add to the plan", show=False),
        Binding("e", "plan_edit", "Edit", show=False),
        Binding("d,delete", "plan_drop", "Remove from the plan", show=False),
        Binding("less_than_sign,shift+up", "plan_move(-1)", "Up", show=False),
        Binding("greater_than_sign,shift+down", "plan_move(1)", "Down", show=False),
        Binding("left_square_bracket", "go(-1)", "Day before", show=False),
        Binding("right_square_bracket", "go(1)", "Day after", show=False),
    ]

    def __init__(self, desk: Desk) -> None:
        """What is taken on the desk's day."""
        super().__init__(desk)
        self._planned: Sequence[Planned] = ()

    def title_text(self) -> str:
        """Which day it is."""
        day, today = self.desk.day, self.desk.today
        return f"Taken and kept up · {short_date(day, today)} · {distance(day, today)}"

    def keys_text(self) -> str:
        """What the keys do."""
        if self.inner_width < 60:
            return "a add  e edit  d remove  < > order  [ ] day  Esc"
        return "a add  e edit  d remove  < > order  m minutes  [ ] day  Esc"

    def list_rows(self, width: int) -> Sequence[Row]:
        """The plan, then what is kept up alongside."""
        values = self._values()
        self._planned = values.planned
        return taken_rows(values, width)

    def list_notes(self) -> Sequence[Content]:
        """What there is to know of the row under the cursor."""
        return taken_notes(self._values(), self.rows.key)

    def _values(self) -> TakenValues:
        """The day, its week and the plan."""
        diary, day = self.desk.diary, self.desk.day
        summary = diary.day(day)
        planned, besides = plan_on(diary.plan(), summary.supplements)
        return TakenValues(
            day=summary,
            week=diary.week(day),
            planned=planned,
            besides=besides,
            on_course=diary.courses(day).state == "on course",
            flags=diary.settings.flags,
            hide=diary.settings.hide,
            vitamin_d_in=diary.settings.vitamin_d_in,
        )

    @on(CursorList.Clicked)
    def tick_clicked(self) -> None:
        """A second click ticks."""
        self.action_tick()

    def action_tick(self) -> None:
        """Tick the row under the cursor, or take its tick away."""
        key = self.rows.key
        place = next((place for place, each in enumerate(self._planned) if each.supplement.id == key), None)
        if place is not None:
            self.action_tick_planned(place)
        elif isinstance(key, str):
            self.action_tick_alongside(key)

    def action_tick_planned(self, place: int) -> None:
        """Record a supplement of the plan as taken, or take that back."""
        if "supplements" in self.desk.diary.settings.hide or place >= len(self._planned):
            return
        planned = self._planned[place]
        diary, day = self.desk.diary, self.desk.day
        if planned.done:
            ids = [entry.id for entry in planned.taken]
            self._shown_at(planned.supplement.id, lambda: diary.remove(ids))
        else:
            entry = taking(planned.supplement, day, diary.clock())
            self._shown_at(planned.supplement.id, lambda: diary.add([entry]))

    def action_tick_alongside(self, what: str) -> None:
        """Record calcium, vitamin D or exercise, or take that back."""
        row = next((row for row in ALONGSIDE_ROWS if row.what == what), None)
        if row is None or row.hidden_by in self.desk.diary.settings.hide:
            return
        diary, day = self.desk.diary, self.desk.day
        ids = row.recorded(diary.day(day))
        if ids:
            self._shown_at(what, lambda: diary.remove(ids))
        else:
            self._add_line(what, row.line)

    def _add_line(self, key: Hashable, line: str) -> None:
        """Record a line that a key stands for; it takes the same road as a typed one."""
        from gutbone_tui.reading import read

        diary = self.desk.diary
        entries = read(line, diary.context(self.desk.day)).entries
        self._shown_at(key, lambda: diary.add(entries))

    def action_minutes(self) -> None:
        """Ask for the minutes of the exercise under the cursor."""
        what = self.rows.key
        if what not in MOVEMENTS:
            self.tell("Minutes go with strength and weight-bearing exercise.")
            return

        def answered(minutes: float | None) -> None:
            if minutes is not None:
                self._keep_minutes(str(what), minutes)

        self.app.push_screen(MinutesModal(f"Minutes of {what} exercise", "30"), answered)

    def _keep_minutes(self, what: str, minutes: float) -> None:
        """Put minutes to the exercise of the day, or record it with them."""
        diary, day = self.desk.diary, self.desk.day
        there = [entry for entry in diary.day(day).movement if entry.what == what]
        if there:
            changed = replace(there[-1], minutes=minutes, text=f"{what} {minutes:g}")
            self._shown_at(what, lambda: diary.edit(changed.id, changed))
        else:
            self._add_line(what, f"{what} {minutes:g}")

    def action_plan_new(self) -> None:
        """Add to the plan."""
        self.app.push_screen(PlannedModal(None, self.desk.diary.settings.flags), self._keep_new)

    def _keep_new(self, planned: tuple[PlannedSupplement, ...] | None) -> None:
        """Keep new supplements at the end of the plan."""
        if not planned:
            return
        from gutbone_tui.diary.ids import new_ids

        diary = self.desk.diary
        order = max((each.order for each in diary.plan()), default=-1) + 1
        ids = new_ids(diary.clock(), len(planned))
        whole = [
            replace(each, id=its_id, order=order + place)
            for place, (each, its_id) in enumerate(zip(planned, ids, strict=True))
        ]

        def job() -> Change | None:
            changes = [diary.keep_planned(each) for each in whole]
            return changes[-1]

        self._shown_at(ids[-1], job)

    def action_plan_edit(self) -> None:
        """Change what the label of a supplement says."""
        before = self._current()
        if before is None:
            return

        def answered(planned: tuple[PlannedSupplement, ...] | None) -> None:
            if planned:
                whole = replace(planned[0], id=before.id, order=before.order)
                self._shown_at(before.id, lambda: self.desk.diary.keep_planned(whole))

        self.app.push_screen(PlannedModal(before, self.desk.diary.settings.flags), answered)

    def action_plan_drop(self) -> None:
        """Take a supplement out of the plan; what was recorded of it stays."""
        current = self._current()
        if current is not None:
            self.change(lambda: self.desk.diary.drop_planned(current.id))
            self.tell(f"{current.product or current.what} left the plan; u brings it back.")

    def action_plan_move(self, step: int) -> None:
        """Put a supplement one place up or down."""
        current = self._current()
        if current is None:
            return
        diary = self.desk.diary
        plan = {each.id: each for each in diary.plan()}
        ids = moved(plan.values(), current.id, step)
        changed = [replace(plan[each], order=place) for place, each in enumerate(ids) if plan[each].order != place]

        def job() -> Change | None:
            changes = [diary.keep_planned(each) for each in changed]
            return changes[-1] if changes else None

        self._shown_at(current.id, job)

    def _current(self) -> PlannedSupplement | None:
        """The supplement of the plan under the cursor; what else there is says that it is none."""
        found = next((each.supplement for each in self._planned if each.supplement.id == self.rows.key), None)
        if found is None:
            self.tell("Put the cursor on a supplement of your plan first; a adds one.")
        return found

    async def action_go(self, step: int) -> None:
        """Another day; ticks can be made on any past day."""
        self.desk.go(self.desk.day + timedelta(days=step))
        self.show_values()

    def _shown_at(self, key: Hashable, job: Callable[[], Change | None]) -> None:
        """Make a change, with the cursor on the row it is about."""
        self.rows.move_to(key)
        self.change(job)
