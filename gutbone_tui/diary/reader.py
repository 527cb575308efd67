"""Reading a diary: what is recorded, what it comes to, and what lines depend on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import chain, islice
from typing import TYPE_CHECKING

from gutbone_tui.diary.clock import Clock
from gutbone_tui.diary.disk import Disk, FileSystem
from gutbone_tui.diary.durable import Signature, stat_file
from gutbone_tui.diary.folders import Folders
from gutbone_tui.diary.guard import Guard
from gutbone_tui.diary.known import Known
from gutbone_tui.diary.library import Library
from gutbone_tui.diary.months import Months
from gutbone_tui.diary.notices import Notices
from gutbone_tui.diary.settings import Settings, load_settings
from gutbone_tui.diary.unfinished import Unfinished
from gutbone_tui.diary.upgrading import Upgrade
from gutbone_tui.diary.view import View
from gutbone_tui.domain.days import Week, logical_day, week_of
from gutbone_tui.domain.disruptors import CourseStatus
from gutbone_tui.domain.entries import SLOTS, Entry, MeasureEntry, Slot
from gutbone_tui.domain.points import Rule
from gutbone_tui.domain.summary import DaySummary, WeekSummary

if TYPE_CHECKING:
    from gutbone_tui.catalogue.catalogue import Catalogue
    from gutbone_tui.diary.backups import Backups
    from gutbone_tui.diary.basis import Basis
    from gutbone_tui.diary.saving import Saver
    from gutbone_tui.diary.summaries import Summaries
    from gutbone_tui.reading.model import Context


class Reader:
    """A diary as far as it is read. Reading never fails: what cannot be read is told in `notices`."""

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
        self._settings_seen: tuple[Signature | None] | None = None
        self._base = catalogue
        self._catalogue: Catalogue | None = None
        self._notices = Notices()
        for sentence in notices:
            self._notices.add(sentence)
        self._fs = fs or Disk()
        self._guard = Guard(self._fs, folders.data)
        self._known = Known(self._fs, folders.cache, folders.data)
        self._months = self._new_months(self._known)
        self._upgrade = Upgrade(lambda: self._backups, self._notices)
        self._view = View(self._months, self._finish)
        self.library = Library(
            self._fs,
            folders.library,
            self._guard,
            clock,
            self._notices,
            lambda: self._backups.last_good_library(),
            self._upgrade,
        )
        """What the user taught the diary."""

    def _new_months(self, known: Known) -> Months:
        """A reader of the month files."""
        fs, folder, notices = self._fs, self.folders.months, self._notices
        return Months(
            fs, folder, known, self._guard, self.clock, notices, lambda name: self._backups.last_good_month(name)
        )

    @cached_property
    def summaries(self) -> Summaries:
        """Old days in numbers; they may be asked for in any one thread."""
        from gutbone_tui.diary.summaries import Summaries  # only for looking back

        fs, cache, data = self._fs, self.folders.cache, self.folders.data
        return Summaries(fs, cache, data, lambda: self._new_months(Known(fs, cache, data)))

    def basis(self) -> Basis:
        """What the numbers of days are worked out with now."""
        from gutbone_tui.diary.basis import basis_of  # only for looking back

        return basis_of(self.catalogue, self.settings, self.library, self.today())

    @cached_property
    def _backups(self) -> Backups:
        """The backups of this diary."""
        from gutbone_tui.diary.backups import Backups  # not before there is damage, or a backup is due

        return Backups(self._fs, self.folders, self._guard, self.clock)

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
            known = self._base.with_own(self.library.foods, self.library.plants) if has_own else self._base
            self._catalogue = self._seen_otherwise(known)
        return self._catalogue

    def _seen_otherwise(self, known: Catalogue) -> Catalogue:
        """A catalogue with the foods changed that the user or the settings see otherwise."""
        cheese, free = self.settings.cheese_ferments, self.settings.sugar_basis == "free"
        adjusted = self.library.adjusted if self.library.on("adjusted") else {}
        if not (cheese or free or adjusted):
            return known
        from gutbone_tui.catalogue.adjusting import chosen_foods  # only where something is

        foods = chosen_foods(known.foods, cheese_ferments=cheese, free_sugars=free)
        for food_id, change in adjusted.items():
            food = foods.get(food_id) or known.food(food_id)
            if food is not None:
                foods[food_id] = change.of(food)
        return known.with_foods(foods)

    def today(self) -> date:
        """The logical day it is."""
        return logical_day(self.clock(), self.settings.day_start_hour)

    def week_of(self, day: date) -> Week:
        """The week a day is in, as the user counts weeks."""
        return week_of(day, self.settings.first_weekday, rolling=self.settings.rolling)

    def months(self) -> tuple[str, ...]:
        """Months that have a file, such as `2026-11`, in order."""
        self._view.begin()
        return self._months.names()

    def entries(self, first: date, last: date) -> tuple[Entry, ...]:
        """The entries from `first` to `last`, both included, in order and without removed ones."""
        return self._view.entries(first, last)

    def entry(self, entry_id: str) -> Entry | None:
        """The entry of this id, unless it was removed."""
        return self._view.entry(entry_id)

    def day(self, day: date) -> DaySummary:
        """What a day comes to."""
        settings = self.settings
        walks = settings.walks_bear_weight
        return self._view.day(day, self.catalogue, settings.prune_piece_grams, walks_bear_weight=walks)

    def week(self, day: date) -> WeekSummary:
        """What the week of a day comes to, under the rule and the goal that were in force then."""
        week = self.week_of(day)
        rule, goal = self.in_force(week)
        return self._view.week(week, tuple(map(self.day, week.days)), self.catalogue, rule, goal)

    def courses(self, day: date) -> CourseStatus:
        """What antibiotic courses mean on a day."""
        return self._view.courses(day)

    def measures(self) -> tuple[MeasureEntry, ...]:
        """Every bone scan and lab value, in the order they were recorded."""
        return self._view.measures()

    def context(self, day: date | None = None, slot: Slot | None = None) -> Context:
        """What reading a line depends on.

        Args:
            day: where entries go unless the line says another day; today if None.
            slot: the slot of food lines that do not say one; if None, today's go by the time of day, and those of
                other days into the first meal of that day that has no line yet.
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
            free_slot=self._free_slot,
            meanings=self.library.meanings,
            slot=slot,
        )

    def _free_slot(self, day: date) -> Slot:
        """The first meal of a day that has no line yet; snacks where all of them have."""
        summary = self.day(day)
        return next((slot for slot in SLOTS if slot != "snacks" and not summary.lines(slot)), "snacks")

    def first_day(self) -> date | None:
        """The day of the earliest entry; None while there is none."""
        return self._view.first_day()

    def find(self, words: str, limit: int = 200) -> tuple[Entry, ...]:
        """Entries with all of these words in what was typed, or in the foods that were read of it; the newest first.

        Args:
            words: the words, or beginnings of them; capitals and accents make no difference.
            limit: how many to find at most.
        """
        return tuple(islice(chain.from_iterable(self.search(words)), limit))

    def search(self, words: str) -> Iterator[tuple[Entry, ...]]:
        """What `find` finds, month by month from the newest on, also nothing; in any thread, and left at any time."""
        from gutbone_tui.diary.searching import Search  # not before somebody searches

        self._view.begin()
        return Search(self._fs, self._months, words).run()

    def usuals(self) -> Mapping[str, str]:
        """What each saved meal stands for, by its name."""
        return self.library.usuals

    def refresh(self) -> frozenset[date]:
        """Read again what others changed on disk; the days that are different now, today among them if in doubt.

        Where the whole diary is gone, what was read stays, and it is said once.
        """
        if gone := self._guard.gone:
            is_news = gone not in self.notices
            self._notices.add(gone)
            return frozenset({self.today()}) if is_news else frozenset()
        taught, chosen = self.library.refresh(), self._settings_changed()
        if taught:
            self._catalogue = None
        days = self._months.refresh()
        return days | {self.today()} if taught or chosen else days

    def _settings_changed(self) -> bool:
        """Take over settings that were changed by hand or by another session; whether there were any."""
        try:
            signature = stat_file(self._fs, self.folders.settings)
        except OSError:
            return False
        before, self._settings_seen = self._settings_seen, (signature,)
        if before is None or before == (signature,):
            return False
        chosen, problems = load_settings(self.folders.settings, self._fs)
        for problem in problems:
            self._notices.add(problem)
        if chosen == self.settings:
            return False
        self.settings = chosen
        self._catalogue = None
        return True

    def in_force(self, week: Week) -> tuple[Rule, int]:
        """The rule and the goal of a week: a past one keeps those it had."""
        chosen = (self.settings.rule, self.settings.goal)
        return chosen if week.last >= self.today() else self.library.in_force(week.last) or chosen

    @cached_property
    def _saver(self) -> Saver:
        """What puts changes on the disk."""
        from gutbone_tui.diary.saving import Saver  # not before something is changed

        return Saver(
            self._fs,
            self.folders,
            self._months,
            self._guard,
            self._known,
            self.clock,
            self._notices,
            self._upgrade,
        )

    def _finish(self) -> None:
        """Finish a change that a killed process left half done."""
        if Unfinished(self._fs, self.folders.data).exists():
            self._saver.finish()
