"""Keys of the user's own: pick a command, press its new key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Final

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.getters import query_one

from gutbone_tui.ui.commands.command import Command, key_name
from gutbone_tui.ui.commands.everything import commands_by_screen
from gutbone_tui.ui.commands.keymap import Rebinding, rebound
from gutbone_tui.ui.commands.keys import NoKeyError, is_rare, key_from
from gutbone_tui.ui.commands.shared import SHARED
from gutbone_tui.ui.desk import Desk
from gutbone_tui.ui.screens.boxed import BoxedModal
from gutbone_tui.ui.widgets.cursor_list import CursorList, Row
from gutbone_tui.ui.widgets.lines import TextLines
from gutbone_tui.ui.words import shown

_KEYS_WIDTH: Final = 20


class KeysModal(BoxedModal[None]):
    """Every command with its keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "press", "New key", show=False),
        Binding("d,delete", "reset", "Its own", show=False),
        Binding("escape,q", "dismiss", "Close", show=False),
    ]
    DEFAULT_CSS = """
    KeysModal {
        & > .box { max-width: 100%; height: 96%; max-height: 100%; }
        & TextLines { height: 3; border-top: solid $frame; }
    }
    """

    title_words: ClassVar[str] = "Keys"
    keys_words: ClassVar[str] = "Enter gives a key · d gives its own back · Esc closes"
    columns: ClassVar[int] = 88

    rows = query_one(CursorList)
    about = query_one(TextLines)

    def __init__(self, desk: Desk, changed: Callable[[], object]) -> None:
        """All keys of the session.

        Args:
            desk: knows the keys, and keeps new ones.
            changed: called when a key is on the disk.
        """
        super().__init__()
        self.desk = desk
        self.changed = changed
        self.screens = commands_by_screen()
        self.commands = {command.id: command for commands in self.screens.values() for command in commands}

    def body(self) -> ComposeResult:
        """The list, and what is wrong with the keys in the file."""
        yield CursorList()
        yield TextLines()

    def on_mount(self) -> None:
        """Show all commands."""
        self.show()
        self.set_focus(self.rows)

    def show(self) -> None:
        """Show the keys as they are now."""
        rows = self._section("On every screen", SHARED)
        for name, commands in self.screens.items():
            own = [command for command in commands if command not in SHARED]
            if own:
                rows += [Row(Content("")), *self._section(name, own)]
        self.rows.show(rows)
        self._explain()

    @on(CursorList.Moved)
    def explain(self, event: CursorList.Moved) -> None:
        """The cursor is on another command."""
        event.stop()
        self._explain()

    def _explain(self) -> None:
        """Say what is wrong with the keys in the file, or how the file names the command."""
        problems = " ".join(self.desk.key_problems)
        own = f'In config.toml, under [keys]: "{self.rows.key}" = "n,f2". Every command is in the palette too.'
        self.about.show(
            Content.styled(f"! {shown(problems)}", "$warning") if problems else Content.styled(own, "$quiet")
        )

    def _section(self, title: str, commands: Sequence[Command]) -> list[Row]:
        """A heading and its commands."""
        return [Row(Content.styled(title, "bold $secondary")), *(self._row(command) for command in commands)]

    def _keys(self, command: Command) -> str:
        """The keys of a command, as people read them."""
        return " ".join(self.desk.keys_of(command)) or "–"

    def _row(self, command: Command) -> Row:
        """A command's keys and what it does; keys of the user's own stand out."""
        keys = self._keys(command)
        own = command.id in self.desk.diary.settings.keys
        width = min(max(len(self._keys(each)) for each in self.commands.values()) + 2, _KEYS_WIDTH)
        styled = (keys.ljust(width), "bold $primary" if own else "$primary")
        return Row(Content.assemble("  ", styled, command.hint), command.id)

    async def action_press(self) -> None:
        """Wait for the new key of the command under the cursor."""
        command = self.commands.get(str(self.rows.key))
        if command is None:
            return

        def pressed(key: str | None) -> None:
            if key is not None:
                self._keep(rebound(command, key, self.desk.keymap, self.screens))

        modal = PressKeyModal(command, lambda key: rebound(command, key, self.desk.keymap, self.screens))
        await self.app.push_screen(modal, pressed)

    @on(CursorList.Clicked)
    async def press_clicked(self, event: CursorList.Clicked) -> None:
        """A second click asks for a key."""
        event.stop()
        await self.action_press()

    def action_reset(self) -> None:
        """Give the command its own keys back."""
        command = self.commands.get(str(self.rows.key))
        if command is not None and command.id in self.desk.diary.settings.keys:
            self._keep(Rebinding({command.id: None}))

    def _keep(self, rebinding: Rebinding) -> None:
        """Write keys down; they are in use when they are on the disk."""
        diary = self.desk.diary

        def job() -> None:
            for name, keys in rebinding.keys.items():
                diary.change_setting(f"keys.{name}", keys)

        def done(_: None) -> None:
            self.changed()
            if self.is_open:
                self.show()

        self.desk.saver.run(job, done, self.complain)


class PressKeyModal(BoxedModal["str | None"]):
    """Waits for one key and gives it, or None. A key that another command has is asked for twice."""

    DEFAULT_CSS = """
    PressKeyModal {
        & > .box { height: 6; }
        & TextLines { height: 4; }
    }
    """

    keys_words: ClassVar[str] = "Esc leaves it as it is"
    columns: ClassVar[int] = 64

    lines = query_one(TextLines)

    def __init__(self, command: Command, rebinding: Callable[[str], Rebinding]) -> None:
        """Ask for a key.

        Args:
            command: what it is for.
            rebinding: what giving it a key would mean for others.
        """
        super().__init__()
        self.command = command
        self.rebinding = rebinding
        self.asked = ""
        """The key that was pressed once and belongs to another command."""

    def title_text(self) -> str:
        """What is asked."""
        return f"A key for: {self.command.hint}"

    def body(self) -> ComposeResult:
        """What is said to the keys pressed so far."""
        yield TextLines()

    def on_mount(self) -> None:
        """Ask."""
        self.lines.show(Content("Press the new key."))

    async def take_key(self, event: events.Key) -> bool:
        """Take every key, those too that do something everywhere else. Always True: nobody else gets it."""
        if event.key == "escape":
            self.dismiss(None)
            return True
        try:
            key = key_from(event.key)
        except NoKeyError as error:
            self.lines.show(Content.styled(f"! {shown(str(error))}. Press another one.", "$warning"))
            return True
        losers = self.rebinding(key).losers
        if not losers or key == self.asked:
            self.dismiss(key)
        else:
            self.asked = key
            self.lines.show(Content(self._question(key, losers)))
        return True

    def _question(self, key: str, losers: Sequence[str]) -> str:
        """That a key has a meaning already, and how it is taken all the same."""
        rare = " Only newer terminals send it." if is_rare(key) else ""
        takes = f"Press {key_name(key)} once more to take it, or another key."
        return f"{key_name(key)} is the key of: {'; '.join(losers)}. {takes}{rare}"
