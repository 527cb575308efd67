"""Antibiotic courses as periods: when, whether prescribed, where the day stands; all of it can be changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content

from gutbone_tui.domain.courses import COURSE_CAUTIONS, COURSE_SOURCE, short_state_words, state_words
from gutbone_tui.domain.disruptors import Course, course_status, courses_of
from gutbone_tui.domain.entries import CourseEntry, Entry
from gutbone_tui.domain.words import short_date
from gutbone_tui.reading.periods import PeriodContext, read_period
from gutbone_tui.ui.desk import Desk
from gutbone_tui.ui.screens.ask import AskModal, Question
from gutbone_tui.ui.screens.line_modal import LineModal, Understood
from gutbone_tui.ui.screens.list_modal import ListModal
from gutbone_tui.ui.widgets.cursor_list import CursorList, Row
from gutbone_tui.ui.words import shown

if TYPE_CHECKING:
    from gutbone_tui.diary.diary import Change

COURSE_QUESTION: Final = Question("Antibiotic course", "amoxicillin 7 days, or ended", "antibiotic", "course")
_BACK: Final = timedelta(days=3 * 365)
"""How far back courses are listed."""
_STATE_COLUMNS: Final = 60
"""Columns from which the state stands in the row; under the list it always stands."""
_LENGTHS: Final = frozenset(("d", "day", "days", "w", "week", "weeks"))
_PRESCRIBED: Final = {True: "prescribed", False: "not prescribed", None: "prescribed?"}
_NEXT: Final = {None: True, True: False, False: None}


class PeriodModal(LineModal[CourseEntry]):
    """Asks when a course was; gives it with other dates."""

    def __init__(self, course: CourseEntry, today: date) -> None:
        """Ask for the dates of a course."""
        super().__init__(f"Dates of {course.name or 'the course'}", "7 days, 12 nov to 18 nov, ended yesterday, open")
        self.course = course
        self.today = today

    def understand(self, line: str) -> Understood[CourseEntry]:
        """The course with the dates a line says."""
        start = self.course.start or self.course.end or self.course.day
        period = read_period(line, PeriodContext(start, self.course.end, self.today))
        if period is None:
            return Understood(None, f"Type {self.expected}.")
        if self.course.start is None and period[0] == start and period[1] is not None:
            return self._counted_back(period[1] - start, by_length=line.lower().split()[-1] in _LENGTHS)
        first, last = period
        if last is not None and last < first:
            return Understood(None, "A course cannot end before it began.")
        end = f" to {short_date(last, self.today)}" if last else ", no end noted yet"
        return Understood(replace(self.course, start=first, end=last), f"{short_date(first, self.today)}{end}")

    def _counted_back(self, span: timedelta, *, by_length: bool) -> Understood[CourseEntry]:
        """The course of which only the end is known, with another last day, or with a length before that day."""
        end = self.course.end or self.course.day
        if by_length:
            start = end - span
            words = f"{short_date(start, self.today)} to {short_date(end, self.today)}"
            return Understood(replace(self.course, start=start, end=end), words)
        return Understood(replace(self.course, end=end + span), f"ended {short_date(end + span, self.today)}")


class CoursesModal(ListModal):
    """The courses, the latest first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new", "New", show=False),
        Binding("e,enter", "dates", "Dates", show=False),
        Binding("x", "end", "Ended", show=False),
        Binding("p", "prescribed", "Prescribed", show=False),
        Binding("d,delete", "remove", "Delete", show=False),
    ]

    title_words: ClassVar[str] = "Antibiotic courses"
    keys_words: ClassVar[str] = "n new  e dates  x end  p prescribed  d delete  Esc"

    def __init__(self, desk: Desk) -> None:
        """The courses as they stand on the desk's day."""
        super().__init__(desk)
        self.day = desk.day
        self._marks: Sequence[CourseEntry] = ()
        self._courses: Sequence[Course] = ()

    def list_rows(self, width: int) -> Sequence[Row]:
        """One row for each course."""
        found = self.desk.diary.entries(self.day - _BACK, self.day + timedelta(days=366))
        self._marks = [entry for entry in found if isinstance(entry, CourseEntry)]
        self._courses = courses_of(self._marks)[::-1]
        if not self._courses:
            return [Row(Content.styled("No course is noted. n notes one.", "$quiet"))]
        return [self._row(course, width) for course in self._courses]

    def _row(self, course: Course, width: int) -> Row:
        """A course with its dates, where the day stands, and whether it was prescribed."""
        today = self.desk.today
        first = _brief(course.start, today) if course.start_known else "?"
        dates = f"{first} – {_brief(course.end, today) if course.end else '…'}"
        state = short_state_words(course_status([course], self.day)) if width >= _STATE_COLUMNS else ""
        content = Content.assemble(" ", shown(course.name, 30) or "antibiotic", "  ", (dates, "$quiet"), "  ", state)
        end = Content.styled(_PRESCRIBED[course.prescribed], "$quiet")
        return Row(content.truncate(max(width - end.cell_length - 1, 8), ellipsis=True), course.id, end)

    def list_notes(self) -> Sequence[Content]:
        """What is good to know on a course, and how thin the source of the window is."""
        current = next((course for course in self._courses if course.id == self.rows.key), None)
        state = state_words(course_status([current], self.day)) if current is not None else ""
        on_course = course_status(self._courses, self.day).state == "on course"
        cautions = [Content(text) for text in COURSE_CAUTIONS] if on_course else []
        first = Content(f"{state[:1].upper()}{state[1:]}." if state else "")
        return [first, *cautions, Content.styled(COURSE_SOURCE, "$quiet")]

    def _current(self) -> CourseEntry | None:
        """The entry of the course under the cursor."""
        entry = self.desk.diary.entry(str(self.rows.key)) if self.rows.key else None
        return entry if isinstance(entry, CourseEntry) else None

    @on(CursorList.Clicked)
    def change_clicked(self) -> None:
        """A second click is as good as Enter."""
        self.action_dates()

    def action_new(self) -> None:
        """Note a course."""

        def answered(entries: tuple[Entry, ...] | None) -> None:
            if entries:
                self.change(lambda: self.desk.diary.add(entries))

        self.app.push_screen(AskModal(COURSE_QUESTION, self.desk.diary.context(self.day)), answered)

    def action_dates(self) -> None:
        """Ask for other dates of a course."""
        course = self._whole()
        if course is not None:
            self.app.push_screen(PeriodModal(course, self.desk.today), self._keep)

    def action_end(self) -> None:
        """The course ended on the day shown."""
        course = self._whole()
        if course is None:
            return
        if course.start is not None and self.day < course.start:
            self.tell("The course begins after the day shown; e changes its dates.")
        else:
            self._keep(replace(course, end=self.day))

    def action_prescribed(self) -> None:
        """Prescribed, not prescribed, not said."""
        course = self._current()
        if course is not None:
            self.change(lambda: self.desk.diary.edit(course.id, replace(course, prescribed=_NEXT[course.prescribed])))

    def action_remove(self) -> None:
        """Delete a course, with all else that tells of it."""
        course = self._whole()
        if course is not None:
            ids = [course.id, *self._others(course)]
            self.change(lambda: self.desk.diary.remove(ids))

    def _whole(self) -> CourseEntry | None:
        """The course under the cursor with the end it has by all that was noted."""
        entry = self._current()
        known = next((course for course in self._courses if entry is not None and course.id == entry.id), None)
        if entry is None or known is None:
            return None
        return replace(entry, name=entry.name or known.name or None, end=known.end)

    def _keep(self, course: CourseEntry | None) -> None:
        """Keep a course's dates; all else that tells of it goes, because it would outrank or repeat them."""
        if course is None:
            return
        diary, others = self.desk.diary, self._others(course)

        def job() -> Change:
            change = diary.edit(course.id, course)
            return diary.remove(others) if others else change

        self.change(job)

    def _others(self, course: CourseEntry) -> list[str]:
        """Notes that say the course ended, and those that tell it again."""
        known = next(each for each in self._courses if each.id == course.id)
        ends = [mark.id for mark in self._marks if mark.start is None and (mark.end or mark.day) == known.end]
        return [each for each in dict.fromkeys((*ends, *known.told_again)) if each != course.id]


def _brief(day: date, today: date) -> str:
    """A date without its weekday, so that a whole course fits into a row."""
    return short_date(day, today).partition(" ")[2]
