"""The screen of one day that all the big screens build on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from gutbone_tui.ui.screens.framed import FramedScreen

if TYPE_CHECKING:
    from gutbone_tui.diary.diary import Change
    from gutbone_tui.domain.entries import Entry

PLACES = {"plan": "taken", "usuals": "usuals", "own": "own_foods", "backups": "backups"}
"""Actions that open what Settings leads to."""


class DayScreen(FramedScreen):
    """A screen about one day, with all that can be asked for on every such screen: days, undo, help, and more.

    What is opened from here is imported when it is asked for.
    """

    async def action_check_in(self) -> None:
        """Ask what is still unanswered."""
        from gutbone_tui.domain.check_in import unanswered
        from gutbone_tui.ui.screens.check_in import CheckInModal

        diary = self.desk.diary
        questions = unanswered(diary.day(self.desk.day), diary.plan(), diary.settings.hide)
        if questions:
            await self.app.push_screen(CheckInModal(self.desk, questions))
        else:
            self.tell("Everything is answered for this day.")

    async def action_taken(self) -> None:
        """Tick what was taken and kept up."""
        from gutbone_tui.ui.screens.taken import TakenModal

        await self.app.push_screen(TakenModal(self.desk))

    async def action_feel(self) -> None:
        """Answer how one feels."""
        from gutbone_tui.ui.screens.feelings import FeelingsModal

        await self.app.push_screen(FeelingsModal(self.desk))

    async def action_go_to(self) -> None:
        """Ask for a day and go there."""
        from gutbone_tui.ui.screens.go_to import GoToModal

        await self.app.push_screen(GoToModal(self.desk.today), self._go_to)

    async def action_find_in_diary(self) -> None:
        """Ask for words, and show the entry that was chosen among the lines of its day."""
        from gutbone_tui.ui.screens.find import FindModal

        await self.app.push_screen(FindModal(self.desk), self._show_found)

    async def _show_found(self, found: Entry | None) -> None:
        """Go to the day of what was found, in Meals, which shows whatever was recorded."""
        if found is not None:
            await self.show_in_meals(found)

    async def show_in_meals(self, found: Entry) -> None:
        """Put the cursor on an entry among the lines of its day."""
        self.desk.go(found.day)
        await self.app.run_action("app.show_mode('meals')")
        screen = self.app.screen
        if isinstance(screen, DayScreen):
            screen.call_after_refresh(screen.show_entry, found)

    def show_entry(self, entry: Entry) -> None:
        """Put the cursor on an entry, where there is a list of them."""

    async def action_help(self) -> None:
        """Show all keys of this screen."""
        from gutbone_tui.ui.screens.help import HelpModal

        await self.app.push_screen(HelpModal(self.commands, self.desk.keys_of))

    def action_day_before(self) -> None:
        """Go one day back."""
        self.desk.go(self.desk.day - timedelta(days=1))

    def action_day_after(self) -> None:
        """Go one day on."""
        self.desk.go(self.desk.day + timedelta(days=1))

    def action_today(self) -> None:
        """Go back to today."""
        self.desk.go(self.desk.today)

    def action_undo(self) -> None:
        """Take the last change back."""
        self._again(self.desk.diary.undo, "Taken back", "There is nothing to take back.")

    def action_redo(self) -> None:
        """Make the change again that was taken back."""
        self._again(self.desk.diary.redo, "Done again", "There is nothing to do again.")

    async def action_skip_day(self) -> None:
        """Ask whether the day shown is skipped, and why."""
        from gutbone_tui.ui.skipping import SkipPlace

        await SkipPlace(self).open()

    def action_report(self) -> None:
        """Show what to take to a visit."""
        from gutbone_tui.ui.screens.report import ReportPlace

        ReportPlace(self).open()

    def action_backups(self) -> None:
        """Show the last backups; make one, or restore one."""
        from gutbone_tui.ui.backing_up import BackupsPlace

        BackupsPlace(self).open()

    async def action_settings(self) -> None:
        """Show every setting; then the place that was asked for from there."""
        from gutbone_tui.ui.screens.settings import SettingsModal

        await self.app.push_screen(SettingsModal(self.desk), self._open_place)

    async def action_own_foods(self) -> None:
        """Show the foods and plants of one's own."""
        from gutbone_tui.ui.screens.own_foods import OwnFoodsModal

        await self.app.push_screen(OwnFoodsModal(self.desk, self.change))

    async def _open_place(self, place: str | None) -> None:
        """Open what Settings leads to."""
        if place == "usuals":
            await self.app.run_action("app.show_mode('meals')")
        if place is not None:
            await self.app.screen.run_action(PLACES[place])

    def action_merge_copies(self) -> None:
        """Merge the copies that a sync tool left beside the diary."""
        copies = self.desk.diary.conflict_copies()
        if copies:
            self.change(lambda: self.desk.diary.merge(copies))
        else:
            self.tell("There are no copies to merge.")

    def _again(self, job: Callable[[], Change | None], words: str, nothing: str) -> None:
        """Undo or redo, and say what it was."""

        def done(change: Change) -> None:
            self.tell(f"{words}: {self.named(change)}")

        self.desk.change(job, done, self.complain, lambda: self.tell(nothing))

    def _go_to(self, day: date | None) -> None:
        """Go to the day that was asked for."""
        if day is not None:
            self.desk.go(day)
