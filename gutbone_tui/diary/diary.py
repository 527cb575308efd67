"""The diary: the one door through which screens and commands read and change what is recorded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from gutbone_tui.diary.changes import adding, editing, moving, removing, ticking, unticking
from gutbone_tui.diary.clock import Clock
from gutbone_tui.diary.disk import Disk, FileSystem
from gutbone_tui.diary.draft import Draft
from gutbone_tui.diary.errors import DiaryError, DiskError, ReadOnlyError
from gutbone_tui.diary.folders import Folders
from gutbone_tui.diary.guard import Guard
from gutbone_tui.diary.known import Known
from gutbone_tui.diary.library import Library
from gutbone_tui.diary.months import Months
from gutbone_tui.diary.notices import Notices
from gutbone_tui.diary.saving import Change, Plan, Saver
from gutbone_tui.diary.settings import Settings, load_settings
from gutbone_tui.diary.undoing import Reversal
from gutbone_tui.diary.view import View
from gutbone_tui.domain.days import Week, logical_day, week_of
from gutbone_tui.domain.disruptors import CourseStatus
from gutbone_tui.domain.entries import Entry, FoodEntry, Slot
from gutbone_tui.domain.points import Rule
from gutbone_tui.domain.summary import DaySummary, WeekSummary

if TYPE_CHECKING:
    from gutbone_tui.catalogue.catalogue import Catalogue
    from gutbone_tui.reading.model import Context, Reading

__all__ = ["Change", "Diary", "DiaryError", "DiskError", "ReadOnlyError", "open_diary"]


class Diary:
    """Everything recorded, what it comes to, and every way to change it.

    Reading never fails: what cannot be read is told in `notices`. A changing method returns when the change is on the
    disk, or raises a `DiaryError` and has changed nothing. The changing methods may be called from another thread than
    the reading ones, one at a time.
    """

    def __init__(
        self,
        folders: Folders,
        clock: Clock,
        settings: Settings,
        catalogue: Catalogue | None = None,
        *,
        fs: FileSystem | None = None,
        notices: Iterable[str] = (),
    ) -> None:
        """A diary in these folders; nothing is read or made before it is needed.

        Args:
            folders: where things are.
            clock: tells the time.
            settings: what the user chose.
            catalogue: foods and plants; the package's own is loaded when first needed if none is given.
            fs: the file system.
            notices: sentences for the user that were found before.
        """
        self.folders = folders
        self.clock = clock
        self.settings = settings
        self._base = catalogue
        self._catalogue: Catalogue | None = None
        self._notices = Notices()
        for sentence in notices:
            self._notices.add(sentence)
        disk = fs or Disk()
        guard = Guard(disk, folders.data)
        known = Known(disk, folders.cache, folders.data)
        self._months = Months(disk, folders.months, known, guard, clock, self._notices)
        self._saver = Saver(disk, folders, self._months, guard, known, clock, self._notices)
        self._view = View(self._months, self._saver.finish)
        self._draft = Draft(disk, folders.data)
        self.library = Library(disk, folders.library, guard, clock, self._notices)
        """What the user taught the diary."""

    @property
    def notices(self) -> tuple[str, ...]:
        """Plain sentences the user should see once: files set aside, settings that were passed over."""
        return self._notices.sentences

    @property
    def catalogue(self) -> Catalogue:
        """Foods and plants, the user's own among them."""
        if self._catalogue is None:
            if self._base is None:
                from gutbone_tui.catalogue.catalogue import load_catalogue  # not before somebody asks

                self._base = load_catalogue()
            has_own = self.library.on("foods") or self.library.on("plants")
            self._catalogue = self._base.with_own(self.library.foods, self.library.plants) if has_own else self._base
        return self._catalogue

    def today(self) -> date:
        """The logical day it is."""
        return logical_day(self.clock(), self.settings.day_start_hour)

    def week_of(self, day: date) -> Week:
        """The week a day is in, as the user counts weeks."""
        return week_of(day, self.settings.first_weekday, rolling=self.settings.rolling)

    def months(self) -> tuple[str, ...]:
        """Months that have a file, such as `2026-11`, in order."""
        return self._months.names()

    def entries(self, first: date, last: date) -> tuple[Entry, ...]:
        """The entries from `first` to `last`, both included, in order and without removed ones."""
        return self._view.entries(first, last)

    def entry(self, entry_id: str) -> Entry | None:
        """The entry of this id, unless it was removed."""
        return self._view.entry(entry_id)

    def day(self, day: date) -> DaySummary:
        """What a day comes to."""
        return self._view.day(day, self.catalogue, self.settings.prune_piece_grams)

    def week(self, day: date) -> WeekSummary:
        """What the week of a day comes to, under the rule and the goal that were in force then."""
        week = self.week_of(day)
        rule, goal = self._in_force(week)
        return self._view.week(week, self.catalogue, self.settings.prune_piece_grams, rule, goal)

    def courses(self, day: date) -> CourseStatus:
        """What antibiotic courses mean on a day."""
        return self._view.courses(day)

    def context(self, day: date | None = None, slot: Slot | None = None) -> Context:
        """What reading a line depends on.

        Args:
            day: where entries go unless the line says another day; today if None.
            slot: the slot of food lines that do not say one; by the time of day if None.
        """
        from gutbone_tui.reading.model import Context  # not before a line is read

        return Context(
            catalogue=self.catalogue,
            now=self.clock(),
            day=day or self.today(),
            today=self.today(),
            english=self.settings.english,
            prune_grams=self.settings.prune_piece_grams,
            usuals=self.library.usuals,
            meanings=self.library.meanings,
            slot=slot,
        )

    def add(self, entries: Sequence[Entry]) -> Change:
        """Record entries, each on its own day.

        Raises:
            DiaryError: it was not possible; nothing was recorded.
        """
        return self._save(adding(entries))

    def edit(self, entry_id: str, entry: Entry) -> Change:
        """Put an entry in the place of another.

        Raises:
            DiaryError: it was not possible, or the entry was removed meanwhile.
        """
        return self._save(editing(entry_id, entry, (), self._months))

    def edit_line(self, entry_id: str, line: str) -> Change:
        """Read a line again in the place of an entry; what it says besides is added.

        Raises:
            DiaryError: it was not possible, or the line says nothing.
        """
        before = self.entry(entry_id)
        if before is None:
            raise DiaryError("That entry is no longer in the diary.")
        entries = self._reading(line, before).entries
        if not entries:
            raise DiaryError("There is nothing in this line to record.")
        return self._save(editing(entry_id, _as_unticked(entries[0], before), entries[1:], self._months))

    def remove(self, entry_ids: Iterable[str]) -> Change:
        """Remove entries; tombstones stay, so that it can be undone and no other copy brings them back.

        Raises:
            DiaryError: it was not possible.
        """
        return self._save(removing(entry_ids, self._months))

    def move(self, entry_ids: Iterable[str], *, day: date | None = None, slot: Slot | None = None) -> Change:
        """Give entries another day, food lines another slot, or both.

        Raises:
            DiaryError: it was not possible.
        """
        return self._save(moving(entry_ids, day, slot, self._months))

    def tick(self, plant: str, day: date) -> Change:
        """Record that a plant was eaten; once a day is enough.

        Raises:
            DiaryError: it was not possible.
        """
        return self._save(ticking(plant, day, self.catalogue))

    def untick(self, plant: str, day: date) -> Change:
        """Take a plant off a day: its ticks are removed, and food lines no longer credit it.

        Raises:
            DiaryError: it was not possible.
        """
        return self._save(unticking(plant, day, self.catalogue))

    def undo(self) -> Change | None:
        """Take back the last change made on this machine; None where there is none.

        Raises:
            DiaryError: it was not possible, or what was changed was changed again elsewhere.
        """
        return self._reverse(Reversal(self._saver.history))

    def redo(self) -> Change | None:
        """Make the change again that was undone last; None where there is none.

        Raises:
            DiaryError: it was not possible, or what was changed was changed again elsewhere.
        """
        return self._reverse(Reversal(self._saver.history, redo=True))

    def usuals(self) -> Mapping[str, str]:
        """What each saved meal stands for, by its name."""
        return self.library.usuals

    def remember(self, words: str, food_id: str) -> Change:
        """Remember which food the user means by words that can mean several.

        Raises:
            DiaryError: it was not possible.
        """
        self.library.put("meanings", words, {"food": food_id})
        return Change(f"remember {words}", frozenset(), ())

    def draft(self) -> str:
        """The line that was being typed on this machine; empty if none was."""
        return self._draft.read()

    def keep_draft(self, line: str) -> None:
        """Keep a half-typed line over a dropped connection; an empty one is forgotten.

        Raises:
            DiaryError: it was not possible.
        """
        self._draft.keep(line)

    def refresh(self) -> frozenset[date]:
        """Read again what others changed on disk; the days that are different now."""
        if self.library.refresh():
            self._catalogue = None
        return self._months.refresh()

    def _in_force(self, week: Week) -> tuple[Rule, int]:
        """The rule and the goal of a week: a past one keeps those it had."""
        chosen = (self.settings.rule, self.settings.goal)
        return chosen if week.last >= self.today() else self.library.in_force(week.last) or chosen

    def _save(self, plan: Plan) -> Change:
        """Make a change, with the counting rule of the present week written down first."""
        since = self.week_of(self.today())
        self.library.keep_rule(self.settings.rule, self.settings.goal, since.last if since.rolling else since.first)
        return self._saver.save(plan)

    def _reverse(self, reversal: Reversal) -> Change | None:
        """Take a change back, or make it again."""
        change = self._saver.save(reversal.plan, reversal.after)
        return change if reversal.found else None

    def _reading(self, line: str, before: Entry) -> Reading:
        """A line read in the place of an entry."""
        from gutbone_tui.reading import read  # not before a line is read

        slot = before.slot if isinstance(before, FoodEntry) else None
        return read(line, self.context(before.day, slot))


def open_diary(folders: Folders, clock: Clock) -> Diary:
    """The diary in these folders, with the settings found there. Nothing else is read yet."""
    settings, problems = load_settings(folders.settings)
    return Diary(folders, clock, settings, notices=problems)


def _as_unticked(entry: Entry, before: Entry) -> Entry:
    """A line read again, without the plants that the user took away from it before."""
    if not isinstance(entry, FoodEntry) or not isinstance(before, FoodEntry):
        return entry
    unticked = {item.food: item.unticked for item in before.items}
    items = tuple(replace(item, unticked=unticked.get(item.food, ())) for item in entry.items)
    return replace(entry, items=items)
