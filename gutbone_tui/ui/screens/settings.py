"""Settings: every option with its value, changed with a key or two, kept and in use at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, ClassVar, Final

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.getters import query_one

from gutbone_tui.diary.settings import Settings, load_settings
from gutbone_tui.domain.points import PRESETS
from gutbone_tui.ui.desk import Desk
from gutbone_tui.ui.options import OPTIONS, SECTIONS, Option, next_value, to_write, value_words
from gutbone_tui.ui.screens.boxed import BoxedModal
from gutbone_tui.ui.screens.choose import Choice, ChooseModal
from gutbone_tui.ui.screens.several import LETTERS, SeveralModal
from gutbone_tui.ui.setting_problems import ToldElsewhere, by_setting
from gutbone_tui.ui.widgets.cursor_list import CursorList, Row
from gutbone_tui.ui.widgets.lines import TextLines
from gutbone_tui.ui.words import shown

_LABEL: Final = 26
"""Columns of a label and the gap after it."""
_OPENS: Final = ("several", "day", "foods", "keys", "place")
"""Kinds that every key opens."""
_DEFAULTS: Final = Settings()


class SettingsModal(BoxedModal["str | None"]):
    """All settings; gives the word of the place that was asked for from here, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,right,plus", "change(1)", "Next", show=False),
        Binding("left,minus", "change(-1)", "Before", show=False),
        Binding("enter", "choose", "Choose", show=False),
        Binding("d,delete", "reset", "Default", show=False),
        Binding("escape,q,comma,ctrl+x", "close", "Close", show=False),
    ]
    DEFAULT_CSS = """
    SettingsModal {
        & > .box { max-width: 100%; height: 96%; max-height: 100%; }
        & TextLines { height: 4; border-top: solid $frame; }
    }
    """

    title_words: ClassVar[str] = "Settings"
    keys_words: ClassVar[str] = "←→ change · Enter chooses · d default · Esc closes"
    columns: ClassVar[int] = 88

    rows = query_one(CursorList)
    about = query_one(TextLines)

    def __init__(self, desk: Desk) -> None:
        """The settings of the diary on the desk."""
        super().__init__()
        self.desk = desk
        self.pending: dict[str, Any] = {}
        """What was chosen and is not on the disk yet."""
        self.problems: Mapping[str, str] = {}
        """What is wrong in the file, by setting; under an empty name what belongs to none."""

    def diary_changed(self) -> None:
        """The file may have been changed by hand."""
        if self.is_open:
            self.show()
            self._look_for_problems()

    @property
    def path(self) -> str:
        """Where the settings are."""
        return str(self.desk.diary.folders.settings)

    @property
    def settings(self) -> Settings:
        """The settings as they will be when everything chosen is on the disk."""
        return replace(self.desk.diary.settings, **self.pending)

    def body(self) -> ComposeResult:
        """The list, and what the option under the cursor does."""
        yield CursorList()
        yield TextLines()

    def on_mount(self) -> None:
        """Show what there is; what is wrong in the file follows."""
        self.show()
        self.set_focus(self.rows)
        self._look_for_problems()

    @on(events.Resize)
    def show(self) -> None:
        """Show every option as it is now."""
        settings = self.settings
        rows = [Row(Content.styled(f" {self._where()}", "$quiet"))]
        if "" in self.problems:
            rows.append(Row(Content.styled(f" ! {shown(self.problems[''])}", "$warning")))
        for title, options in SECTIONS.items():
            rows.append(Row(Content("")))
            rows.append(Row(Content.styled(f" {title}", "bold $secondary")))
            rows += [self._row(option, settings) for option in options]
        self.rows.show(rows)
        self._explain()

    def _where(self) -> str:
        """Where these are, its beginning cut off where there is no room."""
        room = min(self.app.size.width, 88) - 7
        words = f"These are in {self.path}"
        return shown(words if len(words) <= room else f"These are in …{self.path[len(words) - room + 1 :]}")

    def _row(self, option: Option, settings: Settings) -> Row:
        """An option and its value; one that differs from the default stands out."""
        mark = (" ! ", "bold $warning") if option.name in self.problems else "   "
        if option.kind == "place":
            return Row(Content.assemble("   ", option.label.ljust(_LABEL), ("›", "$quiet")), option.name)
        own = option.value(settings) != option.value(_DEFAULTS)
        words = value_words(option, settings) + (" …" if option.name in self.pending else "")
        value = (shown(words), "bold" if own else "$quiet")
        return Row(Content.assemble(mark, option.label.ljust(_LABEL), value), option.name)

    def _explain(self) -> None:
        """Say what the option under the cursor does, and what is wrong with it in the file."""
        option = self._option()
        if option is None:
            return
        problem = self.problems.get(option.name)
        says = [Content(option.hint)]
        if problem:
            says = [Content.styled(f"! {shown(problem)}", "$warning")]
        elif option.name == "preset":
            says.append(Content.styled(self.settings.rule.hint.capitalize() + ".", "$quiet"))
        elif option.kind in ("several", "keys") and option.value(self.settings):
            says.append(Content.styled(shown(value_words(option, self.settings)), "$quiet"))
        self.about.show(Content(" ").join(says))

    def _option(self) -> Option | None:
        """The option under the cursor."""
        return OPTIONS.get(str(self.rows.key))

    @on(CursorList.Moved)
    def explain(self, event: CursorList.Moved) -> None:
        """The cursor is on another option."""
        event.stop()
        self._explain()

    @on(CursorList.Clicked)
    async def choose_clicked(self, event: CursorList.Clicked) -> None:
        """A second click chooses."""
        event.stop()
        await self.action_choose()

    async def action_change(self, step: int) -> None:
        """Go on to the next value, or open what has none."""
        option = self._option()
        if option is None:
            return
        if option.kind in _OPENS:
            await self.action_choose()
        else:
            self.save(option, next_value(option, self.settings, step))

    async def action_choose(self) -> None:
        """Choose a value from all there are, or type it."""
        option = self._option()
        if option is None:
            return
        match option.kind:
            case "choice":
                await self._choose_one(option)
            case "several":
                await self._choose_several(option)
            case "number" | "day":
                await self._ask(option)
            case "place":
                self.dismiss(option.name)
            case _:
                await self._open(option)

    async def _choose_one(self, option: Option) -> None:
        """Offer all values."""
        values = list(option.values)
        if len(values) <= 2:
            self.save(option, next_value(option, self.settings, 1))
            return
        choices = [
            Choice(LETTERS[place], self._choice_words(option, value), str(place)) for place, value in enumerate(values)
        ]

        def chosen(place: str | None) -> None:
            if place is not None:
                self.save(option, values[int(place)])

        await self.app.push_screen(ChooseModal(option.label, choices), chosen)

    def _choice_words(self, option: Option, value: object) -> str:
        """A value in words; a counting rule with what it says."""
        changes: dict[str, Any] = {option.name: value}
        words = value_words(option, replace(self.settings, **changes))
        return f"{words}: {PRESETS[str(value)].hint}" if option.name == "preset" else words

    async def _choose_several(self, option: Option) -> None:
        """Offer a list of which any number can be chosen; each choice is kept when it is made."""
        now = option.value(self.settings)
        kind = tuple if isinstance(now, tuple) else frozenset
        chosen = [str(each) for each in now] if isinstance(now, (tuple, frozenset)) else []
        modal = SeveralModal(
            option.label,
            {str(value): words for value, words in option.values.items()},
            chosen,
            lambda values: self.save(option, kind(values)),
            in_order=option.name == "focus",
        )
        await self.app.push_screen(modal)

    async def _ask(self, option: Option) -> None:
        """Ask for a number or a day."""
        from gutbone_tui.ui.screens.typed_values import DayModal, NumberModal

        def typed(value: float | date | None) -> None:
            if value is not None:
                self.save(option, value)

        if option.kind == "day":
            await self.app.push_screen(DayModal(option.label, self.desk.today), typed)
        else:
            await self.app.push_screen(NumberModal(option.name, option.label, option.unit), typed)

    async def _open(self, option: Option) -> None:
        """Open the list of foods never suggested, or the keys."""
        if option.kind == "keys":
            from gutbone_tui.ui.screens.keys import KeysModal

            await self.app.push_screen(KeysModal(self.desk, self._changed))
            return
        from gutbone_tui.ui.screens.never import NeverModal

        never = self.settings.never_suggest
        await self.app.push_screen(NeverModal(self.desk, never, lambda foods: self.save(option, foods)))

    def action_reset(self) -> None:
        """Go back to the default."""
        option = self._option()
        if option is not None and option.kind not in ("keys", "place"):
            self.save(option, option.value(_DEFAULTS), written=None)

    def action_close(self) -> None:
        """Leave."""
        self.dismiss(None)

    def save(self, option: Option, value: Any, *, written: object = ...) -> None:
        """Keep a value; it is in use when it is on the disk.

        Args:
            option: the setting.
            value: what it shall be.
            written: what goes into the file, where that is something else.
        """
        diary, name = self.desk.diary, option.name
        self.pending[name] = value
        goes = to_write(option, value) if written is ... else written

        def settled() -> None:
            if self.pending.get(name) == value:
                self.pending.pop(name, None)

        def failed(sentence: str) -> None:
            settled()
            self.show()
            self.complain(sentence)

        def done(_: None) -> None:
            settled()
            self._changed()

        self.desk.saver.run(lambda: diary.change_setting(name, goes), done, failed)
        self.show()

    def _changed(self) -> None:
        """Something is on the disk: the whole app goes by it, and what was wrong in the file may be right now."""
        self.desk.changed()

    def _look_for_problems(self) -> None:
        """Read the file again for what is wrong in it."""
        path = self.desk.diary.folders.settings
        self.desk.saver.run(lambda: load_settings(path)[1], self._found_problems, lambda _: None)

    def _found_problems(self, sentences: tuple[str, ...]) -> None:
        """Show what was found beside the settings it is about."""
        found = by_setting(sentences, self.desk.key_problems, self.path, OPTIONS)
        self.post_message(ToldElsewhere({shown(each) for each in (*sentences, *self.desk.key_problems)}))
        if found != self.problems and self.is_open:
            self.problems = found
            self.show()
