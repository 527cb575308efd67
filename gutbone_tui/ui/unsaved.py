"""Lines on their way to the disk, so that leaving in the middle of it loses none of them without a word."""

from __future__ import annotations

from typing import NamedTuple


class Refused(NamedTuple):
    """A line that could not be recorded."""

    line: str
    sentence: str
    """Why, in one plain sentence."""


class Unsaved:
    """Lines that were handed to the diary and are neither recorded nor back in the entry bar.

    It is told of the end of each in the saver's thread, before anybody on the event loop is.
    """

    def __init__(self) -> None:
        """Nothing is on its way."""
        self._count = 0
        self._sentences: dict[int, Refused] = {}
        self.taken: tuple[Refused, ...] = ()
        """All lines that were told of when the program was left."""

    def begin(self, line: str) -> int:
        """A line is handed in; the number by which its end is told."""
        self._count += 1
        self._sentences[self._count] = Refused(line, "")
        return self._count

    def refuse(self, number: int, sentence: str) -> None:
        """A line could not be recorded, and nobody was told yet."""
        self._sentences[number] = Refused(self._sentences[number].line, sentence)

    def settle(self, number: int) -> None:
        """A line is recorded, or back in the entry bar."""
        self._sentences.pop(number, None)

    def take_refused(self) -> tuple[Refused, ...]:
        """The lines that could not be recorded and that nobody was told of before."""
        found = {number: each for number, each in self._sentences.items() if each.sentence and each.line}
        for number in found:
            self.settle(number)
        refused = tuple(found.values())
        self.taken += refused
        return refused
