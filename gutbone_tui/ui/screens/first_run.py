"""The first run: half a minute of questions, each of which can be passed over."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any, ClassVar, Final

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.getters import query_one

from gutbone_tui.ui.first_run_pages import Choice, Page, is_chosen, pages, with_choice
from gutbone_tui.ui.screens.boxed import BoxedModal
from gutbone_tui.ui.widgets.cursor_list import CursorList, Row
from gutbone_tui.ui.widgets.frame import clickable
from gutbone_tui.ui.widgets.lines import wrapped

_EDGES: Final = 5
_SEVERAL: Final = ("focus", "flags", "allergies")
"""Settings of which any number of answers can be given."""
_MOST_ROWS: Final = 12
"""Rows that one text or choice takes at most."""


class FirstRunModal(BoxedModal["Mapping[str, Any] | None"]):
    """Asks how somebody wants it. Gives what was chosen, or None if a command was asked for right away."""

    DEFAULT_CSS = """
    FirstRunModal {
        & > .box { max-width: 100%; max-height: 100%; }
        & CursorList { height: auto; max-height: 100%; }
    }
    """

    columns: ClassVar[int] = 76

    rows = query_one(CursorList)

    def __init__(self, guesses: Mapping[str, Any], gives_way: Collection[str], is_needed: Callable[[], bool]) -> None:
        """Start with the first page.

        Args:
            guesses: what is marked before anybody chose.
            gives_way: keys that, on the first page, mean that somebody wants to begin at once.
            is_needed: whether there is still no entry; one may come from elsewhere before the first answer.
        """
        super().__init__()
        self.guesses = guesses
        self.gives_way = gives_way
        self.is_needed = is_needed
        self.chosen: Mapping[str, Any] = {}
        self.number = 0
        self._pointing = False
        """Whether the cursor was moved since an answer was marked."""

    @property
    def page(self) -> Page:
        """The page shown."""
        return pages(self.chosen)[self.number]

    @property
    def room(self) -> int:
        """Columns of a line of text."""
        return min(self.columns, self.app.size.width) - _EDGES

    def title_text(self) -> str:
        """Which page it is."""
        return f"{self.page.title} · {self.number + 1} of {len(pages(self.chosen))}"

    def keys_text(self) -> Content:
        """What the keys do; a click does it too."""
        choices = self.page.choices
        return Content.assemble(
            "its key or Space marks · " if choices and self.room > 60 else "Space marks · " if choices else "",
            Content("Enter goes on").stylize(clickable("go_on")),
            " · ",
            *((Content("← back").stylize(clickable("back")), " · ") if self.number else ()),
            Content("Esc leaves" if choices else "Esc leaves the rest").stylize(clickable("leave")),
        )

    def body(self) -> ComposeResult:
        """One page at a time."""
        yield CursorList(acts_on_click=True)

    def on_mount(self) -> None:
        """Show the first page."""
        self.show()
        self.set_focus(self.rows)

    @on(events.Resize)
    def show(self) -> None:
        """Draw the page."""
        page, room = self.page, self.room
        marked = {**self.guesses, **self.chosen}
        rows = [Row(line) for part in page.text.splitlines() for line in _lines(Content(part), room)]
        for place, choice in enumerate(page.choices):
            if head := page.heads.get(place):
                rows += [Row(line) for line in ([Content("")] * bool(rows) + _lines(Content(head), room))]
            elif place == 0 and rows:
                rows.append(Row(Content("")))
            rows += _choice_rows(choice, room, marked=is_chosen(choice, marked))
        self.show_edges()
        self.rows.show(rows)

    def turn_to(self, number: int) -> None:
        """Show another page, with the cursor on what is marked there."""
        self.number, self._pointing = number, False
        self.show()
        marked = {**self.guesses, **self.chosen}
        choices = self.page.choices
        start = next((choice for choice in choices if is_chosen(choice, marked)), choices[0] if choices else None)
        if start is not None:
            self.rows.move_to(start.key)

    def diary_changed(self) -> None:
        """Leave where nobody has answered yet and the diary is no longer empty."""
        if self.number == 0 and self.is_current and not self.is_needed():
            self.dismiss(None)

    async def take_key(self, event: events.Key) -> bool:
        """Answer, go on, go back or leave; whoever asks for a command on the first page gets that instead.

        Returns:
            Whether the key was for this.
        """
        if self.number == 0 and event.key in self.gives_way:
            await self.dismiss(None)
            return False
        choice = self.page.choice(event.character)
        if event.key == "space" and isinstance(self.rows.key, str):
            choice = self.page.choice(self.rows.key)
        if choice is not None:
            self.take(choice)
        elif event.key == "enter" and (pointed := self._pointed()) is not None:
            self.take(pointed)
        elif event.key in ("enter", "right"):
            self.action_go_on()
        elif event.key in ("left", "backspace"):
            self.action_back()
        elif event.key == "escape":
            self.action_leave()
        elif event.key in ("up", "down"):
            self._pointing = True
            return self._scrolled(event.key)
        else:
            return False
        return True

    def _pointed(self) -> Choice | None:
        """The answer that the cursor was moved to and that is not marked yet: Enter takes it before it goes on."""
        choice = self.page.choice(str(self.rows.key)) if self._pointing else None
        return None if choice is None or is_chosen(choice, {**self.guesses, **self.chosen}) else choice

    def _scrolled(self, key: str) -> bool:
        """Scroll a page that has nothing but text; False where the cursor moves instead."""
        if self.page.choices:
            return False
        self.rows.scroll_to(y=self.rows.scroll_offset.y + (1 if key == "down" else -1), animate=False)
        return True

    def take(self, choice: Choice) -> None:
        """Mark an answer."""
        self._pointing = False
        self.chosen = with_choice(choice, self.chosen)
        self.show()

    def action_back(self) -> None:
        """Show the page before."""
        self.turn_to(max(self.number - 1, 0))

    def action_leave(self) -> None:
        """Leave the rest as it is."""
        self.dismiss(self.chosen)

    def action_go_on(self) -> None:
        """Take what is marked on this page, and show the next one; after the last one it is over."""
        settings = {choice.setting for choice in self.page.choices}
        marked = {name: value for name, value in self.guesses.items() if name in settings}
        self.chosen = {**marked, **self.chosen}
        if self.number + 1 == len(pages(self.chosen)):
            self.dismiss(self.chosen)
            return
        self.turn_to(self.number + 1)

    @on(CursorList.Clicked)
    def take_clicked(self, event: CursorList.Clicked) -> None:
        """A click marks an answer."""
        event.stop()
        choice = self.page.choice(str(event.key))
        if choice is not None:
            self.take(choice)


def _lines(content: Content, room: int) -> list[Content]:
    """A text in as many lines as it needs; an empty one is an empty line."""
    return wrapped(content, room, _MOST_ROWS) if content else [content]


def _choice_rows(choice: Choice, room: int, *, marked: bool) -> list[Row]:
    """An answer with its key and its mark; what is too long for one line goes on below."""
    several = choice.setting in _SEVERAL
    mark = ("[x] " if marked else "[ ] ") if several else ("(•) " if marked else "( ) ")
    name, dot, rest = choice.words.partition(" · ")
    words = Content.assemble((name, "bold" if marked else ""), (f"{dot}{rest}", "$quiet"))
    first, *others = _lines(words, room - 7)
    start = Content.assemble((f" {choice.key} ", "bold $primary"), (mark, "bold" if marked else "$quiet"))
    return [Row(Content.assemble(start, first), choice.key), *(Row(Content(f"       {other}")) for other in others)]
