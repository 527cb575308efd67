"""What all screens share: the diary, the day they show, the line half typed, and the way changes are made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from gutbone_tui.diary.errors import DiaryError
from gutbone_tui.domain.days import kept_day
from gutbone_tui.ui.commands.command import Command
from gutbone_tui.ui.commands.shared import MERGE, PALETTE
from gutbone_tui.ui.saver import Saver
from gutbone_tui.ui.unsaved import Refused, Unsaved

if TYPE_CHECKING:
    from gutbone_tui.diary.diary import Change, Diary
    from gutbone_tui.domain.cards import Card
    from gutbone_tui.domain.entries import Entry


class Desk:
    """One diary open on the screen, at one day."""

    def __init__(self, diary: Diary, saver: Saver, changed: Callable[[], None]) -> None:
        """A desk that shows today.

        Args:
            diary: the diary everything is read from and written to.
            saver: runs the changes.
            changed: called on the event loop whenever what screens show may differ.
        """
        self.diary = diary
        self.saver = saver
        self.changed = changed
        self.changes = 0
        """How many changes were made or seen in this session; what was learnt from the diary before the last is old."""
        self.failures = 0
        """Changes that could not be made, and were said so."""
        self.unsaved = Unsaved()
        self.today = diary.today()
        """The logical day it is; moves on at the day's start."""
        self.day = self.today
        """The day the screens show."""
        self.draft = ""
        """The line in the entry bar; screens hand it on."""
        self._kept_draft = ""
        self.copies: tuple[Path, ...] = ()
        """Copies of diary files that sync tools left."""
        self.keymap: Mapping[str, str] = {}
        """Keys in use that are not the program's own, by command."""
        self.key_problems: tuple[str, ...] = ()
        """What of the user's keymap could not be used, a sentence each."""
        self._told: set[str] = set()
        self.cards: list[Card] = []
        """Cards about symptoms that nobody was shown yet."""

    def go(self, day: date) -> None:
        """Show another day; at the ends of what a diary holds it goes no further."""
        if kept_day(day) != self.day:
            self.day = kept_day(day)
            self.changed()

    def roll_over(self) -> bool:
        """Move on to a new day if one has begun; screens that showed today show the new one.

        Returns:
            Whether there was anything to move.
        """
        today = self.diary.today()
        if today == self.today:
            return False
        follows = self.day == self.today
        self.today = today
        if follows:
            self.day = today
        self.changed()
        return True

    def keys_of(self, command: Command) -> tuple[str, ...]:
        """The keys a command has under the user's keymap, as people read them."""
        return command.shown_keys(self.keymap)

    def key_of(self, command: Command) -> str:
        """One key of a command, for a sentence; where it has none, where it is found."""
        keys = self.keys_of(command)
        return keys[0] if keys else f"“{command.label}” in the palette"

    def use_keys(self, keymap: Mapping[str, str], problems: Sequence[str]) -> None:
        """Know the keys that commands have in this session, and what of the user's keymap could not be used."""
        self.keymap, self.key_problems = keymap, tuple(problems)

    def add(
        self, entries: Sequence[Entry], done: Callable[[Change], None], failed: Callable[[str], None], line: str = ""
    ) -> None:
        """Record entries; `done` is called when they are on disk.

        Args:
            entries: what to record.
            done: told once they are durable.
            failed: told in one plain sentence why they are not.
            line: the line they were read from.
        """
        number = self.unsaved.begin(line or "; ".join(entry.text for entry in entries if entry.text))

        def job() -> Change:
            try:
                change = self.diary.add(entries)
            except DiaryError as error:
                self.unsaved.refuse(number, str(error))
                raise
            self.unsaved.settle(number)
            return change

        def back(sentence: str) -> None:
            self.unsaved.settle(number)
            failed(sentence)

        self.change(job, done, back)

    def change(
        self,
        job: Callable[[], Change | None],
        done: Callable[[Change], None],
        failed: Callable[[str], None],
        nothing: Callable[[], None] | None = None,
    ) -> None:
        """Make any change in the background.

        Args:
            job: calls one changing method of the diary.
            done: told the change once it is durable; screens have been told before.
            failed: told in one plain sentence why nothing changed.
            nothing: told where there was nothing to change.
        """

        def ended(change: Change | None) -> None:
            self.changes += 1
            if change is not None and change.entry_ids:
                self._look_for_cards(change)
            self.changed()
            if change is not None:
                done(change)
            elif nothing is not None:
                nothing()

        def went_wrong(sentence: str) -> None:
            self.failures += 1
            self.changed()
            failed(sentence)

        self.saver.run(job, ended, went_wrong)

    def _look_for_cards(self, change: Change) -> None:
        """Have a card shown where what was recorded calls for one, whichever way it was recorded."""
        from gutbone_tui.diary.symptoms import cards_after

        self.cards += [card for card in cards_after(self.diary, change) if card not in self.cards]

    def restore_draft(self) -> None:
        """Take up the line that was being typed when the program was last cut off."""
        self.draft = self._kept_draft = self.diary.draft()

    def keep_draft(self) -> None:
        """Keep the line being typed, so that a dropped line or a flat battery does not lose it."""
        if self.draft == self._kept_draft:
            return
        line = self._kept_draft = self.draft
        # A draft that cannot be kept is still in the bar; whoever enters it is told what is wrong with the disk.
        self.saver.run(lambda: self.diary.keep_draft(line), lambda _: None, lambda _: None)

    def finish(self) -> tuple[Refused, ...]:
        """Wait for everything handed in, and keep what could not be recorded as the draft; what that was."""
        self.saver.finish()
        if refused := self.unsaved.take_refused():
            self.draft = "; ".join([*(each.line for each in refused), *([self.draft] if self.draft else [])])
            with suppress(DiaryError):
                self.diary.keep_draft(self.draft)
        return self.unsaved.taken

    def look(self) -> None:
        """Look whether another program changed the diary, or left copies; screens are told only if one did."""
        if self.saver.pending == 0:
            self.saver.run(self._look, self._seen, lambda _: None)

    def _look(self) -> tuple[bool, tuple[Path, ...]]:
        """Whether days changed, and the copies there are; a `stat` each where nothing happened."""
        return bool(self.diary.refresh()), self.diary.conflict_copies()

    def _seen(self, found: tuple[bool, tuple[Path, ...]]) -> None:
        """Pass on what was seen."""
        changed, copies = found
        self.changes += changed
        if changed or copies != self.copies:
            self.copies = copies
            self.changed()

    def _how_to_merge(self) -> str:
        """Which keys or which command take in what copies hold."""
        keys, palette = self.keys_of(MERGE), self.keys_of(PALETTE)
        way = f"Press {keys[0]}" if keys else f"Press {palette[0]} and type “merge”" if palette else ""
        return f"{way}, or run `gutbone merge`; undo takes it back." if way else "`gutbone merge` does so."

    def news(self) -> list[str]:
        """Sentences of the diary that nobody was told yet."""
        sentences = [*self.diary.notices, *self.key_problems]
        if self.copies:
            from gutbone_tui.diary.conflict_copies import notice

            sentences.append(f"{notice(self.copies)} {self._how_to_merge()}")
        new = [sentence for sentence in sentences if sentence not in self._told]
        self._told.update(new)
        return new
