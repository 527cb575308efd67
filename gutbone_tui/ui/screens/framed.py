"""The frame and the entry bar that all the big screens have."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.getters import query_one
from textual.screen import Screen
from textual.widget import Widget

from gutbone_tui.domain.days import week_of
from gutbone_tui.domain.words import distance, on_days, short_date, week_words
from gutbone_tui.ui.commands.command import Command, bindings_of
from gutbone_tui.ui.commands.shared import ADD, SHARED
from gutbone_tui.ui.desk import Desk
from gutbone_tui.ui.recording import Recording
from gutbone_tui.ui.suggesting import LineSuggester
from gutbone_tui.ui.widgets.entry_bar import EntryBar, LineInput
from gutbone_tui.ui.widgets.frame import FooterLine, Head, HeaderLine
from gutbone_tui.ui.words import shown

if TYPE_CHECKING:
    from datetime import date

    from gutbone_tui.diary.diary import Change

PLACEHOLDER = "then type: kefir, oats, 6 prunes; slept 7.5 well; stress 3"


class FramedScreen(Screen[None]):
    """A screen about one day: the frame, the entry bar, and the words in which changes are told.

    A subclass names itself in `title_words`, yields its widgets in `body`, gives its own commands in `own_commands`
    (and in `BINDINGS = bindings_of(...)`), and puts the desk's values into its widgets in `show_values`, which is
    called before the first picture, whenever the diary or the day changed, and when the screen is opened again.
    """

    AUTO_FOCUS = ""
    ESCAPE_TO_MINIMIZE = False
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - declared so by Screen
        (0, "-tiny"),
        (50, "-narrow"),
        (80, "-wide"),
        (112, "-broad"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012 - declared so by Screen
        (0, "-low"),
        (16, "-short"),
        (24, "-tall"),
        (36, "-high"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(SHARED)]
    DEFAULT_CSS = """
    FramedScreen {
        layout: vertical;
        background: $background;
        color: $foreground;
        & EntryBar { dock: bottom; margin-bottom: 1; display: none; }
        &.-typing EntryBar { display: block; }
        & ToastRack { margin-bottom: 4; }
        & Toast { padding: 0 1; }
        &.-tiny > * , &.-low > * { display: none; }
        &.-tiny > HeaderLine, &.-low > HeaderLine { display: block; }
    }
    """

    title_words: ClassVar[str] = ""
    """Name of the screen in its first line; empty on Today."""
    own_commands: ClassVar[tuple[Command, ...]] = ()
    """What only this screen can do, in the order of help."""

    header = query_one(HeaderLine)
    bar = query_one(EntryBar)
    footer = query_one(FooterLine)

    def __init__(self, desk: Desk) -> None:
        """A screen over the desk that all screens share."""
        super().__init__()
        self.desk = desk
        self._was_shown = False

    @cached_property
    def recording(self) -> Recording:
        """The road of lines from this screen's bar to the diary."""
        return Recording(self.desk, self.bar, self.give_back)

    @property
    def commands(self) -> tuple[Command, ...]:
        """All that can be asked for here; help, palette and footer are made from it."""
        return (*self.own_commands, *SHARED)

    @abstractmethod
    def body(self) -> ComposeResult:
        """The widgets between the frame's first line and the entry bar."""

    @abstractmethod
    def show_values(self) -> None:
        """Put what the desk's day says into the widgets."""

    def compose(self) -> ComposeResult:
        """The frame around the body."""
        yield HeaderLine()
        yield from self.body()
        yield FooterLine(self.commands, self.desk.keys_of)
        yield EntryBar(self._placeholder(), LineSuggester(self.desk))

    def show_keys(self) -> None:
        """Show the keys as they are now."""
        self.query_one(FooterLine).redraw()
        self.bar.show_placeholder(self._placeholder())

    def _placeholder(self) -> str:
        """What the empty bar says, its key first."""
        return "  ".join([*self.desk.keys_of(ADD)[:1], PLACEHOLDER])

    def keys_of(self, command: Command) -> tuple[str, ...]:
        """The keys a command has, as people read them."""
        return self.desk.keys_of(command)

    def on_mount(self) -> None:
        """The first picture already has the numbers."""
        self.bar.set_line(self.desk.draft)
        self.show()

    @on(events.ScreenResume)
    def catch_up(self) -> None:
        """Another screen may have changed the day or the diary."""
        if not self._was_shown:
            self._was_shown = True
            return
        if self.bar.line != self.desk.draft:
            self.bar.set_line(self.desk.draft)
        self.show()

    def show(self) -> None:
        """Show the desk's day as it is now."""
        desk = self.desk
        settings = desk.diary.settings
        week = week_of(desk.day, settings.first_weekday, rolling=settings.rolling)
        day = f"{short_date(desk.day, desk.today)} · {distance(desk.day, desk.today)}"
        self.header.show(Head(self.title_words, day, week_words(week, desk.day, desk.today)))
        self.show_values()

    def tell(self, sentence: str) -> None:
        """Say one plain sentence, in passing: in the last line, or beside the list where it is too long for that."""
        if not self.footer.say(shown(sentence)):
            self.notify(shown(sentence), markup=False)

    def say_done(self, change: Change) -> None:
        """Say that a change is on the disk."""
        self.tell(f"Recorded: {self.named(change)}{self._caution(change)}")

    def _caution(self, change: Change) -> str:
        """What the user's flags say of what a change ticked or added; nothing is looked up where there are none."""
        diary = self.desk.diary
        settings = diary.settings
        if not (settings.flags or settings.allergies) or not change.label.endswith((" ticked", " added")):
            return ""
        from gutbone_tui.catalogue.heeding import heed

        entries = [entry for each in change.entry_ids if (entry := diary.entry(each)) is not None]
        words = heed(entries, diary.catalogue, settings.flags, settings.allergies)
        return f"  ! {words}" if words else ""

    def named(self, change: Change) -> str:
        """What a change was, with its days where they are not just the one shown."""
        days = "" if change.days <= {self.desk.day} else on_days(change.days, self.desk.today)
        return f"{change.label}{days}"

    def complain(self, sentence: str) -> None:
        """Say in one plain sentence what could not be done."""
        self.notify(shown(sentence), title="Not done", severity="warning", timeout=10, markup=False)

    def change(self, job: Callable[[], Change | None], settled: Callable[[], None] = lambda: None) -> None:
        """Make a change in the background and say so when it is durable.

        Args:
            job: calls one changing method of the diary.
            settled: called when it is over, however it ended.
        """

        def done(change: Change) -> None:
            settled()
            self.say_done(change)

        def failed(sentence: str) -> None:
            settled()
            self.complain(sentence)

        self.desk.change(job, done, failed, settled)

    @on(EntryBar.Typed)
    def preview_line(self, event: EntryBar.Typed) -> None:
        """Show under the bar what the line would be."""
        self.desk.draft = event.line
        self.recording.preview(event.line)

    @on(EntryBar.Entered)
    def take_line(self, event: EntryBar.Entered) -> None:
        """Record the line; the bar stays for the next one."""
        event.stop()
        self.record(event.line)

    def record(self, line: str) -> None:
        """Record a line that was entered. Screens that can edit a line do something else with it then."""
        self.recording.record(line)

    def give_back(self, line: str, day: date, sentence: str) -> None:
        """Bring a line back that was not recorded, to whoever is in sight: it may be another screen by now.

        Args:
            line: the line.
            day: the day it was meant for.
            sentence: why it was not recorded.
        """
        screens = (screen for screen in reversed(self.app.screen_stack) if isinstance(screen, FramedScreen))
        next(screens, self).take_back(line, day, sentence)

    def take_back(self, line: str, day: date, sentence: str) -> None:
        """Put a line back into the bar and say why; its day stays with it where another one is shown."""
        self.bar.give_back(line, day.isoformat(), self.desk.day.isoformat())
        self.desk.draft = self.bar.line
        self.add_class("-typing")
        self.bar.show_problem(sentence)

    @on(LineInput.Left)
    def take_keys_back(self) -> None:
        """The bar was left."""
        self.leave_bar()

    def leave_bar(self) -> None:
        """Give the keys back to what had them."""
        self.remove_class("-typing")
        self.set_focus(self.main_widget())

    def main_widget(self) -> Widget | None:
        """What has the keys while nobody types; None where the screen itself has them."""
        return None

    async def action_add(self) -> None:
        """Open the entry bar; the next key is already for it."""
        self.add_class("-typing")
        await self.bar.open()

    @on(EntryBar.Wanted)
    async def open_clicked_bar(self) -> None:
        """A click into the bar opens it."""
        await self.action_add()
