"""The lines of the frame round every screen: the head with the day, the foot with the keys, and section titles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from textual.content import Content
from textual.geometry import Size
from textual.style import Style
from textual.timer import Timer

from gutbone_tui.ui.commands.command import Command
from gutbone_tui.ui.widgets.lines import Lines, two_ends

SAID_SECONDS: Final = 4.0
"""How long the last line says what was done, before it shows the keys again."""
SMALLEST: Final = (50, 16)
"""Columns and rows below which nothing useful fits."""


def clickable(action: str) -> Style:
    """A style that runs an action of the screen when clicked."""
    return Style.from_meta({"@click": action if action.startswith("app.") else f"screen.{action}"})


class Head(NamedTuple):
    """What the first line says."""

    title: str = ""
    """Name of the screen, empty on Today."""
    day: str = ""
    """The day shown, such as `Mon 23 Nov · today`."""
    week: str = ""
    """Which week counts."""


class HeaderLine(Lines):
    """The first line: program, screen, day, and which week counts. It also says when there is too little room."""

    DEFAULT_CSS = """
    HeaderLine {
        dock: top;
        height: 1;
        color: $foreground;
    }
    """

    head = Head()

    def show(self, head: Head) -> None:
        """Show another day."""
        self.head = head
        self.redraw()

    def make(self, size: Size) -> Sequence[Content]:
        """The line as the frame's upper edge."""
        room = self.app.size
        if room.width < SMALLEST[0] or room.height < SMALLEST[1]:
            return (Content(f"gutbone needs {SMALLEST[0]}×{SMALLEST[1]}; this is {room.width}×{room.height}"),)
        title = f" {self.head.title} ─" if self.head.title else ""
        left = Content.assemble(
            ("┌ ", "$frame"),
            ("gutbone", "bold $primary"),
            (f" ─{title} ", "$frame")
            if not title
            else Content.assemble((" ─", "$frame"), title[:-1], ("─ ", "$frame")),
            Content.styled(self.head.day, "bold").stylize(clickable("go_to")),
            " ",
        )
        words = self.head.week
        if left.cell_length + len(words) + 3 > size.width:
            words = words.removeprefix("week ")
        right = Content.assemble((f" {words} ", "$quiet"), ("┐", "$frame"))
        return (two_ends(left, right, size.width, "─", "$frame"),)


class FooterLine(Lines):
    """The last line: the keys one needs most, each of them clickable; and for a moment what was just done."""

    DEFAULT_CSS = """
    FooterLine {
        dock: bottom;
        height: 1;
        color: $quiet;
    }
    """

    def __init__(self, commands: Sequence[Command], keys_of: Callable[[Command], tuple[str, ...]]) -> None:
        """A footer for some commands.

        Args:
            commands: the screen's commands; those that want a place in the footer get one.
            keys_of: the keys a command has now.
        """
        super().__init__()
        self.commands = commands
        self.keys_of = keys_of
        self._said = Content("")
        self._silence: Timer | None = None

    def say(self, words: str) -> bool:
        """Say something in the place of the keys, where it covers nothing; False where there is no room for it."""
        said = Content.assemble(("└ ", "$frame"), (words, "bold $success"), " ")
        if said.cell_length >= self.size.width:
            return False
        if self._silence is not None:
            self._silence.stop()
        self._said = said
        self._silence = self.set_timer(SAID_SECONDS, self._fall_silent)
        self.redraw()
        return True

    def _fall_silent(self) -> None:
        """Show the keys again."""
        self._said = Content("")
        self.redraw()

    def make(self, size: Size) -> Sequence[Content]:
        """The line as the frame's lower edge, with as many commands as fit, or with what is said."""
        if self._said:
            return (two_ends(self._said, Content.styled("┘", "$frame"), size.width, "─", "$frame"),)
        line = Content.styled("└", "$frame")
        *hints, last = self._hints() or [Content("")]
        room = size.width - last.cell_length - 3
        for hint in hints:
            if line.cell_length + hint.cell_length + 3 > room:
                break
            line = Content.assemble(line, " ", hint, " ")
        line = Content.assemble(line, " ", last, " ")
        return (two_ends(line, Content.styled("┘", "$frame"), size.width, "─", "$frame"),)

    def _hints(self) -> list[Content]:
        """Each command or group of commands with its keys, in order."""
        groups: dict[str, list[Command]] = {}
        for command in self.commands:
            if command.in_footer:
                groups.setdefault(command.group or command.id, []).append(command)
        keyed = ([command for command in commands if self.keys_of(command)] for commands in groups.values())
        return [self._hint(commands) for commands in keyed if commands]

    def _hint(self, commands: Sequence[Command]) -> Content:
        """Keys and label of one place in the footer; a row of digits is shown as its two ends."""
        keys = [(self.keys_of(command)[0], command) for command in commands]
        between = " "
        if len(keys) > 2 and all(key.isdigit() for key, _ in keys):
            keys, between = [keys[0], keys[-1]], "–"
        shown = [Content.styled(key, "$primary").stylize(clickable(command.action)) for key, command in keys]
        label = commands[0].group or commands[0].label
        named = Content(label).stylize(clickable(commands[0].action)) if len(keys) == 1 else Content(label)
        return Content.assemble(Content(between).join(shown), " ", named)


def section(title: str, width: int, *, left: str = "├", right: str = "┤", note: Content | None = None) -> Content:
    """A line of the frame that carries a title, and a note at its other end."""
    start = Content.assemble((left, "$frame"), (f" {title} ", "bold $secondary") if title else "")
    end = Content.assemble(Content.assemble(" ", note, " ") if note else "", (right, "$frame"))
    return two_ends(start, end, width, "─", "$frame")


class Section(Lines):
    """A line of the frame with a title, or two where the parts under it stand beside each other."""

    DEFAULT_CSS = """
    Section { height: 1; }
    """

    def __init__(self, title: str, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        """A section line with this title."""
        super().__init__(id=id, classes=classes)
        self.title = title
        self.note = Content("")
        self.beside: tuple[int, str] | None = None

    def show(self, title: str, note: Content | str = "", *, beside: tuple[int, str] | None = None) -> None:
        """Show another title or note.

        Args:
            title: the title at the left.
            note: what stands at the right end.
            beside: column of the line between two parts, and the title of the second.
        """
        self.title, self.note, self.beside = title, Content(note) if isinstance(note, str) else note, beside
        self.redraw()

    def make(self, size: Size) -> Sequence[Content]:
        """The one line."""
        if self.beside is None:
            return (section(self.title, size.width, note=self.note),)
        column, second = self.beside
        return (
            Content.assemble(
                section(self.title, column, right="─"),
                section(second, size.width - column, left="┬", note=self.note),
            ),
        )
