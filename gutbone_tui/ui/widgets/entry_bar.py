"""The entry bar: a line to type, and under it what the line would be recorded as."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.suggester import Suggester
from textual.widgets import Input

from gutbone_tui.ui.widgets.lines import Lines, wrapped
from gutbone_tui.ui.words import shortened, shown

_DATED = re.compile(r"\d{4}-\d\d-\d\d: ")
"""What a line begins with that says its day."""


class LineInput(Input):
    """A one-line text field without blinking.

    It does what its keys ask in the order they were typed, however fast: Textual would act on Enter or Backspace only
    after the key came back from the app, when the letters typed after it are already in the field.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        # A line ended before the terminal was ours arrives with the newline of cooked mode.
        Binding("ctrl+j", "submit", show=False),
        Binding("escape", "leave", show=False),
        Binding("tab", "cursor_right", show=False),  # takes the rest that is offered, as the right arrow does
    ]
    DEFAULT_CSS = """
    LineInput, LineInput:focus {
        border: none;
        height: 1;
        padding: 0;
        background: transparent;
        background-tint: transparent;
    }
    LineInput > .input--placeholder, LineInput > .input--suggestion { color: $quiet; }
    """

    class Left(Message):
        """The user is done with the field; the line stays in it."""

    def __init__(self, placeholder: str = "", *, clears: bool = False, suggester: Suggester | None = None) -> None:
        """An empty field.

        Args:
            placeholder: what stands in it while it is empty.
            clears: whether a line leaves the field when it is entered, making room for the next one.
            suggester: offers the rest of what is typed, which the right arrow or Tab takes.
        """
        super().__init__(placeholder=placeholder, select_on_focus=False, suggester=suggester)
        self.clears = clears
        self.cursor_blink = False
        self.holds_back = False
        """Whether what stands in it came back: a word typed right after it begins something new."""

    def put(self, line: str) -> None:
        """Replace the whole line, without a message that it changed and without what only a terminal understands."""
        with self.prevent(Input.Changed):
            self.value = _printable(line)
            self.cursor_position = len(self.value)
        self.holds_back = False

    async def action_submit(self) -> None:
        """Enter the line."""
        line = self.value
        if self.clears:
            self.put("")
        self.post_message(self.Submitted(self, line))

    def action_leave(self) -> None:
        """Give the keys back at once."""
        self.screen.set_focus(None)
        self.post_message(self.Left())

    async def _on_key(self, event: events.Key) -> None:
        """Act on a key now; one that was meant for whoever has the keys since then goes there."""
        if self.screen.focused is not self:
            event.stop()
            event.prevent_default()
            self.app.post_message(events.Key(event.key, event.character))
            return
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            event.stop()
            event.prevent_default()
            await self.run_action(binding.action)
            return
        self._part(event.character or "")
        await super()._on_key(event)

    def _part(self, letter: str) -> None:
        """Keep what came back apart from a new word; a space or a number goes on with it, to correct it."""
        if self.holds_back and letter.isalpha() and self.value and self.cursor_position == len(self.value):
            self.insert_text_at_cursor("; ")
        self.holds_back = False

    def _on_paste(self, event: events.Paste) -> None:
        """Take all pasted lines, parted by `;` so that none is lost, without what only a terminal understands."""
        parts = [part.strip() for part in event.text.splitlines()]
        pasted = "; ".join(part for part in parts if part).replace("\t", " ")
        self._part(pasted[:1])
        self.insert_text_at_cursor(_printable(pasted))
        event.prevent_default()
        event.stop()


def _printable(text: str) -> str:
    """A text without the characters that would act on a terminal."""
    return "".join(each for each in text if each.isprintable())


class EntryBar(Lines):
    """Where lines are typed. It never reads or records anything itself: it asks with messages and is told.

    The text field is made when it is first used; until then the bar only looks like one.
    """

    DEFAULT_CSS = """
    EntryBar {
        height: 2;
        & > LineInput { margin: 0 2 0 4; }
    }
    """

    class Typed(Message):
        """The line changed; whoever reads it may answer with `show_preview`."""

        def __init__(self, line: str) -> None:
            """The line as it is now."""
            super().__init__()
            self.line = line

    class Entered(Message):
        """The line is to be recorded. It has left the bar; `give_back` brings it back."""

        def __init__(self, line: str) -> None:
            """The line as it is now."""
            super().__init__()
            self.line = line

    class Wanted(Message):
        """The bar was clicked."""

    def __init__(self, placeholder: str, suggester: Suggester | None = None) -> None:
        """A bar with an empty line.

        Args:
            placeholder: what stands in the empty field.
            suggester: offers the rest of what is typed.
        """
        super().__init__()
        self.placeholder = placeholder
        self.suggester = suggester
        self.line = ""
        """What is typed."""
        self.under = Content("")
        """What stands under the line."""
        self.field: LineInput | None = None
        self._back = ""
        """What came back into the bar last, without having been recorded."""

    @property
    def in_use(self) -> bool:
        """Whether somebody is typing, or left something half typed."""
        return bool(self.line) or (self.field is not None and self.field.has_focus)

    async def open(self) -> None:
        """Take the keys."""
        if self.field is None:
            self.field = LineInput(self.placeholder, clears=True, suggester=self.suggester)
            self.field.put(self.line)
            self.field.holds_back = bool(self._back) and self.line == self._back
            await self.mount(self.field)
        self.screen.set_focus(self.field, scroll_visible=False)

    def show_placeholder(self, words: str) -> None:
        """Say something else where nothing is typed."""
        self.placeholder = words
        if self.field is not None:
            self.field.placeholder = words
        self.redraw()

    def set_line(self, line: str) -> None:
        """Put a line into the bar without asking for its preview."""
        self.line = line
        if self.field is not None:
            self.field.put(line)
        self.redraw()

    def give_back(self, line: str, day: str, shown_day: str) -> None:
        """Bring a line back that was not recorded: after those that came back before it, before anything typed since.

        Args:
            line: the line.
            day: the day it was meant for.
            shown_day: the day that is shown. Once a line is for another one, all in the bar say their days.
        """
        back, typed = self._parted()
        if day != shown_day or _DATED.match(self.line):
            line = f"{day}: {line}"
            back, typed = (
                f"{shown_day}: {each}" if each and not _DATED.match(each) else each for each in (back, typed)
            )
        self._back = f"{back}; {line}" if back else line
        self.set_line(f"{self._back}; {typed}" if typed else self._back)
        if self.field is not None:
            self.field.holds_back = True

    def _parted(self) -> tuple[str, str]:
        """What came back before and stands untouched in front, and what was typed since."""
        rest = self.line.removeprefix(self._back).strip()
        if self._back and self.line.startswith(self._back) and rest[:1] in ("", ";"):
            return self._back, rest.lstrip("; ")
        return "", self.line.strip()

    def show_preview(self, content: Content) -> None:
        """Show what the line would be recorded as."""
        self.under = content
        self.redraw()

    def show_problem(self, sentence: str) -> None:
        """Say what went wrong; `!` says so without colour."""
        words = shortened(shown(sentence), self.size.width - 8)
        self.show_preview(Content.assemble(("! ", "bold $warning"), (words, "$warning")))

    def show_done(self, words: str) -> None:
        """Say what was recorded, once it is."""
        self.show_preview(Content.assemble(("✓ ", "bold $success"), (shown(words), "$success")))

    def make(self, size: Size) -> Sequence[Content]:
        """The sides of the frame, the prompt, the line where there is no field yet, and what stands under it."""
        room = size.width - 6
        typing = self.field is not None and self.field.has_focus
        prompt = Content.styled(" > ", "bold $primary" if typing else "$quiet")
        line = Content("")
        if self.field is None:
            line = Content(shown(self.line)) if self.line else Content.styled(self.placeholder, "$quiet")
        rows = [Content.assemble(prompt, line.truncate(room, ellipsis=True))]
        rows += [Content.assemble("   ", under) for under in wrapped(self.under, room, size.height - 1)]
        rows += [Content("")] * (size.height - len(rows))
        side = ("│", "$frame")
        return [Content.assemble(side, row.truncate(size.width - 2, pad=True), side) for row in rows]

    def on_click(self) -> None:
        """A click opens the bar."""
        self.post_message(self.Wanted())

    @on(Input.Changed)
    def tell_typed(self, event: Input.Changed) -> None:
        """Pass a changed line on."""
        event.stop()
        self.line = event.value
        self.post_message(self.Typed(event.value))

    @on(Input.Submitted)
    def tell_entered(self, event: Input.Submitted) -> None:
        """Pass a finished line on."""
        event.stop()
        self.line = ""
        self.post_message(self.Entered(event.value))

    @on(events.DescendantFocus)
    @on(events.DescendantBlur)
    def redraw_prompt(self) -> None:
        """The prompt shows whether the bar has the keys."""
        self.redraw()
