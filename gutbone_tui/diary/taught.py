"""A diary that learns: usuals, own foods, meanings, a supplement plan, the user's own view of foods, and settings."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from gutbone_tui.diary.backed_up import BackedUp
from gutbone_tui.diary.change import Change
from gutbone_tui.diary.errors import DiaryError

if TYPE_CHECKING:
    from gutbone_tui.catalogue.own import OwnFood, OwnPlant
    from gutbone_tui.diary.changing import Changer
    from gutbone_tui.diary.lessons import Lesson
    from gutbone_tui.domain.plan import PlannedSupplement

_OF_FOODS: Final = ("foods", "plants", "adjusted")
"""Tables of the library that the catalogue depends on."""


class Taught(BackedUp):
    """A diary and what the user taught it. What changes the library can be undone like a change of entries."""

    def remember(self, words: str, food_id: str) -> Change:
        """Remember which food the user means by words that can mean several.

        Raises:
            DiaryError: it was not possible.
        """
        from gutbone_tui.diary.lessons import remembering

        return self._taught(remembering(words, food_id))

    def keep_usual(self, name: str, line: str) -> Change:
        """Keep a line as a usual, in the place of one of the same name.

        Raises:
            DiaryError: it was not possible, or the name or the line is empty.
        """
        from gutbone_tui.diary.lessons import keeping_usual

        return self._taught(keeping_usual(name, line))

    def rename_usual(self, old: str, new: str) -> Change:
        """Call a usual otherwise.

        Raises:
            DiaryError: it was not possible, there is no such usual, or there is one of the new name already.
        """
        from gutbone_tui.diary.lessons import renaming_usual

        return self._taught(renaming_usual(old, new))

    def drop_usual(self, name: str) -> Change:
        """Delete a usual.

        Raises:
            DiaryError: it was not possible, or there is no such usual.
        """
        from gutbone_tui.diary.lessons import dropping_usual

        return self._taught(dropping_usual(name))

    def keep_own(self, own: OwnFood | OwnPlant) -> Change:
        """Keep a food or plant of the user's own; lines read from now on know it.

        Raises:
            DiaryError: it was not possible.
        """
        from gutbone_tui.diary.lessons import keeping_own

        return self._taught(keeping_own(own))

    def forget_own(self, own_id: str) -> Change:
        """Delete a food or plant of the user's own; lines that name it keep their words.

        Raises:
            DiaryError: it was not possible, or there is no such food.
        """
        from gutbone_tui.diary.lessons import forgetting_own

        return self._taught(forgetting_own(own_id))

    def adjust(
        self, food_id: str, *, grams: float | None = None, processed: float | None = None, sugar: float | None = None
    ) -> Change:
        """See a food otherwise than the catalogue does; without any value, see it as the catalogue does again.

        Args:
            food_id: the food.
            grams: grams of the user's own serving.
            processed: ultra-processed servings that one serving is.
            sugar: grams of added sugar in one serving.

        Raises:
            DiaryError: it was not possible.
        """
        from gutbone_tui.catalogue.adjusting import Adjusted
        from gutbone_tui.diary.lessons import adjusting

        food = self.catalogue.food(food_id)
        name = food_id if food is None else food.name
        return self._taught(adjusting(food_id, name, Adjusted(grams=grams, processed=processed, sugar=sugar)))

    def plan(self) -> tuple[PlannedSupplement, ...]:
        """The user's own supplement plan, in its order."""
        return self.library.plan

    def keep_planned(self, planned: PlannedSupplement) -> Change:
        """Keep a supplement in the plan, in the place of the one with the same id; it knows since when it is planned.

        Raises:
            DiaryError: it was not possible.
        """
        from gutbone_tui.diary.lessons import keeping_planned

        if planned.since is None:
            before = next((each for each in self.plan() if each.id == planned.id), None)
            planned = replace(planned, since=before.since if before else self.today())
        return self._taught(keeping_planned(planned))

    def drop_planned(self, planned_id: str) -> Change:
        """Take a supplement out of the plan; what was recorded of it stays.

        Raises:
            DiaryError: it was not possible, or there is no such supplement in the plan.
        """
        from gutbone_tui.diary.lessons import dropping_planned

        return self._taught(dropping_planned(planned_id))

    def change_setting(self, name: str, value: Any) -> None:
        """Change a setting, in its file and at once here. Past weeks keep the counting rule and the goal they had.

        Args:
            name: the setting; a key is `keys.` and the command's id.
            value: what it shall be; None takes it out, so that the default holds again.

        Raises:
            DiaryError: there is no such setting, the value does not fit, or it was not possible.
        """
        from gutbone_tui.diary.settings_change import change_setting, changed_settings

        chosen = changed_settings(self.settings, name, value)
        counts_otherwise = (chosen.rule, chosen.goal) != (self.settings.rule, self.settings.goal)
        if counts_otherwise and self.months():
            self._keep_rule()
        change_setting(self.folders.settings, name, value, self._fs)
        self._settings_seen = None
        self.settings = chosen
        self._catalogue = None if name in ("cheese_ferments", "sugar_basis") else self._catalogue
        if counts_otherwise and self.months():
            with suppress(DiaryError):  # it is written down with the next change at the latest
                self._keep_rule()

    def begin_settings(self, text: str) -> None:
        """Write the first settings file and use it; one that is there meanwhile is used as it is.

        Raises:
            DiskError: the disk refused.
        """
        from gutbone_tui.diary.settings_change import begin_settings

        begin_settings(self.folders.settings, text, self._fs)
        self._settings_seen = (None,)
        self._settings_changed()

    def _taught(self, lesson: Lesson) -> Change:
        """Change the library, and look foods up anew where it is about foods."""
        before = self.library.tables
        change = self._changer(keep_rule=False).teach(lesson)
        self._foods_since(before)
        return change

    def _reversed(self, *, redo: bool) -> Change | None:
        """Take the last change back, or make the one taken back last again."""
        before = self.library.tables
        try:
            return self._changer(keep_rule=False).reverse(redo=redo)
        finally:
            self._foods_since(before)

    def _foods_since(self, before: Any) -> None:
        """Look foods up anew if the library says something else about them than before."""
        after = self.library.tables
        if any(before.get(shelf) != after.get(shelf) for shelf in _OF_FOODS):
            self._catalogue = None

    def _changer(self, *, keep_rule: bool = True) -> Changer:
        """What makes changes, with the counting rule of the present week written down first if it is not yet."""
        from gutbone_tui.diary.changing import Changer  # not before something is changed

        if keep_rule:
            self._keep_rule()
        return Changer(self._saver, self._months, self.library)

    def _keep_rule(self) -> None:
        """Write the counting rule and the goal of the present week down, if they are not yet."""
        since = self.week_of(self.today())
        self.library.keep_rule(self.settings.rule, self.settings.goal, since.last if since.rolling else since.first)
